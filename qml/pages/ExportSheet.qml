// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What the chart spans, into a file: how fine, how far it is, where it is.
Rectangle {
    id: sheet
    required property HistoryModel history
    required property ExportJob job
    readonly property bool running: job.state === ExportJob.Running
    readonly property bool over: !running && job.state !== ExportJob.Idle
    property int step: ExportJob.FiveSeconds
    signal closed

    color: Theme.background
    onVisibleChanged: {
        if (visible && !running) {
            job.dismiss();
            step = job.usualStep(history);
        }
    }

    Flickable {
        anchors.fill: parent
        contentHeight: content.height
        clip: true
        boundsBehavior: Flickable.StopAtBounds

        Column {
            id: content
            width: sheet.width
            spacing: Theme.gap

            SectionTitle {
                text: qsTr("Export as CSV")
            }
            BodyText {
                width: parent.width
                wrapMode: Text.WordWrap
                elide: Text.ElideNone
                text: sheet.history.title
            }
            Caption {
                visible: !sheet.running && !sheet.over
                text: qsTr("One row for every")
            }
            SegmentBar {
                visible: !sheet.running && !sheet.over
                width: Math.min(parent.width, Theme.mm(120))
                caption: qsTr("One row for every")
                names: [qsTr("5 s"), qsTr("1 min"), qsTr("15 min"), qsTr("Hour"), qsTr("Day")]
                current: sheet.step
                onChosen: index => sheet.step = index
            }
            Caption {
                visible: !sheet.running && !sheet.over
                width: parent.width
                wrapMode: Text.WordWrap
                elide: Text.ElideNone
                text: sheet.visible ? sheet.job.sizeText(sheet.history, sheet.step) : ""
            }
            Rectangle {
                visible: sheet.running
                width: Math.min(parent.width, Theme.mm(120))
                height: Math.round(Theme.small * 0.8)
                radius: height / 2
                color: Theme.raised
                Accessible.role: Accessible.ProgressBar
                Accessible.name: qsTr("%1 % written").arg(Math.round(sheet.job.progress * 100))
                Rectangle {
                    height: parent.height
                    width: Math.max(height, parent.width * sheet.job.progress)
                    radius: height / 2
                    color: Theme.accent
                }
            }
            BodyText {
                visible: text !== ""
                width: parent.width
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                elide: Text.ElideNone
                text: sheet.running ? qsTr("%1 % written").arg(Math.round(sheet.job.progress * 100))
                                    : sheet.job.message
            }
            Flow {
                width: parent.width
                spacing: Theme.gap
                TouchButton {
                    visible: !sheet.running && !sheet.over
                    text: qsTr("Write the file")
                    onClicked: sheet.job.start(sheet.history, sheet.step)
                }
                TouchButton {
                    visible: sheet.running
                    text: qsTr("Stop")
                    onClicked: sheet.job.cancel()
                }
                TouchButton {
                    visible: !sheet.running
                    text: sheet.over ? qsTr("Done") : qsTr("Cancel")
                    onClicked: {
                        sheet.job.dismiss();
                        sheet.closed();
                    }
                }
            }
        }
    }
}
