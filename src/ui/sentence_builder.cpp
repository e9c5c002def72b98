// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/sentence_builder.h"

#include <QCoreApplication>
#include <cmath>

#include "protocol/catalogue.h"
#include "ui/formatter.h"
#include "ui/phrases.h"

namespace magnum::ui {
namespace {

using plant::GeneratorPhase;
using plant::Quantity;
using protocol::ModeFamily;

struct SentenceBuilderTexts {
    Q_DECLARE_TR_FUNCTIONS(SentenceBuilder)
};

/// Below this the battery is at rest.
constexpr double restAmps = 1.0;

/// What is known now; a reading that has gone stale is not.
class Now {
 public:
    Now(const feed::Snapshot& snapshot, qint64 nowMs, const TextContext& context)
        : m_plant(snapshot.plant), m_nowMs(nowMs), m_context(context) {}

    [[nodiscard]] std::optional<double> value(Quantity quantity) const {
        const auto& reading = m_plant[quantity];
        const auto fresh = plant::freshnessOf(reading.validity, reading.monotonicMs, m_nowMs,
                                              plant::expectedPeriodMs(quantity));
        const bool stands = fresh == plant::Freshness::Live || fresh == plant::Freshness::Late;
        return stands ? reading.value : std::nullopt;
    }
    [[nodiscard]] std::optional<int> code(Quantity quantity) const {
        const auto known = value(quantity);
        return known ? std::optional(int(*known)) : std::nullopt;
    }
    [[nodiscard]] std::optional<double> batteryAmps() const {
        const auto amps = value(Quantity::BmkAmps);
        return amps ? amps : value(Quantity::DcAmps);
    }
    [[nodiscard]] const plant::PlantState& plant() const { return m_plant; }
    [[nodiscard]] QString duration(qint64 seconds) const {
        return durationText(seconds, m_context);
    }
    [[nodiscard]] QString amps(double amps) const {
        return formatNumber(std::abs(amps), 0, m_context.locale);
    }
    [[nodiscard]] QString power(double watts) const {
        const auto text = formatPower(watts, false, m_context.locale);
        return text.number + QChar(0xA0) + text.unit;
    }
    [[nodiscard]] QString percent(double value) const {
        return formatNumber(value, 0, m_context.locale);
    }
    [[nodiscard]] std::optional<qint64> generatorSeconds() const {
        const auto start = m_plant.generator.runStartMonotonicMs;
        return start ? std::optional((m_nowMs - *start) / 1000) : std::nullopt;
    }

 private:
    const plant::PlantState& m_plant;
    qint64 m_nowMs;
    const TextContext& m_context;
};

QString runningBecause(plant::GeneratorReason reason, const QString& howLong) {
    using enum plant::GeneratorReason;
    switch (reason) {
        case Manual:
            return SentenceBuilderTexts::tr("Generator running %1, started by hand").arg(howLong);
        case Test:
            return SentenceBuilderTexts::tr("Generator running %1 for a test").arg(howLong);
        case Temperature:
            return SentenceBuilderTexts::tr("Generator running %1 because it was too warm")
                .arg(howLong);
        case Volts:
            return SentenceBuilderTexts::tr(
                       "Generator running %1 because the battery voltage was low")
                .arg(howLong);
        case TimeOfDay:
            return SentenceBuilderTexts::tr("Generator running %1 because of the time of day")
                .arg(howLong);
        case Soc:
            return SentenceBuilderTexts::tr("Generator running %1 because the battery was low")
                .arg(howLong);
        case Exercise:
            return SentenceBuilderTexts::tr("Generator running %1 for its exercise").arg(howLong);
        case Amps:
            return SentenceBuilderTexts::tr("Generator running %1 because the loads were high")
                .arg(howLong);
        case TopOff:
            return SentenceBuilderTexts::tr("Generator running %1 to top off the battery")
                .arg(howLong);
        case External:
            return SentenceBuilderTexts::tr("Generator running %1, not started by the AGS")
                .arg(howLong);
        case Unknown:
            break;
    }
    return SentenceBuilderTexts::tr("Generator running %1").arg(howLong);
}

/// Adds what the battery does meanwhile.
QString withBattery(const QString& start, const Now& now) {
    const auto amps = now.batteryAmps();
    if (amps && *amps >= restAmps) {
        return SentenceBuilderTexts::tr("%1; charging at %2 A.").arg(start, now.amps(*amps));
    }
    if (amps && *amps <= -restAmps) {
        return SentenceBuilderTexts::tr("%1; the battery gives %2 A.").arg(start, now.amps(*amps));
    }
    return SentenceBuilderTexts::tr("%1.").arg(start);
}

/// Empty while the generator does nothing worth telling.
QString generatorSentence(const Now& now) {
    const auto& generator = now.plant().generator;
    const auto seconds = now.generatorSeconds();
    switch (generator.phase) {
        case GeneratorPhase::Starting:
            return SentenceBuilderTexts::tr("Generator is starting.");
        case GeneratorPhase::WarmUp:
            return SentenceBuilderTexts::tr("Generator is warming up before it takes the load.");
        case GeneratorPhase::Running:
            return withBattery(seconds ? runningBecause(generator.reason, now.duration(*seconds))
                                       : SentenceBuilderTexts::tr("Generator running"),
                               now);
        case GeneratorPhase::CoolDown:
            return SentenceBuilderTexts::tr("Generator is cooling down before it stops.");
        case GeneratorPhase::Fault: {
            const auto status = now.code(Quantity::AgsStatus);
            const auto words = status ? agsFaultWords(*status) : FaultWords{};
            return words.name.isEmpty() ? SentenceBuilderTexts::tr("Generator fault.")
                                        : SentenceBuilderTexts::tr("%1. %2", "fault, what to do")
                                              .arg(words.name, words.advice);
        }
        case GeneratorPhase::Off:
        case GeneratorPhase::Unknown:
            break;
    }
    return {};
}

/// Less than this from the sun is dusk.
constexpr double sunshineWatts = 20;

QString invertingSentence(const Now& now) {
    const auto soc = now.value(Quantity::Soc);
    const auto& loads = now.plant().flow.loads.watts;
    const auto sun = now.value(Quantity::PvWatts);
    if (sun && *sun >= sunshineWatts) {
        const QString gives = SentenceBuilderTexts::tr("The sun gives %1").arg(now.power(*sun));
        //: what the sun gives, what the loads take
        return withBattery(
            loads ? SentenceBuilderTexts::tr("%1, the loads take %2").arg(gives, now.power(*loads))
                  : gives,
            now);
    }
    if (loads && soc) {
        return SentenceBuilderTexts::tr("Running on battery at %1 %; the loads take %2.")
            .arg(now.percent(*soc), now.power(*loads));
    }
    if (loads) {
        return SentenceBuilderTexts::tr("Running on battery; the loads take %1.")
            .arg(now.power(*loads));
    }
    return SentenceBuilderTexts::tr("Running on battery.");
}

QString modeSentence(int mode, const Now& now) {
    const bool generator = now.plant().flow.acSource == plant::AcSource::Generator;
    switch (protocol::modeFamily(mode)) {
        case ModeFamily::Inverting:
            return mode == 0x40 ? invertingSentence(now)
                                : SentenceBuilderTexts::tr("The inverter is searching for a load.");
        case ModeFamily::PassThrough:
            return generator
                       ? SentenceBuilderTexts::tr("Generator feeds the loads; the charger is off.")
                       : SentenceBuilderTexts::tr("Grid feeds the loads; the charger is off.");
        case ModeFamily::Charging:
            if (mode == 0x10) {
                return SentenceBuilderTexts::tr("The charger is waiting for AC input.");
            }
            if (chargeStage(mode) == 3) {
                return withBattery(
                    generator
                        ? SentenceBuilderTexts::tr("Running on the generator with the battery full")
                        : SentenceBuilderTexts::tr("Running on the grid with the battery full"),
                    now);
            }
            return withBattery(generator ? SentenceBuilderTexts::tr("Running on the generator")
                                         : SentenceBuilderTexts::tr("Running on the grid"),
                               now);
        case ModeFamily::LoadSupport:
            return generator
                       ? SentenceBuilderTexts::tr("Generator and battery feed the loads together.")
                       : SentenceBuilderTexts::tr("Grid and battery feed the loads together.");
        case ModeFamily::Idle:
            return mode == 0x20 ? SentenceBuilderTexts::tr("The inverter is off.")
                                : SentenceBuilderTexts::tr("The inverter stands by.");
        case ModeFamily::Unknown:
            break;
    }
    return SentenceBuilderTexts::tr("The inverter is in a mode this program does not know (%1).")
        .arg(modeTerm(mode));
}

}  // namespace

QString plantSentence(const feed::Snapshot& snapshot, qint64 nowMonotonicMs,
                      const TextContext& context) {
    const Now now(snapshot, nowMonotonicMs, context);
    const auto& inverter = snapshot.plant.device(plant::Device::Inverter);
    if (!inverter.seen) {
        return SentenceBuilderTexts::tr("Waiting for the first packet of the inverter.");
    }
    const auto mode = now.code(Quantity::InverterMode);
    if (!mode) {
        const qint64 silentSeconds = (nowMonotonicMs - inverter.lastSeenMonotonicMs) / 1000;
        return SentenceBuilderTexts::tr("Nothing heard from the inverter for %1.")
            .arg(now.duration(silentSeconds));
    }
    if (const auto fault = now.code(Quantity::InverterFault); fault && *fault != 0) {
        const auto words = inverterFaultWords(*fault);
        return SentenceBuilderTexts::tr("%1. %2", "fault, what to do")
            .arg(words.name, words.advice);
    }
    const QString generator = generatorSentence(now);
    return generator.isEmpty() ? modeSentence(*mode, now) : generator;
}

}  // namespace magnum::ui
