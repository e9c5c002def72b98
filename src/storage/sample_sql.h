// SPDX-License-Identifier: GPL-3.0-or-later
// SQL over the columns of `sample`, generated from the table of quantities.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

#include "plant/quantity.h"
#include "storage/levels.h"

namespace magnum::storage {

/// "inverter", "average", ... as in the table `quantity`.
[[nodiscard]] QLatin1String kindKey(plant::Kind kind);
/// The coverage column of the device that tells a quantity; none for the host, which is always
/// there.
[[nodiscard]] std::optional<plant::Quantity> coverageOf(plant::Quantity quantity);
/// The highest-reading companion of an average (ac_out_watts -> ac_out_watts_max).
[[nodiscard]] std::optional<plant::Quantity> maximumOf(plant::Quantity quantity);
/// The average whose highest reading a maximum is (ac_out_watts_max -> ac_out_watts).
[[nodiscard]] std::optional<plant::Quantity> averageOf(plant::Quantity quantity);

/// "ts, cov_inverter, ...": every column in table order.
[[nodiscard]] QStringList sampleColumns();
/// INSERT with a place for ts and each quantity. A row that is there already is merged, never
/// replaced: averages weighted by coverage, the larger maximum, sums of energies, counts and
/// coverage, the newer status. The one home of that rule; it also suits INSERT ... SELECT.
[[nodiscard]] QString mergeInsertSql();
/// The ON CONFLICT clause alone.
[[nodiscard]] QString mergeClause();
/// Aggregate of one quantity over a group of rows of any level, as a scaled integer: averages
/// weighted by coverage, maxima (also over the average that a maximum belongs to), sums; of
/// statuses the highest code.
[[nodiscard]] QString aggregateSql(plant::Quantity quantity);
/// The same for a column of a roll-up made of rows of a finer level.
[[nodiscard]] QString aggregateSql(const RollUpColumn& column, const Level& from);

}  // namespace magnum::storage
