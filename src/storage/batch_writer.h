// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSqlQuery>

#include "storage/connection.h"
#include "storage/pending.h"
#include "storage/roll_ups.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// Writes batches for one session, each in one transaction, with prepared statements. The only code
/// that writes rows. Must be gone before its connection is closed.
class BatchWriter {
 public:
    /// Adds the session's row; sessionId() is 0 if that failed, and `outcome` says why.
    BatchWriter(const Connection& connection, RollUps& rollUps, const SessionStart& session,
                SqlOutcome& outcome);

    [[nodiscard]] qint64 sessionId() const { return m_sessionId; }
    /// All of it or nothing. `totals` are the running totals before; after success those committed.
    /// othersWrite: rows that are no part of these totals are being added beside.
    [[nodiscard]] SqlOutcome write(const Batch& batch, StorageStatus& totals, bool othersWrite);
    /// The next batch notes what settleCounters() would make up for: it has been called.
    void noteNext() {
        m_notedQuarter.reset();
        m_lastRowTs.reset();
    }
    /// An event that belongs to the caller's transaction.
    [[nodiscard]] SqlOutcome addEvent(const plant::Event& event) { return writeEvent(event); }
    /// Sets running totals that are higher than the stored ones, as when a new file continues an
    /// old one's counters.
    [[nodiscard]] SqlOutcome raiseCounters(const StorageStatus& totals);

 private:
    SqlOutcome writeAll(const Batch& batch, const StorageStatus& totals, bool othersWrite);
    /// Whether the batch's rows can be told, after a cut, as those that came since the last note.
    [[nodiscard]] bool followsNote(const Batch& batch) const;
    /// The session's last row with that batch in it.
    [[nodiscard]] std::optional<qint64> lastTs(const Batch& batch) const;
    SqlOutcome writeRow(const plant::SampleRow& row);
    /// After the rows: notes what they made stale, and writes the buckets they close.
    SqlOutcome rollUp(const std::vector<plant::SampleRow>& rows);
    SqlOutcome writeEvent(const plant::Event& event);
    SqlOutcome writeRun(const plant::GeneratorRun& run);
    SqlOutcome writeAlarm(const plant::Alarm& alarm);
    SqlOutcome writeService(const StorageStatus& totals);
    SqlOutcome writeCounters(const StorageStatus& totals);
    SqlOutcome writeSession(const Batch& batch);
    /// Up to which row the counters count.
    SqlOutcome writeCountedTs(bool othersWrite);

    const Connection& m_connection;
    RollUps& m_rollUps;
    QSqlQuery m_row, m_event, m_run, m_alarm, m_counter, m_session, m_countedTs;
    qint64 m_sessionId = 0;
    std::optional<qint64> m_notedQuarter;  ///< of its last row, when it was last noted
    std::optional<qint64> m_lastRowTs;     ///< of this session
};

/// Brings the running totals, and last_ts of the session that was written last, up to the last row:
/// they are written once a quarter of an hour, which spares the card two pages a minute; the rows
/// after `counted_ts` are what is not in them yet. To be called before rows are moved, and before
/// session rows or counters are relied on.
[[nodiscard]] SqlOutcome settleCounters(const Connection& connection);

}  // namespace magnum::storage
