// SPDX-License-Identifier: GPL-3.0-or-later
// What the page of a node tells beside its measurements, in words.
#pragma once

#include <QVariantList>
#include <vector>

#include "feed/snapshot.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// What may be told of a plant beside what the owner set.
struct NodeNews {
    bool heard = false;       ///< it is heard: what changes from minute to minute still holds
    bool unbalanced = false;  ///< what is not measured is worth telling
};

/// Maps of caption and value, for node 0 source, 1 inverter, 2 loads, 3 battery. What is not known
/// is left out.
[[nodiscard]] QVariantList nodeFacts(int node, const plant::PlantState& plant, NodeNews news,
                                     const TextContext& context);

/// What a chart of the node shows.
[[nodiscard]] std::vector<plant::Quantity> nodeQuantities(int node);

/// "9 h 20 min to 50 %", or that the battery is below the owner's floor; empty while not known.
[[nodiscard]] QString forecastText(const plant::PlantState& plant, const TextContext& context);

/// Why the AC input is taken for the grid or the generator; empty without AC.
[[nodiscard]] QString acSourceReasonText(const plant::PowerFlow& flow);

}  // namespace magnum::ui
