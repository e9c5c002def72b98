// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/plant_engine_p.h"
#include "protocol/catalogue.h"

namespace magnum::plant {
namespace {

constexpr double acPresentPeakVolts = 60;
constexpr int modeOff = 0x20;
constexpr int modeInvert = 0x40;

std::optional<double> number(const std::optional<int>& value) {
    return value ? std::optional<double>(*value) : std::nullopt;
}

}  // namespace

void PlantEngine::Private::heard(Device device, const Identity& identity) {
    averager.heard(device, now.monotonicMs);
    devices.heard(device, identity, now.monotonicMs);
}

void PlantEngine::Private::set(Quantity quantity, std::optional<double> value) {
    state[quantity] = value ? Reading<double>::known(*value, now.monotonicMs)
                            : Reading<double>::invalid(now.monotonicMs);
    averager.add(quantity, value, now.monotonicMs);
}

void PlantEngine::Private::setStatus(Agreement<int>& agreement, Quantity quantity, int code,
                                     EventKind kind) {
    const auto change = agreement.told(code);
    if (agreement.lastAgrees()) {
        state[quantity] = Reading<double>::known(code, now.monotonicMs);
        averager.setStatus(quantity, code);
    }
    if (!change) {
        return;
    }
    statusChanged = true;
    if (kind == EventKind::InverterMode) {
        noteModeChange(*change);
    }
    if (change->from) {
        emitEvent(kind, change->from, change->to, {}, true);
    }
}

void PlantEngine::Private::noteModeChange(const Agreement<int>::Change& change) {
    wentOffByItself = change.from == modeInvert && change.to == modeOff;
    if (!wentOffByItself) {
        cutOut = false;
    }
}

void PlantEngine::Private::take(const protocol::RejectedRun& run) {
    averager.countRejected(rawBytes);
    if (run.reason == protocol::RejectReason::Identity ||
        run.reason == protocol::RejectReason::Implausible) {
        devices.rejected(rawBytes);
    }
}

void PlantEngine::Private::take(const protocol::InverterPacket& packet) {
    constexpr int lowBatteryFault = 0x08;
    state.nominalVolts = protocol::nominalVoltsOf(packet.model);
    state.stackMode = packet.stackMode;
    heard(Device::Inverter, {packet.model, packet.revision});

    const auto figures = inverterFigures(packet);
    set(Quantity::AcOutVolts, figures.acOutVolts);
    set(Quantity::AcOutAmps, figures.acOutAmps);
    set(Quantity::AcOutWatts, figures.acOutWatts);
    set(Quantity::AcInPeakVolts, figures.acInPeakVolts);
    set(Quantity::AcInAmps, figures.acInAmps);
    set(Quantity::AcInWatts, figures.acInWatts);
    set(Quantity::AcHertz, figures.acHertz);
    set(Quantity::TransformerAmps, figures.transformerAmps);
    set(Quantity::DcVolts, figures.dcVolts);
    set(Quantity::DcAmps, figures.dcAmps);
    set(Quantity::DcWatts, figures.dcWatts);
    set(Quantity::BatteryCelsius, packet.batteryCelsius);
    set(Quantity::TransformerCelsius, packet.transformerCelsius);
    set(Quantity::FetCelsius, packet.fetCelsius);

    setStatus(mode, Quantity::InverterMode, packet.mode, EventKind::InverterMode);
    setStatus(fault, Quantity::InverterFault, packet.fault, EventKind::InverterFault);
    cutOut = cutOut || (wentOffByItself && fault.value() == lowBatteryFault);

    GeneratorLog::AcInput input;
    const bool passes = protocol::passesAcThrough(packet.mode);
    if (passes) {
        input.present = true;
    } else if (figures.acInPeakVolts) {
        input.present = *figures.acInPeakVolts > acPresentPeakVolts;
    }
    input.taken = passes || figures.acInAmps.value_or(0) > 0;
    input.watts = figures.acInWatts;
    generator.inverterTold(input, now);
    updateFlow();
}

void PlantEngine::Private::take(const protocol::RemotePacket& packet) {
    heard(Device::Remote, {std::nullopt, packet.revision});
    setStatus(startMode, Quantity::GeneratorStartMode, packet.generatorStartMode,
              EventKind::GeneratorStartMode);
    settings.told(packet);
}

void PlantEngine::Private::take(const protocol::AgsStatusPacket& packet) {
    heard(Device::Ags, {std::nullopt, packet.revision});
    generator.setAcIsGenerator(acIsGenerator());
    set(Quantity::AgsCelsius, packet.celsius);
    setStatus(agsStatus, Quantity::AgsStatus, packet.status, EventKind::AgsStatus);
    if (agsStatus.lastAgrees()) {
        generator.agsTold(packet.status, now);
    }
}

void PlantEngine::Private::take(const protocol::AgsCountersPacket& packet) {
    heard(Device::Ags, {});
    generator.setAcIsGenerator(acIsGenerator());
    state.daysSinceGeneratorRun = packet.daysSinceRun;
    state.daysSinceFull = packet.daysSinceFull;
}

void PlantEngine::Private::take(const protocol::BmkPacket& packet) {
    heard(Device::Bmk, {std::nullopt, packet.revision});
    set(Quantity::BmkVolts, packet.volts);
    set(Quantity::BmkAmps, packet.amps);
    set(Quantity::BmkWatts, packet.volts * packet.amps);
    set(Quantity::Soc, number(packet.socPercent));
    set(Quantity::NetAmpHours, packet.netAmpHours);
    statusChanged = bmkFault.told(packet.fault).has_value() || statusChanged;
    generator.socTold(number(packet.socPercent), now);
    updateFlow();
}

void PlantEngine::Private::take(const protocol::RouterPacket& packet) {
    heard(Device::Router, {std::nullopt, packet.revision});
}

void PlantEngine::Private::take(const protocol::Pt100StatusPacket& packet) {
    heard(Device::Pt100, {});
    set(Quantity::PvWatts, pt100.told(packet, now.monotonicMs));
    set(Quantity::PvVolts, packet.pvVolts);
    statusChanged = pt100Fault.told(packet.faultRaw).has_value() || statusChanged;
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
