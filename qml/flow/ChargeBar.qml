// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// How full the battery is, as a bar that reads from across the room, with the owner's floor marked.
Rectangle {
    id: bar
    required property Measurement charge
    property double floorPercent: -1
    readonly property bool below: floorPercent >= 0 && charge.known && charge.value < floorPercent

    implicitHeight: Theme.mm(1.5)
    radius: height / 2
    color: Theme.raised
    Accessible.ignored: true

    Rectangle {
        visible: bar.charge.known && width >= height
        width: Math.round(parent.width * Math.min(1, Math.max(0, bar.charge.value / 100)))
        height: parent.height
        radius: parent.radius
        color: bar.charge.state === Measurement.Stale ? Theme.textDim
             : bar.below ? Theme.warning : Theme.battery
    }
    Rectangle {
        visible: bar.floorPercent > 0
        x: Math.round(parent.width * bar.floorPercent / 100 - width / 2)
        anchors.verticalCenter: parent.verticalCenter
        width: Math.max(2, Theme.mm(0.4))
        height: parent.height * 2
        color: Theme.text
    }
}
