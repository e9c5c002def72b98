// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <mutex>

#include "system/clock.h"

namespace magnum::link {

/// The clock of a replay: it stands where the capture stands, so everything computed from it has
/// the times the installation had. Between two pieces it runs on at the speed of the replay; at
/// full speed it jumps from piece to piece. Thread-safe.
class ReplayClock final : public system::Clock {
 public:
    /// `base` is the real clock, and its time now is the start of the capture until
    /// setUtcStart() gives a better one.
    explicit ReplayClock(const system::Clock& base);

    [[nodiscard]] qint64 monotonicMs() const override;
    [[nodiscard]] qint64 utcMs() const override;

    /// When the capture was made.
    void setUtcStart(qint64 utcMs);
    /// The capture is at this offset now and runs on from here at `speed` (0: stands), but not past
    /// `ceilingMs`, where the next piece comes.
    void follow(qint64 offsetMs, double speed, qint64 ceilingMs);
    /// Since the start of the capture.
    [[nodiscard]] qint64 offsetMs() const;

 private:
    [[nodiscard]] qint64 lockedOffsetMs() const;

    const system::Clock& m_base;
    const qint64 m_monotonicStartMs;
    mutable std::mutex m_mutex;
    qint64 m_utcStartMs;
    qint64 m_anchorBaseMs;
    qint64 m_anchorOffsetMs = 0;
    qint64 m_ceilingMs = 0;
    double m_speed = 0;
};

}  // namespace magnum::link
