// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// On or off, said by place, fill and word.
Item {
    id: control
    required property string caption
    property bool on: false
    signal toggled

    implicitWidth: Math.round(Theme.touchTarget * 2.6)
    implicitHeight: Theme.touchTarget
    opacity: enabled ? 1 : 0.45
    activeFocusOnTab: true
    Accessible.role: Accessible.CheckBox
    Accessible.name: control.caption
    Accessible.checkable: true
    Accessible.checked: control.on
    Accessible.focusable: true
    Accessible.onToggleAction: control.toggled()
    Accessible.onPressAction: control.toggled()
    Keys.onSpacePressed: control.toggled()
    Keys.onReturnPressed: control.toggled()
    Keys.onEnterPressed: control.toggled()

    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: control.on ? Theme.text : Theme.raised
        border.width: control.activeFocus ? Theme.focusLine : Theme.hairline
        border.color: control.activeFocus ? Theme.accent : Theme.outline
        Rectangle {
            id: knob
            anchors.verticalCenter: parent.verticalCenter
            x: control.on ? parent.width - width - Theme.gap / 2 : Theme.gap / 2
            width: height
            height: parent.height - Theme.gap
            radius: height / 2
            color: control.on ? Theme.background : Theme.textDim
        }
        Text {
            x: control.on ? Theme.gap : knob.x + knob.width
            width: parent.width - knob.width - 1.5 * Theme.gap
            height: parent.height
            horizontalAlignment: Text.AlignHCenter
            verticalAlignment: Text.AlignVCenter
            text: control.on ? qsTr("On") : qsTr("Off")
            color: control.on ? Theme.background : Theme.text
            font.family: Theme.family
            font.pixelSize: Theme.small
            font.weight: Font.Medium
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Theme.small * 0.55)
            textFormat: Text.PlainText
        }
    }
    MouseArea {
        anchors.fill: parent
        onClicked: control.toggled()
    }
}
