// SPDX-License-Identifier: GPL-3.0-or-later
// Installations in which nothing changes, byte by byte, with what a monitor must make of them. The
// expected figures are worked out by hand from the bytes: none of the program's code takes part.
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <functional>
#include <map>
#include <vector>

#include "plant/quantity.h"
#include "seed_sequence.h"

namespace magnum::test {

struct SteadyPlant {
    QString name;
    std::function<QByteArray(int)> burst;      ///< the bytes of burst `n`, 100 ms apart
    std::map<plant::Quantity, double> truth;   ///< of every average; others must stay unknown
    std::map<plant::Quantity, int> codes;      ///< of every status
    std::map<plant::Quantity, double> joules;  ///< of every energy, in 5 s
    QStringList devices;                       ///< what is there, in the words of the events
    int generatorStarts = 0;
    /// Accessories are heard so seldom that at 1 % of damage a row may get what the one before it
    /// lacks.
    bool isSlow = false;
};

/// Smallest step of a quantity as its device tells it; of a product, the larger of the steps that
/// its factors make.
[[nodiscard]] inline double wireStep(plant::Quantity quantity) {
    using enum plant::Quantity;
    switch (quantity) {
        case DcVolts:
        case AcHertz:
        case BmkAmps:
        case PvVolts:
            return 0.1;
        case BmkVolts:
            return 0.01;
        case AcOutWatts:
        case AcInWatts:
            return 125;
        case DcWatts:
            return 60;
        case BmkWatts:
            return 6;
        case PvWatts:
            return 5;
        default:
            return 1;
    }
}

/// 48 V behind a router, with AGS and BMK: inverting, or what `values` say.
[[nodiscard]] inline SteadyPlant routerPlant(const QString& name, const PlantValues& v) {
    using enum plant::Quantity;
    SteadyPlant plant;
    plant.name = name;
    plant.burst = [v](int n) { return SeedSequence::burst(n, v); };
    const bool inverts = v.mode == 0x40;
    const double dcAmps = inverts ? -v.dcAmps : v.dcAmps;
    const double dcVolts = v.dcDecivolts / 10.0;
    const double bmkVolts = v.bmkCentivolts / 100.0;
    const double bmkAmps = v.bmkDeciamps / 10.0;
    const double inWatts = inverts ? 0 : v.acOutVolts * v.acInAmps;
    plant.truth = {{AcOutVolts, v.acOutVolts},
                   {AcInPeakVolts, v.acInPeakVolts},
                   {AcInAmps, v.acInAmps},
                   {AcInWatts, inWatts},
                   {AcHertz, v.deciHertz / 10.0},
                   {TransformerAmps, v.acOutAmps},
                   {DcVolts, dcVolts},
                   {DcAmps, dcAmps},
                   {DcWatts, dcVolts * dcAmps},
                   {BmkVolts, bmkVolts},
                   {BmkAmps, bmkAmps},
                   {BmkWatts, bmkVolts * bmkAmps},
                   {Soc, v.socPercent},
                   {NetAmpHours, v.netAmpHours},
                   {BatteryCelsius, v.batteryCelsius},
                   {TransformerCelsius, 34},
                   {FetCelsius, 29},
                   {AgsCelsius, (58 - 32) / 1.8}};
    plant.joules = {{EnergyInJoules, inWatts * 5},
                    {EnergyChargeJoules, bmkAmps > 0 ? bmkVolts * bmkAmps * 5 : 0},
                    {EnergyDischargeJoules, bmkAmps < 0 ? -bmkVolts * bmkAmps * 5 : 0}};
    if (inverts) {
        plant.truth[AcOutAmps] = v.acOutAmps;
        plant.truth[AcOutWatts] = v.acOutVolts * v.acOutAmps;
        plant.joules[EnergyOutJoules] = v.acOutVolts * v.acOutAmps * 5;
    }
    plant.codes = {{InverterMode, v.mode},
                   {InverterFault, v.fault},
                   {AgsStatus, v.agsStatus},
                   {GeneratorStartMode, v.generatorStartMode}};
    plant.devices = QStringList{QStringLiteral("Battery monitor (BMK), revision 1.0"),
                                QStringLiteral("Generator start module (AGS), revision 5.3"),
                                QStringLiteral("Inverter MS4448PAE, revision 6.1"),
                                QStringLiteral("Remote, revision 3.2"),
                                QStringLiteral("Router (RTR), revision 3.2")};
    plant.generatorStarts = inverts ? 0 : 1;
    return plant;
}

/// 24 V with an ARC (seven pages), AGS and BMK, each inverter and remote packet followed by FF: the
/// bytes of capture 01.
[[nodiscard]] inline SteadyPlant arcPlant() {
    using enum plant::Quantity;
    SteadyPlant plant;
    plant.name = QStringLiteral("24 V ARC");
    plant.burst = [](int n) {
        static const QByteArray inverter =
            QByteArray::fromHex("400000F60002790001003311241E6B000001025800FF");
        static const QByteArray base = QByteArray::fromHex("00003C04500F170601C8A5860100");
        static const char* const pages[] = {
            "073514006E00A0FF", "1C1C87461D14A1FF", "465000781478A2FF", "5E5F00240200A3FF",
            "1E1E00000000A4FF", "000000002B0080FF", "00000000000000FF"};
        const int page = n % 7;
        QByteArray reply;
        if (page == 2) {
            reply = QByteArray::fromHex("81550991FFBC089B0C77FFC0E10F00390A01");
        } else if (page == 1 && (n / 7) % 3 == 0) {
            reply = QByteArray::fromHex("A20200000000");
        } else if (page == 0 || page == 1 || page == 4) {
            reply = QByteArray::fromHex("A102343A007A");
        }
        return inverter + base + QByteArray::fromHex(pages[page]) + reply;
    };
    plant.truth = {{AcOutVolts, 121},  {AcOutAmps, 1},        {AcOutWatts, 121},
                   {AcInPeakVolts, 0}, {AcInAmps, 0},         {AcInWatts, 0},
                   {AcHertz, 60},      {TransformerAmps, 1},  {DcVolts, 24.6},
                   {DcAmps, -2},       {DcWatts, -49.2},      {BmkVolts, 24.49},
                   {BmkAmps, -6.8},    {BmkWatts, -166.532},  {Soc, 85},
                   {NetAmpHours, -64}, {BatteryCelsius, 17},  {TransformerCelsius, 36},
                   {FetCelsius, 30},   {AgsCelsius, 26 / 1.8}};
    plant.joules = {{EnergyInJoules, 0},
                    {EnergyOutJoules, 605},
                    {EnergyChargeJoules, 0},
                    {EnergyDischargeJoules, 832.66}};
    plant.codes = {
        {InverterMode, 0x40}, {InverterFault, 0}, {AgsStatus, 2}, {GeneratorStartMode, 1}};
    plant.devices = QStringList{QStringLiteral("Battery monitor (BMK), revision 1.0"),
                                QStringLiteral("Generator start module (AGS), revision 5.2"),
                                QStringLiteral("Inverter MS4024PAE, revision 5.1"),
                                QStringLiteral("Remote, revision 2.3")};
    return plant;
}

/// 12 V of before 2008: 16 bytes from the inverter, 16 from the remote, nothing else. Capture 05.
[[nodiscard]] inline SteadyPlant classicPlant() {
    using enum plant::Quantity;
    SteadyPlant plant;
    plant.name = QStringLiteral("classic 12 V");
    plant.burst = [](int n) {
        static const QByteArray inverter = QByteArray::fromHex("02000081000067B300802227322F2323");
        return inverter + (n % 5 < 3 ? '\xFF' : '\xFE') +
               QByteArray::fromHex("000A1404641E0C00006E6E000000171F");
    };
    plant.truth = {
        {AcOutVolts, 103}, {AcInPeakVolts, 179}, {DcVolts, 12.9},          {DcAmps, 0},
        {DcWatts, 0},      {BatteryCelsius, 39}, {TransformerCelsius, 50}, {FetCelsius, 47}};
    plant.joules = {{EnergyChargeJoules, 0}, {EnergyDischargeJoules, 0}};
    plant.codes = {{InverterMode, 0x02}, {InverterFault, 0}, {GeneratorStartMode, 0}};
    plant.devices = QStringList{QStringLiteral("Inverter MS2012, revision 3.4"),
                                QStringLiteral("Remote, revision 1.2")};
    return plant;
}

/// 24 V, 20 bytes from the inverter, an ARC with all its pages, and behind them two charge
/// controllers on one array and a load diverter, each heard once in 1.3 s.
[[nodiscard]] inline SteadyPlant solarPlant() {
    using enum plant::Quantity;
    SteadyPlant plant;
    plant.name = QStringLiteral("24 V solar, 20 bytes");
    plant.burst = [](int n) {
        static const QByteArray inverter =
            QByteArray::fromHex("08000108000C79B2010136162926670009030258");
        static const QByteArray base = QByteArray::fromHex("00002808640A280001C89B840C14");
        struct Turn {
            const char* page;
            const char* reply;
        };
        static const Turn turns[] = {{"122014007300A0", "A102343A007F"},
                                     {"600090787878A1", "A20305000000"},
                                     {"465500781478A2", "A102343A007F"},
                                     {"5E5F00240200A3", "9128"},
                                     {"1E1E00000000A4", ""},
                                     {"14000000000011", "9128"},
                                     {"000000080000C0", "C1001300010900C803201194101B313E"},
                                     {"828C1E1E0000C1", "C1011300010A009603201194101B2F3C"},
                                     {"90781E1E0064C2", "C200000200AC0001050B641425"},
                                     {"908890148800C3", "C30000000D7E457A5976372205095A"},
                                     {"000000000000D0", "D1C0120000021F0A"},
                                     {"12200000000000", ""},
                                     {"12200000280080", "814D0A51019F09C40B54FFA8271000140A01"}};
        const Turn& turn = turns[n % 13];
        return inverter + base + QByteArray::fromHex(turn.page) + QByteArray::fromHex(turn.reply);
    };
    plant.truth = {{AcOutVolts, 121},
                   {AcInPeakVolts, 178},
                   {AcInAmps, 9},
                   {AcInWatts, 1089},
                   {AcHertz, 60},
                   {TransformerAmps, 3},
                   {DcVolts, 26.4},
                   {DcAmps, 12},
                   {DcWatts, 316.8},
                   {BmkVolts, 26.41},
                   {BmkAmps, 41.5},
                   {BmkWatts, 1096.015},
                   {Soc, 77},
                   {NetAmpHours, -88},
                   {BatteryCelsius, 22},
                   {TransformerCelsius, 41},
                   {FetCelsius, 38},
                   {AgsCelsius, 26 / 1.8},
                   {PvWatts, 26.5 * 20 + 26.6 * 15},
                   {PvVolts, 80}};
    plant.joules = {{EnergyInJoules, 5445},
                    {EnergyChargeJoules, 5480.075},
                    {EnergyDischargeJoules, 0},
                    {EnergyPvJoules, 4645}};
    plant.codes = {
        {InverterMode, 0x08}, {InverterFault, 0}, {AgsStatus, 2}, {GeneratorStartMode, 1}};
    plant.devices = QStringList{QStringLiteral("Battery monitor (BMK), revision 1.0"),
                                QStringLiteral("Charge controller (PT-100)"),
                                QStringLiteral("Generator start module (AGS), revision 5.2"),
                                QStringLiteral("Inverter MSH4024M, revision 5.4"),
                                QStringLiteral("Load diversion (ACLD)"),
                                QStringLiteral("Remote, revision 4.0"),
                                QStringLiteral("Router (RTR), revision 4.0")};
    plant.generatorStarts = 1;
    plant.isSlow = true;
    return plant;
}

[[nodiscard]] inline std::vector<SteadyPlant> steadyPlants() {
    PlantValues inverting;
    PlantValues charging;
    charging.mode = 0x08;
    charging.dcDecivolts = 562;
    charging.dcAmps = 44;
    charging.acInPeakVolts = 181;
    charging.acInAmps = 26;
    charging.acOutAmps = 19;
    charging.agsStatus = 8;
    charging.bmkCentivolts = 5601;
    charging.bmkDeciamps = 437;
    PlantValues floating = charging;
    floating.mode = 0x02;
    floating.dcDecivolts = 544;
    floating.dcAmps = 1;
    floating.acInAmps = 5;
    floating.acOutAmps = 0;
    floating.agsStatus = 4;
    floating.socPercent = 100;
    floating.netAmpHours = 0;
    floating.bmkDeciamps = 7;
    return {routerPlant(QStringLiteral("48 V inverting"), inverting),
            routerPlant(QStringLiteral("48 V generator charging"), charging),
            routerPlant(QStringLiteral("48 V float"), floating),
            arcPlant(),
            classicPlant(),
            solarPlant()};
}

}  // namespace magnum::test
