// SPDX-License-Identifier: GPL-3.0-or-later
// Everything stored, as text for other programs: streamed, in plain units, times in UTC.
#pragma once

#include <QIODevice>
#include <QString>
#include <functional>
#include <limits>
#include <optional>

namespace magnum::storage {

enum class ExportFormat : quint8 {
    Table,  ///< for people; not for rows
    Csv,
    Json,  ///< one array of objects; unknown is null
};

struct ExportRequest {
    QString databasePath;
    qint64 fromTs = 0;                                 ///< UTC seconds
    qint64 toTs = std::numeric_limits<qint32>::max();  ///< exclusive
    int stepSeconds = 5;  ///< rows: 5 or more; larger steps are averaged, days are UTC days
    ExportFormat format = ExportFormat::Csv;
    int limit = 1'000'000;                       ///< runs and events: the newest so many
    std::optional<qint64> nowTs = std::nullopt;  ///< totals: what coverage is measured up to
    std::function<bool()> cancelled = {};        ///< asked now and then; may be empty
};

struct ExportOutcome {
    qint64 rows = 0;
    bool cancelled = false;
    QString error;  ///< what, where, what to do; empty = fine
    [[nodiscard]] bool ok() const { return error.isEmpty(); }
};

/// Seconds of "5s", "1min", "15min", "1h", "1d".
[[nodiscard]] std::optional<int> exportStepSeconds(QStringView text);
[[nodiscard]] std::optional<ExportFormat> exportFormatByKey(QStringView text);

/// Rows of [fromTs, toTs): first column `time` = start of the interval, then every quantity by its
/// name; empty (CSV) or null (JSON) where unknown. Intervals without a row are left out.
[[nodiscard]] ExportOutcome exportRows(const ExportRequest& request, QIODevice& out);
/// Generator runs that overlap the span, newest first.
[[nodiscard]] ExportOutcome exportRuns(const ExportRequest& request, QIODevice& out);
/// Events of the span, newest first.
[[nodiscard]] ExportOutcome exportEvents(const ExportRequest& request, QIODevice& out);
/// The span's totals; "today" is the span from local midnight to now.
[[nodiscard]] ExportOutcome exportTotals(const ExportRequest& request, QIODevice& out);

}  // namespace magnum::storage
