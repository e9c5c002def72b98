// SPDX-License-Identifier: GPL-3.0-or-later
// The time that the plant is told, as a function of the bytes' arrival times alone: a capture that
// is replayed, at whatever speed, then gives the rows and events of the recording.
#pragma once

#include <optional>

#include "plant/reading.h"
#include "system/clock.h"

namespace magnum::app {

/// Ties the wall clock to the monotonic one. Read one after the other they disagree by a
/// millisecond, or by more where the thread was held up in between; only a true move of the wall
/// clock changes what this tells.
class PlantTime {
 public:
    explicit PlantTime(const system::Clock& clock) : m_clock(clock) {}

    /// A moment of the monotonic clock on both clocks.
    [[nodiscard]] plant::Instant at(qint64 monotonicMs);
    [[nodiscard]] plant::Instant now();
    /// True once after each move of the wall clock.
    [[nodiscard]] bool takeMove();

 private:
    struct Offset {
        qint64 ms = 0;      ///< wall minus monotonic
        qint64 spanMs = 0;  ///< between the readings it comes from
    };
    [[nodiscard]] Offset readOffset() const;

    const system::Clock& m_clock;
    std::optional<qint64> m_offsetMs;  ///< wall minus monotonic
    bool m_moved = false;
};

/// The moments, once in each second of UTC, at which the plant is told what time it is. They lie in
/// the middle of the seconds: intervals are cut on whole ones, and the last packet before a cut is
/// decided by the burst after it.
class SecondMarks {
 public:
    /// Begins with the first mark from here on.
    void start(plant::Instant from);
    /// The next mark up to and with `limit`; nothing once there is none.
    [[nodiscard]] std::optional<plant::Instant> next(plant::Instant limit);
    /// Leaves marks out. ms: a multiple of 1000.
    void skip(qint64 ms);

 private:
    std::optional<qint64> m_nextUtcMs;
    qint64 m_lastMonotonicMs = 0;
};

}  // namespace magnum::app
