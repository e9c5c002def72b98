// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/batch_writer.h"

#include <QSqlError>
#include <algorithm>
#include <limits>

#include "storage/queries.h"
#include "storage/sample_sql.h"
#include "storage/seconds.h"

namespace magnum::storage {
namespace {

// SQLite's driver sends anything but these types as text.
QVariant bound(std::optional<qint64> value) {
    return value ? QVariant(*value) : QVariant();
}
QVariant bound(std::optional<int> value) {
    return value ? QVariant(*value) : QVariant();
}
QVariant bound(std::optional<double> value) {
    return value ? QVariant(*value) : QVariant();
}
/// A null QString would be stored as NULL.
QVariant text(const QString& value) {
    return value.isNull() ? QVariant(QStringLiteral("")) : QVariant(value);
}
QVariant flag(bool value) {
    return QVariant(int(value));
}

/// Late rows this near to each other are rolled up again in one go.
constexpr qint64 lateGapSeconds = 3600;
constexpr int quarterSeconds = 900;

template <typename List, typename Write>
SqlOutcome writeEach(const List& list, Write write) {
    for (const auto& item : list) {
        if (auto outcome = write(item); !outcome.ok()) {
            return outcome;
        }
    }
    return {};
}

}  // namespace

BatchWriter::BatchWriter(const Connection& connection, RollUps& rollUps,
                         const SessionStart& session, SqlOutcome& outcome)
    : m_connection(connection),
      m_rollUps(rollUps),
      m_row(connection.query()),
      m_event(connection.query()),
      m_run(connection.query()),
      m_alarm(connection.query()),
      m_counter(connection.query()),
      m_session(connection.query()),
      m_countedTs(connection.query()) {
    m_row.prepare(mergeInsertSql());
    m_event.prepare(
        QStringLiteral("INSERT INTO event(ts,ms,session,kind,from_code,to_code,detail)"
                       " VALUES(?,?,?,?,?,?,?)"));
    m_run.prepare(QStringLiteral(
        "INSERT INTO generator_run(start_ms,end_ms,reason,stop_cause,fault,run_seconds,joules,"
        "amp_hours,soc_before,soc_after,peak_watts,seen_by_ags,seen_by_ac_input)"
        " VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(start_ms) DO UPDATE SET"
        " end_ms=excluded.end_ms, reason=excluded.reason, stop_cause=excluded.stop_cause,"
        " fault=excluded.fault, run_seconds=excluded.run_seconds, joules=excluded.joules,"
        " amp_hours=excluded.amp_hours, soc_before=excluded.soc_before,"
        " soc_after=excluded.soc_after, peak_watts=excluded.peak_watts,"
        " seen_by_ags=excluded.seen_by_ags, seen_by_ac_input=excluded.seen_by_ac_input"));
    m_alarm.prepare(QStringLiteral(
        "INSERT INTO alarm(key,since_ms,severity,code,cleared_ms,value,threshold,count,active,"
        "acknowledged,silenced) VALUES(?,?,?,?,?,?,?,?,?,?,?) ON CONFLICT(key,since_ms) DO UPDATE"
        " SET severity=excluded.severity, code=excluded.code, cleared_ms=excluded.cleared_ms,"
        " value=excluded.value, threshold=excluded.threshold, count=excluded.count,"
        " active=excluded.active, acknowledged=excluded.acknowledged,"
        " silenced=excluded.silenced"));
    m_counter.prepare(
        QStringLiteral("INSERT INTO counter(name,value) VALUES(?,?) ON CONFLICT(name)"
                       " DO UPDATE SET value=max(value,excluded.value)"));
    m_countedTs.prepare(QStringLiteral("INSERT OR REPLACE INTO counter(name,value) VALUES(?,?)"));
    m_session.prepare(
        QStringLiteral("UPDATE session SET first_ts=coalesce(min(first_ts,?),?,first_ts),"
                       " last_ts=coalesce(max(last_ts,?),?,last_ts), clean_end=? WHERE id=?"));

    auto start = connection.query();
    start.prepare(
        QStringLiteral("INSERT INTO session(boot_id,mono0_ms,wall0_ms,clock,version)"
                       " VALUES(?,?,?,?,?)"));
    outcome = execWith(start, {text(session.bootId), session.monotonicMs, session.utcMs,
                               int(session.clock), text(session.version)});
    if (outcome.ok()) {
        m_sessionId = start.lastInsertId().toLongLong();
    }
}

SqlOutcome BatchWriter::write(const Batch& batch, StorageStatus& totals, bool othersWrite) {
    auto after = totals;
    for (const auto& row : batch.rows) {
        for (const auto& counter : counters()) {
            // A negative amount is no energy that flowed: totals never go back.
            after.*counter.field += std::max<qint64>(row[counter.quantity].value_or(0), 0);
        }
    }
    if (batch.service) {
        after.serviceGeneratorSeconds = batch.service->generatorSeconds;
        after.serviceUtcMs = batch.service->utcMs;
    }
    auto outcome = inTransaction(m_connection, [&] { return writeAll(batch, after, othersWrite); });
    if (outcome.ok()) {
        totals = after;
        if (!batch.rows.empty()) {
            // Beside others' rows nothing can be told later: the next batch is noted as well.
            m_notedQuarter = othersWrite
                                 ? std::nullopt
                                 : std::optional(bucketOf(batch.rows.back().ts, quarterSeconds));
            m_lastRowTs = lastTs(batch);
        }
    }
    return outcome;
}

SqlOutcome BatchWriter::raiseCounters(const StorageStatus& totals) {
    const auto outcome = writeCounters(totals);
    return outcome.ok() && totals.serviceUtcMs > 0 ? writeService(totals) : outcome;
}

std::optional<qint64> BatchWriter::lastTs(const Batch& batch) const {
    auto last = m_lastRowTs;
    for (const auto& row : batch.rows) {
        last = std::max(last.value_or(row.ts), row.ts);
    }
    return last;
}

bool BatchWriter::followsNote(const Batch& batch) const {
    const auto newest = newestRowTs(m_connection);
    return m_notedQuarter && newest &&
           std::all_of(batch.rows.begin(), batch.rows.end(), [&](const auto& row) {
               return row.ts > *newest && bucketOf(row.ts, quarterSeconds) == *m_notedQuarter;
           });
}

SqlOutcome BatchWriter::writeAll(const Batch& batch, const StorageStatus& totals,
                                 bool othersWrite) {
    const bool note =
        batch.cleanEnd || (!batch.rows.empty() && (othersWrite || !followsNote(batch)));
    auto outcome = writeEach(batch.rows, [this](const auto& row) { return writeRow(row); });
    if (outcome.ok() && !batch.rows.empty()) {
        outcome = rollUp(batch.rows);
    }
    if (outcome.ok()) {
        outcome = writeEach(batch.events, [this](const auto& event) { return writeEvent(event); });
    }
    if (outcome.ok()) {
        outcome = writeEach(batch.runs, [this](const auto& item) { return writeRun(item); });
    }
    if (outcome.ok()) {
        outcome = writeEach(batch.alarms, [this](const auto& alarm) { return writeAlarm(alarm); });
    }
    if (outcome.ok() && batch.service) {
        outcome = writeService(totals);
    }
    if (outcome.ok() && note) {
        outcome = writeCounters(totals);
        if (outcome.ok()) {
            outcome = writeCountedTs(othersWrite);
        }
        if (outcome.ok()) {
            outcome = writeSession(batch);
        }
    }
    return outcome;
}

/// Unlike a running total the time of a service may go back: when the clock was wrong at the last.
SqlOutcome BatchWriter::writeService(const StorageStatus& totals) {
    auto query = m_connection.query();
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO counter(name,value) VALUES(?,?),(?,?)"));
    return execWith(query, {QString(serviceSecondsCounter), totals.serviceGeneratorSeconds,
                            QString(serviceTimeCounter), totals.serviceUtcMs});
}

SqlOutcome BatchWriter::writeRow(const plant::SampleRow& row) {
    m_row.bindValue(0, row.ts);
    for (size_t i = 0; i < row.stored.size(); ++i) {
        m_row.bindValue(int(i) + 1, bound(row.stored[i]));
    }
    m_row.exec();
    return outcomeOf(m_row.lastError());
}

SqlOutcome BatchWriter::rollUp(const std::vector<plant::SampleRow>& rows) {
    const auto doneUntil = m_rollUps.doneUntil(rollUpLevels().front());
    auto newestTs = rows.front().ts;
    std::optional<std::pair<qint64, qint64>> late;
    for (const auto& row : rows) {
        newestTs = std::max(newestTs, row.ts);
        if (row.ts >= doneUntil) {
            continue;
        }
        const bool goesOn = late && row.ts >= late->first - lateGapSeconds &&
                            row.ts < late->second + lateGapSeconds;
        if (late && !goesOn) {
            if (auto outcome = m_rollUps.redo(late->first, late->second); !outcome.ok()) {
                return outcome;
            }
        }
        late = goesOn ? std::pair(std::min(late->first, row.ts),
                                  std::max(late->second, row.ts + rowSeconds))
                      : std::pair(row.ts, row.ts + rowSeconds);
    }
    auto outcome = late ? m_rollUps.redo(late->first, late->second) : SqlOutcome{};
    return outcome.ok() ? m_rollUps.advance(newestTs) : outcome;
}

SqlOutcome BatchWriter::writeEvent(const plant::Event& event) {
    const qint64 ms = ((event.utcMs % 1000) + 1000) % 1000;
    return execWith(m_event, {(event.utcMs - ms) / 1000, ms, m_sessionId,
                              QString(plant::eventKindKey(event.kind)), bound(event.from),
                              bound(event.to), text(event.detail)});
}

SqlOutcome BatchWriter::writeRun(const plant::GeneratorRun& item) {
    return execWith(
        m_run,
        {item.startUtcMs, bound(item.endUtcMs), QString(plant::generatorReasonKey(item.reason)),
         QString(plant::generatorStopCauseKey(item.stopCause)), bound(item.fault), item.runSeconds,
         bound(item.joules), bound(item.ampHours), bound(item.socBefore), bound(item.socAfter),
         bound(item.peakWatts), flag(item.seenByAgs), flag(item.seenByAcInput)});
}

SqlOutcome BatchWriter::writeAlarm(const plant::Alarm& alarm) {
    return execWith(
        m_alarm, {text(alarm.key), alarm.sinceUtcMs, int(alarm.severity), alarm.code,
                  bound(alarm.clearedUtcMs), bound(alarm.value), bound(alarm.threshold),
                  alarm.count, flag(alarm.active), flag(alarm.acknowledged), flag(alarm.silenced)});
}

SqlOutcome BatchWriter::writeCounters(const StorageStatus& totals) {
    return writeEach(counters(), [&](const Counter& counter) {
        return execWith(m_counter, {QString(counter.name), totals.*counter.field});
    });
}

SqlOutcome BatchWriter::writeSession(const Batch& batch) {
    std::optional<qint64> first;
    for (const auto& row : batch.rows) {
        first = std::min(first.value_or(row.ts), row.ts);
    }
    const auto last = lastTs(batch);
    return execWith(m_session, {bound(first), bound(first), bound(last), bound(last),
                                flag(batch.cleanEnd), m_sessionId});
}

SqlOutcome BatchWriter::writeCountedTs(bool othersWrite) {
    const auto newest =
        othersWrite ? std::numeric_limits<qint64>::max() : newestRowTs(m_connection).value_or(0);
    return execWith(m_countedTs, {QString(countedTsCounter), newest});
}

SqlOutcome settleCounters(const Connection& connection) {
    SqlOutcome read;
    const auto counted = countedTs(connection, &read);
    if (!counted) {
        return read;
    }
    return inTransaction(connection, [&] {
        auto outcome = writeEach(counters(), [&](const Counter& counter) {
            // One statement: a file that cannot be read changes nothing.
            return connection.exec(
                QStringLiteral("UPDATE counter SET value=value+coalesce((SELECT sum(max(%1,0))"
                               " FROM sample WHERE ts>%2),0) WHERE name='%3'")
                    .arg(plant::quantityInfo(counter.quantity).name)
                    .arg(*counted)
                    .arg(counter.name));
        });
        if (outcome.ok()) {
            // Every session notes its first row: what came after the note is the last one's.
            outcome = connection.exec(
                QStringLiteral("UPDATE session SET last_ts=(SELECT max(ts) FROM sample)"
                               " WHERE id=(SELECT max(id) FROM session WHERE first_ts IS NOT NULL)"
                               " AND %1<(SELECT max(ts) FROM sample)")
                    .arg(*counted));
        }
        return outcome.ok() ? connection.exec(QStringLiteral("DELETE FROM counter WHERE name='%1'")
                                                  .arg(countedTsCounter))
                            : outcome;
    });
}

}  // namespace magnum::storage
