// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "plant_bench.h"

using namespace magnum::plant;
namespace protocol = magnum::protocol;

namespace {
protocol::RemotePacket remote(protocol::RemotePage page = protocol::RemotePage00{}) {
    protocol::RemotePacket packet;
    packet.searchWatts = 5;
    packet.shoreAmps = 30;
    packet.revision = 3.2;
    packet.generatorStartMode = 1;
    packet.lowBatteryCutOutVolts = 42;
    packet.floatVolts = 54.4;
    packet.chargeRatePercent = 80;
    packet.page = page;
    return packet;
}
protocol::RemotePacket pageA2(int startSoc) {
    protocol::RemotePageA2 page;
    page.startSocPercent = startSoc;
    page.stopSocPercent = 90;
    return remote(page);
}
}  // namespace

class TestStatuses : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void aChangeCountsAfterTwoPacketsThatAgree() {
        Bench bench;
        bench.run(500, inverting());
        bench.apply(charging());
        QVERIFY(bench.sink.eventsOf(EventKind::InverterMode).empty());
        QCOMPARE(bench.state()[Quantity::InverterMode].value, std::optional(double(0x40)));
        bench.wait(100);
        bench.apply(charging());
        const auto events = bench.sink.eventsOf(EventKind::InverterMode);
        QCOMPARE(events.size(), size_t(1));
        QCOMPARE(events[0].from, std::optional(0x40));
        QCOMPARE(events[0].to, std::optional(0x08));
        QCOMPARE(events[0].utcMs, bench.now().utcMs);
        QVERIFY(events[0].urgent);
    }

    void loneCodesNeverCount() {
        Bench bench;
        for (int i = 0; i < 40; ++i) {
            auto packet = inverting();
            packet.fault = i % 2 == 0 ? 0 : i;
            bench.apply(packet);
            bench.wait(100);
        }
        QVERIFY(bench.sink.eventsOf(EventKind::InverterFault).empty());
    }

    void learningTheFirstCodeIsNoChange() {
        Bench bench;
        bench.run(500, {inverting(), ags(2), remote()});
        QVERIFY(bench.sink.eventsOf(EventKind::InverterMode).empty());
        QVERIFY(bench.sink.eventsOf(EventKind::AgsStatus).empty());
        QVERIFY(bench.sink.eventsOf(EventKind::GeneratorStartMode).empty());
        QCOMPARE(bench.state()[Quantity::GeneratorStartMode].value, std::optional(1.0));
    }

    void theRemotesStartModeIsAStatus() {
        Bench bench;
        bench.run(300, remote());
        auto off = remote();
        off.generatorStartMode = 0;
        bench.run(300, off);
        const auto events = bench.sink.eventsOf(EventKind::GeneratorStartMode);
        QCOMPARE(events.size(), size_t(1));
        QCOMPARE(events[0].to, std::optional(0));
    }

    void settingsAreLearnedFromTwoEqualPages() {
        Bench bench;
        bench.apply(pageA2(40));
        QVERIFY(!bench.state().settings.generatorStartSocPercent);
        bench.apply(pageA2(40));
        QCOMPARE(bench.state().settings.generatorStartSocPercent, std::optional(40));
        QCOMPARE(bench.state().settings.floatVolts, std::optional(54.4));
        QVERIFY(bench.sink.eventsOf(EventKind::SettingChanged).empty());
    }

    void aChangedSettingIsToldWithOldAndNew() {
        Bench bench;
        bench.apply(pageA2(40));
        bench.apply(pageA2(40));
        bench.apply(pageA2(45));
        QVERIFY(bench.sink.eventsOf(EventKind::SettingChanged).empty());
        bench.apply(pageA2(45));
        const auto events = bench.sink.eventsOf(EventKind::SettingChanged);
        QCOMPARE(events.size(), size_t(1));
        QCOMPARE(events[0].detail, QStringLiteral("generator start SOC: 40 -> 45"));
    }

    void aDisturbedPageChangesNoSetting() {
        Bench bench;
        for (const int soc : {40, 40, 104, 40, 40}) {
            bench.apply(pageA2(soc));
        }
        QVERIFY(bench.sink.eventsOf(EventKind::SettingChanged).empty());
        QCOMPARE(bench.state().settings.generatorStartSocPercent, std::optional(40));
    }

    void voltsAreNotLearnedBeforeTheBusVoltageIsKnown() {
        Bench bench;
        auto unscaled = remote(protocol::RemotePageA1{});
        unscaled.lowBatteryCutOutVolts.reset();
        unscaled.floatVolts.reset();
        bench.run(500, unscaled);
        QCOMPARE(bench.state().settings, RemoteSettings{});
        protocol::RemotePageA1 page;
        page.stopVolts = 54;
        bench.run(500, remote(page));
        QCOMPARE(bench.state().settings.generatorStopVolts, std::optional(54.0));
        QVERIFY(bench.sink.eventsOf(EventKind::SettingChanged).empty());
    }

    void aDeviceIsFoundWithTheSecondPacket() {
        Bench bench;
        bench.apply(inverting());
        QVERIFY(!bench.state().device(Device::Inverter).seen);
        QVERIFY(bench.sink.eventsOf(EventKind::DeviceFound).empty());
        bench.wait(100);
        bench.apply(inverting());
        const auto found = bench.sink.eventsOf(EventKind::DeviceFound);
        QCOMPARE(found.size(), size_t(1));
        QCOMPARE(found[0].detail, QStringLiteral("Inverter MS4448PAE, revision 6.1"));
    }

    void aSilentDeviceIsLost_data() {
        QTest::addColumn<bool>("isInverter");
        QTest::addColumn<qint64>("limitMs");
        QTest::newRow("inverter after 5 s") << true << 5000LL;
        QTest::newRow("battery monitor after 60 s") << false << 60'000LL;
    }
    void aSilentDeviceIsLost() {
        QFETCH(bool, isInverter);
        QFETCH(qint64, limitMs);
        Bench bench;
        const auto packet = isInverter ? protocol::Packet(inverting()) : protocol::Packet(bmk(1));
        bench.apply(packet);
        bench.wait(100);
        bench.apply(packet);
        bench.wait(limitMs);
        bench.tick();
        QVERIFY(bench.sink.eventsOf(EventKind::DeviceLost).empty());
        bench.wait(1);
        bench.tick();
        QCOMPARE(bench.sink.eventsOf(EventKind::DeviceLost).size(), size_t(1));
        bench.apply(packet);
        bench.apply(packet);
        QCOMPARE(bench.sink.eventsOf(EventKind::DeviceFound).size(), size_t(2));
    }

    void theDeviceTableCountsAndRates() {
        Bench bench;
        bench.run(10'000, inverting());
        const auto& device = bench.state().device(Device::Inverter);
        QCOMPARE(device.packets, quint64(100));
        QCOMPARE(device.packetsPerSecond, 10.0);
        QCOMPARE(device.model, ms4448pae);
        QCOMPARE(device.revision, 6.1);
        bench.silence(10'000);
        QCOMPARE(device.packetsPerSecond, 0.0);
    }

    void onADamagedBusThreePacketsMustAgree() {
        Bench bench;
        bench.run(500, inverting());
        bench.apply(protocol::RejectedRun{}, 3);
        bench.run(100, inverting());
        bench.run(200, charging());
        QVERIFY(bench.sink.eventsOf(EventKind::InverterMode).empty());
        bench.run(100, charging());
        QCOMPARE(bench.sink.eventsOf(EventKind::InverterMode).size(), size_t(1));
        bench.run(10'000, charging());
        bench.run(200, inverting());  // ten seconds without damage: two will do again
        QCOMPARE(bench.sink.eventsOf(EventKind::InverterMode).size(), size_t(2));
    }

    void busVoltageAndStackComeFromTheInverter() {
        Bench bench;
        bench.run(200, inverting());
        QCOMPARE(bench.state().nominalVolts, std::optional(48));
        QCOMPARE(bench.state().stackMode, std::optional(0));
    }

    void agsCountersAreKept() {
        Bench bench;
        protocol::AgsCountersPacket counters;
        counters.daysSinceRun = 3;
        counters.daysSinceFull = 9;
        bench.run(200, counters);
        QCOMPARE(bench.state().daysSinceGeneratorRun, std::optional(3));
        QCOMPARE(bench.state().daysSinceFull, std::optional(9));
    }
};
QTEST_GUILESS_MAIN(TestStatuses)
#include "tst_statuses.moc"
