// SPDX-License-Identifier: GPL-3.0-or-later
// Brings back what a damaged database that was set aside still holds.
#pragma once

#include <QStringList>
#include <memory>
#include <optional>

#include "storage/connection.h"
#include "storage/roll_ups.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// What came back from one file.
struct SalvageReport {
    QString fileName;
    qint64 rows = 0;      ///< 5-second rows that could be read
    qint64 lostRows = 0;  ///< estimated from the roll-ups, or from the length of the holes
    qint64 hours = 0;     ///< of r3600
    bool noRoom = false;  ///< the disk is too full for the 5-second rows
};
/// "99.7 % of the rows came back (6285981 of 6307200)." in plain English.
[[nodiscard]] QString salvageWords(const SalvageReport& report);

/// Copies rows from set-aside files into the database that took their place, a bounded piece at a
/// time, each in a transaction of its own. What is there already is never changed. How far it is
/// stands in `meta` and goes with each piece's transaction, so that it resumes after any end and
/// never does a piece twice. The damaged files are only read. Roll-ups come first: they are small,
/// show the years at once, and stand in for rows that are lost. Used by the one writer; must be
/// gone before its connection is closed.
class Salvage {
 public:
    /// Looks for files to be salvaged beside the database.
    Salvage(const Connection& database, RollUps& rollUps, const QString& databasePath);
    ~Salvage();
    Salvage(const Salvage&) = delete;
    Salvage& operator=(const Salvage&) = delete;

    [[nodiscard]] bool hasWork() const { return !m_files.isEmpty(); }
    /// The next piece: at most some hundred rows. A file that is finished is told by takeReport().
    [[nodiscard]] SqlOutcome step();
    [[nodiscard]] std::optional<SalvageReport> takeReport();

    /// The file that is salvaged now, read-only; null if there is none or it cannot be opened.
    [[nodiscard]] const Connection* source();
    /// Raises running totals to those of the damaged files and of the copy of totals, where they
    /// can be read and are sound.
    void joinTotals(StorageStatus& totals);

 private:
    struct Progress;
    struct Table;
    [[nodiscard]] static const std::vector<Table>& tables();

    SqlOutcome load();
    SqlOutcome save();
    SqlOutcome begin();
    SqlOutcome copyNumbers(const Table& table);
    SqlOutcome copyRecords(const Table& table);
    SqlOutcome finish();
    void skipDamage(const Table& table, qint64 fromKey, class TableCopy& copy);
    void noteHole(const Table& table, qint64 from, qint64 to);
    [[nodiscard]] bool hasRoom() const;

    const Connection& m_database;
    RollUps& m_rollUps;
    QString m_folder;
    QStringList m_files;  ///< still to be salvaged, the totals' copy first
    std::unique_ptr<Progress> m_progress;
    std::unique_ptr<Connection> m_source;
    std::optional<SalvageReport> m_report;
};

}  // namespace magnum::storage
