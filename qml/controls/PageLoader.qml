// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// One of the five pages: made when it is first asked for, kept from then on. By its file, because
// the loaders of Qt 6.4 cannot make a component that is bound to the file around it.
Loader {
    id: loader
    required property Panel panel
    required property url file
    required property bool current
    required property bool windowShown
    signal pageWanted(int index)

    function goBack(): bool {
        const page = item as KioskPage;
        return page !== null && page.goBack();
    }
    function open() {
        if (current && status === Loader.Null) {
            setSource(file, {"panel": panel});
        }
    }

    visible: current
    focus: current
    onCurrentChanged: open()
    Component.onCompleted: open()

    Binding {
        target: loader.item
        property: "active"
        value: loader.current && loader.windowShown
    }
    Connections {
        target: loader.item
        function onPageWanted(index) {
            loader.pageWanted(index);
        }
    }
}
