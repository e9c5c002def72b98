// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// Always visible: time of day, where the data comes from, alarms, and whether this is real.
Rectangle {
    id: strip
    required property Panel panel
    readonly property StatusView status: panel.status
    readonly property bool narrow: width < Theme.small * 29

    implicitHeight: Math.round(Theme.small * 1.7)
    color: Theme.background

    Row {
        id: left
        anchors.left: parent.left
        anchors.leftMargin: Theme.pad
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        Text {
            text: strip.status.clock
            color: Theme.text
            font.family: Theme.family
            font.pixelSize: Math.round(Theme.small * 1.1)
            font.weight: Font.Medium
            Accessible.role: Accessible.Clock
            Accessible.name: text
        }
        Caption {
            visible: text !== ""
            anchors.verticalCenter: parent.verticalCenter
            text: strip.status.clockProblem
            color: Theme.warningInk
        }
    }
    Rectangle {
        id: mark
        visible: strip.status.watermark !== ""
        anchors.verticalCenter: parent.verticalCenter
        // In the middle, or where time and link leave room for it
        x: Math.round(Math.max(left.x + left.width + Theme.gap,
                               Math.min((strip.width - width) / 2, right.x - width - Theme.gap)))
        width: markText.implicitWidth + 2 * Theme.pad
        height: parent.height
        color: Theme.warning
        Text {
            id: markText
            anchors.centerIn: parent
            text: strip.status.watermark
            color: Theme.onSignal
            font.family: Theme.family
            font.pixelSize: Theme.small
            font.weight: Font.Bold
            font.letterSpacing: Theme.small * 0.08
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    Row {
        id: right
        anchors.right: parent.right
        anchors.rightMargin: Theme.pad
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.gap
        Row {
            visible: strip.status.alarmCount > 0
            spacing: Theme.gap / 2
            Glyph {
                width: Math.round(Theme.small * 1.15)
                height: width
                anchors.verticalCenter: parent.verticalCenter
                shape: Glyph.Warning
                colour: Theme.alarmInk
            }
            Caption {
                text: strip.narrow ? strip.status.alarmCount
                                                  : qsTr("Alarms: %1").arg(strip.status.alarmCount)
                color: Theme.text
            }
        }
        Glyph {
            width: Math.round(Theme.small * 1.15)
            height: width
            anchors.verticalCenter: parent.verticalCenter
            shape: strip.status.linkGood ? Glyph.Link : Glyph.LinkBroken
            colour: strip.status.linkGood ? Theme.textDim : Theme.warningInk
        }
        Caption {
            // All is well: the glyph says so where the mark needs the room
            visible: !(mark.visible && strip.status.linkGood && strip.narrow)
            text: strip.status.link
            color: strip.status.linkGood ? Theme.textDim : Theme.text
        }
    }
}
