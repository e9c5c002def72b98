// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/totals_copy.h"

#include <QFile>
#include <QFileInfo>
#include <algorithm>

#include "storage/levels.h"
#include "storage/queries.h"
#include "storage/seconds.h"
#include "storage/table_copy.h"

namespace magnum::storage {
namespace {

/// Hours in one piece: some 20 ms here.
constexpr int hoursPerPiece = 500;
constexpr int copyBusyTimeoutMs = 500;

QStringList copyTableSql() {
    QStringList columns;
    for (const auto& column : rollUpColumns()) {
        columns << column.name + QLatin1String(" INTEGER");
    }
    const auto list = columns.join(QLatin1String(", "));
    return {QStringLiteral("CREATE TABLE IF NOT EXISTS counter(name TEXT PRIMARY KEY,"
                           " value INTEGER NOT NULL) STRICT, WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE IF NOT EXISTS meta(name TEXT PRIMARY KEY, value TEXT)"
                           " STRICT, WITHOUT ROWID"),
            QStringLiteral("CREATE TABLE IF NOT EXISTS r3600(ts INTEGER PRIMARY KEY, %1) STRICT")
                .arg(list),
            QStringLiteral("CREATE TABLE IF NOT EXISTS day(date INTEGER PRIMARY KEY,"
                           " from_ts INTEGER NOT NULL, to_ts INTEGER NOT NULL, %1) STRICT")
                .arg(list)};
}

SqlOutcome addMissingRollUps(const Connection& copy, const QString& table) {
    const auto present = columnsOf(copy, table);
    SqlOutcome outcome;
    for (const auto& column : rollUpColumns()) {
        if (outcome.ok() && !present.contains(column.name)) {
            outcome = copy.exec(
                QStringLiteral("ALTER TABLE %1 ADD COLUMN %2 INTEGER").arg(table, column.name));
        }
    }
    return outcome;
}

/// A rollback journal: the file is opened once a day, and is one file when nobody has it open.
/// EXTRA: a commit is only there for sure once the journal's removal is synced too.
SqlOutcome prepareCopy(const Connection& copy) {
    for (const auto* sql : {"PRAGMA journal_mode=DELETE", "PRAGMA synchronous=EXTRA",
                            "PRAGMA secure_delete=0", "PRAGMA trusted_schema=OFF"}) {
        if (auto outcome = copy.exec(QLatin1String(sql)); !outcome.ok()) {
            return outcome;
        }
    }
    const auto check = copy.scalar(QStringLiteral("PRAGMA quick_check(1)"));
    if (!check || check->toString() != QLatin1String("ok")) {
        return {Trouble::Corrupt, QStringLiteral("the copy is damaged")};
    }
    return inTransaction(copy, [&copy] {
        SqlOutcome outcome;
        for (const auto& sql : copyTableSql()) {
            if (outcome.ok()) {
                outcome = copy.exec(sql);
            }
        }
        for (const auto* table : {"r3600", "day"}) {
            if (outcome.ok()) {
                outcome = addMissingRollUps(copy, QLatin1String(table));
            }
        }
        return outcome;
    });
}

SqlOutcome writeCounters(const Connection& copy, const StorageStatus& totals, qint64 newestTs) {
    auto query = copy.query();
    query.prepare(
        QStringLiteral("INSERT INTO counter(name,value) VALUES(?,?) ON CONFLICT(name)"
                       " DO UPDATE SET value=max(value,excluded.value)"));
    SqlOutcome outcome;
    for (const auto& counter : counters()) {
        if (outcome.ok()) {
            outcome = execWith(query, {QString(counter.name), totals.*counter.field});
        }
    }
    return outcome.ok() ? copy.exec(QStringLiteral("INSERT OR REPLACE INTO meta(name,value)"
                                                   " VALUES('newest_ts','%1')")
                                        .arg(newestTs))
                        : outcome;
}

}  // namespace

QString totalsCopyPath(const QString& databasePath) {
    return QFileInfo(databasePath).absolutePath() + QLatin1String("/totals.db");
}

SqlOutcome TotalsCopy::open(Connection& copy) const {
    for (int attempt = 0;; ++attempt) {
        auto outcome = copy.open(m_path, Connection::Mode::ReadWrite, copyBusyTimeoutMs);
        if (outcome.ok()) {
            outcome = prepareCopy(copy);
        }
        if (outcome.trouble != Trouble::Corrupt || attempt > 0) {
            return outcome;
        }
        copy.close();
        QFile::remove(m_path);
        QFile::remove(m_path + QLatin1String("-journal"));
    }
}

bool TotalsCopy::isDue(qint64 newestTs) {
    if (!m_copiedTs) {
        Connection copy;
        const bool opened = QFile::exists(m_path) &&
                            copy.open(m_path, Connection::Mode::ReadOnly, copyBusyTimeoutMs).ok();
        m_copiedTs = opened ? copy.integer(QStringLiteral("SELECT CAST(value AS INTEGER) FROM meta"
                                                          " WHERE name='newest_ts'"))
                                  .value_or(0)
                            : 0;
    }
    return m_continueTs || newestTs >= *m_copiedTs + daySeconds || newestTs < *m_copiedTs;
}

SqlOutcome TotalsCopy::copyPiece(const Connection& database, const StorageStatus& totals,
                                 qint64 newestTs) {
    Connection copy;
    auto outcome = open(copy);
    qint64 fromTs = 0;
    if (outcome.ok()) {
        const auto copied = copy.integer(QStringLiteral("SELECT max(ts) FROM r3600")).value_or(0);
        fromTs = m_continueTs.value_or(std::max<qint64>(copied - 3 * daySeconds, 0));
    }
    std::optional<qint64> more;
    if (outcome.ok()) {
        outcome = inTransaction(copy, [&] {
            TableCopy hours(database, copy, QStringLiteral("r3600"), TableCopy::Present::Replace);
            auto piece = hours.copy(fromTs, hoursPerPiece);
            if (piece.read.ok() && piece.written.ok()) {
                more = piece.count == hoursPerPiece ? piece.lastKey : std::nullopt;
                TableCopy days(database, copy, QStringLiteral("day"), TableCopy::Present::Replace);
                const auto newestDay =
                    copy.integer(QStringLiteral("SELECT max(date) FROM day")).value_or(0);
                piece = days.copy(std::max<qint64>(newestDay - 3, 0), hoursPerPiece);
            }
            auto done = piece.read.ok() ? piece.written : piece.read;
            return done.ok() ? writeCounters(copy, totals, newestTs) : done;
        });
    }
    m_continueTs = outcome.ok() ? more : std::nullopt;
    m_copiedTs = newestTs;
    return outcome;
}

bool joinCopiedTotals(const QString& copyPath, StorageStatus& totals) {
    Connection copy;
    if (!QFile::exists(copyPath) ||
        !copy.open(copyPath, Connection::Mode::ReadOnly, copyBusyTimeoutMs).ok()) {
        return false;
    }
    const auto check = copy.scalar(QStringLiteral("PRAGMA quick_check(counter)"));
    if (!check || check->toString() != QLatin1String("ok")) {
        return false;
    }
    for (const auto& counter : counters()) {
        const auto stored = storedTotal(copy, counter);
        totals.*counter.field = std::max(totals.*counter.field, stored.value_or(0));
    }
    return true;
}

}  // namespace magnum::storage
