// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/roll_ups.h"

#include <QSqlError>
#include <algorithm>

#include "storage/day_table.h"
#include "storage/sample_sql.h"
#include "storage/seconds.h"

namespace magnum::storage {
namespace {

/// How much history one call works off: whole hours, so that no piece cuts a bucket. Two hours are
/// some 0.05 s here and half a second on a Raspberry Pi 3, and twice what one commit of a long
/// queue brings.
constexpr qint64 pieceSeconds = 2 * 3600;

const QString newestRowSql = QStringLiteral("SELECT max(ts) FROM sample");
const QString firstRedoSql =
    QStringLiteral("SELECT id, from_ts, to_ts FROM rollup_redo ORDER BY id LIMIT 1");

/// INSERT of one bucket (place 0: its time) from the rows of a finer table in [place 1, place 2).
QString makeSql(const Level& level, const Level& from) {
    QStringList columns{QStringLiteral("ts")};
    QStringList values{QStringLiteral("?")};
    for (const auto& column : rollUpColumns()) {
        columns << column.name;
        values << aggregateSql(column, from);
    }
    return QStringLiteral("INSERT OR REPLACE INTO %1(%2) SELECT %3 FROM %4 WHERE ts>=? AND ts<?")
        .arg(QString(level.table), columns.join(QLatin1Char(',')), values.join(QLatin1Char(',')),
             QString(from.table));
}

/// 2 when a finer roll-up of the bucket [place 0, place 1) stands without 5-second rows (places
/// repeat for each finer level), 1 when there are rows, 0 when there is nothing.
QString sourceSql(size_t index) {
    const auto finer = rollUpLevels().first(index);
    QString cases;
    for (const auto& level : finer) {
        cases += QStringLiteral(
                     " WHEN EXISTS(SELECT 1 FROM %1 f WHERE f.ts>=? AND f.ts<? AND NOT EXISTS("
                     "SELECT 1 FROM sample s WHERE s.ts>=f.ts AND s.ts<f.ts+%2)) THEN 2")
                     .arg(QString(level.table))
                     .arg(level.seconds);
    }
    return QStringLiteral(
               "SELECT CASE%1 WHEN EXISTS(SELECT 1 FROM sample WHERE ts>=? AND ts<?) THEN 1"
               " ELSE 0 END")
        .arg(cases);
}

/// The first time from place 0 on (one place per level) that the level can be made of.
QString nextSourceSql(size_t index) {
    QStringList parts;
    for (const auto& level : levels().first(index + 1)) {
        parts << QStringLiteral("SELECT min(ts) AS t FROM %1 WHERE ts>=?").arg(level.table);
    }
    return QStringLiteral("SELECT min(t) FROM (%1)").arg(parts.join(QLatin1String(" UNION ALL ")));
}

SqlOutcome readInteger(QSqlQuery& query, const QVariantList& values, std::optional<qint64>& found) {
    auto outcome = execWith(query, values);
    found.reset();
    if (outcome.ok()) {
        const bool has = query.next();
        outcome = outcomeOf(query.lastError());
        if (has && !query.isNull(0)) {
            found = query.value(0).toLongLong();
        }
    }
    query.finish();  // an unfinished SELECT keeps the log from being reused
    return outcome;
}

}  // namespace

RollUps::Statements::Statements(const Connection& connection)
    : source(connection.query()),
      nextSource(connection.query()),
      fromSamples(connection.query()),
      fromBelow(connection.query()),
      remove(connection.query()) {}

RollUps::RollUps(const Connection& connection, int lotSeconds)
    : m_connection(connection),
      m_levels{Statements(connection), Statements(connection), Statements(connection)},
      m_setDone(connection.query()),
      m_lotSeconds(lotSeconds) {
    for (size_t index = 0; index < levelCount; ++index) {
        prepare(index);
    }
    m_setDone.prepare(
        QStringLiteral("INSERT OR REPLACE INTO rollup_done(level,until_ts) VALUES(?,?)"));
}

void RollUps::prepare(size_t index) {
    const auto& level = rollUpLevels()[index];
    auto& statements = m_levels[index];
    statements.source.prepare(sourceSql(index));
    statements.nextSource.prepare(nextSourceSql(index));
    statements.fromSamples.prepare(makeSql(level, levels().front()));
    statements.fromBelow.prepare(makeSql(level, levels()[index]));
    statements.remove.prepare(QStringLiteral("DELETE FROM %1 WHERE ts=?").arg(level.table));
}

SqlOutcome RollUps::advance(qint64 newestTs) {
    auto outcome = close(newestTs);
    return outcome.ok() ? redoPiece() : outcome;
}

SqlOutcome RollUps::redo(qint64 fromTs, qint64 toTs) {
    if (auto outcome = forgetFuture(); !outcome.ok()) {
        return outcome;
    }
    if (auto outcome = DayTable::redo(m_connection, fromTs, toTs); !outcome.ok()) {
        return outcome;
    }
    const auto until = std::min(toTs, doneUntil(rollUpLevels().front()));
    if (fromTs >= until) {
        return {};
    }
    auto query = m_connection.query();
    // A range that touches the new one takes it in: late rows come in runs.
    query.prepare(QStringLiteral("SELECT id FROM rollup_redo WHERE from_ts<=? AND to_ts>=?"));
    std::optional<qint64> id;
    auto outcome = readInteger(query, {until, fromTs}, id);
    if (!outcome.ok()) {
        return outcome;
    }
    auto write = m_connection.query();
    if (id) {
        write.prepare(QStringLiteral(
            "UPDATE rollup_redo SET from_ts=min(from_ts,?), to_ts=max(to_ts,?) WHERE id=?"));
        return execWith(write, {fromTs, until, *id});
    }
    write.prepare(QStringLiteral("INSERT INTO rollup_redo(from_ts,to_ts) VALUES(?,?)"));
    return execWith(write, {fromTs, until});
}

SqlOutcome RollUps::keepBefore(qint64 ts) {
    return ts <= keptBefore()
               ? SqlOutcome{}
               : m_connection.exec(QStringLiteral("INSERT OR REPLACE INTO meta(name,value)"
                                                  " VALUES('rollups_alone_before','%1')")
                                       .arg(ts));
}

qint64 RollUps::keptBefore() const {
    return m_connection
        .integer(QStringLiteral(
            "SELECT CAST(value AS INTEGER) FROM meta WHERE name='rollups_alone_before'"))
        .value_or(0);
}

qint64 RollUps::doneUntil(const Level& level) const {
    return m_connection
        .integer(
            QStringLiteral("SELECT until_ts FROM rollup_done WHERE level=%1").arg(level.seconds))
        .value_or(0);
}

bool RollUps::isBehind() const {
    const auto newest = m_connection.integer(newestRowSql);
    auto ceiling = newest.value_or(-rowSeconds) + rowSeconds;
    for (const auto& level : rollUpLevels()) {
        const auto done = doneUntil(level);
        if (done < closable(ceiling, level)) {
            return true;
        }
        ceiling = std::min(ceiling, done);
    }
    return m_connection.integer(QStringLiteral("SELECT 1 FROM rollup_redo LIMIT 1")).has_value();
}

SqlOutcome RollUps::catchUp() {
    return inTransaction(m_connection, [this] {
        SqlOutcome outcome;
        const auto newest = m_connection.integer(newestRowSql, &outcome);
        if (outcome.ok() && newest) {
            outcome = close(*newest);
        }
        return outcome.ok() ? redoPiece() : outcome;
    });
}

qint64 RollUps::closable(qint64 ceiling, const Level& level) const {
    return bucketOf(ceiling, std::max(level.seconds, m_lotSeconds));
}

/// Each level waits for the finer one, so that what is done is always made of what is done.
SqlOutcome RollUps::close(qint64 newestTs) {
    auto ceiling = newestTs + rowSeconds;
    for (size_t index = 0; index < levelCount; ++index) {
        const auto& level = rollUpLevels()[index];
        if (auto outcome = closeLevel(index, closable(ceiling, level)); !outcome.ok()) {
            return outcome;
        }
        ceiling = std::min(ceiling, doneUntil(level));
    }
    return {};
}

SqlOutcome RollUps::closeLevel(size_t index, qint64 target) {
    const auto& level = rollUpLevels()[index];
    const auto before = doneUntil(level);
    auto until = before;
    for (auto left = pieceSeconds / level.seconds; until < target && left > 0; --left) {
        std::optional<qint64> next;
        if (auto outcome = nextSource(index, until, next); !outcome.ok()) {
            return outcome;
        }
        const auto bucket = next ? bucketOf(*next, level.seconds) : target;
        if (bucket >= target) {
            until = target;  // silence up to there
            break;
        }
        if (auto outcome = make(index, bucket, false); !outcome.ok()) {
            return outcome;
        }
        until = bucket + level.seconds;
    }
    return until > before ? setDone(level, until) : SqlOutcome{};
}

/// Makes the first piece of the first noted range again.
SqlOutcome RollUps::redoPiece() {
    qint64 id = 0, fromTs = 0, toTs = 0;
    {
        auto query = m_connection.query();
        if (!query.exec(firstRedoSql) || !query.next()) {
            return outcomeOf(query.lastError());
        }
        id = query.value(0).toLongLong();
        fromTs = query.value(1).toLongLong();
        toTs = query.value(2).toLongLong();
    }
    // Years without anything in them are passed over in one step; the hour of the range's start
    // may have lost its only rows, so it is always looked at.
    const auto end = std::min(toTs, bucketOf(fromTs, 3600) + pieceSeconds);
    if (auto outcome = remake(fromTs, end); !outcome.ok()) {
        return outcome;
    }
    std::optional<qint64> next;
    if (auto outcome = nextSource(levelCount, end, next); !outcome.ok()) {
        return outcome;
    }
    if (!next || *next >= toTs) {
        return m_connection.exec(QStringLiteral("DELETE FROM rollup_redo WHERE id=%1").arg(id));
    }
    return m_connection.exec(
        QStringLiteral("UPDATE rollup_redo SET from_ts=%1 WHERE id=%2").arg(*next).arg(id));
}

SqlOutcome RollUps::remake(qint64 fromTs, qint64 toTs) {
    const auto kept = keptBefore();
    for (size_t index = 0; index < levelCount; ++index) {
        const auto& level = rollUpLevels()[index];
        const auto end = std::min(toTs, doneUntil(level));
        for (auto bucket = bucketOf(fromTs, level.seconds); bucket < end; bucket += level.seconds) {
            if (auto outcome = make(index, bucket, bucket >= kept); !outcome.ok()) {
                return outcome;
            }
        }
    }
    return {};
}

SqlOutcome RollUps::make(size_t index, qint64 bucket, bool mayRemove) {
    auto source = Source::Nothing;
    if (auto outcome = sourceOf(index, bucket, source); !outcome.ok()) {
        return outcome;
    }
    auto& statements = m_levels[index];
    const auto end = bucket + rollUpLevels()[index].seconds;
    switch (source) {
        case Source::Samples:
            return execWith(statements.fromSamples, {bucket, bucket, end});
        case Source::Below:
            return execWith(statements.fromBelow, {bucket, bucket, end});
        case Source::Nothing:
            break;
    }
    return mayRemove ? execWith(statements.remove, {bucket}) : SqlOutcome{};
}

SqlOutcome RollUps::sourceOf(size_t index, qint64 bucket, Source& source) {
    const auto end = bucket + rollUpLevels()[index].seconds;
    QVariantList values;
    for (size_t i = 0; i <= index; ++i) {
        values << bucket << end;
    }
    std::optional<qint64> found;
    auto outcome = readInteger(m_levels[index].source, values, found);
    source = Source(found.value_or(0));
    return outcome;
}

/// First time from fromTs on at which a table finer than the level has a row; index levelCount
/// asks all tables.
SqlOutcome RollUps::nextSource(size_t index, qint64 fromTs, std::optional<qint64>& next) {
    const QVariantList values(qsizetype(index) + 1, fromTs);
    if (index < levelCount) {
        return readInteger(m_levels[index].nextSource, values, next);
    }
    auto query = m_connection.query();
    query.prepare(nextSourceSql(index));
    return readInteger(query, values, next);
}

SqlOutcome RollUps::setDone(const Level& level, qint64 untilTs) {
    return execWith(m_setDone, {level.seconds, untilTs});
}

/// When rows of a wrong, later time were moved back, buckets after the newest row are neither
/// closed nor done.
SqlOutcome RollUps::forgetFuture() {
    SqlOutcome outcome;
    const auto newest = m_connection.integer(newestRowSql, &outcome);
    if (!outcome.ok() || !newest) {
        return outcome;
    }
    for (const auto& level : rollUpLevels()) {
        const auto closed = bucketOf(*newest + rowSeconds, level.seconds);
        if (doneUntil(level) <= closed) {
            continue;
        }
        outcome = m_connection.exec(QStringLiteral("DELETE FROM %1 WHERE ts>=%2")
                                        .arg(QString(level.table))
                                        .arg(std::max(closed, keptBefore())));
        if (outcome.ok()) {
            outcome = setDone(level, closed);
        }
        if (!outcome.ok()) {
            return outcome;
        }
    }
    return {};
}

}  // namespace magnum::storage
