// SPDX-License-Identifier: GPL-3.0-or-later
pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Window
import MagnumMonitor
import MagnumMonitor.Ui

// The window: status strip, the page on top of the others, the five tabs.
Window {
    id: root
    required property Panel panel
    readonly property int page: panel.page

    function show(index: int) {
        panel.page = index;
    }

    width: 800
    height: 480
    minimumWidth: 400
    minimumHeight: 300
    visible: true
    color: Theme.background
    title: qsTr("Magnum Monitor")

    FocusScope {
        id: content
        // Against burn-in: a few pixels smaller than the glass, and moved while nobody is there
        x: root.panel.control.shift.x
        y: root.panel.control.shift.y
        width: parent.width - root.panel.control.shiftRange
        height: parent.height - root.panel.control.shiftRange
        focus: true
        Keys.onPressed: event => {
            if (event.key >= Qt.Key_1 && event.key <= Qt.Key_5) {
                root.show(event.key - Qt.Key_1);
            } else if (event.key === Qt.Key_Left) {
                root.show(root.page - 1);
            } else if (event.key === Qt.Key_Right) {
                root.show(root.page + 1);
            } else if (event.key === Qt.Key_Escape || event.key === Qt.Key_Back) {
                if (!(pages.itemAt(root.page) as PageLoader).goBack()) {
                    root.show(0);
                }
            } else {
                return;
            }
            event.accepted = true;
        }

        StatusStrip {
            id: strip
            panel: root.panel
            anchors.left: parent.left
            anchors.right: parent.right
        }
        Banner {
            id: banner
            status: root.panel.status
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: strip.bottom
            onOpened: index => root.show(index)
        }
        TabBar {
            id: tabs
            width: Theme.sideBar ? implicitWidth : parent.width
            height: Theme.sideBar ? parent.height - strip.height - banner.height : implicitHeight
            anchors.left: parent.left
            anchors.bottom: parent.bottom
            current: root.page
            alarmCount: root.panel.status.alarmCount
            onTabWanted: index => root.show(index)
        }
        Repeater {
            id: pages
            model: ["pages/HomePage.qml", "pages/GeneratorPage.qml", "pages/HistoryPage.qml",
                    "pages/AlarmsPage.qml", "pages/SystemPage.qml"]
            delegate: PageLoader {
                required property int index
                required property string modelData
                x: Theme.sideBar ? tabs.width : 0
                y: strip.height + banner.height
                width: content.width - x
                height: content.height - y - (Theme.sideBar ? 0 : tabs.height)
                panel: root.panel
                file: Qt.resolvedUrl(modelData)
                current: index === root.page
                windowShown: root.visible && root.visibility !== Window.Minimized
                onPageWanted: page => root.show(page)
            }
        }
    }
    Connections {
        target: root.panel.control
        function onHomeWanted() {
            const page = pages.itemAt(0) as PageLoader;
            while (page.goBack()) {}
            root.show(0);
        }
    }
    // Takes no touch: what wakes the screen is decided before it gets here
    Rectangle {
        anchors.fill: parent
        visible: opacity > 0
        color: Theme.veil
        opacity: root.panel.control.veil
    }
}
