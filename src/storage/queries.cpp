// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/queries.h"

#include <QSqlError>
#include <algorithm>

#include "storage/sample_sql.h"

namespace magnum::storage {

using plant::GeneratorReason;
using plant::GeneratorRun;
using plant::GeneratorStopCause;
using plant::Quantity;

namespace {

std::optional<qint64> integerAt(const QSqlQuery& query, int column) {
    return query.isNull(column) ? std::nullopt : std::optional(query.value(column).toLongLong());
}

std::optional<int> codeAt(const QSqlQuery& query, int column) {
    return query.isNull(column) ? std::nullopt : std::optional(query.value(column).toInt());
}

std::optional<double> realAt(const QSqlQuery& query, int column) {
    return query.isNull(column) ? std::nullopt : std::optional(query.value(column).toDouble());
}

void note(const QSqlQuery& query, SqlOutcome* outcome) {
    if (outcome != nullptr) {
        *outcome = outcomeOf(query.lastError());
    }
}

const QString runColumns = QStringLiteral(
    "SELECT id, start_ms, end_ms, reason, stop_cause, fault, run_seconds, joules, amp_hours,"
    " soc_before, soc_after, peak_watts, seen_by_ags, seen_by_ac_input FROM generator_run ");

GeneratorRun runAt(const QSqlQuery& query) {
    GeneratorRun run;
    run.id = query.value(0).toLongLong();
    run.startUtcMs = query.value(1).toLongLong();
    run.endUtcMs = integerAt(query, 2);
    run.reason = generatorReasonByKey(query.value(3).toString());
    run.stopCause = generatorStopCauseByKey(query.value(4).toString());
    run.fault = codeAt(query, 5);
    run.runSeconds = query.value(6).toLongLong();
    run.joules = integerAt(query, 7);
    run.ampHours = realAt(query, 8);
    run.socBefore = realAt(query, 9);
    run.socAfter = realAt(query, 10);
    run.peakWatts = integerAt(query, 11);
    run.seenByAgs = query.value(12).toBool();
    run.seenByAcInput = query.value(13).toBool();
    return run;
}

QString conditionOf(RunFilter filter) {
    using enum plant::GeneratorReason;
    const auto byHand = QStringLiteral("('%1','%2','%3')")
                            .arg(generatorReasonKey(Manual), generatorReasonKey(Test),
                                 generatorReasonKey(External));
    switch (filter) {
        case RunFilter::ByHand:
            return QStringLiteral(" AND reason IN ") + byHand;
        case RunFilter::ByItself:
            return QStringLiteral(" AND reason NOT IN ") + byHand;
        case RunFilter::Trouble:
            return QStringLiteral(" AND end_ms IS NOT NULL AND stop_cause <> '%1'")
                .arg(generatorStopCauseKey(plant::GeneratorStopCause::Normal));
        case RunFilter::All:
            break;
    }
    return {};
}

plant::Alarm alarmAt(const QSqlQuery& query) {
    plant::Alarm alarm;
    alarm.key = query.value(0).toString();
    alarm.sinceUtcMs = query.value(1).toLongLong();
    alarm.severity = plant::AlarmSeverity(
        std::clamp(query.value(2).toInt(), 0, int(plant::AlarmSeverity::Alarm)));
    alarm.code = query.value(3).toInt();
    alarm.clearedUtcMs = integerAt(query, 4);
    alarm.value = realAt(query, 5);
    alarm.threshold = realAt(query, 6);
    alarm.count = query.value(7).toInt();
    alarm.active = query.value(8).toBool();
    alarm.acknowledged = query.value(9).toBool();
    alarm.silenced = query.value(10).toBool();
    return alarm;
}

}  // namespace

GeneratorReason generatorReasonByKey(const QString& key) {
    for (int code = 0; code <= int(GeneratorReason::External); ++code) {
        if (key == plant::generatorReasonKey(GeneratorReason(code))) {
            return GeneratorReason(code);
        }
    }
    return GeneratorReason::Unknown;
}

GeneratorStopCause generatorStopCauseByKey(const QString& key) {
    for (int code = 0; code <= int(GeneratorStopCause::RecordingEnded); ++code) {
        if (key == plant::generatorStopCauseKey(GeneratorStopCause(code))) {
            return GeneratorStopCause(code);
        }
    }
    return GeneratorStopCause::Unknown;
}

std::optional<qint64> newestRowTs(const Connection& connection) {
    return connection.integer(QStringLiteral("SELECT max(ts) FROM sample"));
}

const std::array<Counter, 6>& counters() {
    static const std::array<Counter, 6> list{{
        {Quantity::EnergyInJoules, QLatin1String("total_in_joules"), &StorageStatus::totalInJoules},
        {Quantity::EnergyOutJoules, QLatin1String("total_out_joules"),
         &StorageStatus::totalOutJoules},
        {Quantity::EnergyChargeJoules, QLatin1String("total_charge_joules"),
         &StorageStatus::totalChargeJoules},
        {Quantity::EnergyDischargeJoules, QLatin1String("total_discharge_joules"),
         &StorageStatus::totalDischargeJoules},
        {Quantity::EnergyPvJoules, QLatin1String("total_pv_joules"), &StorageStatus::totalPvJoules},
        {Quantity::GeneratorSeconds, QLatin1String("total_generator_seconds"),
         &StorageStatus::totalGeneratorSeconds},
    }};
    return list;
}

std::optional<qint64> countedTs(const Connection& connection, SqlOutcome* outcome) {
    const auto found = connection.scalar(
        QStringLiteral("SELECT value FROM counter WHERE name='%1'").arg(countedTsCounter), outcome);
    return found ? std::optional(found->toLongLong()) : std::nullopt;
}

std::optional<qint64> storedTotal(const Connection& connection, const Counter& counter) {
    const auto counted = connection.integer(
        QStringLiteral("SELECT value FROM counter WHERE name='%1'").arg(counter.name));
    const auto until = countedTs(connection);
    if (!counted || !until) {
        return counted;
    }
    const auto since =
        connection.integer(QStringLiteral("SELECT sum(max(%1,0)) FROM sample WHERE ts>%2")
                               .arg(plant::quantityInfo(counter.quantity).name)
                               .arg(*until));
    return *counted + since.value_or(0);
}

std::vector<GeneratorRun> loadGeneratorRuns(const Connection& connection, qint64 fromTs,
                                            qint64 toTs, int limit, SqlOutcome* outcome,
                                            RunFilter filter) {
    auto query = connection.query();
    query.prepare(runColumns +
                  QLatin1String("WHERE start_ms < ? AND (end_ms IS NULL OR end_ms > ?)") +
                  conditionOf(filter) + QLatin1String(" ORDER BY start_ms DESC LIMIT ?"));
    query.bindValue(0, toTs * 1000);
    query.bindValue(1, fromTs * 1000);
    query.bindValue(2, limit);
    std::vector<GeneratorRun> runs;
    query.exec();
    while (query.next()) {
        runs.push_back(runAt(query));
    }
    note(query, outcome);
    return runs;
}

std::vector<GeneratorRun> loadOpenRuns(const Connection& connection) {
    auto query = connection.query();
    query.exec(runColumns + QLatin1String("WHERE end_ms IS NULL ORDER BY start_ms DESC"));
    std::vector<GeneratorRun> runs;
    while (query.next()) {
        runs.push_back(runAt(query));
    }
    return runs;
}

std::vector<plant::Alarm> loadOpenAlarms(const Connection& connection) {
    auto query = connection.query();
    query.exec(QStringLiteral(
        "SELECT key, since_ms, severity, code, cleared_ms, value, threshold, count, active,"
        " acknowledged, silenced FROM alarm AS a WHERE (active OR NOT acknowledged) AND since_ms ="
        " (SELECT max(since_ms) FROM alarm WHERE key = a.key) ORDER BY since_ms DESC"));
    std::vector<plant::Alarm> alarms;
    while (query.next()) {
        alarms.push_back(alarmAt(query));
    }
    return alarms;
}

std::vector<plant::Event> loadEvents(const Connection& connection, qint64 fromTs, qint64 toTs,
                                     const QStringList& kinds, int limit, SqlOutcome* outcome) {
    QString filter;
    if (!kinds.isEmpty()) {
        filter = QStringLiteral(" AND kind IN (%1)")
                     .arg(QStringList(kinds.size(), QStringLiteral("?")).join(QLatin1Char(',')));
    }
    auto query = connection.query();
    query.prepare(QStringLiteral("SELECT ts*1000+ms, kind, from_code, to_code, detail FROM event"
                                 " WHERE ts >= ? AND ts < ?%1 ORDER BY ts DESC, id DESC LIMIT ?")
                      .arg(filter));
    int place = 0;
    query.bindValue(place++, fromTs);
    query.bindValue(place++, toTs);
    for (const auto& kind : kinds) {
        query.bindValue(place++, kind);
    }
    query.bindValue(place, limit);
    std::vector<plant::Event> events;
    query.exec();
    while (query.next()) {
        if (const auto kind = plant::eventKindByKey(query.value(1).toString())) {
            events.push_back({.utcMs = query.value(0).toLongLong(),
                              .kind = *kind,
                              .from = codeAt(query, 2),
                              .to = codeAt(query, 3),
                              .detail = query.value(4).toString()});
        }
    }
    note(query, outcome);
    return events;
}

QStringList storedColumns(const Connection& connection) {
    QStringList columns;
    auto query = connection.query();
    query.exec(QStringLiteral("SELECT name FROM pragma_table_info('sample')"));
    while (query.next()) {
        columns << query.value(0).toString();
    }
    return columns;
}

}  // namespace magnum::storage
