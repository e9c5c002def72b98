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
    int stepSeconds = 5;                               ///< rows: 5 or more; days are UTC days
    ExportFormat format = ExportFormat::Csv;
    int limit = 1'000'000;                       ///< runs and events: the newest so many
    std::optional<qint64> nowTs = std::nullopt;  ///< totals: what coverage is measured up to
    bool lifetime = false;    ///< totals: everything since the first start, by the counters
    bool withStarts = false;  ///< totals: one more column, generator_starts
    std::function<bool()> cancelled = {};  ///< asked now and then; may be empty
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

/// What to say when the device takes no more.
[[nodiscard]] QString exportWriteErrorWords(const QIODevice& out);

/// Rows of [fromTs, toTs): first column `time` = start of the interval, then every quantity by its
/// name, at steps above 5 s also with the lowest (`_min`) and highest (`_max`) of what is averaged;
/// empty (CSV) or null (JSON) where unknown. Intervals without a row are left out. Longer steps
/// come from the roll-ups as far as they are made, the rest and the span's ragged ends from finer
/// rows. Only whole rows are written, also when cancelled; memory does not grow with their number.
[[nodiscard]] ExportOutcome exportRows(const ExportRequest& request, QIODevice& out);
/// Generator runs that overlap the span, newest first.
[[nodiscard]] ExportOutcome exportRuns(const ExportRequest& request, QIODevice& out);
/// Events of the span, newest first.
[[nodiscard]] ExportOutcome exportEvents(const ExportRequest& request, QIODevice& out);
/// The span's totals; "today" is the span from local midnight to now.
[[nodiscard]] ExportOutcome exportTotals(const ExportRequest& request, QIODevice& out);

}  // namespace magnum::storage
