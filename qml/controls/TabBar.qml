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

    implicitWidth: Math.min(Theme.mm(30), Math.ceil(widestName.advanceWidth)) + 2 * Theme.gap
    implicitHeight: Math.max(Theme.mm(11), Theme.small * 2.8)
    Accessible.role: Accessible.PageTabList
    Accessible.name: qsTr("Pages")

    // Along the bottom each is as wide as its word and an equal share of the rest; where even the
    // smallest words do not fit, only that of the shown page is written.
    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.pixelSize: Theme.smallest
        font.weight: Font.Medium
    }
    readonly property var wordWidths: tabs.map(
        tab => metrics.height > 0 ? Math.ceil(metrics.advanceWidth(tab.name)) + Theme.gap : 0)
    readonly property real wordsWidth: wordWidths.reduce((sum, width) => sum + width, 0)
    readonly property bool crowded: !Theme.sideBar && wordsWidth > width

    function tabWidth(index: int): real {
        if (Theme.sideBar) {
            return width;
        }
        const words = crowded ? wordWidths[current] : wordsWidth;
        const own = crowded && index !== current ? 0 : wordWidths[index];
        return own + (width - words) / tabs.length;
    }
    function tabPlace(index: int): real {
        let place = 0;
        for (let before = 0; before < index && !Theme.sideBar; ++before) {
            place += tabWidth(before);
        }
        return place;
    }

    TextMetrics {
        id: widestName
        font.family: Theme.family
        font.pixelSize: Theme.small
        font.weight: Font.Medium
        text: bar.tabs.reduce((longest, tab) => tab.name.length > longest.length ? tab.name : longest,
                              "")
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

            width: bar.tabWidth(index)
            height: Theme.sideBar ? bar.height / bar.tabs.length : bar.height
            x: bar.tabPlace(index)
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
                width: parent.width
                Glyph {
                    id: icon
                    anchors.horizontalCenter: parent.horizontalCenter
                    // The word is whole where a large text on a low screen leaves little room
                    width: Math.max(0, Math.min(Theme.mm(5.2), tab.height - name.height - Theme.gap))
                    height: width
                    shape: tab.modelData.glyph
                    colour: name.color
                    Rectangle {
                        visible: tab.index === 3 && bar.alarmCount > 0
                        anchors.left: parent.right
                        anchors.top: parent.top
                        anchors.topMargin: -Theme.mm(1)
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
                    visible: tab.chosen || !bar.crowded
                    width: parent.width - Theme.gap / 2
                    height: Math.ceil(Theme.small * 1.2)
                    anchors.horizontalCenter: parent.horizontalCenter
                    horizontalAlignment: Text.AlignHCenter
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Math.min(Theme.smallest, Theme.small)
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
