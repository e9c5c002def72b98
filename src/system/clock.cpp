// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/clock.h"

#include <ctime>

namespace magnum::system {
namespace {

qint64 readMs(clockid_t id) {
    timespec now{};
    clock_gettime(id, &now);
    return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
}

}  // namespace

qint64 SystemClock::monotonicMs() const {
    return readMs(CLOCK_BOOTTIME);
}

qint64 SystemClock::utcMs() const {
    return readMs(CLOCK_REALTIME);
}

ScaledClock::ScaledClock(const Clock& base, double speed)
    : ScaledClock(base, speed, base.utcMs()) {}

ScaledClock::ScaledClock(const Clock& base, double speed, qint64 utcStartMs)
    : m_base(base),
      m_speed(speed),
      m_monotonicStartMs(base.monotonicMs()),
      m_utcStartMs(utcStartMs) {}

qint64 ScaledClock::monotonicMs() const {
    const auto elapsedMs = double(m_base.monotonicMs() - m_monotonicStartMs);
    return m_monotonicStartMs + qint64(elapsedMs * m_speed);
}

qint64 ScaledClock::utcMs() const {
    // From the monotonic clock on purpose: a step of the wall clock is not part of a simulated day.
    return m_utcStartMs + (monotonicMs() - m_monotonicStartMs);
}

}  // namespace magnum::system
