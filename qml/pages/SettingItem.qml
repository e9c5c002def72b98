// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// One setting: what it is at the left, the control at the right; below it where the room is scarce.
Item {
    id: item
    required property SettingRowModel rows
    required property int index
    required property string caption
    required property string note
    required property int control
    required property string valueText
    required property var names
    required property int current
    required property bool shown
    required property bool usable
    required property bool canLess
    required property bool canMore
    // By letters, of which a digit is about the mean
    readonly property int segmentWidth: names.reduce((most, name) => Math.max(most, name.length), 3)
        * Theme.small * 0.62 + 2 * Theme.gap
    readonly property int controlWidth: control === SettingRowModel.Segments
        ? Math.min(width, names.length * Math.max(segmentWidth, Theme.touchTarget * 1.4))
        : control === SettingRowModel.Switch ? loader.implicitWidth
        : control === SettingRowModel.List ? width : Math.min(width, Theme.mm(46))
    readonly property bool beside: control !== SettingRowModel.List
        && natural.advanceWidth + 2 * Theme.pad + controlWidth <= width
    readonly property int wordsHeight: label.height + (hint.visible ? hint.height : 0)

    visible: shown
    implicitHeight: (beside ? Math.max(loader.height, wordsHeight)
                            : wordsHeight + Theme.gap / 2 + loader.height) + 1.5 * Theme.gap

    TextMetrics {
        id: natural
        font: label.font
        text: item.caption
    }
    Caption {
        id: label
        y: item.beside && !hint.visible ? (item.height - height) / 2 : Theme.gap * 0.75
        width: item.beside ? item.width - item.controlWidth - Theme.pad : item.width
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        color: Theme.text
        text: item.caption
    }
    Caption {
        id: hint
        visible: text !== ""
        y: label.y + label.height
        width: item.beside ? item.width - item.controlWidth - Theme.pad : item.width
        wrapMode: Text.Wrap
        elide: Text.ElideNone
        text: item.note
    }
    Loader {
        id: loader
        enabled: item.usable
        width: item.controlWidth
        anchors.right: parent.right
        y: item.beside ? (item.height - height) / 2
                       : Theme.gap * 0.75 + item.wordsHeight + Theme.gap / 2
        // By its file, because the loaders of Qt 6.4 cannot make a component bound to this one
        Component.onCompleted: setSource(item.control === SettingRowModel.Segments ? "SettingSegments.qml"
            : item.control === SettingRowModel.Switch ? "SettingSwitch.qml"
            : item.control === SettingRowModel.List ? "SettingChoices.qml"
            : "SettingStepper.qml", {"item": item})
    }
    Rectangle {
        y: item.height
        width: item.width
        height: Theme.hairline
        color: Theme.raised
    }
}
