// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Caption at the left, value at the right; the value goes below where both do not fit on a line.
Item {
    id: row
    required property string caption
    required property string value
    property bool dim: false
    property bool wrong: false

    readonly property bool fits: labelMeasure.advanceWidth + measure.advanceWidth + mark.width
                                 + 2 * Theme.gap <= width

    implicitHeight: (fits ? Math.max(label.implicitHeight, words.implicitHeight)
                          : label.implicitHeight + words.implicitHeight) + Theme.gap
    Accessible.role: Accessible.StaticText
    Accessible.name: qsTr("%1: %2", "caption, value").arg(caption).arg(value)

    TextMetrics {
        id: labelMeasure
        font: label.font
        text: row.caption
    }
    TextMetrics {
        id: measure
        font: words.font
        text: row.value
    }
    Caption {
        id: label
        y: Theme.gap / 2
        width: row.fits ? Math.ceil(labelMeasure.advanceWidth) : row.width
        wrapMode: row.fits ? Text.NoWrap : Text.Wrap
        elide: Text.ElideNone
        text: row.caption
    }
    Glyph {
        id: mark
        visible: row.wrong
        width: visible ? Theme.small : 0
        height: width
        anchors.verticalCenter: words.verticalCenter
        x: Math.max(0, row.width - measure.advanceWidth - width - Theme.gap)
        shape: Glyph.Warning
        colour: Theme.warningInk
    }
    Caption {
        id: words
        x: row.fits ? label.width + Theme.gap : mark.width + (mark.visible ? Theme.gap : 0)
        y: row.fits ? Theme.gap / 2 : label.y + label.implicitHeight
        width: row.width - x
        horizontalAlignment: Text.AlignRight
        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
        elide: Text.ElideNone
        color: row.dim ? Theme.textDim : Theme.text
        text: row.value
    }
}
