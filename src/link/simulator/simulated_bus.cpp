// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/simulator/simulated_bus.h"

#include <algorithm>
#include <array>
#include <cmath>

#include "link/simulator/packet_encoder.h"
#include "protocol/catalogue.h"

namespace magnum::link {

namespace {

constexpr std::array footers{0x00, 0x80, 0xA0, 0xA1, 0xA2, 0xA3, 0xA4, 0x11};
constexpr int timeIsOff = 96;  // quarter hours

// Between two AGS counters packets: one while the generator rests, one while it runs.
constexpr qint64 countersRestingMs = 4400;
constexpr qint64 countersRunningMs = 880;

double inTenths(double value) {
    return std::round(value * 10) / 10;
}
double inHundredths(double value) {
    return std::round(value * 100) / 100;
}
int whole(double value) {
    return static_cast<int>(std::lround(value));
}

// Settings and AGS volts travel in tenths of a volt of a 12 V system.
double inScaledSteps(double volts, int nominalVolts) {
    const int multiplier = nominalVolts / 12;
    return std::round(volts * 10 / multiplier) * multiplier / 10;
}

}  // namespace

SimulatedBus::SimulatedBus(const Scenario& scenario, std::uint64_t seed)
    : m_scenario(scenario),
      m_nominalVolts(protocol::nominalVoltsOf(scenario.inverter.model)),
      m_house(scenario, seed, m_nominalVolts) {}

SimulatedBurst SimulatedBus::next() {
    m_house.step(burstMs / 1000.0);
    SimulatedBurst burst;
    burst.startMs = static_cast<qint64>(m_truth.bursts) * burstMs;
    burst.position = static_cast<int>(m_truth.bursts % footers.size());
    burst.isUnplugged = m_house.isUnplugged();
    m_truth.simulatedMs = burst.startMs;
    ++m_truth.bursts;
    if (m_house.isSilent()) {
        return burst;
    }
    m_truth.inverter = inverterPacket();
    m_truth.remote = remotePacket(footers[static_cast<std::size_t>(burst.position)]);
    burst.packets.push_back(encode(m_truth.inverter));
    burst.packets.push_back(encode(m_truth.remote, m_nominalVolts));
    if (const QByteArray bytes = reply(burst.position); !bytes.isEmpty()) {
        burst.packets.push_back(bytes);
    }
    return burst;
}

protocol::InverterPacket SimulatedBus::inverterPacket() const {
    const HouseModel::Inverter& now = m_house.inverter();
    const bool isInverting = now.mode == 0x40;
    const bool isCharging = protocol::passesAcThrough(now.mode);
    protocol::InverterPacket packet;
    packet.mode = now.mode;
    packet.fault = now.fault;
    packet.dcVolts = inTenths(now.dcVolts);
    packet.dcAmps = whole(now.dcAmps);
    packet.acOutputVolts = whole(now.acOutputVolts);
    packet.acInputPeakVolts = std::min(whole(now.acInputPeakVolts), 255);
    packet.inverterLed = isInverting ? 1 : 0;
    packet.chargerLed = isCharging ? 1 : 0;
    packet.revision = m_scenario.inverter.revision;
    packet.batteryCelsius = whole(m_scenario.battery.celsius);
    packet.transformerCelsius = whole(now.transformerCelsius);
    packet.fetCelsius = whole(now.fetCelsius);
    packet.model = m_scenario.inverter.model;
    packet.stackMode = m_scenario.inverter.stackMode;
    packet.acInputAmps = whole(now.acInputAmps);
    packet.acOutputAmps = std::min(whole(now.acOutputAmps), 127);
    packet.acHertz = inTenths(now.hertz);
    return packet;
}

protocol::RemotePacket SimulatedBus::remotePacket(int footer) const {
    const SimulatedRemote& settings = m_scenario.remote;
    protocol::RemotePacket packet;
    packet.searchWatts = settings.searchWatts;
    packet.batterySizeAmpHours = settings.batterySizeAmpHours / 10 * 10;
    packet.batteryType = settings.batteryType;
    packet.chargeRatePercent = settings.chargeRatePercent;
    packet.shoreAmps = settings.shoreAmps;
    packet.revision = settings.revision;
    packet.generatorStartMode = m_scenario.ags.isPresent ? m_house.generator().startMode() : 0;
    packet.lowBatteryCutOutVolts = settings.lowBatteryCutOutVolts;
    packet.vacCutOut = settings.vacCutOutCode;
    packet.floatVolts = inScaledSteps(settings.floatVolts, m_nominalVolts);
    packet.equalizeOverAbsorbVolts = 0;
    packet.absorbHours = settings.absorbHours;
    packet.footer = footer;
    packet.page = remotePage(footer);
    return packet;
}

protocol::RemotePage SimulatedBus::remotePage(int footer) const {
    const SimulatedAgs& ags = m_scenario.ags;
    const int minuteOfDay = static_cast<int>(m_house.hour() * 60);
    switch (footer) {
        case 0x80:
            return protocol::RemotePage80{minuteOfDay / 60, minuteOfDay % 60, 0, 0,
                                          whole(m_scenario.battery.ampHours / 10) * 10};
        case 0xA0: {
            protocol::RemotePageA0 page;
            page.hour = minuteOfDay / 60;
            page.minute = minuteOfDay % 60;
            page.startVoltsOff = ags.startVolts <= 0;
            if (!page.startVoltsOff) {
                page.startVolts = inScaledSteps(ags.startVolts, m_nominalVolts);
            }
            page.quietTime = ags.quietTime;
            return page;
        }
        case 0xA1:
            return protocol::RemotePageA1{timeIsOff,
                                          timeIsOff,
                                          inScaledSteps(ags.stopVolts, m_nominalVolts),
                                          ags.startDelaySeconds,
                                          ags.stopDelaySeconds,
                                          ags.maxRunHours};
        case 0xA2:
            return protocol::RemotePageA2{ags.startSocPercent, ags.stopSocPercent, 0, 0, 0, 0};
        case 0xA3:
            return protocol::RemotePageA3{m_house.generator().quietBeginHour() * 4,
                                          m_house.generator().quietEndHour() * 4,
                                          0,
                                          32,
                                          0.2,
                                          0};
        case 0xA4:
            return protocol::RemotePageA4{ags.warmUpSeconds, ags.coolDownSeconds};
        case 0x11:
            return protocol::RemotePage11{m_scenario.remote.shoreAmps,
                                          m_scenario.remote.vacCutOutCode};
        default:
            return protocol::RemotePage00{};
    }
}

protocol::AgsStatusPacket SimulatedBus::agsPacket() const {
    protocol::AgsStatusPacket packet;
    packet.status = m_house.generator().status();
    packet.revision = m_scenario.ags.revision;
    packet.rawTemperature = whole(m_scenario.ags.celsius * 1.8 + 32);
    packet.celsius = (packet.rawTemperature - 32) / 1.8;
    packet.runHours = inTenths(m_house.generator().runHours());
    packet.dcVolts = inScaledSteps(m_house.batteryVolts(), m_nominalVolts);
    return packet;
}

protocol::AgsCountersPacket SimulatedBus::agsCountersPacket() const {
    protocol::AgsCountersPacket packet;
    packet.daysSinceRun = m_house.generator().daysSinceRun();
    packet.daysSinceFull = m_scenario.bmk.isPresent ? std::min(m_house.daysSinceFull(), 255) : 0;
    return packet;
}

protocol::BmkPacket SimulatedBus::bmkPacket() const {
    protocol::BmkPacket packet;
    packet.socPercent = whole(m_house.battery().stateOfCharge() * 100);
    packet.volts = inHundredths(m_house.batteryVolts());
    packet.amps = inTenths(m_house.batteryAmps());
    packet.minVolts = inHundredths(m_house.minVolts());
    packet.maxVolts = inHundredths(m_house.maxVolts());
    packet.netAmpHours = whole(m_house.battery().netAmpHours());
    const double tripAmpHours = inTenths(123.4 + m_house.battery().ampHoursOut());
    packet.tripSaturated = tripAmpHours > 6553;
    packet.tripAmpHours = std::min(tripAmpHours, 6553.5);
    packet.totalAmpHours = 1200 + whole(m_house.battery().ampHoursOut()) / 100 * 100;
    packet.revision = m_scenario.bmk.revision;
    packet.fault = 1;
    return packet;
}

QByteArray SimulatedBus::agsReply(bool mayBeCounters) {
    if (!m_scenario.ags.isPresent) {
        return {};
    }
    if (mayBeCounters && m_truth.simulatedMs >= m_countersDueMs) {
        const bool runs = m_house.generator().engineRuns();
        m_countersDueMs = m_truth.simulatedMs + (runs ? countersRunningMs : countersRestingMs);
        m_truth.agsCounters = agsCountersPacket();
        return encode(*m_truth.agsCounters);
    }
    m_truth.ags = agsPacket();
    return encode(*m_truth.ags, m_nominalVolts);
}

QByteArray SimulatedBus::reply(int position) {
    switch (footers[static_cast<std::size_t>(position)]) {
        case 0x80:
            if (!m_scenario.bmk.isPresent) {
                return {};
            }
            m_truth.bmk = bmkPacket();
            return encode(*m_truth.bmk);
        case 0xA0:
        case 0xA4:
            return agsReply(false);
        case 0xA1:
            return agsReply(true);
        case 0xA2:
        case 0xA3:
        case 0x11:
            if (!m_scenario.router.isPresent) {
                return {};
            }
            m_truth.router = protocol::RouterPacket{m_scenario.router.revision};
            return encode(*m_truth.router);
        default:
            return {};
    }
}

}  // namespace magnum::link
