// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/clock_watch.h"

#include <sys/timerfd.h>
#include <sys/timex.h>
#include <unistd.h>

#include <QDir>
#include <QFile>
#include <cerrno>
#include <cstdlib>
#include <ctime>
#include <limits>

namespace magnum::system {
namespace {

constexpr int judgeAgainMs = 60'000;
constexpr qint64 chipAgreesSeconds = 60;
/// 2026-01-01: this program is younger, so a clock before it is wrong whoever set it.
constexpr qint64 notBeforeTs = 1'767'225'600;

bool kernelDisciplined() {
    timex state{};
    const int result = adjtimex(&state);  // modes = 0: only reads
    return result >= 0 && result != TIME_ERROR && (state.status & STA_UNSYNC) == 0;
}

std::optional<qint64> chipTime(const QString& root) {
    const QDir chips(root + QStringLiteral("/sys/class/rtc"));
    for (const auto& name : chips.entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile file(chips.filePath(name + QStringLiteral("/since_epoch")));
        if (file.open(QIODevice::ReadOnly)) {
            bool ok = false;
            const qint64 ts = file.readAll().trimmed().toLongLong(&ok);
            if (ok) {
                return ts;
            }
        }
    }
    return std::nullopt;
}

}  // namespace

ClockEvidence readClockEvidence(const QString& root) {
    return {.kernelDisciplined = kernelDisciplined(),
            .networkTimeSeen =
                QFile::exists(root + QStringLiteral("/run/systemd/timesync/synchronized")),
            .chipTs = chipTime(root),
            .wallTs = qint64(time(nullptr))};
}

bool isTrusted(const ClockEvidence& evidence, bool stepped) {
    if (evidence.wallTs < notBeforeTs) {
        return false;
    }
    if (evidence.kernelDisciplined || (evidence.networkTimeSeen && !stepped)) {
        return true;
    }
    return evidence.chipTs && std::abs(*evidence.chipTs - evidence.wallTs) <= chipAgreesSeconds;
}

ClockWatch::ClockWatch(Judge judge, bool isKnown, QObject* parent)
    : QObject(parent), m_judge(std::move(judge)), m_known(isKnown), m_again(this) {
    m_again.setInterval(judgeAgainMs);
    connect(&m_again, &QTimer::timeout, this, &ClockWatch::judgeAgain);
}

ClockWatch::ClockWatch(bool isKnown, QObject* parent)
    : ClockWatch([](bool stepped) { return isTrusted(readClockEvidence(), stepped); }, isKnown,
                 parent) {}

ClockWatch::~ClockWatch() {
    m_notifier.reset();
    if (m_fd >= 0) {
        ::close(m_fd);
    }
}

void ClockWatch::start() {
    m_fd = timerfd_create(CLOCK_REALTIME, TFD_NONBLOCK | TFD_CLOEXEC);
    if (m_fd >= 0) {
        m_notifier = std::make_unique<QSocketNotifier>(m_fd, QSocketNotifier::Read);
        connect(m_notifier.get(), &QSocketNotifier::activated, this, &ClockWatch::onTimer);
        arm();
    }
    setKnown(m_known);
}

void ClockWatch::arm() {
    itimerspec never{};
    never.it_value.tv_sec = std::numeric_limits<time_t>::max();
    timerfd_settime(m_fd, TFD_TIMER_ABSTIME | TFD_TIMER_CANCEL_ON_SET, &never, nullptr);
}

void ClockWatch::onTimer() {
    quint64 count = 0;
    const bool stepped = ::read(m_fd, &count, sizeof count) < 0 && errno == ECANCELED;
    arm();
    if (stepped) {
        noticeStep();
    }
}

void ClockWatch::noticeStep() {
    m_stepped = true;
    setKnown(m_judge(true));
    Q_EMIT changed(m_known);
}

void ClockWatch::judgeAgain() {
    if (!m_known && m_judge(m_stepped)) {
        setKnown(true);
        Q_EMIT changed(true);
    }
}

void ClockWatch::setKnown(bool known) {
    m_known = known;
    if (known) {
        m_again.stop();
    } else {
        m_again.start();
    }
}

}  // namespace magnum::system
