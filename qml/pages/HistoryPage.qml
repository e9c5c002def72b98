// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What was: charts over any span, moved by hand, read with the crosshair.
KioskPage {
    id: page
    focus: true
    readonly property HistoryModel history: panel.history
    readonly property bool wide: width >= Theme.mm(190)
    // No room for the title between the buttons: it stands below them
    readonly property bool narrow: width < Theme.mm(100)

    function goBack(): bool {
        if (exporter.visible) {
            exporter.visible = false;
            chart.forceActiveFocus();
            return true;
        }
        if (chooser.visible) {
            chooser.visible = false;
            chart.forceActiveFocus();
            return true;
        }
        if (history.cursor >= 0) {
            history.clearCursor();
            return true;
        }
        if (chart.clearFocusedPanel()) {
            return true;
        }
        if (history.free) {
            history.today();
            return true;
        }
        return false;
    }

    Binding {
        target: page.history
        property: "active"
        value: page.active
    }

    Item {
        id: head
        x: Theme.gap
        y: Theme.gap
        width: parent.width - 2 * Theme.gap
        height: (page.wide ? Theme.touchTarget : 2 * Theme.touchTarget + Theme.gap)
                + (page.narrow ? title.implicitHeight + Theme.gap : 0)

        TouchButton {
            id: previous
            glyph: Glyph.ChevronLeft
            description: qsTr("Earlier")
            onClicked: page.history.previous()
        }
        BodyText {
            id: title
            x: page.narrow ? 0 : previous.width + Theme.gap
            y: page.narrow ? head.height - height : (Theme.touchTarget - height) / 2
            width: page.narrow ? head.width : next.x - x - Theme.gap
            horizontalAlignment: Text.AlignHCenter
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.small
            font.weight: Font.Medium
            text: page.history.cursor >= 0 ? page.history.cursorText : page.history.title
        }
        TouchButton {
            id: next
            anchors.right: now.left
            anchors.rightMargin: Theme.gap
            glyph: Glyph.ChevronRight
            description: qsTr("Later")
            enabled: page.history.hasNext
            onClicked: page.history.next()
        }
        TouchButton {
            id: now
            anchors.right: choose.left
            anchors.rightMargin: Theme.gap
            text: qsTr("Now")
            enabled: page.history.free || page.history.hasNext
            onClicked: page.history.today()
        }
        TouchButton {
            id: choose
            anchors.right: save.left
            anchors.rightMargin: Theme.gap
            glyph: Glyph.Chart
            description: qsTr("Choose quantities")
            checked: chooser.visible
            onClicked: {
                exporter.visible = false;
                chooser.visible = !chooser.visible;
            }
        }
        TouchButton {
            id: save
            x: (page.wide ? spans.x - Theme.gap : head.width) - width
            glyph: Glyph.Disk
            description: qsTr("Export")
            checked: exporter.visible
            onClicked: {
                chooser.visible = false;
                exporter.visible = !exporter.visible;
            }
        }
        SegmentBar {
            id: spans
            x: page.wide ? head.width - width : 0
            y: page.wide ? 0 : Theme.touchTarget + Theme.gap
            width: page.wide ? Theme.mm(100) : head.width
            caption: qsTr("Span of time")
            names: [qsTr("30 min"), qsTr("Hour"), qsTr("Day"), qsTr("Week"), qsTr("Month"),
                    qsTr("Year")]
            current: page.history.span
            onChosen: index => page.history.showSpan(index)
        }
    }
    HistoryChart {
        id: chart
        focus: true
        visible: !chooser.visible && !exporter.visible
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
}
