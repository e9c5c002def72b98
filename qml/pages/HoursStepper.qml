// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// A number between two pairs of buttons: large and small steps down and up.
Column {
    id: stepper
    required property string caption
    required property string words
    property real number: 0
    property real smallStep: 1
    property real largeStep: 10
    property real most: 10000

    function step(by: real) {
        number = Math.max(0, Math.min(most, Math.round(number + by)));
    }

    Accessible.role: Accessible.SpinBox
    Accessible.name: stepper.caption
    Accessible.description: stepper.words

    FieldRow {
        width: parent.width
        caption: stepper.caption
        value: stepper.words
    }
    Row {
        id: row
        width: parent.width
        spacing: Theme.gap
        Repeater {
            model: [-stepper.largeStep, -stepper.smallStep, stepper.smallStep, stepper.largeStep]
            delegate: TouchButton {
                id: button
                required property real modelData
                width: (row.width - 3 * row.spacing) / 4
                text: (button.modelData < 0 ? "\u2212" : "+") + Math.abs(button.modelData)
                description: stepper.caption
                onClicked: stepper.step(button.modelData)
            }
        }
    }
}
