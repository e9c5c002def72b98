// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// Source, inverter/charger and loads in a row with the battery below; upright panels put source and
// loads side by side above the inverter. The places never change otherwise.
Item {
    id: flow
    required property PlantView plant
    // Chevrons that walk, for those who want them. The software renderer, which the panel and VNC
    // use, would pay for it with every picture.
    property bool moving: false
    property real phase: 0
    readonly property bool anythingFlows: source.view.strength + loads.view.strength
                                          + battery.view.strength > 0
    signal nodeOpened(int node)

    Timer {
        interval: 125
        repeat: true
        running: flow.moving && flow.visible && flow.anythingFlows
                 && flow.GraphicsInfo.api !== GraphicsInfo.Software
        onTriggered: flow.phase = (flow.phase + 0.125) % 1
        onRunningChanged: flow.phase = 0
    }

    readonly property bool upright: Theme.portrait
    readonly property int link: Theme.mm(Theme.spacious ? 8 : upright ? 6 : 5.5)
    readonly property real rowHeight: upright ? (height - 2 * link) / 3 : (height - link) / 2
    readonly property real sideWidth: upright ? (width - Theme.gap) / 2
                                              : (width - 2 * link) * 0.35

    // A node's icon, its digits at arm's length, and a line of details
    readonly property int minimumRow: Theme.mm(2.8) + Theme.touch * 2.3 + Theme.small * 1.2
    readonly property int minimumHeight: upright ? 3 * minimumRow + 2 * link : 2 * minimumRow + link

    FlowNode {
        id: source
        view: flow.plant.source
        width: flow.sideWidth
        height: flow.rowHeight
        onOpened: flow.nodeOpened(0)
        NodeFigures {
            anchors.fill: parent
            measurement: flow.plant.sourceWatts
            words: source.view.words
            first: flow.plant.acPresent ? flow.plant.acVolts : null
            second: flow.plant.acPresent ? flow.plant.hertz : null
        }
    }
    FlowNode {
        id: loads
        view: flow.plant.loads
        x: flow.width - width
        width: flow.sideWidth
        height: flow.rowHeight
        onOpened: flow.nodeOpened(2)
        NodeFigures {
            anchors.fill: parent
            measurement: flow.plant.loadWatts
            first: flow.plant.acVolts
            second: flow.plant.hertz
        }
    }
    FlowNode {
        id: inverter
        view: flow.plant.inverter
        x: flow.upright ? 0 : source.width + flow.link
        y: flow.upright ? flow.rowHeight + flow.link : 0
        width: flow.upright ? flow.width : flow.width - 2 * (flow.sideWidth + flow.link)
        height: flow.rowHeight
        onOpened: flow.nodeOpened(1)
        Text {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: term.top
            verticalAlignment: Text.AlignVCenter
            horizontalAlignment: flow.upright ? Text.AlignLeft : Text.AlignHCenter
            text: inverter.view.problem !== "" ? inverter.view.problem : inverter.view.words
            color: inverter.view.problem !== "" || inverter.view.dashed ? Theme.textDim : Theme.text
            font.family: Theme.family
            font.pixelSize: Theme.read
            font.weight: Font.Medium
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.smallest
            wrapMode: Text.WordWrap
            textFormat: Text.PlainText
        }
        Caption {
            id: term
            anchors.bottom: stages.visible ? stages.top : parent.bottom
            width: parent.width
            horizontalAlignment: flow.upright ? Text.AlignLeft : Text.AlignHCenter
            readonly property bool fits: flow.rowHeight > Theme.mm(27)
            opacity: fits ? 1 : 0
            height: fits ? Math.ceil(Theme.small * 1.4) : 0
            text: flow.plant.chargeStage > 0 || flow.plant.modeTerm === inverter.view.words ? "" : flow.plant.modeTerm
        }
        ChargeStages {
            id: stages
            visible: inverter.view.problem === ""
            anchors.bottom: parent.bottom
            width: parent.width
            stage: flow.plant.chargeStage
        }
    }
    BatteryNode {
        id: battery
        plant: flow.plant
        y: flow.height - height
        width: flow.width
        height: flow.rowHeight
        onOpened: flow.nodeOpened(3)
    }

    FlowLine {
        x: flow.upright ? flow.sideWidth / 2 - width / 2 : flow.sideWidth
        y: flow.upright ? flow.rowHeight : flow.rowHeight / 2 - height / 2
        width: flow.link
        height: flow.link
        vertical: flow.upright
        strength: source.view.strength
        direction: source.view.direction
        dashed: source.view.dashed
        phase: flow.plant.sourceWatts.state === Measurement.Live ? flow.phase : 0
        colour: source.view.strength > 0 ? source.tone : Theme.outline
    }
    FlowLine {
        x: flow.upright ? flow.width - flow.sideWidth / 2 - width / 2 : flow.width - flow.sideWidth - width
        y: flow.upright ? flow.rowHeight : flow.rowHeight / 2 - height / 2
        width: flow.link
        height: flow.link
        vertical: flow.upright
        strength: loads.view.strength
        // Upright, the loads stand above the inverter
        direction: flow.upright ? -loads.view.direction : loads.view.direction
        dashed: loads.view.dashed
        phase: flow.plant.loadWatts.state === Measurement.Live ? flow.phase : 0
        colour: loads.view.strength > 0 ? loads.tone : Theme.outline
    }
    FlowLine {
        x: flow.width / 2 - width / 2
        y: battery.y - height
        width: flow.link
        height: flow.link
        vertical: true
        strength: battery.view.strength
        direction: battery.view.direction
        dashed: battery.view.dashed
        phase: flow.plant.batteryWatts.state === Measurement.Live ? flow.phase : 0
        colour: battery.view.strength > 0 ? battery.tone : Theme.outline
    }
}
