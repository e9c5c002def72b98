// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/schema.h"

#include <QSet>
#include <QSqlError>
#include <array>
#include <functional>

#include "plant/quantity.h"
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

/// Runs `work` in a transaction of its own; anything that fails undoes it all.
SqlOutcome inTransaction(const Connection& connection, const std::function<SqlOutcome()>& work) {
    auto outcome = connection.exec(QStringLiteral("BEGIN IMMEDIATE"));
    if (!outcome.ok()) {
        return outcome;
    }
    outcome = work();
    if (outcome.ok()) {
        outcome = connection.exec(QStringLiteral("COMMIT"));
    }
    if (!outcome.ok()) {
        std::ignore = connection.exec(QStringLiteral("ROLLBACK"));
    }
    return outcome;
}

QString sampleTableSql() {
    QStringList columns{QStringLiteral("ts INTEGER PRIMARY KEY")};
    for (const auto& info : plant::quantities()) {
        columns << QString(info.name) + QLatin1String(" INTEGER");
    }
    return QStringLiteral("CREATE TABLE sample(%1) STRICT").arg(columns.join(QLatin1String(", ")));
}

QStringList tableStatements() {
    return {
        sampleTableSql(),
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

QString isoTime(const QString& secondsExpression) {
    return QStringLiteral("strftime('%Y-%m-%dT%H:%M:%SZ',%1,'unixepoch')").arg(secondsExpression);
}

struct View {
    QString name;
    QString sql;
};

QString sampleViewSql() {
    QStringList columns{isoTime(QStringLiteral("ts")) + QLatin1String(" AS time"),
                        QStringLiteral("ts")};
    for (const auto& info : plant::quantities()) {
        const auto name = QString(info.name);
        columns << (info.scale == 1 ? name
                                    : QStringLiteral("%1/%2.0 AS %1").arg(name).arg(info.scale));
    }
    return QStringLiteral("CREATE VIEW sample_plain AS SELECT %1 FROM sample")
        .arg(columns.join(QLatin1String(", ")));
}

/// Views in plain units with readable times, for people with a sqlite3 shell.
QList<View> views() {
    const auto ms = [](const char* column) {
        return isoTime(QLatin1String(column) + QLatin1String("/1000"));
    };
    return {
        {QStringLiteral("sample_plain"), sampleViewSql()},
        {QStringLiteral("event_plain"),
         QStringLiteral("CREATE VIEW event_plain AS SELECT "
                        "strftime('%Y-%m-%dT%H:%M:%S',ts,'unixepoch')||format('.%03dZ',ms) AS time,"
                        " id, session, kind, from_code, to_code, detail FROM event")},
        {QStringLiteral("generator_run_plain"),
         QStringLiteral("CREATE VIEW generator_run_plain AS SELECT id, ") + ms("start_ms") +
             QLatin1String(" AS started, ") + ms("end_ms") +
             QLatin1String(" AS ended, reason, stop_cause, fault, run_seconds/3600.0 AS hours,"
                           " joules/3600000.0 AS kwh, amp_hours, soc_before, soc_after, peak_watts,"
                           " seen_by_ags, seen_by_ac_input FROM generator_run")},
        {QStringLiteral("alarm_plain"),
         QStringLiteral("CREATE VIEW alarm_plain AS SELECT id, key, ") + ms("since_ms") +
             QLatin1String(" AS since, ") + ms("cleared_ms") +
             QLatin1String(" AS cleared, severity, code, value, threshold, count, active,"
                           " acknowledged, silenced FROM alarm")},
        {QStringLiteral("session_plain"),
         QStringLiteral("CREATE VIEW session_plain AS SELECT id, ") + ms("wall0_ms") +
             QLatin1String(" AS started, ") + isoTime(QStringLiteral("last_ts")) +
             QLatin1String(" AS last_row, clock, clean_end, version, boot_id FROM session")},
        {QStringLiteral("counter_plain"),
         QStringLiteral("CREATE VIEW counter_plain AS SELECT name, value, CASE WHEN name LIKE"
                        " '%_joules' THEN value/3600000.0 END AS kwh, CASE WHEN name LIKE"
                        " '%_seconds' THEN value/3600.0 END AS hours FROM counter")},
    };
}

SqlOutcome refreshViews(const Connection& connection) {
    for (const auto& view : views()) {
        const auto stored = connection.scalar(
            QStringLiteral("SELECT sql FROM sqlite_master WHERE type='view' AND name='%1'")
                .arg(view.name));
        if (stored && stored->toString() == view.sql) {
            continue;
        }
        if (auto outcome =
                runAll(connection, {QStringLiteral("DROP VIEW IF EXISTS ") + view.name, view.sql});
            !outcome.ok()) {
            return outcome;
        }
    }
    return {};
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

SqlOutcome addMissingColumns(const Connection& connection) {
    const auto present =
        storedNames(connection, QStringLiteral("SELECT name FROM pragma_table_info('sample')"));
    for (const auto& info : plant::quantities()) {
        const auto name = QString(info.name);
        if (present.contains(name)) {
            continue;
        }
        if (auto outcome = connection.exec(
                QStringLiteral("ALTER TABLE sample ADD COLUMN %1 INTEGER").arg(name));
            !outcome.ok()) {
            return outcome;
        }
    }
    return {};
}

/// steps[n] brings a file of version n + 1 to n + 2.
using Step = SqlOutcome (*)(const Connection&);
constexpr std::array<Step, schemaVersion - 1> steps{};

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
    for (auto* part : {&runSteps, &addMissingColumns, &describeQuantities, &refreshViews}) {
        if (auto outcome = (*part)(connection); !outcome.ok()) {
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
        auto outcome = runAll(connection, tableStatements());
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
