// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What happened, newest first; reads on into the past as it is scrolled.
ListView {
    id: log
    required property EventModel events
    required property AlarmModel alarms
    // Alarms stand above the log and are scrolled with it, where the page has one column
    property bool alarmsAbove: false
    signal codesWanted

    readonly property int timeWidth: Math.ceil(widest.advanceWidth) + Theme.gap
    readonly property bool beside: width >= Theme.mm(100)

    function glyphOf(group: int): int {
        switch (group) {
        case EventModel.Generator:
            return Glyph.Generator;
        case EventModel.Inverter:
            return Glyph.Inverter;
        case EventModel.Alarms:
            return Glyph.Warning;
        default:
            return Glyph.Disk;
        }
    }

    // Alarms above the log come and go; who looks at the top keeps looking at the top
    property bool _atTop: true
    onMovementEnded: _atTop = contentY <= originY - topMargin + 1
    onOriginYChanged: keepTop.restart()
    onTopMarginChanged: keepTop.restart()
    Timer {
        id: keepTop
        interval: 0
        onTriggered: {
            if (log._atTop) {
                log.contentY = log.originY - log.topMargin;
            }
        }
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    model: events
    reuseItems: true
    activeFocusOnTab: true
    Keys.onUpPressed: flick(0, Theme.mm(120))
    Keys.onDownPressed: flick(0, -Theme.mm(120))
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Event log")

    TextMetrics {
        id: widest
        font.family: Theme.family
        font.pixelSize: Theme.small
        text: log.events.widestTime
    }

    // Not a header: Qt 6.4 does not make one in a file of bound components
    topMargin: head.height
    Column {
        id: head
        parent: log.contentItem
        y: log.originY - height
        width: log.width
        spacing: Theme.gap
        bottomPadding: Theme.gap
        AlarmList {
            width: parent.width
            visible: log.alarmsAbove
            alarms: log.alarms
            onCodesWanted: log.codesWanted()
        }
        SectionTitle {
            text: qsTr("Event log")
            topPadding: log.alarmsAbove ? Theme.gap : 0
        }
        SegmentBar {
            width: parent.width
            caption: qsTr("Show")
            names: [qsTr("All"), qsTr("Generator"), qsTr("Inverter"), qsTr("Alarms"),
                    qsTr("Recorder")]
            current: log.events.filter
            onChosen: index => log.events.filter = index
        }
        EmptyState {
            visible: log.events.error !== ""
            width: parent.width
            topPadding: Theme.pad
            glyph: Glyph.Warning
            text: log.count === 0 ? qsTr("The log cannot be read.")
                                  : qsTr("The log cannot be read on; what is below was read before.")
            hint: log.events.error
        }
        EmptyState {
            visible: log.count === 0 && log.events.error === ""
            width: parent.width
            topPadding: Theme.pad
            text: !log.events.loaded ? qsTr("Reading the log …")
                : log.events.filter === EventModel.Everything
                  ? qsTr("Nothing has happened yet that was written down.")
                  : qsTr("Nothing of this kind has been written down.")
        }
    }
    delegate: Item {
        id: row
        required property int index
        required property string eventText
        required property string timeText
        required property int group
        required property bool urgent

        width: log.width
        height: (log.beside ? Math.max(when.implicitHeight, what.implicitHeight)
                            : when.implicitHeight + what.implicitHeight) + 2 * Theme.gap
        Accessible.role: Accessible.ListItem
        Accessible.name: row.timeText + " " + row.eventText

        Rectangle {
            width: parent.width
            height: Theme.hairline
            color: Theme.raised
        }
        Glyph {
            id: icon
            y: Theme.gap
            width: Theme.small * 1.2
            height: width
            shape: log.glyphOf(row.group)
            colour: row.urgent ? Theme.warningInk : Theme.textDim
        }
        Caption {
            id: when
            x: icon.width + Theme.gap
            y: Theme.gap
            width: log.beside ? log.timeWidth - Theme.gap : log.width - x
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
            text: row.timeText
        }
        BodyText {
            id: what
            x: log.beside ? when.x + log.timeWidth : when.x
            y: log.beside ? Theme.gap : when.y + when.implicitHeight
            width: log.width - x
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            font.pixelSize: Theme.small
            font.weight: row.urgent ? Font.Medium : Font.Normal
            text: row.eventText
        }
    }
}
