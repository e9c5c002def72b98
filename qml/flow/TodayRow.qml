// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// The day so far: energy in and out, generator time, highest load.
Rectangle {
    id: row
    required property TotalsView totals
    readonly property int columns: Theme.portrait || width < Theme.small * 26 ? 2 : 4
    readonly property int rowCount: Math.ceil(4 / columns)
    // Where they stand in one row, those with a remark get more of it
    readonly property var fields: [
        {name: qsTr("Today in"), value: totals.energyIn, extra: "", from: 0, share: 0.2},
        {name: qsTr("Today out"), value: totals.energyOut, extra: totals.coverage,
         from: 0.2, share: 0.32},
        {name: qsTr("Generator ran"), value: totals.generatorTime, extra: "",
         from: 0.52, share: 0.22},
        {name: qsTr("Highest load"), value: totals.maximumLoad, extra: totals.maximumLoadTime,
         from: 0.74, share: 0.26}
    ]

    signal opened

    implicitHeight: rowCount * Math.ceil((Theme.small + Theme.touch) * 1.22) + 2 * Theme.gap
    color: Theme.surface
    radius: Theme.radius
    border.width: activeFocus ? Theme.focusLine : 0
    border.color: Theme.accent
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: qsTr("Totals")
    Accessible.onPressAction: row.opened()
    Keys.onSpacePressed: row.opened()
    Keys.onReturnPressed: row.opened()
    Keys.onEnterPressed: row.opened()

    MouseArea {
        anchors.fill: parent
        onClicked: row.opened()
    }
    Repeater {
        model: row.fields
        delegate: Item {
            id: field
            required property int index
            required property var modelData
            readonly property real space: row.width - 2 * Theme.pad
            width: space * (row.columns === 4 ? modelData.share : 1 / row.columns)
            height: (row.height - 2 * Theme.gap) / row.rowCount
            x: Theme.pad + (row.columns === 4 ? modelData.from * space : index % row.columns * width)
            y: Theme.gap + Math.floor(index / row.columns) * height
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1 today: %2", "what, how much").arg(modelData.name).arg(modelData.value)

            TextMetrics {
                id: roomFor
                font.family: Theme.family
                font.pixelSize: Theme.smallest
                text: field.modelData.extra
            }
            Caption {
                id: name
                elide: Text.ElideNone
                width: field.width - Theme.gap
                text: field.modelData.name
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.round(Theme.smallest * 0.6)
            }
            BodyText {
                id: value
                anchors.bottom: parent.bottom
                width: Math.min(implicitWidth, field.width - Theme.gap)
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.small
                text: field.modelData.value
                font.weight: Font.Medium
            }
            Caption {
                anchors.left: value.right
                anchors.leftMargin: Theme.gap / 2
                anchors.baseline: value.baseline
                width: Math.max(0, field.width - value.width - Theme.gap)
                elide: Text.ElideNone
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.smallest
                // What does not fit is told where a touch leads
                opacity: roomFor.advanceWidth <= width ? 1 : 0
                text: field.modelData.extra
            }
        }
    }
}
