// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor.Ui

// One choice out of a few, all in sight; each segment is a full touch target. In one row, or in more
// where the longest word would not fit.
Grid {
    id: bar
    required property var names
    property int current: 0
    property string caption: ""
    readonly property real longest: names.reduce(
        (most, name) => Math.max(most, metrics.advanceWidth(name)), metrics.height > 0 ? 0 : 1)
    readonly property int mostColumns: Math.max(1, Math.floor(width / Math.max(Theme.touchTarget + spacing,
                                                                               longest + 4 * spacing)))
    readonly property int rowsNeeded: Math.ceil(names.length / mostColumns)
    readonly property int segmentWidth: (width - (columns - 1) * spacing) / columns
    signal chosen(int index)

    columns: Math.ceil(names.length / rowsNeeded)
    spacing: Theme.hairline
    Accessible.role: Accessible.Grouping
    Accessible.name: caption

    FontMetrics {
        id: metrics
        font.family: Theme.family
        font.pixelSize: Math.round(Theme.smallest * 0.7)
        font.weight: Font.Medium
    }
    Repeater {
        model: bar.names
        delegate: Item {
            id: segment
            required property int index
            required property string modelData
            readonly property bool isChosen: index === bar.current

            width: bar.segmentWidth
            height: Theme.touchTarget
            activeFocusOnTab: true
            Accessible.role: Accessible.RadioButton
            Accessible.name: segment.modelData
            Accessible.checked: segment.isChosen
            Accessible.onPressAction: bar.chosen(segment.index)
            Keys.onSpacePressed: bar.chosen(segment.index)
            Keys.onReturnPressed: bar.chosen(segment.index)
            Keys.onEnterPressed: bar.chosen(segment.index)

            Rectangle {
                anchors.fill: parent
                radius: Theme.radius
                color: segment.isChosen ? Theme.text : area.pressed ? Theme.outline : Theme.raised
                border.width: segment.activeFocus ? Theme.focusLine : 0
                border.color: segment.isChosen ? Theme.grid : Theme.accent
            }
            Text {
                anchors.fill: parent
                anchors.margins: Theme.hairline
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                text: segment.modelData
                color: segment.isChosen ? Theme.background : Theme.text
                font.family: Theme.family
                font.pixelSize: Theme.small
                font.weight: Font.Medium
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: Math.round(Theme.smallest * 0.7)
                textFormat: Text.PlainText
            }
            MouseArea {
                id: area
                anchors.fill: parent
                onClicked: bar.chosen(segment.index)
            }
        }
    }
}
