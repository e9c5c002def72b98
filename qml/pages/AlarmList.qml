// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Alarms that are active or wait for somebody to have seen them.
Column {
    id: list
    required property AlarmModel alarms
    signal codesWanted

    spacing: Theme.gap

    Item {
        width: parent.width
        height: Math.max(heading.implicitHeight, all.visible ? all.height : 0)
        SectionTitle {
            id: heading
            anchors.left: parent.left
            anchors.right: all.visible ? all.left : parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: list.alarms.activeCount > 0 ? qsTr("Active alarms")
                : list.alarms.count > 0 ? qsTr("Alarms that are over, not yet acknowledged")
                : qsTr("Alarms")
        }
        TouchButton {
            id: all
            anchors.right: parent.right
            visible: list.alarms.unacknowledgedCount > 1
            text: qsTr("Acknowledge all")
            onClicked: list.alarms.acknowledgeAll()
        }
    }
    Repeater {
        model: list.alarms
        delegate: AlarmCard {
            width: list.width
            onAcknowledge: list.alarms.acknowledge(key)
            onSilence: list.alarms.silence(key)
        }
    }
    Rectangle {
        visible: list.alarms.count === 0
        width: parent.width
        height: none.implicitHeight + 2 * Theme.pad
        radius: Theme.radius
        color: Theme.surface
        Row {
            id: none
            x: Theme.pad
            y: Theme.pad
            spacing: Theme.gap
            Glyph {
                width: Theme.touch
                height: width
                anchors.verticalCenter: parent.verticalCenter
                shape: Glyph.Check
                colour: Theme.battery
            }
            BodyText {
                width: list.width - 2 * Theme.pad - Theme.touch - Theme.gap
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                text: qsTr("No alarm is active or waits to be acknowledged.")
            }
        }
    }
    TouchButton {
        width: Math.min(implicitWidth, list.width)
        glyph: Glyph.ChevronRight
        text: qsTr("All fault codes")
        description: qsTr("What every fault means and what to do")
        onClicked: list.codesWanted()
    }
}
