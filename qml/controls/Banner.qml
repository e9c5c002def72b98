// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// One line, or two, on what is wrong, pushing the page down; a touch leads to the page that tells more.
Rectangle {
    id: banner
    required property StatusView status
    signal opened(int page)
    readonly property bool shown: status.banner !== ""
    readonly property bool loud: status.severity >= StatusView.Warning
    // An alarm that somebody acknowledged or silenced, or that is over, no longer shouts
    readonly property bool calm: loud && status.bannerPage === 3 && !status.attention
    readonly property color signal_: status.severity === StatusView.Alarm ? Theme.alarm
                                   : Theme.warning
    readonly property color ink: loud && !calm ? Theme.onSignal : Theme.text

    visible: shown
    implicitHeight: shown ? Math.max(Theme.touchTarget, words.implicitHeight + Theme.gap) : 0
    color: loud && !calm ? signal_ : Theme.raised
    activeFocusOnTab: shown
    Accessible.role: Accessible.AlertMessage
    Accessible.name: status.banner
    Accessible.onPressAction: banner.opened(banner.status.bannerPage)
    Keys.onSpacePressed: banner.opened(banner.status.bannerPage)
    Keys.onReturnPressed: banner.opened(banner.status.bannerPage)
    Keys.onEnterPressed: banner.opened(banner.status.bannerPage)

    Glyph {
        id: icon
        anchors.left: parent.left
        anchors.leftMargin: Theme.pad
        anchors.verticalCenter: parent.verticalCenter
        width: Math.round(Theme.touch * 1.2)
        height: width
        shape: banner.loud ? Glyph.Warning : Glyph.Clock
        colour: banner.calm ? banner.signal_ : banner.ink
    }
    Text {
        id: words
        anchors.left: icon.right
        anchors.leftMargin: Theme.gap
        anchors.right: more.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        text: banner.status.banner
        color: banner.ink
        font.family: Theme.family
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        wrapMode: Text.WordWrap
        textFormat: Text.PlainText
    }
    Glyph {
        id: more
        anchors.right: parent.right
        anchors.rightMargin: Theme.pad
        anchors.verticalCenter: parent.verticalCenter
        width: Theme.touch
        height: width
        shape: Glyph.ChevronRight
        colour: banner.ink
    }
    Rectangle {
        anchors.fill: parent
        color: "transparent"
        border.width: banner.activeFocus ? Theme.focusLine : 0
        border.color: banner.ink
    }
    MouseArea {
        anchors.fill: parent
        onClicked: banner.opened(banner.status.bannerPage)
    }
}
