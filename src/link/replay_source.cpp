// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/replay_source.h"

#include <QTimer>
#include <algorithm>
#include <limits>

namespace magnum::link {

namespace {

// At full speed: how long, of the real clock, before others in the thread get their turn, and after
// how many pieces the clock is looked at.
constexpr qint64 turnMs = 10;
constexpr int piecesPerLook = 64;
constexpr qint64 forEver = std::numeric_limits<qint64>::max() / 4;

}  // namespace

ReplaySource::ReplaySource(const QString& path, std::optional<double> speed,
                           const system::Clock& realClock, ReplayClock& replayClock, bool runsOn,
                           QObject* parent)
    : ByteSource(parent),
      m_path(path),
      m_speed(speed),
      m_runsOn(runsOn),
      m_realClock(realClock),
      m_clock(replayClock) {}

ReplaySource::~ReplaySource() = default;

void ReplaySource::start() {
    stop();
    m_status.port = m_path;
    m_status.bytes = 0;
    m_status.lastByteMonotonicMs = -1;
    m_file.setFileName(m_path);
    if (!m_file.open(QIODevice::ReadOnly)) {
        setStatus(LinkState::Failed, m_file.errorString());
        return;
    }
    m_reader = std::make_unique<CaptureReader>(m_file, m_path);
    m_startMs = m_realClock.monotonicMs();
    m_clockStartMs = m_clock.offsetMs();
    if (m_timer == nullptr) {
        m_timer = new QTimer(this);
        m_timer->setSingleShot(true);
        m_timer->setTimerType(Qt::PreciseTimer);
        connect(m_timer, &QTimer::timeout, this, &ReplaySource::play);
    }
    setStatus(LinkState::Searching);
    if (!readNext()) {
        return;
    }
    m_clock.follow(m_clockStartMs, m_speed.value_or(0), nextClockMs());
    m_timer->start(0);
}

void ReplaySource::stop() {
    if (m_timer != nullptr) {
        m_timer->stop();
    }
    m_reader.reset();
    m_file.close();
    setStatus(LinkState::Closed);
}

// Looks one piece ahead. False: there is none, and the state says why.
bool ReplaySource::readNext() {
    switch (m_reader->next(m_next)) {
        case CaptureReader::Next::Chunk:
            // A wall clock that was set before this piece was set after the one before it: now, at
            // whatever speed.
            if (const auto startedUtcMs = m_reader->startedUtcMs()) {
                m_clock.setUtcStart(*startedUtcMs - m_clockStartMs + m_next.wallShiftMs);
            }
            return true;
        case CaptureReader::Next::End:
            finish(LinkState::Finished,
                   m_reader->cutLine() > 0
                       ? QStringLiteral("line %1, the last one, is cut and was left out")
                             .arg(m_reader->cutLine())
                       : QString());
            break;
        case CaptureReader::Next::Error:
            finish(LinkState::Failed, m_reader->error().text());
            break;
    }
    return false;
}

// On a screen values must age after the last byte, so the clock does not stop with the capture. At
// full speed nothing says how fast it should go on, so it goes at the real pace. The end itself has
// the time of the last byte.
void ReplaySource::finish(LinkState state, const QString& detail) {
    m_clock.follow(m_clock.offsetMs(), 0, m_clock.offsetMs());
    setStatus(state, detail);
    if (m_runsOn) {
        m_clock.follow(m_clock.offsetMs(), m_speed.value_or(1), forEver);
    }
}

qint64 ReplaySource::playedMs() const {
    return static_cast<qint64>(static_cast<double>(m_realClock.monotonicMs() - m_startMs) *
                               *m_speed);
}

void ReplaySource::deliver() {
    m_clock.follow(nextClockMs(), 0, nextClockMs());
    const qint64 nowMs = m_clock.monotonicMs();
    m_status.bytes += static_cast<quint64>(m_next.bytes.size());
    m_status.lastByteMonotonicMs = nowMs;
    setStatus(LinkState::Receiving);
    Q_EMIT bytesReceived(m_next.bytes, nowMs);
}

void ReplaySource::play() {
    const qint64 turnEndMs = m_realClock.monotonicMs() + turnMs;
    for (int piece = 1;; ++piece) {
        const qint64 aheadMs = m_speed ? m_next.offsetMs - playedMs() : 0;
        const bool isTurnOver =
            piece % piecesPerLook == 0 && m_realClock.monotonicMs() >= turnEndMs;
        if (aheadMs > 0 || isTurnOver) {
            m_clock.follow(m_clock.offsetMs(), m_speed.value_or(0), nextClockMs());
            const double waitMs = m_speed ? static_cast<double>(aheadMs) / *m_speed : 0;
            m_timer->start(std::clamp(static_cast<int>(std::min(waitMs, 60000.0)), 0, 60000));
            return;
        }
        deliver();
        // Whoever took the bytes may have stopped the replay.
        if (!m_reader || !readNext()) {
            return;
        }
    }
}

void ReplaySource::setStatus(LinkState state, const QString& detail) {
    if (m_status.state == state && m_status.detail == detail) {
        return;
    }
    m_status.state = state;
    m_status.detail = detail;
    m_status.sinceMonotonicMs = m_clock.monotonicMs();
    Q_EMIT statusChanged(m_status);
}

}  // namespace magnum::link
