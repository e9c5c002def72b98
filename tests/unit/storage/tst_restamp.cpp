// SPDX-License-Identifier: GPL-3.0-or-later
// What was recorded with an unknown clock goes to where it belongs: case by case, on the disk.
#include "storage/restamp.h"

#include <QTest>

#include "storage/open_store.h"
#include "store_fixture.h"

using namespace magnum::storage;
using namespace magnum::storage::test;
namespace plant = magnum::plant;

namespace {
constexpr qint64 hour = 3600;
constexpr qint64 joulesPerRow = 1000;

SessionStart session(qint64 monotonicMs, qint64 utcMs, ClockState clock,
                     const QString& bootId = QStringLiteral("boot")) {
    return {bootId, monotonicMs, utcMs, clock, QStringLiteral("0.1.0")};
}

SampleRow joules(qint64 ts, qint64 amount = joulesPerRow) {
    auto row = rowAt(ts);
    row[Quantity::EnergyOutJoules] = amount;
    row[Quantity::AcOutWatts] = amount / 5;
    return row;
}

/// A session of `rows` rows from fromTs on, whose first row is at 10 s on the monotonic clock.
void recordSession(const Store& store, qint64 fromTs, int rows, ClockState clock,
                   const QString& bootId = QStringLiteral("boot"), qint64 monotonicMs = 10'000) {
    RecorderUnderTest under(store.path());
    under.recorder.open(session(monotonicMs, fromTs * 1000, clock, bootId));
    for (int i = 0; i < rows; ++i) {
        under.recorder.append(joules(fromTs + 5LL * i));
    }
    under.recorder.close();
}

QString sumSql(const char* column, const char* table = "sample") {
    return QStringLiteral("SELECT sum(%1) FROM %2")
        .arg(QLatin1String(column), QLatin1String(table));
}

/// All background work done.
void settle(const Store& store) {
    OpenStore open(store.path(), 5000);
    QCOMPARE(open.open().verdict, StoreVerdict::Ready);
    QVERIFY(open.connection().exec(QStringLiteral("PRAGMA synchronous=OFF")).ok());
    while (open.hasWork()) {
        QVERIFY(open.work().ok());
    }
}

/// Each level's energy and coverage is that of the rows, and no bucket is without them.
void verifyRollUps(const Store& store) {
    settle(store);
    for (const auto& level : rollUpLevels()) {
        const auto differing = QStringLiteral(
                                   "SELECT count(*) FROM (SELECT ts-ts%%2 AS t,"
                                   " sum(energy_out_joules) AS e, sum(cov_inverter) AS c FROM"
                                   " sample WHERE ts-ts%%2 < (SELECT until_ts FROM rollup_done"
                                   " WHERE level=%2) GROUP BY t) AS s FULL JOIN %1 AS r ON r.ts=s.t"
                                   " WHERE r.ts IS NULL OR s.t IS NULL OR"
                                   " r.energy_out_joules IS NOT s.e OR r.cov_inverter IS NOT s.c")
                                   .arg(QString(level.table))
                                   .arg(level.seconds);
        QCOMPARE(store.value(differing), QVariant(0));
    }
}
}  // namespace

class TestRestamp : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void rowsMoveForwardWhenTheClockBecomesKnown() {
        const Store store;
        RecorderUnderTest under(store.path());
        under.recorder.open(session(10'000, baseTs * 1000, ClockState::Guess));
        for (int i = 0; i < 100; ++i) {
            under.recorder.append(joules(baseTs + 5 * i));
        }
        // 500 s on; the wall clock jumped by 3 h 7 min 35 s and 1.2 s.
        const qint64 shift = 3 * hour + 455;
        under.recorder.beginSession(
            session(510'000, (baseTs + 500 + shift) * 1000 + 1200, ClockState::Known));
        under.recorder.append(joules(baseTs + 500 + shift));
        under.recorder.flush();

        QCOMPARE(store.number(QStringLiteral("SELECT min(ts) FROM sample")), baseTs + shift);
        QCOMPARE(store.rowCount(), 101);
        QCOMPARE(store.number(sumSql("energy_out_joules")), 101 * joulesPerRow);
        QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM session WHERE clock=2")), 2);
        QCOMPARE(store.number(QStringLiteral("SELECT shifted_ms FROM session WHERE id=1")), 1200);
        QCOMPARE(store.number(QStringLiteral("SELECT first_ts FROM session WHERE id=1")),
                 baseTs + shift);
        QCOMPARE(store.number(QStringLiteral("SELECT clean_end FROM session WHERE id=1")), 1);
        under.recorder.close();
        verifyRollUps(store);
    }

    void rowsMoveBackOntoOthersAndAreMerged() {
        const Store store;
        recordSession(store, baseTs, 720, ClockState::Known, QStringLiteral("old boot"));
        // A wrong guess, an hour and a half ahead; the truth lies within the hour that is there.
        recordSession(store, baseTs + 5400, 360, ClockState::Guess);
        const auto coverage = store.number(sumSql("cov_inverter"));
        recordSession(store, baseTs + 3600, 10, ClockState::Known, QStringLiteral("boot"),
                      10'000 + 1'800'000);

        QCOMPARE(store.number(QStringLiteral("SELECT max(ts) FROM sample")), baseTs + 3600 + 45);
        QCOMPARE(store.rowCount(), 720 + 10);
        QCOMPARE(store.number(sumSql("energy_out_joules")), (720 + 360 + 10) * joulesPerRow);
        QCOMPARE(store.number(sumSql("cov_inverter")), coverage + 10 * 50);
        QCOMPARE(
            store.number(
                QStringLiteral("SELECT ac_out_watts FROM sample WHERE ts=%1").arg(baseTs + 1800)),
            joulesPerRow / 5);
        verifyRollUps(store);
    }

    void anEarlierRunOfTheSameBootMovesToo() {
        const Store store;
        recordSession(store, baseTs, 60, ClockState::Guess);
        recordSession(store, baseTs + 600, 60, ClockState::Guess, QStringLiteral("boot"), 610'000);
        recordSession(store, baseTs + hour + 1200, 1, ClockState::Known, QStringLiteral("boot"),
                      1'210'000);
        QCOMPARE(store.number(QStringLiteral("SELECT min(ts) FROM sample")), baseTs + hour);
        QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM sample WHERE ts>=%1")
                                  .arg(baseTs + hour + 600)),
                 61);
        QCOMPARE(store.number(sumSql("energy_out_joules")), 121 * joulesPerRow);
        verifyRollUps(store);
    }

    void runsThatTouchDoNotFallOnEachOther() {
        // Both move by less than their length: the order of the moves matters.
        for (const qint64 shift : {qint64(100), qint64(-100)}) {
            const Store store;
            recordSession(store, baseTs, 60, ClockState::Guess);
            recordSession(store, baseTs + 300, 60, ClockState::Guess, QStringLiteral("boot"),
                          310'000);
            recordSession(store, baseTs + 600 + shift, 1, ClockState::Known, QStringLiteral("boot"),
                          610'000);
            QCOMPARE(store.rowCount(), 121);
            QCOMPARE(store.number(QStringLiteral("SELECT max(cov_inverter) FROM sample")), 50);
            QCOMPARE(store.number(QStringLiteral("SELECT min(ts) FROM sample")), baseTs + shift);
        }
    }

    void anotherBootStaysWhereItIs() {
        const Store store;
        recordSession(store, baseTs, 60, ClockState::Guess, QStringLiteral("other boot"));
        recordSession(store, baseTs + hour, 60, ClockState::Known);
        QCOMPARE(store.number(QStringLiteral("SELECT min(ts) FROM sample")), baseTs);
        QCOMPARE(store.number(QStringLiteral("SELECT clock FROM session WHERE id=1")), 0);
    }

    void aClockThatIsNeverKnownMovesNothing() {
        const Store store;
        recordSession(store, baseTs, 60, ClockState::Guess);
        recordSession(store, baseTs + hour, 60, ClockState::SetByUser, QStringLiteral("boot"),
                      310'000);
        QCOMPARE(store.number(QStringLiteral("SELECT min(ts) FROM sample")), baseTs);
        QCOMPARE(store.rowCount(), 120);
    }

    void setWrongByHandAndThenByTheNetwork() {
        const Store store;
        RecorderUnderTest under(store.path());
        const qint64 truth = 2 * hour, hand = 50 * hour;
        const auto at = [](qint64 seconds) { return 10'000 + seconds * 1000; };
        under.recorder.open(session(at(0), baseTs * 1000, ClockState::Guess));
        for (int i = 0; i < 20; ++i) {
            under.recorder.append(joules(baseTs + 5 * i));
        }
        under.recorder.beginSession(
            session(at(100), (baseTs + 100 + hand) * 1000, ClockState::SetByUser));
        for (int i = 20; i < 40; ++i) {
            under.recorder.append(joules(baseTs + 5 * i + hand));
        }
        under.recorder.beginSession(
            session(at(200), (baseTs + 200 + truth) * 1000, ClockState::Known));
        for (int i = 40; i < 60; ++i) {
            under.recorder.append(joules(baseTs + 5 * i + truth));
        }
        under.recorder.close();
        QCOMPARE(store.number(QStringLiteral("SELECT min(ts) FROM sample")), baseTs + truth);
        QCOMPARE(store.number(QStringLiteral("SELECT max(ts) FROM sample")), baseTs + 295 + truth);
        QCOMPARE(store.rowCount(), 60);
        verifyRollUps(store);
    }

    void eventsRunsAndAlarmsGoAlong() {
        const Store store;
        RecorderUnderTest under(store.path());
        const qint64 start = baseTs * 1000;
        under.recorder.open(session(10'000, start, ClockState::Guess));
        under.recorder.append(joules(baseTs));
        under.recorder.addEvent(eventAt(start + 1234, plant::EventKind::InverterMode));
        plant::GeneratorRun closed;
        closed.startUtcMs = start + 2000;
        closed.endUtcMs = start + 3000;
        under.recorder.saveGeneratorRun(closed);
        plant::GeneratorRun open;
        open.startUtcMs = start + 4000;
        open.runSeconds = 77;
        under.recorder.saveGeneratorRun(open);
        plant::Alarm alarm;
        alarm.key = QStringLiteral("low_soc");
        alarm.sinceUtcMs = start + 4500;
        under.recorder.saveAlarm(alarm);
        const qint64 shift = hour * 1000;
        under.recorder.beginSession(session(15'000, start + 5000 + shift, ClockState::Known));
        open.startUtcMs += shift;
        open.runSeconds = 80;
        under.recorder.saveGeneratorRun(open);  // goes on in the same row
        under.recorder.close();

        QCOMPARE(store.number(QStringLiteral("SELECT ts*1000+ms FROM event WHERE session=1")),
                 start + 1234 + shift);
        QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM generator_run")), 2);
        QCOMPARE(store.number(QStringLiteral("SELECT end_ms FROM generator_run WHERE end_ms>0")),
                 start + 3000 + shift);
        QCOMPARE(
            store.number(QStringLiteral("SELECT run_seconds FROM generator_run WHERE start_ms=%1")
                             .arg(start + 4000 + shift)),
            80);
        QCOMPARE(store.number(QStringLiteral("SELECT since_ms FROM alarm")), start + 4500 + shift);
    }

    void whatALastRunLeftIsToldInTrueTimes() {
        const Store store;
        {
            RecorderUnderTest under(store.path());
            under.recorder.open(session(10'000, baseTs * 1000, ClockState::Guess));
            plant::GeneratorRun open;
            open.startUtcMs = baseTs * 1000 + 2000;
            under.recorder.append(joules(baseTs));
            under.recorder.saveGeneratorRun(open);
            under.recorder.close();
        }
        RecorderUnderTest under(store.path());
        under.recorder.open(session(70'000, (baseTs + 60 + hour) * 1000, ClockState::Known));
        QCOMPARE(under.restored.at(0).openRun->run.startUtcMs, (baseTs + hour) * 1000 + 2000);
        QCOMPARE(under.restored.at(0).lastRowTs, std::optional(baseTs + hour));
    }

    void aLongStretchCutInTheMiddleIsGoneOnFromByTheNextBoot_data() {
        QTest::addColumn<qint64>("shift");
        QTest::newRow("forward, beyond itself") << 40 * 24 * hour;
        QTest::newRow("forward, onto itself") << 30 * hour;
        QTest::newRow("back, onto itself") << -30 * hour;
    }
    void aLongStretchCutInTheMiddleIsGoneOnFromByTheNextBoot() {
        QFETCH(qint64, shift);
        const Store store;
        const int rows = 3 * 1440;
        std::vector<SampleRow> three;
        for (int i = 0; i < rows; ++i) {
            three.push_back(joules(baseTs + 60LL * i, i));
        }
        store.record(three);
        QVERIFY(
            store.execute({QStringLiteral("UPDATE session SET clock=0, boot_id='boot',"
                                          " mono0_ms=10000")}));
        const auto sum = store.number(sumSql("energy_out_joules"));
        const qint64 endMs = 10'000 + 60'000LL * rows;
        {
            // Pieces of a day; the power goes after the first.
            OpenStore open(store.path(), 5000);
            QCOMPARE(open.open().verdict, StoreVerdict::Ready);
            bool more = false;
            Restamp restamp(open.connection(), open.rollUps(), 1000);
            QVERIFY(restamp
                        .step(session(endMs, baseTs * 1000 + 60'000LL * rows + shift * 1000,
                                      ClockState::Known),
                              more)
                        .ok());
            QVERIFY(more);
        }
        QCOMPARE(store.number(sumSql("energy_out_joules")), sum);
        // The next boot does not know its clock, but goes on.
        recordSession(store, baseTs + 100 * 24 * hour, 1, ClockState::Guess,
                      QStringLiteral("next boot"));
        QCOMPARE(store.rowCount(), rows + 1);
        QCOMPARE(store.number(QStringLiteral("SELECT min(ts) FROM sample")), baseTs + shift);
        QCOMPARE(store.number(QStringLiteral(
                                  "SELECT count(*) FROM sample WHERE energy_out_joules<>(ts-%1)/60")
                                  .arg(baseTs + shift)),
                 1);  // the row of the next boot
        QCOMPARE(store.number(QStringLiteral("SELECT clock FROM session WHERE id=1")), 2);
        QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM meta WHERE name='restamp'")), 0);
    }

    void aSecondTimeNothingMoves() {
        const Store store;
        recordSession(store, baseTs, 60, ClockState::Guess);
        for (int i = 0; i < 2; ++i) {
            recordSession(store, baseTs + hour + 600, 1, ClockState::Known, QStringLiteral("boot"),
                          610'000);
        }
        QCOMPARE(store.number(QStringLiteral("SELECT min(ts) FROM sample")), baseTs + hour);
        QCOMPARE(store.rowCount(), 61);
    }

    void eachSessionsEventsBearItsNumber() {
        const Store store;
        RecorderUnderTest under(store.path());
        under.recorder.open(session(10'000, baseTs * 1000, ClockState::Known));
        under.recorder.addEvent(eventAt(baseTs * 1000, plant::EventKind::InverterMode));
        under.recorder.beginSession(session(20'000, (baseTs + 50) * 1000, ClockState::Known));
        under.recorder.addEvent(eventAt((baseTs + 50) * 1000, plant::EventKind::InverterMode));
        under.recorder.flush();
        QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM event WHERE session=1")), 1);
        QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM event WHERE session=2")), 1);
        QCOMPARE(under.status().sessionId, 2);
    }

    void whatWaitsForADiskKeepsItsSession() {
        const Store store;
        RecorderUnderTest under(store.path());
        under.recorder.open(session(10'000, baseTs * 1000, ClockState::Guess));
        Connection other;
        QVERIFY(other.open(store.path(), Connection::Mode::ReadWrite).ok());
        QVERIFY(other.exec(QStringLiteral("BEGIN IMMEDIATE")).ok());
        under.recorder.append(joules(baseTs));
        under.recorder.beginSession(session(15'000, (baseTs + 5 + hour) * 1000, ClockState::Known));
        under.recorder.append(joules(baseTs + 5 + hour));
        QCOMPARE(under.status().state, StorageState::Retrying);
        QVERIFY(other.exec(QStringLiteral("ROLLBACK")).ok());
        under.recorder.flush();
        QCOMPARE(under.status().state, StorageState::Ok);
        QCOMPARE(store.number(QStringLiteral("SELECT min(ts) FROM sample")), baseTs + hour);
        QCOMPARE(store.number(QStringLiteral("SELECT max(ts) FROM sample")), baseTs + 5 + hour);
        QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM session")), 2);
    }
};

QTEST_GUILESS_MAIN(TestRestamp)
#include "tst_restamp.moc"
