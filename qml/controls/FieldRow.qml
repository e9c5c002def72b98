// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// A caption at the left and words at the right; wraps the words onto more lines when they are long.
Item {
    id: row
    required property string caption
    property string value: ""
    property color valueColour: Theme.text
    property int pixelSize: Math.round((Theme.touch + Theme.small) / 2)

    implicitWidth: Theme.mm(60)
    implicitHeight: Math.max(label.implicitHeight, words.implicitHeight) + Theme.gap
    width: parent ? parent.width : implicitWidth

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2", "caption, value").arg(row.caption).arg(row.value)

    Caption {
        id: label
        anchors.left: parent.left
        anchors.baseline: words.baseline
        width: Math.min(implicitWidth, row.width * 0.55)
        text: row.caption
    }
    BodyText {
        id: words
        anchors.right: parent.right
        anchors.left: label.right
        anchors.leftMargin: Theme.gap
        anchors.top: parent.top
        anchors.topMargin: Theme.gap / 2
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        text: row.value
        font.pixelSize: row.pixelSize
        color: row.valueColour
    }
}
