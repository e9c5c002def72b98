// SPDX-License-Identifier: GPL-3.0-or-later
// export, runs, events and today: what is stored, as text.
#include <QDate>
#include <QDateTime>
#include <QFile>
#include <QSaveFile>

#include "ctl/command_options.h"
#include "ctl/commands.h"
#include "ctl/interruption.h"
#include "storage/exporter.h"
#include "system/clock.h"
#include "system/data_directory.h"

namespace magnum::ctl {
namespace {

using storage::ExportFormat;
using storage::ExportOutcome;
using storage::ExportRequest;
using Writer = ExportOutcome (*)(const ExportRequest&, QIODevice&);

const std::vector<OptionForm> commonForms{
    {"from", "First moment: 2026-11-22, '2026-11-22 13:00' (local), 2026-11-22T13:00:00Z.", "T"},
    {"to", "Moment after the last, written the same way, or 'now'.", "T"},
    {"format", "csv, json or table.", "FORMAT"},
    {"data-dir", "Where history.db is.", "DIR"},
    {"output", "Write to a file instead of the screen.", "FILE"},
};

std::vector<OptionForm> withForms(std::vector<OptionForm> more) {
    more.insert(more.end(), commonForms.begin(), commonForms.end());
    return more;
}

qint64 nowTs() {
    return system::SystemClock().utcMs() / 1000;
}

/// Reads the common options; the error in words if one is wrong.
std::optional<QString> readCommon(const CommandOptions& options, ExportRequest& request) {
    request.databasePath =
        options.value("data-dir", system::likelyDataDirectory()) + QStringLiteral("/history.db");
    request.nowTs = nowTs();
    for (const char* name : {"from", "to"}) {
        if (!options.given(name)) {
            continue;
        }
        const auto moment = momentFromText(options.value(name), nowTs());
        if (!moment) {
            return QStringLiteral(
                       "--%1 wants a date like 2026-11-22, or a date and time like "
                       "2026-11-22T13:00:00Z, not '%2'.")
                .arg(QLatin1String(name), options.value(name));
        }
        (name[0] == 'f' ? request.fromTs : request.toTs) = *moment;
    }
    if (request.fromTs > request.toTs) {
        return QStringLiteral("--from is after --to.");
    }
    if (options.given("format")) {
        const auto format = storage::exportFormatByKey(options.value("format"));
        if (!format) {
            return QStringLiteral("--format may be csv, json or table, not '%1'.")
                .arg(options.value("format"));
        }
        request.format = *format;
    }
    return std::nullopt;
}

int report(const ExportOutcome& outcome) {
    if (!outcome.ok()) {
        complain(outcome.error);
        return exitFailed;
    }
    if (outcome.cancelled) {
        complain(QStringLiteral("Interrupted after %1 rows: this is not the whole export.")
                     .arg(outcome.rows));
        return exitFailed;
    }
    return exitFine;
}

int writeTo(const CommandOptions& options, const ExportRequest& request, Writer write) {
    if (!options.given("output")) {
        QFile out;
        if (!out.open(stdout, QIODevice::WriteOnly)) {
            complain(QStringLiteral("The output cannot be written: %1").arg(out.errorString()));
            return exitFailed;
        }
        const int status = report(write(request, out));
        if (status == exitFine && !out.flush()) {
            complain(QStringLiteral("The output cannot be written: %1").arg(out.errorString()));
            return exitFailed;
        }
        return status;
    }
    // The file appears whole or not at all.
    QSaveFile out(options.value("output"));
    if (!out.open(QIODevice::WriteOnly)) {
        complain(QStringLiteral("%1 cannot be written: %2").arg(out.fileName(), out.errorString()));
        return exitFailed;
    }
    const int status = report(write(request, out));
    if (status == exitFine && !out.commit()) {
        complain(QStringLiteral("%1 cannot be written: %2").arg(out.fileName(), out.errorString()));
        return exitFailed;
    }
    return status;
}

int listCommand(CommandOptions options, const QStringList& arguments, Writer write) {
    if (const auto end = options.parse(arguments)) {
        return *end;
    }
    ExportRequest request;
    request.format = ExportFormat::Table;
    if (const auto error = readCommon(options, request)) {
        return options.wrongUsage(*error);
    }
    return writeTo(options, request, write);
}

}  // namespace

int exportCommand(const QStringList& arguments) {
    CommandOptions options(
        "export", "stored rows as CSV or JSON, in plain units, times in UTC.",
        withForms({{"step", "5s, 1min, 15min, 1h or 1d (default 5s).", "STEP"}}));
    if (const auto end = options.parse(arguments)) {
        return *end;
    }
    ExportRequest request;
    if (const auto error = readCommon(options, request)) {
        return options.wrongUsage(*error);
    }
    if (request.format == ExportFormat::Table) {
        return options.wrongUsage(QStringLiteral("rows go out as csv or json."));
    }
    const QString step = options.value("step", QStringLiteral("5s"));
    const auto seconds = storage::exportStepSeconds(step);
    if (!seconds) {
        return options.wrongUsage(
            QStringLiteral("--step may be 5s, 1min, 15min, 1h or 1d, not '%1'.").arg(step));
    }
    request.stepSeconds = *seconds;
    const Interruption interruption;
    request.cancelled = &Interruption::isRequested;
    return writeTo(options, request, &storage::exportRows);
}

int runsCommand(const QStringList& arguments) {
    return listCommand({"runs", "the generator's runs, newest first.", withForms({})}, arguments,
                       &storage::exportRuns);
}

int eventsCommand(const QStringList& arguments) {
    return listCommand({"events", "what happened, newest first.", withForms({})}, arguments,
                       &storage::exportEvents);
}

int todayCommand(const QStringList& arguments) {
    CommandOptions options("today", "the totals since local midnight.",
                           {commonForms.begin() + 2, commonForms.end()});
    if (const auto end = options.parse(arguments)) {
        return *end;
    }
    ExportRequest request;
    request.format = ExportFormat::Table;
    request.databasePath =
        options.value("data-dir", system::likelyDataDirectory()) + QStringLiteral("/history.db");
    if (options.given("format")) {
        const auto format = storage::exportFormatByKey(options.value("format"));
        if (!format) {
            return options.wrongUsage(
                QStringLiteral("--format may be csv, json or table, not '%1'.")
                    .arg(options.value("format")));
        }
        request.format = *format;
    }
    request.nowTs = nowTs();
    request.toTs = nowTs();
    request.fromTs = QDateTime::fromSecsSinceEpoch(nowTs()).date().startOfDay().toSecsSinceEpoch();
    return writeTo(options, request, &storage::exportTotals);
}

}  // namespace magnum::ctl
