// SPDX-License-Identifier: GPL-3.0-or-later
// The values that cross between acquisition, storage and screen.
#pragma once

#include <QMetaType>
#include <QString>
#include <optional>
#include <vector>

#include "plant/events.h"
#include "plant/quantity.h"

namespace magnum::storage {

/// How the clock of a program run stands.
enum class ClockState : quint8 { Guess = 0, SetByUser = 1, Known = 2 };

/// One run of the program, written as a row of `session`.
struct SessionStart {
    QString bootId;
    qint64 monotonicMs = 0;
    qint64 utcMs = 0;
    ClockState clock = ClockState::Guess;
    QString version;
};

enum class LastEnd : quint8 { FirstStart, Clean, Crash, PowerCut };

/// What the last run left behind, told once after opening.
struct RestoredState {
    LastEnd lastEnd = LastEnd::FirstStart;  ///< Crash: same boot id; PowerCut: another one
    std::optional<qint64> lastRowTs;        ///< UTC seconds of the newest row
    std::optional<plant::OpenRun> openRun;
    /// Older runs that have no end either, closed; the recorder stores them.
    std::vector<plant::GeneratorRun> overdueRuns;
    std::vector<plant::Alarm> openAlarms;  ///< active or unacknowledged at the end
    qint64 sessionId = 0;
    /// The end of what was recorded, 0 when nothing was.
    [[nodiscard]] qint64 seenUntilUtcMs() const { return lastRowTs ? (*lastRowTs + 5) * 1000 : 0; }
};

enum class StorageState : quint8 {
    Closed,
    Ok,
    Retrying,  ///< disk full, I/O error, busy: rows are queued in memory
    SetAside,  ///< the file was damaged or foreign and was renamed; a new one is in use
    Failed,    ///< cannot be opened at all; rows are queued
};
/// Sent when something changed, at most once a commit.
struct StorageStatus {
    StorageState state = StorageState::Closed;
    QString path;
    QString detail;           ///< plain English: what is wrong and what to do
    qint64 lastCommitTs = 0;  ///< UTC seconds of the newest committed row
    qint64 databaseBytes = 0;
    std::optional<qint64> oldestTs;  ///< where the record begins, in rows or in roll-ups
    int queuedRows = 0;
    qint64 sessionId = 0;
    // Running totals as committed, in joules and seconds; they never go back.
    qint64 totalInJoules = 0;
    qint64 totalOutJoules = 0;
    qint64 totalChargeJoules = 0;
    qint64 totalDischargeJoules = 0;
    qint64 totalPvJoules = 0;
    qint64 totalGeneratorSeconds = 0;
    // What totalGeneratorSeconds was when the generator was last serviced, and when that was.
    qint64 serviceGeneratorSeconds = 0;  ///< 0 = never noted: counted from the first start
    qint64 serviceUtcMs = 0;             ///< 0 = never noted
    /// The generator's running time since its last service.
    [[nodiscard]] qint64 secondsSinceService() const {
        return totalGeneratorSeconds > serviceGeneratorSeconds
                   ? totalGeneratorSeconds - serviceGeneratorSeconds
                   : 0;
    }
    bool operator==(const StorageStatus&) const = default;
};

/// One chart request: a span, cut into `columns` equal parts.
struct HistoryRequest {
    quint64 id = 0;  ///< newest id wins, older ones are dropped
    qint64 fromTs = 0;
    qint64 toTs = 0;
    int columns = 800;
    std::vector<plant::Quantity> quantities;
    /// Rows that a recorder has finished and may not have committed yet, oldest first. Those that
    /// the database has are passed over.
    std::vector<plant::SampleRow> tail = {};
};
/// What one pixel column saw of one quantity, in plain units. No data = a gap.
struct HistoryColumn {
    std::optional<double> first, minimum, maximum, last, average;
};
struct HistorySeries {
    plant::Quantity quantity{};
    std::vector<HistoryColumn> columns;  ///< HistoryRequest::columns of them
};
struct TimeSpan {
    qint64 fromTs = 0;
    qint64 toTs = 0;
    int code = 0;  ///< fault code, for fault spans
};
struct HistoryResult {
    HistoryRequest request;
    std::vector<HistorySeries> series;
    std::vector<TimeSpan> generatorSpans;
    std::vector<TimeSpan> faultSpans;
    QString error;  ///< empty = fine
    /// Length of the rows the chart was read from, seconds: 5, 60, 900, 3600, or 86400 for local
    /// days (some have 23 or 25 hours). 0 = there were none.
    /// for local days.
    int bucketSeconds = 0;
};

/// Which runs of the generator a list is of.
enum class RunFilter : quint8 {
    All,
    ByHand,  ///< not started by the AGS's own rules: by hand, as a test, or at the set
    ByItself,
    Trouble,  ///< did not end in the ordinary way
};

/// Sums over a span. Absent = not one row knew it.
struct Totals {
    qint64 fromTs = 0;
    qint64 toTs = 0;
    std::optional<qint64> inJoules, outJoules, chargeJoules, dischargeJoules, pvJoules;
    std::optional<qint64> generatorSeconds;
    std::optional<qint64> generatorStarts;  ///< runs that began in it
    std::optional<qint64> maxOutWatts;
    std::optional<qint64> maxOutWattsTs;
    double coverage = 0;  ///< share of the span up to now in which the inverter was heard, 0..1
    QString error;        ///< why they could not be read, plain English; empty = fine
};

}  // namespace magnum::storage

Q_DECLARE_METATYPE(magnum::storage::SessionStart)
Q_DECLARE_METATYPE(magnum::storage::RestoredState)
Q_DECLARE_METATYPE(magnum::storage::StorageStatus)
Q_DECLARE_METATYPE(magnum::storage::HistoryRequest)
Q_DECLARE_METATYPE(magnum::storage::HistoryResult)
Q_DECLARE_METATYPE(magnum::storage::Totals)
