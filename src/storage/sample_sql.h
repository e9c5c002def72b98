// SPDX-License-Identifier: GPL-3.0-or-later
// SQL over the columns of `sample`, generated from the table of quantities.
#pragma once

#include <QString>
#include <QStringList>
#include <optional>

#include "plant/quantity.h"

namespace magnum::storage {

/// "inverter", "average", ... as in the table `quantity`.
[[nodiscard]] QLatin1String kindKey(plant::Kind kind);
/// The coverage column of the device that tells a quantity; none for the host, which is always
/// there.
[[nodiscard]] std::optional<plant::Quantity> coverageOf(plant::Quantity quantity);
/// The highest-reading companion of an average (ac_out_watts -> ac_out_watts_max).
[[nodiscard]] std::optional<plant::Quantity> maximumOf(plant::Quantity quantity);

/// "ts, cov_inverter, ...": every column in table order.
[[nodiscard]] QStringList sampleColumns();
/// INSERT with a place for ts and each quantity. A row that is there already is merged, never
/// replaced: averages weighted by coverage, the larger maximum, sums of energies, counts and
/// coverage, the newer status. The one home of that rule; it also suits INSERT ... SELECT.
[[nodiscard]] QString mergeInsertSql();
/// The ON CONFLICT clause alone.
[[nodiscard]] QString mergeClause();
/// Aggregate of one quantity over a group of sample rows, as a scaled integer: averages weighted by
/// coverage, maxima, sums; of statuses the highest code.
[[nodiscard]] QString aggregateSql(plant::Quantity quantity);

}  // namespace magnum::storage
