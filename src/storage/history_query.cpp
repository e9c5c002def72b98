// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/history_query.h"

#include <algorithm>

#include "storage/chart_reading.h"
#include "storage/seconds.h"

namespace magnum::storage {
namespace {

constexpr int mostColumns = 16'384;
/// Runs nearer to each other than a quarter of a column cannot be told apart on the screen.
constexpr qint64 spansPerColumn = 4;

/// At least 2.5 rows of so many seconds for each column.
bool suffices(const ColumnGrid& grid, qint64 rowSeconds) {
    return 2 * grid.seconds() >= 5 * rowSeconds * grid.columns();
}

void readCoarsest(ChartReading& reading, const ColumnGrid& grid, const StoreLayout& layout) {
    if (layout.hasDays() && suffices(grid, daySeconds)) {
        reading.readDays();
        return;
    }
    LevelIndex level = finestLevel;
    while (level < hourLevel && suffices(grid, levels()[size_t(level) + 1].seconds)) {
        ++level;
    }
    reading.readLevel(level);
}

}  // namespace

std::optional<HistoryResult> queryHistory(const Connection& connection, const StoreLayout& layout,
                                          const HistoryRequest& request,
                                          const std::function<bool()>& cancelled,
                                          SqlOutcome& outcome) {
    HistoryResult result;
    result.request = request;
    result.request.tail.clear();
    result.request.columns = std::clamp(request.columns, 1, mostColumns);
    const TsRange span{request.fromTs, request.toTs};
    if (span.isEmpty()) {
        return result;
    }
    const ColumnGrid grid(span, result.request.columns);
    const ReadTransaction oneState(connection);  // ended when nothing can be cancelled any more
    const CancelWatch watch(connection, cancelled);
    ChartReading reading(connection, layout, grid, request.quantities);
    readCoarsest(reading, grid, layout);
    if (!request.tail.empty()) {
        reading.addTail(request.tail);
    }
    outcome = reading.outcome();
    result.series = reading.series();
    result.bucketSeconds = reading.coarsestSeconds();
    result.faultSpans = std::move(reading).faultSpans();
    if (outcome.ok()) {
        result.generatorSpans = generatorSpans(
            connection, span, grid.seconds() / grid.columns() / spansPerColumn, outcome);
    }
    if (cancelled && cancelled()) {
        outcome = {};
        return std::nullopt;
    }
    return result;
}

}  // namespace magnum::storage
