// SPDX-License-Identifier: GPL-3.0-or-later
// Makes r60, r900 and r3600 out of the 5-second rows. docs/database.md says what they hold.
#pragma once

#include <QSqlQuery>
#include <array>

#include "storage/connection.h"
#include "storage/levels.h"

namespace magnum::storage {

/// Writes roll-up buckets, from the 5-second rows while there are any, else from the next finer
/// level. What is done is kept in the file (`rollup_done`, `rollup_redo`), so that a crash or a
/// rolled-back transaction needs no repair: the work is simply found undone. A bucket can be made
/// as often as one likes. Used by the one writer; must be gone before its connection is closed.
class RollUps {
 public:
    /// Buckets shorter than `lotSeconds` (a multiple of them) are written several at a time, by the
    /// row that completes a lot: a commit a minute then touches two pages less.
    explicit RollUps(const Connection& connection, int lotSeconds = 60);

    /// From now on every bucket is written by the row that closes it.
    void endLots() { m_lotSeconds = 60; }

    /// In the caller's transaction, after its rows: writes the buckets that a row of newestTs (UTC
    /// s, start of its interval) closes, and those noted by redo(). Bounded to a few hours of
    /// history; isBehind() tells whether something is left for catchUp().
    [[nodiscard]] SqlOutcome advance(qint64 newestTs);

    /// In the caller's transaction, after rows in [fromTs, toTs) were added, changed, or moved
    /// away: notes that buckets there that are done already must be made again. A bucket left
    /// without any row is removed, unless it lies in the time of keepBefore().
    [[nodiscard]] SqlOutcome redo(qint64 fromTs, qint64 toTs);

    /// In the caller's transaction: before ts 5-second rows have been given up and roll-ups may
    /// stand without them; they are never removed. Never moves back.
    [[nodiscard]] SqlOutcome keepBefore(qint64 ts);

    /// Everything before this time is rolled up at that level; 0 = nothing yet.
    [[nodiscard]] qint64 doneUntil(const Level& level) const;
    /// Buckets are closed but not written, or noted to be made again.
    [[nodiscard]] bool isBehind() const;
    /// Works off a bounded piece of what isBehind() means, in a transaction of its own.
    [[nodiscard]] SqlOutcome catchUp();

 private:
    static constexpr size_t levelCount = 3;
    struct Statements {
        explicit Statements(const Connection& connection);
        QSqlQuery source, nextSource, fromSamples, fromBelow, remove;
    };
    enum class Source : quint8 { Nothing, Samples, Below };

    void prepare(size_t index);
    SqlOutcome close(qint64 newestTs);
    /// Up to where a level is to be closed when everything before `ceiling` is known.
    [[nodiscard]] qint64 closable(qint64 ceiling, const Level& level) const;
    SqlOutcome closeLevel(size_t index, qint64 target);
    SqlOutcome redoPiece();
    SqlOutcome remake(qint64 fromTs, qint64 toTs);
    SqlOutcome make(size_t index, qint64 bucket, bool mayRemove);
    SqlOutcome sourceOf(size_t index, qint64 bucket, Source& source);
    SqlOutcome nextSource(size_t index, qint64 fromTs, std::optional<qint64>& next);
    SqlOutcome setDone(const Level& level, qint64 untilTs);
    SqlOutcome forgetFuture();
    [[nodiscard]] qint64 keptBefore() const;

    const Connection& m_connection;
    std::array<Statements, levelCount> m_levels;
    QSqlQuery m_setDone;
    int m_lotSeconds;
};

}  // namespace magnum::storage
