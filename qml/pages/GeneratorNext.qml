// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What the remote's settings will make it do.
Card {
    id: card
    required property GeneratorView generator
    implicitHeight: content.height + 2 * padding

    Column {
        id: content
        width: card.width - 2 * card.padding
        SectionTitle {
            text: card.generator.engineOn ? qsTr("Until it stops") : qsTr("Until it starts")
        }
        Repeater {
            model: card.generator.next
            delegate: FieldRow {
                required property var modelData
                width: content.width
                caption: modelData.caption
                value: modelData.value
            }
        }
        BodyText {
            visible: card.generator.next.length === 0
            width: parent.width
            topPadding: Theme.gap / 2
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
            color: Theme.textDim
            text: card.generator.agsSeen ? qsTr("No start condition has been heard from the remote yet.")
                                         : qsTr("No generator starter (AGS) has been heard on the bus.")
        }
    }
}
