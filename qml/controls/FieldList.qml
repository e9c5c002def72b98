// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick

// A card of captions and words, given as maps of both.
Card {
    id: card
    required property string title
    required property var fields
    implicitHeight: column.height + 2 * padding

    Column {
        id: column
        width: card.width - 2 * card.padding
        SectionTitle {
            text: card.title
        }
        Repeater {
            model: card.fields
            delegate: FieldRow {
                required property var modelData
                width: column.width
                caption: modelData.caption
                value: modelData.value
            }
        }
    }
}
