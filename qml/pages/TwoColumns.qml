// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// Cards in two columns, or in one below another, that scroll where they need to.
Flickable {
    id: flick
    required property int columns
    required property int columnWidth
    property alias leftCards: leftColumn.data
    property alias rightCards: rightColumn.data

    contentHeight: Math.max(leftColumn.y + leftColumn.height,
                            rightColumn.y + rightColumn.height) + Theme.pad
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    Keys.onUpPressed: flick.flick(0, Theme.mm(120))
    Keys.onDownPressed: flick.flick(0, -Theme.mm(120))

    Column {
        id: leftColumn
        x: Theme.pad
        width: flick.columnWidth
        spacing: Theme.pad
    }
    Column {
        id: rightColumn
        x: flick.columns > 1 ? flick.columnWidth + 2 * Theme.pad : Theme.pad
        y: flick.columns > 1 ? 0 : leftColumn.y + leftColumn.height + Theme.pad
        width: flick.columnWidth
        spacing: Theme.pad
    }
}
