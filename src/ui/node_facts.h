// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a node tells beside its measurements, in words.
#pragma once

#include <QVariantList>

#include "feed/snapshot.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// Maps of caption and value, for node 0 source, 1 inverter, 2 loads, 3 battery. What is not known
/// is left out, and so is what changes from minute to minute unless the plant is heard.
[[nodiscard]] QVariantList nodeFacts(int node, const plant::PlantState& plant, bool heard,
                                     const TextContext& context);

/// "9 h 20 min to 50 %", or that the battery is below the owner's floor; empty while not known.
[[nodiscard]] QString forecastText(const plant::PlantState& plant, const TextContext& context);

/// Why the AC input is taken for the grid or the generator; empty without AC.
[[nodiscard]] QString acSourceReasonText(const plant::PowerFlow& flow);

}  // namespace magnum::ui
