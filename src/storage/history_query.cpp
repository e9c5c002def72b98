// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/history_query.h"

#include <QSqlError>
#include <algorithm>

#include "storage/queries.h"
#include "storage/sample_sql.h"

namespace magnum::storage {
namespace {

using plant::Kind;
using plant::Quantity;

constexpr qint64 rowSeconds = 5;
/// A fault is taken to have stood on over one lost interval, not over more.
constexpr qint64 longestBridgeSeconds = 2 * rowSeconds;
constexpr int rowsBetweenChecks = 4096;
constexpr int mostSpans = 10'000;

/// Places of the needed columns in the SELECT, each asked for once.
class Selection {
 public:
    explicit Selection(QStringList stored) : m_stored(std::move(stored)) {}

    /// Place of a column; -1 if this file does not have it.
    int add(std::optional<Quantity> quantity) {
        if (!quantity) {
            return -1;
        }
        const auto name = QString(plant::quantityInfo(*quantity).name);
        if (!m_stored.contains(name)) {
            return -1;
        }
        if (!m_columns.contains(name)) {
            m_columns << name;
        }
        return int(m_columns.indexOf(name));
    }
    [[nodiscard]] QString columns() const { return m_columns.join(QLatin1Char(',')); }

 private:
    QStringList m_stored;
    QStringList m_columns{QStringLiteral("ts")};
};

/// One quantity being gathered; values are stored integers until finish().
struct Gathering {
    struct Cell {
        qint64 first = 0, minimum = 0, maximum = 0, last = 0;
        double weightedSum = 0, weight = 0;
        bool known = false;
    };
    Quantity quantity{};
    int value = -1, highest = -1, coverage = -1;  ///< places in the SELECT
    std::vector<Cell> cells;

    void take(const QSqlQuery& query, size_t firstCell, size_t lastCell) {
        if (value < 0 || query.isNull(value)) {
            return;
        }
        const auto now = query.value(value).toLongLong();
        const auto top =
            highest >= 0 && !query.isNull(highest) ? query.value(highest).toLongLong() : now;
        const auto weight = coverage < 0 ? 1.0 : std::max(query.value(coverage).toDouble(), 0.1);
        for (auto i = firstCell; i <= lastCell; ++i) {
            add(cells[i], now, std::max(now, top), weight);
        }
    }

    static void add(Cell& cell, qint64 now, qint64 top, double weight) {
        if (!cell.known) {
            cell = {now, now, top, now, 0, 0, true};
        }
        cell.minimum = std::min(cell.minimum, now);
        cell.maximum = std::max(cell.maximum, top);
        cell.last = now;
        cell.weightedSum += double(now) * weight;
        cell.weight += weight;
    }

    [[nodiscard]] HistorySeries finish() const {
        const auto& info = plant::quantityInfo(quantity);
        const auto scale = double(info.scale);
        HistorySeries series{quantity, std::vector<HistoryColumn>(cells.size())};
        for (size_t i = 0; i < cells.size(); ++i) {
            const auto& cell = cells[i];
            if (!cell.known) {
                continue;
            }
            series.columns[i] = {double(cell.first) / scale,
                                 double(cell.minimum) / scale,
                                 double(cell.maximum) / scale,
                                 double(cell.last) / scale,
                                 {}};
            if (info.kind != Kind::Status) {  // a mean of codes says nothing
                series.columns[i].average = cell.weightedSum / cell.weight / scale;
            }
        }
        return series;
    }
};

class FaultSpans {
 public:
    void take(qint64 ts, int code) {
        const bool goesOn = !m_spans.empty() && m_open && m_spans.back().code == code &&
                            ts - m_spans.back().toTs <= longestBridgeSeconds;
        m_open = code != 0;
        if (code == 0) {
            return;
        }
        if (goesOn) {
            m_spans.back().toTs = ts + rowSeconds;
        } else if (m_spans.size() < mostSpans) {
            m_spans.push_back({ts, ts + rowSeconds, code});
        }
    }
    [[nodiscard]] std::vector<TimeSpan> spans() && { return std::move(m_spans); }

 private:
    std::vector<TimeSpan> m_spans;
    bool m_open = false;
};

std::vector<TimeSpan> generatorSpans(const Connection& connection, qint64 fromTs, qint64 toTs,
                                     SqlOutcome& outcome) {
    const auto newest = newestRowTs(connection);
    auto runs = loadGeneratorRuns(connection, fromTs, toTs, mostSpans, &outcome);
    std::vector<TimeSpan> spans;
    for (auto run = runs.crbegin(); run != runs.crend(); ++run) {
        const auto start = run->startUtcMs / 1000;
        const auto end = run->endUtcMs ? *run->endUtcMs / 1000
                                       : newest.value_or(start - rowSeconds) + rowSeconds;
        const TimeSpan span{std::max(start, fromTs), std::min(end, toTs), 0};
        if (span.fromTs < span.toTs) {
            spans.push_back(span);
        }
    }
    return spans;
}

}  // namespace

std::optional<HistoryResult> queryHistory(const Connection& connection,
                                          const HistoryRequest& request,
                                          const std::function<bool()>& cancelled,
                                          SqlOutcome& outcome) {
    HistoryResult result{request, {}, {}, {}, {}};
    const auto span = request.toTs - request.fromTs;
    const auto columns = qint64(std::clamp(request.columns, 1, 16'384));
    result.request.columns = int(columns);
    if (span <= 0) {
        return result;
    }
    Selection selection(storedColumns(connection));
    std::vector<Gathering> gatherings;
    for (const auto quantity : request.quantities) {
        gatherings.push_back({quantity, selection.add(quantity), selection.add(maximumOf(quantity)),
                              selection.add(coverageOf(quantity)),
                              std::vector<Gathering::Cell>(size_t(columns))});
    }
    const int fault = selection.add(Quantity::InverterFault);

    auto query = connection.query();
    query.prepare(QStringLiteral("SELECT %1 FROM sample WHERE ts > ? AND ts < ? ORDER BY ts")
                      .arg(selection.columns()));
    query.bindValue(0,
                    request.fromTs - rowSeconds);  // the row whose interval reaches into the span
    query.bindValue(1, request.toTs);
    query.exec();
    FaultSpans faults;
    for (int rows = 1; query.next(); ++rows) {
        if (rows % rowsBetweenChecks == 0 && cancelled()) {
            return std::nullopt;
        }
        const auto begin = query.value(0).toLongLong() - request.fromTs;
        const auto firstCell = std::max<qint64>(begin, 0) * columns / span;
        const bool narrow = span < rowSeconds * columns;
        const auto lastCell =
            narrow ? std::min((begin + rowSeconds) * columns - 1, span * columns - 1) / span
                   : firstCell;
        for (auto& gathering : gatherings) {
            if (begin >= 0 || narrow) {
                gathering.take(query, size_t(firstCell), size_t(std::max(firstCell, lastCell)));
            }
        }
        if (fault >= 0) {
            faults.take(begin + request.fromTs, query.value(fault).toInt());
        }
    }
    outcome = outcomeOf(query.lastError());
    query.finish();
    for (const auto& gathering : gatherings) {
        result.series.push_back(gathering.finish());
    }
    result.faultSpans = std::move(faults).spans();
    if (outcome.ok()) {
        result.generatorSpans = generatorSpans(connection, request.fromTs, request.toTs, outcome);
    }
    return cancelled() ? std::nullopt : std::optional(std::move(result));
}

}  // namespace magnum::storage
