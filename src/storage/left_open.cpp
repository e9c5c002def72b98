// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/left_open.h"

#include <algorithm>
#include <limits>

#include "storage/queries.h"
#include "storage/seconds.h"

namespace magnum::storage {
namespace {

using plant::GeneratorStopCause;
using plant::Quantity;

/// What the rows of one run add up to.
struct RunRows {
    std::optional<qint64> lastTs;  ///< the last row that shows it running; absent = none does
    qint64 seconds = 0;
    std::optional<qint64> joules;
    std::optional<double> ampHours;
    std::optional<qint64> peakWatts;
    std::optional<double> lastSoc;
};

template <typename T>
void raise(std::optional<T>& value, const std::optional<T>& other) {
    if (other) {
        value = std::max(value.value_or(*other), *other);
    }
}

double scaleOf(Quantity quantity) {
    return plant::quantityInfo(quantity).scale;
}

/// Where the run after this one begins.
qint64 nextStartMs(const Connection& connection, qint64 startMs) {
    return connection
        .integer(QStringLiteral("SELECT min(start_ms) FROM generator_run WHERE start_ms>%1")
                     .arg(startMs))
        .value_or(std::numeric_limits<qint64>::max());
}

/// Charge: mean of the row times the part of it that was heard and in which the generator ran.
RunRows rowsOfRun(const Connection& connection, qint64 startMs) {
    auto query = connection.query();
    query.prepare(
        QStringLiteral("SELECT max(ts), sum(generator_seconds), sum(energy_in_joules),"
                       " max(ac_in_watts_max),"
                       " sum(max(bmk_amps,0)*min(cov_bmk,generator_seconds*10)/10.0)"
                       " FROM sample WHERE ts>=? AND ts<? AND generator_seconds>0"));
    query.bindValue(0, startMs / 1000 / rowSeconds * rowSeconds);
    query.bindValue(1, nextStartMs(connection, startMs) / 1000);
    RunRows rows;
    query.exec();
    if (!query.next() || query.isNull(0)) {
        return rows;
    }
    rows.lastTs = query.value(0).toLongLong();
    rows.seconds = query.value(1).toLongLong();
    if (!query.isNull(2)) {
        rows.joules = query.value(2).toLongLong();
    }
    if (!query.isNull(3)) {
        rows.peakWatts = query.value(3).toLongLong();
    }
    if (!query.isNull(4)) {
        rows.ampHours = query.value(4).toDouble() / scaleOf(Quantity::BmkAmps) / secondsPerHour;
    }
    if (const auto soc = connection.integer(
            QStringLiteral("SELECT soc FROM sample WHERE ts=%1").arg(*rows.lastTs))) {
        rows.lastSoc = double(*soc) / scaleOf(Quantity::Soc);
    }
    return rows;
}

plant::OpenRun madeGood(const Connection& connection, plant::GeneratorRun run, LastEnd lastEnd) {
    const auto rows = rowsOfRun(connection, run.startUtcMs);
    plant::OpenRun open;
    open.seenUntilUtcMs = run.startUtcMs + run.runSeconds * 1000;
    if (rows.lastTs) {
        open.seenUntilUtcMs = std::max(open.seenUntilUtcMs, (*rows.lastTs + rowSeconds) * 1000);
    }
    open.ifOver = lastEnd == LastEnd::PowerCut ? GeneratorStopCause::PowerCut
                                               : GeneratorStopCause::RecordingEnded;
    run.runSeconds = std::max(run.runSeconds, rows.seconds);
    raise(run.joules, rows.joules);
    raise(run.ampHours, rows.ampHours);
    raise(run.peakWatts, rows.peakWatts);
    run.socAfter = rows.lastSoc;
    open.run = run;
    return open;
}

bool isNewest(const Connection& connection, const plant::GeneratorRun& run) {
    return nextStartMs(connection, run.startUtcMs) == std::numeric_limits<qint64>::max();
}

}  // namespace

std::optional<plant::OpenRun> loadLeftOpenRun(const Connection& connection, LastEnd lastEnd) {
    const auto open = loadOpenRuns(connection);
    if (open.empty() || !isNewest(connection, open.front())) {
        return std::nullopt;
    }
    return madeGood(connection, open.front(), lastEnd);
}

std::vector<plant::GeneratorRun> loadOverdueRuns(const Connection& connection, LastEnd lastEnd) {
    std::vector<plant::GeneratorRun> over;
    for (const auto& run : loadOpenRuns(connection)) {
        if (isNewest(connection, run)) {
            continue;
        }
        const auto open = madeGood(connection, run, lastEnd);
        auto& closed = over.emplace_back(open.run);
        closed.endUtcMs = std::clamp(open.seenUntilUtcMs, run.startUtcMs,
                                     nextStartMs(connection, run.startUtcMs));
        // Which of the ends since then took it is not known.
        closed.stopCause = GeneratorStopCause::Unknown;
    }
    return over;
}

}  // namespace magnum::storage
