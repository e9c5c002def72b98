// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// Words read at arm's length.
Text {
    color: Theme.text
    font.family: Theme.family
    font.pixelSize: Theme.touch
    elide: Text.ElideRight
    textFormat: Text.PlainText
}
