// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

#include <QSet>
#include <QSqlError>
#include <array>

#include "plant/quantity.h"
#include "storage/levels.h"
#include "storage/plain_views.h"
#include "storage/sample_sql.h"

namespace magnum::storage {
namespace {

SqlOutcome runAll(const Connection& connection, const QStringList& statements) {
    for (const auto& sql : statements) {
        if (auto outcome = connection.exec(sql); !outcome.ok()) {
            return outcome;
        }
    }
    return {};
}

QStringList rollUpColumnNames() {
    QStringList names;
    for (const auto& column : rollUpColumns()) {
        names << column.name;
    }
    return names;
}

QString tableSql(const QString& name, const QString& key, const QStringList& integers) {
    QStringList columns{key};
    for (const auto& column : integers) {
        columns << column + QLatin1String(" INTEGER");
    }
    return QStringLiteral("CREATE TABLE %1(%2) STRICT")
        .arg(name, columns.join(QLatin1String(", ")));
}

const QString timeKey = QStringLiteral("ts INTEGER PRIMARY KEY");

/// What schema 2 added.
QStringList rollUpTableStatements() {
    QStringList statements;
    for (const auto& level : rollUpLevels()) {
        statements << tableSql(level.table, timeKey, rollUpColumnNames());
    }
    statements << tableSql(QStringLiteral("day"),
                           QStringLiteral("date INTEGER PRIMARY KEY, from_ts INTEGER NOT NULL,"
                                          " to_ts INTEGER NOT NULL"),
                           rollUpColumnNames())
               << QStringLiteral(
                      "CREATE TABLE meta(name TEXT PRIMARY KEY, value TEXT) STRICT, WITHOUT ROWID")
               << QStringLiteral(
                      "CREATE TABLE rollup_done(level INTEGER PRIMARY KEY,"
                      " until_ts INTEGER NOT NULL) STRICT")
               << QStringLiteral(
                      "CREATE TABLE rollup_redo(id INTEGER PRIMARY KEY,"
                      " from_ts INTEGER NOT NULL, to_ts INTEGER NOT NULL) STRICT");
    return statements;
}

QStringList tableStatements() {
    return {
        tableSql(QStringLiteral("sample"), timeKey, sampleColumns().mid(1)),
        QStringLiteral("CREATE TABLE session(id INTEGER PRIMARY KEY, boot_id TEXT NOT NULL,"
                       " mono0_ms INTEGER NOT NULL, wall0_ms INTEGER NOT NULL, first_ts INTEGER,"
                       " last_ts INTEGER, clock INTEGER NOT NULL DEFAULT 0,"
                       " shifted_ms INTEGER NOT NULL DEFAULT 0,"
                       " clean_end INTEGER NOT NULL DEFAULT 0, version TEXT NOT NULL) STRICT"),
        QStringLiteral("CREATE TABLE event(id INTEGER PRIMARY KEY, ts INTEGER NOT NULL,"
                       " ms INTEGER NOT NULL, session INTEGER NOT NULL, kind TEXT NOT NULL,"
                       " from_code INTEGER, to_code INTEGER, detail TEXT NOT NULL) STRICT"),
        QStringLiteral("CREATE INDEX event_ts ON event(ts)"),
        QStringLiteral("CREATE TABLE counter(name TEXT PRIMARY KEY, value INTEGER NOT NULL)"
                       " STRICT, WITHOUT ROWID"),
        QStringLiteral("CREATE TABLE generator_run(id INTEGER PRIMARY KEY,"
                       " start_ms INTEGER NOT NULL UNIQUE, end_ms INTEGER, reason TEXT NOT NULL,"
                       " stop_cause TEXT NOT NULL, fault INTEGER, run_seconds INTEGER NOT NULL,"
                       " joules INTEGER, amp_hours REAL, soc_before REAL, soc_after REAL,"
                       " peak_watts INTEGER, seen_by_ags INTEGER NOT NULL,"
                       " seen_by_ac_input INTEGER NOT NULL) STRICT"),
        QStringLiteral("CREATE TABLE alarm(id INTEGER PRIMARY KEY, key TEXT NOT NULL,"
                       " since_ms INTEGER NOT NULL, severity INTEGER NOT NULL,"
                       " code INTEGER NOT NULL, cleared_ms INTEGER, value REAL, threshold REAL,"
                       " count INTEGER NOT NULL, active INTEGER NOT NULL,"
                       " acknowledged INTEGER NOT NULL, silenced INTEGER NOT NULL,"
                       " UNIQUE(key, since_ms)) STRICT"),
        QStringLiteral("CREATE TABLE quantity(name TEXT PRIMARY KEY, unit TEXT NOT NULL,"
                       " scale INTEGER NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL)"
                       " STRICT, WITHOUT ROWID"),
    };
}

QSet<QString> storedNames(const Connection& connection, const QString& sql) {
    QSet<QString> names;
    auto query = connection.query();
    query.exec(sql);
    while (query.next()) {
        names.insert(query.value(0).toString());
    }
    return names;
}

SqlOutcome describeQuantities(const Connection& connection) {
    const auto known = storedNames(
        connection, QStringLiteral("SELECT name||'|'||unit||'|'||scale||'|'||kind||'|'||source"
                                   " FROM quantity"));
    auto query = connection.query();
    query.prepare(
        QStringLiteral("INSERT OR REPLACE INTO quantity(name,unit,scale,kind,source)"
                       " VALUES(?,?,?,?,?)"));
    for (const auto& info : plant::quantities()) {
        const QStringList fields{QString(info.name), QString(info.unit),
                                 QString::number(info.scale), QString(kindKey(info.kind)),
                                 QString(plant::deviceKey(info.source))};
        if (known.contains(fields.join(QLatin1Char('|')))) {
            continue;
        }
        query.bindValue(0, fields[0]);
        query.bindValue(1, fields[1]);
        query.bindValue(2, info.scale);
        query.bindValue(3, fields[3]);
        query.bindValue(4, fields[4]);
        if (!query.exec()) {
            return outcomeOf(query.lastError());
        }
    }
    return {};
}

SqlOutcome addMissingColumns(const Connection& connection, const QString& table,
                             const QStringList& columns) {
    const auto present = storedNames(
        connection, QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
    for (const auto& column : columns) {
        if (present.contains(column)) {
            continue;
        }
        if (auto outcome = connection.exec(
                QStringLiteral("ALTER TABLE %1 ADD COLUMN %2 INTEGER").arg(table, column));
            !outcome.ok()) {
            return outcome;
        }
    }
    return {};
}

SqlOutcome addMissingColumns(const Connection& connection) {
    auto outcome = addMissingColumns(connection, QStringLiteral("sample"), sampleColumns().mid(1));
    QStringList tables{QStringLiteral("day")};
    for (const auto& level : rollUpLevels()) {
        tables << QString(level.table);
    }
    for (const auto& table : tables) {
        if (outcome.ok()) {
            outcome = addMissingColumns(connection, table, rollUpColumnNames());
        }
    }
    return outcome;
}

/// The roll-ups of what is there already are made in the background, by RollUps.
SqlOutcome addRollUpTables(const Connection& connection) {
    return runAll(connection, rollUpTableStatements());
}

/// steps[n] brings a file of version n + 1 to n + 2.
using Step = SqlOutcome (*)(const Connection&);
constexpr std::array<Step, schemaVersion - 1> steps{&addRollUpTables};

SqlOutcome runSteps(const Connection& connection) {
    const auto from = connection.integer(QStringLiteral("PRAGMA user_version")).value_or(0);
    for (auto version = from; version < schemaVersion; ++version) {
        if (auto outcome = steps.at(size_t(version - 1))(connection); !outcome.ok()) {
            return outcome;
        }
    }
    return from == schemaVersion
               ? SqlOutcome{}
               : connection.exec(QStringLiteral("PRAGMA user_version=%1").arg(schemaVersion));
}

SqlOutcome bringUpToDate(const Connection& connection) {
    using Part = SqlOutcome (*)(const Connection&);
    for (const Part part : {Part(&runSteps), Part(&addMissingColumns), Part(&describeQuantities),
                            Part(&refreshViews)}) {
        if (auto outcome = part(connection); !outcome.ok()) {
            return outcome;
        }
    }
    return {};
}

}  // namespace

SqlOutcome applyWriterPragmas(const Connection& connection) {
    // Debian compiles secure_delete on, which only costs writes here. A write-ahead log kept at 100
    // pages is overwritten in place, so a commit needs no file system journal.
    return runAll(connection, {
                                  QStringLiteral("PRAGMA journal_mode=WAL"),
                                  QStringLiteral("PRAGMA synchronous=FULL"),
                                  QStringLiteral("PRAGMA wal_autocheckpoint=100"),
                                  QStringLiteral("PRAGMA secure_delete=0"),
                                  QStringLiteral("PRAGMA cache_size=-4000"),
                                  QStringLiteral("PRAGMA temp_store=MEMORY"),
                                  QStringLiteral("PRAGMA mmap_size=0"),
                                  QStringLiteral("PRAGMA trusted_schema=OFF"),
                              });
}

SqlOutcome applyReaderPragmas(const Connection& connection) {
    return runAll(connection, {
                                  QStringLiteral("PRAGMA query_only=1"),
                                  QStringLiteral("PRAGMA cache_size=-8000"),
                                  QStringLiteral("PRAGMA temp_store=MEMORY"),
                                  QStringLiteral("PRAGMA mmap_size=0"),
                                  QStringLiteral("PRAGMA trusted_schema=OFF"),
                              });
}

SqlOutcome createSchema(const Connection& connection) {
    if (auto outcome = runAll(connection, {QStringLiteral("PRAGMA page_size=4096"),
                                           QStringLiteral("PRAGMA auto_vacuum=0")});
        !outcome.ok()) {
        return outcome;
    }
    return inTransaction(connection, [&connection] {
        auto outcome = runAll(connection, tableStatements() + rollUpTableStatements());
        if (outcome.ok()) {
            outcome =
                runAll(connection, {QStringLiteral("PRAGMA application_id=%1").arg(applicationId),
                                    QStringLiteral("PRAGMA user_version=%1").arg(schemaVersion)});
        }
        return outcome.ok() ? bringUpToDate(connection) : outcome;
    });
}

SqlOutcome migrate(const Connection& connection) {
    return inTransaction(connection, [&connection] { return bringUpToDate(connection); });
}

}  // namespace magnum::storage
