// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/plant_engine.h"

#include <algorithm>
#include <utility>
#include <variant>

#include "plant/plant_engine_p.h"
#include "protocol/catalogue.h"

namespace magnum::plant {
namespace {

constexpr qint64 freshMs = 10'000;
constexpr qint64 inverterSilentMs = 60'000;
/// Two turns of the battery monitor: longer a row does not wait for a jump at its end to be proven.
constexpr qint64 longestRowWaitMs = 2000;

}  // namespace

PlantEngine::Private::Private(PlantConfig plantConfig, PlantSink& plantSink)
    : config(plantConfig),
      sink(plantSink),
      averager([this](Quantity quantity, std::optional<double> value, qint64 atMs) {
          energy.told(quantity, value, atMs);
      }),
      generator(plantSink, state.generator, energy),
      alarms(plantSink, state.alarms),
      devices(state.devices,
              [this](Device device, bool found) {
                  if (device == Device::Ags && !found) {
                      state.daysSinceGeneratorRun.reset();
                      state.daysSinceFull.reset();
                  }
                  if (device != Device::Host) {
                      emitEvent(found ? EventKind::DeviceFound : EventKind::DeviceLost,
                                std::nullopt, std::nullopt,
                                deviceInWords(device, state.device(device)),
                                device == Device::Inverter);
                  }
              }),
      settings(state.settings,
               [this](const QString& detail) {
                   emitEvent(EventKind::SettingChanged, std::nullopt, std::nullopt, detail, false);
               }),
      pages(state.remotePages) {
    generator.setAcIsGenerator(acIsGenerator());
}

void PlantEngine::Private::emitEvent(EventKind kind, std::optional<int> from, std::optional<int> to,
                                     const QString& detail, bool urgent) {
    sink.onEvent(Event{now.utcMs, kind, from, to, detail, urgent});
}

void PlantEngine::Private::arrive(Instant at) {
    // A packet may be handed over after a tick that came later than its last byte.
    if (at.monotonicMs >= now.monotonicMs) {
        now = at;
    }
    const auto move = clock.advance(now);
    if (move.closes) {
        closeInterval(move.endMonotonicMs);
    }
    if (move.closes || !clock.isOpen()) {
        averager.begin(clock.open(now, !move.steppedBy));
    }
    clock.note(now);
    if (move.steppedBy) {
        giveRow(true);  // the rows from here on bear other times
        clockMoved(*move.steppedBy);
    }
}

void PlantEngine::Private::clockMoved(qint64 byMs) {
    emitEvent(EventKind::ClockChanged, std::nullopt, std::nullopt,
              QStringLiteral("wall clock moved by %1%2 s")
                  .arg(byMs > 0 ? QStringLiteral("+") : QString())
                  .arg(double(byMs) / 1000, 0, 'f', 1),
              true);
}

void PlantEngine::Private::closeInterval(qint64 endMonotonicMs) {
    giveRow(true);
    const bool heardAnything = averager.anythingHeard();
    SampleRow row = averager.close(endMonotonicMs);
    for (const auto& info : quantities()) {
        if (info.kind == Kind::Coverage && !state.device(info.source).seen) {
            row[info.id] = 0;  // noise that looked like a packet covers nothing
        }
    }
    energy.close(endMonotonicMs, row);
    row[Quantity::GeneratorSeconds] = generator.takeSeconds();
    row.ts = clock.close();
    closed = ClosedInterval{row, endMonotonicMs, heardAnything};
    giveRow(false);
}

void PlantEngine::Private::giveRow(bool atOnce) {
    if (!closed || (!atOnce && now.monotonicMs - closed->endMs <= longestRowWaitMs &&
                    holdsPacketsBefore(closed->endMs))) {
        return;
    }
    auto [row, endMs, heardAnything] = *closed;
    closed.reset();
    averager.finishRow(row);
    if (!heardAnything) {
        held.hold(row);
        return;
    }
    held.release(row);
    sink.onSample(row);
}

bool PlantEngine::Private::holdsPacketsBefore(qint64 monotonicMs) const {
    const auto before = [monotonicMs](const FieldVetting& fields) {
        const auto oldest = fields.oldestHeldMs();
        return oldest && *oldest < monotonicMs;
    };
    return before(inverterVetting.fields()) || before(bmkVetting.fields()) ||
           before(agsVetting.fields()) ||
           std::any_of(pt100Vetting.begin(), pt100Vetting.end(),
                       [&before](const auto& vetting) { return before(vetting.fields()); });
}

bool PlantEngine::Private::acIsGenerator() const {
    switch (config.acInput) {
        case PlantConfig::AcInput::Generator:
            return true;
        case PlantConfig::AcInput::Grid:
            return false;
        case PlantConfig::AcInput::Auto:
            break;
    }
    return state.device(Device::Ags).seen;
}

void PlantEngine::Private::updateFlow() {
    const auto& run = state.generator.run;
    state.flow =
        PowerFlow::compute(state, now.monotonicMs, acIsGenerator() || (run && run->seenByAgs));
    state.flow.acSourceReason = acSourceReason();
}

AcSourceReason PlantEngine::Private::acSourceReason() const {
    const auto& run = state.generator.run;
    if (state.flow.acSource == AcSource::None) {
        return AcSourceReason::None;
    }
    if (run && run->seenByAgs) {
        return AcSourceReason::AgsRuns;
    }
    if (config.acInput != PlantConfig::AcInput::Auto) {
        return AcSourceReason::Setting;
    }
    return acIsGenerator() ? AcSourceReason::AgsFitted : AcSourceReason::NoAgs;
}

void PlantEngine::Private::updateForecast() {
    state.secondsToFloor =
        config.batteryFloorPercent
            ? forecast.secondsToFloor(state, *config.batteryFloorPercent, now.monotonicMs)
            : std::nullopt;
    state.batteryFloorPercent = config.batteryFloorPercent;
}

/// Not asked of a run that has another purpose than the battery.
std::optional<bool> PlantEngine::Private::runsWithFullBattery(std::optional<double> soc) const {
    using enum GeneratorReason;
    const auto& run = state.generator.run;
    // With a starter on the bus that did not start it, what comes in may as well be shore power.
    const bool isGenerator =
        run && (run->seenByAgs || config.acInput == PlantConfig::AcInput::Generator);
    if (!isGenerator || run->reason == Exercise || run->reason == Test || run->reason == Amps ||
        run->reason == Temperature) {
        return false;
    }
    constexpr int floats = 0x02;
    constexpr int rests = 0x09;
    if (devices.present(Device::Inverter) && (mode == floats || mode == rests)) {
        return true;
    }
    return soc ? std::optional(*soc >= 100) : std::nullopt;
}

AlarmFacts PlantEngine::Private::alarmFacts() const {
    const auto fresh = [this](Quantity quantity) {
        const auto& reading = state[quantity];
        const bool stands = now.monotonicMs - reading.monotonicMs <= freshMs;
        return stands ? reading.value : std::nullopt;
    };
    AlarmFacts facts;
    const auto& inverter = state.device(Device::Inverter);
    if (devices.present(Device::Inverter)) {
        facts.inverterFault = fault;
        facts.cutOut = cutOut;
    }
    if (inverter.seen) {
        facts.inverterSilent = now.monotonicMs - inverter.lastSeenMonotonicMs > inverterSilentMs;
    }
    if (const auto status = agsStatus; status && devices.present(Device::Ags)) {
        const bool isFault = protocol::agsClass(*status) == protocol::AgsClass::Fault;
        facts.agsFault = isFault ? *status : 0;
    }
    if (bmkFault && devices.present(Device::Bmk)) {
        facts.bmkFault = bmkFault == 2 ? 2 : 0;
    }
    if (devices.present(Device::Pt100)) {
        facts.pt100Fault = pt100Fault;
    }
    facts.socPercent = fresh(Quantity::Soc);
    const auto monitorVolts = fresh(Quantity::BmkVolts);
    facts.volts = monitorVolts ? monitorVolts : fresh(Quantity::DcVolts);
    if (state.nominalVolts) {
        facts.nominalVolts = *state.nominalVolts;
    }
    const auto& run = state.generator.run;
    facts.generatorHours = run ? double(run->runSeconds) / 3600 : 0;
    facts.fetCelsius = fresh(Quantity::FetCelsius);
    facts.batteryCelsius = fresh(Quantity::BatteryCelsius);
    facts.generatorWithFullBattery = runsWithFullBattery(facts.socPercent);
    facts.recorder = recorder;
    if (recorder.adapterGone == true || recorder.portBusy == true || recorder.busSilent == true) {
        facts.inverterSilent.reset();  // said once, by its cause
    }
    return facts;
}

void PlantEngine::Private::judgeAlarms() {
    statusChanged = false;
    alarms.judge(alarmFacts(), config, now);
}

PlantEngine::PlantEngine(PlantConfig config, PlantSink& sink)
    : d(std::make_unique<Private>(config, sink)) {}

PlantEngine::~PlantEngine() = default;

void PlantEngine::apply(const protocol::Packet& packet, size_t rawBytes, Instant now) {
    d->arrive(now);
    d->rawBytes = rawBytes;
    if (!std::holds_alternative<protocol::RejectedRun>(packet)) {
        d->averager.countPacket();
    }
    std::visit([this](const auto& form) { d->take(form); }, packet);
    d->giveRow(false);
    if (d->statusChanged) {
        d->jumped = true;
        d->judgeAlarms();
    }
}

void PlantEngine::setHostFigures(const HostFigures& figures, Instant now) {
    d->arrive(now);
    d->devices.heard(Device::Host, {}, d->now.monotonicMs);
    const auto gauge = [this](Quantity quantity, const std::optional<double>& value) {
        if (value) {
            d->state[quantity] = Reading<double>::known(*value, d->now.monotonicMs);
        } else {
            d->state[quantity] = Reading<double>::invalid(d->now.monotonicMs);
        }
        d->averager.setGauge(quantity, value);
    };
    gauge(Quantity::CpuPermille, figures.cpuPermille);
    gauge(Quantity::RssKib, figures.rssKib);
    gauge(Quantity::MachineCpuPermille, figures.machineCpuPermille);
    gauge(Quantity::MachineMemoryPermille, figures.machineMemoryPermille);
    gauge(Quantity::MachineCelsius, figures.celsius);
    gauge(Quantity::DiskFreeMib, figures.diskFreeMib);
}

void PlantEngine::tick(Instant now) {
    d->arrive(now);
    d->settleHeld(false);
    d->giveRow(false);
    d->devices.age(d->now.monotonicMs);
    d->generator.tick(d->now);
    d->judgeAlarms();
    d->updateFlow();
    d->forecast.tick(d->state, d->now.monotonicMs);
    d->updateForecast();
}

void PlantEngine::setRecorderFacts(const RecorderFacts& facts) {
    d->recorder = facts;
}

void PlantEngine::leaveSession(Instant now) {
    d->arrive(now);
    d->closeInterval(d->now.monotonicMs);
    d->giveRow(true);
}

void PlantEngine::enterSession(Instant now, const std::function<qint64(qint64 utcMs)>& corrected) {
    if (now.monotonicMs >= d->now.monotonicMs) {
        d->now = now;
    }
    d->averager.begin(d->clock.open(d->now, false));
    d->clock.note(d->now);
    d->generator.correctTimes(corrected);
    for (auto& alarm : d->state.alarms) {
        alarm.sinceUtcMs = corrected(alarm.sinceUtcMs);
        if (alarm.clearedUtcMs) {
            alarm.clearedUtcMs = corrected(*alarm.clearedUtcMs);
        }
    }
}

void PlantEngine::finish(Instant now) {
    d->arrive(now);
    d->settleHeld(true);
    d->generator.finish(d->now);
    d->closeInterval(d->now.monotonicMs);
    d->giveRow(true);
    d->averager.begin(d->clock.open(d->now, false));
}

void PlantEngine::restoreOpenRun(const OpenRun& left, Instant now) {
    d->arrive(now);
    d->generator.restore(left, d->now);
}

void PlantEngine::restoreAlarms(const std::vector<Alarm>& alarms, qint64 seenUntilUtcMs) {
    d->alarms.restore(alarms, seenUntilUtcMs);
}

void PlantEngine::acknowledgeAlarm(const QString& key, Instant now) {
    d->arrive(now);
    d->alarms.acknowledge(key, d->now);
}

void PlantEngine::acknowledgeAllAlarms(Instant now) {
    d->arrive(now);
    d->alarms.acknowledgeAll(d->now);
}

void PlantEngine::silenceAlarm(const QString& key) {
    d->alarms.silence(key);
}

void PlantEngine::silenceAllAlarms() {
    d->alarms.silenceAll();
}

void PlantEngine::setConfig(const PlantConfig& config) {
    d->config = config;
    d->generator.setAcIsGenerator(d->acIsGenerator());
    d->updateFlow();
    d->updateForecast();
}

const PlantState& PlantEngine::state() const {
    return d->state;
}

bool PlantEngine::takeJumped() {
    return std::exchange(d->jumped, false);
}

quint64 PlantEngine::outliersDropped() const {
    return d->refusedReadings();
}

}  // namespace magnum::plant
