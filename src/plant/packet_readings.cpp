// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/packet_readings.h"

#include <algorithm>

#include "protocol/catalogue.h"

namespace magnum::plant {
namespace {

using protocol::ModeFamily;

/// Of charge controllers.
constexpr qint64 forgetMs = 30'000;
constexpr qint64 settlingMs = 15'000;
constexpr int packetsThatCount = 3;

/// Bytes 4-5 carry a magnitude in the modes that take power from the battery: positive there means
/// out of it. In the charger modes the sign is right as sent.
double signedDcAmps(int mode, int amps) {
    const auto family = protocol::modeFamily(mode);
    const bool discharges = family == ModeFamily::Inverting || family == ModeFamily::LoadSupport;
    return discharges && amps > 0 ? -amps : amps;
}

/// Byte 17 is the load's current only while the inverter alone feeds the loads; else it is the
/// current of the inverter/charger and the load cannot be told from it.
bool feedsLoadsAlone(ModeFamily family, int transformerAmps) {
    return family == ModeFamily::Inverting || (family == ModeFamily::Idle && transformerAmps == 0);
}

}  // namespace

InverterFigures inverterFigures(const protocol::InverterPacket& packet) {
    const auto model = protocol::modelInfo(packet.model);
    const bool hasAmps = model && model->reportsAmps;
    const bool exportModel = model && model->isExport();
    const auto family = protocol::modeFamily(packet.mode);
    const bool passes = protocol::passesAcThrough(packet.mode);

    InverterFigures figures;
    if (!exportModel) {
        figures.acOutVolts = packet.acOutputVolts;
        figures.acInPeakVolts = packet.acInputPeakVolts;
    }
    if (hasAmps) {
        figures.acInAmps = packet.acInputAmps;
        figures.transformerAmps = packet.transformerAmps;
        if (packet.acOutputAmps && feedsLoadsAlone(family, *packet.acOutputAmps)) {
            figures.acOutAmps = packet.acOutputAmps;
        }
    }
    if (figures.acOutVolts && figures.acOutAmps) {
        figures.acOutWatts = *figures.acOutVolts * *figures.acOutAmps;
    }
    if (passes) {
        if (figures.acOutVolts && figures.acInAmps) {
            figures.acInWatts = *figures.acOutVolts * *figures.acInAmps;
        }
    } else if (family != ModeFamily::Unknown) {
        figures.acInWatts = 0;
    }
    figures.acHertz = packet.acHertz;
    figures.dcVolts = packet.dcVolts;
    figures.dcAmps = signedDcAmps(packet.mode, packet.dcAmps);
    figures.dcWatts = figures.dcVolts * figures.dcAmps;
    return figures;
}

bool Pt100Bank::counts(const Unit& unit, qint64 atMs) {
    return unit.count >= packetsThatCount && atMs - unit.atMs <= forgetMs;
}

void Pt100Bank::told(const protocol::Pt100StatusPacket& packet, qint64 atMs) {
    const auto isHeard = [atMs](const Unit& unit) {
        return unit.count > 0 && atMs - unit.atMs <= forgetMs;
    };
    if (!m_beganMs || std::none_of(m_units.begin(), m_units.end(), isHeard)) {
        m_beganMs = atMs;
    }
    auto& unit = m_units[size_t(packet.address) % m_units.size()];
    const int count = isHeard(unit) ? std::min(unit.count + 1, packetsThatCount) : 1;
    unit = {packet.batteryVolts * packet.batteryAmps, packet.pvVolts, packet.faultRaw, atMs, count};
}

std::optional<double> Pt100Bank::watts(qint64 atMs) const {
    std::optional<double> sum;
    if (m_beganMs && atMs - *m_beganMs >= settlingMs) {
        for (const auto& unit : m_units) {
            if (counts(unit, atMs)) {
                sum = sum.value_or(0) + unit.watts;
            }
        }
    }
    return sum;
}

std::optional<double> Pt100Bank::pvVolts(qint64 atMs) const {
    const auto found = std::find_if(m_units.begin(), m_units.end(),
                                    [atMs](const Unit& unit) { return counts(unit, atMs); });
    return found == m_units.end() ? std::nullopt : std::optional(found->pvVolts);
}

int Pt100Bank::faultRaw(qint64 atMs) const {
    const auto found = std::find_if(m_units.begin(), m_units.end(), [atMs](const Unit& unit) {
        return counts(unit, atMs) && unit.faultRaw != 0;
    });
    return found == m_units.end() ? 0 : found->faultRaw;
}

}  // namespace magnum::plant
