// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What is heard on the bus: the link in words, then each device.
Rectangle {
    id: card
    required property MachineView machine

    implicitHeight: column.height + 2 * Theme.pad
    radius: Theme.radius
    color: Theme.surface

    Column {
        id: column
        x: Theme.pad
        y: Theme.pad
        width: card.width - 2 * Theme.pad
        spacing: Theme.gap

        SectionTitle {
            width: parent.width
            text: qsTr("On the bus")
        }
        Row {
            width: parent.width
            spacing: Theme.gap
            Glyph {
                id: icon
                width: Theme.touch
                height: width
                shape: card.machine.linkWrong ? Glyph.Warning : Glyph.Link
                colour: card.machine.linkWrong ? Theme.warningInk : Theme.text
            }
            BodyText {
                width: column.width - icon.width - parent.spacing
                wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                elide: Text.ElideNone
                text: card.machine.linkText
            }
        }
        Caption {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.Wrap
            elide: Text.ElideNone
            color: Theme.text
            text: card.machine.linkAdvice
        }
        Repeater {
            model: card.machine.devices
            delegate: Item {
                id: device
                required property string name
                required property string modelText
                required property string rateText
                required property string ageText
                required property bool seen
                required property bool quiet

                width: column.width
                height: title.implicitHeight + model.height + Theme.gap
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: %2. %3", "device, model, what is heard").arg(name)
                    .arg(modelText).arg(seen ? rateText : "")

                Rectangle {
                    width: parent.width
                    height: Theme.hairline
                    color: Theme.raised
                }
                Caption {
                    id: title
                    y: Theme.gap / 2
                    width: parent.width - rate.implicitWidth - Theme.gap
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    color: device.seen ? Theme.text : Theme.textDim
                    text: device.name
                }
                Caption {
                    id: model
                    y: title.y + title.implicitHeight
                    width: parent.width - heard.implicitWidth - Theme.gap
                    // Beside "heard 12 minutes ago" a long model takes two lines
                    wrapMode: Text.Wrap
                    elide: Text.ElideNone
                    text: device.modelText
                }
                Caption {
                    id: rate
                    anchors.right: parent.right
                    y: title.y
                    color: device.quiet ? Theme.warningInk : Theme.text
                    font.weight: device.quiet ? Font.Medium : Font.Normal
                    text: device.rateText
                }
                Caption {
                    id: heard
                    anchors.right: parent.right
                    y: model.y
                    text: device.ageText
                }
            }
        }
    }
}
