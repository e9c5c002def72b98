// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor.Ui

// Bulk, absorb, float: where the charger stands. All grey while it does not charge.
Row {
    id: stages
    property int stage: 0
    readonly property var names: [qsTr("Bulk"), qsTr("Absorb"), qsTr("Float")]

    // Where the three words do not fit side by side, only the one that counts is written
    readonly property bool crowded: implicitNames.advanceWidth + 4 * spacing > width

    spacing: Math.max(2, Theme.mm(0.5))
    Accessible.role: Accessible.StaticText
    Accessible.name: stage > 0 ? qsTr("Charge stage: %1").arg(names[stage - 1]) : qsTr("Not charging")

    TextMetrics {
        id: implicitNames
        font.family: Theme.family
        font.pixelSize: Theme.smallest
        font.weight: Font.Medium
        text: stages.names.join("  ")
    }
    Repeater {
        model: stages.names
        delegate: Item {
            id: step
            required property int index
            required property string modelData
            readonly property bool reached: index + 1 <= stages.stage
            readonly property bool current: index + 1 === stages.stage

            width: (stages.width - 2 * stages.spacing) * [0.28, 0.39, 0.33][index]
            height: name.implicitHeight + bar.height + Theme.mm(0.4)
            Rectangle {
                id: bar
                width: parent.width
                height: Theme.mm(1)
                radius: height / 2
                color: step.reached ? Theme.battery : Theme.outline
            }
            Text {
                id: name
                anchors.top: bar.bottom
                anchors.topMargin: Theme.mm(0.4)
                visible: step.current || !stages.crowded
                x: stages.crowded ? -step.x : 0
                width: stages.crowded ? stages.width : parent.width
                horizontalAlignment: Text.AlignHCenter
                text: step.modelData
                color: step.current ? Theme.text : Theme.textDim
                font.family: Theme.family
                font.pixelSize: Theme.small
                font.weight: step.current ? Font.Medium : Font.Normal
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.round(Theme.small * 0.6)
                textFormat: Text.PlainText
            }
        }
    }
}
