// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Stacked charts over one time axis, and everything that can be done to them. The only component
// that knows how charts are drawn.
FocusScope {
    id: chart
    required property HistoryModel history
    // The panel shown alone, or -1
    property int alone: -1

    readonly property int shownCount: alone >= 0 ? 1 : history.panels.length
    readonly property int gutter: Math.ceil(widest.advanceWidth) + Theme.gap
    readonly property int axisHeight: Math.round(Theme.small * 1.4)
    readonly property int panelHeight: (height - axisHeight) / Math.max(1, shownCount)
    readonly property int plotWidth: Math.max(0, width - gutter)

    function clearFocusedPanel(): bool {
        const had = alone >= 0;
        alone = -1;
        return had;
    }

    Accessible.role: Accessible.Chart
    Accessible.name: qsTr("History, %1").arg(history.title)
    activeFocusOnTab: true

    Keys.onPressed: event => {
        switch (event.key) {
        case Qt.Key_Left:
            chart.history.panBy(-0.25);
            break;
        case Qt.Key_Right:
            chart.history.panBy(0.25);
            break;
        case Qt.Key_Up:
        case Qt.Key_Plus:
            chart.history.zoomBy(0.5, 0.5);
            break;
        case Qt.Key_Down:
        case Qt.Key_Minus:
            chart.history.zoomBy(2, 0.5);
            break;
        case Qt.Key_Home:
            chart.history.today();
            break;
        default:
            return;
        }
        event.accepted = true;
    }

    Binding {
        target: chart.history
        property: "plotWidth"
        value: chart.plotWidth
    }
    Binding {
        target: chart.history
        property: "timeTickCount"
        value: chart.plotWidth / (Math.ceil(tickWidth.advanceWidth) + Theme.gap)
    }
    Binding {
        target: chart.history
        property: "valueTickCount"
        value: (chart.panelHeight - 2 * Theme.small) / (Theme.small * 1.6)
    }
    Connections {
        target: chart.history
        function onPanelsChanged() {
            chart.alone = -1;
        }
    }
    TextMetrics {
        id: widest
        font.family: Theme.family
        font.pixelSize: Theme.small
        text: "−8,888"
    }
    TextMetrics {
        id: tickWidth
        font: widest.font
        text: qsTr("Wed, 30 Nov", "as wide as a date below a chart will be")
    }

    Repeater {
        model: chart.history.panels
        delegate: HistoryPanelView {
            required property int index
            required property HistoryPanel modelData
            visible: chart.alone < 0 || chart.alone === index
            y: chart.alone >= 0 ? 0 : index * chart.panelHeight
            width: chart.width
            height: chart.panelHeight
            history: chart.history
            panel: modelData
            gutter: chart.gutter
            shift: touch.shift
        }
    }
    Item {
        id: axis
        x: chart.gutter
        y: chart.height - height
        width: chart.plotWidth
        height: chart.axisHeight
        clip: true
        Repeater {
            model: chart.history.timeTicks
            delegate: Caption {
                required property var modelData
                readonly property real middle: modelData.position * axis.width
                x: touch.shift + Math.max(0, Math.min(axis.width - width, middle - width / 2))
                anchors.verticalCenter: parent.verticalCenter
                text: modelData.text
                color: modelData.major ? Theme.text : Theme.textDim
                font.weight: modelData.major ? Font.Medium : Font.Normal
            }
        }
    }
    Rectangle {
        visible: chart.history.cursor >= 0
        x: chart.gutter + Math.round(chart.history.cursor * chart.plotWidth) - width / 2
        width: Math.max(1, Theme.mm(0.3))
        height: chart.height - axis.height
        color: Theme.accent
    }
    Rectangle {
        anchors.fill: parent
        visible: chart.activeFocus && chart.history.panels.length > 0
        color: "transparent"
        border.width: Theme.hairline
        border.color: Theme.outline
    }
    ChartTouch {
        id: touch
        x: chart.gutter
        width: chart.plotWidth
        height: chart.height
        onPressed: chart.forceActiveFocus(Qt.MouseFocusReason)
        onPanned: share => chart.history.panBy(share)
        onZoomed: (factor, at) => chart.history.zoomBy(factor, at)
        onHeld: at => chart.history.setCursor(at)
        onReset: chart.history.today()
        onTapped: y => {
            if (chart.history.cursor >= 0) {
                chart.history.clearCursor();
            } else if (chart.alone >= 0) {
                chart.alone = -1;
            } else if (chart.shownCount > 1) {
                chart.alone = Math.min(chart.shownCount - 1, Math.floor(y / chart.panelHeight));
            }
        }
    }
}
