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
    readonly property int unitGap: Math.max(Theme.mm(0.6), Math.round(pixelSize * 0.12))
    // Large numbers carry the mark of a calculated value above their unit, small ones in front
    readonly property bool stacked: pixelSize >= 2 * Theme.small

    implicitWidth: Math.max(number.width + unit.width + unitGap
                            + (approx.visible && !stacked ? approx.width : 0),
                            ageText.visible ? unit.x + ageText.width : 0)
    implicitHeight: number.implicitHeight

    Accessible.role: Accessible.StaticText
    Accessible.name: measurement.spoken

    TextMetrics {
        id: widest
        font: number.font
        text: reading.measurement.widestText
    }
    TextMetrics {
        id: present
        font: number.font
        text: reading.measurement.text
    }
    TextMetrics {
        id: widestUnit
        font: unit.font
        text: reading.measurement.widestUnit
    }
    Text {
        id: approx
        visible: reading.measurement.calculated
        x: reading.stacked ? unit.x : reading.alignRight ? number.x - width : 0
        y: reading.stacked ? Math.max(0, unit.y - height * 0.75)
                           : number.y + number.baselineOffset - baselineOffset
        text: "≈"
        color: Theme.textDim
        font.family: Theme.family
        font.pixelSize: reading.unitSize
    }
    Text {
        id: number
        // Not by anchors: while they change over, both sides hold and the width is lost
        x: reading.alignRight ? reading.width - unit.width - reading.unitGap - width
         : approx.visible && !reading.stacked ? approx.width : 0
        width: Math.ceil(Math.max(widest.advanceWidth, present.advanceWidth))
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
        x: reading.alignRight ? reading.width - width
         : number.x + Math.ceil(number.implicitWidth) + reading.unitGap
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
        // Large values have room above the unit, small ones only at their free end
        x: reading.stacked ? (approx.visible ? approx.x + approx.width : unit.x)
         : reading.alignRight ? number.x + number.width - number.implicitWidth - width - reading.unitGap
                              : unit.x + unit.implicitWidth + Theme.hairline
        y: reading.stacked ? Math.max(0, unit.y - height * 0.5)
                           : unit.y + (unit.height - height) / 2
    }
    Text {
        id: ageText
        visible: reading.showAge && text !== ""
        anchors.left: unit.left
        anchors.bottom: unit.top
        text: reading.measurement.age
        color: Theme.warningInk
        font.family: Theme.family
        font.pixelSize: Theme.small
        textFormat: Text.PlainText
    }
}
