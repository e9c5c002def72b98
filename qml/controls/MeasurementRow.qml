// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// What is measured at the left, its value at the right.
Rectangle {
    id: row
    required property Measurement measurement

    implicitWidth: Theme.mm(70)
    // The value below its name where the longest word has no room beside it
    readonly property bool beside: longestWord.advanceWidth
                                   <= width - value.implicitWidth - 2 * Theme.pad - Theme.gap
    implicitHeight: Math.max(Theme.touchTarget, name.implicitHeight + Theme.gap
                                                + (beside ? 0 : value.implicitHeight))
    color: Theme.surface
    radius: Theme.radius

    TextMetrics {
        id: longestWord
        font: name.font
        text: row.measurement.caption.split(" ").reduce(
                  (longest, word) => word.length > longest.length ? word : longest, "")
    }
    Caption {
        id: name
        anchors.left: parent.left
        anchors.leftMargin: Theme.pad
        anchors.right: row.beside ? value.left : parent.right
        anchors.rightMargin: row.beside ? Theme.gap : Theme.pad
        y: row.beside ? (row.height - height) / 2 : Theme.gap / 2
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        // Beside a small number there is no room for its age
        text: row.measurement.age === "" ? row.measurement.caption
                                         : row.measurement.caption + "\n" + row.measurement.age
    }
    ReadingText {
        id: value
        anchors.right: parent.right
        anchors.rightMargin: Theme.pad
        y: row.beside ? (row.height - height) / 2 : row.height - height - Theme.gap / 2
        measurement: row.measurement
        alignRight: true
        showAge: false
    }
}
