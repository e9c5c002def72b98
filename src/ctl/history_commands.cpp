// SPDX-License-Identifier: GPL-3.0-or-later
// export, runs, events and today: what is stored, as text.
#include <QFile>
#include <QLocale>
#include <QSaveFile>
#include <QTimeZone>
#include <array>

#include "ctl/command_options.h"
#include "ctl/commands.h"
#include "ctl/interruption.h"
#include "storage/calendar.h"
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

/// Reads where the database is and how to write; the error in words if one is wrong.
std::optional<QString> readPlaceAndFormat(const CommandOptions& options, ExportRequest& request) {
    request.databasePath =
        options.value("data-dir", system::likelyDataDirectory()) + QStringLiteral("/history.db");
    request.nowTs = nowTs();
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

/// Reads the common options; the error in words if one is wrong.
std::optional<QString> readCommon(const CommandOptions& options, ExportRequest& request) {
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
    return readPlaceAndFormat(options, request);
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

/// The span's bounds by this machine's calendar; nothing for a word that is none.
std::optional<storage::CalendarSpan> boundsOf(const QString& span, qint64 ts) {
    using storage::Period;
    const storage::Calendar calendar(QTimeZone::systemTimeZone(),
                                     QLocale::system().firstDayOfWeek());
    const QDate today = calendar.dateAt(ts);
    if (span == QLatin1String("all")) {
        return storage::CalendarSpan{0, ts};
    }
    if (span == QLatin1String("yesterday")) {
        return calendar.period(Period::Day, today, -1);
    }
    static constexpr std::array<std::pair<QLatin1String, Period>, 4> periods{{
        {QLatin1String("today"), Period::Day},
        {QLatin1String("week"), Period::Week},
        {QLatin1String("month"), Period::Month},
        {QLatin1String("year"), Period::Year},
    }};
    for (const auto& [name, period] : periods) {
        if (span == name) {
            return calendar.period(period, today);
        }
    }
    return std::nullopt;
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
    std::vector<OptionForm> forms{
        {"span", "today (default), yesterday, week, month, year, or all: since the first start.",
         "SPAN"}};
    forms.insert(forms.end(), commonForms.begin() + 2, commonForms.end());
    CommandOptions options("today", "the totals since local midnight, or of another span.", forms);
    if (const auto end = options.parse(arguments)) {
        return *end;
    }
    ExportRequest request;
    request.format = ExportFormat::Table;
    if (const auto error = readPlaceAndFormat(options, request)) {
        return options.wrongUsage(*error);
    }
    const QString span = options.value("span", QStringLiteral("today"));
    request.lifetime = span == QLatin1String("all");
    request.withStarts = options.given("span");
    const auto bounds = boundsOf(span, nowTs());
    if (!bounds) {
        return options.wrongUsage(
            QStringLiteral("--span may be today, yesterday, week, month, year or all, not '%1'.")
                .arg(span));
    }
    request.fromTs = bounds->fromTs;
    request.toTs = std::min(bounds->toTs, nowTs());
    return writeTo(options, request, &storage::exportTotals);
}

}  // namespace magnum::ctl
