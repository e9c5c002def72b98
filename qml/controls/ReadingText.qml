// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// The only way a measurement gets on screen: its number, unit and state. Width is reserved for the
// widest number, so that nothing beside it moves.
Item {
    id: reading
    required property Measurement measurement
    property int pixelSize: Theme.touch
    property color colour: Theme.text
    property int weight: Font.Medium
    property bool alignRight: false
    // Space beside the number for a clock glyph or an age
    property bool showAge: true

    readonly property bool dimmed: !measurement.known || measurement.state === Measurement.Stale
    readonly property int unitSize: Math.max(Theme.small, Math.round(pixelSize * 0.42))

    implicitWidth: number.width + unit.width + unit.anchors.leftMargin
                   + (approx.visible ? approx.width : 0)
    implicitHeight: number.implicitHeight

    Accessible.role: Accessible.StaticText
    Accessible.name: measurement.spoken

    TextMetrics {
        id: widest
        font: number.font
        text: reading.measurement.widestText
    }
    TextMetrics {
        id: widestUnit
        font: unit.font
        text: reading.measurement.widestUnit
    }
    Text {
        id: approx
        visible: reading.measurement.calculated
        anchors.right: reading.alignRight ? number.left : undefined
        anchors.left: reading.alignRight ? undefined : parent.left
        anchors.baseline: number.baseline
        text: "≈"
        color: Theme.textDim
        font.family: Theme.family
        font.pixelSize: reading.unitSize
    }
    Text {
        id: number
        anchors.right: reading.alignRight ? unit.left : undefined
        anchors.rightMargin: reading.alignRight ? unit.anchors.leftMargin : 0
        anchors.left: reading.alignRight ? undefined
                    : approx.visible ? approx.right : parent.left
        width: Math.max(Math.ceil(widest.advanceWidth), implicitWidth)
        horizontalAlignment: reading.alignRight ? Text.AlignRight : Text.AlignLeft
        text: reading.measurement.text
        color: reading.dimmed ? Theme.textDim : reading.colour
        font.family: Theme.family
        font.pixelSize: reading.pixelSize
        font.weight: reading.weight
        textFormat: Text.PlainText
    }
    Text {
        id: unit
        anchors.baseline: number.baseline
        anchors.leftMargin: Math.round(reading.pixelSize * 0.12)
        x: reading.alignRight ? reading.width - width
         : number.x + Math.ceil(number.implicitWidth) + anchors.leftMargin
        width: Math.ceil(widestUnit.advanceWidth)
        text: reading.measurement.unit
        color: Theme.textDim
        font.family: Theme.family
        font.pixelSize: reading.unitSize
        textFormat: Text.PlainText
    }
    Glyph {
        id: late
        visible: reading.measurement.state === Measurement.Late
        shape: Glyph.Clock
        colour: Theme.textDim
        width: Math.round(reading.unitSize * 0.8)
        height: width
        x: unit.x
        y: Math.max(0, unit.y - height * 0.5)
    }
    Text {
        visible: reading.showAge && text !== ""
        anchors.left: unit.left
        anchors.bottom: unit.top
        text: reading.measurement.age
        color: Theme.warning
        font.family: Theme.family
        font.pixelSize: Theme.small
        textFormat: Text.PlainText
    }
}
