// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>

#include "plant/quantity.h"

namespace magnum::plant {

/// A reading with its time.
struct TimedValue {
    double value = 0;
    qint64 monotonicMs = 0;
};

/// Holds each reading until the next one has borne it out. A lone reading that stands off from
/// both neighbours, or from the next one right after a gap, is dropped and counted: there is no
/// checksum on the bus, and one flipped bit must not move an average.
class OutlierGate {
 public:
    /// `threshold`: a jump up to this is always believed. `gapMs`: readings further apart than
    /// this are no neighbours.
    OutlierGate(double threshold, qint64 gapMs) : m_threshold(threshold), m_gapMs(gapMs) {}

    /// The next reading; gives the one before when that is now believed.
    std::optional<TimedValue> push(TimedValue reading);
    /// The packet came without a value: gives the last reading, which has no neighbour any more.
    std::optional<TimedValue> breakOff(qint64 intervalStartMs);
    /// End of an interval: gives the last reading unless it is a jump that the next one must
    /// confirm. Such a one waits, and counts in the next interval.
    std::optional<TimedValue> flush(qint64 intervalStartMs);
    [[nodiscard]] quint64 dropped() const { return m_dropped; }
    /// The reading dropped by the last call, once.
    std::optional<TimedValue> takeDropped();

 private:
    void drop();
    [[nodiscard]] bool isOutlier(double next) const;

    double m_threshold;
    qint64 m_gapMs;
    std::optional<TimedValue> m_before;   ///< believed neighbour of the pending one
    std::optional<TimedValue> m_pending;  ///< not yet judged
    std::optional<TimedValue> m_lastDropped;
    quint64 m_dropped = 0;
};

/// The jump of a quantity that a neighbour must confirm: above its sensor's own jitter (1 A steps
/// and 3 to 4 V flicker on the AC side), small enough that one disturbed packet of fifty moves no
/// average by more than its sensor's resolution.
[[nodiscard]] double outlierThreshold(Quantity quantity);

}  // namespace magnum::plant
