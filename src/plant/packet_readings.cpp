// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/packet_readings.h"

#include "protocol/catalogue.h"

namespace magnum::plant {
namespace {

using protocol::ModeFamily;

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

double Pt100Bank::told(const protocol::Pt100StatusPacket& packet, qint64 atMs) {
    constexpr qint64 forgetMs = 30'000;
    const double watts = packet.batteryVolts * packet.batteryAmps;
    m_units[size_t(packet.address) & 7] = {watts, atMs, true};
    double sum = 0;
    for (const auto& unit : m_units) {
        if (unit.seen && atMs - unit.atMs <= forgetMs) {
            sum += unit.watts;
        }
    }
    return sum;
}

}  // namespace magnum::plant
