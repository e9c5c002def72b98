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
    [[nodiscard]] SqlOutcome write(const Batch& batch, StorageStatus& totals);
    /// An event that belongs to the caller's transaction.
    [[nodiscard]] SqlOutcome addEvent(const plant::Event& event) { return writeEvent(event); }
    /// Sets running totals that are higher than the stored ones, as when a new file continues an
    /// old one's counters.
    [[nodiscard]] SqlOutcome raiseCounters(const StorageStatus& totals);

 private:
    SqlOutcome writeAll(const Batch& batch, const StorageStatus& totals);
    SqlOutcome writeRow(const plant::SampleRow& row);
    /// After the rows: notes what they made stale, and writes the buckets they close.
    SqlOutcome rollUp(const std::vector<plant::SampleRow>& rows);
    SqlOutcome writeEvent(const plant::Event& event);
    SqlOutcome writeRun(const plant::GeneratorRun& run);
    SqlOutcome writeAlarm(const plant::Alarm& alarm);
    SqlOutcome writeService(const StorageStatus& totals);
    SqlOutcome writeCounters(const StorageStatus& totals);
    /// Once a quarter of an hour, and when something else than its last row changes;
    /// settleLastRow() makes up for it.
    SqlOutcome writeSession(const Batch& batch);

    const Connection& m_connection;
    RollUps& m_rollUps;
    QSqlQuery m_row, m_event, m_run, m_alarm, m_counter, m_session, m_lastRow;
    qint64 m_sessionId = 0;
    std::optional<qint64> m_sessionQuarter;  ///< in which its last row was written
    std::optional<qint64> m_lastRowTs;       ///< rows that come late do not take it back
};

/// Brings last_ts of the session that was written last to its last row: a running session writes it
/// only once a quarter, and between notes it beside the counters, whose page is written anyway:
/// that spares the card a page a minute. To be called before session rows are relied on.
[[nodiscard]] SqlOutcome settleLastRow(const Connection& connection);

}  // namespace magnum::storage
