// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/simulator/scenario.h"

namespace magnum::link {

/// A lead-acid bank, roughly: charge counted in coulombs, volts from the state of charge, an inner
/// resistance that acts at once and one that builds up over a minute and grows steep when the bank
/// is nearly full, so that absorb current tapers. Amps are positive into the bank.
class BatteryModel {
 public:
    BatteryModel(const SimulatedBattery& settings, int nominalVolts);

    /// Volts now, with that current.
    [[nodiscard]] double voltsAt(double amps) const;
    /// The current that holds these volts now.
    [[nodiscard]] double ampsFor(double volts) const;
    void step(double amps, double seconds);

    [[nodiscard]] double stateOfCharge() const { return m_soc; }  ///< 0..1
    [[nodiscard]] double netAmpHours() const { return (m_soc - 1) * m_ampHours; }
    [[nodiscard]] double ampHoursOut() const { return m_ampHoursOut; }  ///< since the start

 private:
    [[nodiscard]] double restVolts() const;

    double m_ampHours;
    double m_cells;  ///< in units of a 48 V bank
    double m_soc;
    double m_slowVolts = 0;
    double m_ampHoursOut = 0;
};

}  // namespace magnum::link
