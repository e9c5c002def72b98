// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_quantities.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

using plant::Quantity;
using enum plant::Quantity;

struct HistoryQuantitiesTexts {
    Q_DECLARE_TR_FUNCTIONS(HistoryQuantities)
};

}  // namespace

ChartUnit chartUnit(Quantity quantity, bool fahrenheit) {
    const auto& info = plant::quantityInfo(quantity);
    const QString unit = info.unit;
    // What is counted or summed over an interval of 5 s is drawn as a rate.
    if (info.kind == plant::Kind::Energy || info.kind == plant::Kind::Count) {
        return quantity == GeneratorSeconds ? ChartUnit{u"%"_s, 20, 0, 10, true}
               : unit == u"J"               ? ChartUnit{u"W"_s, 0.2, 0, 100, true}
               : unit == u"B"               ? ChartUnit{u"B/s"_s, 0.2, 1, 1, true}
                                            : ChartUnit{u"/s"_s, 0.2, 1, 5, true};
    }
    if (unit == u"W") {
        return {unit, 1, 0, 100, true};
    }
    if (unit == u"A") {
        return {unit, 1, 1, 5, true};
    }
    if (unit == u"V") {
        return {unit, 1, info.decimals == 0 ? 0 : 2, info.decimals == 0 ? 10.0 : 1.0, false};
    }
    if (unit == u"%") {
        return {unit, 1, 0, 10, false};
    }
    if (unit == u"°C" && fahrenheit) {
        return {u"°F"_s, 1.8, 0, 10, false, 32};
    }
    if (unit == u"°C") {
        return {unit, 1, 0, 5, false};
    }
    if (unit == u"Hz") {
        return {unit, 1, 1, 1, false};
    }
    if (unit == u"permille") {
        return {u"%"_s, 0.1, 1, 5, true};
    }
    if (unit == u"KiB") {
        return {u"MiB"_s, 1.0 / 1024, 0, 10, true};
    }
    return {unit, 1, 0, 1, true};
}

ChartUnit energyUnit() {
    return {u"kWh"_s, 1, 2, 0.1, true};
}

QString energyShortText(Quantity quantity) {
    switch (quantity) {
        case EnergyInJoules:
            return HistoryQuantitiesTexts::tr("AC in");
        case EnergyOutJoules:
            return HistoryQuantitiesTexts::tr("AC out");
        case EnergyChargeJoules:
            return HistoryQuantitiesTexts::tr("Charged");
        case EnergyDischargeJoules:
            return HistoryQuantitiesTexts::tr("Discharged");
        case EnergyPvJoules:
            return HistoryQuantitiesTexts::tr("Solar");
        default:
            return quantityText(quantity);
    }
}

QString quantityText(Quantity quantity) {
    switch (quantity) {
        case AcOutVolts:
            return HistoryQuantitiesTexts::tr("AC output voltage");
        case AcOutAmps:
            return HistoryQuantitiesTexts::tr("AC output current");
        case AcOutWatts:
            return HistoryQuantitiesTexts::tr("AC output power");
        case AcOutWattsMax:
            return HistoryQuantitiesTexts::tr("AC output power, highest");
        case AcInPeakVolts:
            return HistoryQuantitiesTexts::tr("AC input peak, not calibrated");
        case AcInAmps:
            return HistoryQuantitiesTexts::tr("AC input current");
        case AcInWatts:
            return HistoryQuantitiesTexts::tr("AC input power");
        case AcInWattsMax:
            return HistoryQuantitiesTexts::tr("AC input power, highest");
        case AcHertz:
            return HistoryQuantitiesTexts::tr("AC frequency");
        case TransformerAmps:
            return HistoryQuantitiesTexts::tr("Transformer current");
        case DcVolts:
            return HistoryQuantitiesTexts::tr("DC voltage at the inverter");
        case DcAmps:
            return HistoryQuantitiesTexts::tr("DC current of the inverter");
        case DcWatts:
            return HistoryQuantitiesTexts::tr("DC power of the inverter");
        case BmkVolts:
            return HistoryQuantitiesTexts::tr("Battery voltage");
        case BmkAmps:
            return HistoryQuantitiesTexts::tr("Battery current");
        case BmkWatts:
            return HistoryQuantitiesTexts::tr("Battery power");
        case Soc:
            return HistoryQuantitiesTexts::tr("State of charge");
        case NetAmpHours:
            return HistoryQuantitiesTexts::tr("Net amp hours");
        case BatteryCelsius:
            return HistoryQuantitiesTexts::tr("Battery temperature");
        case TransformerCelsius:
            return HistoryQuantitiesTexts::tr("Transformer temperature");
        case FetCelsius:
            return HistoryQuantitiesTexts::tr("Transistor temperature");
        case AgsCelsius:
            return HistoryQuantitiesTexts::tr("Temperature at the AGS");
        case PvWatts:
            return HistoryQuantitiesTexts::tr("Solar power");
        case PvVolts:
            return HistoryQuantitiesTexts::tr("Solar voltage");
        case EnergyInJoules:
            return HistoryQuantitiesTexts::tr("Power in, from energy");
        case EnergyOutJoules:
            return HistoryQuantitiesTexts::tr("Power out, from energy");
        case EnergyChargeJoules:
            return HistoryQuantitiesTexts::tr("Power into the battery, from energy");
        case EnergyDischargeJoules:
            return HistoryQuantitiesTexts::tr("Power out of the battery, from energy");
        case EnergyPvJoules:
            return HistoryQuantitiesTexts::tr("Solar power, from energy");
        case GeneratorSeconds:
            return HistoryQuantitiesTexts::tr("Generator, share of time running");
        case BusPackets:
            return HistoryQuantitiesTexts::tr("Packets heard a second");
        case BusRejected:
            return HistoryQuantitiesTexts::tr("Bytes rejected a second");
        case CpuPermille:
            return HistoryQuantitiesTexts::tr("CPU, recorder");
        case RssKib:
            return HistoryQuantitiesTexts::tr("Memory, this program");
        case MachineCpuPermille:
            return HistoryQuantitiesTexts::tr("CPU, machine");
        case MachineMemoryPermille:
            return HistoryQuantitiesTexts::tr("Memory, machine");
        case MachineCelsius:
            return HistoryQuantitiesTexts::tr("CPU temperature");
        case DiskFreeMib:
            return HistoryQuantitiesTexts::tr("Free disk space");
        default:
            return plant::quantityInfo(quantity).name;
    }
}

QString quantityShortText(Quantity quantity) {
    switch (quantity) {
        case AcOutWatts:
        case AcOutVolts:
        case AcOutAmps:
            return HistoryQuantitiesTexts::tr("AC out");
        case AcOutWattsMax:
            return HistoryQuantitiesTexts::tr("AC out, max");
        case AcInWatts:
        case AcInPeakVolts:
        case AcInAmps:
            return HistoryQuantitiesTexts::tr("AC in");
        case AcInWattsMax:
            return HistoryQuantitiesTexts::tr("AC in, max");
        case BmkWatts:
        case BmkVolts:
        case BmkAmps:
        case BatteryCelsius:
            return HistoryQuantitiesTexts::tr("Battery");
        case DcWatts:
        case DcVolts:
        case DcAmps:
            return HistoryQuantitiesTexts::tr("Inverter DC");
        case Soc:
            return HistoryQuantitiesTexts::tr("Charge");
        case TransformerCelsius:
            return HistoryQuantitiesTexts::tr("Transformer");
        case FetCelsius:
            return HistoryQuantitiesTexts::tr("Transistors");
        case AgsCelsius:
            return HistoryQuantitiesTexts::tr("AGS");
        case PvWatts:
        case PvVolts:
            return HistoryQuantitiesTexts::tr("Solar");
        default:
            return quantityText(quantity);
    }
}

QString quantityColorRole(Quantity quantity) {
    switch (quantity) {
        case AcOutWatts:
        case AcOutAmps:
        case AcOutVolts:
        case EnergyOutJoules:
            return u"loads"_s;
        case AcInWatts:
        case AcInAmps:
        case AcInPeakVolts:
        case EnergyInJoules:
        case AgsCelsius:
        case GeneratorSeconds:
            return u"grid"_s;
        case BmkWatts:
        case BmkVolts:
        case BmkAmps:
        case Soc:
        case NetAmpHours:
        case BatteryCelsius:
        case EnergyChargeJoules:
            return u"battery"_s;
        case PvWatts:
        case PvVolts:
        case EnergyPvJoules:
            return u"solar"_s;
        case DcVolts:
        case DcAmps:
        case DcWatts:
        case TransformerCelsius:
        case EnergyDischargeJoules:
            return u"inverter"_s;
        case FetCelsius:
        case AcOutWattsMax:
            return u"loads"_s;
        default:
            return u"text"_s;
    }
}

bool isChartable(Quantity quantity) {
    const auto kind = plant::quantityInfo(quantity).kind;
    return kind != plant::Kind::Coverage && kind != plant::Kind::Status;
}

bool shareChart(Quantity left, Quantity right) {
    // AC and DC volts share a unit, but not a scale worth reading.
    const auto high = [](Quantity q) {
        return q == AcOutVolts || q == AcInPeakVolts || q == PvVolts;
    };
    return chartUnit(left).text == chartUnit(right).text && high(left) == high(right);
}

}  // namespace magnum::ui
