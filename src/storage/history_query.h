// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "storage/reading_plan.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// Reads a chart: per pixel column first, lowest, highest, last and average, so that no peak is
/// lost, and the spans in which the generator ran or a fault stood. It is read from the coarsest
/// of day, r3600, r900, r60 and sample that has at least 2.5 rows for each column. The columns of
/// roll-ups hold the first and last bucket's mean, the lowest minimum, the highest maximum and the
/// mean weighted by coverage. What the level does not have yet comes from finer ones, so that the
/// newest rows are always there; what the finer ones have lost comes from coarser ones.
/// Energies, counts and coverage are told per 5 s whatever the level.
/// Nothing is returned once `cancelled` says yes; it is asked about every millisecond.
[[nodiscard]] std::optional<HistoryResult> queryHistory(const Connection& connection,
                                                        const StoreLayout& layout,
                                                        const HistoryRequest& request,
                                                        const std::function<bool()>& cancelled,
                                                        SqlOutcome& outcome);

}  // namespace magnum::storage
