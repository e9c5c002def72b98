// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// Said in place of a list or chart that has nothing to show: what is missing and why.
Column {
    id: empty
    required property string text
    property string hint: ""
    property int glyph: Glyph.Clock

    spacing: Theme.gap
    Accessible.role: Accessible.StaticText
    Accessible.name: hint === "" ? text : text + " " + hint

    Glyph {
        anchors.horizontalCenter: parent.horizontalCenter
        width: Theme.read
        height: width
        shape: empty.glyph
        colour: Theme.textDim
    }
    BodyText {
        width: empty.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        text: empty.text
    }
    Caption {
        visible: text !== ""
        width: empty.width
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        text: empty.hint
    }
}
