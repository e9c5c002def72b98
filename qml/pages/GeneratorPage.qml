// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Why it runs, how long, what next, and every run before.
KioskPage {
    id: page
    readonly property bool wide: !Theme.portrait
    // With room to spare the logbook has a column of its own
    readonly property bool nextAtLeft: !wide || Theme.spacious
    readonly property real columnWidth: wide ? (scroller.width - Theme.gap) / 2 : scroller.width

    function goBack(): bool {
        const wasOpen = panel.run.shown;
        panel.run.close();
        return wasOpen;
    }

    Repeater {
        model: page.panel.run.shown ? 1 : 0
        delegate: RunPage {
            anchors.fill: page
            focus: true
            panel: page.panel
            onClosed: page.panel.run.close()
        }
    }
    Flickable {
        id: scroller
        visible: !page.panel.run.shown
        anchors.fill: parent
        anchors.margins: Theme.gap
        contentHeight: Math.max(height, totals.y + totals.height, next.y + next.height,
                                log.y + Theme.mm(page.wide ? 55 : 80))
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        GeneratorNow {
            id: now
            width: page.columnWidth
            panel: page.panel
        }
        GeneratorNext {
            id: next
            x: page.nextAtLeft ? 0 : page.columnWidth + Theme.gap
            y: page.nextAtLeft ? now.height + Theme.gap : 0
            width: page.columnWidth
            generator: page.panel.generator
        }
        GeneratorTotals {
            id: totals
            y: (page.nextAtLeft ? next.y + next.height : now.height) + Theme.gap
            width: page.columnWidth
            panel: page.panel
        }
        RunLog {
            id: log
            x: page.wide ? page.columnWidth + Theme.gap : 0
            y: !page.wide ? totals.y + totals.height + Theme.gap
               : page.nextAtLeft ? 0 : next.y + next.height + Theme.gap
            width: page.columnWidth
            height: Math.max(Theme.mm(page.wide ? 55 : 80), scroller.contentHeight - y)
            runs: page.panel.runs
            onOpened: row => page.panel.run.open(row)
        }
    }
}
