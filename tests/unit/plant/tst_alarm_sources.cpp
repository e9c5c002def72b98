// SPDX-License-Identifier: GPL-3.0-or-later
// Where alarms come from that are no fault codes, how long each waits, and silencing.
#include <QTest>

#include "plant_bench.h"

using namespace magnum::plant;
using namespace Qt::StringLiterals;
namespace protocol = magnum::protocol;

namespace {

constexpr qint64 minute = 60'000;

QStringList activeKeys(const Bench& bench) {
    QStringList keys;
    for (const auto& alarm : bench.state().alarms) {
        if (alarm.active) {
            keys << alarm.key;
        }
    }
    return keys;
}

protocol::InverterPacket hot(double celsius) {
    auto packet = inverting();
    packet.batteryCelsius = celsius;
    return packet;
}

protocol::InverterPacket floating() {
    auto packet = charging(2, 1);
    packet.mode = 0x02;
    return packet;
}

}  // namespace

Q_DECLARE_METATYPE(magnum::plant::RecorderFacts)

class TestAlarmSources : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void aHotBatteryRaisesAfterAWhileAndEndsBelowTheLimit() {
        PlantConfig config;
        config.highBatteryCelsius = 50;
        Bench bench(config);
        bench.run(20'000, hot(51));
        QVERIFY(activeKeys(bench).isEmpty());
        bench.run(15'000, hot(51));
        QCOMPARE(activeKeys(bench), QStringList{u"battery_hot"_s});
        QCOMPARE(bench.state().alarms[0].threshold, std::optional(50.0));
        bench.run(2 * minute, hot(48));  // not far enough below
        QCOMPARE(activeKeys(bench), QStringList{u"battery_hot"_s});
        bench.run(2 * minute, hot(46));
        QVERIFY(activeKeys(bench).isEmpty());
    }

    void withoutALimitNoBatteryIsTooHot() {
        Bench bench;
        bench.run(2 * minute, hot(79));
        QVERIFY(activeKeys(bench).isEmpty());
    }

    void aRunWithAFullBatteryRaises_data() {
        QTest::addColumn<int>("agsStatus");
        QTest::addColumn<bool>("raises");
        QTest::newRow("by hand") << 3 << true;
        QTest::newRow("low volts") << 8 << true;
        QTest::newRow("exercise") << 14 << false;
        QTest::newRow("for a heavy load") << 18 << false;
        QTest::newRow("against heat") << 7 << false;
    }
    void aRunWithAFullBatteryRaises() {
        QFETCH(int, agsStatus);
        QFETCH(bool, raises);
        Bench bench;
        bench.run(18 * minute, {floating(), ags(agsStatus)});
        QVERIFY(activeKeys(bench).isEmpty());
        bench.run(4 * minute, {floating(), ags(agsStatus)});
        QCOMPARE(activeKeys(bench).contains(u"generator_battery_full"_s), raises);
        bench.run(3 * minute, {inverting(), ags(2)});
        QVERIFY(activeKeys(bench).isEmpty());
    }

    void aRunThatStillChargesIsFine() {
        Bench bench;
        bench.run(30 * minute, {charging(), bmk(30, 90), ags(3)});
        QVERIFY(activeKeys(bench).isEmpty());
    }

    void theRecordersTroublesRaiseAfterAWhile_data() {
        QTest::addColumn<RecorderFacts>("trouble");
        QTest::addColumn<RecorderFacts>("over");
        QTest::addColumn<QString>("key");
        QTest::addColumn<qint64>("waitsMs");
        const auto flag = [](const char* key, std::optional<bool> RecorderFacts::*fact,
                             qint64 waitsMs) {
            RecorderFacts trouble;
            trouble.*fact = true;
            RecorderFacts over;
            over.*fact = false;
            QTest::newRow(key) << trouble << over << QString::fromLatin1(key) << waitsMs;
        };
        flag("adapter_gone", &RecorderFacts::adapterGone, 15'000);
        flag("port_busy", &RecorderFacts::portBusy, 15'000);
        flag("bus_silent", &RecorderFacts::busSilent, minute);
        flag("clock_unknown", &RecorderFacts::clockUnknown, 10 * minute);
        flag("not_stored", &RecorderFacts::notStored, minute);
        flag("database_repaired", &RecorderFacts::repaired, 0);
        RecorderFacts full;
        full.diskFreeMib = 499;
        RecorderFacts roomy;
        roomy.diskFreeMib = 600;
        QTest::newRow("disk_low") << full << roomy << u"disk_low"_s << minute;
    }
    void theRecordersTroublesRaiseAfterAWhile() {
        QFETCH(RecorderFacts, trouble);
        QFETCH(RecorderFacts, over);
        QFETCH(QString, key);
        QFETCH(qint64, waitsMs);
        Bench bench;
        bench.engine.setRecorderFacts(over);
        bench.silence(2000);
        bench.engine.setRecorderFacts(trouble);
        if (waitsMs > 0) {
            bench.silence(waitsMs - 1000);
            QVERIFY(activeKeys(bench).isEmpty());
        }
        bench.silence(3000);
        QCOMPARE(activeKeys(bench), QStringList{key});
        bench.engine.setRecorderFacts({});  // not known any more: it stands
        bench.silence(2 * minute);
        QCOMPARE(activeKeys(bench), QStringList{key});
        bench.engine.setRecorderFacts(over);
        bench.silence(2 * minute);
        QVERIFY(activeKeys(bench).isEmpty());
        // and is still there for whoever was asleep, with its times
        QCOMPARE(bench.state().alarms.size(), size_t(1));
        QVERIFY(bench.state().alarms[0].clearedUtcMs.value_or(0) >
                bench.state().alarms[0].sinceUtcMs);
    }

    void aDiskAroundItsLimitDoesNotChatter() {
        Bench bench;
        RecorderFacts facts;
        for (const double mib : {495.0, 505.0, 498.0, 599.0}) {
            facts.diskFreeMib = mib;
            bench.engine.setRecorderFacts(facts);
            bench.silence(2 * minute);
            QCOMPARE(activeKeys(bench), QStringList{u"disk_low"_s});
        }
        QCOMPARE(bench.state().alarms[0].count, 1);
    }

    void anUnpluggedAdapterIsToldOnceNotAsASilentInverterToo() {
        Bench bench;
        bench.run(1000, inverting());
        RecorderFacts facts;
        facts.adapterGone = true;
        bench.engine.setRecorderFacts(facts);
        bench.silence(3 * minute);
        QCOMPARE(activeKeys(bench), QStringList{u"adapter_gone"_s});
    }

    void silencingLeavesItActiveAndUnacknowledged() {
        Bench bench;
        auto faulty = inverting();
        faulty.fault = 0x20;
        bench.run(300, faulty);
        bench.engine.silenceAlarm(u"inverter_fault_20"_s);
        const auto& alarm = bench.state().alarms.at(0);
        QVERIFY(alarm.silenced);
        QVERIFY(alarm.active);
        QVERIFY(!alarm.acknowledged);
        QVERIFY(bench.sink.alarms.back().silenced);  // so it is stored
        bench.engine.acknowledgeAlarm(u"inverter_fault_20"_s, bench.now());
        QVERIFY(bench.state().alarms.at(0).silenced);
        QVERIFY(bench.state().alarms.at(0).acknowledged);
    }

    void anotherAlarmIsNotSilencedAlong() {
        Bench bench;
        auto faulty = inverting();
        faulty.fault = 0x20;
        bench.run(300, {faulty, ags(25)});
        bench.engine.silenceAlarm(u"inverter_fault_20"_s);
        for (const auto& alarm : bench.state().alarms) {
            QCOMPARE(alarm.silenced, alarm.key == u"inverter_fault_20"_s);
        }
        bench.engine.silenceAllAlarms();
        QVERIFY(bench.state().alarms[1].silenced);
    }

    void aSilencedAlarmThatComesAgainIsLoudAgain() {
        Bench bench;
        auto faulty = inverting();
        faulty.fault = 0x20;
        bench.run(300, faulty);
        bench.engine.silenceAlarm(u"inverter_fault_20"_s);
        bench.run(300, inverting());
        bench.run(300, faulty);
        QVERIFY(bench.state().alarms.at(0).active);
        QVERIFY(!bench.state().alarms.at(0).silenced);
        QCOMPARE(bench.state().alarms.at(0).count, 2);
    }
};
QTEST_GUILESS_MAIN(TestAlarmSources)
#include "tst_alarm_sources.moc"
