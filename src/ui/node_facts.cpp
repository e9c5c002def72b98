// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/node_facts.h"

#include <QCoreApplication>
#include <QVariantMap>

#include "protocol/catalogue.h"
#include "ui/formatter.h"
#include "ui/phrases.h"

namespace magnum::ui {
namespace {

using plant::Quantity;

struct NodeFactsTexts {
    Q_DECLARE_TR_FUNCTIONS(NodeFacts)
};

/// Rows, as far as there is something to tell.
class Rows {
 public:
    explicit Rows(const TextContext& context) : m_context(context) {}

    void add(const QString& caption, const QString& value) {
        if (!value.isEmpty()) {
            m_rows.append(QVariantMap{{QStringLiteral("caption"), caption},
                                      {QStringLiteral("value"), value}});
        }
    }
    template <typename Number>
    void add(const QString& caption, const std::optional<Number>& number, int decimals,
             const QString& unit) {
        if (number) {
            add(caption, numberText(double(*number), decimals, m_context) + QChar(0xA0) + unit);
        }
    }
    [[nodiscard]] QVariantList take() { return std::move(m_rows); }

 private:
    const TextContext& m_context;
    QVariantList m_rows;
};

void addSource(Rows& rows, const plant::PlantState& plant, NodeNews news) {
    if (news.heard) {
        rows.add(NodeFactsTexts::tr("Why"), acSourceReasonText(plant.flow));
    }
    rows.add(NodeFactsTexts::tr("Shore current set at the remote"), plant.settings.shoreAmps, 0,
             QStringLiteral("A"));
    if (news.heard && plant.flow.acUsed) {
        rows.add(NodeFactsTexts::tr("Power"),
                 NodeFactsTexts::tr(
                     "the inverter's current times its output voltage: its reading of the "
                     "input voltage is a peak that is not calibrated"));
    }
}

void addInverter(Rows& rows, const plant::PlantState& plant, NodeNews news) {
    const auto& inverter = plant.device(plant::Device::Inverter);
    const auto& mode = plant[Quantity::InverterMode].value;
    if (mode && news.heard) {
        rows.add(NodeFactsTexts::tr("Magnum calls it"), modeTerm(int(*mode)));
    }
    if (const auto info = protocol::modelInfo(inverter.model); info && inverter.seen) {
        rows.add(NodeFactsTexts::tr("Model"),
                 QString::fromUtf8(info->name.data(), qsizetype(info->name.size())));
    }
    rows.add(NodeFactsTexts::tr("Battery voltage of the system"), plant.nominalVolts, 0,
             QStringLiteral("V"));
    const auto& set = plant.settings;
    rows.add(NodeFactsTexts::tr("Charge rate set at the remote"), set.chargeRatePercent, 0,
             QStringLiteral("%"));
    rows.add(NodeFactsTexts::tr("Searches for loads above"), set.searchWatts, 0,
             QStringLiteral("W"));
    rows.add(NodeFactsTexts::tr("Switches off below"), set.lowBatteryCutOutVolts, 1,
             QStringLiteral("V"));
}

void addLoads(Rows& rows, const plant::PlantState& plant) {
    if (plant.flow.loads.watts) {
        rows.add(
            NodeFactsTexts::tr("Power"),
            plant.flow.loads.calculated
                ? NodeFactsTexts::tr("calculated: what comes in, less what charges the battery")
                : NodeFactsTexts::tr("as the inverter measures it"));
    }
}

QString residualText(double watts, const TextContext& context) {
    const auto power = formatPower(qAbs(watts), false, context.locale);
    const QString amount = power.number + QChar(0xA0) + power.unit;
    return watts < 0 ? NodeFactsTexts::tr("%1 drawn by something else on the battery").arg(amount)
                     : NodeFactsTexts::tr("%1 given by another charger").arg(amount);
}

void addBattery(Rows& rows, const plant::PlantState& plant, NodeNews news,
                const TextContext& context) {
    if (news.heard) {
        rows.add(NodeFactsTexts::tr("Lasts"), forecastText(plant, context));
    }
    if (news.heard && news.unbalanced && plant.flow.residualWatts) {
        rows.add(NodeFactsTexts::tr("Not measured"),
                 residualText(*plant.flow.residualWatts, context));
    }
    const auto& set = plant.settings;
    rows.add(NodeFactsTexts::tr("Size set at the remote"), set.batteryAmpHours, 0,
             QStringLiteral("Ah"));
    rows.add(NodeFactsTexts::tr("Absorbs at"), set.absorbVolts, 1, QStringLiteral("V"));
    rows.add(NodeFactsTexts::tr("Floats at"), set.floatVolts, 1, QStringLiteral("V"));
    if (plant.daysSinceFull) {
        rows.add(NodeFactsTexts::tr("Last full"),
                 NodeFactsTexts::tr("%n day(s) ago", "counted by the generator starter",
                                    *plant.daysSinceFull));
    }
}

}  // namespace

QString acSourceReasonText(const plant::PowerFlow& flow) {
    const bool generator = flow.acSource == plant::AcSource::Generator;
    switch (flow.acSourceReason) {
        case plant::AcSourceReason::Setting:
            return generator ? NodeFactsTexts::tr("set to be a generator on the System page")
                             : NodeFactsTexts::tr("set to be the grid on the System page");
        case plant::AcSourceReason::AgsRuns:
            return NodeFactsTexts::tr("the generator starter (AGS) says that it runs");
        case plant::AcSourceReason::AgsFitted:
            return NodeFactsTexts::tr(
                "taken for the generator, since a starter (AGS) is on the bus");
        case plant::AcSourceReason::NoAgs:
            return NodeFactsTexts::tr(
                "taken for the grid, since no generator starter is on the bus");
        case plant::AcSourceReason::None:
            break;
    }
    return {};
}

QString forecastText(const plant::PlantState& plant, const TextContext& context) {
    if (!plant.secondsToFloor || !plant.batteryFloorPercent) {
        return {};
    }
    const QString floor = numberText(*plant.batteryFloorPercent, 0, context);
    if (*plant.secondsToFloor <= 0) {
        return NodeFactsTexts::tr("below %1 %", "the owner's floor").arg(floor);
    }
    //: how long, to what charge
    return NodeFactsTexts::tr("%1 to %2 %")
        .arg(durationText(*plant.secondsToFloor, context), floor);
}

std::vector<plant::Quantity> nodeQuantities(int node) {
    using enum plant::Quantity;
    switch (node) {
        case 0:
            return {AcInWatts, AcInAmps, AcHertz};
        case 1:
            return {AcOutVolts, DcAmps, TransformerCelsius, FetCelsius};
        case 2:
            return {AcOutWatts, AcOutVolts};
        default:
            return {BmkWatts, DcWatts, Soc, BmkVolts, DcVolts, BatteryCelsius};
    }
}

QVariantList nodeFacts(int node, const plant::PlantState& plant, NodeNews news,
                       const TextContext& context) {
    Rows rows(context);
    switch (node) {
        case 0:
            addSource(rows, plant, news);
            break;
        case 1:
            addInverter(rows, plant, news);
            break;
        case 2:
            if (news.heard) {
                addLoads(rows, plant);
            }
            break;
        case 3:
            addBattery(rows, plant, news, context);
            break;
        default:
            break;
    }
    return rows.take();
}

}  // namespace magnum::ui
