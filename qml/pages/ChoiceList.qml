// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// One choice out of some with long names, below one another.
Column {
    id: list
    required property var names
    property int current: 0
    property string caption: ""
    signal chosen(int index)

    spacing: Theme.hairline
    opacity: enabled ? 1 : 0.45
    Accessible.role: Accessible.Grouping
    Accessible.name: caption

    Repeater {
        model: list.names
        delegate: Item {
            id: entry
            required property int index
            required property string modelData
            readonly property bool isChosen: index === list.current

            width: list.width
            height: Theme.touchTarget
            activeFocusOnTab: true
            Accessible.role: Accessible.RadioButton
            Accessible.name: entry.modelData
            Accessible.checked: entry.isChosen
            Accessible.onPressAction: list.chosen(entry.index)
            Keys.onSpacePressed: list.chosen(entry.index)
            Keys.onReturnPressed: list.chosen(entry.index)
            Keys.onEnterPressed: list.chosen(entry.index)

            Rectangle {
                anchors.fill: parent
                radius: Theme.radius
                color: entry.isChosen ? Theme.text : area.pressed ? Theme.outline : Theme.raised
                border.width: entry.activeFocus ? Theme.focusLine : 0
                border.color: entry.isChosen ? Theme.grid : Theme.accent
            }
            Glyph {
                id: mark
                visible: entry.isChosen
                x: Theme.pad
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.touch
                height: width
                shape: Glyph.Check
                colour: Theme.background
            }
            Caption {
                anchors.left: mark.right
                anchors.leftMargin: Theme.gap
                anchors.right: parent.right
                anchors.rightMargin: Theme.pad
                anchors.verticalCenter: parent.verticalCenter
                elide: Text.ElideMiddle
                color: entry.isChosen ? Theme.background : Theme.text
                text: entry.modelData
            }
            MouseArea {
                id: area
                anchors.fill: parent
                onClicked: list.chosen(entry.index)
            }
        }
    }
}
