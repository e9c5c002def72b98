// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <array>
#include <functional>

#include "plant/agreement.h"
#include "plant/plant_state.h"
#include "protocol/packets.h"

namespace magnum::plant {

/// Which part of a remote's packet tells a setting: the base bytes or one of the pages.
enum class SettingsGroup : quint8 { Base, PageA0, PageA1, PageA2, PageA3, PageA4, Page80 };
inline constexpr int settingsGroupCount = 7;

/// Learns the remote's settings: a part counts after equal ones in a row, two or more. Volts are
/// only learned once the bus voltage is known, since before they cannot be told from "off".
class SettingsKeeper {
 public:
    /// A setting changed after it was first learned; the detail is "name: old -> new".
    using Changed = std::function<void(const QString& detail)>;

    SettingsKeeper(RemoteSettings& settings, Changed changed);
    /// `agreeing`: equal parts in a row that count, each within ten seconds of the one before: a
    /// page whose footer is damaged now and then looks like another one.
    void told(const protocol::RemotePacket& packet, int agreeing, qint64 atMs);
    /// Another plant: nothing of what was learned holds, and what comes is no change.
    void forget();

 private:
    void groupTold(SettingsGroup group, const RemoteSettings& part);

    RemoteSettings& m_settings;
    Changed m_changed;
    struct Group {
        Agreement<RemoteSettings> part;
        qint64 lastMs = 0;
    };
    std::array<Group, settingsGroupCount> m_groups{};
    int m_agreeing = 2;
    qint64 m_nowMs = 0;
};

}  // namespace magnum::plant
