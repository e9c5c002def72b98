// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// A value between two buttons: less and more. Held, a button goes on, faster after a while.
Item {
    id: stepper
    required property string caption
    required property string text
    property bool canLess: true
    property bool canMore: true
    signal stepped(int direction)

    implicitWidth: Theme.mm(46)
    implicitHeight: Theme.touchTarget
    opacity: enabled ? 1 : 0.45
    activeFocusOnTab: true
    Accessible.role: Accessible.SpinBox
    Accessible.name: stepper.caption
    Accessible.description: stepper.text
    Accessible.focusable: true
    Accessible.onIncreaseAction: stepper.stepped(1)
    Accessible.onDecreaseAction: stepper.stepped(-1)
    Keys.onPressed: event => {
        if (event.key === Qt.Key_Plus || event.key === Qt.Key_Right) {
            stepper.stepped(1);
        } else if (event.key === Qt.Key_Minus || event.key === Qt.Key_Left) {
            stepper.stepped(-1);
        } else {
            return;
        }
        event.accepted = true;
    }

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: "transparent"
        border.width: stepper.activeFocus ? Theme.focusLine : Theme.hairline
        border.color: stepper.activeFocus ? Theme.accent : Theme.outline
    }
    Text {
        anchors.left: less.right
        anchors.right: more.left
        anchors.margins: Theme.hairline
        height: parent.height
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        text: stepper.text
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: Theme.touch
        font.weight: Font.Medium
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(Theme.small * 0.7)
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    StepButton {
        id: less
        glyph: Glyph.Minus
        enabled: stepper.canLess
        description: qsTr("%1: less", "a setting").arg(stepper.caption)
        onStepped: stepper.stepped(-1)
    }
    StepButton {
        id: more
        anchors.right: parent.right
        glyph: Glyph.Plus
        enabled: stepper.canMore
        description: qsTr("%1: more", "a setting").arg(stepper.caption)
        onStepped: stepper.stepped(1)
    }
}
