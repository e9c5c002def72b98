// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// A raised area; children are placed inside its padding.
Rectangle {
    id: card
    default property alias content: inner.data
    property int padding: Theme.pad

    color: Theme.surface
    radius: Theme.radius
    implicitWidth: inner.childrenRect.width + 2 * padding
    implicitHeight: inner.childrenRect.height + 2 * padding

    Item {
        id: inner
        anchors.fill: parent
        anchors.margins: card.padding
    }
}
