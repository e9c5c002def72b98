// SPDX-License-Identifier: GPL-3.0-or-later
// The database while it is in use by its one writer.
#pragma once

#include <optional>

#include "storage/batch_writer.h"
#include "storage/connection.h"
#include "storage/day_table.h"
#include "storage/retention.h"
#include "storage/roll_ups.h"
#include "storage/salvage.h"
#include "storage/store_file.h"
#include "storage/store_types.h"
#include "storage/totals_copy.h"

namespace magnum::storage {

/// Everything that lives as long as the file is open: connection, prepared statements, roll-ups,
/// and which file it is. It opens, writes and sets aside; when to do so, and what to say about it,
/// is the Recorder's. Bound to the thread that opens it.
class OpenStore {
 public:
    /// RollUps says what `lotSeconds` means.
    OpenStore(QString path, int busyTimeoutMs, const QTimeZone& zone = QTimeZone::utc(),
              int lotSeconds = 60);

    /// Opens or creates the file. With the verdict Ready it is open; no session has begun yet.
    [[nodiscard]] StoreOpening open();
    /// A piece of moving what was recorded with an unknown clock, when `session` knows better or a
    /// former start left it half done. `more`: call again before anything else is written.
    [[nodiscard]] SqlOutcome correctTimes(const SessionStart& session, bool& more);
    /// Adds the session's row, after correcting times; after it rows can be written. A session
    /// that was open in this store ends cleanly.
    [[nodiscard]] SqlOutcome beginSession(const SessionStart& session);
    void close();
    /// Closes the file and renames it with its log files. Returns the new name; nothing if it could
    /// not be renamed.
    [[nodiscard]] std::optional<QString> setAside(qint64 atUtcMs);

    [[nodiscard]] bool isOpen() const { return m_connection.isOpen(); }
    /// The path still names the file that was opened.
    [[nodiscard]] bool isInPlace() const;
    [[nodiscard]] const QString& path() const { return m_path; }
    /// 0 before beginSession().
    [[nodiscard]] qint64 sessionId() const { return m_writer ? m_writer->sessionId() : 0; }

    /// What the last run left, as seen before beginSession(); sessionId is not filled in.
    [[nodiscard]] RestoredState lastRun(const QString& bootId);
    /// The higher of the stored running totals and those given, in both places.
    [[nodiscard]] SqlOutcome joinCounters(StorageStatus& totals);
    [[nodiscard]] std::optional<qint64> oldestRowTs() const;
    [[nodiscard]] std::optional<qint64> newestRowTs() const;

    /// All of a batch or nothing, with the roll-ups it closes.
    [[nodiscard]] SqlOutcome write(const Batch& batch, StorageStatus& totals);
    /// Local days are those of this zone from now on.
    void setZone(const QTimeZone& zone);
    /// Background work waits: roll-ups or days that are not up to date.
    [[nodiscard]] bool hasWork() const;
    /// Copies a piece of what must survive the file into totals.db, when a day has passed.
    void copyTotals(const StorageStatus& totals);
    /// Rows of damaged files are being brought back.
    [[nodiscard]] bool isSalvaging() const { return m_salvage && m_salvage->hasWork(); }
    /// What came back from a damaged file, once, when it is done.
    [[nodiscard]] std::optional<SalvageReport> takeSalvageReport();
    /// Does a bounded piece of it, in a transaction of its own.
    [[nodiscard]] SqlOutcome work();

    /// Gives up the oldest day of 5-second rows if the rules say so, with an event of the given
    /// time in the same transaction. Tells which day went.
    [[nodiscard]] std::optional<DayToDrop> dropOldestDay(const RetentionRules& rules, qint64 utcMs,
                                                         SqlOutcome& outcome);

    /// When the whole file was last read through, UTC s.
    [[nodiscard]] std::optional<qint64> checkedTs() const;
    void setCheckedTs(qint64 ts);

    /// For what else writes to the open file, in transactions of its own.
    [[nodiscard]] const Connection& connection() const { return m_connection; }
    [[nodiscard]] RollUps& rollUps() { return *m_rollUps; }

 private:
    [[nodiscard]] static RestoredState lastRunIn(const Connection& connection,
                                                 const QString& bootId);
    [[nodiscard]] bool canSalvage() const;

    QString m_path;
    int m_busyTimeoutMs;
    QTimeZone m_zone;
    int m_lotSeconds;
    Connection m_connection;
    std::optional<RollUps> m_rollUps;
    std::optional<DayTable> m_days;
    std::optional<BatchWriter> m_writer;
    std::optional<Salvage> m_salvage;
    TotalsCopy m_totals;
    std::optional<FileIdentity> m_identity;
};

}  // namespace magnum::storage
