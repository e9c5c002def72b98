// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Hours since the last service, and the button that counts them from 0 again: it asks first.
Column {
    id: service
    required property GeneratorView generator
    property bool asking: false

    spacing: Theme.gap / 2

    FieldRow {
        caption: service.generator.serviceSince === "" ? qsTr("Since service")
               : qsTr("Since service, %1", "date").arg(service.generator.serviceSince)
        value: service.generator.service
        valueColour: service.generator.serviceDue ? Theme.warning : Theme.text
    }
    TouchButton {
        visible: !service.asking
        anchors.right: parent.right
        text: qsTr("Serviced")
        description: qsTr("Counts the hours since service from 0")
        onClicked: service.asking = true
    }
    BodyText {
        visible: service.asking
        width: parent.width
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        text: qsTr("Has the generator been serviced? The hours count from 0 then.")
    }
    Flow {
        visible: service.asking
        width: parent.width
        spacing: Theme.gap
        TouchButton {
            text: qsTr("Yes, count from 0")
            onClicked: {
                service.asking = false;
                service.generator.noteService();
            }
        }
        TouchButton {
            text: qsTr("No")
            onClicked: service.asking = false
        }
    }
}
