// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/restamp.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSqlError>
#include <algorithm>

#include "storage/batch_writer.h"
#include "storage/sample_sql.h"
#include "storage/seconds.h"
#include "storage/session_clock.h"

namespace magnum::storage {
namespace {

/// Rows copied through memory at once: a day, some 2 MB.
constexpr qint64 movedAtOnceSeconds = 86'400;

const QString noteName = QStringLiteral("restamp");

/// First free `start_ms` from startMs on, of runs other than `id`.
qint64 freeStart(const Connection& connection, qint64 startMs, qint64 id) {
    const auto taken = QStringLiteral("SELECT 1 FROM generator_run WHERE start_ms=%1 AND id<>%2");
    while (connection.integer(taken.arg(startMs).arg(id))) {
        ++startMs;
    }
    return startMs;
}

}  // namespace

Restamp::Restamp(const Connection& connection, RollUps& rollUps, qint64 rowBudget)
    : m_connection(connection), m_rollUps(rollUps), m_rowBudget(std::max<qint64>(rowBudget, 1)) {}

SqlOutcome Restamp::step(const SessionStart& session, bool& more) {
    more = false;
    bool resumed = false;
    auto outcome = loadNote(resumed);
    if (outcome.ok() && !resumed) {
        outcome = settleCounters(m_connection);
    }
    if (outcome.ok() && !resumed && session.clock == ClockState::Known) {
        outcome = plan(session);
    }
    if (!outcome.ok() || m_moves.empty()) {
        return outcome;
    }
    outcome = inTransaction(m_connection, [&] {
        qint64 budget = m_rowBudget;
        for (auto& move : m_moves) {
            if (auto moved = moveRows(move, budget); !moved.ok()) {
                return moved;
            }
        }
        more = budget <= 0;
        return more ? saveNote() : finish();
    });
    // What was resumed may have been another boot's; this one's comes next.
    more = outcome.ok() && (more || resumed);
    return outcome;
}

SqlOutcome Restamp::plan(const SessionStart& session) {
    m_moves.clear();
    const qint64 trueOffset = session.utcMs - session.monotonicMs;
    auto query = m_connection.query();
    query.prepare(QStringLiteral(
        "SELECT id, wall0_ms, wall0_ms-mono0_ms, coalesce(first_ts,0), coalesce(last_ts,-1)"
        " FROM session WHERE boot_id=? AND clock<? ORDER BY wall0_ms, id"));
    auto outcome = execWith(query, {session.bootId, int(ClockState::Known)});
    std::vector<Move> backward;
    while (outcome.ok() && query.next()) {
        Move move{.sessionId = query.value(0).toLongLong(),
                  .fromUtcMs = query.value(1).toLongLong(),
                  .fromTs = query.value(3).toLongLong(),
                  .toTs = query.value(4).toLongLong()};
        const qint64 offset = query.value(2).toLongLong();
        move.shiftMs = correctionMs(trueOffset, offset);
        move.remainderMs = trueOffset - offset - move.shiftMs;
        // The order that never lands on rows that still wait: later sessions first when they move
        // forward, then earlier ones first when they move back.
        if (move.shiftMs > 0) {
            m_moves.insert(m_moves.begin(), move);
        } else {
            backward.push_back(move);
        }
    }
    m_moves.insert(m_moves.end(), backward.begin(), backward.end());
    return outcome.ok() ? outcomeOf(query.lastError()) : outcome;
}

SqlOutcome Restamp::loadNote(bool& found) {
    SqlOutcome outcome;
    const auto note = m_connection.scalar(
        QStringLiteral("SELECT value FROM meta WHERE name='%1'").arg(noteName), &outcome);
    found = note.has_value();
    m_moves.clear();
    if (found) {
        const auto list = QJsonDocument::fromJson(note->toString().toUtf8()).array();
        for (const auto& item : list) {
            const auto fields = item.toArray();
            const auto at = [&fields](int i) { return fields.at(i).toInteger(); };
            m_moves.push_back({at(0), at(1), at(2), at(3), at(4), at(5)});
        }
        found = !m_moves.empty();
    }
    return outcome;
}

SqlOutcome Restamp::saveNote() {
    QJsonArray list;
    for (const auto& move : m_moves) {
        list.append(QJsonArray{move.sessionId, move.fromUtcMs, move.shiftMs, move.remainderMs,
                               move.fromTs, move.toTs});
    }
    auto query = m_connection.query();
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO meta(name,value) VALUES(?,?)"));
    return execWith(
        query, {noteName, QString::fromUtf8(QJsonDocument(list).toJson(QJsonDocument::Compact))});
}

/// Moves the session's rows from the far end on, so that none lands among those that wait.
SqlOutcome Restamp::moveRows(Move& move, qint64& budget) {
    const qint64 shift = move.shiftMs / 1000;
    while (budget > 0 && move.fromTs <= move.toTs && shift != 0) {
        const bool forward = shift > 0;
        const auto first =
            forward ? std::max(move.fromTs, move.toTs - movedAtOnceSeconds) : move.fromTs;
        const auto last =
            forward ? move.toTs : std::min(move.toTs, move.fromTs + movedAtOnceSeconds);
        qint64 moved = 0;
        if (auto outcome = movePiece(first, last + rowSeconds, shift, moved); !outcome.ok()) {
            return outcome;
        }
        (forward ? move.toTs : move.fromTs) = forward ? first - rowSeconds : last + rowSeconds;
        budget -= std::max<qint64>(moved, 1);
    }
    return {};
}

SqlOutcome Restamp::movePiece(qint64 fromTs, qint64 toTs, qint64 shiftSeconds, qint64& moved) {
    const auto range = QStringLiteral(" FROM sample WHERE ts>=%1 AND ts<%2").arg(fromTs).arg(toTs);
    auto columns = sampleColumns();
    const auto into = columns.join(QLatin1Char(','));
    columns[0] = QStringLiteral("ts+(%1)").arg(shiftSeconds);
    // "WHERE true": without it SQLite reads the ON of the merge as a join's.
    const QStringList statements{
        QStringLiteral("CREATE TEMP TABLE moved AS SELECT *") + range,
        QStringLiteral("DELETE") + range,
        QStringLiteral("INSERT INTO sample(%1) SELECT %2 FROM temp.moved WHERE true")
                .arg(into, columns.join(QLatin1Char(','))) +
            mergeClause(),
    };
    for (const auto& sql : statements) {
        if (auto outcome = m_connection.exec(sql); !outcome.ok()) {
            return outcome;
        }
    }
    moved = m_connection.integer(QStringLiteral("SELECT count(*) FROM temp.moved")).value_or(0);
    auto outcome = m_connection.exec(QStringLiteral("DROP TABLE temp.moved"));
    if (outcome.ok() && moved > 0) {
        outcome = m_rollUps.redo(fromTs, toTs);
    }
    if (outcome.ok() && moved > 0) {
        outcome = m_rollUps.redo(fromTs + shiftSeconds, toTs + shiftSeconds);
    }
    return outcome;
}

/// Everything but the rows, in the transaction of the last of them.
SqlOutcome Restamp::finish() {
    auto outcome = moveRuns();
    if (outcome.ok()) {
        outcome = moveAlarms();
    }
    auto events = m_connection.query();
    events.prepare(QStringLiteral("UPDATE event SET ts=ts+? WHERE session=?"));
    auto session = m_connection.query();
    session.prepare(
        QStringLiteral("UPDATE session SET clock=?, wall0_ms=wall0_ms+?, first_ts=first_ts+?,"
                       " last_ts=last_ts+?, shifted_ms=? WHERE id=?"));
    for (const auto& move : m_moves) {
        const qint64 seconds = move.shiftMs / 1000;
        if (outcome.ok()) {
            outcome = execWith(events, {seconds, move.sessionId});
        }
        if (outcome.ok()) {
            outcome = execWith(session, {int(ClockState::Known), move.shiftMs, seconds, seconds,
                                         move.remainderMs, move.sessionId});
        }
    }
    if (outcome.ok()) {
        outcome =
            m_connection.exec(QStringLiteral("DELETE FROM meta WHERE name='%1'").arg(noteName));
    }
    return outcome;
}

/// A run may have begun in one session and ended in another: each of its times moves by itself.
SqlOutcome Restamp::moveRuns() {
    struct Run {
        qint64 id, startMs;
        QVariant endMs;
    };
    std::vector<Run> runs;
    auto query = m_connection.query();
    query.prepare(
        QStringLiteral("SELECT id, start_ms, end_ms FROM generator_run"
                       " WHERE start_ms>=? OR end_ms>=? ORDER BY start_ms"));
    const auto earliest =
        std::min_element(m_moves.begin(), m_moves.end(), [](const Move& a, const Move& b) {
            return a.fromUtcMs < b.fromUtcMs;
        })->fromUtcMs;
    auto outcome = execWith(query, {earliest, earliest});
    while (outcome.ok() && query.next()) {
        runs.push_back({query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2)});
    }
    if (!runs.empty() && corrected(runs.back().startMs) > runs.back().startMs) {
        std::reverse(runs.begin(), runs.end());  // as with rows: never onto one that waits
    }
    auto update = m_connection.query();
    update.prepare(QStringLiteral("UPDATE generator_run SET start_ms=?, end_ms=? WHERE id=?"));
    for (const auto& run : runs) {
        if (outcome.ok()) {
            const auto start = freeStart(m_connection, corrected(run.startMs), run.id);
            const auto end =
                run.endMs.isNull() ? QVariant() : QVariant(corrected(run.endMs.toLongLong()));
            outcome = execWith(update, {start, end, run.id});
        }
    }
    return outcome;
}

SqlOutcome Restamp::moveAlarms() {
    struct Times {
        qint64 id, sinceMs;
        QVariant clearedMs;
    };
    std::vector<Times> alarms;
    auto query = m_connection.query();
    auto outcome = execWith(
        (query.prepare(QStringLiteral("SELECT id, since_ms, cleared_ms FROM alarm")), query), {});
    while (outcome.ok() && query.next()) {
        alarms.push_back(
            {query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2)});
    }
    auto update = m_connection.query();
    update.prepare(
        QStringLiteral("UPDATE OR REPLACE alarm SET since_ms=?, cleared_ms=? WHERE id=?"));
    for (const auto& alarm : alarms) {
        const auto since = corrected(alarm.sinceMs);
        const auto cleared = alarm.clearedMs.isNull()
                                 ? QVariant()
                                 : QVariant(corrected(alarm.clearedMs.toLongLong()));
        if (outcome.ok() && (since != alarm.sinceMs || cleared != alarm.clearedMs)) {
            outcome = execWith(update, {since, cleared, alarm.id});
        }
    }
    return outcome;
}

qint64 Restamp::corrected(qint64 utcMs) const {
    const Move* holder = nullptr;
    for (const auto& move : m_moves) {
        if (move.fromUtcMs <= utcMs && (holder == nullptr || holder->fromUtcMs <= move.fromUtcMs)) {
            holder = &move;
        }
    }
    return holder == nullptr ? utcMs : utcMs + holder->shiftMs;
}

}  // namespace magnum::storage
