// SPDX-License-Identifier: GPL-3.0-or-later
// Running totals and a session's end: written once a quarter, told by the rows in between.
#include <memory>

#include "storage/batch_writer.h"
#include "storage/lifetime.h"
#include "storage/queries.h"
#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

namespace {

constexpr qint64 rowJoules = 500;
constexpr int rowsAMinute = 12;
constexpr qint64 quarter = 900;

const QString written = QStringLiteral("SELECT value FROM counter WHERE name='total_in_joules'");
const QString told = QStringLiteral("SELECT value FROM counter_plain WHERE name='total_in_joules'");
const QString sumOfRows = QStringLiteral("SELECT sum(energy_in_joules) FROM sample");
const QString lastTs = QStringLiteral("SELECT last_ts FROM session ORDER BY id DESC LIMIT 1");
const QString newestTs = QStringLiteral("SELECT max(ts) FROM sample");

SampleRow rowOf(qint64 ts) {
    auto row = rowAt(ts);
    row[Quantity::EnergyInJoules] = rowJoules;
    return row;
}

/// Commits a minute at a time.
void recordMinutes(Recorder& recorder, qint64 fromTs, int minutes) {
    for (int i = 0; i < minutes * rowsAMinute; ++i) {
        recorder.append(rowOf(fromTs + i * 5));
        if (i % rowsAMinute == rowsAMinute - 1) {
            recorder.flush();
        }
    }
}

}  // namespace

class TestCounters : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_store = std::make_unique<Store>();
        m_under = std::make_unique<RecorderUnderTest>(m_store->path());
        m_under->recorder.open(sessionOf());
    }
    void cleanup() { m_under.reset(); }

    void withinAQuarterTheyAreNotWritten() {
        recordMinutes(m_under->recorder, baseTs, 1);
        const auto first = m_store->number(written);
        recordMinutes(m_under->recorder, baseTs + 60, 9);
        QCOMPARE(m_store->number(written), first);
    }
    void readersAddTheRowsSince() {
        recordMinutes(m_under->recorder, baseTs, 10);
        QCOMPARE(m_store->number(told), m_store->number(sumOfRows));
        Connection reader;
        QVERIFY(reader.open(m_store->path(), Connection::Mode::ReadOnly).ok());
        QCOMPARE(loadLifetime(reader, baseTs + 700).inJoules,
                 std::optional(10 * rowsAMinute * rowJoules));
    }
    void aNewQuarterWritesThem() {
        recordMinutes(m_under->recorder, baseTs, 16);
        QCOMPARE(m_store->number(written), 16 * rowsAMinute * rowJoules);
    }
    void aCutWithinAQuarterLosesNothingOfThem() {
        recordMinutes(m_under->recorder, baseTs, 10);
        const auto left = cutOff(*m_store);
        RecorderUnderTest second(left->path());
        second.recorder.open(sessionOf(QStringLiteral("boot-2")));
        QCOMPARE(second.status().totalInJoules, 10 * rowsAMinute * rowJoules);
        QCOMPARE(left->number(written), 10 * rowsAMinute * rowJoules);
    }
    void aSecondCutRightAfterCountsNothingTwice() {
        recordMinutes(m_under->recorder, baseTs, 10);
        const auto left = cutOff(*m_store);
        RecorderUnderTest second(left->path());
        second.recorder.open(sessionOf(QStringLiteral("boot-2")));
        recordMinutes(second.recorder, baseTs + 660, 2);
        const auto again = cutOff(*left);
        RecorderUnderTest third(again->path());
        third.recorder.open(sessionOf(QStringLiteral("boot-3")));
        QCOMPARE(third.status().totalInJoules, again->number(sumOfRows));
    }
    void aSessionThatWasCutReachesToItsLastRow() {
        recordMinutes(m_under->recorder, baseTs, 10);
        const auto left = cutOff(*m_store);
        RecorderUnderTest second(left->path());
        second.recorder.open(sessionOf(QStringLiteral("boot-2")));
        QCOMPARE(left->number(QStringLiteral("SELECT last_ts FROM session ORDER BY id LIMIT 1")),
                 left->number(newestTs));
    }
    void aCleanEndWritesThem() {
        recordMinutes(m_under->recorder, baseTs, 10);
        m_under->recorder.close();
        QCOMPARE(m_store->number(written), m_store->number(sumOfRows));
        QCOMPARE(m_store->number(lastTs), m_store->number(newestTs));
    }
    void rowsThatComeLateAreCounted() {
        recordMinutes(m_under->recorder, baseTs + quarter, 2);
        recordMinutes(m_under->recorder, baseTs, 1);
        const auto left = cutOff(*m_store);
        RecorderUnderTest second(left->path());
        second.recorder.open(sessionOf(QStringLiteral("boot-2")));
        QCOMPARE(second.status().totalInJoules, left->number(sumOfRows));
    }
    /// Of another session, when the clock was ahead: they are in the counters already.
    void rowsAheadOfThisSessionAreNotCountedAgain() {
        recordMinutes(m_under->recorder, baseTs + 600, 4);
        m_under->recorder.close();
        m_under->recorder.open(sessionOf(QStringLiteral("boot-2")));
        recordMinutes(m_under->recorder, baseTs, 3);
        const auto left = cutOff(*m_store);
        RecorderUnderTest second(left->path());
        second.recorder.open(sessionOf(QStringLiteral("boot-3")));
        QCOMPARE(second.status().totalInJoules, left->number(sumOfRows));
    }
    /// What a damaged file gives back is in the counters already; what follows is not.
    void rowsAfterOthersAreCounted() {
        m_under.reset();
        {
            Connection connection;
            QVERIFY(connection.open(m_store->path(), Connection::Mode::ReadWrite).ok());
            RollUps rollUps(connection);
            SqlOutcome outcome;
            BatchWriter writer(connection, rollUps, sessionOf(QStringLiteral("boot-2")), outcome);
            QVERIFY(outcome.ok());
            StorageStatus totals;
            for (const bool othersWrite : {true, false, false}) {
                Batch batch;
                batch.rows = {rowOf(baseTs + totals.totalInJoules / rowJoules * 5)};
                QVERIFY(writer.write(batch, totals, othersWrite).ok());
            }
        }
        RecorderUnderTest second(m_store->path());
        second.recorder.open(sessionOf(QStringLiteral("boot-3")));
        QCOMPARE(second.status().totalInJoules, 3 * rowJoules);
    }
    void aClockThatBecomesKnownKeepsTheirSum() {
        m_under->recorder.close();
        auto guess = sessionOf(QStringLiteral("boot-2"));
        guess.clock = ClockState::Guess;
        m_under->recorder.open(guess);
        recordMinutes(m_under->recorder, baseTs, 7);
        auto known = guess;
        known.clock = ClockState::Known;
        known.monotonicMs += 420'000;
        known.utcMs += 420'000 + 86'400'000;
        m_under->recorder.beginSession(known);
        recordMinutes(m_under->recorder, baseTs + 86'400 + 420, 3);
        const auto left = cutOff(*m_store);
        RecorderUnderTest second(left->path());
        second.recorder.open(sessionOf(QStringLiteral("boot-3")));
        QCOMPARE(second.status().totalInJoules, 10 * rowsAMinute * rowJoules);
    }

 private:
    std::unique_ptr<Store> m_store;
    std::unique_ptr<RecorderUnderTest> m_under;
};

QTEST_GUILESS_MAIN(TestCounters)
#include "tst_counters.moc"
