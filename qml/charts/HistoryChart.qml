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
        : Math.min(history.panels.length, Math.max(1, Math.floor(panelSpace / Theme.mm(14))))
    // The first, power, has the most in it and gets more room
    readonly property real firstShare: shownCount < 2 ? 1 : panelSpace < Theme.mm(75) ? 1.25 : 1.6
    readonly property int panelSpace: height - axisHeight
    readonly property int gutter: Math.ceil(widest.advanceWidth) + Theme.gap
    readonly property int axisHeight: Math.round(Theme.small * 1.4)
    readonly property int panelHeight: panelSpace / Math.max(1, shownCount - 1 + firstShare)
    readonly property int firstHeight: panelHeight * firstShare
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
            visible: chart.alone >= 0 ? chart.alone === index : index < chart.shownCount
            y: chart.alone >= 0 || index === 0 ? 0
             : chart.firstHeight + (index - 1) * chart.panelHeight
            width: chart.width
            height: chart.alone >= 0 || index === 0 ? chart.firstHeight : chart.panelHeight
            history: chart.history
            panel: modelData
            gutter: chart.gutter
            shift: touch.shift
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
    Row {
        // What the shaded times mean
        visible: chart.history.hasData && chart.history.cursor < 0
        anchors.right: parent.right
        // Where three lines of the first chart have names, the second has room
        y: chart.width < Theme.small * 26 && chart.shownCount > 1 ? chart.firstHeight : 0
        height: Math.round(Theme.small * 1.3)
        spacing: Theme.pad
        Repeater {
            model: [
                {"shown": chart.history.generatorInView, "text": qsTr("Generator"),
                 "color": Theme.generator},
                {"shown": chart.history.faultInView, "text": qsTr("Fault"), "color": Theme.alarm}
            ]
            delegate: Row {
                id: mark
                required property var modelData
                visible: modelData.shown
                spacing: Theme.gap / 2
                Rectangle {
                    anchors.verticalCenter: parent.verticalCenter
                    width: Theme.mm(2)
                    height: width
                    color: Qt.alpha(mark.modelData.color, 0.5)
                }
                Caption {
                    text: mark.modelData.text
                }
            }
        }
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
        onReset: chart.history.today()
        onTapped: y => {
            if (chart.history.cursor >= 0) {
                chart.history.clearCursor();
            } else if (chart.alone >= 0) {
                chart.alone = -1;
            } else if (chart.shownCount > 1) {
                const row = 1 + Math.floor((y - chart.firstHeight) / chart.panelHeight);
                chart.alone = Math.max(0, Math.min(chart.shownCount - 1, row));
            }
        }
    }
}
