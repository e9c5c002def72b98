// SPDX-License-Identifier: GPL-3.0-or-later
// The stored quantities as a reader of charts knows them.
#pragma once

#include <QString>

#include "plant/quantity.h"

namespace magnum::ui {

/// How a quantity is drawn: its unit on screen and the factor from the stored unit to it.
struct ChartUnit {
    QString text;       ///< "W", "%", "kWh"
    double factor = 1;  ///< screen value = stored value * factor + offset
    int decimals = 0;
    double minSpan = 1;     ///< narrowest axis, in screen units
    bool fromZero = false;  ///< the axis includes zero
    double offset = 0;
};
[[nodiscard]] ChartUnit chartUnit(plant::Quantity quantity, bool fahrenheit = false);
/// Of bars of energy.
[[nodiscard]] ChartUnit energyUnit();
/// An energy in a word, for the legend of bars: "In".
[[nodiscard]] QString energyShortText(plant::Quantity quantity);
/// "AC output power": the quantity in plain words, without its unit.
[[nodiscard]] QString quantityText(plant::Quantity quantity);
/// The same, short, for a legend: "AC out".
[[nodiscard]] QString quantityShortText(plant::Quantity quantity);

/// The theme colour its line has: "loads", "battery", "grid", "generator", "solar", "inverter",
/// "text".
[[nodiscard]] QString quantityColorRole(plant::Quantity quantity);
/// Whether a chart of it tells something: everything stored but the coverage columns, which count
/// seconds, and codes, whose averages mean nothing.
[[nodiscard]] bool isChartable(plant::Quantity quantity);
/// Quantities of one kind may share a chart: same unit on screen.
[[nodiscard]] bool shareChart(plant::Quantity left, plant::Quantity right);

}  // namespace magnum::ui
