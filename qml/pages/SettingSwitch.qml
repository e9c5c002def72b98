// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import MagnumMonitor

TouchSwitch {
    required property SettingItem item
    caption: item.caption
    on: item.current === 1
    onToggled: item.rows.choose(item.index, on ? 0 : 1)
}
