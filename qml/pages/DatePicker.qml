// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// A month to choose a day from. Days without a record are dim and cannot be chosen.
Rectangle {
    id: picker
    required property HistoryCalendar calendar
    signal closed

    readonly property int gapBetween: Math.max(1, Math.round(Theme.gap / 3))
    readonly property int cellWidth:
        Math.min(Theme.mm(16), Math.floor((width - 2 * Theme.gap) / 7 - gapBetween))
    readonly property int cellHeight:
        Math.max(Theme.touchTarget,
                 Math.min(Theme.mm(11), Math.floor((height - head.height - names.height
                                                    - 3 * Theme.gap) / 6 - gapBetween)))

    color: Theme.background

    // The charts behind it are not touched through it
    MouseArea {
        anchors.fill: parent
    }
    Flickable {
        // Six weeks of fingertips are higher than a low window
        anchors.fill: parent
        contentHeight: sheet.height + 2 * Theme.gap
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        Item {
            id: sheet
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.gap
            width: grid.width
            height: grid.y + grid.height

            Item {
                id: head
                width: parent.width
                height: Theme.touchTarget

                TouchButton {
                    id: before
                    glyph: Glyph.ChevronLeft
                    description: qsTr("Month before")
                    enabled: picker.calendar.hasPrevious
                    onClicked: picker.calendar.turn(-1)
                }
                BodyText {
                    anchors.left: before.right
                    anchors.right: after.left
                    anchors.margins: Theme.gap
                    anchors.verticalCenter: parent.verticalCenter
                    horizontalAlignment: Text.AlignHCenter
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.small
                    font.weight: Font.Medium
                    text: picker.calendar.title
                }
                TouchButton {
                    id: after
                    anchors.right: close.left
                    anchors.rightMargin: Theme.gap
                    glyph: Glyph.ChevronRight
                    description: qsTr("Month after")
                    enabled: picker.calendar.hasNext
                    onClicked: picker.calendar.turn(1)
                }
                TouchButton {
                    id: close
                    anchors.right: parent.right
                    glyph: Glyph.Close
                    description: qsTr("Close")
                    onClicked: picker.closed()
                }
            }
            Row {
                id: names
                y: head.height + Theme.gap / 2
                spacing: picker.gapBetween
                Repeater {
                    model: picker.calendar.weekdays
                    delegate: Caption {
                        required property string modelData
                        width: picker.cellWidth
                        horizontalAlignment: Text.AlignHCenter
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: Math.round(Theme.small * 0.7)
                        text: modelData
                    }
                }
            }
            Grid {
                id: grid
                y: names.y + names.height + Theme.gap / 2
                columns: 7
                spacing: picker.gapBetween
                Repeater {
                    model: picker.calendar.days
                    delegate: Item {
                        id: cell
                        required property int index
                        required property var modelData

                        width: picker.cellWidth
                        height: picker.cellHeight
                        enabled: modelData.enabled
                        activeFocusOnTab: true
                        Accessible.role: Accessible.Button
                        Accessible.name: modelData.name
                        Accessible.checked: modelData.selected
                        Accessible.onPressAction: picker.calendar.choose(cell.index)
                        Keys.onSpacePressed: picker.calendar.choose(cell.index)
                        Keys.onReturnPressed: picker.calendar.choose(cell.index)
                        Keys.onEnterPressed: picker.calendar.choose(cell.index)

                        Rectangle {
                            anchors.fill: parent
                            radius: Theme.radius
                            color: cell.modelData.selected ? Theme.text
                                 : area.pressed ? Theme.outline
                                 : cell.enabled ? Theme.raised : "transparent"
                            border.width: cell.activeFocus || cell.modelData.today ? Theme.focusLine : 0
                            border.color: cell.activeFocus ? Theme.accent : Theme.textDim
                        }
                        BodyText {
                            anchors.centerIn: parent
                            text: cell.modelData.number
                            opacity: !cell.enabled ? 0.4 : cell.modelData.inMonth ? 1 : 0.7
                            color: cell.modelData.selected ? Theme.background
                                 : cell.modelData.inMonth ? Theme.text : Theme.textDim
                            font.weight: cell.modelData.today ? Font.Bold : Font.Normal
                        }
                        MouseArea {
                            id: area
                            anchors.fill: parent
                            onClicked: picker.calendar.choose(cell.index)
                        }
                    }
                }
            }
        }
    }
}
