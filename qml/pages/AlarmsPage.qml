// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What needs attention, and what happened: above one another, or side by side where there is room.
KioskPage {
    id: page
    focus: true
    readonly property bool wide: width >= Theme.mm(175)

    property bool codesOpen: false

    function goBack(): bool {
        const wasOpen = codesOpen;
        codesOpen = false;
        return wasOpen;
    }

    Repeater {
        model: page.codesOpen ? 1 : 0
        delegate: FaultCodesPage {
            anchors.fill: page
            focus: true
            faults: page.panel.faults
            onClosed: page.codesOpen = false
        }
    }
    Binding {
        target: page.panel.events
        property: "active"
        value: page.active
    }
    Timer {
        interval: 10000
        repeat: true
        running: page.active && page.panel.alarms.count > 0
        triggeredOnStart: true
        onTriggered: page.panel.alarms.updateTimes()
    }
    Flickable {
        visible: page.wide && !page.codesOpen
        x: Theme.pad
        y: Theme.pad
        width: (page.width - 3 * Theme.pad) * 0.48
        height: page.height - y
        contentHeight: beside.height + Theme.pad
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        AlarmList {
            id: beside
            width: parent.width
            alarms: page.panel.alarms
            onCodesWanted: page.codesOpen = true
        }
    }
    EventLog {
        visible: !page.codesOpen
        focus: true
        x: page.wide ? page.width - width - Theme.pad : Theme.pad
        y: Theme.pad
        width: page.wide ? (page.width - 3 * Theme.pad) * 0.52 : page.width - 2 * Theme.pad
        height: page.height - y
        events: page.panel.events
        alarms: page.panel.alarms
        alarmsAbove: !page.wide
        onCodesWanted: page.codesOpen = true
    }
}
