// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/simulator/house_loads.h"

namespace magnum::link {

HouseLoads::HouseLoads(const Scenario& scenario, RepeatableRandom& random)
    : m_random(random), m_baseWatts(scenario.baseWatts) {
    for (const SimulatedAppliance& appliance : scenario.appliances) {
        m_appliances.push_back(
            {appliance, false, 60 * m_random.between(0, appliance.offMinutes[1])});
    }
}

void HouseLoads::step(double seconds, double hour) {
    m_untilWaverSeconds -= seconds;
    if (m_untilWaverSeconds <= 0) {
        m_waver = m_random.between(0.94, 1.06);
        m_untilWaverSeconds = m_random.between(0.5, 3);
    }
    m_watts = m_baseWatts;
    for (Running& running : m_appliances) {
        const SimulatedAppliance& appliance = running.appliance;
        const bool isItsTime = hour >= appliance.hours[0] && hour < appliance.hours[1];
        running.leftSeconds -= seconds;
        if (running.leftSeconds <= 0) {
            running.isOn = !running.isOn && isItsTime;
            const auto& minutes = running.isOn ? appliance.onMinutes : appliance.offMinutes;
            running.leftSeconds = 60 * m_random.between(minutes[0], minutes[1]);
        }
        m_watts += running.isOn ? appliance.watts : 0;
    }
    m_watts *= m_waver;
}

}  // namespace magnum::link
