// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Names of the lines, and beside each its value where the crosshair stands; lowest and highest too,
// where there is room for all of them.
Row {
    id: legend
    required property HistoryPanel panel

    readonly property bool roomForRanges: {
        let wanted = 0;
        for (const entry of panel.legend) {
            wanted += metrics.advanceWidth(entry.name + entry.value + entry.range + "()")
                    + Theme.mm(2) + 3 * Theme.gap + spacing;
        }
        return wanted <= width;
    }

    spacing: Theme.pad
    clip: true

    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.pixelSize: Theme.small
        font.weight: Font.Medium
    }
    Repeater {
        model: legend.panel.legend
        delegate: Row {
            id: entry
            required property var modelData
            spacing: Theme.gap / 2
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2", "quantity, value").arg(modelData.name).arg(modelData.value)

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm(2)
                height: Theme.mm(1)
                color: ChartColors.of(entry.modelData.colorRole)
            }
            Caption {
                text: entry.modelData.name
            }
            Caption {
                visible: text !== ""
                text: entry.modelData.value
                color: Theme.text
                font.weight: Font.Medium
            }
            Caption {
                visible: text !== "" && legend.roomForRanges
                text: entry.modelData.range === "" ? ""
                    : qsTr("(%1)", "lowest … highest").arg(entry.modelData.range)
            }
        }
    }
}
