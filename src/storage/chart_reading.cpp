// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/chart_reading.h"

#include <QDateTime>
#include <QTimeZone>
#include <algorithm>

#include "plant/quantity.h"
#include "storage/day_table.h"
#include "storage/queries.h"
#include "storage/sample_sql.h"
#include "storage/seconds.h"

namespace magnum::storage {
namespace {

using plant::Kind;
using plant::Quantity;

/// A row that came without coverage still counts, though next to nothing.
constexpr double leastWeight = 0.1;

bool isSummed(Kind kind) {
    return kind == Kind::Energy || kind == Kind::Count || kind == Kind::Coverage;
}

/// The day's key in the table `day`, of a moment in UTC; the local date is at most a day off.
qint64 dateKey(qint64 ts, int daysOn) {
    const auto date = QDateTime::fromSecsSinceEpoch(ts, QTimeZone::utc()).date().addDays(daysOn);
    return date.year() * 10'000 + date.month() * 100 + date.day();
}

}  // namespace

ChartReading::ChartReading(const Connection& connection, const StoreLayout& layout,
                           const ColumnGrid& grid, const std::vector<Quantity>& quantities)
    : m_connection(connection),
      m_layout(layout),
      m_grid(grid),
      m_progress(RollUpProgress::read(connection, layout)) {
    for (const auto quantity : quantities) {
        m_gatherings.push_back(
            {quantity, isSummed(plant::quantityInfo(quantity).kind), ColumnCells(grid.columns())});
    }
}

ChartReading::Selection ChartReading::select(const QStringList& timeColumns, const QString& table,
                                             const QString& where, bool finest,
                                             const std::function<bool(const QString&)>& has) const {
    auto columns = timeColumns;
    const auto place = [&](const QString& name) {
        if (!has(name)) {
            return -1;
        }
        if (!columns.contains(name)) {
            columns << name;
        }
        return int(columns.indexOf(name));
    };
    Selection selection;
    for (const auto& gathering : m_gatherings) {
        const auto& info = plant::quantityInfo(gathering.quantity);
        const auto name = QString(info.name);
        Places places;
        places.value = place(name);
        if (info.kind == Kind::Average || info.kind == Kind::Gauge) {
            // Of 5-second rows only some averages have a highest reading beside them.
            places.highest = place(name + QLatin1String("_max"));
            places.lowest = finest ? -1 : place(name + QLatin1String("_min"));
        }
        if (const auto coverage = coverageOf(gathering.quantity); coverage && !gathering.isSum) {
            places.coverage = place(plant::quantityInfo(*coverage).name);
        }
        selection.places.push_back(places);
    }
    selection.fault = place(plant::quantityInfo(Quantity::InverterFault).name);
    selection.cursor = std::make_unique<RowCursor>(
        m_connection, QStringLiteral("SELECT %1 FROM %2 WHERE %3")
                          .arg(columns.join(QLatin1Char(',')), table, where));
    return selection;
}

ChartReading::Selection& ChartReading::selectionOf(LevelIndex level) {
    auto& selection = m_selections[size_t(level)];
    if (!selection.cursor) {
        selection = select({QStringLiteral("ts")}, levels()[size_t(level)].table,
                           QStringLiteral("ts >= ? AND ts < ? ORDER BY ts"), level == finestLevel,
                           [&](const QString& name) { return m_layout.has(level, name); });
    }
    return selection;
}

void ChartReading::readLevel(LevelIndex level) {
    readPieces(planPieces(m_grid.span(), level, m_progress));
}

void ChartReading::readPieces(const std::vector<Piece>& pieces) {
    for (const auto& piece : pieces) {
        readPiece(piece, false);
    }
}

void ChartReading::readDays() {
    const auto span = m_grid.span();
    const auto days =
        select({QStringLiteral("from_ts"), QStringLiteral("to_ts")}, QStringLiteral("day"),
               QStringLiteral("date BETWEEN ? AND ? ORDER BY date"), false,
               [&](const QString& name) { return m_layout.dayHas(name); });
    std::vector<TsRange> holes;
    auto covered = span.fromTs;
    const auto doneUntil = dayTableState(m_connection).doneUntilTs;
    days.cursor->start({dateKey(span.fromTs, -1), dateKey(span.toTs, 1)});
    while (days.cursor->next()) {
        const TsRange day{days.cursor->integer(0), days.cursor->integer(1)};
        const bool isStale = std::any_of(
            m_progress.stale.begin(), m_progress.stale.end(),
            [&](const auto& stale) { return stale.fromTs < day.toTs && day.fromTs < stale.toTs; });
        if (day.fromTs < covered || day.toTs > std::min(span.toTs, doneUntil) || isStale) {
            continue;
        }
        if (covered < day.fromTs) {
            holes.push_back({covered, day.fromTs});
        }
        covered = day.toTs;
        take(days, day, m_grid.cellsOf(day.fromTs, day.toTs));
        m_coarsestSeconds = 24 * levels()[hourLevel].seconds;
    }
    note(*days.cursor);
    holes.push_back({covered, span.toTs});
    for (const auto& hole : holes) {
        readPieces(planPieces(hole, hourLevel, m_progress));
    }
}

void ChartReading::readPiece(const Piece& piece, bool isFilling) {
    if (!m_outcome.ok()) {
        return;
    }
    const auto& selection = selectionOf(piece.level);
    auto& cursor = *selection.cursor;
    const qint64 seconds = levels()[size_t(piece.level)].seconds;
    // A coarser row could stand in a hole that holds a whole one.
    const auto shortestHole = piece.level < hourLevel && !piece.stale
                                  ? qint64(levels()[size_t(piece.level) + 1].seconds)
                                  : std::numeric_limits<qint64>::max();
    std::vector<TsRange> holes;
    auto expected = piece.range.fromTs;
    const auto noteHole = [&](qint64 until) {
        if (until - expected >= shortestHole) {
            holes.push_back({expected, until});
        }
    };
    // The first row may have begun before the span: it is drawn where columns are narrow.
    const bool isFirst = piece.range.fromTs == m_grid.span().fromTs;
    cursor.start({piece.range.fromTs - (isFirst ? seconds - 1 : 0), piece.range.toTs});
    bool any = false;
    while (cursor.next()) {
        const auto ts = cursor.integer(0);
        noteHole(ts);
        expected = std::max(expected, ts + seconds);
        take(selection, {ts, ts + seconds}, m_grid.cellsOf(ts, ts + seconds));
        any = true;
    }
    note(cursor);
    noteHole(piece.range.toTs);
    if (any && !isFilling) {
        m_coarsestSeconds = std::max(m_coarsestSeconds, int(seconds));
    }
    if (!holes.empty()) {
        fillFromCoarser(piece, holes);
    }
}

void ChartReading::take(const Selection& selection, TsRange bucket, ColumnGrid::Cells cells) {
    const auto& row = *selection.cursor;
    if (cells.first == cells.end) {
        return;
    }
    const auto seconds = double(bucket.toTs - bucket.fromTs);
    for (size_t i = 0; i < m_gatherings.size(); ++i) {
        auto& gathering = m_gatherings[i];
        const auto& places = selection.places[i];
        const auto stored = places.value < 0 ? std::nullopt : row.at(places.value);
        if (!stored) {
            continue;
        }
        ColumnCells::Reading reading;
        reading.ts = bucket.fromTs;
        reading.value =
            gathering.isSum ? double(*stored) * double(rowSeconds) / seconds : double(*stored);
        const auto lowest = places.lowest < 0 ? std::nullopt : row.at(places.lowest);
        const auto highest = places.highest < 0 ? std::nullopt : row.at(places.highest);
        reading.lowest = lowest ? double(*lowest) : reading.value;
        reading.highest = std::max(highest ? double(*highest) : reading.value, reading.value);
        reading.weight = places.coverage < 0
                             ? seconds * double(tenthsPerSecond)
                             : std::max(double(row.integer(places.coverage)), leastWeight);
        gathering.cells.add(cells, reading);
    }
    if (selection.fault >= 0) {
        m_faults.take(bucket.fromTs, bucket.toTs, int(row.integer(selection.fault)));
    }
}

void ChartReading::addTail(const std::vector<plant::SampleRow>& rows) {
    const auto newest = newestRowTs(m_connection);
    for (const auto& row : rows) {
        const auto cells = m_grid.cellsOf(row.ts, row.ts + rowSeconds);
        if ((newest && row.ts <= *newest) || cells.first == cells.end) {
            continue;
        }
        for (auto& gathering : m_gatherings) {
            const auto& stored = row[gathering.quantity];
            if (!stored) {
                continue;
            }
            const auto value = double(*stored);
            const auto maximum = maximumOf(gathering.quantity);
            const auto coverage = gathering.isSum ? std::nullopt : coverageOf(gathering.quantity);
            gathering.cells.add(
                cells, {row.ts, value, value,
                        std::max(value, maximum ? double(row[*maximum].value_or(*stored)) : value),
                        coverage ? std::max(double(row[*coverage].value_or(0)), leastWeight)
                                 : double(rowSeconds * tenthsPerSecond)});
        }
        m_faults.take(row.ts, row.ts + rowSeconds, int(row[Quantity::InverterFault].value_or(0)));
    }
}

/// 5-second rows may have been given up for want of space, and a damaged file may have lost some:
/// their roll-ups tell of that time. Where nothing was recorded there are none either.
void ChartReading::fillFromCoarser(const Piece& piece, const std::vector<TsRange>& gaps) {
    const auto level = piece.level + 1;
    const int seconds = levels()[size_t(level)].seconds;
    for (const auto& gap : gaps) {
        TsRange whole{bucketOf(gap.fromTs + seconds - 1, seconds), bucketOf(gap.toTs, seconds)};
        // A bucket that only the edge of the view cuts is taken if the rest of it is empty too.
        if (gap.fromTs == m_grid.span().fromTs && whole.fromTs != gap.fromTs &&
            isEmpty(piece.level, {whole.fromTs - seconds, gap.fromTs})) {
            whole.fromTs -= seconds;
        }
        if (gap.toTs == m_grid.span().toTs && whole.toTs != gap.toTs &&
            isEmpty(piece.level, {gap.toTs, whole.toTs + seconds})) {
            whole.toTs += seconds;
        }
        whole.toTs = std::min(whole.toTs, m_progress.doneUntil[size_t(level)]);
        if (!whole.isEmpty()) {
            readPiece({level, whole, false}, true);
        }
    }
}

bool ChartReading::isEmpty(LevelIndex level, TsRange range) {
    RowCursor rows(m_connection,
                   QStringLiteral("SELECT EXISTS(SELECT 1 FROM %1 WHERE ts >= ? AND ts < ?)")
                       .arg(levels()[size_t(level)].table));
    rows.start({range.fromTs, range.toTs});
    return rows.next() && rows.integer(0) == 0;
}

void ChartReading::note(const RowCursor& cursor) {
    if (m_outcome.ok()) {
        m_outcome = cursor.outcome();
    }
}

std::vector<HistorySeries> ChartReading::series() const {
    std::vector<HistorySeries> result;
    for (const auto& gathering : m_gatherings) {
        const auto& info = plant::quantityInfo(gathering.quantity);
        // A mean of codes says nothing.
        result.push_back(
            {gathering.quantity, gathering.cells.columns(info.scale, info.kind != Kind::Status)});
    }
    return result;
}

}  // namespace magnum::storage
