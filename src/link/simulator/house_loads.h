// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "link/simulator/repeatable_random.h"
#include "link/simulator/scenario.h"

namespace magnum::link {

/// What the house draws: a base that wavers and appliances that come and go by their hours.
class HouseLoads {
 public:
    HouseLoads(const Scenario& scenario, RepeatableRandom& random);
    /// `hour`: local time of day, 0..24.
    void step(double seconds, double hour);
    [[nodiscard]] double watts() const { return m_watts; }

 private:
    struct Running {
        SimulatedAppliance appliance;
        bool isOn = false;
        double leftSeconds = 0;
    };

    RepeatableRandom& m_random;
    double m_baseWatts;
    double m_waver = 1;
    double m_untilWaverSeconds = 0;
    double m_watts = 0;
    std::vector<Running> m_appliances;
};

}  // namespace magnum::link
