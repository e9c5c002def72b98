// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// A caption at the left and words at the right; below it, over the whole width, where they are long.
Item {
    id: row
    required property string caption
    property string value: ""
    property color valueColour: Theme.text
    property int pixelSize: Math.round((Theme.touch + Theme.small) / 2)
    readonly property bool beside: labelMeasure.advanceWidth + Theme.gap + measure.advanceWidth < width

    implicitWidth: Theme.mm(60)
    implicitHeight: (beside ? Math.max(label.implicitHeight, words.implicitHeight)
                            : label.implicitHeight + words.implicitHeight) + Theme.gap
    width: parent ? parent.width : implicitWidth

    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2", "caption, value").arg(row.caption).arg(row.value)

    TextMetrics {
        id: labelMeasure
        font.family: Theme.family
        font.pixelSize: Theme.small
        text: row.caption
    }
    TextMetrics {
        id: measure
        font.family: Theme.family
        font.pixelSize: row.pixelSize
        text: row.value
    }
    Caption {
        id: label
        y: Theme.gap / 2 + (row.beside ? words.baselineOffset - baselineOffset : 0)
        width: row.beside ? Math.ceil(labelMeasure.advanceWidth) : row.width
        wrapMode: row.beside ? Text.NoWrap : Text.Wrap
        elide: Text.ElideNone
        text: row.caption
    }
    BodyText {
        id: words
        anchors.right: parent.right
        y: Theme.gap / 2 + (row.beside ? 0 : label.implicitHeight)
        width: row.beside ? row.width - label.width - Theme.gap : row.width
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        text: row.value
        // Rather a little smaller than a word alone on a line
        font.pixelSize: measure.advanceWidth <= row.width ? row.pixelSize : Theme.small
        color: row.valueColour
    }
}
