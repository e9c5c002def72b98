// SPDX-License-Identifier: GPL-3.0-or-later
// The recorder is killed or ended while it records, and started again.
#include <QTest>

#include "history_file.h"
#include "paced_bus.h"
#include "program_under_test.h"

using namespace magnum::test;

namespace {

PlantValues inverting() {
    return {};
}
/// Started by the AGS because of low volts, its power taken by the charger in bulk.
PlantValues onGenerator() {
    PlantValues v;
    v.mode = 0x08;
    v.acInPeakVolts = 186;
    v.acInAmps = 21;
    v.acOutAmps = 14;
    v.dcAmps = 30;
    v.bmkDeciamps = 262;
    v.agsStatus = 8;
    return v;
}

}  // namespace

class E2eCrash : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init();
    void endsCleanlyOn_data();
    void endsCleanlyOn();
    void killedLosesNothingCommittedAndContinuesTheGeneratorRun();
    void killedWhileTheGeneratorRanClosesTheRunWhenItIsFoundOff_data();
    void killedWhileTheGeneratorRanClosesTheRunWhenItIsFoundOff();
    void survivesBeingKilledAgainAndAgain();

 private:
    [[nodiscard]] bool start(ProgramUnderTest& program) const {
        return program.start(
            {QStringLiteral("--headless"), QStringLiteral("--port"), m_bus->path()});
    }
    void kill(ProgramUnderTest& program) const {
        program.killNow();
        m_bus->release();
    }
    [[nodiscard]] HistoryFile history() const { return HistoryFile(m_sandbox->database()); }
    [[nodiscard]] QList<Row> runs() const {
        return history().rows(QStringLiteral("SELECT * FROM generator_run ORDER BY start_ms"));
    }
    [[nodiscard]] bool hears(int more) const {
        const int before = m_pace->heardCount();
        return eventually([&] { return m_pace->heardCount() >= before + more; });
    }

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<BusPty> m_bus;
    std::unique_ptr<PacedBus> m_pace;
};

void E2eCrash::init() {
    m_pace.reset();
    m_sandbox = std::make_unique<Sandbox>();
    m_sandbox->writeSettings("[storage]\ncommit_interval_seconds=5\n");
    m_bus = std::make_unique<BusPty>(m_sandbox->port());
    QVERIFY(m_bus->plug());
    m_pace = std::make_unique<PacedBus>(*m_bus, [](qint64) { return inverting(); });
}

void E2eCrash::endsCleanlyOn_data() {
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
}

void E2eCrash::endsCleanlyOn() {
    QFETCH(int, signal);
    ProgramUnderTest program(*m_sandbox);
    QVERIFY(start(program));
    QVERIFY(hears(15));
    QCOMPARE(::kill(pid_t(program.pid()), signal), 0);
    QCOMPARE(program.waitForEnd(5000), std::optional(0));
    QVERIFY(!m_bus->claimed());
    QVERIFY(history().isSound());
    QCOMPARE(history().number(QStringLiteral("SELECT count(*) FROM session WHERE clean_end = 1")),
             std::optional<qint64>(1));
    // What was heard since the last commit is in the database too.
    QVERIFY(history().number(QStringLiteral("SELECT sum(cov_inverter) FROM sample")).value_or(0) >=
            10);
    QVERIFY(m_sandbox->log().contains(QStringLiteral("program end")));

    ProgramUnderTest again(*m_sandbox);
    QVERIFY(start(again));
    QVERIFY(hears(5));
    QCOMPARE(again.terminate(), std::optional(0));
    QVERIFY(m_sandbox->log().contains(QStringLiteral("the last run ended cleanly")));
}

void E2eCrash::killedLosesNothingCommittedAndContinuesTheGeneratorRun() {
    ProgramUnderTest first(*m_sandbox);
    QVERIFY(start(first));
    QVERIFY(hears(10));
    m_pace->setValues([](qint64) { return onGenerator(); });
    QVERIFY2(eventually([&] { return runs().size() == 1; }), qPrintable(first.errors()));
    QVERIFY(runs().first()[QStringLiteral("end_ms")].isNull());
    QVERIFY(eventually([&] { return history().samples().size() >= 2; }));
    const auto committed = history().samples();
    const auto started = runs().first()[QStringLiteral("start_ms")];
    const auto energy = history().number(
        QStringLiteral("SELECT value FROM counter_plain WHERE name = 'total_in_joules'"));
    kill(first);

    // While nobody records there must be nothing: wait out a whole interval.
    const qint64 killedMs = PacedBus::utcMs();
    QVERIFY(eventually([&] { return PacedBus::utcMs() >= killedMs + 12'000; }));
    const qint64 restartMs = PacedBus::utcMs();
    ProgramUnderTest second(*m_sandbox);
    QVERIFY(start(second));
    QVERIFY(eventually([&] {
        const auto rows = history().samples();
        return !rows.isEmpty() &&
               rows.last()[QStringLiteral("ts")].toLongLong() >= restartMs / 1000;
    }));
    QVERIFY(hears(10));

    QVERIFY(history().isSound());
    QMap<qint64, Row> now;
    for (const auto& row : history().samples()) {
        now[row[QStringLiteral("ts")].toLongLong()] = row;
    }
    for (const auto& row : committed) {
        QCOMPARE(now.value(row[QStringLiteral("ts")].toLongLong()), row);
    }
    for (auto it = now.cbegin(); it != now.cend(); ++it) {
        QVERIFY2(it.key() * 1000 <= killedMs || it.key() * 1000 + 5000 >= restartMs,
                 "a row from the time when nobody recorded");
    }
    QVERIFY(history().number(QStringLiteral(
                "SELECT value FROM counter_plain WHERE name = 'total_in_joules'")) >= energy);
    QVERIFY(m_sandbox->log().contains(QStringLiteral("the last run crashed or was killed")));

    m_pace->setValues([](qint64) { return inverting(); });
    QVERIFY(eventually([&] { return !runs().first()[QStringLiteral("end_ms")].isNull(); }));
    QCOMPARE(runs().size(), 1);
    QCOMPARE(runs().first()[QStringLiteral("start_ms")], started);
    QCOMPARE(runs().first()[QStringLiteral("stop_cause")].toString(), QStringLiteral("normal"));
    QCOMPARE(second.terminate(), std::optional(0));
}

void E2eCrash::killedWhileTheGeneratorRanClosesTheRunWhenItIsFoundOff_data() {
    QTest::addColumn<bool>("rebooted");
    QTest::addColumn<QString>("cause");
    QTest::newRow("killed") << false << QStringLiteral("recording_ended");
    QTest::newRow("power cut") << true << QStringLiteral("power_cut");
}

void E2eCrash::killedWhileTheGeneratorRanClosesTheRunWhenItIsFoundOff() {
    QFETCH(bool, rebooted);
    ProgramUnderTest first(*m_sandbox);
    QVERIFY(start(first));
    m_pace->setValues([](qint64) { return onGenerator(); });
    QVERIFY(eventually([&] { return runs().size() == 1; }));
    QVERIFY(eventually([&] {
        return history().number(
                   QStringLiteral("SELECT count(*) FROM sample WHERE generator_seconds = 5")) >= 1;
    }));
    kill(first);
    m_pace->setValues([](qint64) { return inverting(); });
    const auto lastRow =
        history().number(QStringLiteral("SELECT max(ts) FROM sample WHERE generator_seconds > 0"));
    const auto seconds =
        history().number(QStringLiteral("SELECT sum(generator_seconds) FROM sample"));
    if (rebooted) {
        history().execute(QStringLiteral("UPDATE session SET boot_id = 'another'"));
    }
    ProgramUnderTest second(*m_sandbox);
    QVERIFY(start(second));
    // An open of the file may fall into the moment in which the program recovers the log.
    QVERIFY2(eventually([&] {
                 const auto found = runs();
                 return found.size() == 1 && !found.first()[QStringLiteral("end_ms")].isNull();
             }),
             "the run stayed open");
    QCOMPARE(runs().size(), 1);
    QTEST(runs().first()[QStringLiteral("stop_cause")].toString(), "cause");
    const qint64 start = runs().first()[QStringLiteral("start_ms")].toLongLong();
    const qint64 saved = runs().first()[QStringLiteral("run_seconds")].toLongLong();
    QCOMPARE(runs().first()[QStringLiteral("end_ms")].toLongLong(),
             qMax((lastRow.value_or(0) + 5) * 1000, start + saved * 1000));
    QVERIFY(saved >= seconds.value_or(0));
    QCOMPARE(second.terminate(), std::optional(0));
}

void E2eCrash::survivesBeingKilledAgainAndAgain() {
    QList<Row> before;
    for (int round = 0; round < 5; ++round) {
        ProgramUnderTest program(*m_sandbox);
        QVERIFY(start(program));
        // Other values each time make other events, so each round commits at its own moment.
        m_pace->setValues([round](qint64) { return round % 2 == 0 ? onGenerator() : inverting(); });
        QVERIFY(hears(9 + 7 * round));
        before = history().samples();
        kill(program);
        QVERIFY(history().isSound());
        QVERIFY(history().samples().size() >= before.size());
    }
    ProgramUnderTest last(*m_sandbox);
    QVERIFY(start(last));
    QVERIFY(hears(10));
    QCOMPARE(last.terminate(), std::optional(0));
    QCOMPARE(history().number(QStringLiteral("SELECT count(*) FROM session")),
             std::optional<qint64>(6));
    QCOMPARE(history().number(QStringLiteral("SELECT count(*) FROM session WHERE clean_end = 1")),
             std::optional<qint64>(1));
}

QTEST_GUILESS_MAIN(E2eCrash)
#include "tst_e2e_crash.moc"
