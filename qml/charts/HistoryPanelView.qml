// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// One of the stacked charts: legend above, value axis at the left, the picture beside it.
Item {
    id: view
    required property HistoryModel history
    required property HistoryPanel panel
    required property int gutter
    // Pixels by which a drag has moved the picture
    property real shift: 0
    // Share of the window that is drawn on either side of it
    property real margin: 0
    readonly property alias legend: head

    readonly property int plotTop: head.height
    readonly property int plotHeight: Math.max(1, height - plotTop - Theme.gap / 2)

    // Where a label of the value axis stands. The outermost stay beside the picture, clear of the
    // unit above.
    function labelTop(position: real, labelHeight: real): real {
        const overhang = labelHeight * 0.12;
        return Math.max(plotTop - overhang,
                        Math.min(plotTop + plotHeight - labelHeight + overhang,
                                 plotTop + position * plotHeight - labelHeight / 2));
    }

    Binding {
        target: view.panel
        property: "tickCount"
        value: view.plotHeight / (Theme.small * 1.7)
    }
    Caption {
        id: unit
        width: view.gutter - Theme.gap
        horizontalAlignment: Text.AlignRight
        text: view.panel.unit
    }
    ChartLegend {
        id: head
        anchors.left: parent.left
        anchors.leftMargin: view.gutter
        anchors.right: parent.right
        height: Math.round(Theme.small * 1.3)
        history: view.history
        panel: view.panel
    }
    Repeater {
        model: view.panel.valueTicks
        delegate: Caption {
            required property var modelData
            required property int index
            objectName: "valueLabel"
            readonly property var below: index > 0 ? view.panel.valueTicks[index - 1] : null
            width: view.gutter - Theme.gap
            horizontalAlignment: Text.AlignRight
            elide: Text.ElideNone
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Math.round(Theme.smallest * 0.8)
            y: view.labelTop(modelData.position, height)
            // In a low chart the one moved up from the edge may need the place of the next
            visible: !below || view.labelTop(below.position, height) - y >= height * 0.75
            text: modelData.text
        }
    }
    Rectangle {
        id: frame
        x: view.gutter
        y: view.plotTop
        width: view.width - x
        height: view.plotHeight
        color: Theme.surface
        clip: true

        HistoryPlot {
            x: view.shift - view.margin * frame.width
            width: (1 + 2 * view.margin) * frame.width
            margin: view.margin
            height: frame.height
            history: view.history
            panel: view.panel
            lineColors: ChartColors.all(view.panel.legend)
            gridColor: Theme.raised
            zeroColor: Theme.textDim
            generatorColor: Theme.generator
            faultColor: Theme.alarm
            lineWidth: Math.max(1.5, Theme.mm(0.35))
        }
        Rectangle {
            visible: view.history.cursor >= 0
            x: Math.round(view.history.cursor * frame.width) - width / 2
            width: Math.max(1, Theme.mm(0.3))
            height: frame.height
            color: Theme.accent
        }
        Caption {
            anchors.centerIn: parent
            visible: view.history.hasData && !view.panel.hasData
            text: qsTr("no data")
        }
    }
}
