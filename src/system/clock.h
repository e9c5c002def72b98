// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace magnum::system {

/// The two clocks of this machine, passed to whoever needs one; tests and replays pass their own.
class Clock {
 public:
    virtual ~Clock() = default;
    /// Milliseconds since boot, suspended time included (CLOCK_BOOTTIME): never steps, the same in
    /// every process of this machine. Durations and ages are measured with this one.
    [[nodiscard]] virtual qint64 monotonicMs() const = 0;
    /// Wall time, UTC, milliseconds since 1970: may step, may be wrong until the clock is set.
    [[nodiscard]] virtual qint64 utcMs() const = 0;
};

/// The real clocks.
class SystemClock final : public Clock {
 public:
    [[nodiscard]] qint64 monotonicMs() const override;
    [[nodiscard]] qint64 utcMs() const override;
};

/// Runs `speed` times as fast as the machine's clocks from the moment it is made: a simulation at
/// speed 60 records an hour in a minute, with the times the plant would have had.
class ScaledClock final : public Clock {
 public:
    ScaledClock(const Clock& base, double speed);
    /// The same, from another wall time.
    ScaledClock(const Clock& base, double speed, qint64 utcStartMs);
    [[nodiscard]] qint64 monotonicMs() const override;
    [[nodiscard]] qint64 utcMs() const override;

 private:
    const Clock& m_base;
    double m_speed;
    qint64 m_monotonicStartMs;
    qint64 m_utcStartMs;
};

}  // namespace magnum::system
