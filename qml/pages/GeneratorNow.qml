// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What the generator does now.
Rectangle {
    id: card
    required property Panel panel
    readonly property GeneratorView generator: panel.generator

    color: Theme.surface
    radius: Theme.radius
    implicitHeight: content.height + 2 * Theme.pad
    border.width: generator.fault ? Theme.mm(0.6) : 0
    border.color: Theme.alarm

    Column {
        id: content
        x: Theme.pad
        y: Theme.pad
        width: card.width - 2 * Theme.pad
        spacing: Theme.gap / 2

        Row {
            width: parent.width
            spacing: Theme.gap
            Glyph {
                id: icon
                width: Theme.read
                height: width
                shape: card.generator.fault ? Glyph.Warning : Glyph.Generator
                colour: card.generator.fault ? Theme.alarmInk
                      : card.generator.engineOn ? Theme.generator : Theme.textDim
            }
            Column {
                width: parent.width - icon.width - parent.spacing
                TextMetrics {
                    id: measure
                    font.family: Theme.family
                    font.pixelSize: Theme.touch
                    font.weight: Font.Medium
                    text: headline.words
                }
                Text {
                    id: headline
                    readonly property string words: card.generator.elapsed === "" ? card.generator.phase
                        : qsTr("%1 %2", "Running, how long").arg(card.generator.phase)
                                                            .arg(card.generator.elapsed)
                    width: parent.width
                    text: measure.advanceWidth <= width ? words
                        : card.generator.phase + "\n" + card.generator.elapsed
                    color: Theme.text
                    font.family: Theme.family
                    font.pixelSize: Theme.read
                    font.weight: Font.Medium
                    height: contentHeight
                    fontSizeMode: Text.HorizontalFit
                    minimumPixelSize: Theme.touch
                    textFormat: Text.PlainText
                }
                Caption {
                    width: parent.width
                    visible: text !== ""
                    wrapMode: Text.WordWrap
                    elide: Text.ElideNone
                    text: card.generator.term === "" ? ""
                        : qsTr("AGS says: %1", "Magnum's term").arg(card.generator.term)
                }
            }
        }
        BodyText {
            width: parent.width
            visible: text !== ""
            wrapMode: Text.WordWrap
            elide: Text.ElideNone
            text: card.generator.problem
            color: card.generator.fault ? Theme.text : Theme.textDim
        }
        FieldRow {
            visible: card.generator.since !== ""
            caption: qsTr("Since")
            value: card.generator.since
        }
        FieldRow {
            visible: card.generator.reason !== ""
            caption: qsTr("Reason")
            value: card.generator.reason
        }
        FieldRow {
            caption: qsTr("Set at the remote")
            value: card.generator.startMode
        }
        Row {
            // Room for the clock of a late value
            spacing: Math.max(Theme.pad, Theme.small)
            topPadding: Theme.gap / 2
            visible: card.panel.plant.acPresent
            Repeater {
                model: [card.panel.plant.sourceWatts, card.panel.plant.acVolts,
                        card.panel.plant.hertz]
                delegate: ReadingText {
                    required property Measurement modelData
                    measurement: modelData
                    pixelSize: Math.round((Theme.touch + Theme.small) / 2)
                }
            }
        }
    }
}
