// SPDX-License-Identifier: GPL-3.0-or-later
// Which bars of energy stand over a window: pure functions.
#pragma once

#include <vector>

#include "storage/energy_slices.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// How much time one bar is.
enum class EnergyStep : quint8 { FiveMinutes, Hour, Day, Month, Year };
[[nodiscard]] EnergyStep energyStep(qint64 windowSeconds);
/// Edges of the bars that a window needs, on the owner's calendar; the outermost may lie outside.
[[nodiscard]] std::vector<qint64> energyEdges(qint64 fromTs, qint64 toTs, EnergyStep step,
                                              const TextContext& context);
/// "per hour"
[[nodiscard]] QString energyStepText(EnergyStep step);
/// What a bar is of: "14:00 – 15:00", "Mon, 23 Nov", "November 2026", "2026".
[[nodiscard]] QString energySliceText(qint64 fromTs, qint64 toTs, EnergyStep step,
                                      const TextContext& context);
/// Joules of one quantity of a slice; absent where it is not an energy.
[[nodiscard]] std::optional<qint64> joulesOf(const storage::EnergySlice& slice,
                                             plant::Quantity quantity);

}  // namespace magnum::ui
