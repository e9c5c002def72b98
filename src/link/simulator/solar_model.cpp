// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/simulator/solar_model.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace magnum::link {

namespace {

constexpr int modeFloat = 1;
constexpr int modeBulk = 2;
constexpr int modeAbsorb = 3;
constexpr int regulationOff = 0;
constexpr int regulationVolts = 1;
constexpr int regulationAmps = 2;
constexpr int regulationMppt = 15;
constexpr double ownEfficiency = 0.97;
constexpr double unitAmps = 100;       // a PT-100 delivers no more
constexpr double starting = 0.02;      // of the array's power: less does not start a charger
constexpr double openVoltsRise = 1.2;  // of an array that is held back

}  // namespace

double SolarModel::fetCelsius() const {
    return 22 + m_amps / m_settings.units * 0.4;
}

void SolarModel::step(double seconds, const Surroundings& now) {
    const double length = m_settings.sunsetHour - m_settings.sunriseHour;
    const double share = (now.hour - m_settings.sunriseHour) / length;
    const double sun = share > 0 && share < 1 ? std::sin(share * std::numbers::pi) : 0;
    const double available = m_settings.peakWatts * sun * ownEfficiency;
    if (sun < starting) {
        m_amps = 0;
        m_pvVolts = 0;
        m_regulation = regulationOff;
        m_chargeSeconds = share > 0 ? m_chargeSeconds : 0;
        return;
    }
    const double fromSun = available / now.volts;
    const double fromUnits = unitAmps * m_settings.units;
    const double fromBattery = std::max(0.0, now.ampsToTarget - now.otherAmps);
    m_amps = std::min({fromSun, fromUnits, fromBattery});
    const bool isHeldBack = m_amps < fromSun;
    m_regulation = !isHeldBack           ? regulationMppt
                   : m_amps == fromUnits ? regulationAmps
                                         : regulationVolts;
    m_mode = now.holdsFloat ? modeFloat : (m_amps == fromBattery ? modeAbsorb : modeBulk);
    m_pvVolts = m_settings.pvVolts * (0.9 + 0.1 * sun) * (isHeldBack ? openVoltsRise : 1);
    m_chargeSeconds += seconds;
    m_joules += m_amps * now.volts * seconds;
}

}  // namespace magnum::link
