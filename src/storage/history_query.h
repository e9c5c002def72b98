// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <optional>

#include "storage/connection.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// Reads a chart from `sample`: per pixel column first, lowest, highest, last and average, so that
/// no peak is lost, and the spans in which the generator ran or a fault stood.
/// `cancelled` is asked every few thousand rows; nothing is returned once it says yes.
[[nodiscard]] std::optional<HistoryResult> queryHistory(const Connection& connection,
                                                        const HistoryRequest& request,
                                                        const std::function<bool()>& cancelled,
                                                        SqlOutcome& outcome);

}  // namespace magnum::storage
