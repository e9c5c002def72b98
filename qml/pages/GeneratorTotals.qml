// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Running time and energy of the last spans, and since the last service.
Card {
    id: card
    required property Panel panel
    implicitHeight: content.height + 2 * padding

    Column {
        id: content
        width: card.width - 2 * card.padding
        SectionTitle {
            text: qsTr("Totals")
        }
        FieldRow {
            caption: qsTr("Today")
            value: card.panel.today.generatorText
        }
        FieldRow {
            caption: qsTr("7 days")
            value: card.panel.week.generatorText
        }
        FieldRow {
            caption: qsTr("This month")
            value: card.panel.month.generatorText
        }
        FieldRow {
            caption: qsTr("This year")
            value: card.panel.year.generatorText
        }
        FieldRow {
            caption: qsTr("Starts this year")
            value: card.panel.year.generatorStarts
        }
        FieldRow {
            caption: qsTr("Energy per hour")
            value: card.panel.year.energyPerHour
        }
        Caption {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
            color: Theme.warningInk
            text: card.panel.year.error
        }
        GeneratorService {
            width: parent.width
            generator: card.panel.generator
        }
    }
}
