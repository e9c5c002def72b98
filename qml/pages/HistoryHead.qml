// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Above the charts: earlier and later, the day, the span, and what is drawn. One row where it is
// wide, two or three where it is not.
Item {
    id: head
    required property HistoryModel history
    property bool moreOpen: false
    signal dateWanted
    signal moreWanted

    readonly property bool wide: width >= Theme.mm(185) * Theme.small / Theme.smallest
    // No room for the date between the buttons
    readonly property bool narrow: width < Math.max(Theme.mm(100), 7 * (Theme.touchTarget + 2)
                                                           + views.implicitWidth + Theme.gap)
    readonly property int row: Theme.touchTarget + Theme.gap

    // The spans take a second row where their words are long
    implicitHeight: (wide ? 1 : narrow ? 3 : 2) * row - Theme.gap + spans.height - Theme.touchTarget

    TouchButton {
        id: previous
        glyph: Glyph.ChevronLeft
        description: qsTr("Earlier")
        enabled: head.history.hasPrevious
        onClicked: head.history.previous()
    }
    TouchButton {
        id: next
        x: head.narrow ? previous.width + Theme.gap : now.x - width - Theme.gap
        glyph: Glyph.ChevronRight
        description: qsTr("Later")
        enabled: head.history.hasNext
        onClicked: head.history.next()
    }
    TouchButton {
        id: now
        x: head.narrow ? previous.width + next.width + 2 * Theme.gap
         : (head.wide ? spans.x - Theme.gap : head.width) - width
        text: qsTr("Today")
        enabled: !head.history.isToday
        onClicked: head.history.today()
    }
    DateButton {
        x: head.narrow ? 0 : previous.width + Theme.gap
        y: head.narrow ? head.row + spans.height + Theme.gap : 0
        width: head.narrow ? head.width : next.x - x - Theme.gap
        text: head.history.title
        onClicked: head.dateWanted()
    }
    SegmentBar {
        id: spans
        x: head.wide ? views.x - width - Theme.gap : 0
        y: head.wide ? 0 : head.row
        // As wide as leaves room for a date
        width: head.wide ? Math.min(Theme.mm(104), views.x - now.width - 2 * previous.width
                                                   - 5 * Theme.gap - Theme.mm(50)) : head.narrow ? head.width : views.x - Theme.gap
        caption: qsTr("Span of time")
        names: [qsTr("30 min"), qsTr("Hour"), qsTr("Day"), qsTr("Week"), qsTr("Month"),
                qsTr("Year"), qsTr("All")]
        current: head.history.span
        onChosen: index => head.history.showSpan(index)
    }
    Row {
        id: views
        anchors.right: parent.right
        y: head.wide || head.narrow ? 0 : head.row
        spacing: Theme.gap
        TouchButton {
            glyph: Glyph.Bars
            description: qsTr("Energy in kWh")
            checked: head.history.energyView
            onClicked: head.history.energyView = !head.history.energyView
        }
        TouchButton {
            glyph: Glyph.Compare
            description: qsTr("Compare with the period before")
            enabled: head.history.canCompare
            checked: enabled && head.history.compare
            onClicked: head.history.compare = !head.history.compare
        }
        TouchButton {
            glyph: Glyph.More
            description: qsTr("More")
            checked: head.moreOpen
            onClicked: head.moreWanted()
        }
    }
}
