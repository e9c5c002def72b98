// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What matters most of a node, readable from a metre away.
Card {
    id: card
    required property Panel panel
    required property int node
    readonly property PlantView plant: panel.plant
    readonly property bool battery: node === 3
    readonly property Measurement main: node === 0 ? plant.sourceWatts
                                      : node === 2 ? plant.loadWatts
                                      : plant.batteryMonitor ? plant.soc : plant.batteryVolts
    // What today came of it; the inverter and the battery have no total of their own here
    readonly property string today: node === 0 ? panel.today.energyIn
                                  : node === 2 ? panel.today.energyOut : ""

    implicitHeight: figures.height + (bar.visible ? bar.height + Theme.gap : 0) + 2 * padding

    Flow {
        id: figures
        width: parent.width
        spacing: Theme.pad * 2

        ReadingText {
            visible: card.node !== 1
            measurement: card.main
            pixelSize: Theme.read
        }
        ReadingText {
            visible: card.battery
            measurement: card.plant.batteryWatts
            pixelSize: Theme.read
        }
        Text {
            visible: card.node === 1
            width: Math.min(implicitWidth, card.width - 2 * card.padding)
            text: card.plant.inverter.problem !== "" ? card.plant.inverter.problem
                                                     : card.plant.inverter.words
            color: card.plant.inverter.fault ? Theme.alarmInk : Theme.text
            font.family: Theme.family
            font.pixelSize: Theme.read
            font.weight: Font.Medium
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: Theme.small
            textFormat: Text.PlainText
        }
        Item {
            visible: card.node === 1
            width: Math.min(Theme.mm(60), card.width - 2 * card.padding)
            height: Math.max(stages.implicitHeight, Theme.read * 1.2)
            ChargeStages {
                id: stages
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width
                stage: card.plant.chargeStage
            }
        }
        Column {
            visible: card.today !== ""
            Caption {
                text: qsTr("Today")
            }
            BodyText {
                text: card.today
            }
        }
        BodyText {
            visible: card.battery && text !== ""
            height: Math.max(implicitHeight, Theme.read * 1.2)
            verticalAlignment: Text.AlignVCenter
            text: card.plant.forecast
        }
    }
    ChargeBar {
        id: bar
        visible: card.battery && card.plant.batteryMonitor
        anchors.bottom: parent.bottom
        width: parent.width
        charge: card.plant.soc
        floorPercent: card.plant.floorPercent
    }
}
