// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// The settings of one group.
Flickable {
    id: list
    required property SettingsView settings
    required property VncSwitch vnc
    required property int group
    property string title: ""

    contentHeight: column.height + Theme.pad
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    onGroupChanged: contentY = 0

    Column {
        id: column
        width: list.width
        SectionTitle {
            visible: text !== ""
            width: parent.width
            height: visible ? implicitHeight + Theme.gap : 0
            text: list.title
        }
        Repeater {
            model: list.settings.group(list.group)
            delegate: SettingItem {
                width: column.width
                rows: list.settings.group(list.group)
            }
        }
        VncItem {
            visible: list.group === 0 && vnc.available
            width: column.width
            vnc: list.vnc
        }
        ResetItem {
            visible: list.group === 4
            width: column.width
            settings: list.settings
        }
    }
}
