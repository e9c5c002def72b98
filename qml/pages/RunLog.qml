// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// The logbook: every run, newest first.
Card {
    id: card
    required property RunListModel runs
    signal opened(int row)

    SectionTitle {
        id: title
        text: qsTr("Runs")
    }
    // On two lines where words or letters are long
    Flow {
        id: filters
        anchors.top: title.bottom
        anchors.topMargin: Theme.gap / 2
        width: parent.width
        spacing: Theme.hairline
        Accessible.role: Accessible.Grouping
        Accessible.name: qsTr("Show")
        Repeater {
            model: [qsTr("All"), qsTr("By hand"), qsTr("Auto"), qsTr("Trouble")]
            delegate: TouchButton {
                required property int index
                required property string modelData
                text: modelData
                checked: card.runs.filter === index
                onClicked: card.runs.filter = index
            }
        }
    }
    EmptyState {
        anchors.centerIn: parent
        width: parent.width
        visible: card.runs.loaded && card.runs.count === 0 && card.runs.error === ""
        glyph: Glyph.Generator
        text: card.runs.filter === RunListModel.All ? qsTr("No run has been seen yet.")
                                                    : qsTr("No run of this kind has been seen.")
    }
    EmptyState {
        id: problem
        anchors.top: filters.bottom
        width: parent.width
        visible: card.runs.error !== ""
        glyph: Glyph.Warning
        text: qsTr("The stored runs cannot be read.")
        hint: card.runs.error
    }
    ListView {
        id: list
        anchors.fill: parent
        anchors.topMargin: filters.y + filters.height + Theme.gap / 2
                           + (problem.visible ? problem.height + Theme.gap : 0)
        clip: true
        model: card.runs
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.List
        Accessible.name: title.text

        delegate: Item {
            id: run
            required property int index
            required property string startText
            required property string durationText
            required property string reasonText
            required property string energyText
            required property string socText
            required property string stopText
            required property bool open
            width: list.width
            height: Math.max(Theme.touchTarget,
                             when.implicitHeight + why.implicitHeight + Theme.gap)
            activeFocusOnTab: true
            Accessible.role: Accessible.Button
            Accessible.onPressAction: card.opened(run.index)
            Accessible.description: qsTr("Opens all that is known of this run")
            Keys.onSpacePressed: card.opened(run.index)
            Keys.onReturnPressed: card.opened(run.index)
            Keys.onEnterPressed: card.opened(run.index)
            Accessible.name: qsTr("%1, %2, %3, %4", "start, duration, reason, energy")
                .arg(startText).arg(durationText).arg(reasonText).arg(energyText)

            Rectangle {
                anchors.fill: parent
                color: area.pressed ? Theme.raised : "transparent"
                radius: Theme.radius
                border.width: run.activeFocus ? Theme.focusLine : 0
                border.color: Theme.accent
            }
            Rectangle {
                width: parent.width
                height: Theme.hairline
                color: Theme.outline
            }
            MouseArea {
                id: area
                anchors.fill: parent
                onClicked: card.opened(run.index)
            }
            Glyph {
                id: more
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: Theme.small
                height: width
                shape: Glyph.ChevronRight
                colour: Theme.textDim
            }
            BodyText {
                id: when
                y: Theme.gap / 2
                width: duration.x - Theme.gap
                text: run.startText
                elide: Text.ElideNone
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.round(Theme.smallest * 0.8)
            }
            BodyText {
                id: duration
                anchors.right: more.left
                anchors.rightMargin: Theme.gap / 2
                anchors.baseline: when.baseline
                text: run.durationText
                font.weight: Font.Medium
                color: run.open ? Theme.generator : Theme.text
            }
            Caption {
                id: why
                anchors.top: when.bottom
                width: energy.x - Theme.gap
                wrapMode: Text.WordWrap
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.round(Theme.smallest * 0.7)
                elide: Text.ElideNone
                text: run.open || run.stopText === "" ? run.reasonText
                    : qsTr("%1; %2", "why it ran; why it stopped").arg(run.reasonText).arg(run.stopText)
            }
            Caption {
                id: energy
                anchors.right: duration.right
                anchors.baseline: why.baseline
                text: run.energyText
            }
        }
    }
}
