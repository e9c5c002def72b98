// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import MagnumMonitor
import MagnumMonitor.Ui

// One run of the generator: all its figures, what the AGS said meanwhile, and the way to its chart.
FocusScope {
    id: page
    required property Panel panel
    readonly property RunView run: panel.run
    readonly property bool wide: !Theme.portrait && phases.visible
    signal closed

    TouchButton {
        id: back
        x: Theme.gap
        y: Theme.gap
        glyph: Glyph.ChevronLeft
        text: qsTr("Back")
        focus: true
        onClicked: page.closed()
    }
    TouchButton {
        id: chart
        anchors.right: parent.right
        anchors.rightMargin: Theme.gap
        y: Theme.gap
        text: qsTr("Chart")
        description: qsTr("Shows this run on the page History")
        onClicked: page.panel.showHistory(page.run.fromUtcMs, page.run.toUtcMs)
    }
    Text {
        anchors.left: back.right
        anchors.right: chart.left
        anchors.margins: Theme.pad
        anchors.verticalCenter: back.verticalCenter
        height: back.height
        verticalAlignment: Text.AlignVCenter
        text: page.run.title
        color: Theme.text
        font.family: Theme.family
        font.pixelSize: Theme.touch
        wrapMode: Text.Wrap
        fontSizeMode: Text.Fit
        minimumPixelSize: Math.round(Theme.smallest * 0.8)
        font.weight: Font.Medium
        elide: Text.ElideRight
        textFormat: Text.PlainText
        Accessible.role: Accessible.Heading
        Accessible.name: text
    }
    Flickable {
        id: scroller
        anchors.fill: parent
        anchors.topMargin: back.y + back.height + Theme.gap
        anchors.leftMargin: Theme.gap
        anchors.rightMargin: Theme.gap
        contentHeight: Math.max(facts.y + facts.height,
                                phases.visible ? phases.y + phases.height : 0) + Theme.gap
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: true
        Accessible.role: Accessible.Pane
        Accessible.name: page.run.title
        Keys.onUpPressed: flick(0, Theme.mm(120))
        Keys.onDownPressed: flick(0, -Theme.mm(120))

        Card {
            id: trouble
            visible: page.run.trouble !== ""
            width: scroller.width
            height: visible ? words.implicitHeight + 2 * padding : 0
            Glyph {
                id: mark
                width: Theme.touch
                height: width
                shape: Glyph.Warning
                colour: Theme.alarm
            }
            BodyText {
                id: words
                x: mark.width + Theme.gap
                width: trouble.width - 2 * trouble.padding - x
                wrapMode: Text.Wrap
                elide: Text.ElideNone
                text: page.run.trouble
            }
        }
        FieldList {
            id: facts
            y: trouble.visible ? trouble.height + Theme.gap : 0
            // A value too far from its caption is read on the wrong line
            width: page.wide ? (scroller.width - Theme.gap) / 2
                             : Math.min(scroller.width, Theme.mm(140))
            title: qsTr("This run")
            fields: page.run.facts
        }
        FieldList {
            id: phases
            visible: page.run.phases.length > 0
            x: page.wide ? facts.width + Theme.gap : 0
            y: page.wide ? facts.y : facts.y + facts.height + Theme.gap
            width: facts.width
            title: qsTr("What the AGS said")
            fields: page.run.phases
        }
    }
}
