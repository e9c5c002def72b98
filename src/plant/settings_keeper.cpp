// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/settings_keeper.h"

#include <utility>
#include <variant>

namespace magnum::plant {
namespace {

using Real = std::optional<double> RemoteSettings::*;
using Whole = std::optional<int> RemoteSettings::*;

struct Setting {
    SettingsGroup group;
    const char* name;
    std::variant<Real, Whole> member;
};

const Setting settings[] = {
    {SettingsGroup::PageA0, "generator start volts", &RemoteSettings::generatorStartVolts},
    {SettingsGroup::PageA0, "generator start temperature", &RemoteSettings::generatorStartCelsius},
    {SettingsGroup::PageA1, "generator stop volts", &RemoteSettings::generatorStopVolts},
    {SettingsGroup::PageA1, "generator start delay", &RemoteSettings::generatorStartDelaySeconds},
    {SettingsGroup::PageA1, "generator stop delay", &RemoteSettings::generatorStopDelaySeconds},
    {SettingsGroup::PageA1, "generator maximum run", &RemoteSettings::generatorMaxRunHours},
    {SettingsGroup::PageA2, "generator start SOC", &RemoteSettings::generatorStartSocPercent},
    {SettingsGroup::PageA2, "generator stop SOC", &RemoteSettings::generatorStopSocPercent},
    {SettingsGroup::PageA2, "generator start amps", &RemoteSettings::generatorStartAmps},
    {SettingsGroup::PageA2, "generator stop amps", &RemoteSettings::generatorStopAmps},
    {SettingsGroup::PageA3, "quiet time begin", &RemoteSettings::quietBeginQuarterHours},
    {SettingsGroup::PageA3, "quiet time end", &RemoteSettings::quietEndQuarterHours},
    {SettingsGroup::PageA3, "exercise days", &RemoteSettings::exerciseDays},
    {SettingsGroup::PageA3, "exercise start", &RemoteSettings::exerciseStartQuarterHours},
    {SettingsGroup::PageA3, "exercise run", &RemoteSettings::exerciseRunHours},
    {SettingsGroup::PageA4, "generator warm-up", &RemoteSettings::warmUpSeconds},
    {SettingsGroup::PageA4, "generator cool-down", &RemoteSettings::coolDownSeconds},
    {SettingsGroup::Page80, "battery size", &RemoteSettings::batteryAmpHours},
    {SettingsGroup::Base, "low battery cut-out", &RemoteSettings::lowBatteryCutOutVolts},
    {SettingsGroup::Base, "float volts", &RemoteSettings::floatVolts},
    {SettingsGroup::Base, "absorb volts", &RemoteSettings::absorbVolts},
    {SettingsGroup::Base, "absorb time", &RemoteSettings::absorbHours},
    {SettingsGroup::Base, "shore amps", &RemoteSettings::shoreAmps},
    {SettingsGroup::Base, "search watts", &RemoteSettings::searchWatts},
    {SettingsGroup::Base, "charge rate", &RemoteSettings::chargeRatePercent},
};

template <typename T>
QString inWords(const std::optional<T>& value) {
    return value ? QString::number(*value) : QStringLiteral("off");
}

RemoteSettings baseOf(const protocol::RemotePacket& packet) {
    RemoteSettings part;
    part.lowBatteryCutOutVolts = packet.lowBatteryCutOutVolts;
    part.floatVolts = packet.floatVolts;
    part.absorbVolts = packet.absorbVolts;
    part.absorbHours = packet.absorbHours;
    part.shoreAmps = packet.shoreAmps;
    part.searchWatts = packet.searchWatts;
    part.chargeRatePercent = packet.chargeRatePercent;
    return part;
}

}  // namespace

SettingsKeeper::SettingsKeeper(RemoteSettings& kept, Changed changed)
    : m_settings(kept), m_changed(std::move(changed)) {}

void SettingsKeeper::forget() {
    m_settings = {};
    m_groups = {};
}

void SettingsKeeper::told(const protocol::RemotePacket& packet, int agreeing, qint64 atMs) {
    m_agreeing = agreeing;
    m_nowMs = atMs;
    // Byte 9 is never 0 on a real remote: its volts are absent only while the bus voltage is.
    const bool scaled = packet.lowBatteryCutOutVolts || packet.floatVolts;
    if (scaled) {
        groupTold(SettingsGroup::Base, baseOf(packet));
    }
    RemoteSettings part;
    if (const auto* a0 = std::get_if<protocol::RemotePageA0>(&packet.page)) {
        if (scaled) {
            part.generatorStartVolts = a0->startVolts;
            part.generatorStartCelsius = a0->startCelsius;
            groupTold(SettingsGroup::PageA0, part);
        }
    } else if (const auto* a1 = std::get_if<protocol::RemotePageA1>(&packet.page)) {
        if (scaled) {
            part.generatorStopVolts = a1->stopVolts;
            part.generatorStartDelaySeconds = a1->startDelaySeconds;
            part.generatorStopDelaySeconds = a1->stopDelaySeconds;
            part.generatorMaxRunHours = a1->maxRunHours;
            groupTold(SettingsGroup::PageA1, part);
        }
    } else if (const auto* a2 = std::get_if<protocol::RemotePageA2>(&packet.page)) {
        part.generatorStartSocPercent = a2->startSocPercent;
        part.generatorStopSocPercent = a2->stopSocPercent;
        part.generatorStartAmps = a2->startAmps;
        part.generatorStopAmps = a2->stopAmps;
        groupTold(SettingsGroup::PageA2, part);
    } else if (const auto* a3 = std::get_if<protocol::RemotePageA3>(&packet.page)) {
        part.quietBeginQuarterHours = a3->quietBeginQuarterHours;
        part.quietEndQuarterHours = a3->quietEndQuarterHours;
        part.exerciseDays = a3->exerciseDays;
        part.exerciseStartQuarterHours = a3->exerciseStartQuarterHours;
        part.exerciseRunHours = a3->exerciseRunHours;
        groupTold(SettingsGroup::PageA3, part);
    } else if (const auto* a4 = std::get_if<protocol::RemotePageA4>(&packet.page)) {
        part.warmUpSeconds = a4->warmUpSeconds;
        part.coolDownSeconds = a4->coolDownSeconds;
        groupTold(SettingsGroup::PageA4, part);
    } else if (const auto* p80 = std::get_if<protocol::RemotePage80>(&packet.page)) {
        part.batteryAmpHours = p80->batteryAmpHours;
        groupTold(SettingsGroup::Page80, part);
    } else if (std::holds_alternative<protocol::RemotePageClassic>(packet.page)) {
        // Only remotes without page 80 keep the bank's size in byte 2.
        part.batteryAmpHours = packet.batterySizeAmpHours;
        groupTold(SettingsGroup::Page80, part);
    }
}

void SettingsKeeper::groupTold(SettingsGroup group, const RemoteSettings& part) {
    constexpr qint64 togetherMs = 10'000;
    auto& [agreement, lastMs] = m_groups[size_t(group)];
    if (m_nowMs - lastMs > togetherMs) {
        agreement.breakRow();
    }
    lastMs = m_nowMs;
    const auto change = agreement.told(part, m_agreeing);
    if (!change) {
        return;
    }
    for (const auto& setting : settings) {
        if (setting.group != group) {
            continue;
        }
        std::visit(
            [&](auto member) {
                if (change->from && part.*member != m_settings.*member) {
                    m_changed(QStringLiteral("%1: %2 -> %3")
                                  .arg(QLatin1String(setting.name), inWords(m_settings.*member),
                                       inWords(part.*member)));
                }
                m_settings.*member = part.*member;
            },
            setting.member);
    }
}

}  // namespace magnum::plant
