// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// VNC on or off, and what a viewer has to know.
Item {
    id: item
    required property VncSwitch vnc

    implicitHeight: Math.max(toggle.height, words.height) + 1.5 * Theme.gap

    Column {
        id: words
        width: parent.width - toggle.width - Theme.pad
        anchors.verticalCenter: parent.verticalCenter
        Caption {
            width: parent.width
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            color: Theme.text
            text: qsTr("This screen over VNC")
        }
        Caption {
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            elide: Text.ElideNone
            text: item.vnc.busy ? qsTr("Please wait")
                : item.vnc.on ? qsTr("%1, user %2, password %3", "address and access of VNC")
                                .arg(item.vnc.address).arg(item.vnc.user).arg(item.vnc.password)
                : ""
        }
        Caption {
            visible: text !== ""
            width: parent.width
            wrapMode: Text.WrapAtWordBoundaryOrAnywhere
            elide: Text.ElideNone
            color: Theme.warningInk
            text: item.vnc.busy ? ""
                : item.vnc.silent ? qsTr("The service that switches VNC did not answer. Try again; "
                                         + "if that does not help, restart this machine.")
                : item.vnc.error
        }
    }
    TouchSwitch {
        id: toggle
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        caption: qsTr("This screen over VNC")
        enabled: !item.vnc.busy
        on: item.vnc.on
        onToggled: item.vnc.set(!item.vnc.on)
    }
}
