// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/day_table.h"

#include <algorithm>

#include "storage/sample_sql.h"

namespace magnum::storage {
namespace {

constexpr int daysPerPiece = 31;
constexpr qint64 utcDaySeconds = 86'400;

const QString zoneName = QStringLiteral("day_zone");
const QString doneName = QStringLiteral("day_done_until");
/// One note for each UTC day in which a stale range begins; its value is where it ends.
const QString redoPrefix = QStringLiteral("day_redo:");

const Level& quarters() {
    return levels()[2];
}

std::optional<QVariant> meta(const Connection& connection, const QString& name) {
    return connection.scalar(QStringLiteral("SELECT value FROM meta WHERE name='%1'").arg(name));
}

SqlOutcome setMeta(const Connection& connection, const QString& name, const QString& value) {
    auto query = connection.query();
    query.prepare(QStringLiteral("INSERT OR REPLACE INTO meta(name,value) VALUES(?,?)"));
    return execWith(query, {name, value});
}

SqlOutcome dropMeta(const Connection& connection, const QString& name) {
    auto query = connection.query();
    query.prepare(QStringLiteral("DELETE FROM meta WHERE name=?"));
    return execWith(query, {name});
}

struct Note {
    QString name;
    qint64 fromTs = 0;
    qint64 toTs = 0;
};
std::optional<Note> firstNote(const Connection& connection) {
    auto query = connection.query();
    query.prepare(QStringLiteral("SELECT name, value FROM meta WHERE name>=? AND name<?"
                                 " ORDER BY CAST(substr(name,%1) AS INTEGER) LIMIT 1")
                      .arg(redoPrefix.size() + 1));
    // ';' follows ':' in ASCII, so this is every name with the prefix.
    if (!execWith(query, {redoPrefix, QStringLiteral("day_redo;")}).ok() || !query.next()) {
        return std::nullopt;
    }
    const auto name = query.value(0).toString();
    return Note{name, name.mid(redoPrefix.size()).toLongLong(), query.value(1).toLongLong()};
}

QString makeDaySql() {
    QStringList columns{QStringLiteral("date"), QStringLiteral("from_ts"), QStringLiteral("to_ts")};
    QStringList values{QStringLiteral("?"), QStringLiteral("?"), QStringLiteral("?")};
    for (const auto& column : rollUpColumns()) {
        columns << column.name;
        values << aggregateSql(column, quarters());
    }
    return QStringLiteral(
               "INSERT OR REPLACE INTO day(%1) SELECT %2 FROM r900 WHERE ts>=? AND ts<?"
               " HAVING count(*)>0")
        .arg(columns.join(QLatin1Char(',')), values.join(QLatin1Char(',')));
}

}  // namespace

DayTableState dayTableState(const Connection& connection) {
    DayTableState state;
    state.zoneId = meta(connection, zoneName).value_or(QVariant()).toByteArray();
    state.doneUntilTs = meta(connection, doneName).value_or(QVariant()).toLongLong();
    // What waits to be made again is not complete.
    if (const auto note = firstNote(connection)) {
        state.doneUntilTs = std::min(state.doneUntilTs, note->fromTs);
    }
    return state;
}

DayTable::DayTable(const Connection& connection, const RollUps& rollUps, const QTimeZone& zone)
    : m_connection(connection), m_rollUps(rollUps), m_calendar(zone) {}

void DayTable::setZone(const QTimeZone& zone) {
    m_calendar = Calendar(zone);
}

qint64 DayTable::quartersDoneUntil() const {
    return m_rollUps.doneUntil(quarters());
}

bool DayTable::isBehind() const {
    const auto done = quartersDoneUntil();
    if (done == 0 || m_rollUps.isBehind()) {
        return false;
    }
    const auto zone = meta(m_connection, zoneName);
    if (!zone || zone->toByteArray() != m_calendar.zone().id() || firstNote(m_connection)) {
        return true;
    }
    const auto from = meta(m_connection, doneName).value_or(QVariant()).toLongLong();
    // The cheap question first: no day is shorter than 20 h but where a zone changed sides.
    return done - from >= utcDaySeconds / 2 && m_calendar.day(m_calendar.dateAt(from)).toTs <= done;
}

SqlOutcome DayTable::catchUp() {
    return inTransaction(m_connection, [this] {
        SqlOutcome outcome;
        const auto zone = meta(m_connection, zoneName);
        if (!zone || zone->toByteArray() != m_calendar.zone().id()) {
            outcome = startOver();
        }
        int days = daysPerPiece;
        if (outcome.ok()) {
            outcome = redoPiece(days);
        }
        return outcome.ok() ? closePiece(days) : outcome;
    });
}

/// Empties the table: half of one zone's days and half of another's would count hours twice.
SqlOutcome DayTable::startOver() {
    auto outcome = m_connection.exec(QStringLiteral("DELETE FROM day"));
    if (outcome.ok()) {
        outcome = m_connection.exec(
            QStringLiteral("DELETE FROM meta WHERE name LIKE '%1%'").arg(redoPrefix));
    }
    if (outcome.ok()) {
        const auto oldest = m_connection.integer(QStringLiteral("SELECT min(ts) FROM r900"));
        outcome = setDone(oldest ? m_calendar.startOf(m_calendar.dateAt(*oldest)) : 0);
    }
    return outcome.ok()
               ? setMeta(m_connection, zoneName, QString::fromLatin1(m_calendar.zone().id()))
               : outcome;
}

SqlOutcome DayTable::redoPiece(int& days) {
    while (days > 0) {
        const auto note = firstNote(m_connection);
        if (!note) {
            return {};
        }
        auto date = m_calendar.dateAt(note->fromTs);
        auto outcome = SqlOutcome{};
        for (; outcome.ok() && days > 0 && m_calendar.startOf(date) < note->toTs; --days) {
            outcome = make(date);
            date = date.addDays(1);
        }
        const auto next = m_calendar.startOf(date);
        if (outcome.ok()) {
            outcome = dropMeta(m_connection, note->name);
        }
        if (outcome.ok() && next < note->toTs) {
            outcome = redo(m_connection, next, note->toTs);
        }
        if (!outcome.ok()) {
            return outcome;
        }
    }
    return {};
}

SqlOutcome DayTable::closePiece(int& days) {
    const auto done = quartersDoneUntil();
    auto from = meta(m_connection, doneName).value_or(QVariant()).toLongLong();
    for (; days > 0; --days) {
        // Days without any row are passed over in one step.
        const auto next =
            m_connection.integer(QStringLiteral("SELECT min(ts) FROM r900 WHERE ts>=%1").arg(from));
        const auto date = m_calendar.dateAt(next.value_or(done));
        const auto span = m_calendar.day(date);
        if (span.toTs > done) {
            from = std::max(from, span.fromTs);
            break;
        }
        if (auto outcome = make(date); !outcome.ok()) {
            return outcome;
        }
        from = span.toTs;
    }
    return setDone(from);
}

/// A day that has not closed, as after rows of a wrong, later time were moved back, is no day yet.
SqlOutcome DayTable::make(QDate date) {
    const auto span = m_calendar.day(date);
    auto query = m_connection.query();
    query.prepare(QStringLiteral("DELETE FROM day WHERE date=?"));
    auto outcome = execWith(query, {dayKey(date)});
    if (!outcome.ok()) {
        return outcome;
    }
    if (span.toTs > quartersDoneUntil()) {
        const auto done = meta(m_connection, doneName).value_or(QVariant()).toLongLong();
        return done > span.fromTs ? setDone(span.fromTs) : outcome;
    }
    auto insert = m_connection.query();
    insert.prepare(makeDaySql());
    return execWith(insert, {dayKey(date), span.fromTs, span.toTs, span.fromTs, span.toTs});
}

SqlOutcome DayTable::setDone(qint64 ts) {
    return setMeta(m_connection, doneName, QString::number(ts));
}

SqlOutcome DayTable::redo(const Connection& connection, qint64 fromTs, qint64 toTs) {
    const auto start = bucketOf(fromTs, int(utcDaySeconds));
    auto query = connection.query();
    query.prepare(
        QStringLiteral("INSERT INTO meta(name,value) VALUES(?,CAST(? AS TEXT)) ON CONFLICT(name)"
                       " DO UPDATE SET value=CAST(max(CAST(value AS INTEGER),CAST(excluded.value"
                       " AS INTEGER)) AS TEXT)"));
    return execWith(query, {redoPrefix + QString::number(start), toTs});
}

}  // namespace magnum::storage
