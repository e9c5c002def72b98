// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "protocol/catalogue.h"

using namespace magnum::protocol;

namespace {

QByteArray text(std::string_view view) {
    return QByteArray(view.data(), static_cast<qsizetype>(view.size()));
}

}  // namespace

class TestProtocolCatalogue : public QObject {
    Q_OBJECT

 private slots:
    void modelIsKnown_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<int>("volts");
        QTest::addColumn<int>("watts");
        QTest::addColumn<bool>("exported");
        QTest::addColumn<bool>("amps");
        QTest::newRow("first") << 6 << QByteArray("MM612") << 12 << 600 << false << false;
        QTest::newRow("MS2012") << 0x23 << QByteArray("MS2012") << 12 << 2000 << false << false;
        QTest::newRow("MS2012E") << 0x28 << QByteArray("MS2012E") << 12 << 2000 << true << false;
        QTest::newRow("MSH") << 0x67 << QByteArray("MSH4024M") << 24 << 4000 << false << true;
        QTest::newRow("MS4024PAE")
            << 0x6B << QByteArray("MS4024PAE") << 24 << 4000 << false << true;
        QTest::newRow("MS4448PAE")
            << 0x73 << QByteArray("MS4448PAE") << 48 << 4400 << false << true;
        QTest::newRow("Japan") << 0x74 << QByteArray("MS3748PAEJ") << 48 << 3700 << false << true;
        QTest::newRow("last") << 0x75 << QByteArray("MS4348PE") << 48 << 4300 << true << false;
    }
    void modelIsKnown() {
        QFETCH(int, code);
        const auto model = modelInfo(code);
        QVERIFY(model.has_value());
        QTEST(text(model->name), "name");
        QTEST(model->nominalVolts, "volts");
        QTEST(model->watts.value_or(-1), "watts");
        QTEST(model->exportModel, "exported");
        QTEST(model->reportsAmps, "amps");
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

    void unknownCodesHaveNoName() {
        QVERIFY(!modelInfo(0x7E));
        QVERIFY(!modelInfo(-1));
        QVERIFY(modeName(0x33).empty());
        QVERIFY(faultName(127).empty());
        QVERIFY(stackModeName(3).empty());
        QVERIFY(generatorStartModeName(8).empty());
        QVERIFY(agsStatusName(20).empty());
        QVERIFY(agsStatusName(28).empty());
        QVERIFY(agsStatusName(-1).empty());
        QVERIFY(vacCutOutName(111).empty());
        QVERIFY(pt100FaultName(18).empty());
    }

    void codeHasItsName_data() {
        QTest::addColumn<QByteArray>("actual");
        QTest::addColumn<QByteArray>("name");
        const auto row = [](const char* what, std::string_view actual, const char* name) {
            QTest::newRow(what) << text(actual) << QByteArray(name);
        };
        row("mode 00", modeName(0), "Charger standby");
        row("mode 40", modeName(0x40), "Inverting");
        row("mode 80", modeName(0x80), "Search");
        row("mode 60", modeName(0x60), "Search (0x60)");
        row("fault 00", faultName(0), "None");
        row("fault 08", faultName(8), "Low battery");
        row("fault 91", faultName(0x91), "CB3 open");
        row("stack 8", stackModeName(8), "Series slave");
        row("start mode 5", generatorStartModeName(5), "On");
        row("AGS 2", agsStatusName(2), "Ready");
        row("AGS 27", agsStatusName(27), "Cool-down");
        row("battery type 8", batteryTypeName(8), "AGM");
        row("BMK fault 1", bmkFaultName(1), "Normal");
        row("PT-100 mode 3", pt100ModeName(3), "Absorb");
        row("PT-100 regulation 15", pt100RegulationName(15), "MPPT");
        row("PT-100 fault 23", pt100FaultName(23), "Battery volts differ");
        row("ACLD fault 10", acldFaultName(10), "No communication");
        row("ACLD mode 6", acldModeName(6), "Float");
    }
    void codeHasItsName() {
        QFETCH(QByteArray, actual);
        QTEST(actual, "name");
    }

    void vacCutOutIsInVolts_data() {
        QTest::addColumn<int>("code");
        QTest::addColumn<int>("volts");
        QTest::addColumn<int>("exportVolts");
        QTest::newRow("lowest") << 110 << 60 << 110;
        QTest::newRow("default") << 155 << 80 << 150;
        QTest::newRow("A5") << 0xA5 << 85 << 160;
        QTest::newRow("highest") << 190 << 100 << 190;
        QTest::newRow("UPS") << 192 << -1 << -1;
        QTest::newRow("ignore AC") << 255 << -1 << -1;
        QTest::newRow("unknown") << 156 << -1 << -1;
    }
    void vacCutOutIsInVolts() {
        QFETCH(int, code);
        QTEST(vacCutOutVolts(code, false).value_or(-1), "volts");
        QTEST(vacCutOutVolts(code, true).value_or(-1), "exportVolts");
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

    void modeHasItsFamily_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<ModeFamily>("family");
        QTest::newRow("off") << 0x20 << ModeFamily::Idle;
        QTest::newRow("standby") << 0x50 << ModeFamily::Idle;
        QTest::newRow("inverting") << 0x40 << ModeFamily::Inverting;
        QTest::newRow("search") << 0x80 << ModeFamily::Inverting;
        QTest::newRow("charger standby") << 0x00 << ModeFamily::PassThrough;
        QTest::newRow("charge") << 0x10 << ModeFamily::Charging;
        QTest::newRow("bulk") << 0x08 << ModeFamily::Charging;
        QTest::newRow("load support") << 0x0B << ModeFamily::LoadSupport;
        QTest::newRow("unknown") << 0x33 << ModeFamily::Unknown;
    }
    void modeHasItsFamily() {
        QFETCH(int, mode);
        QTEST(modeFamily(mode), "family");
    }
};

QTEST_APPLESS_MAIN(TestProtocolCatalogue)
#include "tst_protocol_catalogue.moc"
