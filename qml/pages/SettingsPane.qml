// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// The settings: groups at the left and what they hold beside them; one after the other where the
// screen is narrow.
Item {
    id: pane
    required property SettingsView settings
    required property VncSwitch vnc
    property bool active: false
    property int group: -1  // -1: none is open yet
    readonly property bool wide: width >= Theme.mm(120)
    readonly property int listWidth: wide ? Math.min(width * 0.34, Theme.mm(62)) : width

    onActiveChanged: {
        if (active) {
            vnc.refresh();
        }
    }

    function goBack(): bool {
        const wasOpen = !wide && group >= 0;
        if (wasOpen) {
            group = -1;
        }
        return wasOpen;
    }

    Binding {
        target: pane.settings
        property: "active"
        value: pane.active
    }
    Flickable {
        visible: pane.wide || pane.group < 0
        y: Theme.gap
        x: Theme.pad
        width: pane.listWidth - (pane.wide ? Theme.pad : 2 * Theme.pad)
        height: pane.height - y
        contentHeight: groups.height + Theme.gap
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        Column {
            id: groups
            width: parent.width
            spacing: Theme.gap / 2
            Repeater {
                model: pane.settings.groups
                delegate: GroupButton {
                    required property int index
                    required property string modelData
                    width: groups.width
                    text: modelData
                    checked: pane.wide && index === Math.max(0, pane.group)
                    onClicked: pane.group = index
                }
            }
        }
    }
    TouchButton {
        id: back
        visible: !pane.wide && pane.group >= 0
        x: Theme.pad
        y: Theme.gap
        width: Math.min(implicitWidth, pane.width - 2 * Theme.pad)
        glyph: Glyph.ChevronLeft
        text: pane.settings.groups[Math.max(0, pane.group)]
        description: qsTr("Back to all settings")
        onClicked: pane.goBack()
    }
    Caption {
        id: problem
        visible: text !== ""
        anchors.left: list.left
        anchors.right: list.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.gap
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        color: Theme.warningInk
        text: pane.settings.problem !== "" ? pane.settings.problem
            : pane.settings.connected ? ""
            : qsTr("No recorder answers: its settings can be changed when it is back.")
        Accessible.role: Accessible.AlertMessage
        Accessible.name: text
    }
    SettingList {
        id: list
        visible: pane.wide || pane.group >= 0
        x: pane.wide ? pane.listWidth + Theme.pad : Theme.pad
        y: pane.wide ? Theme.gap : back.y + back.height
        width: pane.width - x - Theme.pad
        height: pane.height - y - (problem.visible ? problem.implicitHeight + Theme.gap : 0)
        settings: pane.settings
        vnc: pane.vnc
        group: Math.max(0, pane.group)
    }
}
