// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// What is going on: one sentence, the flow of power, the day so far.
KioskPage {
    id: page
    property int openNode: -1
    property bool totalsOpen: false

    function goBack(): bool {
        const wasOpen = openNode >= 0 || totalsOpen;
        openNode = -1;
        totalsOpen = false;
        return wasOpen;
    }

    Flickable {
        id: scroller
        anchors.fill: parent
        anchors.margins: Theme.gap
        visible: page.openNode < 0 && !page.totalsOpen
        // All in sight, but for a large text on a small panel
        contentHeight: Math.max(height, sentence.height + today.height + flow.minimumHeight
                                        + Math.ceil(1.5 * Theme.gap))
        interactive: contentHeight > height
        clip: interactive
        boundsBehavior: Flickable.StopAtBounds

        TextMetrics {
            id: measure
            font.family: Theme.family
            font.pixelSize: Theme.touch
            text: page.panel.plant.sentence
        }
        TextMetrics {
            id: firstPart
            font: measure.font
            text: page.panel.plant.sentence.split("; ")[0]
        }
        Text {
            id: sentence
            // Its two parts on two lines, rather than a last word alone
            readonly property bool parted: measure.advanceWidth > width
                && firstPart.advanceWidth * Theme.small / Theme.touch < width
            x: Theme.pad
            width: scroller.width - 2 * Theme.pad
            // A banner already tells what matters most and takes its room
            readonly property int leastLines:
                Math.ceil(1.1 * measure.advanceWidth * Theme.smallest / Theme.touch / width)
                + (parted ? 1 : 0)
            height: Math.ceil(Math.max(leastLines * Theme.smallest * 1.25,
                    Theme.spacious && scroller.width > Theme.touch * 40 ? Theme.touch * 1.5
                  : page.panel.status.banner !== "" ? Theme.small * 2.5
                  : Theme.touch * (Theme.portrait ? 3.6 : 2.4)))
            verticalAlignment: Text.AlignVCenter
            text: parted ? page.panel.plant.sentence.replace("; ", ";\n")
                         : page.panel.plant.sentence
            color: Theme.text
            font.family: Theme.family
            font.pixelSize: Theme.touch
            fontSizeMode: Text.Fit
            minimumPixelSize: Theme.smallest
            wrapMode: Text.WordWrap
            textFormat: Text.PlainText
            Accessible.role: Accessible.StaticText
            Accessible.name: page.panel.plant.sentence
        }
        FlowDiagram {
            id: flow
            moving: page.panel.display.motion
            anchors.top: sentence.bottom
            anchors.topMargin: Theme.gap / 2
            anchors.bottom: today.top
            anchors.bottomMargin: Theme.gap
            width: scroller.width
            plant: page.panel.plant
            onNodeOpened: node => page.openNode = node
        }
        TodayRow {
            id: today
            y: scroller.contentHeight - height
            width: scroller.width
            totals: page.panel.today
            onOpened: page.totalsOpen = true
        }
    }
    TotalsPage {
        anchors.fill: page
        visible: page.totalsOpen
        totals: page.panel.totals
        onClosed: page.totalsOpen = false
    }
    Repeater {
        model: page.openNode >= 0 ? [page.openNode] : []
        delegate: NodePage {
            required property int modelData
            anchors.fill: page
            focus: true
            panel: page.panel
            node: modelData
            onClosed: page.openNode = -1
        }
    }
}
