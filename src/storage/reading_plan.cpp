// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/reading_plan.h"

#include <algorithm>

#include "storage/row_cursor.h"

namespace magnum::storage {
namespace {

QSet<QString> columnNames(const Connection& connection, const QString& table) {
    QSet<QString> columns;
    auto query = connection.query();
    query.exec(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
    while (query.next()) {
        columns.insert(query.value(0).toString());
    }
    return columns;
}

qint64 bucketAtOrAfter(qint64 ts, int seconds) {
    return bucketOf(ts + seconds - 1, seconds);
}

void decompose(TsRange span, LevelIndex level, const RollUpProgress& progress,
               std::vector<Piece>& pieces) {
    if (span.isEmpty()) {
        return;
    }
    if (level == finestLevel) {
        pieces.push_back({finestLevel, span, false});
        return;
    }
    const int seconds = levels()[size_t(level)].seconds;
    const TsRange whole{bucketAtOrAfter(span.fromTs, seconds),
                        bucketOf(std::min(span.toTs, progress.doneUntil[size_t(level)]), seconds)};
    if (whole.isEmpty()) {
        decompose(span, level - 1, progress, pieces);
        return;
    }
    decompose({span.fromTs, whole.fromTs}, level - 1, progress, pieces);
    pieces.push_back({level, whole, false});
    decompose({whole.toTs, span.toTs}, level - 1, progress, pieces);
}

/// Sorted, and those that touch or overlap made one.
std::vector<TsRange> tidied(std::vector<TsRange> ranges) {
    std::sort(ranges.begin(), ranges.end(),
              [](const auto& a, const auto& b) { return a.fromTs < b.fromTs; });
    std::vector<TsRange> result;
    for (const auto& range : ranges) {
        if (!result.empty() && range.fromTs <= result.back().toTs) {
            result.back().toTs = std::max(result.back().toTs, range.toTs);
        } else if (!range.isEmpty()) {
            result.push_back(range);
        }
    }
    return result;
}

/// Where 5-second rows were given up the roll-ups are all there is, whatever is noted for them.
void keepWhatStandsAlone(const Connection& connection, std::vector<TsRange>& stale) {
    const auto aloneBefore =
        connection
            .integer(QStringLiteral(
                "SELECT CAST(value AS INTEGER) FROM meta WHERE name='rollups_alone_before'"))
            .value_or(0);
    RowCursor rows(connection,
                   QStringLiteral("SELECT EXISTS(SELECT 1 FROM sample WHERE ts>=? AND ts<?)"));
    for (auto& range : stale) {
        const auto until = std::min(range.toTs, aloneBefore);
        if (range.fromTs >= until) {
            continue;
        }
        rows.start({range.fromTs, until});
        if (rows.next() && rows.integer(0) == 0) {
            range.fromTs = until;
        }
    }
    std::erase_if(stale, [](const TsRange& range) { return range.isEmpty(); });
}

}  // namespace

StoreLayout StoreLayout::read(const Connection& connection) {
    StoreLayout layout;
    layout.m_schemaCookie = schemaCookieOf(connection);
    for (size_t i = 0; i < size_t(levelCount); ++i) {
        layout.m_columns[i] = columnNames(connection, QString(levels()[i].table));
    }
    layout.m_dayColumns = columnNames(connection, QStringLiteral("day"));
    return layout;
}

qint64 schemaCookieOf(const Connection& connection) {
    return connection.integer(QStringLiteral("PRAGMA schema_version")).value_or(-1);
}

RollUpProgress RollUpProgress::read(const Connection& connection, const StoreLayout& layout) {
    RollUpProgress progress;
    if (!layout.hasRollUps()) {
        return progress;
    }
    RowCursor done(connection, QStringLiteral("SELECT level, until_ts FROM rollup_done"));
    done.start({});
    while (done.next()) {
        for (size_t i = 1; i < size_t(levelCount); ++i) {
            if (levels()[i].seconds == done.integer(0)) {
                progress.doneUntil[i] = done.integer(1);
            }
        }
    }
    RowCursor redo(connection, QStringLiteral("SELECT from_ts, to_ts FROM rollup_redo"));
    redo.start({});
    while (redo.next()) {
        progress.stale.push_back({redo.integer(0), redo.integer(1)});
    }
    progress.stale = tidied(std::move(progress.stale));
    keepWhatStandsAlone(connection, progress.stale);
    return progress;
}

std::vector<Piece> planPieces(TsRange span, LevelIndex coarsest, const RollUpProgress& progress) {
    std::vector<Piece> pieces;
    auto at = span.fromTs;
    for (const auto& stale : progress.stale) {
        const TsRange cut{std::max(at, stale.fromTs), std::min(span.toTs, stale.toTs)};
        if (cut.isEmpty()) {
            continue;
        }
        decompose({at, cut.fromTs}, coarsest, progress, pieces);
        pieces.push_back({finestLevel, cut, true});
        at = cut.toTs;
    }
    decompose({at, span.toTs}, coarsest, progress, pieces);
    return pieces;
}

}  // namespace magnum::storage
