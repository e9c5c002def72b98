// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// All settings as they come; asks first, and says what stays.
Column {
    id: reset
    required property SettingsView settings
    property bool asking: false

    spacing: Theme.gap
    topPadding: Theme.gap
    onVisibleChanged: asking = false

    BodyText {
        width: parent.width
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        text: reset.asking ? qsTr("Set everything back to how it came?") : qsTr("Factory settings")
    }
    Caption {
        width: parent.width
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        text: qsTr("Settings of this panel and of the recorder go. What was recorded stays.")
    }
    TouchButton {
        visible: !reset.asking
        text: qsTr("Reset settings")
        onClicked: reset.asking = true
    }
    Flow {
        visible: reset.asking
        width: parent.width
        spacing: Theme.pad
        TouchButton {
            text: qsTr("Keep my settings")
            onClicked: reset.asking = false
        }
        TouchButton {
            text: qsTr("Yes, reset")
            glyph: Glyph.Warning
            onClicked: {
                reset.asking = false;
                reset.settings.resetAll();
            }
        }
    }
}
