// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// A card of captions and values; under a value that needs attention stands what to do.
Rectangle {
    id: list
    required property string title
    required property FactModel facts

    visible: rows.count > 0
    implicitHeight: column.height + 2 * Theme.pad
    radius: Theme.radius
    color: Theme.surface

    Column {
        id: column
        x: Theme.pad
        y: Theme.pad
        width: list.width - 2 * Theme.pad

        SectionTitle {
            width: parent.width
            text: list.title
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            bottomPadding: Theme.gap
        }
        Repeater {
            id: rows
            model: list.facts
            delegate: Column {
                id: fact
                required property string caption
                required property string value
                required property string hint
                required property bool known
                required property bool wrong
                width: column.width

                FactRow {
                    width: parent.width
                    caption: fact.caption
                    value: fact.value
                    dim: !fact.known
                    wrong: fact.wrong
                }
                Caption {
                    width: parent.width
                    visible: text !== ""
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    horizontalAlignment: Text.AlignRight
                    color: Theme.text
                    text: fact.hint
                }
            }
        }
    }
}
