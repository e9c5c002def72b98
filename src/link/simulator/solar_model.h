// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/simulator/scenario.h"

namespace magnum::link {

/// PT-100 charge controllers that share one array evenly: the sun by the hour, a charger in bulk
/// until the absorb volts are reached and held back from then on, the energy counters.
class SolarModel {
 public:
    explicit SolarModel(const SimulatedSolar& settings) : m_settings(settings) {}

    struct Surroundings {
        double hour = 0;          ///< local time of day, 0..24
        double volts = 0;         ///< of the battery
        double targetVolts = 0;   ///< absorb or float
        double ampsToTarget = 0;  ///< what the battery would take at the target, all in all
        double otherAmps = 0;     ///< into the battery from everything else
        bool holdsFloat = false;  ///< the battery is full
    };
    void step(double seconds, const Surroundings& now);

    /// DC amps into the battery from all units.
    [[nodiscard]] double amps() const { return m_amps; }
    [[nodiscard]] double pvVolts() const { return m_pvVolts; }
    [[nodiscard]] bool isDay() const { return m_pvVolts > 0; }
    [[nodiscard]] int mode() const { return m_mode; }              ///< C1 byte 2, low nibble
    [[nodiscard]] int regulation() const { return m_regulation; }  ///< C1 byte 2, high nibble
    [[nodiscard]] double chargeHours() const { return m_chargeSeconds / 3600; }  ///< today
    [[nodiscard]] double kilowattHours() const { return m_joules / 3.6e6; }  ///< since the start
    [[nodiscard]] double fetCelsius() const;

 private:
    SimulatedSolar m_settings;
    double m_amps = 0;
    double m_pvVolts = 0;
    double m_chargeSeconds = 0;
    double m_joules = 0;
    int m_mode = 2;
    int m_regulation = 0;
};

}  // namespace magnum::link
