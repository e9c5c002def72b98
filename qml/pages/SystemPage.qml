// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Is everything heard, stored and well, and how should it be: three sections, one at a time.
KioskPage {
    id: page
    focus: true
    property int section: 0  // 0 diagnose, 1 this machine, 2 settings
    readonly property MachineView machine: panel.machine
    readonly property int columns: width >= Theme.mm(120) ? 2 : 1
    readonly property int columnWidth: (width - (columns + 1) * Theme.pad) / columns
    readonly property int contentTop: bar.y + bar.height + Theme.gap

    function goBack(): bool {
        if (section === 2 && settings.goBack()) {
            return true;
        }
        const wasElsewhere = section > 0;
        section = 0;
        return wasElsewhere;
    }

    Binding {
        target: page.machine
        property: "active"
        value: page.active && page.section < 2
    }
    SegmentBar {
        id: bar
        x: Theme.pad
        y: Theme.gap
        width: page.width - 2 * Theme.pad
        caption: qsTr("Part of the page")
        names: [qsTr("Diagnose"), qsTr("This machine"), qsTr("Settings")]
        current: page.section
        onChosen: index => page.section = index
    }
    TwoColumns {
        visible: page.section === 0
        y: page.contentTop
        width: page.width
        height: page.height - y
        focus: page.section === 0
        columns: page.columns
        columnWidth: page.columnWidth
        leftCards: [
            FactList {
                width: page.columnWidth
                title: qsTr("Port and wires")
                facts: page.machine.diagnosis
            },
            DeviceCard {
                width: page.columnWidth
                machine: page.machine
            }
        ]
        rightCards: [
            FactList {
                width: page.columnWidth
                title: qsTr("Bytes and packets")
                facts: page.machine.bus
            },
            CaptureCard {
                width: page.columnWidth
                machine: page.machine
            }
        ]
    }
    TwoColumns {
        visible: page.section === 1
        y: page.contentTop
        width: page.width
        height: page.height - y
        focus: page.section === 1
        columns: page.columns
        columnWidth: page.columnWidth
        leftCards: FactList {
            width: page.columnWidth
            title: qsTr("This machine")
            facts: page.machine.host
        }
        rightCards: FactList {
            width: page.columnWidth
            title: qsTr("The record")
            facts: page.machine.record
        }
    }
    SettingsPane {
        id: settings
        visible: page.section === 2
        y: page.contentTop - Theme.gap
        width: page.width
        height: page.height - y
        settings: page.panel.settings
        vnc: page.panel.vnc
        active: page.active && page.section === 2
    }
}
