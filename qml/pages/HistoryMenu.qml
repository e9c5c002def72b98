// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What is wanted less often, over the charts; it stays open while one zooms.
Rectangle {
    id: menu
    required property HistoryModel history
    signal chooseWanted
    signal exportWanted

    width: list.width + 2 * Theme.pad
    height: list.height + 2 * Theme.pad
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.hairline
    border.color: Theme.outline

    // Nothing behind it is touched through it
    MouseArea {
        anchors.fill: parent
    }
    Column {
        id: list
        x: Theme.pad
        y: Theme.pad
        spacing: Theme.gap

        readonly property real widest: Math.max(choose.implicitWidth, save.implicitWidth,
                                                zoom.implicitWidth)

        TouchButton {
            id: choose
            width: list.widest
            glyph: Glyph.Chart
            text: qsTr("Choose quantities")
            onClicked: menu.chooseWanted()
        }
        TouchButton {
            id: save
            width: list.widest
            glyph: Glyph.Disk
            text: qsTr("Export")
            onClicked: menu.exportWanted()
        }
        Row {
            id: zoom
            spacing: Theme.gap
            TouchButton {
                glyph: Glyph.Minus
                description: qsTr("Show more time")
                onClicked: menu.history.zoomBy(2, 0.5)
            }
            TouchButton {
                glyph: Glyph.Plus
                description: qsTr("Show less time")
                onClicked: menu.history.zoomBy(0.5, 0.5)
            }
            TouchButton {
                enabled: menu.history.free
                text: qsTr("Reset")
                onClicked: menu.history.reset()
            }
        }
    }
}
