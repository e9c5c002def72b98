// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// The list of everything that is stored, to choose what is drawn.
Rectangle {
    id: chooser
    required property HistoryChoices choices
    signal closed

    color: Theme.background

    Item {
        id: head
        width: parent.width
        height: done.height
        BodyText {
            anchors.left: parent.left
            anchors.right: done.left
            anchors.rightMargin: Theme.gap
            height: head.height
            verticalAlignment: Text.AlignVCenter
            wrapMode: Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.smallest
            elide: Text.ElideNone
            text: chooser.choices.canAdd ? qsTr("Choose what to draw")
                                         : qsTr("No more fits; drop one first")
        }
        TouchButton {
            id: done
            anchors.right: parent.right
            text: qsTr("Done")
            onClicked: chooser.closed()
        }
    }
    GridView {
        id: list
        readonly property int columns: Math.max(1, Math.floor(width / Theme.mm(62)))
        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        width: parent.width
        clip: true
        cellWidth: width / columns
        cellHeight: Theme.touchTarget + Theme.gap
        model: chooser.choices
        delegate: Item {
            id: row
            required property int index
            required property string name
            required property string unit
            required property bool chosen

            width: list.cellWidth - Theme.gap
            height: Theme.touchTarget
            activeFocusOnTab: true
            Accessible.role: Accessible.CheckBox
            Accessible.name: row.name
            Accessible.checked: row.chosen
            Accessible.onPressAction: chooser.choices.toggle(row.index)
            Keys.onSpacePressed: chooser.choices.toggle(row.index)
            Keys.onReturnPressed: chooser.choices.toggle(row.index)

            Rectangle {
                anchors.fill: parent
                radius: Theme.radius
                color: area.pressed ? Theme.outline : row.chosen ? Theme.raised : Theme.surface
                border.width: row.activeFocus ? Theme.focusLine : 0
                border.color: Theme.accent
            }
            Glyph {
                id: mark
                anchors.left: parent.left
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.small
                height: width
                shape: row.chosen ? Glyph.Check : Glyph.None
                colour: Theme.text
            }
            Caption {
                anchors.left: mark.right
                anchors.leftMargin: Theme.gap
                anchors.right: unitText.left
                anchors.rightMargin: Theme.gap
                height: row.height
                verticalAlignment: Text.AlignVCenter
                wrapMode: Text.Wrap
                fontSizeMode: Text.Fit
                minimumPixelSize: Math.round(Theme.smallest * 0.6)
                elide: Text.ElideNone
                text: row.name
                color: Theme.text
            }
            Caption {
                id: unitText
                anchors.right: parent.right
                anchors.rightMargin: Theme.pad
                anchors.verticalCenter: parent.verticalCenter
                text: row.unit
            }
            MouseArea {
                id: area
                anchors.fill: parent
                onClicked: chooser.choices.toggle(row.index)
            }
        }
    }
}
