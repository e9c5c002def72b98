// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/simulator/simulated_bus.h"

#include <algorithm>
#include <cmath>

#include "link/simulator/packet_encoder.h"
#include "protocol/catalogue.h"

namespace magnum::link {

namespace {

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

// Remotes up to this one send zeros in bytes 11 to 13.
constexpr double lastRevisionWithoutChargeSettings = 1.2;

bool isClassic(const Scenario& scenario) {
    return scenario.inverter.packetBytes == 16;
}

QByteArray withFiller(QByteArray packet, int filler) {
    return filler < 0 ? packet : packet.append(static_cast<char>(filler));
}

}  // namespace

SimulatedBus::SimulatedBus(const Scenario& scenario, std::uint64_t seed)
    : m_scenario(scenario),
      m_nominalVolts(protocol::nominalVoltsOf(scenario.inverter.model)),
      m_pages(pageRotation(scenario)),
      m_house(scenario, seed, m_nominalVolts) {}

SimulatedBurst SimulatedBus::next() {
    m_house.step(burstMs / 1000.0);
    SimulatedBurst burst;
    burst.startMs = static_cast<qint64>(m_truth.bursts) * burstMs;
    burst.position = static_cast<int>(m_truth.bursts % m_pages.size());
    burst.isUnplugged = m_house.isUnplugged();
    m_truth.simulatedMs = burst.startMs;
    ++m_truth.bursts;
    if (m_house.isSilent()) {
        return burst;
    }
    const PageSlot& page = m_pages[static_cast<std::size_t>(burst.position)];
    m_truth.inverter = inverterPacket();
    burst.packets.push_back(inverterBytes());
    burst.packets.push_back(remoteBytes(page.footer));
    if (const QByteArray bytes = reply(page.answer); !bytes.isEmpty() && !isClassic(m_scenario)) {
        burst.packets.push_back(bytes);
    }
    return burst;
}

QByteArray SimulatedBus::inverterBytes() const {
    QByteArray bytes = encode(m_truth.inverter).left(m_scenario.inverter.packetBytes);
    if (isClassic(m_scenario)) {
        // What was captured there is a copy of the model.
        bytes[15] = bytes[14];
    }
    return withFiller(bytes, m_scenario.inverter.filler);
}

QByteArray SimulatedBus::remoteBytes(int footer) {
    m_truth.remote = remotePacket(footer);
    if (isClassic(m_scenario)) {
        const int minuteOfDay = static_cast<int>(m_house.hour() * 60);
        m_truth.remote.footer.reset();
        m_truth.remote.page = protocol::RemotePageClassic{minuteOfDay / 60, minuteOfDay % 60};
    }
    return withFiller(encode(m_truth.remote, m_nominalVolts), m_scenario.remote.filler);
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
    // What a 230 V model sends in bytes 6 and 7 is not known; the same as the others, here.
    packet.byte6 = whole(now.acOutputVolts);
    packet.byte7 = std::min(whole(now.acInputPeakVolts), 255);
    const auto model = protocol::modelInfo(m_scenario.inverter.model);
    if (!model || !model->isExport()) {
        packet.acOutputVolts = packet.byte6;
        packet.acInputPeakVolts = packet.byte7;
    }
    packet.inverterLed = isInverting ? 1 : 0;
    packet.chargerLed = isCharging ? 1 : 0;
    packet.revision = m_scenario.inverter.revision;
    packet.batteryCelsius = whole(m_scenario.battery.celsius);
    packet.transformerCelsius = whole(now.transformerCelsius);
    packet.fetCelsius = whole(now.fetCelsius);
    packet.model = m_scenario.inverter.model;
    if (isClassic(m_scenario)) {
        return packet;
    }
    packet.stackMode = m_scenario.inverter.stackMode;
    packet.acHertz = inTenths(now.hertz);
    packet.byte16 = 0;
    packet.byte17 = 0;
    if (model && model->reportsAmps) {
        packet.acInputAmps = whole(now.acInputAmps);
        packet.transformerAmps = std::clamp(whole(now.acOutputAmps), -128, 127);
        packet.byte16 = *packet.acInputAmps & 0xFF;
        packet.byte17 = *packet.transformerAmps & 0xFF;
        if (isInverting || now.mode == 0x20) {
            packet.acOutputAmps = packet.transformerAmps;
        }
    }
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
    if (settings.revision > lastRevisionWithoutChargeSettings) {
        packet.floatVolts = inScaledSteps(settings.floatVolts, m_nominalVolts);
        packet.equalizeOverAbsorbVolts = 0;
        packet.absorbHours = settings.absorbHours;
    }
    if (const auto model = protocol::modelInfo(m_scenario.inverter.model);
        model && model->acSystem != protocol::AcSystem::Unknown) {
        packet.vacCutOutVolts = protocol::vacCutOutVolts(packet.vacCutOut, model->isExport());
    }
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
        case 0xC0: {
            protocol::RemotePageC0 page;
            page.packetRequested = m_solarReplies % 2 == 0 ? 1 : 2;
            page.address = static_cast<int>(m_solarReplies / 2) % m_scenario.solar.units;
            return page;
        }
        case 0xC1:
            return protocol::RemotePageC1{{}, {}, 125, 115, 10, 10, 5, 15};
        case 0xC2:
            return protocol::RemotePageC2{{}, {}, 110, 120, 30, 30, 2, 100, false};
        case 0xC3: {
            protocol::RemotePageC3 page;
            page.absorbVolts = inScaledSteps(m_scenario.remote.absorbVolts, m_nominalVolts);
            page.floatVolts = inScaledSteps(m_scenario.remote.floatVolts, m_nominalVolts);
            page.equalizeVolts = page.absorbVolts;
            page.absorbHours = m_scenario.remote.absorbHours;
            page.rebulkVolts = inScaledSteps(m_nominalVolts * 1.04, m_nominalVolts);
            page.temperatureCompensation = 5;
            return page;
        }
        case 0xD0:
            return protocol::RemotePageUnknown{};
        default:
            return footerZeroPage();
    }
}

// The clock of remotes that send one, and on the ME-RC50 in turns bytes of the BMK and AGS pages.
protocol::RemotePage00 SimulatedBus::footerZeroPage() const {
    protocol::RemotePage00 page;
    const RemoteKind kind = m_scenario.remote.kind;
    if (kind == RemoteKind::Rc50 || kind == RemoteKind::MagPy || kind == RemoteKind::Arc4) {
        const int minuteOfDay = static_cast<int>(m_house.hour() * 60);
        page.byte14 = minuteOfDay / 60;
        page.byte15 = minuteOfDay % 60;
    }
    if (kind == RemoteKind::Rc50) {
        const bool isBmksTurn = m_truth.bursts / m_pages.size() % 2 == 0;
        page.byte16 = isBmksTurn ? 0x00 : 0x14;
        page.byte18 = isBmksTurn ? 0x17 : 0x6E;
    }
    return page;
}

protocol::Pt100StatusPacket SimulatedBus::solarPacket(int address) const {
    const SolarModel& sun = m_house.solar();
    protocol::Pt100StatusPacket packet;
    packet.address = address;
    packet.mode = sun.mode();
    packet.regulation = sun.regulation();
    packet.batteryVolts = inTenths(m_house.batteryVolts());
    packet.batteryAmps = inTenths(sun.amps() / m_scenario.solar.units);
    packet.pvVolts = inTenths(sun.pvVolts());
    packet.chargeHours = inTenths(sun.chargeHours());
    packet.targetVolts = inScaledSteps(
        sun.mode() == 1 ? m_scenario.remote.floatVolts : m_scenario.remote.absorbVolts,
        m_nominalVolts);
    packet.fanOn = packet.batteryAmps > 50;
    packet.day = sun.isDay();
    packet.statusBits = (packet.fanOn ? 0x08 : 0) | (packet.day ? 0x10 : 0);
    packet.rawBatteryTemperature = whole(m_scenario.battery.celsius);
    packet.batteryCelsius = packet.rawBatteryTemperature;
    packet.fetCelsius = whole(sun.fetCelsius());
    packet.inductorCelsius = packet.fetCelsius - 4;
    return packet;
}

protocol::Pt100TotalsPacket SimulatedBus::solarTotalsPacket(int address) const {
    constexpr double soldWithKilowattHours = 1230;
    const double own = m_house.solar().kilowattHours() / m_scenario.solar.units;
    protocol::Pt100TotalsPacket packet;
    packet.address = address;
    packet.lifetimeKilowattHours = whole((soldWithKilowattHours + own) / 10) * 10;
    packet.resettableKilowattHours = inTenths(own);
    packet.stackInfo = m_nominalVolts / 24;
    packet.nominalVolts = m_nominalVolts;
    packet.dipSwitches = 5;
    packet.revision = m_scenario.solar.revision;
    packet.model = 100;
    packet.byte11 = 20;
    packet.byte12 = 37;
    return packet;
}

protocol::AcldPacket SimulatedBus::diverterPacket() const {
    constexpr int modeBulk = 4;
    protocol::AcldPacket packet;
    packet.active = m_scenario.diverter.kilowatts > 0;
    packet.mode = packet.active ? modeBulk : 0;
    packet.kilowatts = inTenths(m_scenario.diverter.kilowatts);
    packet.model = 40;
    packet.fetCelsius = 35;
    packet.version = 10;
    return packet;
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

QByteArray SimulatedBus::solarReply() {
    const int address = static_cast<int>(m_solarReplies / 2) % m_scenario.solar.units;
    if (m_solarReplies++ % 2 == 0) {
        m_truth.solar = solarPacket(address);
        return encode(*m_truth.solar, m_nominalVolts);
    }
    m_truth.solarTotals = solarTotalsPacket(address);
    return encode(*m_truth.solarTotals);
}

QByteArray SimulatedBus::reply(Answer answer) {
    switch (answer) {
        case Answer::None:
            return {};
        case Answer::Ags:
            return agsReply(false);
        case Answer::AgsMaybeCounters:
            return agsReply(true);
        case Answer::AgsCounters:
            m_countersDueMs = 0;
            return agsReply(true);
        case Answer::Bmk:
            if (!m_scenario.bmk.isPresent) {
                return {};
            }
            m_truth.bmk = bmkPacket();
            return encode(*m_truth.bmk);
        case Answer::Router:
            if (!m_scenario.router.isPresent) {
                return {};
            }
            m_truth.router = protocol::RouterPacket{m_scenario.router.revision};
            return encode(*m_truth.router);
        case Answer::Solar:
            return m_scenario.solar.isPresent ? solarReply() : QByteArray();
        case Answer::Diverter:
            if (!m_scenario.diverter.isPresent) {
                return {};
            }
            m_truth.diverter = diverterPacket();
            return encode(*m_truth.diverter);
    }
    return {};
}

}  // namespace magnum::link
