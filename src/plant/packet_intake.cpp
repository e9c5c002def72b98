// SPDX-License-Identifier: GPL-3.0-or-later
#include <utility>

#include "plant/plant_engine_p.h"
#include "protocol/catalogue.h"

namespace magnum::plant {
namespace {

constexpr int modeOff = 0x20;
constexpr int modeInvert = 0x40;

std::optional<double> number(const std::optional<int>& value) {
    return value ? std::optional<double>(*value) : std::nullopt;
}

}  // namespace

Instant PlantEngine::Private::instantOf(qint64 monotonicMs) const {
    return {monotonicMs, now.utcMs - (now.monotonicMs - monotonicMs)};
}

void PlantEngine::Private::heard(Device device, const Identity& identity) {
    devices.heard(device, identity, now.monotonicMs, health.agreeing(now.monotonicMs));
    averager.heard(device, now.monotonicMs);
    behindNoise = false;
}

void PlantEngine::Private::set(Quantity quantity, std::optional<double> value, qint64 atMs) {
    state[quantity] = value ? Reading<double>::known(*value, atMs) : Reading<double>::invalid(atMs);
    averager.add(quantity, value, atMs);
}

void PlantEngine::Private::setStatus(std::optional<int>& known, Quantity quantity, int code,
                                     EventKind kind, qint64 atMs) {
    state[quantity] = Reading<double>::known(code, atMs);
    averager.setStatus(quantity, code);
    if (known == code) {
        return;
    }
    const auto before = std::exchange(known, code);
    statusChanged = true;
    if (before) {
        emitEvent(kind, before, code, {}, true);
    }
}

void PlantEngine::Private::noteModeChange(std::optional<int> from, int to) {
    wentOffByItself = from == modeInvert && to == modeOff;
    if (!wentOffByItself) {
        cutOut = false;
    }
}

template <typename Packet>
void PlantEngine::Private::vet(PacketVetting<Packet>& vetting, const Packet& packet) {
    vetting.push(packet, now.monotonicMs);
    while (const auto vetted = vetting.take(health.agreeing(now.monotonicMs))) {
        believe(vetted->packet, vetted->monotonicMs);
    }
    if (vetting.fields().takeDamaged()) {
        health.damaged(now.monotonicMs);
    }
    jumped = vetting.fields().takeJumped() || jumped;
}

template <typename Packet>
void PlantEngine::Private::settle(PacketVetting<Packet>& vetting, bool everything) {
    while (const auto vetted = vetting.takeLate(now.monotonicMs, everything)) {
        believe(vetted->packet, vetted->monotonicMs);
    }
}

void PlantEngine::Private::settleHeld(bool everything) {
    settle(inverterVetting, everything);
    settle(bmkVetting, everything);
    settle(agsVetting, everything);
    settle(agsCountersVetting, everything);
    for (auto& vetting : pt100Vetting) {
        settle(vetting, everything);
    }
}

quint64 PlantEngine::Private::refusedReadings() const {
    quint64 sum = inverterVetting.fields().refused() + bmkVetting.fields().refused() +
                  agsVetting.fields().refused() + agsCountersVetting.fields().refused();
    for (const auto& vetting : pt100Vetting) {
        sum += vetting.fields().refused();
    }
    return sum;
}

/// A packet right behind bytes that were none may begin a byte too early or too late, so that a
/// stray byte stands for its first one: it is no witness for a change. Where such bytes come before
/// every packet, as those of an unknown device would, it is one.
bool PlantEngine::Private::isBorderline() {
    const bool before = std::exchange(wasBehindNoise, behindNoise);
    return behindNoise && !before;
}

void PlantEngine::Private::take(const protocol::RejectedRun& run) {
    behindNoise = true;
    averager.countRejected(rawBytes);
    health.damaged(now.monotonicMs);
    // Another inverter, as it seems: until the decoder knows, the volts of the remote's settings
    // would be scaled for the old one.
    strangerHeard = strangerHeard || run.reason == protocol::RejectReason::Identity;
}

void PlantEngine::Private::take(const protocol::InverterPacket& packet) {
    const bool borderline = isBorderline();
    heard(Device::Inverter, {packet.model, packet.revision});
    strangerHeard = false;
    if (!borderline || (packet.mode == mode && packet.fault == fault)) {
        vet(inverterVetting, packet);
    }
}

void PlantEngine::Private::meet(const protocol::InverterPacket& packet) {
    const int volts = protocol::nominalVoltsOf(packet.model);
    if (state.nominalVolts && state.nominalVolts != volts) {
        // Another plant, or this one rebuilt: what the remote said was scaled for the old one.
        settings.forget();
    }
    state.nominalVolts = volts;
    state.stackMode = packet.stackMode;
}

void PlantEngine::Private::believe(const protocol::InverterPacket& packet, qint64 atMs) {
    constexpr int lowBatteryFault = 0x08;
    meet(packet);
    // Whether byte 17 is the load's current is decided anew, by the mode that is believed.
    protocol::InverterPacket meant = packet;
    meant.acOutputAmps = packet.transformerAmps;
    const auto figures = inverterFigures(meant);
    set(Quantity::AcOutVolts, figures.acOutVolts, atMs);
    set(Quantity::AcOutAmps, figures.acOutAmps, atMs);
    set(Quantity::AcOutWatts, figures.acOutWatts, atMs);
    set(Quantity::AcInPeakVolts, figures.acInPeakVolts, atMs);
    set(Quantity::AcInAmps, figures.acInAmps, atMs);
    set(Quantity::AcInWatts, figures.acInWatts, atMs);
    set(Quantity::AcHertz, figures.acHertz, atMs);
    set(Quantity::TransformerAmps, figures.transformerAmps, atMs);
    set(Quantity::DcVolts, figures.dcVolts, atMs);
    set(Quantity::DcAmps, figures.dcAmps, atMs);
    set(Quantity::DcWatts, figures.dcWatts, atMs);
    set(Quantity::BatteryCelsius, packet.batteryCelsius, atMs);
    set(Quantity::TransformerCelsius, packet.transformerCelsius, atMs);
    set(Quantity::FetCelsius, packet.fetCelsius, atMs);

    if (mode != packet.mode) {
        noteModeChange(mode, packet.mode);
    }
    setStatus(mode, Quantity::InverterMode, packet.mode, EventKind::InverterMode, atMs);
    setStatus(fault, Quantity::InverterFault, packet.fault, EventKind::InverterFault, atMs);
    cutOut = cutOut || (wentOffByItself && packet.fault == lowBatteryFault);

    GeneratorLog::AcInput input;
    const bool passes = protocol::passesAcThrough(packet.mode);
    if (passes) {
        input.present = true;
    } else if (figures.acInPeakVolts) {
        input.present = *figures.acInPeakVolts > acPresentPeakVolts;
    }
    input.taken = passes || figures.acInAmps.value_or(0) > 0;
    input.watts = figures.acInWatts;
    generator.inverterTold(input, instantOf(atMs));
    updateFlow();
}

void PlantEngine::Private::take(const protocol::RemotePacket& packet) {
    heard(Device::Remote, {std::nullopt, packet.revision});
    pages.heard(packet.footer, now.monotonicMs);
    const int agreeing = health.agreeing(now.monotonicMs);
    if (const auto change = startModeAgreement.told(packet.generatorStartMode, agreeing)) {
        jumped = true;
    }
    if (const auto& agreed = startModeAgreement.value(); agreed == packet.generatorStartMode) {
        setStatus(startMode, Quantity::GeneratorStartMode, *agreed, EventKind::GeneratorStartMode,
                  now.monotonicMs);
    }
    // The decoder scales by the first inverter packet it sees, which may be a damaged one.
    const bool scaleOpen = state.device(Device::Inverter).packets > 0 && !state.nominalVolts;
    if (!strangerHeard && !scaleOpen) {
        settings.told(packet, agreeing, now.monotonicMs);
    }
}

void PlantEngine::Private::take(const protocol::AgsStatusPacket& packet) {
    heard(Device::Ags, {std::nullopt, packet.revision});
    generator.setAcIsGenerator(acIsGenerator());
    vet(agsVetting, packet);
}

void PlantEngine::Private::believe(const protocol::AgsStatusPacket& packet, qint64 atMs) {
    set(Quantity::AgsCelsius, packet.celsius, atMs);
    setStatus(agsStatus, Quantity::AgsStatus, packet.status, EventKind::AgsStatus, atMs);
    generator.agsTold(packet.status, instantOf(atMs));
}

void PlantEngine::Private::take(const protocol::AgsCountersPacket& packet) {
    heard(Device::Ags, {});
    vet(agsCountersVetting, packet);
}

void PlantEngine::Private::believe(const protocol::AgsCountersPacket& packet, qint64 /*atMs*/) {
    state.daysSinceGeneratorRun = packet.daysSinceRun;
    state.daysSinceFull = packet.daysSinceFull;
}

void PlantEngine::Private::take(const protocol::BmkPacket& packet) {
    heard(Device::Bmk, {std::nullopt, packet.revision});
    vet(bmkVetting, packet);
}

void PlantEngine::Private::believe(const protocol::BmkPacket& packet, qint64 atMs) {
    set(Quantity::BmkVolts, packet.volts, atMs);
    set(Quantity::BmkAmps, packet.amps, atMs);
    set(Quantity::BmkWatts, packet.volts * packet.amps, atMs);
    set(Quantity::Soc, number(packet.socPercent), atMs);
    set(Quantity::NetAmpHours, packet.netAmpHours, atMs);
    statusChanged = std::exchange(bmkFault, packet.fault) != packet.fault || statusChanged;
    generator.socTold(number(packet.socPercent), instantOf(atMs));
    updateFlow();
}

void PlantEngine::Private::take(const protocol::RouterPacket& packet) {
    heard(Device::Router, {std::nullopt, packet.revision});
}

void PlantEngine::Private::take(const protocol::Pt100StatusPacket& packet) {
    heard(Device::Pt100, {});
    vet(pt100Vetting[size_t(packet.address) % pt100Vetting.size()], packet);
}

void PlantEngine::Private::believe(const protocol::Pt100StatusPacket& packet, qint64 atMs) {
    pt100.told(packet, atMs);
    if (const auto watts = pt100.watts(atMs)) {
        set(Quantity::PvWatts, watts, atMs);
    }
    if (const auto volts = pt100.pvVolts(atMs)) {
        set(Quantity::PvVolts, volts, atMs);
    }
    const int faultRaw = pt100.faultRaw(atMs);
    statusChanged = std::exchange(pt100Fault, faultRaw) != faultRaw || statusChanged;
    updateFlow();
}

void PlantEngine::Private::take(const protocol::Pt100TotalsPacket& packet) {
    heard(Device::Pt100, {packet.model, packet.revision});
}

void PlantEngine::Private::take(const protocol::Pt100DayPacket&) {
    heard(Device::Pt100, {});
}

void PlantEngine::Private::take(const protocol::Pt100FaultPacket&) {
    heard(Device::Pt100, {});
}

void PlantEngine::Private::take(const protocol::AcldPacket&) {
    heard(Device::Acld, {});
}

}  // namespace magnum::plant
