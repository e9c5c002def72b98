// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Records the raw bytes of the bus for a bug report.
Rectangle {
    id: card
    required property MachineView machine
    readonly property bool running: machine.capturePath !== ""

    implicitHeight: column.height + 2 * Theme.pad
    radius: Theme.radius
    color: Theme.surface

    Column {
        id: column
        x: Theme.pad
        y: Theme.pad
        width: card.width - 2 * Theme.pad
        spacing: Theme.gap

        SectionTitle {
            width: parent.width
            text: qsTr("Raw capture")
        }
        Caption {
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            elide: Text.ElideNone
            color: card.running ? Theme.text : Theme.textDim
            text: card.running ? qsTr("Writing %1").arg(card.machine.capturePath)
                : card.machine.connected
                  ? qsTr("Writes every byte of the bus to a file, to send along with a question.")
                  : qsTr("There is no recorder that could write one.")
        }
        Caption {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            elide: Text.ElideNone
            text: card.machine.captureNote
        }
        TouchButton {
            enabled: card.machine.connected
            glyph: card.running ? Glyph.Close : Glyph.Record
            text: card.running ? qsTr("Stop recording") : qsTr("Record")
            description: qsTr("Raw capture")
            onClicked: {
                if (card.running) {
                    card.machine.stopCapture();
                } else {
                    card.machine.startCapture();
                }
            }
        }
    }
}
