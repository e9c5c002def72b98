// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/replay_clock.h"

#include <algorithm>

namespace magnum::link {

ReplayClock::ReplayClock(const system::Clock& base)
    : m_base(base),
      m_monotonicStartMs(base.monotonicMs()),
      m_utcStartMs(base.utcMs()),
      m_anchorBaseMs(m_monotonicStartMs) {}

qint64 ReplayClock::lockedOffsetMs() const {
    const double ranMs = static_cast<double>(m_base.monotonicMs() - m_anchorBaseMs) * m_speed;
    const double room = static_cast<double>(m_ceilingMs - m_anchorOffsetMs);
    return m_anchorOffsetMs + static_cast<qint64>(std::clamp(ranMs, 0.0, std::max(0.0, room)));
}

qint64 ReplayClock::offsetMs() const {
    const std::lock_guard lock(m_mutex);
    return lockedOffsetMs();
}

qint64 ReplayClock::monotonicMs() const {
    return m_monotonicStartMs + offsetMs();
}

qint64 ReplayClock::utcMs() const {
    const std::lock_guard lock(m_mutex);
    return m_utcStartMs + lockedOffsetMs();
}

void ReplayClock::setUtcStart(qint64 utcMs) {
    const std::lock_guard lock(m_mutex);
    m_utcStartMs = utcMs;
}

void ReplayClock::follow(qint64 offsetMs, double speed, qint64 ceilingMs) {
    const std::lock_guard lock(m_mutex);
    m_anchorOffsetMs = std::max(offsetMs, lockedOffsetMs());
    m_anchorBaseMs = m_base.monotonicMs();
    m_speed = speed;
    m_ceilingMs = std::max(ceilingMs, m_anchorOffsetMs);
}

}  // namespace magnum::link
