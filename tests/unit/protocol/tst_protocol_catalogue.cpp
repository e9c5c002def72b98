// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <map>

#include "model_table.h"
#include "protocol/packet_fields.h"

using namespace magnum::protocol;
using namespace magnum::test;

using NameOf = std::string_view (*)(int);
using Listed = std::map<int, std::string>;
Q_DECLARE_METATYPE(NameOf)
Q_DECLARE_METATYPE(Listed)
Q_DECLARE_METATYPE(magnum::test::ListedModel)

namespace {

QByteArray text(std::string_view view) {
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

}  // namespace

class TestProtocolCatalogue : public QObject {
    Q_OBJECT

 private slots:
    void everyModelIsAsListed_data() {
        QTest::addColumn<ListedModel>("listed");
        for (const ListedModel& listed : listedModels) {
            QTest::newRow(listed.name) << listed;
        }
    }
    void everyModelIsAsListed() {
        QFETCH(ListedModel, listed);
        const auto model = modelInfo(listed.code);
        QVERIFY(model.has_value());
        QCOMPARE(text(model->name), QByteArray(listed.name));
        QCOMPARE(model->nominalVolts, listed.volts);
        QCOMPARE(model->watts.value_or(0), listed.watts);
        QCOMPARE(model->reportsAmps, listed.fillsAmps);
        const std::map<AcSystem, std::string> systems{{AcSystem::Unknown, "?"},
                                                      {AcSystem::Us120, "120"},
                                                      {AcSystem::UsSplit240, "120/240"},
                                                      {AcSystem::Japan200, "100/200"},
                                                      {AcSystem::Export230, "230"}};
        QCOMPARE(systems.at(model->acSystem), std::string(listed.ac));
        QCOMPARE(model->isExport(), std::string(listed.ac) == "230");
    }

    void voltageByRangeAgreesWithEveryKnownModel() {
        int known = 0;
        for (int code = 0; code < 256; ++code) {
            if (const auto model = modelInfo(code)) {
                QCOMPARE(nominalVoltsOf(code), model->nominalVolts);
                ++known;
            }
        }
        QCOMPARE(known, 42);
    }

    // Each table whole: every code from 0 to 255 has the listed name, and the others none.
    void everyCodeHasItsName_data() {
        QTest::addColumn<NameOf>("nameOf");
        QTest::addColumn<Listed>("listed");
        const auto row = [](const char* table, NameOf nameOf, const Listed& listed) {
            QTest::newRow(table) << nameOf << listed;
        };
        row("inverter mode", modeName,
            {{0x00, "Charger standby"},
             {0x01, "Equalize"},
             {0x02, "Float"},
             {0x04, "Absorb"},
             {0x08, "Bulk"},
             {0x09, "Battery saver"},
             {0x0A, "Load support (VDC)"},
             {0x0B, "Load support (AAC)"},
             {0x10, "Charge"},
             {0x20, "Off"},
             {0x40, "Inverting"},
             {0x50, "Inverter standby"},
             {0x60, "Search (0x60)"},
             {0x80, "Search"}});
        row("inverter fault", faultName,
            {{0x00, "None"},
             {0x01, "Stuck relay"},
             {0x02, "DC overload"},
             {0x03, "AC overload"},
             {0x04, "Dead battery"},
             {0x05, "AC backfeed"},
             {0x08, "Low battery"},
             {0x09, "High battery"},
             {0x0A, "High AC volts"},
             {0x0B, "High speed bus fault"},
             {0x10, "Bad bridge"},
             {0x12, "NTC fault"},
             {0x13, "FET overload"},
             {0x14, "Internal fault 4"},
             {0x16, "Stacker mode fault"},
             {0x17, "Stacker no clock"},
             {0x18, "Stacker clock phase"},
             {0x19, "Stacker phase loss"},
             {0x20, "Overtemperature"},
             {0x21, "Relay fault"},
             {0x80, "Charger fault"},
             {0x81, "High battery temperature"},
             {0x90, "Open SELCO TCO"},
             {0x91, "CB3 open"}});
        row("stack mode", stackModeName,
            {{0, "Stand-alone"},
             {1, "Parallel master"},
             {2, "Parallel slave"},
             {4, "Series master"},
             {8, "Series slave"}});
        row("remote command", remoteCommandName,
            {{0, "None"},
             {1, "Inverter on/off"},
             {2, "Charger on/off"},
             {3, "Inverter on/off and charger on/off"},
             {0x0A, "Equalize on/off"}});
        row("generator start", generatorStartModeName,
            {{0, "Off"}, {1, "Auto"}, {2, "Test"}, {4, "Auto with quiet time"}, {5, "On"}});
        row("battery type", batteryTypeName,
            {{2, "Gel"}, {4, "Flooded"}, {8, "AGM"}, {10, "AGM 2"}});
        row("AGS status", agsStatusName,
            {{0, "Not connected"},
             {1, "Off"},
             {2, "Ready"},
             {3, "Manual run"},
             {4, "AC in"},
             {5, "Quiet time"},
             {6, "Start test"},
             {7, "Start temperature"},
             {8, "Start volts"},
             {9, "Fault start test"},
             {10, "Fault start temperature"},
             {11, "Fault start volts"},
             {12, "Start time of day"},
             {13, "Start SOC"},
             {14, "Start exercise"},
             {15, "Fault start time of day"},
             {16, "Fault start SOC"},
             {17, "Fault start exercise"},
             {18, "Start amps"},
             {19, "Start top-off"},
             {21, "Fault start amps"},
             {22, "Fault start top-off"},
             {24, "Fault maximum run"},
             {25, "Generator run fault"},
             {26, "Warm-up"},
             {27, "Cool-down"}});
        row("AGS temperature", agsTemperatureName,
            {{0, "No sensor"},
             {250, "Above 104 F"},
             {251, "Below 33 F"},
             {252, "No sensor"},
             {255, "Sensor open"}});
        row("BMK reset", bmkResetName,
            {{0, "None"},
             {1, "Lowest volts"},
             {2, "Highest volts"},
             {3, "Trip amp-hours"},
             {4, "Total amp-hours"}});
        row("BMK fault", bmkFaultName, {{0, "Reserved"}, {1, "Normal"}, {2, "Fault start"}});
        row("quiet time", quietTimeName,
            {{0, "Off"}, {1, "21-07"}, {2, "21-08"}, {3, "21-09"}, {4, "22-08"}, {5, "23-08"}});
        row("footer", footerName,
            {{0x00, "00"},
             {0x11, "11"},
             {0x80, "80"},
             {0xA0, "A0"},
             {0xA1, "A1"},
             {0xA2, "A2"},
             {0xA3, "A3"},
             {0xA4, "A4"},
             {0xC0, "C0"},
             {0xC1, "C1"},
             {0xC2, "C2"},
             {0xC3, "C3"},
             {0xD0, "D0"}});
        row("PT-100 mode", pt100ModeName,
            {{1, "Float"}, {2, "Bulk"}, {3, "Absorb"}, {4, "Equalize"}});
        row("PT-100 regulation", pt100RegulationName,
            {{0, "Off, no power"},
             {1, "Volts"},
             {2, "Amps"},
             {3, "Temperature"},
             {4, "Hardware"},
             {5, "Above VDC"},
             {15, "MPPT"}});
        row("PT-100 temperature", pt100TemperatureName,
            {{151, "Sensor shorted"}, {152, "Sensor open"}});
        row("PT-100 force", pt100ForceName,
            {{0, "Multistage"}, {1, "Off"}, {2, "Float"}, {3, "Bulk"}, {4, "Equalize"}});
        row("PT-100 relay and buzzer", pt100SwitchName,
            {{0, "Auto"}, {1, "Off"}, {2, "Toggle"}, {3, "On"}});
        row("PT-100 reset", pt100ResetName,
            {{0, "None"}, {1, "Energy"}, {2, "Faults"}, {3, "Unit"}});
        row("PT-100 fault", pt100FaultName,
            {{0, "None"},
             {1, "No PV input"},
             {2, "Internal power supply"},
             {3, "High PV volts"},
             {4, "High battery volts"},
             {5, "Battery temperature sensor shorted"},
             {6, "FET overtemperature"},
             {7, "High battery temperature"},
             {8, "Overload"},
             {9, "Internal phase"},
             {10, "Battery temperature sensor open"},
             {11, "Internal power"},
             {12, "Ground fault"},
             {13, "Arc fault"},
             {14, "Internal NTC"},
             {15, "Internal hardware"},
             {16, "Inductor overtemperature"},
             {17, "USB"},
             {20, "No stack communication"},
             {21, "Stack communication lost"},
             {22, "Stack switch"},
             {23, "Battery volts differ"}});
        row("ACLD fault", acldFaultName,
            {{0, "None"},
             {1, "High current"},
             {2, "High AC volts"},
             {3, "High output volts"},
             {4, "Open load"},
             {5, "Desaturation"},
             {6, "ADC limit"},
             {7, "Very high current"},
             {8, "Output short"},
             {9, "Overtemperature"},
             {10, "No communication"}});
        row("ACLD mode", acldModeName,
            {{0, "Off"}, {1, "Manual"}, {4, "Bulk"}, {5, "Absorb"}, {6, "Float"}, {7, "Equalize"}});
    }
    void everyCodeHasItsName() {
        QFETCH(NameOf, nameOf);
        QFETCH(Listed, listed);
        for (int code = -1; code <= 256; ++code) {
            const auto found = listed.find(code);
            QCOMPARE(text(nameOf(code)),
                     QByteArray(found == listed.end() ? "" : found->second.c_str()));
        }
    }

    // Off, on at 1 and above 14, flashing from 7, slowly from 2.
    void everyLedCodeHasItsName() {
        for (int code = 0; code < 256; ++code) {
            const char* name = code == 0                ? "Off"
                               : code == 1 || code > 14 ? "On"
                               : code < 7               ? "Flashing slowly"
                                                        : "Flashing";
            QCOMPARE(text(ledName(code)), QByteArray(name));
        }
        QVERIFY(ledName(256).empty());
    }

    void everyVacCutOutIsInVolts() {
        struct Line {
            int volts;
            int exportVolts;
        };
        const std::map<int, Line> table{{110, {60, 110}}, {122, {65, 120}}, {135, {70, 130}},
                                        {145, {75, 140}}, {155, {80, 150}}, {165, {85, 160}},
                                        {175, {90, 170}}, {182, {95, 180}}, {190, {100, 190}}};
        for (int code = 0; code < 256; ++code) {
            const auto found = table.find(code);
            const bool listed = found != table.end();
            QCOMPARE(vacCutOutVolts(code, false).value_or(-1), listed ? found->second.volts : -1);
            QCOMPARE(vacCutOutVolts(code, true).value_or(-1),
                     listed ? found->second.exportVolts : -1);
            const bool isWord = code == 192 || code == 250 || code == 254 || code == 255;
            QCOMPARE(vacCutOutName(code).empty(), !listed && !isWord);
        }
        QCOMPARE(text(vacCutOutName(192)), QByteArray("UPS mode"));
        QCOMPARE(text(vacCutOutName(255)), QByteArray("Ignore AC input"));
        QCOMPARE(text(vacCutOutName(155)), QByteArray("80 V (230 V models: 150 V)"));
    }

    void unknownModelsVoltsFollowTheRanges() {
        for (int code = 0; code < 256; ++code) {
            QCOMPARE(nominalVoltsOf(code), code <= 50 ? 12 : code <= 107 ? 24 : 48);
        }
    }

    void agsStatusHasItsClass_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<AgsClass>("meaning");
        const QList<AgsClass> classes{
            AgsClass::NotRunning, AgsClass::NotRunning, AgsClass::NotRunning, AgsClass::Running,
            AgsClass::AcIn,       AgsClass::QuietTime,  AgsClass::Running,    AgsClass::Running,
            AgsClass::Running,    AgsClass::Fault,      AgsClass::Fault,      AgsClass::Fault,
            AgsClass::Running,    AgsClass::Running,    AgsClass::Running,    AgsClass::Fault,
            AgsClass::Fault,      AgsClass::Fault,      AgsClass::Running,    AgsClass::Running,
            AgsClass::Unknown,    AgsClass::Fault,      AgsClass::Fault,      AgsClass::Unknown,
            AgsClass::Fault,      AgsClass::Fault,      AgsClass::WarmUp,     AgsClass::CoolDown,
            AgsClass::Unknown};
        for (int status = 0; status < classes.size(); ++status) {
            QTest::addRow("%d", status) << status << classes[status];
        }
    }
    void agsStatusHasItsClass() {
        QFETCH(int, status);
        QTEST(agsClass(status), "meaning");
    }

    void modeSaysWhetherAcPassesThrough_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("passes");
        for (const int mode : {0x00, 0x01, 0x02, 0x04, 0x08, 0x09, 0x0A, 0x0B}) {
            QTest::addRow("%02X", mode) << mode << true;
        }
        for (const int mode : {0x10, 0x20, 0x33, 0x40, 0x50, 0x60, 0x80}) {
            QTest::addRow("%02X", mode) << mode << false;
        }
    }
    void modeSaysWhetherAcPassesThrough() {
        QFETCH(int, mode);
        QTEST(passesAcThrough(mode), "passes");
    }

    void everyModeHasItsFamily() {
        const std::map<int, ModeFamily> families{
            {0x00, ModeFamily::PassThrough}, {0x01, ModeFamily::Charging},
            {0x02, ModeFamily::Charging},    {0x04, ModeFamily::Charging},
            {0x08, ModeFamily::Charging},    {0x09, ModeFamily::Charging},
            {0x0A, ModeFamily::LoadSupport}, {0x0B, ModeFamily::LoadSupport},
            {0x10, ModeFamily::Charging},    {0x20, ModeFamily::Idle},
            {0x40, ModeFamily::Inverting},   {0x50, ModeFamily::Idle},
            {0x60, ModeFamily::Inverting},   {0x80, ModeFamily::Inverting}};
        for (int mode = 0; mode < 256; ++mode) {
            const auto found = families.find(mode);
            QCOMPARE(modeFamily(mode),
                     found == families.end() ? ModeFamily::Unknown : found->second);
        }
    }
};

QTEST_APPLESS_MAIN(TestProtocolCatalogue)
#include "tst_protocol_catalogue.moc"
