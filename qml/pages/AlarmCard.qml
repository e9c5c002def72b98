// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// One alarm: what, since when, value against limit, what to do.
Rectangle {
    id: card
    required property string key
    required property string title
    required property string detail
    required property string advice
    required property string times
    required property int severity
    required property bool alarmActive
    required property bool acknowledged
    signal acknowledge

    readonly property color signal_: severity >= 2 ? Theme.alarm : Theme.warning
    readonly property bool beside: width >= Theme.mm(110)

    implicitHeight: Math.max(words.implicitHeight, button.visible && beside ? button.height : 0)
                    + (button.visible && !beside ? button.height + Theme.gap : 0) + 2 * Theme.pad
    radius: Theme.radius
    color: Theme.surface
    Accessible.role: Accessible.AlertMessage
    Accessible.name: card.title
    Accessible.description: card.times + " " + card.detail + " " + card.advice

    Rectangle {
        id: mark
        width: Theme.small * 1.9
        height: parent.height
        radius: Theme.radius
        color: card.alarmActive ? card.signal_ : Theme.raised
        Glyph {
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.pad
            width: Theme.small * 1.3
            height: width
            shape: card.alarmActive ? Glyph.Warning : Glyph.Check
            colour: card.alarmActive ? Theme.onSignal : Theme.textDim
        }
    }
    Column {
        id: words
        x: mark.width + Theme.pad
        y: Theme.pad
        width: (card.beside && button.visible ? button.x : card.width) - x - Theme.pad
        spacing: Theme.gap / 2
        BodyText {
            width: parent.width
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            font.weight: Font.Medium
            text: card.title
        }
        Caption {
            width: parent.width
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            text: card.detail === "" ? card.times
                : qsTr("%1 · %2", "times, value against limit").arg(card.times).arg(card.detail)
        }
        Caption {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            color: Theme.text
            text: card.advice
        }
        Caption {
            visible: card.acknowledged
            text: qsTr("Acknowledged")
        }
    }
    TouchButton {
        id: button
        visible: !card.acknowledged
        x: card.width - width - Theme.pad
        y: card.beside ? Theme.pad : card.height - height - Theme.pad
        glyph: Glyph.Check
        text: qsTr("Acknowledge")
        description: card.title
        onClicked: card.acknowledge()
    }
}
