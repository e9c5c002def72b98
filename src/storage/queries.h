// SPDX-License-Identifier: GPL-3.0-or-later
// Small reads that recorder, history reader and export share.
#pragma once

#include <QStringList>
#include <optional>
#include <vector>

#include "plant/events.h"
#include "storage/connection.h"
#include "storage/reading_plan.h"
#include "storage/store_types.h"

namespace magnum::storage {

[[nodiscard]] plant::GeneratorReason generatorReasonByKey(const QString& key);
[[nodiscard]] plant::GeneratorStopCause generatorStopCauseByKey(const QString& key);

[[nodiscard]] std::optional<qint64> newestRowTs(const Connection& connection);
/// Running totals, by the name in `counter`.
struct Counter {
    plant::Quantity quantity{};  ///< the rows' column it sums
    QLatin1String name;
    qint64 StorageStatus::*field = nullptr;
};
[[nodiscard]] const std::array<Counter, 6>& counters();
/// The running total as it is in the file: the counter and the rows that are not in it yet.
/// nullopt: there is none.
[[nodiscard]] std::optional<qint64> storedTotal(const Connection& connection,
                                                const Counter& counter);
/// Also in `counter`: the newest row the totals count. Not there when they count them all.
inline constexpr QLatin1String countedTsCounter("counted_ts");
[[nodiscard]] std::optional<qint64> countedTs(const Connection& connection,
                                              SqlOutcome* outcome = nullptr);

/// Also in `counter`: StorageStatus::serviceGeneratorSeconds and serviceUtcMs.
inline constexpr QLatin1String serviceSecondsCounter("service_generator_seconds");
inline constexpr QLatin1String serviceTimeCounter("service_ms");

/// Runs that overlap [fromTs, toTs), newest first.
[[nodiscard]] std::vector<plant::GeneratorRun> loadGeneratorRuns(const Connection& connection,
                                                                 qint64 fromTs, qint64 toTs,
                                                                 int limit,
                                                                 SqlOutcome* outcome = nullptr,
                                                                 RunFilter filter = RunFilter::All);
/// Runs without an end, newest first.
[[nodiscard]] std::vector<plant::GeneratorRun> loadOpenRuns(const Connection& connection);
/// The newest word on every alarm that is active or not acknowledged.
[[nodiscard]] std::vector<plant::Alarm> loadOpenAlarms(const Connection& connection);
/// Newest first; no kinds means all. Events of a kind this version does not know are left out.
[[nodiscard]] std::vector<plant::Event> loadEvents(const Connection& connection, qint64 fromTs,
                                                   qint64 toTs, const QStringList& kinds, int limit,
                                                   SqlOutcome* outcome = nullptr);
/// Sums over [fromTs, toTs), from the roll-ups where whole buckets of them fit and are made, and
/// from finer rows for the rest: equal to the sums of the 5-second rows. Coverage counts the span
/// up to nowTs, without a tail that a recorder may not have committed yet.
[[nodiscard]] Totals loadTotals(const Connection& connection, const StoreLayout& layout,
                                qint64 fromTs, qint64 toTs, std::optional<qint64> nowTs,
                                SqlOutcome* outcome = nullptr);
/// The same on a connection whose layout is not known yet.
[[nodiscard]] Totals loadTotals(const Connection& connection, qint64 fromTs, qint64 toTs,
                                std::optional<qint64> nowTs, SqlOutcome* outcome = nullptr);

/// Columns of `sample` in this file: fewer than this program knows when the file is older.
[[nodiscard]] QStringList storedColumns(const Connection& connection);

}  // namespace magnum::storage
