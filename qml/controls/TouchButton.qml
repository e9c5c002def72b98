// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// A button of full touch size, with a word, a glyph, or both. Space and Return press it.
Item {
    id: button
    property string text: ""
    property int glyph: Glyph.None
    property bool checked: false
    property bool flat: false
    property string description: ""
    readonly property bool pressed: area.pressed
    readonly property int beside: 2 * Theme.pad
        + (glyph === Glyph.None ? 0 : Theme.touch * 1.3 + (text !== "" ? Theme.gap : 0))
    signal clicked

    implicitHeight: Theme.touchTarget
    implicitWidth: Math.max(Theme.touchTarget, beside + (text !== "" ? label.implicitWidth : 0))
    activeFocusOnTab: true
    opacity: enabled ? 1 : 0.45

    Accessible.role: Accessible.Button
    Accessible.name: button.text !== "" ? button.text : button.description
    Accessible.description: button.description
    Accessible.checkable: button.checked
    Accessible.checked: button.checked
    Accessible.focusable: true
    Accessible.onPressAction: button.clicked()
    Keys.onSpacePressed: button.clicked()
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: button.checked ? Theme.text : area.pressed ? Theme.outline
             : button.flat ? "transparent" : Theme.raised
        border.width: button.activeFocus ? Theme.focusLine : 0
        border.color: button.checked ? Theme.grid : Theme.accent
    }
    Row {
        id: row
        anchors.centerIn: parent
        spacing: Theme.gap
        Glyph {
            visible: button.glyph !== Glyph.None
            width: visible ? Theme.touch * 1.3 : 0
            height: width
            anchors.verticalCenter: parent.verticalCenter
            shape: button.glyph
            colour: label.color
        }
        BodyText {
            id: label
            visible: button.text !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: button.text
            // Where the button is narrower than its words
            width: Math.min(implicitWidth, button.width - button.beside + Theme.pad)
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Theme.smallest * 0.8)
            color: button.checked ? Theme.background : Theme.text
            font.weight: Font.Medium
        }
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
