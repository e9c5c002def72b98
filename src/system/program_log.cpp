// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/program_log.h"

#include <unistd.h>

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QMutexLocker>
#include <QTimeZone>
#include <cstdio>

namespace magnum::system {
namespace {

constexpr QLatin1String startMark("program start, boot ");
constexpr QLatin1String endMark("program end: ");

QString oneLine(QString text) {
    return text.replace(u'\n', u' ');
}

QString withHeldBack(const QString& text, int heldBack) {
    return heldBack == 0
               ? text
               : QStringLiteral("%1 (%2 more of this kind held back)").arg(text).arg(heldBack);
}

QString timeStamp(qint64 utcMs) {
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::utc());
    const QDateTime local = utc.toLocalTime();
    const int minutes = local.offsetFromUtc() / 60;
    return QStringLiteral("%1 %2%3:%4")
        .arg(utc.toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'Z'")),
             minutes < 0 ? QStringLiteral("-") : QStringLiteral("+"))
        .arg(qAbs(minutes) / 60, 2, 10, QLatin1Char('0'))
        .arg(qAbs(minutes) % 60, 2, 10, QLatin1Char('0'));
}

}  // namespace

QString describe(PreviousEnd end) {
    switch (end) {
        case PreviousEnd::FirstStart:
            return QStringLiteral("first start, nothing to report of an earlier run");
        case PreviousEnd::Clean:
            return QStringLiteral("the last run ended cleanly");
        case PreviousEnd::Crash:
            return QStringLiteral("the last run crashed or was killed (no reboot since)");
        case PreviousEnd::PowerCut:
            return QStringLiteral("the last run was ended by a power cut or reboot");
    }
    return {};
}

ProgramLog::ProgramLog(QString path, const Clock& clock)
    : m_path(std::move(path)), m_clock(clock), m_file(m_path) {}

ProgramLog::~ProgramLog() = default;

bool ProgramLog::open() {
    if (m_file.isOpen()) {
        return true;
    }
    QDir().mkpath(QFileInfo(m_path).absolutePath());
    return m_file.open(QIODevice::WriteOnly | QIODevice::Append);
}

PreviousEnd ProgramLog::readPreviousEnd(const QString& currentBootId) const {
    for (const QString& path : {m_path, m_path + QStringLiteral(".1")}) {
        QFile file(path);
        if (!file.open(QIODevice::ReadOnly)) {
            continue;
        }
        const auto lines = QString::fromUtf8(file.readAll()).split(u'\n');
        for (auto line = lines.crbegin(); line != lines.crend(); ++line) {
            if (line->contains(endMark)) {
                return PreviousEnd::Clean;
            }
            if (line->contains(startMark)) {
                return line->contains(startMark + currentBootId) ? PreviousEnd::Crash
                                                                 : PreviousEnd::PowerCut;
            }
        }
    }
    return PreviousEnd::FirstStart;
}

PreviousEnd ProgramLog::begin(const QString& bootId, const QString& facts) {
    const QMutexLocker lock(&m_mutex);
    const PreviousEnd previous = readPreviousEnd(bootId);
    write("INFO ",
          startMark + bootId + QStringLiteral("; ") + describe(previous) + QStringLiteral("; ") +
              facts,
          true);
    return previous;
}

void ProgramLog::end(const QString& reason) {
    const QMutexLocker lock(&m_mutex);
    for (const Repeat& repeat : std::as_const(m_repeats)) {
        if (repeat.heldBack > 0) {
            write(repeat.level, withHeldBack(repeat.lastText, repeat.heldBack), false);
        }
    }
    m_repeats.clear();
    write("INFO ", endMark + reason, true);
}

void ProgramLog::info(const QString& text) {
    const QMutexLocker lock(&m_mutex);
    write("INFO ", text, false);
}

void ProgramLog::error(const QString& kind, const QString& text) {
    writeLimited("ERROR", kind, text);
}

void ProgramLog::notice(const QString& kind, const QString& text) {
    writeLimited("INFO ", kind, text);
}

void ProgramLog::writeLimited(const char* level, const QString& kind, const QString& text) {
    const QMutexLocker lock(&m_mutex);
    const qint64 nowMs = m_clock.monotonicMs();
    const auto known = m_repeats.find(kind);
    if (known == m_repeats.end()) {
        m_repeats.insert(kind, {nowMs, 0, text, level});
        write(level, text, false);
        return;
    }
    if (nowMs - known->writtenMonotonicMs < repeatAfterMs) {
        ++known->heldBack;
        known->lastText = text;
        return;
    }
    write(level, withHeldBack(text, known->heldBack), false);
    *known = {nowMs, 0, text, level};
}

void ProgramLog::write(const char* level, const QString& text, bool sync) {
    rotateIfFull();
    const QString line = QStringLiteral("%1 %2 %3\n")
                             .arg(timeStamp(m_clock.utcMs()), QLatin1String(level), oneLine(text));
    if (!open()) {
        std::fputs(qPrintable(line), stderr);  // the journal, where there is one
        return;
    }
    // A full disk is no reason to stop: drop the handle so that the next line tries again.
    if (m_file.write(line.toUtf8()) < 0 || !m_file.flush()) {
        m_file.close();
        return;
    }
    if (sync) {
        fsync(m_file.handle());
    }
}

void ProgramLog::rotateIfFull() {
    if (QFileInfo(m_path).size() < rotateAtBytes) {
        return;
    }
    m_file.close();
    const auto numbered = [this](int n) { return QStringLiteral("%1.%2").arg(m_path).arg(n); };
    QFile::remove(numbered(filesKept - 1));
    for (int n = filesKept - 2; n >= 1; --n) {
        QFile::rename(numbered(n), numbered(n + 1));
    }
    QFile::rename(m_path, numbered(1));
}

}  // namespace magnum::system
