// SPDX-License-Identifier: GPL-3.0-or-later
// The time that rows, events and runs are given while the wall clock may step or be wrong.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "plant/reading.h"
#include "storage/connection.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// A session of this boot whose clock was not known: its times are monotonic time + offset.
struct UnsureSession {
    qint64 fromUtcMs = 0;  ///< first time it gave
    qint64 offsetMs = 0;
    bool operator==(const UnsureSession&) const = default;
};

/// What the database says that a session with an unknown clock has to respect.
struct ClockPast {
    std::optional<qint64> newestTs;     ///< of all rows, UTC s
    std::vector<UnsureSession> unsure;  ///< of this boot, in the order of their times
};
[[nodiscard]] ClockPast loadClockPast(const Connection& connection, const QString& bootId);
/// The same from a file that nothing has opened yet; nothing past if it cannot be read.
[[nodiscard]] ClockPast loadClockPast(const QString& databasePath, const QString& bootId);

/// A step of the wall clock beyond this ends the session.
inline constexpr qint64 sessionStepMs = 2000;

/// How far the times of a session are moved when the true offset between the clocks is known:
/// multiples of 5 s, so that rows stay rows.
[[nodiscard]] qint64 correctionMs(qint64 trueOffsetMs, qint64 offsetMs);

/// Gives the times of one program run. With a known clock it is wall time. With an unknown one it
/// runs on the monotonic clock from max(wall, what was given or stored before): sessions never
/// overlap, and a clock that is wrong by years cannot fall on older rows.
class SessionClock {
 public:
    /// `wall`: both clocks as this machine tells them.
    SessionClock(ClockState state, plant::Instant wall, ClockPast past = {});

    /// The instant as rows bear it. A step of the wall clock does not show before begin().
    [[nodiscard]] plant::Instant stamp(plant::Instant wall) const;
    /// The wall clock is more than 2 s from where this session expects it.
    [[nodiscard]] bool hasStepped(plant::Instant wall) const;
    /// How far, ms, + = forward.
    [[nodiscard]] qint64 steppedBy(plant::Instant wall) const;

    /// Ends the session and begins another.
    void begin(ClockState state, plant::Instant wall);

    [[nodiscard]] ClockState state() const { return m_state; }
    /// First instant of the session, as its row is written.
    [[nodiscard]] plant::Instant start() const { return m_start; }
    /// After begin() with a known clock: where a time that was given while the clock was not known
    /// belongs. Other times stay.
    [[nodiscard]] qint64 corrected(qint64 utcMs) const;

 private:
    struct Correction {
        qint64 fromUtcMs = 0;
        qint64 shiftMs = 0;
    };
    void beginUnsure(plant::Instant wall, std::optional<qint64> earliestOffsetMs);

    ClockState m_state;
    qint64 m_wallOffsetMs;  ///< of the machine's two clocks at the session's start
    qint64 m_offsetMs;      ///< of the times that are given
    plant::Instant m_start;
    std::optional<qint64> m_newestTs;
    std::vector<UnsureSession> m_unsure;
    std::vector<Correction> m_corrections;
};

}  // namespace magnum::storage
