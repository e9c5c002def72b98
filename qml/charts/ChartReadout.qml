// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What the crosshair reads, in a strip above the charts, where no finger hides it: of each quantity
// the average, and the lowest and highest.
Rectangle {
    id: strip
    required property HistoryModel history
    // The chart shown alone, or -1
    property int alone: -1
    signal closed

    readonly property var entries: alone >= 0 && alone < history.panels.length
                                   ? history.panels[alone].legend : history.readout
    readonly property int columns: Math.max(1, Math.floor((width - 2 * Theme.pad) / Theme.mm(54)))
    readonly property int rowHeight: Math.round(Theme.small * 1.24)
    readonly property int rows: Math.max(1, Math.floor((height - time.height) / rowHeight))

    color: Theme.raised
    radius: Theme.radius
    Accessible.role: Accessible.StaticText
    Accessible.name: time.text

    BodyText {
        id: time
        x: Theme.pad
        width: strip.width - 2 * Theme.pad
        height: Math.round(Theme.touch * 1.25)
        verticalAlignment: Text.AlignVCenter
        font.weight: Font.Medium
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Theme.small
        text: strip.history.cursorText
    }
    Repeater {
        // What does not fit is still named beside its chart
        model: strip.entries.slice(0, strip.rows * strip.columns)
        delegate: Item {
            id: entry
            required property int index
            required property var modelData

            // Down the columns, as in a newspaper
            readonly property int used: Math.ceil(strip.entries.length / strip.columns)
            readonly property int perColumn: Math.min(strip.rows, used)

            x: Theme.pad + Math.floor(index / perColumn) * width
            y: time.height + (index % perColumn) * strip.rowHeight
            width: (strip.width - 2 * Theme.pad) / strip.columns
            height: strip.rowHeight
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2", "quantity, value").arg(modelData.name).arg(modelData.value)

            Rectangle {
                id: chip
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.mm(2)
                height: Theme.mm(1)
                color: ChartColors.line(entry.modelData, entry.index)
            }
            Caption {
                id: name
                anchors.left: chip.right
                anchors.leftMargin: Theme.gap / 2
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth,
                                parent.width - x - value.implicitWidth - 3 * Theme.gap)
                text: entry.modelData.name
                elide: Text.ElideNone
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.round(Theme.small * 0.7)
            }
            Caption {
                id: value
                anchors.left: name.right
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                text: entry.modelData.value
                color: Theme.text
                font.weight: Font.Medium
            }
            Caption {
                anchors.left: value.right
                anchors.leftMargin: Theme.gap
                anchors.verticalCenter: parent.verticalCenter
                visible: implicitWidth <= parent.width - x
                text: entry.modelData.range
            }
        }
    }
    MouseArea {
        anchors.fill: parent
        onClicked: strip.closed()
    }
}
