// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What flowed in a span of the calendar, and how much of it was seen.
Rectangle {
    id: page
    required property TotalsView totals
    readonly property var names: [qsTr("Today"), qsTr("Yesterday"), qsTr("Week"), qsTr("Month"),
                                  qsTr("Year"), qsTr("All")]
    // A narrow panel has room for three words side by side
    readonly property bool split: width < Theme.small * 22
    signal closed

    color: Theme.background
    Accessible.role: Accessible.Pane
    Accessible.name: qsTr("Totals")

    TouchButton {
        id: back
        x: Theme.gap
        y: Theme.gap
        glyph: Glyph.ChevronLeft
        description: qsTr("Back")
        focus: true
        onClicked: page.closed()
    }
    SectionTitle {
        visible: !spans.beside
        anchors.left: back.right
        anchors.leftMargin: Theme.gap
        anchors.verticalCenter: back.verticalCenter
        text: qsTr("Totals")
    }
    SegmentBar {
        id: spans
        readonly property bool beside: page.width >= Theme.small * 36 + back.width
        x: beside ? back.x + back.width + Theme.gap : Theme.gap
        y: beside ? Theme.gap : back.y + back.height + Theme.gap
        width: page.width - x - Theme.gap
        caption: qsTr("Span of time")
        names: page.split ? page.names.slice(0, 3) : page.names
        current: page.totals.span
        onChosen: index => page.totals.span = index
    }
    SegmentBar {
        id: longSpans
        visible: page.split
        x: Theme.gap
        y: spans.y + spans.height + Theme.gap
        width: page.width - 2 * Theme.gap
        caption: spans.caption
        names: page.names.slice(3)
        current: page.totals.span - 3
        onChosen: index => page.totals.span = index + 3
    }
    Flickable {
        anchors.top: page.split ? longSpans.bottom : spans.bottom
        anchors.topMargin: Theme.gap
        anchors.bottom: parent.bottom
        x: Theme.gap
        width: page.width - 2 * Theme.gap
        contentHeight: list.height + 2 * Theme.pad
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Rectangle {
            anchors.fill: list
            anchors.margins: -Theme.pad
            radius: Theme.radius
            color: Theme.surface
        }
        Column {
            id: list
            x: Theme.pad
            y: Theme.pad
            width: parent.width - 2 * Theme.pad
            Repeater {
                model: [
                    {name: qsTr("From the grid or generator"), value: page.totals.energyIn},
                    {name: qsTr("To the loads"), value: page.totals.energyOut},
                    {name: qsTr("Into the battery"), value: page.totals.energyCharge},
                    {name: qsTr("Out of the battery"), value: page.totals.energyDischarge},
                    {name: qsTr("From the sun"), value: page.totals.energyPv},
                    {name: qsTr("Generator ran"), value: page.totals.generatorTime},
                    {name: qsTr("Generator starts"), value: page.totals.generatorStarts},
                    {name: qsTr("Highest load"), value: page.totals.maximumLoadTime === ""
                        ? page.totals.maximumLoad
                        : qsTr("%1, %2", "power, when").arg(page.totals.maximumLoad)
                                                       .arg(page.totals.maximumLoadTime)}
                ]
                delegate: FieldRow {
                    required property var modelData
                    visible: modelData.value !== ""
                    caption: modelData.name
                    value: modelData.value
                }
            }
            Caption {
                width: parent.width
                topPadding: Theme.gap
                wrapMode: Text.WordWrap
                elide: Text.ElideNone
                text: page.totals.error !== "" ? page.totals.error : page.totals.seen
            }
        }
    }
}
