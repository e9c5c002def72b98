// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/capture_writer.h"

#include <QDateTime>
#include <QStorageInfo>
#include <QTimeZone>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace magnum::link {

namespace {

constexpr int flushMs = 3000;
constexpr qsizetype waitingLimit = qsizetype(4) * 1024 * 1024;

QByteArray isoTime(qint64 utcMs) {
    return QDateTime::fromMSecsSinceEpoch(utcMs, QTimeZone::utc())
        .toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s)
        .toLatin1();
}

/// A comment that stays on its line, whatever the text.
QByteArray comment(const char* key, const QString& text) {
    return text.isEmpty() ? QByteArray()
                          : QByteArray("# ") + key + ' ' +
                                text.toUtf8().replace('\n', ' ').replace('\r', ' ') + '\n';
}

QByteArray beginning(const CaptureHead& head, bool isNewFile) {
    QByteArray text = isNewFile ? QByteArray("# ") + captureHeader + '\n' : QByteArray("\n");
    text += "# started " + isoTime(head.startUtcMs) + '\n';
    text += comment("port", head.source);
    text += comment("program", head.program);
    text += comment("heard", head.heard);
    if (isNewFile) {
        text += "# each line: milliseconds since \"started\", then the bytes that came, in hex\n";
    }
    return text;
}

std::pair<qint64, qint64> roomOnDisk(const QString& path) {
    const QStorageInfo disk(path);
    return {disk.bytesAvailable(), disk.bytesTotal()};
}

}  // namespace

CaptureWriter::CaptureWriter(const QString& path, CaptureLimits limits, QObject* parent)
    : QObject(parent), m_path(path), m_limits(std::move(limits)) {}

CaptureWriter::~CaptureWriter() {
    close();
}

bool CaptureWriter::open(const CaptureHead& head) {
    close();
    m_file.setFileName(m_path);
    // Unbuffered: what could not be written stays here and not in a buffer that says it took it.
    if (!m_file.open(QIODevice::WriteOnly | QIODevice::Append | QIODevice::Unbuffered)) {
        m_errorText = u"The capture %1 cannot be written: %2."_s.arg(m_path, m_file.errorString());
        return false;
    }
    if (m_timer == nullptr) {
        m_timer = new QTimer(this);
        m_timer->setSingleShot(true);
        connect(m_timer, &QTimer::timeout, this, &CaptureWriter::flush);
    }
    m_startMs = head.startMonotonicMs;
    m_lastMs = 0;
    m_bytes = 0;
    m_lostBytes = 0;
    m_waiting = beginning(head, m_file.size() == 0);
    writeWaiting();
    m_errorText = m_isFailing ? m_errorText : QString();
    return !m_isFailing;
}

void CaptureWriter::close(const QString& heard) {
    if (m_file.isOpen()) {
        m_waiting += comment("heard", heard);
        finishFile(u"ended after %1 ms, %2 bytes of the bus"_s.arg(m_lastMs).arg(m_bytes));
    }
}

void CaptureWriter::finishFile(const QString& lastLine) {
    m_waiting += "# " + lastLine.toUtf8() + '\n';
    writeWaiting();
    m_timer->stop();
    m_size = m_file.size();
    m_file.close();
    m_waiting.clear();
    m_isFailing = false;
}

qint64 CaptureWriter::sinceStart(qint64 monotonicMs) const {
    return std::max<qint64>(0, monotonicMs - m_startMs);
}

void CaptureWriter::append(const QByteArray& bytes, qint64 monotonicMs) {
    if (!m_file.isOpen() || bytes.isEmpty()) {
        return;
    }
    if (m_waiting.size() > waitingLimit) {
        m_lostBytes += static_cast<quint64>(bytes.size());
        return;
    }
    if (m_lostBytes > 0) {
        m_waiting += "# " + QByteArray::number(m_lostBytes) + " bytes are missing here\n";
        m_lostBytes = 0;
    }
    m_lastMs = sinceStart(monotonicMs);
    m_bytes += static_cast<quint64>(bytes.size());
    m_waiting += QByteArray::number(m_lastMs) + ' ' + bytes.toHex().toUpper() + '\n';
    if (!m_timer->isActive()) {
        m_timer->start(flushMs);
    }
}

void CaptureWriter::noteWallClock(qint64 monotonicMs, qint64 utcMs) {
    if (m_file.isOpen()) {
        m_waiting +=
            "# wall " + QByteArray::number(sinceStart(monotonicMs)) + ' ' + isoTime(utcMs) + '\n';
    }
}

void CaptureWriter::flush() {
    if (m_file.isOpen()) {
        writeWaiting();
        endAtLimit();
    }
}

void CaptureWriter::writeWaiting() {
    const qint64 written = m_file.write(m_waiting);
    m_waiting.remove(0, static_cast<qsizetype>(std::max<qint64>(0, written)));
    const bool fails = !m_waiting.isEmpty();
    if (fails) {
        m_timer->start(flushMs);
    }
    if (fails && !m_isFailing) {
        m_errorText =
            u"The capture %1 cannot be written: %2. Free some space; it goes on by itself."_s.arg(
                m_path, m_file.errorString());
        Q_EMIT failed(m_errorText);
    }
    m_isFailing = fails;
}

// A forgotten recording must not fill the card: the history is worth more.
void CaptureWriter::endAtLimit() {
    if (m_file.size() >= m_limits.largestBytes) {
        finishFile(u"ended at its largest size, %1 MB"_s.arg(m_limits.largestBytes / 1'000'000));
        Q_EMIT ended(End::Full);
        return;
    }
    const auto [free, total] = m_limits.room ? m_limits.room(m_path) : roomOnDisk(m_path);
    const qint64 wanted = std::min(m_limits.freeBytes, total / 100 * m_limits.freePercent);
    if (total > 0 && free < wanted) {
        finishFile(u"ended because the disk had only %1 MB left"_s.arg(free / 1'000'000));
        Q_EMIT ended(End::DiskLow);
    }
}

}  // namespace magnum::link
