// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// The power of a node, large, and below it what it does and up to two smaller values.
Item {
    id: figures
    required property Measurement measurement
    property string words: ""
    property Measurement first: null
    property Measurement second: null
    readonly property var details: {
        const known = [];
        if (first !== null) {
            known.push(first);
        }
        if (second !== null) {
            known.push(second);
        }
        return known;
    }

    GlanceReading {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: line.top
        measurement: figures.measurement
    }
    Item {
        id: line
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.ceil(Theme.small * 1.2)

        Caption {
            id: state
            text: figures.measurement.age !== "" ? figures.measurement.age : figures.words
            color: figures.measurement.age !== "" ? Theme.warningInk : Theme.text
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width)
        }
        Row {
            visible: state.implicitWidth + implicitWidth + spacing + Theme.gap <= parent.width
            anchors.right: parent.right
            // Room for the clock of a late value, after the last one too
            anchors.rightMargin: spacing
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.small * 0.9
            Repeater {
                model: figures.details
                delegate: ReadingText {
                    required property Measurement modelData
                    measurement: modelData
                    pixelSize: Theme.small
                    colour: Theme.textDim
                    weight: Font.Normal
                    showAge: false
                }
            }
        }
    }
}
