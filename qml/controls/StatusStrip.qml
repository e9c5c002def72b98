// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// Always visible: time of day, where the data comes from, alarms.
Rectangle {
    id: strip
    required property Panel panel

    implicitHeight: Math.round(Theme.small * 1.7)
    color: Theme.background
}
