// SPDX-License-Identifier: GPL-3.0-or-later
// Moves what was recorded with an unknown clock to where it belongs once the clock is known.
#pragma once

#include <optional>
#include <vector>

#include "storage/connection.h"
#include "storage/roll_ups.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// Re-stamps the sessions of one boot. The monotonic clock runs through a boot, so the offset that
/// a known clock tells holds for every session of it, also those of earlier program runs. Rows are
/// taken out and merged in at their new place, with events, generator runs and alarms; sums stay.
/// One transaction; for stretches beyond `rowBudget` several, with a note in `meta` of what is
/// left, so that a power cut between them is gone on from by the next start. Used by the one
/// writer.
class Restamp {
 public:
    /// Some ten days: less than a second here, a few on a Raspberry Pi 3.
    static constexpr qint64 defaultRowBudget = 170'000;

    Restamp(const Connection& connection, RollUps& rollUps, qint64 rowBudget = defaultRowBudget);

    /// Does a piece of what a former start left half done, or of what `session` makes possible:
    /// with a known clock, the unsure sessions of its boot. `more`: call again before anything else
    /// is written.
    [[nodiscard]] SqlOutcome step(const SessionStart& session, bool& more);

 private:
    /// One session's move, in the order they must be done.
    struct Move {
        qint64 sessionId = 0;
        qint64 fromUtcMs = 0;  ///< first time it gave, before the move
        qint64 shiftMs = 0;    ///< multiple of 5 s
        qint64 remainderMs = 0;
        /// Rows not moved yet; empty when from > to.
        qint64 fromTs = 0;
        qint64 toTs = -1;
    };

    [[nodiscard]] SqlOutcome plan(const SessionStart& session);
    [[nodiscard]] SqlOutcome loadNote(bool& found);
    [[nodiscard]] SqlOutcome saveNote();
    [[nodiscard]] SqlOutcome moveRows(Move& move, qint64& budget);
    [[nodiscard]] SqlOutcome movePiece(qint64 fromTs, qint64 toTs, qint64 shiftSeconds,
                                       qint64& moved);
    [[nodiscard]] SqlOutcome finish();
    [[nodiscard]] SqlOutcome moveRuns();
    [[nodiscard]] SqlOutcome moveAlarms();
    [[nodiscard]] qint64 corrected(qint64 utcMs) const;

    const Connection& m_connection;
    RollUps& m_rollUps;
    qint64 m_rowBudget;
    std::vector<Move> m_moves;
};

}  // namespace magnum::storage
