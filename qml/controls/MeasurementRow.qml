// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor.Ui

// What is measured at the left, its value at the right.
Rectangle {
    id: row
    required property Measurement measurement

    implicitWidth: Theme.mm(70)
    implicitHeight: Math.max(Theme.touchTarget, name.implicitHeight + Theme.gap)
    color: Theme.surface
    radius: Theme.radius

    Caption {
        id: name
        anchors.left: parent.left
        anchors.leftMargin: Theme.pad
        anchors.right: value.left
        anchors.rightMargin: Theme.gap
        anchors.verticalCenter: parent.verticalCenter
        wrapMode: Text.WordWrap
        elide: Text.ElideNone
        text: row.measurement.caption
    }
    ReadingText {
        id: value
        anchors.right: parent.right
        anchors.rightMargin: Theme.pad
        anchors.verticalCenter: parent.verticalCenter
        measurement: row.measurement
        alignRight: true
    }
}
