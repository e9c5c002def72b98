// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>

#include "plant/quantity.h"
#include "plant/reading.h"

namespace magnum::plant {

inline constexpr qint64 intervalMs = 5000;
/// A change of "wall minus monotonic" beyond this is a step of the wall clock, not a slew.
inline constexpr qint64 clockStepMs = 2000;

/// Cuts time into 5 s intervals on UTC multiples of five and names them. The wall clock only says
/// where a boundary lies; lengths are the monotonic clock's.
class IntervalClock {
 public:
    struct Move {
        bool closes = false;              ///< the open interval ends
        qint64 endMonotonicMs = 0;        ///< where it ends
        std::optional<qint64> steppedBy;  ///< ms the wall clock jumped, + = forward
    };

    /// What the arrival of `now` does to the open interval. open() must follow a closing.
    [[nodiscard]] Move advance(Instant now) const;
    /// Opens the interval that holds `now`; gives where it starts on the monotonic clock.
    qint64 open(Instant now, bool fromBoundary);
    /// Remembers the offset of the two clocks.
    void note(Instant now) { m_offsetMs = now.utcMs - now.monotonicMs; }
    [[nodiscard]] bool isOpen() const { return m_open; }
    /// How far the wall clock moved against the monotonic one since the last note().
    [[nodiscard]] qint64 drift(Instant now) const;

    /// Ends the interval; gives its name, UTC s. After a step back a name may come twice: whoever
    /// keeps the rows merges them.
    [[nodiscard]] qint64 close();

 private:
    bool m_open = false;
    qint64 m_startUtcMs = 0;
    qint64 m_startMonotonicMs = 0;
    std::optional<qint64> m_offsetMs;
};

/// Keeps the sums (energies, counts) of intervals in which nothing was heard, which have no row,
/// and adds them to the next row: totals stay right while the chart has a gap.
class HeldSums {
 public:
    void hold(const SampleRow& row);
    void release(SampleRow& into);

 private:
    SampleRow m_sums;
    bool m_any = false;
};

}  // namespace magnum::plant
