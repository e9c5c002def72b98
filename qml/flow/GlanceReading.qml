// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// A measurement as large as its place allows, up to what 2 m and a bit more ask for. The size comes
// from the widest text it may ever show, so it never changes with the value.
Item {
    id: glance
    required property Measurement measurement
    // The size texts are measured at before the one that fits is worked out
    readonly property int reference: 100
    property color colour: Theme.text
    property bool alignRight: false
    readonly property int fittingSize: {
        const text = widest.advanceWidth + Math.ceil(glance.reference * 0.12) + widestUnit.advanceWidth;
        // Digits need only their own height, 0.72 of the font size, and a little air.
        return Math.floor(Math.min(width * glance.reference / text, height / 0.82, Theme.glance * 1.25));
    }

    TextMetrics {
        id: widest
        font.family: Theme.family
        font.pixelSize: glance.reference
        font.weight: Font.Medium
        text: glance.measurement.widestText
    }
    TextMetrics {
        id: widestUnit
        font.family: Theme.family
        font.pixelSize: Math.round(glance.reference * 0.42)
        text: glance.measurement.widestUnit
    }
    ReadingText {
        measurement: glance.measurement
        colour: glance.colour
        pixelSize: Math.max(Theme.touch, glance.fittingSize)
        alignRight: glance.alignRight
        // The node tells the age, where it cannot run into the digits
        showAge: false
        anchors.verticalCenter: parent.verticalCenter
        anchors.left: glance.alignRight ? undefined : parent.left
        anchors.right: glance.alignRight ? parent.right : undefined
    }
}
