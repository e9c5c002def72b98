// SPDX-License-Identifier: GPL-3.0-or-later
// Devices that come, go, return and are replaced.
#include <QTest>

#include "plant_bench.h"

using namespace magnum::plant;
namespace protocol = magnum::protocol;

namespace {
protocol::RemotePacket remote(double floatVolts, protocol::RemotePage page, int footer) {
    protocol::RemotePacket packet;
    packet.revision = 3.2;
    packet.generatorStartMode = 1;
    packet.lowBatteryCutOutVolts = floatVolts * 0.8;
    packet.floatVolts = floatVolts;
    packet.footer = footer;
    packet.page = page;
    return packet;
}
protocol::RemotePacket pageA1(double stopVolts) {
    protocol::RemotePageA1 page;
    page.stopVolts = stopVolts;
    return remote(stopVolts, page, 0xA1);
}
protocol::RemotePacket pageA2() {
    protocol::RemotePageA2 page;
    page.startSocPercent = 40;
    return remote(54, page, 0xA2);
}
const RemotePageState& pageState(const Bench& bench, int footer) {
    for (const auto& page : bench.state().remotePages) {
        if (page.footer == footer) {
            return page;
        }
    }
    static const RemotePageState none;
    return none;
}
protocol::InverterPacket inverter24() {
    auto packet = inverting();
    packet.model = 0x6B;  // MS4024PAE
    packet.revision = 5.1;
    packet.dcVolts = 25;
    return packet;
}
}  // namespace

class TestDevices : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void aBatteryMonitorIsUnpluggedAndComesBack() {
        Bench bench;
        bench.run(10'000, {inverting(), bmk(-20, 80)});
        QVERIFY(bench.state().device(Device::Bmk).present);
        const qint64 lastMs = bench.now().monotonicMs - 100;

        bench.run(70'000, inverting());
        const auto& device = bench.state().device(Device::Bmk);
        QVERIFY(device.seen);
        QVERIFY(!device.present);
        QCOMPARE(device.lastSeenMonotonicMs, lastMs);
        QCOMPARE(bench.sink.eventsOf(EventKind::DeviceLost).size(), size_t(1));
        // The last value stays, with its age; who shows it sees that it is old.
        const auto& soc = bench.state()[Quantity::Soc];
        QCOMPARE(soc.monotonicMs, lastMs);
        QCOMPARE(freshnessOf(soc.validity, soc.monotonicMs, bench.now().monotonicMs, 800),
                 Freshness::Lost);
        bench.tick();
        const auto& row = bench.sink.rows.back();
        QVERIFY(!row[Quantity::Soc]);
        QVERIFY(!row[Quantity::BmkVolts]);
        QCOMPARE(row[Quantity::CovBmk], std::optional<qint64>(0));

        bench.run(10'000, {inverting(), bmk(-20, 79)});
        bench.tick();
        QVERIFY(bench.state().device(Device::Bmk).present);
        QCOMPARE(bench.state()[Quantity::Soc].value, std::optional(79.0));
        QCOMPARE(bench.sink.eventsOf(EventKind::DeviceFound).size(), size_t(3));
    }

    void neverSeenIsNotLost() {
        Bench bench;
        bench.run(70'000, inverting());
        bench.tick();
        QVERIFY(!bench.state().device(Device::Ags).seen);
        QCOMPARE(bench.state().device(Device::Ags).packets, quint64(0));
        QVERIFY(bench.sink.eventsOf(EventKind::DeviceLost).empty());
        QCOMPARE(bench.state()[Quantity::AgsCelsius].validity, Validity::NeverSeen);
    }

    void strayPacketsAreNoDevice() {
        Bench bench;
        for (int i = 0; i < 10; ++i) {
            bench.run(20'000, charging());
            bench.apply(ags(8));  // noise that looks like an AGS that started
        }
        QVERIFY(!bench.state().device(Device::Ags).seen);
        QVERIFY(!bench.state()[Quantity::AgsStatus].value);
        QVERIFY(bench.sink.eventsOf(EventKind::GeneratorStarted).empty());
        for (const auto& row : bench.sink.rows) {
            QCOMPARE(row[Quantity::CovAgs], std::optional<qint64>(0));
        }
    }

    void aRemovedAgsTellsNothingAnyMore() {
        Bench bench;
        protocol::AgsCountersPacket counters;
        counters.daysSinceRun = 3;
        bench.run(5000, {inverting(), ags(2), counters});
        QCOMPARE(bench.state().daysSinceGeneratorRun, std::optional(3));
        bench.run(70'000, inverting());
        bench.tick();
        QVERIFY(!bench.sink.rows.back()[Quantity::AgsStatus]);
        QVERIFY(!bench.state().daysSinceGeneratorRun);
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::Off);
    }

    void aReplacedDeviceIsFoundAnew() {
        Bench bench;
        bench.run(3000, ags(2));
        auto newer = ags(2);
        newer.revision = 6.0;
        bench.run(100, newer);
        QCOMPARE(bench.sink.eventsOf(EventKind::DeviceFound).size(), size_t(1));
        bench.run(3000, newer);
        const auto found = bench.sink.eventsOf(EventKind::DeviceFound);
        QCOMPARE(found.size(), size_t(2));
        QCOMPARE(found[1].detail, QStringLiteral("Generator start module (AGS), revision 6.0"));
        QCOMPARE(bench.state().device(Device::Ags).revision, 6.0);
    }

    void theTapMovesFrom48To24VoltsAndNoSettingIsScaledWrongly() {
        Bench bench;
        bench.run(2000, {inverting(), pageA1(54)});
        QCOMPARE(bench.state().settings.generatorStopVolts, std::optional(54.0));
        // The decoder refuses the other inverter at first, and still scales for the old one.
        for (int i = 0; i < 50; ++i) {
            bench.apply(protocol::RejectedRun{protocol::RejectReason::Identity}, 22);
            bench.apply(pageA1(57.6));
            bench.wait(100);
        }
        QCOMPARE(bench.state().settings.generatorStopVolts, std::optional(54.0));
        bench.run(2000, {inverter24(), pageA1(28.8)});
        QCOMPARE(bench.state().nominalVolts, std::optional(24));
        QCOMPARE(bench.state().settings.generatorStopVolts, std::optional(28.8));
        QVERIFY(bench.sink.eventsOf(EventKind::SettingChanged).empty());
        const auto found = bench.sink.eventsOf(EventKind::DeviceFound);
        QCOMPARE(found.back().detail, QStringLiteral("Inverter MS4024PAE, revision 5.1"));
        QCOMPARE(bench.state()[Quantity::DcVolts].value, std::optional(25.0));
    }

    void aSettingsPageThatStopsAges() {
        Bench bench;
        bench.run(5000, {inverting(), pageA1(54), pageA2()});
        const qint64 lastMs = bench.now().monotonicMs - 100;
        bench.run(30'000, {inverting(), pageA1(54)});
        QVERIFY(pageState(bench, 0xA1).seen);
        QVERIFY(pageState(bench, 0xA2).seen);
        QVERIFY(!pageState(bench, 0xA3).seen);
        QCOMPARE(pageState(bench, 0xA2).lastSeenMonotonicMs, lastMs);
        QCOMPARE(pageState(bench, 0xA1).lastSeenMonotonicMs, bench.now().monotonicMs - 100);
        QCOMPARE(bench.state().settings.generatorStartSocPercent, std::optional(40));
    }

    void aDamagedFooterIsNoPage() {
        Bench bench;
        for (int i = 0; i < 100; ++i) {
            bench.apply(i % 50 == 25 ? pageA2() : pageA1(54));
            bench.wait(1000);
        }
        QVERIFY(!pageState(bench, 0xA2).seen);
        QVERIFY(!bench.state().settings.generatorStartSocPercent);
    }
};
QTEST_GUILESS_MAIN(TestDevices)
#include "tst_devices.moc"
