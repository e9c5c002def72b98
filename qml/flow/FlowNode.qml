// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// One place of the power flow: a card with its icon, name and what it does, and its figures inside.
Rectangle {
    id: node
    required property NodeView view
    // What stands beside the title: the first of these that has room
    property var remarks: []
    property real remarkWidth: width - Theme.pad
    property color remarkColour: Theme.text
    default property alias content: inner.data
    readonly property color tone: {
        switch (node.view.tone) {
        case NodeView.Grid: return Theme.grid;
        case NodeView.Generator: return Theme.generator;
        case NodeView.Loads: return Theme.loads;
        case NodeView.Battery: return Theme.battery;
        default: return Theme.inverter;
        }
    }
    readonly property color liveTone: view.idle ? Theme.textDim : tone
    signal opened

    color: Theme.surface
    radius: Theme.radius
    border.width: node.activeFocus ? Theme.focusLine : view.fault ? Theme.mm(0.6) : 0
    border.color: node.activeFocus ? Theme.accent : Theme.alarm
    activeFocusOnTab: true
    Accessible.role: Accessible.Button
    Accessible.name: view.words === "" ? view.title
                   : qsTr("%1: %2", "node, what it does").arg(view.title).arg(view.words)
    Accessible.description: view.problem
    Accessible.onPressAction: node.opened()
    Keys.onSpacePressed: node.opened()
    Keys.onReturnPressed: node.opened()
    Keys.onEnterPressed: node.opened()

    // The colour of the kind, along the top edge
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: node.radius
        anchors.rightMargin: node.radius
        height: Theme.mm(0.6)
        visible: !node.view.fault
        color: node.view.idle ? Theme.outline : node.tone
    }
    // A fault is told by a filled head, not by its colour alone
    Rectangle {
        visible: node.view.fault
        width: parent.width
        height: inner.y
        radius: node.radius
        color: Theme.alarm
    }
    Glyph {
        id: icon
        x: Theme.pad
        y: Theme.mm(1.6)
        width: Math.round(Theme.touch * 1.15)
        height: width
        shape: node.view.fault ? Glyph.Warning : node.view.shape
        colour: node.view.fault ? Theme.onSignal : node.liveTone
    }
    Caption {
        id: title
        anchors.left: icon.right
        anchors.leftMargin: Theme.gap / 2
        anchors.verticalCenter: icon.verticalCenter
        width: Math.min(implicitWidth, node.width - icon.x - icon.width - Theme.gap - Theme.pad)
        text: node.view.title
        color: node.view.fault ? Theme.onSignal : Theme.textDim
        // Only a text size above the usual does not fit
        elide: Text.ElideNone
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(Theme.smallest * 0.6)
        font.weight: Font.Medium
    }
    FontMetrics {
        id: metrics
        font: remark.font
    }
    Caption {
        id: remark
        anchors.left: title.right
        anchors.leftMargin: Theme.pad
        anchors.verticalCenter: icon.verticalCenter
        width: Math.max(0, node.remarkWidth - x)
        text: {
            const fits = node.remarks.find(words => metrics.advanceWidth(words) < width);
            // The last may shrink; what is too long even then is told on the node's own page
            const last = node.remarks.length > 0 ? node.remarks[node.remarks.length - 1] : "";
            return fits !== undefined ? fits
                 : metrics.advanceWidth(last) * 0.65 < width ? last : "";
        }
        color: node.view.fault ? Theme.onSignal : node.remarkColour
        // Only a text size above the usual does not fit
        fontSizeMode: Text.HorizontalFit
        minimumPixelSize: Math.round(Theme.small * 0.6)
    }
    Item {
        id: inner
        anchors.fill: parent
        anchors.leftMargin: Theme.pad
        anchors.rightMargin: Theme.pad
        anchors.topMargin: icon.y + icon.height
        anchors.bottomMargin: Theme.mm(1.2)
    }
    MouseArea {
        anchors.fill: parent
        onClicked: node.opened()
    }
}
