// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "link/simulator/battery_model.h"
#include "link/simulator/generator_model.h"
#include "link/simulator/house_loads.h"
#include "link/simulator/repeatable_random.h"
#include "link/simulator/scenario.h"
#include "link/simulator/solar_model.h"

namespace magnum::link {

/// The plant behind the bus: house, battery, inverter/charger, generator. Advances in equal steps,
/// so a scenario and a seed always give the same day.
class HouseModel {
 public:
    HouseModel(const Scenario& scenario, std::uint64_t seed, int nominalVolts);

    void step(double seconds);

    /// What the inverter would measure, before the bus rounds it.
    struct Inverter {
        int mode = 0x40;  ///< byte 0
        int fault = 0;    ///< byte 1
        double dcVolts = 0;
        double dcAmps = 0;  ///< positive in both directions, as sent
        double acOutputVolts = 0;
        double acInputPeakVolts = 0;
        double acInputAmps = 0;   ///< 120 V base
        double acOutputAmps = 0;  ///< load while inverting, charger while charging
        double hertz = 60;
        double transformerCelsius = 30;
        double fetCelsius = 28;
    };
    [[nodiscard]] const Inverter& inverter() const { return m_inverter; }
    [[nodiscard]] const BatteryModel& battery() const { return m_battery; }
    [[nodiscard]] const GeneratorModel& generator() const { return m_generator; }
    /// Stands still where the scenario has none.
    [[nodiscard]] const SolarModel& solar() const { return m_solar; }
    [[nodiscard]] double batteryVolts() const { return m_volts; }
    [[nodiscard]] double batteryAmps() const { return m_amps; }  ///< + into the bank
    [[nodiscard]] double minVolts() const { return m_minVolts; }
    [[nodiscard]] double maxVolts() const { return m_maxVolts; }
    [[nodiscard]] int daysSinceFull() const { return static_cast<int>(m_sinceFullSeconds / 86400); }
    [[nodiscard]] double hour() const;  ///< local time of day, 0..24
    [[nodiscard]] double seconds() const { return m_seconds; }
    /// The bus says nothing now.
    [[nodiscard]] bool isSilent() const { return m_isSilent; }
    /// The adapter is out now.
    [[nodiscard]] bool isUnplugged() const { return m_isUnplugged; }

 private:
    void applyEvents();
    void drawFaults(double seconds);
    void waver(double seconds);
    void invert();
    void charge(double seconds);
    void supportLoads(double acWatts);
    void chargeBySun(double seconds);
    [[nodiscard]] double acWattsAvailable() const;
    void idle();
    void stepThermal(double seconds);
    [[nodiscard]] double chargerLimitAmps() const;

    Scenario m_scenario;
    RepeatableRandom m_random;
    BatteryModel m_battery;
    HouseLoads m_loads;
    GeneratorModel m_generator;
    SolarModel m_solar;
    bool m_isBatteryFull = false;  ///< as the solar chargers see it
    Inverter m_inverter;

    double m_seconds = 0;
    double m_eventWatts = 0;
    bool m_isSilent = false;
    bool m_isUnplugged = false;
    int m_fault = 0;
    int m_faultMode = 0x20;
    double m_untilFaultSeconds;
    double m_faultLeftSeconds = 0;
    double m_lineVolts = 120;
    double m_lineHertz = 60;
    double m_untilWaverSeconds = 0;
    double m_loadWatts = 0;
    double m_volts;
    double m_amps = 0;
    double m_minVolts;
    double m_maxVolts;
    double m_sinceFullSeconds = 3 * 86400.0;
    double m_acSeconds = 0;  ///< since AC may be taken
    int m_stage = 0x08;      ///< charger: bulk, absorb, float as byte 0
    double m_absorbSeconds = 0;
    double m_lowSeconds = 0;  ///< below the low battery cut-out
    bool m_isCutOut = false;
};

}  // namespace magnum::link
