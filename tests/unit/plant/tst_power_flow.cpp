// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "plant_bench.h"

using namespace magnum::plant;
namespace protocol = magnum::protocol;

namespace {
constexpr double unknown = -1e9;
double orUnknown(const FlowValue& value) {
    return value.watts.value_or(unknown);
}
}  // namespace

class TestPowerFlow : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void everyModeHasItsFlow_data() {
        QTest::addColumn<int>("mode");
        QTest::addColumn<bool>("used");
        QTest::addColumn<double>("acIn");
        QTest::addColumn<double>("inverter");
        QTest::addColumn<double>("loads");
        QTest::addColumn<bool>("calculated");
        // Every packet: 120 V, 20 A in, byte 17 = 6 A, 50 V DC, +10 A DC, volts at the input.
        const double in = 2400;
        const double charge = 500;
        QTest::newRow("00 charger standby") << 0x00 << true << in << charge << 1900.0 << true;
        QTest::newRow("01 equalize") << 0x01 << true << in << charge << 1900.0 << true;
        QTest::newRow("02 float") << 0x02 << true << in << charge << 1900.0 << true;
        QTest::newRow("04 absorb") << 0x04 << true << in << charge << 1900.0 << true;
        QTest::newRow("08 bulk") << 0x08 << true << in << charge << 1900.0 << true;
        QTest::newRow("09 battery saver") << 0x09 << true << in << charge << 1900.0 << true;
        QTest::newRow("0A load support") << 0x0A << true << in << -charge << 2900.0 << true;
        QTest::newRow("0B load support") << 0x0B << true << in << -charge << 2900.0 << true;
        QTest::newRow("10 charge, no AC") << 0x10 << false << 0.0 << charge << unknown << false;
        QTest::newRow("20 off") << 0x20 << false << 0.0 << charge << unknown << false;
        QTest::newRow("40 invert, input refused")
            << 0x40 << false << 0.0 << -charge << 720.0 << false;
        QTest::newRow("50 standby") << 0x50 << false << 0.0 << charge << unknown << false;
        QTest::newRow("60 search") << 0x60 << false << 0.0 << -charge << 720.0 << false;
        QTest::newRow("80 search") << 0x80 << false << 0.0 << -charge << 720.0 << false;
        QTest::newRow("unknown") << 0x77 << false << unknown << charge << unknown << false;
    }
    void everyModeHasItsFlow() {
        QFETCH(int, mode);
        Bench bench;
        auto packet = inverting(6);
        packet.mode = mode;
        packet.acInputAmps = 20;
        packet.dcAmps = 10;
        packet.acInputPeakVolts = 180;
        bench.run(300, packet);
        const auto& flow = bench.state().flow;
        QVERIFY(flow.acPresent);
        QTEST(flow.acUsed, "used");
        QTEST(orUnknown(flow.acIn), "acIn");
        QTEST(orUnknown(flow.inverter), "inverter");
        QTEST(orUnknown(flow.loads), "loads");
        QTEST(flow.loads.calculated, "calculated");
        QCOMPARE(orUnknown(flow.battery), orUnknown(flow.inverter));
        QVERIFY(!flow.battery.calculated);
        QVERIFY(!flow.residualWatts);
    }

    void anOpenInputIsNotPresent_data() {
        QTest::addColumn<int>("peak");
        QTest::addColumn<bool>("present");
        QTest::newRow("nothing") << 0 << false;
        QTest::newRow("noise") << 60 << false;
        QTest::newRow("weak generator") << 61 << true;
        QTest::newRow("full") << 180 << true;
    }
    void anOpenInputIsNotPresent() {
        QFETCH(int, peak);
        Bench bench;
        auto packet = inverting();
        packet.acInputPeakVolts = peak;
        bench.run(300, packet);
        QTEST(bench.state().flow.acPresent, "present");
        QCOMPARE(bench.state().flow.acSource == AcSource::None, !bench.state().flow.acPresent);
    }

    void theAcSourceFollowsTheSettingAndTheAgs_data() {
        QTest::addColumn<int>("setting");
        QTest::addColumn<bool>("withAgs");
        QTest::addColumn<int>("source");
        using Ac = PlantConfig::AcInput;
        QTest::newRow("auto, no AGS") << int(Ac::Auto) << false << int(AcSource::Grid);
        QTest::newRow("auto, AGS") << int(Ac::Auto) << true << int(AcSource::Generator);
        QTest::newRow("grid, AGS") << int(Ac::Grid) << true << int(AcSource::Grid);
        QTest::newRow("generator") << int(Ac::Generator) << false << int(AcSource::Generator);
    }
    void theAcSourceFollowsTheSettingAndTheAgs() {
        QFETCH(int, setting);
        QFETCH(bool, withAgs);
        PlantConfig config;
        config.acInput = PlantConfig::AcInput(setting);
        Bench bench(config);
        if (withAgs) {
            bench.run(300, ags(2));
        }
        bench.run(300, charging());
        QTEST(int(bench.state().flow.acSource), "source");
    }

    void theBatteryMonitorTellsTheBatteryAndTheResidual() {
        Bench bench;
        bench.run(300, {inverting(), bmk(-23)});  // inverter takes 1000 W, the bank gives 1150 W
        const auto& flow = bench.state().flow;
        QCOMPARE(flow.battery.watts, std::optional(-1150.0));
        QCOMPARE(flow.inverter.watts, std::optional(-1000.0));
        QCOMPARE(flow.residualWatts, std::optional(-150.0));
    }

    void sunWithoutAMonitorMakesTheBatteryCalculated() {
        Bench bench;
        protocol::Pt100StatusPacket pt;
        pt.batteryVolts = 50;
        pt.batteryAmps = 30;
        bench.run(16'000, {inverting(), pt});
        const auto& flow = bench.state().flow;
        QCOMPARE(flow.pv.watts, std::optional(1500.0));
        QCOMPARE(flow.battery.watts, std::optional(500.0));
        QVERIFY(flow.battery.calculated);
        QVERIFY(!flow.residualWatts);
    }

    void loadsAreNeverLessThanNothing() {
        Bench bench;
        bench.run(300, charging(4, 12));  // 480 W in, 600 W into the battery: 1 A steps
        QCOMPARE(bench.state().flow.loads.watts, std::optional(0.0));
    }

    void staleInputsTellNothing() {
        Bench bench;
        bench.run(1000, {inverting(), bmk(-20)});
        bench.silence(9900);
        QCOMPARE(bench.state().flow.loads.watts, std::optional(1200.0));  // 10 s old
        bench.silence(1000);
        QCOMPARE(bench.state().flow, PowerFlow{});
    }

    void aSingleStaleDeviceHidesOnlyItsOwn() {
        Bench bench;
        bench.run(1000, {inverting(), bmk(-23)});
        bench.run(12'000, inverting());
        const auto& flow = bench.state().flow;
        QCOMPARE(flow.battery.watts, std::optional(-1000.0));
        QVERIFY(!flow.residualWatts);
        QVERIFY(flow.loads.watts);
    }
};
QTEST_GUILESS_MAIN(TestPowerFlow)
#include "tst_power_flow.moc"
