// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What shaded times, dashes and outlines mean; only what can be seen is explained.
Row {
    id: key
    required property HistoryModel history
    readonly property bool needed: history.generatorInView || history.faultInView
                                   || history.beforeTitle !== ""
    readonly property int patch: Math.round(Theme.small * 0.9)

    spacing: Theme.pad

    Row {
        visible: key.history.generatorInView
        spacing: Theme.gap / 2
        HistoryShade {
            anchors.verticalCenter: parent.verticalCenter
            width: key.patch * 1.4
            height: key.patch
            pattern: HistoryShade.Generator
            color: Theme.generator
            lineWidth: Math.max(1.5, Theme.mm(0.35))
        }
        Caption {
            text: qsTr("Generator")
        }
    }
    Row {
        visible: key.history.faultInView
        spacing: Theme.gap / 2
        HistoryShade {
            anchors.verticalCenter: parent.verticalCenter
            width: key.patch * 1.4
            height: key.patch
            pattern: HistoryShade.Fault
            color: Theme.alarm
            lineWidth: Math.max(1.5, Theme.mm(0.35))
        }
        Caption {
            text: qsTr("Fault")
        }
    }
    Row {
        visible: key.history.beforeTitle !== ""
        spacing: Theme.gap / 2
        // A dash twice, or an outline, as it is drawn
        Row {
            visible: !key.history.energyView
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.mm(0.8)
            Repeater {
                model: 2
                delegate: Rectangle {
                    width: Theme.mm(1.2)
                    height: Math.max(2, Theme.mm(0.4))
                    color: Theme.textDim
                }
            }
        }
        Rectangle {
            visible: key.history.energyView
            anchors.verticalCenter: parent.verticalCenter
            width: Theme.mm(2)
            height: key.patch
            color: "transparent"
            border.width: Math.max(1, Theme.mm(0.3))
            border.color: Theme.textDim
        }
        Caption {
            text: key.history.beforeTitle
        }
    }
}
