// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// The smallest text allowed: what a value is, units, ages.
Text {
    color: Theme.textDim
    font.family: Theme.family
    font.pixelSize: Theme.small
    elide: Text.ElideRight
    textFormat: Text.PlainText
}
