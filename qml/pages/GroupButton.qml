// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// A line of a menu that leads on.
Item {
    id: button
    property string text: ""
    property bool checked: false
    signal clicked

    implicitHeight: Math.max(Math.round(Theme.touchTarget * 1.1), label.implicitHeight + Theme.gap)
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: button.text
    Accessible.checked: button.checked
    Accessible.focusable: true
    Accessible.onPressAction: button.clicked()
    Keys.onSpacePressed: button.clicked()
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: button.checked ? Theme.text : area.pressed ? Theme.outline : Theme.surface
        border.width: button.activeFocus ? Theme.focusLine : 0
        border.color: button.checked ? Theme.grid : Theme.accent
    }
    Caption {
        id: label
        anchors.left: parent.left
        anchors.leftMargin: Theme.pad
        anchors.right: chevron.left
        anchors.verticalCenter: parent.verticalCenter
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        font.weight: Font.Medium
        color: button.checked ? Theme.background : Theme.text
        text: button.text
    }
    Glyph {
        id: chevron
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.small
        height: width
        shape: Glyph.ChevronRight
        colour: label.color
    }
    MouseArea {
        id: area
        anchors.fill: parent
        onClicked: {
            button.forceActiveFocus(Qt.MouseFocusReason);
            button.clicked();
        }
    }
}
