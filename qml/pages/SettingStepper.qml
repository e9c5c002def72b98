// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor

Stepper {
    required property SettingItem item
    caption: item.caption
    text: item.valueText
    canLess: item.canLess
    canMore: item.canMore
    onStepped: direction => item.rows.step(item.index, direction)
}
