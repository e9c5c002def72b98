// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// How the panel looks; each choice applies at once.
Rectangle {
    id: card
    required property DisplaySettings display
    readonly property var scales: [1, 1.25, 1.5]
    readonly property var diagonals: [0, 7, 8, 10.1]

    implicitHeight: column.height + 2 * Theme.pad
    radius: Theme.radius
    color: Theme.surface

    Column {
        id: column
        x: Theme.pad
        y: Theme.pad
        width: card.width - 2 * Theme.pad
        spacing: Theme.gap

        SectionTitle {
            width: parent.width
            text: qsTr("Display")
        }
        Caption {
            text: qsTr("Colours")
        }
        SegmentBar {
            width: parent.width
            caption: qsTr("Colours")
            names: [qsTr("Dark"), qsTr("Light"), qsTr("Night")]
            current: card.display.palette
            onChosen: index => card.display.palette = index
        }
        Caption {
            text: qsTr("Size of the text")
        }
        SegmentBar {
            width: parent.width
            caption: qsTr("Size of the text")
            names: card.scales.map(scale => qsTr("%1 %").arg(scale * 100))
            current: card.scales.indexOf(card.display.textScale)
            onChosen: index => card.display.textScale = card.scales[index]
        }
        Caption {
            text: qsTr("Diagonal of the panel")
        }
        SegmentBar {
            width: parent.width
            caption: qsTr("Diagonal of the panel")
            names: card.diagonals.map(inches => inches === 0 ? qsTr("By itself")
                : qsTr("%1 in").arg(Number(inches).toLocaleString(Qt.locale(), "f",
                                                                 inches % 1 === 0 ? 0 : 1)))
            current: card.diagonals.indexOf(card.display.diagonalInches)
            onChosen: index => card.display.diagonalInches = card.diagonals[index]
        }
    }
}
