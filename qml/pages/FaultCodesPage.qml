// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Every fault code of every device with its cause and what to do; those that are active first.
FocusScope {
    id: page
    required property FaultListModel faults
    signal closed

    TouchButton {
        id: back
        x: Theme.gap
        y: Theme.gap
        glyph: Glyph.ChevronLeft
        text: qsTr("Back")
        focus: true
        onClicked: page.closed()
    }
    SegmentBar {
        anchors.left: Theme.portrait ? parent.left : back.right
        anchors.right: parent.right
        anchors.leftMargin: Theme.portrait ? Theme.gap : Theme.pad
        anchors.rightMargin: Theme.gap
        y: Theme.portrait ? back.y + back.height + Theme.gap : back.y
        id: bar
        caption: qsTr("Faults of")
        names: [qsTr("All"), qsTr("Inverter"), qsTr("Generator"), qsTr("Battery"), qsTr("Solar")]
        current: page.faults.filter
        onChosen: index => page.faults.filter = index
    }
    ListView {
        id: list
        anchors.fill: parent
        anchors.topMargin: bar.y + bar.height + Theme.gap
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        model: page.faults
        spacing: Theme.gap
        clip: true
        reuseItems: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Keys.onUpPressed: flick(0, Theme.mm(120))
        Keys.onDownPressed: flick(0, -Theme.mm(120))
        Accessible.role: Accessible.List
        Accessible.name: qsTr("Fault codes")

        delegate: Card {
            id: fault
            required property string mark
            required property string name
            required property string cause
            required property string advice
            required property bool current
            width: list.width
            height: words.height + 2 * padding
            Accessible.role: Accessible.ListItem
            Accessible.name: fault.mark + " " + fault.name
            Accessible.description: fault.cause + " " + fault.advice

            Text {
                id: code
                width: widest.advanceWidth + Theme.gap
                text: fault.mark
                color: Theme.textDim
                font.family: Theme.family
                font.pixelSize: Theme.small
                font.weight: Font.Medium
                textFormat: Text.PlainText
            }
            Column {
                id: words
                x: code.width + Theme.gap
                width: fault.width - 2 * fault.padding - x
                spacing: Theme.gap / 2
                Row {
                    visible: fault.current
                    spacing: Theme.gap
                    Glyph {
                        width: Theme.small * 1.2
                        height: width
                        shape: Glyph.Warning
                        colour: Theme.alarm
                    }
                    Caption {
                        text: qsTr("Active now")
                        color: Theme.text
                        font.weight: Font.Medium
                    }
                }
                BodyText {
                    width: parent.width
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    font.weight: Font.Medium
                    text: fault.name
                }
                Caption {
                    width: parent.width
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    text: fault.cause
                }
                Caption {
                    width: parent.width
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    color: Theme.text
                    text: fault.advice
                }
            }
        }
        TextMetrics {
            id: widest
            font.family: Theme.family
            font.pixelSize: Theme.small
            font.weight: Font.Medium
            text: "0x00"
        }
    }
}
