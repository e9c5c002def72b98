// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/exporter.h"

#include "storage/export_table.h"
#include "storage/lifetime.h"
#include "storage/queries.h"
#include "storage/row_text.h"
#include "storage/seconds.h"
#include "storage/store_file.h"

namespace magnum::storage {
namespace {

constexpr double joulesPerKilowattHour = 3'600'000.0;

template <typename Number>
QVariant cell(const std::optional<Number>& value, double divisor = 1) {
    return value ? QVariant(divisor == 1 ? QVariant(*value) : QVariant(double(*value) / divisor))
                 : QVariant();
}

QVariant timeCell(std::optional<qint64> ts) {
    return ts ? QVariant(isoUtc(*ts)) : QVariant();
}

/// Opens the file, lets `fill` make the table, writes it.
template <typename Fill>
ExportOutcome exportTable(const ExportRequest& request, QIODevice& out, Fill fill) {
    Connection connection;
    ExportOutcome result;
    result.error = openForReading(connection, request.databasePath);
    if (!result.ok()) {
        return result;
    }
    SqlOutcome outcome;
    const ExportTable table = fill(connection, outcome);
    result.error = readErrorWords(outcome, request.databasePath);
    if (result.ok() && !writeTable(table, request.format, out)) {
        result.error = exportWriteErrorWords(out);
    }
    result.rows = qint64(table.rows.size());
    return result;
}

}  // namespace

QString exportWriteErrorWords(const QIODevice& out) {
    return QStringLiteral(
               "The export cannot be written (%1): check the free space and the rights "
               "of the place it goes to.")
        .arg(out.errorString());
}

std::optional<int> exportStepSeconds(QStringView text) {
    static constexpr std::array<std::pair<QLatin1String, int>, 5> steps{{
        {QLatin1String("5s"), 5},
        {QLatin1String("1min"), 60},
        {QLatin1String("15min"), 900},
        {QLatin1String("1h"), 3600},
        {QLatin1String("1d"), 86'400},
    }};
    for (const auto& [name, seconds] : steps) {
        if (text == name) {
            return seconds;
        }
    }
    return std::nullopt;
}

std::optional<ExportFormat> exportFormatByKey(QStringView text) {
    if (text == QLatin1String("csv")) {
        return ExportFormat::Csv;
    }
    if (text == QLatin1String("json")) {
        return ExportFormat::Json;
    }
    return text == QLatin1String("table") ? std::optional(ExportFormat::Table) : std::nullopt;
}

ExportOutcome exportRuns(const ExportRequest& request, QIODevice& out) {
    return exportTable(request, out, [&](const Connection& connection, SqlOutcome& outcome) {
        ExportTable table{
            {QStringLiteral("start"), QStringLiteral("end"), QStringLiteral("reason"),
             QStringLiteral("stop_cause"), QStringLiteral("fault"), QStringLiteral("run_seconds"),
             QStringLiteral("kwh"), QStringLiteral("amp_hours"), QStringLiteral("soc_before"),
             QStringLiteral("soc_after"), QStringLiteral("peak_watts")},
            {}};
        for (const auto& run :
             loadGeneratorRuns(connection, request.fromTs, request.toTs, request.limit, &outcome)) {
            const auto end = run.endUtcMs ? std::optional(*run.endUtcMs / 1000) : std::nullopt;
            table.rows.push_back({timeCell(run.startUtcMs / 1000), timeCell(end),
                                  QString(plant::generatorReasonKey(run.reason)),
                                  QString(plant::generatorStopCauseKey(run.stopCause)),
                                  cell(run.fault), run.runSeconds,
                                  cell(run.joules, joulesPerKilowattHour), cell(run.ampHours),
                                  cell(run.socBefore), cell(run.socAfter), cell(run.peakWatts)});
        }
        return table;
    });
}

ExportOutcome exportEvents(const ExportRequest& request, QIODevice& out) {
    return exportTable(request, out, [&](const Connection& connection, SqlOutcome& outcome) {
        ExportTable table{{QStringLiteral("time"), QStringLiteral("kind"), QStringLiteral("from"),
                           QStringLiteral("to"), QStringLiteral("detail")},
                          {}};
        for (const auto& event :
             loadEvents(connection, request.fromTs, request.toTs, {}, request.limit, &outcome)) {
            table.rows.push_back({timeCell(event.utcMs / 1000),
                                  QString(plant::eventKindKey(event.kind)), cell(event.from),
                                  cell(event.to), event.detail});
        }
        return table;
    });
}

ExportOutcome exportTotals(const ExportRequest& request, QIODevice& out) {
    return exportTable(request, out, [&](const Connection& connection, SqlOutcome& outcome) {
        const auto totals =
            request.lifetime
                ? loadLifetime(connection, request.nowTs.value_or(request.toTs), &outcome)
                : loadTotals(connection, request.fromTs, request.toTs, request.nowTs, &outcome);
        const auto kilowattHours = [](const std::optional<qint64>& joules) {
            return cell(joules, joulesPerKilowattHour);
        };
        ExportTable table{
            {QStringLiteral("from"), QStringLiteral("to"), QStringLiteral("in_kwh"),
             QStringLiteral("out_kwh"), QStringLiteral("charge_kwh"),
             QStringLiteral("discharge_kwh"), QStringLiteral("pv_kwh"),
             QStringLiteral("generator_hours"), QStringLiteral("max_out_watts"),
             QStringLiteral("max_out_time"), QStringLiteral("coverage")},
            {{timeCell(totals.fromTs), timeCell(totals.toTs), kilowattHours(totals.inJoules),
              kilowattHours(totals.outJoules), kilowattHours(totals.chargeJoules),
              kilowattHours(totals.dischargeJoules), kilowattHours(totals.pvJoules),
              cell(totals.generatorSeconds, secondsPerHour), cell(totals.maxOutWatts),
              timeCell(totals.maxOutWattsTs), totals.coverage}}};
        table.isRecord = true;
        if (request.withStarts) {
            table.head << QStringLiteral("generator_starts");
            table.rows[0].push_back(
                cell(countStarts(connection, request.lifetime ? 0 : request.fromTs, request.toTs)));
        }
        return table;
    });
}

}  // namespace magnum::storage
