// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/simulator/house_model.h"

#include <algorithm>
#include <cmath>

#include "protocol/catalogue.h"

namespace magnum::link {

namespace {

constexpr int modeInvert = 0x40;
constexpr int modeOff = 0x20;
constexpr int modeChargerStandby = 0x00;
constexpr int modeLoadSupport = 0x0B;
constexpr int modeBulk = 0x08;
constexpr int modeAbsorb = 0x04;
constexpr int modeFloat = 0x02;
constexpr int faultAcOverload = 0x03;
constexpr int faultLowBattery = 0x08;

constexpr double inverterEfficiency = 0.92;
constexpr double inverterOwnWatts = 30;
constexpr double chargerEfficiency = 0.88;
constexpr double otherDcAmps = 0.4;    // what the panel, the router and the like draw
constexpr double qualifySeconds = 10;  // the inverter looks at AC before it takes it
constexpr double cutOutSeconds = 60;
constexpr double peakPerRms = 1.55;  // of byte 7, as measured on this model
constexpr double ampsBaseVolts = 120;
constexpr double shoreVolts = 240;
constexpr double daySeconds = 86400;

bool supportsLoads(int model) {
    constexpr int msh3012m = 0x2C;
    constexpr int msh4024m = 0x67;
    constexpr int msh4024re = 0x68;
    return model == msh3012m || model == msh4024m || model == msh4024re;
}

}  // namespace

HouseModel::HouseModel(const Scenario& scenario, std::uint64_t seed, int nominalVolts)
    : m_scenario(scenario),
      m_random(seed),
      m_battery(scenario.battery, nominalVolts),
      m_loads(scenario, m_random),
      m_generator(scenario),
      m_solar(scenario.solar),
      m_untilFaultSeconds(scenario.faultsPerDay > 0
                              ? m_random.between(0.2, 1.5) * daySeconds / scenario.faultsPerDay
                              : 0),
      m_volts(m_battery.voltsAt(0)),
      m_minVolts(m_volts),
      m_maxVolts(m_volts) {
    if (scenario.supply.gridPresent || scenario.supply.generatorRunsAtStart) {
        m_acSeconds = qualifySeconds;
    }
}

double HouseModel::hour() const {
    const double hours = m_scenario.startHour + m_seconds / 3600;
    return hours - 24 * std::floor(hours / 24);
}

void HouseModel::applyEvents() {
    m_eventWatts = 0;
    m_isSilent = false;
    m_isUnplugged = false;
    bool isFaulty = false;
    for (const SimulatedEvent& event : m_scenario.events) {
        double since = m_seconds - event.atSeconds;
        if (since < 0) {
            continue;
        }
        if (event.everySeconds > 0) {
            since -= event.everySeconds * std::floor(since / event.everySeconds);
        }
        if (event.kind == SimulatedEvent::Kind::StartMode) {
            m_generator.setStartMode(event.code);
        }
        if (since >= event.seconds) {
            continue;
        }
        m_eventWatts += event.kind == SimulatedEvent::Kind::Load ? event.watts : 0;
        m_isSilent = m_isSilent || event.kind == SimulatedEvent::Kind::Silence;
        m_isUnplugged = m_isUnplugged || event.kind == SimulatedEvent::Kind::Unplug;
        if (event.kind == SimulatedEvent::Kind::Fault) {
            isFaulty = true;
            m_fault = event.code;
            m_faultMode = event.mode;
        }
    }
    if (!isFaulty && m_faultLeftSeconds <= 0) {
        m_fault = 0;
    }
}

void HouseModel::drawFaults(double seconds) {
    if (m_scenario.faultsPerDay <= 0) {
        return;
    }
    m_faultLeftSeconds -= seconds;
    m_untilFaultSeconds -= seconds;
    if (m_untilFaultSeconds <= 0) {
        m_fault = faultAcOverload;
        m_faultMode = modeOff;
        m_faultLeftSeconds = m_random.between(15, 60);
        m_untilFaultSeconds = m_random.between(0.5, 1.5) * daySeconds / m_scenario.faultsPerDay;
    }
}

// AC volts of a real inverter move by some volts every few hundred milliseconds.
void HouseModel::waver(double seconds) {
    m_untilWaverSeconds -= seconds;
    if (m_untilWaverSeconds <= 0) {
        m_untilWaverSeconds = m_random.between(0.2, 0.6);
        m_lineVolts = m_random.between(118, 122);
        m_lineHertz = m_generator.engineRuns() ? m_random.between(59.7, 60.4) : 60;
    }
}

void HouseModel::invert() {
    m_inverter.mode = modeInvert;
    m_inverter.acOutputVolts = m_lineVolts;
    m_inverter.acOutputAmps = m_loadWatts / m_lineVolts;
    m_inverter.acInputAmps = 0;
    m_inverter.hertz = 60;
    const double amps = (m_loadWatts / inverterEfficiency + inverterOwnWatts) / m_volts;
    m_inverter.dcAmps = amps;
    m_amps = -amps - otherDcAmps;
}

void HouseModel::idle() {
    m_inverter.mode = m_isCutOut ? modeOff : m_faultMode;
    m_inverter.acOutputVolts = 0;
    m_inverter.acOutputAmps = 0;
    m_inverter.acInputAmps = 0;
    m_inverter.hertz = 0;
    m_inverter.dcAmps = 0;
    m_amps = -otherDcAmps;
}

double HouseModel::acWattsAvailable() const {
    const auto model = protocol::modelInfo(m_scenario.inverter.model);
    const bool hasOneLeg = model && model->acSystem == protocol::AcSystem::Us120;
    const double watts = m_scenario.remote.shoreAmps * (hasOneLeg ? ampsBaseVolts : shoreVolts);
    return m_scenario.supply.gridPresent ? watts
                                         : std::min(watts, m_scenario.supply.generatorWatts);
}

double HouseModel::chargerLimitAmps() const {
    const double fromAc = (acWattsAvailable() - m_loadWatts) * chargerEfficiency / m_volts;
    const double fromSetting =
        m_scenario.inverter.chargerMaxAmps * m_scenario.remote.chargeRatePercent / 100;
    return std::max(0.0, std::min(fromAc, fromSetting));
}

// MSH models add from the battery what the AC input may not give.
void HouseModel::supportLoads(double acWatts) {
    const double missing = m_loadWatts - acWatts;
    m_inverter.mode = modeLoadSupport;
    m_inverter.acOutputVolts = m_lineVolts;
    m_inverter.hertz = m_lineHertz;
    m_inverter.acInputAmps = acWatts / ampsBaseVolts;
    m_inverter.acOutputAmps = -missing / ampsBaseVolts;
    m_inverter.dcAmps = (missing / inverterEfficiency + inverterOwnWatts) / m_volts;
    m_amps = -m_inverter.dcAmps - otherDcAmps;
}

void HouseModel::chargeBySun(double seconds) {
    const double soc = m_battery.stateOfCharge();
    m_isBatteryFull = soc > (m_isBatteryFull ? 0.95 : 0.99);
    SolarModel::Surroundings now;
    now.hour = hour();
    now.volts = m_volts;
    now.targetVolts =
        m_isBatteryFull ? m_scenario.remote.floatVolts : m_scenario.remote.absorbVolts;
    now.ampsToTarget = m_battery.ampsFor(now.targetVolts);
    now.otherAmps = m_amps;
    now.holdsFloat = m_isBatteryFull;
    m_solar.step(seconds, now);
    m_amps += m_solar.amps();
}

void HouseModel::charge(double seconds) {
    const double limit = chargerLimitAmps();
    double amps = limit;
    if (m_stage == modeBulk && m_battery.voltsAt(limit) >= m_scenario.remote.absorbVolts) {
        m_stage = modeAbsorb;
        m_absorbSeconds = 0;
    }
    if (m_stage == modeAbsorb) {
        amps = std::clamp(m_battery.ampsFor(m_scenario.remote.absorbVolts), 0.0, limit);
        m_absorbSeconds += seconds;
        if (m_absorbSeconds > m_scenario.remote.absorbHours * 3600) {
            m_stage = modeFloat;
        }
    }
    if (m_stage == modeFloat) {
        amps = std::clamp(m_battery.ampsFor(m_scenario.remote.floatVolts), 0.0, limit);
    }
    const bool isOff = m_scenario.remote.chargeRatePercent == 0;
    m_inverter.mode = isOff ? modeChargerStandby : m_stage;
    m_inverter.acOutputVolts = m_lineVolts;
    m_inverter.hertz = m_lineHertz;
    m_inverter.acOutputAmps = amps * m_volts / chargerEfficiency / ampsBaseVolts;
    m_inverter.acInputAmps = m_loadWatts / ampsBaseVolts + m_inverter.acOutputAmps;
    m_inverter.dcAmps = amps;
    m_amps = amps - otherDcAmps;
}

void HouseModel::stepThermal(double seconds) {
    const double share = std::min(1.0, seconds / 600);
    const double watts = m_inverter.dcAmps * m_volts;
    m_inverter.transformerCelsius += (28 + watts / 110 - m_inverter.transformerCelsius) * share;
    m_inverter.fetCelsius += (25 + watts / 160 - m_inverter.fetCelsius) * share;
}

void HouseModel::step(double seconds) {
    m_seconds += seconds;
    drawFaults(seconds);
    applyEvents();
    waver(seconds);
    m_loads.step(seconds, hour());
    m_loadWatts = m_loads.watts() + m_eventWatts;

    const bool acPresent = m_scenario.supply.gridPresent || m_generator.engineRuns();
    const bool acFeeds = m_scenario.supply.gridPresent || m_generator.feeds();
    m_acSeconds = acFeeds ? m_acSeconds + seconds : 0;
    m_inverter.acInputPeakVolts = acPresent ? m_lineVolts * peakPerRms : 0;

    // Low battery: off after a minute below the cut-out, on again when somebody has charged it.
    const double cutOut = m_scenario.remote.lowBatteryCutOutVolts;
    m_lowSeconds = m_volts < cutOut ? m_lowSeconds + seconds : 0;
    m_isCutOut = (m_isCutOut || m_lowSeconds > cutOutSeconds) && m_volts < cutOut * 1.07;

    if (m_fault != 0) {
        idle();
    } else if (m_acSeconds >= qualifySeconds) {
        const double acWatts = acWattsAvailable();
        if (supportsLoads(m_scenario.inverter.model) && m_loadWatts > acWatts) {
            supportLoads(acWatts);
        } else {
            charge(seconds);
        }
    } else if (m_isCutOut) {
        idle();
    } else {
        m_stage = modeBulk;
        invert();
    }
    if (m_scenario.solar.isPresent) {
        chargeBySun(seconds);
    }
    m_inverter.fault = m_fault != 0 ? m_fault : (m_inverter.mode == modeOff ? faultLowBattery : 0);

    m_volts = m_battery.voltsAt(m_amps);
    m_inverter.dcVolts = m_volts;
    m_battery.step(m_amps, seconds);
    m_minVolts = std::min(m_minVolts, m_volts);
    m_maxVolts = std::max(m_maxVolts, m_volts);
    m_sinceFullSeconds = m_battery.stateOfCharge() > 0.995 ? 0 : m_sinceFullSeconds + seconds;
    stepThermal(seconds);
    m_generator.step(seconds,
                     {m_volts, m_battery.stateOfCharge(), hour(), m_scenario.supply.gridPresent});
}

}  // namespace magnum::link
