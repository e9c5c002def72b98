// SPDX-License-Identifier: GPL-3.0-or-later
// A plant that is recorded, cut off, and recorded again: the real engine and the real recorder, on
// a copy of the files as they were at the cut.
#include <memory>

#include "../plant/plant_bench.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;
using namespace magnum::plant;

namespace {

constexpr int ready = 2;
constexpr int startVolts = 8;

PlantConfig config() {
    PlantConfig wanted;
    wanted.acInput = PlantConfig::AcInput::Generator;
    wanted.lowSocPercent = 30;
    return wanted;
}

/// One program run: what the engine tells goes to the recorder, what that restores to the engine.
class ProgramRun {
 public:
    ProgramRun(const QString& path, const QString& bootId, qint64 utcMs)
        : m_bench(config()),
          m_under(RecorderOptions{.databasePath = path, .commitIntervalSeconds = 5}) {
        m_bench.wait(utcMs - m_bench.now().utcMs);
        SessionStart session = sessionOf(bootId);
        session.utcMs = utcMs;
        m_under.recorder.open(session);
        const auto& left = m_under.restored.back();
        m_bench.engine.restoreAlarms(left.openAlarms, left.seenUntilUtcMs());
        if (left.openRun) {
            m_bench.engine.restoreOpenRun(*left.openRun, m_bench.now());
        }
    }
    void run(qint64 ms, const std::vector<protocol::Packet>& packets) {
        for (qint64 passed = 0; passed < ms; passed += 1000) {
            m_bench.run(1000, packets);
            deliver();
        }
    }
    void end() {
        m_bench.engine.finish(m_bench.now());
        deliver();
        m_under.recorder.close();
    }
    [[nodiscard]] qint64 utcMs() const { return m_bench.now().utcMs; }
    [[nodiscard]] const PlantState& state() const { return m_bench.state(); }

 private:
    void deliver() {
        auto& sink = m_bench.sink;
        for (const auto& row : sink.rows) {
            m_under.recorder.append(row);
        }
        for (const auto& run : sink.runs) {
            m_under.recorder.saveGeneratorRun(run);
        }
        for (const auto& alarm : sink.alarms) {
            m_under.recorder.saveAlarm(alarm);
        }
        for (const auto& event : sink.events) {
            m_under.recorder.addEvent(event);
        }
        sink.rows.clear();
        sink.runs.clear();
        sink.alarms.clear();
        sink.events.clear();
    }

    Bench m_bench;
    RecorderUnderTest m_under;
};

const std::vector<protocol::Packet> quiet{inverting(), ags(ready), bmk(-20, 60)};
const std::vector<protocol::Packet> onGenerator{charging(20), ags(startVolts), bmk(30, 62)};
const QString boot = QStringLiteral("boot-1");
const QString otherBoot = QStringLiteral("boot-2");

}  // namespace

class TestAfterACut : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void aRunGoesOnWhenTheGeneratorStillRuns_data();
    void aRunGoesOnWhenTheGeneratorStillRuns();
    void aRunFoundOffEndsWithTheLastRowThatShowedIt_data();
    void aRunFoundOffEndsWithTheLastRowThatShowedIt();
    void theRowsTellWhatTheRunsRecordDoesNot();
    void aRunWithoutRowsKeepsItsOwnRecord();
    void anOlderRunWithoutAnEndIsClosed();
    void anAlarmThatIsGoneEndsWithTheRecord();
    void anAlarmThatIsStillThereStaysOneAlarm();
    void countersGoOnFromWhereTheyWere();
};

void TestAfterACut::aRunGoesOnWhenTheGeneratorStillRuns_data() {
    QTest::addColumn<QString>("bootId");
    QTest::newRow("the program was killed") << boot;
    QTest::newRow("the machine lost its power") << otherBoot;
}

void TestAfterACut::aRunGoesOnWhenTheGeneratorStillRuns() {
    QFETCH(QString, bootId);
    const Store store;
    ProgramRun first(store.path(), boot, baseTs * 1000);
    first.run(20'000, quiet);
    first.run(95'000, onGenerator);
    const auto left = cutOff(store);

    ProgramRun second(left->path(), bootId, first.utcMs() + 120'000);
    second.run(60'000, {charging(20), ags(startVolts), bmk(30, 70)});
    second.run(20'000, {inverting(), ags(ready), bmk(-20, 70)});
    second.end();

    QCOMPARE(left->number(QStringLiteral("SELECT count(*) FROM generator_run")), 1);
    QCOMPARE(left->value(QStringLiteral("SELECT stop_cause FROM generator_run")).toString(),
             QStringLiteral("normal"));
    QCOMPARE(left->number(
                 QStringLiteral("SELECT count(*) FROM event WHERE kind LIKE 'generator_st%ed'")),
             2);
    const auto seconds = left->number(QStringLiteral("SELECT run_seconds FROM generator_run"));
    QVERIFY2(std::abs(seconds - 155) <= 2, qPrintable(QString::number(seconds)));
    const auto joules = left->number(QStringLiteral("SELECT joules FROM generator_run"));
    QVERIFY2(std::abs(double(joules) / (2400.0 * 155) - 1) < 0.02,
             qPrintable(QString::number(joules)));
    const auto ampHours = left->value(QStringLiteral("SELECT amp_hours FROM generator_run"));
    QVERIFY2(std::abs(ampHours.toDouble() / (30.0 * 155 / 3600) - 1) < 0.02,
             qPrintable(ampHours.toString()));
    QCOMPARE(left->number(QStringLiteral("SELECT peak_watts FROM generator_run")), 2400);
    QCOMPARE(left->value(QStringLiteral("SELECT soc_before FROM generator_run")).toDouble(), 60.0);
    QCOMPARE(left->value(QStringLiteral("SELECT soc_after FROM generator_run")).toDouble(), 70.0);
}

void TestAfterACut::aRunFoundOffEndsWithTheLastRowThatShowedIt_data() {
    QTest::addColumn<QString>("bootId");
    QTest::addColumn<QString>("cause");
    QTest::newRow("the program was killed") << boot << QStringLiteral("recording_ended");
    QTest::newRow("the machine lost its power") << otherBoot << QStringLiteral("power_cut");
}

void TestAfterACut::aRunFoundOffEndsWithTheLastRowThatShowedIt() {
    QFETCH(QString, bootId);
    QFETCH(QString, cause);
    const Store store;
    ProgramRun first(store.path(), boot, baseTs * 1000);
    first.run(20'000, quiet);
    first.run(95'000, onGenerator);
    const auto left = cutOff(store);
    const auto lastRow =
        left->number(QStringLiteral("SELECT max(ts) FROM sample WHERE generator_seconds>0"));
    QVERIFY(lastRow >= baseTs + 105);

    ProgramRun second(left->path(), bootId, first.utcMs() + 3'600'000);
    second.run(30'000, quiet);
    second.end();
    QCOMPARE(left->number(QStringLiteral("SELECT count(*) FROM generator_run")), 1);
    QCOMPARE(left->number(QStringLiteral("SELECT end_ms FROM generator_run")),
             (lastRow + 5) * 1000);
    QCOMPARE(left->value(QStringLiteral("SELECT stop_cause FROM generator_run")).toString(), cause);
    QCOMPARE(left->value(QStringLiteral("SELECT detail FROM event WHERE kind='generator_stopped'"))
                 .toString(),
             cause);
}

void TestAfterACut::theRowsTellWhatTheRunsRecordDoesNot() {
    const Store store;
    ProgramRun first(store.path(), boot, baseTs * 1000);
    first.run(20'000, quiet);
    first.run(95'000, onGenerator);
    const auto left = cutOff(store);
    const auto sum = [&left](const char* expression) {
        return left->number(QStringLiteral("SELECT %1 FROM sample WHERE generator_seconds>0")
                                .arg(QLatin1String(expression)));
    };
    const qint64 seconds = sum("sum(generator_seconds)");
    const qint64 joules = sum("sum(energy_in_joules)");
    // The record is a minute old at most, and that much older than the rows.
    QVERIFY(left->number(QStringLiteral("SELECT run_seconds FROM generator_run")) <= seconds - 20);

    ProgramRun second(left->path(), otherBoot, first.utcMs() + 3'600'000);
    second.run(30'000, quiet);
    QCOMPARE(left->number(QStringLiteral("SELECT run_seconds FROM generator_run")), seconds);
    QCOMPARE(left->number(QStringLiteral("SELECT joules FROM generator_run")), joules);
    QCOMPARE(left->number(QStringLiteral("SELECT peak_watts FROM generator_run")), 2400);
    QCOMPARE(left->value(QStringLiteral("SELECT soc_after FROM generator_run")).toDouble(), 62.0);
}

void TestAfterACut::aRunWithoutRowsKeepsItsOwnRecord() {
    const Store store;
    ProgramRun first(store.path(), boot, baseTs * 1000);
    first.run(20'000, quiet);
    first.run(95'000, onGenerator);
    const auto left = cutOff(store);
    QVERIFY(left->execute({QStringLiteral("DELETE FROM sample")}));
    const auto saved = left->number(QStringLiteral("SELECT run_seconds FROM generator_run"));
    const auto start = left->number(QStringLiteral("SELECT start_ms FROM generator_run"));
    const auto joules = left->number(QStringLiteral("SELECT joules FROM generator_run"));

    ProgramRun second(left->path(), otherBoot, first.utcMs() + 3'600'000);
    second.run(30'000, quiet);
    QCOMPARE(left->number(QStringLiteral("SELECT end_ms FROM generator_run")),
             start + saved * 1000);
    QCOMPARE(left->number(QStringLiteral("SELECT joules FROM generator_run")), joules);
}

void TestAfterACut::anOlderRunWithoutAnEndIsClosed() {
    const Store store;
    ProgramRun first(store.path(), boot, baseTs * 1000);
    first.run(20'000, quiet);
    first.run(65'000, onGenerator);
    const auto left = cutOff(store);
    // A run without rows and without an end, from the day before.
    QVERIFY(left->execute(
        {QStringLiteral(
             "INSERT INTO generator_run(start_ms,reason,stop_cause,run_seconds,seen_by_ags,"
             "seen_by_ac_input) VALUES(%1,'manual','unknown',600,1,1)")
             .arg(baseTs * 1000 - 86'400'000)}));

    ProgramRun second(left->path(), otherBoot, first.utcMs() + 60'000);
    second.run(60'000, onGenerator);
    QCOMPARE(left->number(QStringLiteral("SELECT end_ms FROM generator_run WHERE reason='manual'")),
             baseTs * 1000 - 86'400'000 + 600'000);
    QCOMPARE(
        left->number(QStringLiteral("SELECT count(*) FROM generator_run WHERE end_ms IS NULL")), 1);
    QVERIFY(second.state().generator.run.has_value());
}

void TestAfterACut::anAlarmThatIsGoneEndsWithTheRecord() {
    const Store store;
    ProgramRun first(store.path(), boot, baseTs * 1000);
    first.run(60'000, {inverting(), bmk(-20, 20)});
    const auto left = cutOff(store);
    QCOMPARE(left->value(QStringLiteral("SELECT key FROM alarm WHERE active")).toString(),
             QStringLiteral("low_soc"));
    const auto lastRow = left->number(QStringLiteral("SELECT max(ts) FROM sample"));

    ProgramRun second(left->path(), otherBoot, first.utcMs() + 3'600'000);
    second.run(30'000, quiet);
    QCOMPARE(left->number(QStringLiteral("SELECT count(*) FROM alarm")), 1);
    QCOMPARE(left->number(QStringLiteral("SELECT active FROM alarm")), 0);
    QCOMPARE(left->number(QStringLiteral("SELECT cleared_ms FROM alarm")), (lastRow + 5) * 1000);
}

void TestAfterACut::anAlarmThatIsStillThereStaysOneAlarm() {
    const Store store;
    ProgramRun first(store.path(), boot, baseTs * 1000);
    first.run(60'000, {inverting(), bmk(-20, 20)});
    const auto left = cutOff(store);
    const auto since = left->number(QStringLiteral("SELECT since_ms FROM alarm"));

    ProgramRun second(left->path(), otherBoot, first.utcMs() + 3'600'000);
    second.run(60'000, {inverting(), bmk(-20, 19)});
    QCOMPARE(left->number(QStringLiteral("SELECT count(*) FROM alarm")), 1);
    QCOMPARE(left->number(QStringLiteral("SELECT active FROM alarm")), 1);
    QCOMPARE(left->number(QStringLiteral("SELECT since_ms FROM alarm")), since);
    QVERIFY(left->value(QStringLiteral("SELECT cleared_ms FROM alarm")).isNull());
}

void TestAfterACut::countersGoOnFromWhereTheyWere() {
    const Store store;
    ProgramRun first(store.path(), boot, baseTs * 1000);
    first.run(60'000, onGenerator);
    const auto left = cutOff(store);
    const QString counter =
        QStringLiteral("SELECT value FROM counter_plain WHERE name='total_generator_seconds'");
    const auto before = left->number(counter);
    QVERIFY(before > 0);

    ProgramRun second(left->path(), otherBoot, first.utcMs() + 3'600'000);
    second.run(60'000, onGenerator);
    second.end();
    QVERIFY(left->number(counter) >= before + 50);
    QCOMPARE(left->number(counter),
             left->number(QStringLiteral("SELECT sum(generator_seconds) FROM sample")));
}

QTEST_GUILESS_MAIN(TestAfterACut)
#include "tst_after_a_cut.moc"
