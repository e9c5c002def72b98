// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/simulator/battery_model.h"

#include <algorithm>

namespace magnum::link {

namespace {

// Ohms times ampere-hours of a 48 V bank.
constexpr double promptResistance = 9;
constexpr double slowDischargeResistance = 12;
constexpr double slowChargeResistance = 30;
constexpr double fullChargeResistance = 330;
constexpr double slowSeconds = 60;
constexpr double chargeEfficiency = 0.94;

}  // namespace

BatteryModel::BatteryModel(const SimulatedBattery& settings, int nominalVolts)
    : m_ampHours(settings.ampHours),
      m_cells(nominalVolts / 48.0),
      m_soc(settings.socPercent / 100) {}

double BatteryModel::restVolts() const {
    return m_cells * (46.8 + 4.4 * m_soc);
}

double BatteryModel::voltsAt(double amps) const {
    return restVolts() + m_slowVolts + amps * m_cells * promptResistance / m_ampHours;
}

double BatteryModel::ampsFor(double volts) const {
    return (volts - restVolts() - m_slowVolts) / (m_cells * promptResistance / m_ampHours);
}

void BatteryModel::step(double amps, double seconds) {
    const double nearlyFull = std::clamp((m_soc - 0.8) / 0.2, 0.0, 1.0);
    const double slow = amps < 0
                            ? slowDischargeResistance
                            : slowChargeResistance + fullChargeResistance * nearlyFull * nearlyFull;
    const double target = amps * m_cells * slow / m_ampHours;
    m_slowVolts += (target - m_slowVolts) * std::min(1.0, seconds / slowSeconds);

    const double ampHours = amps * seconds / 3600;
    if (amps < 0) {
        m_ampHoursOut -= ampHours;
    }
    m_soc += (amps > 0 ? ampHours * chargeEfficiency : ampHours) / m_ampHours;
    m_soc = std::clamp(m_soc, 0.0, 1.0);
}

}  // namespace magnum::link
