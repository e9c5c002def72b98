// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Everything measured at one node.
FocusScope {
    id: page
    required property Panel panel
    required property int node
    readonly property NodeView view: [panel.plant.source, panel.plant.inverter, panel.plant.loads,
                                      panel.plant.battery][node]
    signal closed

    Component.onCompleted: panel.plant.openNode = node
    Component.onDestruction: panel.plant.openNode = -1

    TouchButton {
        id: back
        x: Theme.gap
        y: Theme.gap
        glyph: Glyph.ChevronLeft
        text: qsTr("Back")
        focus: true
        onClicked: page.closed()
    }
    Text {
        anchors.left: back.right
        anchors.leftMargin: Theme.pad
        anchors.right: chart.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: back.verticalCenter
        text: page.view.words === "" ? page.view.title
            : qsTr("%1: %2", "node, what it does").arg(page.view.title).arg(page.view.words)
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: Theme.touch
        font.weight: Font.Medium
        height: back.height
        verticalAlignment: Text.AlignVCenter
        wrapMode: Text.Wrap
        fontSizeMode: Text.Fit
        minimumPixelSize: Theme.smallest
        textFormat: Text.PlainText
    }
    TouchButton {
        id: chart
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        y: Theme.gap
        glyph: Glyph.Chart
        text: page.width > Theme.mm(95) ? qsTr("Day") : ""
        description: qsTr("The day as a chart")
        onClicked: page.panel.showNodeHistory(page.node)
    }
    Flickable {
        id: scroller
        anchors.fill: parent
        anchors.topMargin: back.y + back.height + Theme.gap
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        contentHeight: rows.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: rows
            width: scroller.width
            spacing: Theme.gap / 2

            NodeHeadline {
                width: parent.width
                panel: page.panel
                node: page.node
            }
            Card {
                visible: page.view.problem !== ""
                width: parent.width
                BodyText {
                    width: parent.width
                    wrapMode: Text.WordWrap
                    elide: Text.ElideNone
                    text: page.view.problem
                }
            }
            Grid {
                columns: Theme.portrait ? 1 : 2
                columnSpacing: Theme.gap
                rowSpacing: Theme.gap / 2
                Repeater {
                    model: page.panel.plant.measurementsOf(page.node)
                    delegate: MeasurementRow {
                        required property Measurement modelData
                        measurement: modelData
                        width: Theme.portrait ? rows.width : (rows.width - Theme.gap) / 2
                        // Volts and frequency are the source's only while it is used
                        visible: modelData.seen
                                 && (page.node !== 0 || page.panel.plant.acPresent
                                     || (modelData !== page.panel.plant.acVolts
                                         && modelData !== page.panel.plant.hertz))
                    }
                }
            }
            Card {
                id: facts
                visible: page.panel.plant.facts.length > 0
                width: parent.width
                implicitHeight: list.height + 2 * padding
                Column {
                    id: list
                    width: facts.width - 2 * facts.padding
                    Repeater {
                        model: page.panel.plant.facts
                        delegate: FieldRow {
                            required property var modelData
                            width: list.width
                            caption: modelData.caption
                            value: modelData.value
                        }
                    }
                }
            }
        }
    }
}
