// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/capture_writer.h"

#include <QDateTime>
#include <QTimeZone>
#include <QTimer>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace magnum::link {

namespace {

constexpr int flushMs = 3000;
constexpr qsizetype waitingLimit = qsizetype(4) * 1024 * 1024;

}  // namespace

CaptureWriter::CaptureWriter(const QString& path, const system::Clock& clock, QObject* parent)
    : QObject(parent), m_path(path), m_clock(clock) {}

CaptureWriter::~CaptureWriter() {
    close();
}

bool CaptureWriter::open(const QString& source) {
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
    m_startMs = m_clock.monotonicMs();
    const QString started = QDateTime::fromMSecsSinceEpoch(m_clock.utcMs(), QTimeZone::utc())
                                .toString(u"yyyy-MM-dd'T'HH:mm:ss.zzz'Z'"_s);
    m_waiting = m_file.size() == 0 ? QByteArray("# ") + captureHeader + '\n' : QByteArray("\n");
    m_waiting += "# started " + started.toLatin1() + '\n';
    m_waiting += "# port " + source.toUtf8().replace('\n', ' ') + '\n';
    flush();
    m_errorText = m_isFailing ? m_errorText : QString();
    return !m_isFailing;
}

void CaptureWriter::close() {
    if (m_file.isOpen()) {
        flush();
        m_file.close();
    }
    m_waiting.clear();
    m_isFailing = false;
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
    m_waiting += QByteArray::number(std::max<qint64>(0, monotonicMs - m_startMs)) + ' ' +
                 bytes.toHex().toUpper() + '\n';
    if (!m_timer->isActive()) {
        m_timer->start(flushMs);
    }
}

void CaptureWriter::flush() {
    if (!m_file.isOpen()) {
        return;
    }
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

}  // namespace magnum::link
