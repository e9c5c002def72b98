// SPDX-License-Identifier: GPL-3.0-or-later
// Generator runs that recording ended in the middle of, made good from the rows.
#pragma once

#include <optional>
#include <vector>

#include "plant/events.h"
#include "storage/connection.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// The newest run, if it has no end. A run's own record is written once a minute; the rows may know
/// more of it: running time, energy, charge, peak and the last charge state are theirs where they
/// tell more, and where the last row that shows it running ends is where it was last seen.
[[nodiscard]] std::optional<plant::OpenRun> loadLeftOpenRun(const Connection& connection,
                                                            LastEnd lastEnd);
/// Runs without an end that a newer run has followed: the same figures, and closed.
[[nodiscard]] std::vector<plant::GeneratorRun> loadOverdueRuns(const Connection& connection,
                                                               LastEnd lastEnd);

}  // namespace magnum::storage
