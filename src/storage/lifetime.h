// SPDX-License-Identifier: GPL-3.0-or-later
// Totals over everything, and what totals need besides the rows.
#pragma once

#include <optional>

#include "storage/connection.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// UTC seconds where the record begins, in rows or in roll-ups; absent = nothing is recorded.
[[nodiscard]] std::optional<qint64> recordBegin(const Connection& connection);
/// Generator runs that began in [fromTs, toTs); absent = not known.
[[nodiscard]] std::optional<qint64> countStarts(const Connection& connection, qint64 fromTs,
                                                qint64 toTs);
/// Everything since the first start: energies and generator hours are the counters, which also hold
/// what is no longer in the rows; the highest load and the coverage are those of what is stored.
[[nodiscard]] Totals loadLifetime(const Connection& connection, qint64 nowTs,
                                  SqlOutcome* outcome = nullptr);

}  // namespace magnum::storage
