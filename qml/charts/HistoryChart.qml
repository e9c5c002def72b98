// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
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

    // Charts too low to read would help nobody; those that do not fit are counted at the bottom
    readonly property int shownCount: alone >= 0 ? 1
        : Math.min(history.panels.length,
                   Math.max(1, Math.floor((height - axisHeight) / Theme.mm(14))))
    // The first, power, has the most in it and gets more room
    readonly property real firstShare: shownCount < 2 ? 1 : panelSpace < Theme.mm(75) ? 1.25 : 1.6
    readonly property int panelSpace: height - axisHeight - keyHeight
    // Pictures reach this far beside the window while they are dragged
    readonly property real margin: touch.dragging ? touch.reach : 0
    readonly property int legendHeight: Math.round(Theme.small * 1.3)
    // The legend that has room for the key beside it; without one the key has a line of its own
    readonly property int keyRow: {
        const wanted = key.implicitWidth + Theme.pad;
        for (let i = 0; i < shownCount; ++i) {
            const view = views.itemAt(alone >= 0 ? alone : i) as HistoryPanelView;
            if (view && view.legend.implicitWidth + wanted <= plotWidth) {
                return i;
            }
        }
        return -1;
    }
    readonly property int keyHeight: key.visible && keyRow < 0 ? legendHeight : 0
    readonly property int gutter: Math.ceil(widest.advanceWidth) + Theme.gap
    readonly property int axisHeight: Math.round(Theme.small * 1.4)
    readonly property int panelHeight: panelSpace / Math.max(1, shownCount - 1 + firstShare)
    readonly property int firstHeight: panelHeight * firstShare
    readonly property int plotWidth: Math.max(0, width - gutter)

    function topOf(row: int): real {
        return keyHeight + (row === 0 ? 0 : firstHeight + (row - 1) * panelHeight);
    }
    // What a tap means: on a name of a legend, or on a chart
    function tap(x: real, y: real) {
        const over = Theme.mm(2);
        for (let row = 0; row < shownCount; ++row) {
            const view = views.itemAt(alone >= 0 ? alone : row) as HistoryPanelView;
            if (view && y >= view.y - over && y < view.y + legendHeight + over) {
                const quantity = view.legend.quantityAt(x);
                if (quantity >= 0) {
                    history.focusOn(quantity);
                    return;
                }
            }
        }
        if (history.cursor >= 0) {
            history.clearCursor();
        } else if (alone >= 0) {
            alone = -1;
        } else if (shownCount > 1) {
            const row = 1 + Math.floor((y - keyHeight - firstHeight) / panelHeight);
            alone = Math.max(0, Math.min(shownCount - 1, row));
        }
    }
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
        property: "dragging"
        value: touch.dragging
    }
    Binding {
        target: chart.history
        property: "timeTickCount"
        value: chart.plotWidth / (Math.ceil(tickWidth.advanceWidth) + Theme.gap)
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
        id: views
        model: chart.history.panels
        delegate: HistoryPanelView {
            required property int index
            required property HistoryPanel modelData
            visible: chart.alone >= 0 ? chart.alone === index : index < chart.shownCount
            y: chart.topOf(chart.alone >= 0 ? 0 : index)
            width: chart.width
            height: chart.alone >= 0 || index === 0 ? chart.firstHeight : chart.panelHeight
            history: chart.history
            panel: modelData
            gutter: chart.gutter
            shift: touch.shift
            margin: chart.margin
        }
    }
    TimeAxis {
        id: axis
        x: chart.gutter
        y: chart.height - height
        width: chart.plotWidth
        height: chart.axisHeight
        history: chart.history
        shift: touch.shift
    }
    ChartKey {
        id: key
        visible: needed && chart.history.hasData && chart.history.cursor < 0
        anchors.right: parent.right
        y: chart.keyRow < 0 ? 0 : chart.topOf(chart.keyRow)
        height: chart.legendHeight
        history: chart.history
    }
    Caption {
        visible: chart.alone < 0 && chart.shownCount < chart.history.panels.length
        y: axis.y
        width: chart.gutter - Theme.gap
        horizontalAlignment: Text.AlignRight
        color: Theme.text
        text: qsTr("+%1", "charts that do not fit").arg(chart.history.panels.length - chart.shownCount)
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
        onReset: chart.history.reset()
        onTapped: (x, y) => chart.tap(x, y)
    }
}
