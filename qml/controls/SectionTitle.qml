// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// Heading of a group of rows or of a card.
Text {
    color: Theme.textDim
    font.family: Theme.family
    font.pixelSize: Theme.small
    font.weight: Font.Medium
    elide: Text.ElideRight
    textFormat: Text.PlainText
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
