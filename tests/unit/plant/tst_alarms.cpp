// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "plant_bench.h"

using namespace magnum::plant;
namespace protocol = magnum::protocol;

namespace {
protocol::InverterPacket faulty(int fault, int mode = 0x40) {
    auto packet = inverting();
    packet.fault = fault;
    packet.mode = mode;
    return packet;
}
QStringList activeKeys(const Bench& bench) {
    QStringList keys;
    for (const auto& alarm : bench.state().alarms) {
        if (alarm.active) {
            keys << alarm.key;
        }
    }
    return keys;
}
}  // namespace

class TestAlarms : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void aFaultRaisesItsOwnAlarm() {
        Bench bench;
        bench.run(300, faulty(0));
        bench.apply(faulty(0x20));
        QVERIFY(bench.state().alarms.empty());
        bench.apply(faulty(0x20));
        QCOMPARE(activeKeys(bench), QStringList{QStringLiteral("inverter_fault_20")});
        const auto& alarm = bench.state().alarms.front();
        QCOMPARE(alarm.code, 0x20);
        QCOMPARE(alarm.severity, AlarmSeverity::Alarm);
        QCOMPARE(alarm.sinceUtcMs, bench.now().utcMs);
        QCOMPARE(bench.sink.alarms.size(), size_t(1));
        const auto events = bench.sink.eventsOf(EventKind::AlarmRaised);
        QCOMPARE(events.size(), size_t(1));
        QVERIFY(events[0].urgent);
    }

    void aClearedAlarmStaysUntilItIsAcknowledged() {
        Bench bench;
        bench.run(300, faulty(0x20));
        bench.run(300, faulty(0));
        QCOMPARE(bench.state().alarms.size(), size_t(1));
        QVERIFY(!bench.state().alarms[0].active);
        QVERIFY(bench.state().alarms[0].clearedUtcMs);
        bench.engine.acknowledgeAlarm(QStringLiteral("inverter_fault_20"), bench.now());
        QVERIFY(bench.state().alarms.empty());
        QCOMPARE(bench.sink.eventsOf(EventKind::AlarmCleared).size(), size_t(1));
        QCOMPARE(bench.sink.eventsOf(EventKind::AlarmAcknowledged).size(), size_t(1));
        QVERIFY(bench.sink.alarms.back().acknowledged);
    }

    void anAcknowledgedAlarmStaysWhileItIsActive() {
        Bench bench;
        bench.run(300, faulty(0x20));
        bench.engine.acknowledgeAllAlarms(bench.now());
        QCOMPARE(bench.state().alarms.size(), size_t(1));
        QVERIFY(bench.state().alarms[0].acknowledged);
        bench.run(300, faulty(0));
        QVERIFY(bench.state().alarms.empty());
    }

    void anAlarmThatComesAgainIsCounted() {
        Bench bench;
        for (int i = 0; i < 3; ++i) {
            bench.run(300, faulty(0x20));
            bench.run(300, faulty(0));
        }
        QCOMPARE(bench.state().alarms.size(), size_t(1));
        QCOMPARE(bench.state().alarms[0].count, 3);
        bench.run(300, faulty(0x20));
        QVERIFY(bench.state().alarms[0].active);
        QVERIFY(!bench.state().alarms[0].clearedUtcMs);
    }

    void oneFaultAfterTheOther() {
        Bench bench;
        bench.run(300, faulty(0x20));
        bench.run(300, faulty(0x21));
        QCOMPARE(activeKeys(bench), QStringList{QStringLiteral("inverter_fault_21")});
        QCOMPARE(bench.state().alarms.size(), size_t(2));
    }

    void aFaultIsNeitherThereNorGoneWhileTheInverterIsSilent() {
        Bench bench;
        bench.run(300, faulty(0x20));
        bench.silence(30'000);
        QCOMPARE(activeKeys(bench), QStringList{QStringLiteral("inverter_fault_20")});
    }

    void agsAndMonitorFaultsRaise() {
        Bench bench;
        auto monitor = bmk(-5);
        monitor.fault = 2;
        bench.run(300, {ags(25), monitor});
        QCOMPARE(activeKeys(bench),
                 (QStringList{QStringLiteral("ags_fault_25"), QStringLiteral("bmk_fault_02")}));
        bench.run(300, {ags(2), bmk(-5)});
        QVERIFY(activeKeys(bench).isEmpty());
    }

    void chargeControllerFaultsRaise() {
        Bench bench;
        protocol::Pt100StatusPacket pt;
        pt.faultRaw = 0x18;
        bench.run(1000, pt);
        QCOMPARE(activeKeys(bench), QStringList{QStringLiteral("pt100_fault_18")});
    }

    void aFaultOfOneChargeControllerIsNotHiddenByAnother() {
        Bench bench;
        auto faulty = sun(1, 0);
        faulty.faultRaw = 0x18;
        bench.run(20'000, {sun(0, 10), faulty});
        bench.run(100, sun(0, 10));
        bench.tick();
        QCOMPARE(activeKeys(bench), QStringList{QStringLiteral("pt100_fault_18")});
        QCOMPARE(bench.sink.alarms.size(), size_t(1));
        bench.run(20'000, {sun(0, 10), sun(1, 0)});
        QVERIFY(activeKeys(bench).isEmpty());
    }

    void lowSocHasDebounceAndHysteresis() {
        PlantConfig config;
        config.lowSocPercent = 40;
        Bench bench(config);
        bench.run(5000, bmk(-5, 39));
        bench.run(5000, bmk(-5, 40));
        QVERIFY(bench.state().alarms.empty());
        bench.run(12'000, bmk(-5, 39));
        QCOMPARE(activeKeys(bench), QStringList{QStringLiteral("low_soc")});
        QCOMPARE(bench.state().alarms[0].value, std::optional(39.0));
        QCOMPARE(bench.state().alarms[0].threshold, std::optional(40.0));
        bench.run(20'000, bmk(-5, 41));
        QCOMPARE(activeKeys(bench).size(), 1);
        bench.run(12'000, bmk(-5, 42));
        QVERIFY(activeKeys(bench).isEmpty());
    }

    void unknownSocRaisesNothing() {
        PlantConfig config;
        config.lowSocPercent = 40;
        Bench bench(config);
        bench.run(30'000, bmk(-5, std::nullopt));
        QVERIFY(bench.state().alarms.empty());
    }

    void lowVoltsOutlastAMotorStart() {
        PlantConfig config;
        config.lowVolts = 46;
        Bench bench(config);
        bench.run(5000, inverting());
        bench.run(10'000, bmk(-200, 60, 44));
        bench.run(5000, bmk(-5, 60, 49));
        QVERIFY(bench.state().alarms.empty());
        bench.run(32'000, bmk(-20, 60, 45.5));
        QCOMPARE(activeKeys(bench).contains(QStringLiteral("low_volts")), true);
    }

    void takingALimitAwayClearsItsAlarm() {
        PlantConfig config;
        config.lowSocPercent = 40;
        Bench bench(config);
        bench.run(12'000, bmk(-5, 20));
        QCOMPARE(activeKeys(bench).size(), 1);
        bench.engine.setConfig({});
        bench.run(12'000, bmk(-5, 20));
        QVERIFY(activeKeys(bench).isEmpty());
    }

    void aGeneratorThatRunsTooLongIsTold() {
        PlantConfig config;
        config.generatorMaxHours = 0.05;  // 3 minutes
        Bench bench(config);
        bench.run(170'000, {charging(), ags(8)});
        QVERIFY(bench.state().alarms.empty());
        bench.run(12'000, {charging(), ags(8)});
        QCOMPARE(activeKeys(bench), QStringList{QStringLiteral("generator_long_run")});
        bench.run(10'000, {inverting(), ags(2)});
        QVERIFY(activeKeys(bench).isEmpty());
    }

    void aLowBatteryShutDownIsItsOwnAlarm_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("raised");
        QTest::newRow("switched off by hand") << 0 << false;
        QTest::newRow("low battery") << 0x08 << true;
    }
    void aLowBatteryShutDownIsItsOwnAlarm() {
        QFETCH(int, fault);
        const auto key = QStringLiteral("low_battery_shutdown");
        Bench bench;
        bench.run(1000, faulty(0));
        bench.run(2000, faulty(fault, 0x20));
        QTEST(activeKeys(bench).contains(key), "raised");
        bench.run(2000, faulty(0));
        QVERIFY(!activeKeys(bench).contains(key));
    }

    void hotTransistorsAreTold() {
        Bench bench;
        auto hot = inverting();
        hot.fetCelsius = 96;
        bench.run(9000, hot);
        QVERIFY(bench.state().alarms.empty());
        bench.run(3000, hot);
        QCOMPARE(activeKeys(bench), QStringList{QStringLiteral("fet_hot")});
    }

    void aSilentInverterIsToldAfterAMinute() {
        Bench bench;
        bench.silence(120'000);
        QVERIFY(bench.state().alarms.empty());  // never heard: nothing is lost
        bench.run(1000, inverting());
        bench.silence(59'000);
        QVERIFY(bench.state().alarms.empty());
        bench.silence(2000);
        QCOMPARE(activeKeys(bench), QStringList{QStringLiteral("inverter_silent")});
        bench.run(1000, inverting());
        QVERIFY(activeKeys(bench).isEmpty());
    }

    void alarmsOfTheLastRunAreJudgedAnew_data() {
        QTest::addColumn<int>("fault");
        QTest::addColumn<bool>("active");
        QTest::newRow("still there") << 0x20 << true;
        QTest::newRow("gone meanwhile") << 0 << false;
    }
    void alarmsOfTheLastRunAreJudgedAnew() {
        QFETCH(int, fault);
        Bench bench;
        Alarm left;
        left.key = QStringLiteral("inverter_fault_20");
        left.sinceUtcMs = benchUtcMs - 5000;
        left.active = true;
        bench.engine.restoreAlarms({left}, benchUtcMs - 1000);
        bench.run(300, faulty(fault));
        QCOMPARE(bench.state().alarms.size(), size_t(1));
        QTEST(bench.state().alarms[0].active, "active");
        QCOMPARE(bench.state().alarms[0].count, 1);
        QCOMPARE(bench.state().alarms[0].sinceUtcMs, left.sinceUtcMs);
    }

    void anAlarmOfTheLastRunThatIsGoneEndedWhereRecordingDid() {
        Bench bench;
        Alarm left;
        left.key = QStringLiteral("inverter_fault_20");
        left.sinceUtcMs = benchUtcMs - 5000;
        left.active = true;
        bench.engine.restoreAlarms({left}, benchUtcMs - 1000);
        bench.run(300, faulty(0));
        QCOMPARE(bench.state().alarms.at(0).clearedUtcMs, std::optional(benchUtcMs - 1000));
    }

    void anAlarmOfTheLastRunThatWasSeenAgainEndsWhenItGoes() {
        Bench bench;
        Alarm left;
        left.key = QStringLiteral("inverter_fault_20");
        left.sinceUtcMs = benchUtcMs - 5000;
        left.active = true;
        bench.engine.restoreAlarms({left}, benchUtcMs - 1000);
        bench.run(60'000, faulty(0x20));
        const qint64 goneUtcMs = bench.now().utcMs;
        bench.run(300, faulty(0));
        QVERIFY(bench.state().alarms.at(0).clearedUtcMs.value_or(0) >= goneUtcMs);
    }

    void anAlarmHandedInAfterTheFirstJudgementIsJudgedToo() {
        Bench bench;
        bench.run(5000, faulty(0));
        Alarm fault;
        fault.key = QStringLiteral("inverter_fault_20");
        fault.sinceUtcMs = benchUtcMs - 5000;
        fault.active = true;
        Alarm level = fault;
        level.key = QStringLiteral("low_battery_shutdown");
        bench.engine.restoreAlarms({fault, level}, benchUtcMs - 1000);
        bench.run(1000, faulty(0));
        QVERIFY(activeKeys(bench).isEmpty());
    }
};
QTEST_GUILESS_MAIN(TestAlarms)
#include "tst_alarms.moc"
