// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Is everything heard, stored and well? In one column, or two where there is room.
KioskPage {
    id: page
    focus: true
    readonly property MachineView machine: panel.machine
    readonly property int columns: width >= Theme.mm(120) ? 2 : 1
    readonly property int columnWidth: (width - (columns + 1) * Theme.pad) / columns

    Binding {
        target: page.machine
        property: "active"
        value: page.active
    }
    Flickable {
        id: flick
        anchors.fill: parent
        contentHeight: Math.max(left.y + left.height, right.y + right.height) + Theme.pad
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        focus: true
        Keys.onUpPressed: flick.flick(0, Theme.mm(120))
        Keys.onDownPressed: flick.flick(0, -Theme.mm(120))

        Column {
            id: left
            x: Theme.pad
            y: Theme.pad
            width: page.columnWidth
            spacing: Theme.pad
            DeviceCard {
                width: parent.width
                machine: page.machine
            }
            FactList {
                width: parent.width
                title: qsTr("Port and wires")
                facts: page.machine.diagnosis
            }
            FactList {
                width: parent.width
                title: qsTr("Bytes and packets")
                facts: page.machine.bus
            }
            CaptureCard {
                width: parent.width
                machine: page.machine
            }
        }
        Column {
            id: right
            x: page.columns > 1 ? page.columnWidth + 2 * Theme.pad : Theme.pad
            y: page.columns > 1 ? Theme.pad : left.y + left.height + Theme.pad
            width: page.columnWidth
            spacing: Theme.pad
            FactList {
                width: parent.width
                title: qsTr("This machine")
                facts: page.machine.host
            }
            FactList {
                width: parent.width
                title: qsTr("The record")
                facts: page.machine.record
            }
            DisplayCard {
                width: parent.width
                display: page.panel.display
            }
        }
    }
}
