// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// The logbook: every run, newest first.
Card {
    id: card
    required property RunListModel runs

    SectionTitle {
        id: title
        text: qsTr("Runs")
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: card.runs.loaded && card.runs.count === 0 && card.runs.error === ""
        glyph: Glyph.Generator
        text: qsTr("No run has been seen yet.")
    }
    EmptyState {
        id: problem
        anchors.top: title.bottom
        width: parent.width
        visible: card.runs.error !== ""
        glyph: Glyph.Warning
        text: qsTr("The stored runs cannot be read.")
        hint: card.runs.error
    }
    ListView {
        id: list
        anchors.fill: parent
        anchors.topMargin: title.height + Theme.gap / 2
                           + (problem.visible ? problem.height + Theme.gap : 0)
        clip: true
        model: card.runs
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: title.text

        delegate: Item {
            id: run
            required property string startText
            required property string durationText
            required property string reasonText
            required property string energyText
            required property string socText
            required property string stopText
            required property bool open
            width: list.width
            height: when.implicitHeight + why.implicitHeight + Theme.gap
            Accessible.role: Accessible.ListItem
            Accessible.name: qsTr("%1, %2, %3, %4", "start, duration, reason, energy")
                .arg(startText).arg(durationText).arg(reasonText).arg(energyText)

            Rectangle {
                width: parent.width
                height: Theme.hairline
                color: Theme.outline
            }
            BodyText {
                id: when
                y: Theme.gap / 2
                width: parent.width - duration.width - Theme.gap
                text: run.startText
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Theme.small
            }
            BodyText {
                id: duration
                anchors.right: parent.right
                anchors.baseline: when.baseline
                text: run.durationText
                font.weight: Font.Medium
                color: run.open ? Theme.generator : Theme.text
            }
            Caption {
                id: why
                anchors.top: when.bottom
                width: parent.width - energy.width - Theme.gap
                text: run.open || run.stopText === "" ? run.reasonText
                    : qsTr("%1; %2", "why it ran; why it stopped").arg(run.reasonText).arg(run.stopText)
            }
            Caption {
                id: energy
                anchors.right: parent.right
                anchors.baseline: why.baseline
                text: run.energyText
            }
        }
    }
}
