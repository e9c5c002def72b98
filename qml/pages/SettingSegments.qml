// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor

SegmentBar {
    required property SettingItem item
    caption: item.caption
    names: item.names
    current: item.current
    onChosen: choice => item.rows.choose(item.index, choice)
}
