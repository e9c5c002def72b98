// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What was: charts over any span, moved by hand, read with the crosshair.
KioskPage {
    id: page
    focus: true
    readonly property HistoryModel history: panel.history
    // Another one comes with another language
    onHistoryChanged: {
        if (picker.visible) {
            history.openCalendar();
        }
    }

    // Closes what lies over the charts; true if something did.
    function closeSheets(): bool {
        const any = exporter.visible || chooser.visible || picker.visible || menu.visible;
        exporter.visible = chooser.visible = picker.visible = menu.visible = false;
        if (any) {
            chart.forceActiveFocus();
        }
        return any;
    }
    function open(sheet: Item) {
        closeSheets();
        history.clearCursor();
        sheet.visible = true;
    }
    function goBack(): bool {
        if (closeSheets()) {
            return true;
        }
        if (history.cursor >= 0) {
            history.clearCursor();
            return true;
        }
        if (history.focused >= 0) {
            history.focusOn(-1);
            return true;
        }
        if (chart.clearFocusedPanel()) {
            return true;
        }
        if (history.free) {
            history.reset();
            return true;
        }
        return false;
    }

    Binding {
        target: page.history
        property: "active"
        value: page.active
    }

    Connections {
        target: page.panel
        // Another page wants a time to be seen, not what was open here
        function onHistoryShown() {
            page.closeSheets();
        }
    }
    Connections {
        target: page.history.calendar
        function onChosen() {
            page.closeSheets();
        }
    }

    HistoryHead {
        id: head
        x: Theme.gap
        y: Theme.gap
        width: parent.width - 2 * Theme.gap
        history: page.history
        moreOpen: menu.visible || chooser.visible || exporter.visible
        onDateWanted: {
            page.history.openCalendar();
            page.open(picker);
        }
        onMoreWanted: {
            if (!page.closeSheets()) {
                page.open(menu);
            }
        }
    }
    HistoryChart {
        id: chart
        focus: true
        visible: !chooser.visible && !exporter.visible && !picker.visible
        opacity: page.history.notice === "" ? 1 : 0
        anchors.top: head.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        x: Theme.gap
        width: parent.width - 2 * Theme.gap
        history: page.history
    }
    Rectangle {
        visible: chart.visible && page.history.notice !== ""
        anchors.fill: chart
        color: Theme.background
        EmptyState {
            anchors.centerIn: parent
            width: Math.min(parent.width - 2 * Theme.pad, Theme.mm(110))
            glyph: Glyph.Chart
            text: page.history.notice
        }
    }
    ChartReadout {
        visible: page.history.cursor >= 0 && chart.visible
        x: head.x
        y: head.y
        width: head.width
        height: head.height + Theme.gap + (chart.keyHeight === 0 ? chart.legendHeight : 0)
        history: page.history
        alone: chart.alone
        onClosed: page.history.clearCursor()
    }
    QuantityChooser {
        id: chooser
        visible: false
        anchors.fill: chart
        choices: page.history.choices
        onClosed: page.goBack()
    }
    ExportSheet {
        id: exporter
        visible: false
        anchors.fill: chart
        history: page.history
        job: page.panel.exportJob
        onClosed: page.goBack()
    }
    HistoryMenu {
        id: menu
        visible: false
        anchors.right: head.right
        y: head.y + head.implicitHeight + Theme.gap
        history: page.history
        onChooseWanted: page.open(chooser)
        onExportWanted: page.open(exporter)
    }
    DatePicker {
        id: picker
        visible: false
        anchors.fill: parent
        calendar: page.history.calendar
        onClosed: page.goBack()
    }
}
