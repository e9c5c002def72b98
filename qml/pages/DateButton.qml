// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Which time is shown; pressed, it asks for another day.
Item {
    id: button
    required property string text
    signal clicked

    implicitHeight: Theme.touchTarget
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Choose a day; shown: %1").arg(text)
    Accessible.onPressAction: button.clicked()
    Keys.onSpacePressed: button.clicked()
    Keys.onReturnPressed: button.clicked()
    Keys.onEnterPressed: button.clicked()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: area.pressed ? Theme.outline : Theme.raised
        border.width: button.activeFocus ? Theme.focusLine : 0
        border.color: Theme.accent
    }
    Glyph {
        id: mark
        anchors.left: parent.left
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.touch
        height: width
        shape: Glyph.Calendar
        colour: Theme.textDim
    }
    BodyText {
        anchors.left: mark.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        height: parent.height
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignHCenter
        elide: Text.ElideNone
        wrapMode: Text.Wrap
        fontSizeMode: Text.Fit
        minimumPixelSize: Math.round(Theme.smallest * 0.8)
        font.weight: Font.Medium
        text: button.text
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
