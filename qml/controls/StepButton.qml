// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// One end of a stepper; repeats while it is held.
Item {
    id: button
    required property int glyph
    required property string description
    readonly property int slowMs: 220
    readonly property int fastMs: 60
    property int repeats: 0
    signal stepped

    width: Math.round(Theme.touchTarget * 1.15)
    height: parent ? parent.height : Theme.touchTarget
    onEnabledChanged: repeats = 0
    Accessible.role: Accessible.Button
    Accessible.name: button.description
    Accessible.onPressAction: button.stepped()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: area.pressed ? Theme.outline : Theme.raised
    }
    Glyph {
        anchors.centerIn: parent
        width: Math.round(Theme.touch * 1.2)
        height: width
        shape: button.glyph
        colour: Theme.text
        opacity: button.enabled ? 1 : 0.3
    }
    Timer {
        running: area.pressed && button.enabled
        repeat: true
        interval: button.repeats === 0 ? 2 * button.slowMs
                : button.repeats < 8 ? button.slowMs : button.fastMs
        onTriggered: {
            ++button.repeats;
            button.stepped();
        }
    }
    MouseArea {
        id: area
        anchors.fill: parent
        preventStealing: true
        onPressed: button.repeats = 0
        onClicked: {
            if (button.repeats === 0) {
                button.stepped();
            }
        }
    }
}
