// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "plant/packet_readings.h"
#include "plant_bench.h"

using namespace magnum::plant;
namespace protocol = magnum::protocol;

namespace {
constexpr double unknown = -1e9;
double orUnknown(const std::optional<double>& value) {
    return value.value_or(unknown);
}
}  // namespace

class TestPacketMeaning : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void modeDecidesWhatTheBytesMean_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<double>("dcAmps");
        QTest::addColumn<double>("outAmps");
        QTest::addColumn<double>("outWatts");
        QTest::addColumn<double>("inWatts");
        // Every packet: byte 4-5 = +12 A, byte 6 = 120 V, byte 16 = 7 A, byte 17 = 4 A.
        QTest::newRow("00 charger standby") << 0x00 << 12.0 << unknown << unknown << 840.0;
        QTest::newRow("01 equalize") << 0x01 << 12.0 << unknown << unknown << 840.0;
        QTest::newRow("02 float") << 0x02 << 12.0 << unknown << unknown << 840.0;
        QTest::newRow("04 absorb") << 0x04 << 12.0 << unknown << unknown << 840.0;
        QTest::newRow("08 bulk") << 0x08 << 12.0 << unknown << unknown << 840.0;
        QTest::newRow("09 battery saver") << 0x09 << 12.0 << unknown << unknown << 840.0;
        QTest::newRow("0A load support") << 0x0A << -12.0 << unknown << unknown << 840.0;
        QTest::newRow("0B load support") << 0x0B << -12.0 << unknown << unknown << 840.0;
        QTest::newRow("10 charge, no AC") << 0x10 << 12.0 << unknown << unknown << 0.0;
        QTest::newRow("20 off, byte 17 not 0") << 0x20 << 12.0 << unknown << unknown << 0.0;
        QTest::newRow("40 invert") << 0x40 << -12.0 << 4.0 << 480.0 << 0.0;
        QTest::newRow("50 standby, byte 17 not 0") << 0x50 << 12.0 << unknown << unknown << 0.0;
        QTest::newRow("60 search") << 0x60 << -12.0 << 4.0 << 480.0 << 0.0;
        QTest::newRow("80 search") << 0x80 << -12.0 << 4.0 << 480.0 << 0.0;
        QTest::newRow("unknown mode tells nothing")
            << 0x33 << 12.0 << unknown << unknown << unknown;
    }
    void modeDecidesWhatTheBytesMean() {
        QFETCH(int, mode);
        auto packet = inverting(4);
        packet.mode = mode;
        packet.dcAmps = 12;
        packet.acInputAmps = 7;
        const auto figures = inverterFigures(packet);
        QTEST(figures.dcAmps, "dcAmps");
        QTEST(orUnknown(figures.acOutAmps), "outAmps");
        QTEST(orUnknown(figures.acOutWatts), "outWatts");
        QTEST(orUnknown(figures.acInWatts), "inWatts");
        QCOMPARE(figures.dcWatts, packet.dcVolts * figures.dcAmps);
        QCOMPARE(orUnknown(figures.transformerAmps), 4.0);
        QCOMPARE(orUnknown(figures.acInAmps), 7.0);
    }

    void negativeDischargeAmpsStayNegative() {
        auto packet = inverting();
        packet.dcAmps = -9;
        QCOMPARE(inverterFigures(packet).dcAmps, -9.0);
    }

    void anIdleInverterWithoutCurrentFeedsNothing() {
        auto packet = inverting(0);
        packet.mode = 0x20;
        QCOMPARE(orUnknown(inverterFigures(packet).acOutWatts), 0.0);
    }

    void aModelWithoutAmpsTellsNoneInsteadOfZero() {
        auto packet = inverting(0);
        packet.model = 0x23;  // MS2012
        const auto figures = inverterFigures(packet);
        QVERIFY(!figures.acOutAmps);
        QVERIFY(!figures.acOutWatts);
        QVERIFY(!figures.acInAmps);
        QVERIFY(!figures.transformerAmps);
        packet.mode = 0x08;
        QVERIFY(!inverterFigures(packet).acInWatts);
    }

    void theShortPacketTellsNoAmpsAndNoHertz() {
        auto packet = inverting();
        packet.acInputAmps.reset();
        packet.acOutputAmps.reset();
        packet.acHertz.reset();
        const auto figures = inverterFigures(packet);
        QVERIFY(!figures.acOutAmps);
        QVERIFY(!figures.acInAmps);
        QVERIFY(!figures.acHertz);
    }

    void anExportModelTellsNoAcVolts() {
        auto packet = inverting();
        packet.model = 0x75;  // MS4348PE
        const auto figures = inverterFigures(packet);
        QVERIFY(!figures.acOutVolts);
        QVERIFY(!figures.acInPeakVolts);
        QVERIFY(!figures.acOutWatts);
    }

    void readingsCarryThePacketsTime() {
        Bench bench;
        bench.wait(1234);
        bench.apply(inverting(10));
        QCOMPARE(bench.state()[Quantity::AcOutWatts].validity, Validity::NeverSeen);
        bench.wait(100);
        bench.apply(inverting(10));
        const auto& watts = bench.state()[Quantity::AcOutWatts];
        QCOMPARE(watts, Reading<double>::known(1200, bench.now().monotonicMs));
        QCOMPARE(bench.state()[Quantity::BmkVolts].validity, Validity::NeverSeen);
    }

    void sentinelsAreInvalidNotZero() {
        Bench bench;
        auto sensorless = ags(2);
        sensorless.celsius.reset();
        bench.run(200, {sensorless, bmk(-5, std::nullopt)});
        QCOMPARE(bench.state()[Quantity::AgsCelsius].validity, Validity::Invalid);
        QCOMPARE(bench.state()[Quantity::Soc].validity, Validity::Invalid);
        QCOMPARE(bench.state()[Quantity::BmkWatts].value, std::optional(-250.0));
    }

    void severalChargeControllersAddUp() {
        Bench bench;
        bench.run(16'000, {sun(0, 10, 80), sun(1, 4, 95)});
        QCOMPARE(bench.state()[Quantity::PvWatts].value, std::optional(700.0));
        QCOMPARE(bench.state()[Quantity::PvVolts].value, std::optional(80.0));
        bench.run(30'000, sun(1, 4, 95));
        QCOMPARE(bench.state()[Quantity::PvWatts].value, std::optional(700.0));
        bench.run(1000, sun(1, 4, 95));
        QCOMPARE(bench.state()[Quantity::PvWatts].value, std::optional(200.0));
        QCOMPARE(bench.state()[Quantity::PvVolts].value, std::optional(95.0));
    }

    // Each speaks once in a turn of the remote's pages: the first one is not the whole roof.
    void theSunIsUnknownUntilAllControllersHadTheirTurn() {
        Bench bench;
        bench.run(5000, sun(0, 10));
        QCOMPARE(bench.state()[Quantity::PvWatts].validity, Validity::NeverSeen);
        bench.run(11'000, {sun(0, 10), sun(1, 4)});
        QCOMPARE(bench.state()[Quantity::PvWatts].value, std::optional(700.0));
        bench.engine.finish(bench.now());
        for (const auto& row : bench.sink.rows) {
            const auto stored = row[Quantity::PvWatts];
            QVERIFY(!stored || *stored == 700);
        }
    }

    void aDamagedAddressAddsNoSun() {
        Bench bench;
        bench.run(20'000, sun(0, 10));
        for (int i = 0; i < 2; ++i) {
            bench.run(5000, sun(0, 10));
            bench.apply(sun(4, 10));
        }
        bench.run(1000, sun(0, 10));
        QCOMPARE(bench.state()[Quantity::PvWatts].value, std::optional(500.0));
    }

    void hostFiguresBecomeReadings() {
        Bench bench;
        bench.engine.setHostFigures(host(12, 45'000), bench.now());
        QCOMPARE(bench.state()[Quantity::CpuPermille].value, std::optional(12.0));
        QCOMPARE(bench.state()[Quantity::MachineCelsius].validity, Validity::Invalid);
        QVERIFY(bench.sink.events.empty());
    }
};
QTEST_GUILESS_MAIN(TestPacketMeaning)
#include "tst_packet_meaning.moc"
