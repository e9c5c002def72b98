// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Names of the lines, and beside each its value where the crosshair stands; lowest and highest too,
// where there is room for all of them. One that is pressed stands out, the others are dimmed.
Row {
    id: legend
    required property HistoryModel history
    required property HistoryPanel panel

    // The quantity named at a place, or -1
    function quantityAt(x: real): int {
        for (let i = 0; i < names.count; ++i) {
            const entry = names.itemAt(i);
            if (x >= entry.x - spacing / 2 && x < entry.x + entry.width + spacing / 2) {
                return panel.legend[i].quantity;
            }
        }
        return -1;
    }

    readonly property bool roomForRanges: {
        let wanted = 0;
        for (const entry of panel.legend) {
            wanted += metrics.advanceWidth(entry.name + entry.value + entry.range + "()")
                    + Theme.mm(2) + 3 * Theme.gap + Theme.pad;
        }
        return wanted <= width;
    }

    // The letters shrink where the names would not all be seen
    readonly property real namesWidth: {
        let wanted = metrics.height > 0 ? 0 : 1;
        for (const entry of panel.legend) {
            wanted += metrics.advanceWidth(entry.name + entry.value) + Theme.mm(2) + Theme.gap + Theme.pad;
        }
        return wanted;
    }
    readonly property int letterSize: namesWidth <= width ? Theme.small
        : Math.max(Math.round(Theme.smallest * 0.6), Math.floor(Theme.small * width / namesWidth))

    spacing: namesWidth <= width ? Theme.pad : Theme.gap
    clip: true

    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.pixelSize: Theme.small
        font.weight: Font.Medium
    }
    Repeater {
        id: names
        model: legend.panel.legend
        delegate: Row {
            id: entry
            required property var modelData
            required property int index
            readonly property bool stands: modelData.quantity === legend.history.focused
            spacing: Theme.gap / 2
            opacity: legend.history.focused < 0 || stands ? 1 : 0.45
            activeFocusOnTab: true
            Accessible.role: Accessible.Button
            Accessible.name: modelData.value === "" ? modelData.name
                : qsTr("%1: %2", "quantity, value").arg(modelData.name).arg(modelData.value)
            Accessible.checkable: true
            Accessible.checked: stands
            Accessible.onPressAction: legend.history.focusOn(modelData.quantity)
            Keys.onSpacePressed: legend.history.focusOn(modelData.quantity)

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm(2)
                height: Theme.mm(1)
                color: ChartColors.line(entry.modelData, entry.index)
            }
            Caption {
                text: entry.modelData.name
                font.pixelSize: legend.letterSize
                color: entry.stands ? Theme.text : Theme.textDim
                font.weight: entry.stands ? Font.Medium : Font.Normal
                font.underline: entry.activeFocus
            }
            Caption {
                visible: text !== ""
                text: entry.modelData.value
                font.pixelSize: legend.letterSize
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
