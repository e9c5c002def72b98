// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick
import MagnumMonitor.Ui

// The theme's colour of each line of a chart.
QtObject {
    // Of the lines of a legend, in its order.
    function all(legend: var): var {
        return legend.map((entry, place) => line(entry, place));
    }
    // Of what it is about; at night, when there is one hue, of its place in the legend.
    function line(entry: var, place: int): color {
        const shades = Theme.lines;
        return shades.length > 0 ? shades[place % shades.length] : of(entry.colorRole);
    }
    function of(role: string): color {
        switch (role) {
        case "loads":
            return Theme.loads;
        case "battery":
            return Theme.battery;
        case "grid":
            return Theme.grid;
        case "generator":
            return Theme.generator;
        case "solar":
            return Theme.solar;
        case "inverter":
            return Theme.inverter;
        default:
            return Theme.text;
        }
    }
}
