// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Running time and energy of today and of seven days.
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
    }
}
