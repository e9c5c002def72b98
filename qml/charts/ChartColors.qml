// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick
import MagnumMonitor.Ui

// The theme colour behind each role a line may have.
QtObject {
    // Of the lines of a legend, in its order.
    function all(legend: var): var {
        return legend.map(entry => of(entry.colorRole));
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
