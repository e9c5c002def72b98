// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor.Ui

// The five places, each with icon and word: along the bottom, or at the left where height is scarce.
FocusScope {
    id: bar
    property int current: 0
    property int alarmCount: 0
    signal tabWanted(int index)

    readonly property var tabs: [
        {glyph: Glyph.Home, name: qsTr("Home")},
        {glyph: Glyph.Generator, name: qsTr("Generator")},
        {glyph: Glyph.Chart, name: qsTr("History")},
        {glyph: Glyph.Bell, name: qsTr("Alarms")},
        {glyph: Glyph.Gear, name: qsTr("System")}
    ]

    implicitWidth: Math.ceil(widestName.advanceWidth) + 2 * Theme.gap
    implicitHeight: Math.max(Theme.mm(11), Theme.small * 2.8)
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    TextMetrics {
        id: widestName
        font.family: Theme.family
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        text: bar.tabs[1].name
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.surface
    }
    Repeater {
        model: bar.tabs
        delegate: Item {
            id: tab
            required property int index
            required property var modelData
            readonly property bool chosen: index === bar.current

            width: Theme.sideBar ? bar.width : bar.width / bar.tabs.length
            height: Theme.sideBar ? bar.height / bar.tabs.length : bar.height
            x: Theme.sideBar ? 0 : index * width
            y: Theme.sideBar ? index * height : 0
            activeFocusOnTab: true
            Accessible.role: Accessible.PageTab
            Accessible.name: tab.modelData.name
            Accessible.selected: tab.chosen
            Accessible.onPressAction: bar.tabWanted(tab.index)
            Keys.onSpacePressed: bar.tabWanted(tab.index)
            Keys.onReturnPressed: bar.tabWanted(tab.index)
            Keys.onEnterPressed: bar.tabWanted(tab.index)

            Rectangle {
                anchors.fill: parent
                color: tab.chosen || area.pressed ? Theme.raised : "transparent"
                border.width: tab.activeFocus ? Theme.focusLine : 0
                border.color: Theme.accent
            }
            Rectangle {
                visible: tab.chosen
                color: Theme.text
                width: Theme.sideBar ? Theme.mm(0.8) : parent.width
                height: Theme.sideBar ? parent.height : Theme.mm(0.8)
            }
            Column {
                anchors.centerIn: parent
                Glyph {
                    id: icon
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: Theme.mm(5.2)
                    height: width
                    shape: tab.modelData.glyph
                    colour: name.color
                    Rectangle {
                        visible: tab.index === 3 && bar.alarmCount > 0
                        anchors.left: parent.right
                        anchors.top: parent.top
                        anchors.leftMargin: -Theme.mm(1)
                        width: Math.max(height, badge.implicitWidth + Theme.mm(1.5))
                        height: badge.implicitHeight
                        radius: height / 2
                        color: Theme.alarm
                        Text {
                            id: badge
                            anchors.centerIn: parent
                            text: bar.alarmCount
                            color: Theme.onSignal
                            font.family: Theme.family
                            font.pixelSize: Theme.small
                            font.weight: Font.Bold
                        }
                    }
                }
                Text {
                    id: name
                    anchors.horizontalCenter: parent.horizontalCenter
                    text: tab.modelData.name
                    color: tab.chosen ? Theme.text : Theme.textDim
                    font.family: Theme.family
                    font.pixelSize: Theme.small
                    font.weight: Font.Medium
                }
            }
            MouseArea {
                id: area
                anchors.fill: parent
                onClicked: bar.tabWanted(tab.index)
            }
        }
    }
}
