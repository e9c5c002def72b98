// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plant_view.h"

#include <QVariant>
#include <algorithm>
#include <utility>

#include "protocol/catalogue.h"
#include "ui/flow_line.h"
#include "ui/node_facts.h"
#include "ui/phrases.h"
#include "ui/sentence_builder.h"

namespace magnum::ui {
namespace {

using plant::Device;
using plant::Freshness;
using plant::Quantity;

Freshness freshnessOf(const plant::PlantState& plant, Quantity quantity, qint64 nowMs) {
    const auto& reading = plant[quantity];
    return plant::freshnessOf(reading.validity, reading.monotonicMs, nowMs,
                              plant::expectedPeriodMs(quantity));
}

bool stands(Freshness freshness) {
    return freshness == Freshness::Live || freshness == Freshness::Late;
}

bool showsNumber(Freshness freshness) {
    return stands(freshness) || freshness == Freshness::Stale;
}

int flowOf(const Measurement& power, int before) {
    const bool flows = power.state() == Measurement::Live || power.state() == Measurement::Late;
    return flows ? flowStrength(power.value(), before) : 0;
}

bool notKnownAnyMore(const Measurement& power) {
    return power.state() == Measurement::Stale || power.state() == Measurement::Lost;
}

/// What does not balance has to be this much, and this share of what flows, to be worth telling.
constexpr double unbalancedWatts = 100;
constexpr double unbalancedShare = 0.1;

int signedStrength(const NodeView& node) {
    return node.facts().strength;
}

}  // namespace

PlantView::PlantView(TextContext context, QObject* parent)
    : QObject(parent),
      m_context(std::move(context)),
      m_source(new NodeView(this)),
      m_inverter(new NodeView(this)),
      m_loads(new NodeView(this)),
      m_battery(new NodeView(this)) {
    makeMeasurements();
    update({}, 0);
}

Measurement* PlantView::make(Quantity quantity, const QString& caption, double widest,
                             bool withSign) {
    const auto& info = plant::quantityInfo(quantity);
    // The inverter's sensor cannot tell what is below 0 (byte 11 of its packet).
    const bool zeroIsFloor = quantity == Quantity::BatteryCelsius;
    return new Measurement(caption,
                           {MeasurementFormat::Style::Plain, QString(info.unit), info.decimals,
                            withSign, widest, zeroIsFloor},
                           m_context, this);
}

Measurement* PlantView::makePower(const QString& caption, bool withSign) {
    return new Measurement(caption,
                           {MeasurementFormat::Style::Power, QStringLiteral("W"), 0, withSign, 888},
                           m_context, this);
}

void PlantView::makeMeasurements() {
    m_sourceWatts = makePower(tr("AC input power"), false);
    m_loadWatts = makePower(tr("Power to the loads"), false);
    m_batteryWatts = makePower(tr("Battery power"), true);
    m_unmeasuredWatts = makePower(tr("Not measured"), true);
    m_batteryVolts = make(Quantity::DcVolts, tr("Battery voltage"), 88.8);
    m_batteryAmps = make(Quantity::DcAmps, tr("Battery current"), 888, true);
    const auto add = [this](Quantity quantity, const QString& caption, double widest,
                            bool withSign = false) {
        m_byQuantity[size_t(quantity)] = make(quantity, caption, widest, withSign);
    };
    add(Quantity::AcOutVolts, tr("AC voltage"), 888);
    add(Quantity::AcHertz, tr("Frequency"), 88.8);
    add(Quantity::AcInAmps, tr("AC input current"), 88);
    add(Quantity::AcInPeakVolts, tr("AC input, peak volts as sent (not calibrated)"), 888);
    add(Quantity::AcOutAmps, tr("Current to the loads"), 88);
    add(Quantity::TransformerAmps, tr("Inverter/charger AC current"), 88);
    add(Quantity::DcVolts, tr("Voltage at the inverter"), 88.8);
    add(Quantity::DcAmps, tr("Current at the inverter"), 888, true);
    add(Quantity::BmkVolts, tr("Voltage at the battery monitor"), 88.88);
    add(Quantity::BmkAmps, tr("Current at the battery monitor"), 888.8, true);
    add(Quantity::Soc, tr("State of charge"), 100);
    add(Quantity::NetAmpHours, tr("Charge since full"), 8888, true);
    add(Quantity::BatteryCelsius, tr("Battery temperature"), -88);
    add(Quantity::TransformerCelsius, tr("Transformer temperature"), 888);
    add(Quantity::FetCelsius, tr("Transistor temperature"), 888);
    add(Quantity::AgsCelsius, tr("Temperature at the generator starter"), -88);
    add(Quantity::PvWatts, tr("Solar power"), 8888);
    add(Quantity::PvVolts, tr("Solar voltage"), 888.8);
}

Measurement* PlantView::batteryCelsius() const {
    return m_byQuantity[size_t(Quantity::BatteryCelsius)];
}
Measurement* PlantView::soc() const {
    return m_byQuantity[size_t(Quantity::Soc)];
}
Measurement* PlantView::acVolts() const {
    return m_byQuantity[size_t(Quantity::AcOutVolts)];
}
Measurement* PlantView::acInAmps() const {
    return m_byQuantity[size_t(Quantity::AcInAmps)];
}
Measurement* PlantView::acOutAmps() const {
    return m_byQuantity[size_t(Quantity::AcOutAmps)];
}
Measurement* PlantView::hertz() const {
    return m_byQuantity[size_t(Quantity::AcHertz)];
}

QVariantList PlantView::measurementsOf(int node) const {
    using enum Quantity;
    QVariantList list;
    const auto add = [&](std::initializer_list<Quantity> quantities) {
        for (const auto quantity : quantities) {
            list.append(QVariant::fromValue(m_byQuantity[size_t(quantity)]));
        }
    };
    switch (node) {
        case 0:
            add({AcInAmps, AcOutVolts, AcHertz, AcInPeakVolts, AgsCelsius});
            break;
        case 1:
            add({AcOutVolts, AcHertz, TransformerAmps, DcVolts, DcAmps, TransformerCelsius,
                 FetCelsius});
            break;
        case 2:
            add({AcOutAmps, AcOutVolts, AcHertz});
            break;
        case 3:
            add({BmkVolts, BmkAmps, NetAmpHours, DcVolts, DcAmps, BatteryCelsius, PvWatts,
                 PvVolts});
            break;
        default:
            break;
    }
    return list;
}

void PlantView::update(const feed::Snapshot& snapshot, qint64 nowMonotonicMs) {
    const auto& plant = snapshot.plant;
    updateReadings(plant, nowMonotonicMs);
    updateFlow(m_sourceWatts, m_sourceFlow, plant.flow.acIn, plant, Device::Inverter,
               nowMonotonicMs);
    updateFlow(m_loadWatts, m_loadFlow, plant.flow.loads, plant, Device::Inverter, nowMonotonicMs);
    const bool monitored = plant.device(Device::Bmk).seen;
    updateFlow(m_batteryWatts, m_batteryFlow, plant.flow.battery, plant,
               monitored ? Device::Bmk : Device::Inverter, nowMonotonicMs);
    updateNodes(plant, nowMonotonicMs);

    const auto freshMode = freshnessOf(plant, Quantity::InverterMode, nowMonotonicMs);
    const auto& mode = plant[Quantity::InverterMode].value;
    const bool modeKnown = mode && stands(freshMode);
    Words words;
    words.batteryMonitor = monitored;
    words.acPresent = modeKnown && plant.flow.acPresent;
    words.modeTerm = modeKnown ? ui::modeTerm(int(*mode)) : QString();
    words.chargeStage = modeKnown ? ui::chargeStage(int(*mode)) : 0;
    words.sentence = plantSentence(snapshot, nowMonotonicMs, m_context);
    words.unbalanced = updateUnmeasured(plant, nowMonotonicMs);
    words.floorPercent = plant.batteryFloorPercent.value_or(-1);
    if (soc()->state() == Measurement::Live || soc()->state() == Measurement::Late) {
        words.forecast = forecastText(plant, m_context);
    }
    if (words != m_words) {
        m_words = std::move(words);
        Q_EMIT changed();
    }
    if (m_openNode >= 0) {
        QVariantList facts = nodeFacts(
            m_openNode, plant, {.heard = modeKnown, .unbalanced = m_words.unbalanced}, m_context);
        if (facts != m_facts) {
            m_facts = std::move(facts);
            Q_EMIT factsChanged();
        }
    }
}

void PlantView::setOpenNode(int node) {
    if (node == m_openNode) {
        return;
    }
    m_openNode = node;
    Q_EMIT openNodeChanged();
    Q_EMIT updateWanted();
}

bool PlantView::updateUnmeasured(const plant::PlantState& plant, qint64 nowMs) {
    const auto& watts = plant.flow.residualWatts;
    const auto& monitor = plant.device(Device::Bmk);
    const auto validity = watts ? plant::Validity::Valid : plant::Validity::NeverSeen;
    m_unmeasuredWatts->update(watts,
                              plant::freshnessOf(validity, monitor.lastSeenMonotonicMs, nowMs,
                                                 plant::minimumFreshnessPeriodMs),
                              0, true);
    // Once told it stays until it is clearly gone
    const double limit = m_words.unbalanced ? 0.7 : 1;
    return m_unmeasuredWatts->known() && stands(freshnessOf(plant, Quantity::BmkWatts, nowMs)) &&
           qAbs(*watts) >= limit * unbalancedWatts &&
           qAbs(*watts) >= limit * unbalancedShare * qAbs(plant.flow.battery.watts.value_or(0));
}

void PlantView::updateReadings(const plant::PlantState& plant, qint64 nowMs) {
    const auto show = [&](Measurement* shown, Quantity quantity) {
        const auto& reading = plant[quantity];
        shown->update(reading.value, freshnessOf(plant, quantity, nowMs),
                      nowMs - reading.monotonicMs);
    };
    for (const auto& info : plant::quantities()) {
        if (auto* shown = m_byQuantity[size_t(info.id)]) {
            show(shown, info.id);
        }
    }
    // The battery monitor measures at the battery itself; the inverter stands in for it.
    const auto better = [&](Quantity monitor, Quantity inverter) {
        return showsNumber(freshnessOf(plant, monitor, nowMs)) ? monitor : inverter;
    };
    show(m_batteryVolts, better(Quantity::BmkVolts, Quantity::DcVolts));
    show(m_batteryAmps, better(Quantity::BmkAmps, Quantity::DcAmps));
}

void PlantView::updateFlow(Measurement* shown, HeldFlow& held, const plant::FlowValue& flow,
                           const plant::PlantState& plant, Device device, qint64 nowMs) {
    const auto& told = plant.device(device);
    if (flow.watts) {
        held = {flow.watts, flow.calculated, told.lastSeenMonotonicMs};
    } else if (!told.seen || freshnessOf(plant, Quantity::InverterMode, nowMs) == Freshness::Live) {
        held = {};  // heard, and yet not to be told: not known, rather than old
    }
    const auto validity = !told.seen ? plant::Validity::NeverSeen : plant::Validity::Valid;
    const qint64 atMs = held.watts ? held.atMs : told.lastSeenMonotonicMs;
    shown->update(held.watts,
                  plant::freshnessOf(validity, atMs, nowMs, plant::minimumFreshnessPeriodMs),
                  nowMs - atMs, held.calculated);
}

void PlantView::updateNodes(const plant::PlantState& plant, qint64 nowMs) {
    const auto modeFreshness = freshnessOf(plant, Quantity::InverterMode, nowMs);
    const bool known = stands(modeFreshness);
    QString problem;
    if (modeFreshness == Freshness::NeverSeen) {
        problem = tr("Not heard yet");
    } else if (modeFreshness == Freshness::Lost) {
        problem = tr("No data");
    }
    updateSource(plant, known);
    updateInverter(plant, known, problem);
    updateBattery(plant, nowMs);

    NodeView::Facts loads{.title = tr("Loads"), .shape = Glyph::Loads, .tone = NodeView::Loads};
    loads.strength = flowOf(*m_loadWatts, signedStrength(*m_loads));
    loads.dashed = notKnownAnyMore(*m_loadWatts);
    loads.idle = loads.strength == 0;
    m_loads->update(std::move(loads));
}

void PlantView::updateSource(const plant::PlantState& plant, bool known) {
    using plant::AcSource;
    const auto& flow = plant.flow;
    const auto phase = plant.generator.phase;
    const bool generator = flow.acSource == AcSource::Generator ||
                           (flow.acSource == AcSource::None && plant.device(Device::Ags).seen);
    NodeView::Facts facts;
    if (generator) {
        facts.title = tr("Generator");
        facts.shape = Glyph::Generator;
        facts.tone = NodeView::Generator;
    } else if (flow.acSource == AcSource::Grid) {
        facts.title = tr("Grid");
        facts.shape = Glyph::Grid;
        facts.tone = NodeView::Grid;
    } else {
        facts.title = tr("AC input");
        facts.shape = Glyph::Plug;
        facts.tone = NodeView::Grid;
    }
    facts.strength = flowOf(*m_sourceWatts, signedStrength(*m_source));
    facts.dashed = notKnownAnyMore(*m_sourceWatts);
    facts.idle = !known || !flow.acPresent;
    facts.fault = known && generator && phase == plant::GeneratorPhase::Fault;
    if (!known) {
        facts.words = QString();
    } else if (generator && phase != plant::GeneratorPhase::Unknown) {
        facts.words = generatorPhaseWords(phase);
    } else if (!flow.acPresent) {
        facts.words = tr("Off");
    } else {
        facts.words = flow.acUsed ? tr("In use") : tr("Not in use");
    }
    m_source->update(std::move(facts));
}

void PlantView::updateInverter(const plant::PlantState& plant, bool known, const QString& problem) {
    NodeView::Facts facts{.title = tr("Inverter"),
                          .problem = problem,
                          .shape = Glyph::Inverter,
                          .tone = NodeView::Inverter};
    const auto& mode = plant[Quantity::InverterMode].value;
    const auto& fault = plant[Quantity::InverterFault].value;
    facts.dashed = !known && problem.isEmpty();
    if (mode && facts.dashed) {
        facts.words = modeWords(int(*mode));
    }
    if (known && mode) {
        facts.words = modeWords(int(*mode));
        facts.idle = protocol::modeFamily(int(*mode)) == protocol::ModeFamily::Idle;
        facts.fault = fault && *fault != 0;
    }
    if (facts.fault) {
        facts.words = tr("Fault");
    }
    m_inverter->update(std::move(facts));
}

void PlantView::updateBattery(const plant::PlantState& plant, qint64 nowMs) {
    NodeView::Facts facts{
        .title = tr("Battery"), .shape = Glyph::Battery, .tone = NodeView::Battery};
    const int strength = flowOf(*m_batteryWatts, signedStrength(*m_battery));
    facts.strength = strength;
    facts.dashed = notKnownAnyMore(*m_batteryWatts);
    facts.idle = strength == 0;
    if (m_batteryWatts->state() == Measurement::Live ||
        m_batteryWatts->state() == Measurement::Late) {
        facts.words = strength > 0   ? tr("Charging")
                      : strength < 0 ? tr("Discharging")
                                     : tr("At rest");
    }
    if (plant.device(Device::Bmk).seen &&
        freshnessOf(plant, Quantity::BmkVolts, nowMs) == Freshness::Lost) {
        facts.problem = tr("No data from the battery monitor");
    } else if (freshnessOf(plant, Quantity::Soc, nowMs) == Freshness::Invalid) {
        facts.problem = tr("State of charge still learning");
    }
    m_battery->update(std::move(facts));
}

}  // namespace magnum::ui
