// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Hours since the last service, the button that counts them from 0 again (it asks first), and their
// correction.
Column {
    id: service
    required property GeneratorView generator
    property bool asking: false
    property bool editing: false

    spacing: Theme.gap / 2

    FieldRow {
        caption: service.generator.serviceSince === "" ? qsTr("Since service")
               : qsTr("Since service, %1", "date").arg(service.generator.serviceSince)
        value: service.generator.service
        valueColour: service.generator.serviceDue ? Theme.warningInk : Theme.text
    }
    Flow {
        visible: !service.asking && !service.editing
        width: parent.width
        spacing: Theme.gap
        layoutDirection: Qt.RightToLeft
        TouchButton {
            text: qsTr("Serviced")
            description: qsTr("Counts the hours since service from 0")
            onClicked: service.asking = true
        }
        TouchButton {
            visible: service.generator.serviceHours >= 0
            text: qsTr("Edit")
            description: qsTr("Hours since service, and how often it is due")
            onClicked: {
                hours.number = Math.round(service.generator.serviceHours);
                interval.number = Math.max(0, service.generator.serviceInterval);
                service.editing = true;
            }
        }
    }
    HoursStepper {
        id: hours
        visible: service.editing
        width: parent.width
        caption: qsTr("Hours since service")
        words: qsTr("%1 h").arg(number)
    }
    HoursStepper {
        id: interval
        visible: service.editing
        width: parent.width
        caption: qsTr("Service due every")
        words: number > 0 ? qsTr("%1 h").arg(number) : qsTr("not watched")
        smallStep: 10
        largeStep: 50
    }
    Flow {
        visible: service.editing
        width: parent.width
        spacing: Theme.gap
        TouchButton {
            text: qsTr("Save")
            onClicked: {
                service.editing = false;
                service.generator.setService(hours.number, interval.number);
            }
        }
        TouchButton {
            text: qsTr("Cancel")
            onClicked: service.editing = false
        }
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
