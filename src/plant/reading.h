// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>

namespace magnum::plant {

/// One moment on both clocks: durations come from monotonicMs, names of intervals from utcMs.
struct Instant {
    qint64 monotonicMs = 0;  ///< CLOCK_BOOTTIME
    qint64 utcMs = 0;        ///< milliseconds since 1970, UTC
};

/// Where a value stands before its age is looked at.
enum class Validity : quint8 {
    NeverSeen,  ///< its packet has not come since the start
    Valid,      ///< value is set
    Invalid,    ///< its packet comes, but says "unknown" (a sentinel) or was rejected
};

/// A value with the time it was last told. Value is set if and only if validity is Valid.
template <typename T>
struct Reading {
    std::optional<T> value;
    qint64 monotonicMs = 0;  ///< when its packet last came; meaningless while NeverSeen
    Validity validity = Validity::NeverSeen;

    static Reading known(T v, qint64 atMs) { return {std::move(v), atMs, Validity::Valid}; }
    static Reading invalid(qint64 atMs) { return {std::nullopt, atMs, Validity::Invalid}; }
    bool operator==(const Reading&) const = default;
};

/// What the screen makes of a reading.
enum class Freshness : quint8 {
    NeverSeen,  ///< hide the row
    Live,       ///< age up to 3 periods
    Late,       ///< up to 10 periods
    Stale,      ///< up to 60 s
    Lost,       ///< older than 60 s
    Invalid,    ///< told to be unknown
};

/// Shortest period freshness is judged by: the bus repeats inverter packets every 100 ms, but one
/// disturbed second must not make a wall panel flicker.
inline constexpr int minimumFreshnessPeriodMs = 1000;
inline constexpr qint64 lostAfterMs = 60'000;

/// Freshness of something told at `atMs`, expected every `periodMs`.
[[nodiscard]] Freshness freshnessOf(Validity validity, qint64 atMs, qint64 nowMs, int periodMs);

}  // namespace magnum::plant
