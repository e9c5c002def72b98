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
    required property bool silenced
    signal acknowledge
    signal silence

    readonly property color signal_: severity >= 2 ? Theme.alarm : Theme.warning
    readonly property bool beside: width >= Theme.mm(110)

    implicitHeight: Math.max(words.implicitHeight, buttons.visible && beside ? buttons.height : 0)
                    + (buttons.visible && !beside ? buttons.height + Theme.gap : 0) + 2 * Theme.pad
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
        width: (card.beside && buttons.visible ? buttons.x : card.width) - x - Theme.pad
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
            visible: card.acknowledged || card.silenced
            width: parent.width
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            text: card.acknowledged ? qsTr("Acknowledged")
                                    : qsTr("Silenced: it does not wake the screen")
        }
    }
    // Below the words they stand side by side as far as there is room, beside them one over the other
    Flow {
        id: buttons
        readonly property bool oneRow: !card.beside
        visible: !card.acknowledged
        x: oneRow ? mark.width + Theme.pad : card.width - width - Theme.pad
        y: oneRow ? card.height - height - Theme.pad : Theme.pad
        width: oneRow ? card.width - x - Theme.pad
                      : Math.max(acknowledgeButton.implicitWidth, silenceButton.implicitWidth)
        spacing: Theme.gap
        TouchButton {
            id: acknowledgeButton
            glyph: Glyph.Check
            text: qsTr("Acknowledge")
            description: card.title
            onClicked: card.acknowledge()
        }
        TouchButton {
            id: silenceButton
            visible: card.alarmActive && !card.silenced
            width: buttons.oneRow ? implicitWidth : buttons.width
            text: qsTr("Silence")
            description: card.title
            onClicked: card.silence()
        }
    }
}
