// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/shaded_spans.h"

#include <algorithm>

#include "storage/queries.h"
#include "storage/row_cursor.h"
#include "storage/seconds.h"

namespace magnum::storage {
namespace {

constexpr qint64 longestBridgeSeconds = 2 * rowSeconds;
constexpr size_t mostSpans = 10'000;

}  // namespace

std::vector<TimeSpan> FaultSpans::spans() && {
    std::stable_sort(m_marks.begin(), m_marks.end(),
                     [](const auto& a, const auto& b) { return a.fromTs < b.fromTs; });
    std::vector<TimeSpan> spans;
    bool stands = false;
    for (const auto& mark : m_marks) {
        const bool goesOn = stands && spans.back().code == mark.code &&
                            mark.fromTs - spans.back().toTs <= longestBridgeSeconds;
        stands = mark.code != 0;
        if (goesOn) {
            spans.back().toTs = std::max(spans.back().toTs, mark.toTs);
        } else if (stands && spans.size() < mostSpans) {
            spans.push_back(mark);
        }
    }
    return spans;
}

std::vector<TimeSpan> generatorSpans(const Connection& connection, TsRange span, qint64 joinSeconds,
                                     SqlOutcome& outcome) {
    // Runs follow each other, so that no more than the last few that began before the span can
    // reach into it (a few: the clock may have been set back in between). That keeps the search in
    // the index on start_ms, however long the history is.
    RowCursor runs(connection,
                   QStringLiteral("SELECT start_ms, end_ms FROM generator_run WHERE start_ms < ?1"
                                  " AND start_ms >= ifnull((SELECT start_ms FROM generator_run"
                                  " WHERE start_ms <= ?2 ORDER BY start_ms DESC LIMIT 1 OFFSET 8),"
                                  " -9223372036854775808) ORDER BY start_ms"));
    std::optional<qint64> newest;
    std::vector<TimeSpan> spans;
    runs.start({span.toTs * 1000, span.fromTs * 1000});
    while (runs.next()) {
        const auto start = runs.integer(0) / 1000;
        auto end = runs.integer(1) / 1000;
        if (runs.isNull(1)) {
            newest = newest ? newest : newestRowTs(connection);
            end = newest.value_or(start - rowSeconds) + rowSeconds;
        }
        const TimeSpan run{std::max(start, span.fromTs), std::min(end, span.toTs), 0};
        if (run.fromTs >= run.toTs) {
            continue;
        }
        if (!spans.empty() && run.fromTs - spans.back().toTs < joinSeconds) {
            spans.back().toTs = std::max(spans.back().toTs, run.toTs);
        } else if (spans.size() < mostSpans) {
            spans.push_back(run);
        }
    }
    outcome = runs.outcome();
    return spans;
}

}  // namespace magnum::storage
