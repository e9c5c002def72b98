// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/plain_views.h"

#include <QList>
#include <QStringList>

#include "plant/quantity.h"
#include "storage/levels.h"
#include "storage/queries.h"

namespace magnum::storage {
namespace {

QString isoTime(const QString& secondsExpression) {
    return QStringLiteral("strftime('%Y-%m-%dT%H:%M:%SZ',%1,'unixepoch')").arg(secondsExpression);
}

struct View {
    QString name;
    QString sql;
};

QString plainColumn(const QString& name, plant::Quantity quantity) {
    const auto scale = plant::quantityInfo(quantity).scale;
    return scale == 1 ? name : QStringLiteral("%1/%2.0 AS %1").arg(name).arg(scale);
}

View plainView(const QString& table, QStringList columns) {
    const auto name = table + QLatin1String("_plain");
    return {name, QStringLiteral("CREATE VIEW %1 AS SELECT %2 FROM %3")
                      .arg(name, columns.join(QLatin1String(", ")), table)};
}

QStringList plainTime() {
    return {isoTime(QStringLiteral("ts")) + QLatin1String(" AS time"), QStringLiteral("ts")};
}

View sampleView() {
    auto columns = plainTime();
    for (const auto& info : plant::quantities()) {
        columns << plainColumn(QString(info.name), info.id);
    }
    return plainView(QStringLiteral("sample"), columns);
}

/// Of a roll-up level or of `day`, whose first columns are given.
View rollUpView(const QString& table, QStringList columns) {
    for (const auto& column : rollUpColumns()) {
        columns << plainColumn(column.name, column.quantity);
    }
    return plainView(table, columns);
}

QList<View> levelViews() {
    QList<View> list{sampleView()};
    for (const auto& level : rollUpLevels()) {
        list << rollUpView(level.table, plainTime());
    }
    list << rollUpView(
        QStringLiteral("day"),
        {QStringLiteral("format('%04d-%02d-%02d',date/10000,date/100%100,date%100) AS day"),
         isoTime(QStringLiteral("from_ts")) + QLatin1String(" AS began"),
         isoTime(QStringLiteral("to_ts")) + QLatin1String(" AS ended"), QStringLiteral("date"),
         QStringLiteral("from_ts"), QStringLiteral("to_ts")});
    return list;
}

/// With what the rows brought since the counters were written.
View counterView() {
    QString since;
    for (const auto& counter : counters()) {
        since +=
            QStringLiteral(
                " WHEN '%1' THEN coalesce((SELECT sum(max(%2,0)) FROM sample WHERE"
                " ts>(SELECT value FROM counter WHERE name='%3')),0)")
                .arg(counter.name, plant::quantityInfo(counter.quantity).name, countedTsCounter);
    }
    return {QStringLiteral("counter_plain"),
            QStringLiteral(
                "CREATE VIEW counter_plain AS SELECT name, value, CASE WHEN name LIKE"
                " '%_joules' THEN value/3600000.0 END AS kwh, CASE WHEN name LIKE '%_seconds'"
                " THEN value/3600.0 END AS hours FROM (SELECT name, value+CASE name") +
                since + QLatin1String(" ELSE 0 END AS value FROM counter)")};
}

/// Views in plain units with readable times, for people with a sqlite3 shell.
QList<View> views() {
    const auto ms = [](const char* column) {
        return isoTime(QLatin1String(column) + QLatin1String("/1000"));
    };
    return levelViews() << QList<View>{
               {QStringLiteral("event_plain"),
                QStringLiteral(
                    "CREATE VIEW event_plain AS SELECT "
                    "strftime('%Y-%m-%dT%H:%M:%S',ts,'unixepoch')||format('.%03dZ',ms) AS time,"
                    " id, session, kind, from_code, to_code, detail FROM event")},
               {QStringLiteral("generator_run_plain"),
                QStringLiteral("CREATE VIEW generator_run_plain AS SELECT id, ") + ms("start_ms") +
                    QLatin1String(" AS started, ") + ms("end_ms") +
                    QLatin1String(
                        " AS ended, reason, stop_cause, fault, run_seconds/3600.0 AS hours,"
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
               counterView(),
           };
}

}  // namespace

SqlOutcome refreshViews(const Connection& connection) {
    for (const auto& view : views()) {
        const auto stored = connection.scalar(
            QStringLiteral("SELECT sql FROM sqlite_master WHERE type='view' AND name='%1'")
                .arg(view.name));
        if (stored && stored->toString() == view.sql) {
            continue;
        }
        auto outcome = connection.exec(QStringLiteral("DROP VIEW IF EXISTS ") + view.name);
        if (outcome.ok()) {
            outcome = connection.exec(view.sql);
        }
        if (!outcome.ok()) {
            return outcome;
        }
    }
    return {};
}

}  // namespace magnum::storage
