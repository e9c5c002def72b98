// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// The battery: how full (or its voltage, where no battery monitor is), what flows, and the details.
FlowNode {
    id: node
    required property PlantView plant
    readonly property bool upright: Theme.portrait
    readonly property real detailWidth: upright ? 0 : Math.max(Theme.mm(27), width * 0.22)
    readonly property int detailSize: upright ? Theme.touch
                                    : Math.max(Theme.small, Math.min(Theme.read, height / 4.7))

    view: plant.battery
    // What it does, or why something of it is not known
    readonly property string unmeasured: !plant.unbalanced ? ""
        : qsTr("not measured ≈ %1 %2", "power, unit").arg(plant.unmeasuredWatts.text)
                                                     .arg(plant.unmeasuredWatts.unit)
    readonly property string age: plant.batteryWatts.age !== "" ? plant.batteryWatts.age
                                : plant.batteryMonitor ? plant.soc.age : plant.batteryVolts.age
    function joined(first: string, second: string): string {
        return first !== "" && second !== "" ? first + " · " + second : first + second;
    }

    remarks: view.problem !== "" ? [view.problem] : age !== "" ? [age]
           : [joined(joined(view.words, plant.forecast), unmeasured),
              joined(view.words, plant.forecast), view.words]
    remarkWidth: width - (detailWidth > 0 ? detailWidth + Theme.pad : Theme.pad)
    remarkColour: view.problem !== "" ? Theme.textDim : age !== "" ? Theme.warningInk : Theme.text

    Item {
        id: large
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.right: parent.right
        anchors.rightMargin: node.detailWidth > 0 ? node.detailWidth + Theme.pad : 0
        anchors.bottom: bar.visible ? bar.top : node.upright ? details.top : parent.bottom
        anchors.bottomMargin: bar.visible ? Theme.gap / 2 : 0

        GlanceReading {
            id: charge
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            width: parent.width * 0.42
            visible: node.plant.batteryMonitor
            measurement: node.plant.soc
            colour: Theme.text
        }
        GlanceReading {
            anchors.fill: charge
            visible: !node.plant.batteryMonitor
            measurement: node.plant.batteryVolts
        }
        GlanceReading {
            anchors.top: parent.top
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            width: parent.width * 0.55
            alignRight: !node.upright
            measurement: node.plant.batteryWatts
        }
    }
    ChargeBar {
        id: bar
        visible: node.plant.batteryMonitor
        anchors.left: parent.left
        anchors.right: large.right
        anchors.bottom: node.upright ? details.top : parent.bottom
        anchors.bottomMargin: Theme.gap / 2
        charge: node.plant.soc
        floorPercent: node.plant.floorPercent
    }
    Grid {
        id: details
        columns: node.upright ? 3 : 1
        columnSpacing: Theme.pad
        rowSpacing: Theme.mm(0.3)
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        // Centred in the whole card: three lines are as high as it is on a small panel
        anchors.bottomMargin: node.upright ? 0 : Math.round((node.height - height) / 2 - Theme.mm(1.2))
        horizontalItemAlignment: Grid.AlignRight

        ReadingText {
            measurement: node.plant.batteryVolts
            visible: node.plant.batteryMonitor
            pixelSize: node.detailSize
            alignRight: true
            showAge: false
        }
        ReadingText {
            measurement: node.plant.batteryAmps
            pixelSize: node.detailSize
            alignRight: true
            showAge: false
        }
        ReadingText {
            measurement: node.plant.batteryCelsius
            pixelSize: node.detailSize
            alignRight: true
            showAge: false
        }
    }
}
