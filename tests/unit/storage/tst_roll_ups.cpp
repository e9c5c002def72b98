// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/roll_ups.h"

#include <QRandomGenerator>

#include "roll_up_oracle.h"
#include "store_in_use.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

class TestRollUps : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void aClosedMinuteHasTheSumsMeansAndExtremesOfItsRows();
    void anOpenMinuteHasNoRow();
    void aMinuteCutByARestartIsWhole();
    void silenceClosesWhatWentBefore();
    void aLateRowIsRolledUpWithItsOwnCommit();
    void hoursOfLateRowsAreRolledUpAfterwards();
    void rowsMovedAwayLeaveNoBucketBehind();
    void rowsMovedBackFromTheFutureAreForgottenThere();
    void aCommitThatFailsRollsNothingUp();
    void aBacklogIsWorkedOffInBoundedPieces();
    void theRecorderWorksOffABacklogByItself();
    void coarserLevelsOutliveTheFiveSecondRows();
    void anythingThatHappensLeavesRollUpsEqualToTheirRows_data();
    void anythingThatHappensLeavesRollUpsEqualToTheirRows();
};

namespace {

/// twelve rows, so that every figure can be summed by hand
std::vector<SampleRow> minuteAt(qint64 ts) {
    std::vector<SampleRow> rows;
    for (int i = 0; i < 12; ++i) {
        auto row = rowAt(ts + i * 5);
        row[Quantity::EnergyOutJoules] = 100 + i;
        row[Quantity::DcVolts] = 5200 + i;
        row[Quantity::AcOutWatts] = 300 + i;
        row[Quantity::AcOutWattsMax] = 400 + i;
        row[Quantity::InverterMode] = i == 4 ? 64 : 16;
        row[Quantity::RssKib] = 1000 * i;
        rows.push_back(row);
    }
    rows[0][Quantity::CovInverter] = 0;
    rows[11][Quantity::DcVolts].reset();
    return rows;
}

/// Rows with a different value in every column, each 5 seconds.
std::vector<SampleRow> rowsFrom(qint64 ts, int count) {
    std::vector<SampleRow> rows;
    for (int i = 0; i < count; ++i) {
        rows.push_back(fullRow(ts + i * 5));
        rows.back()[Quantity::DcVolts] = 4800 + (ts / 5 + i * 37) % 700;
        if (i % 17 == 3) {
            rows.back()[Quantity::BmkVolts].reset();
        }
    }
    return rows;
}

const QString allRedo = QStringLiteral("SELECT count(*) FROM rollup_redo");
const QString allMinutes = QStringLiteral("SELECT count(*) FROM r60");

}  // namespace

void TestRollUps::aClosedMinuteHasTheSumsMeansAndExtremesOfItsRows() {
    const Store store;
    store.record(minuteAt(baseTs));
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM r60")), 1);
    const auto of = [&store](const char* column) {
        return store.number(QStringLiteral("SELECT %1 FROM r60 WHERE ts=%2")
                                .arg(QString::fromLatin1(column))
                                .arg(baseTs));
    };
    QCOMPARE(of("energy_out_joules"), 1266);  // 12*100 + 66
    QCOMPARE(of("cov_inverter"), 550);        // 11*50
    QCOMPARE(of("dc_volts"), 5206);           // 5201..5210 weighted 50 each: 5205.5
    QCOMPARE(of("dc_volts_min"), 5200);
    QCOMPARE(of("dc_volts_max"), 5210);
    QCOMPARE(of("ac_out_watts"), 306);  // 301..311
    QCOMPARE(of("ac_out_watts_min"), 300);
    QCOMPARE(of("ac_out_watts_max"), 411);
    QCOMPARE(of("inverter_mode"), 64);
    QCOMPARE(of("rss_kib"), 5500);
    QCOMPARE(of("rss_kib_max"), 11000);
    QVERIFY(store.value(QStringLiteral("SELECT soc FROM r60")).isNull());
    QVERIFY(store.value(QStringLiteral("SELECT energy_in_joules FROM r60")).isNull());
}

void TestRollUps::anOpenMinuteHasNoRow() {
    const Store store;
    auto rows = minuteAt(baseTs);
    rows.pop_back();
    store.record(rows);
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM r60")), 0);
    QCOMPARE(store.number(QStringLiteral("SELECT until_ts FROM rollup_done WHERE level=60")),
             baseTs);
}

void TestRollUps::aMinuteCutByARestartIsWhole() {
    const Store store;
    const auto rows = minuteAt(baseTs);
    {
        StoreInUse first(store.path());
        QVERIFY(first.write({rows.begin(), rows.begin() + 5}));
    }  // without a clean end
    StoreInUse second(store.path());
    QVERIFY(second.write({rows.begin() + 5, rows.end()}));
    second.store.close();
    QCOMPARE(store.number(allMinutes), 1);
    QCOMPARE(rollUpFaults(store.path()), QString());
}

void TestRollUps::silenceClosesWhatWentBefore() {
    const Store store;
    StoreInUse inUse(store.path());
    QVERIFY(inUse.write(rowsFrom(baseTs + 1000, 3)));
    QCOMPARE(inUse.number(allMinutes), 0);
    QVERIFY(inUse.write(rowsFrom(baseTs + 3 * 86'400, 1)));
    for (const auto* table : {"r60", "r900", "r3600"}) {
        QCOMPARE(inUse.number(QStringLiteral("SELECT count(*) FROM ") + QLatin1String(table)), 1);
    }
    inUse.store.close();
    QCOMPARE(rollUpFaults(store.path()), QString());
}

void TestRollUps::aLateRowIsRolledUpWithItsOwnCommit() {
    const Store store;
    StoreInUse inUse(store.path());
    QVERIFY(inUse.write(rowsFrom(baseTs, 720)));
    QVERIFY(inUse.write(rowsFrom(baseTs + 600, 1)));
    QVERIFY(!inUse.store.rollUps().isBehind());
    inUse.store.close();
    QCOMPARE(
        store.number(
            QStringLiteral("SELECT energy_in_joules FROM sample WHERE ts=%1").arg(baseTs + 600)),
        2 * *fullRow(baseTs + 600)[Quantity::EnergyInJoules]);
    QCOMPARE(rollUpFaults(store.path()), QString());
}

void TestRollUps::hoursOfLateRowsAreRolledUpAfterwards() {
    const Store store;
    StoreInUse inUse(store.path());
    QVERIFY(inUse.write(rowsFrom(baseTs, 720 * 8)));
    QVERIFY(inUse.catchUp());
    QVERIFY(inUse.write(rowsFrom(baseTs + 1800, 720 * 7)));
    QVERIFY(inUse.store.hasWork());
    QVERIFY(inUse.catchUp());
    inUse.store.close();
    QCOMPARE(rollUpFaults(store.path()), QString());
}

void TestRollUps::rowsMovedAwayLeaveNoBucketBehind() {
    const Store store;
    StoreInUse inUse(store.path());
    QVERIFY(inUse.write(rowsFrom(baseTs, 720)));
    QVERIFY(inUse.write(rowsFrom(baseTs + 86'400, 720)));
    QVERIFY(inUse.write(rowsFrom(baseTs + 2 * 86'400, 13)));
    QVERIFY(inUse.move(baseTs + 86'400, baseTs + 90'000, -80'005));
    QVERIFY(inUse.catchUp());
    inUse.store.close();
    QCOMPARE(rollUpFaults(store.path()), QString());
    QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM r60 WHERE ts BETWEEN %1 AND %2")
                              .arg(baseTs + 86'400)
                              .arg(baseTs + 90'000)),
             0);
}

void TestRollUps::rowsMovedBackFromTheFutureAreForgottenThere() {
    const Store store;
    StoreInUse inUse(store.path());
    const qint64 future = baseTs + 10LL * 365 * 86'400;
    QVERIFY(inUse.write(rowsFrom(future, 200)));
    QVERIFY(inUse.move(future, future + 1000, baseTs - future));
    QVERIFY(inUse.catchUp());
    QVERIFY(inUse.store.rollUps().doneUntil(rollUpLevels().front()) < baseTs + 1060);
    // What follows is closed by its own rows again, with nothing to make twice.
    QVERIFY(inUse.write(rowsFrom(baseTs + 1000, 720)));
    QCOMPARE(inUse.number(allRedo), 0);
    QVERIFY(inUse.catchUp());
    inUse.store.close();
    QCOMPARE(rollUpFaults(store.path()), QString());
    QCOMPARE(store.number(QStringLiteral("SELECT max(ts) FROM r60")), baseTs + 4500);
}

void TestRollUps::aCommitThatFailsRollsNothingUp() {
    const Store store;
    StoreInUse inUse(store.path());
    const auto done = QStringLiteral("SELECT total(until_ts) FROM rollup_done");
    QVERIFY(inUse.store.connection()
                .exec(QStringLiteral("CREATE TRIGGER refuse BEFORE UPDATE ON session BEGIN SELECT "
                                     "RAISE(ABORT,'no'); END"))
                .ok());
    QVERIFY(!inUse.write(rowsFrom(baseTs, 30)));
    QCOMPARE(inUse.number(done), 0);
    QCOMPARE(inUse.number(allMinutes), 0);
    QVERIFY(inUse.store.connection().exec(QStringLiteral("DROP TRIGGER refuse")).ok());
    QVERIFY(inUse.write(rowsFrom(baseTs, 30)));
    inUse.store.close();
    QCOMPARE(store.number(allMinutes), 2);
    QCOMPARE(rollUpFaults(store.path()), QString());
}

void TestRollUps::aBacklogIsWorkedOffInBoundedPieces() {
    const Store store;
    StoreInUse inUse(store.path());
    // Days of rows that no roll-up knows of, as in a file of an older version.
    QVERIFY(inUse.write(rowsFrom(baseTs, 720 * 30)));
    for (const auto* table : {"r60", "r900", "r3600", "rollup_done"}) {
        QVERIFY(inUse.store.connection()
                    .exec(QStringLiteral("DELETE FROM ") + QLatin1String(table))
                    .ok());
    }
    const auto done = [&inUse] {
        return std::max(baseTs, inUse.store.rollUps().doneUntil(rollUpLevels().front()));
    };
    for (int piece = 0; inUse.store.hasWork(); ++piece) {
        const auto before = done();
        QVERIFY(inUse.store.work().ok());
        QVERIFY(done() - before <= 2 * 3600);
        // Recording goes on meanwhile.
        QVERIFY(inUse.write(rowsFrom(baseTs + (720 * 30 + piece) * 5, 1)));
    }
    inUse.store.close();
    QCOMPARE(rollUpFaults(store.path()), QString());
}

void TestRollUps::theRecorderWorksOffABacklogByItself() {
    const Store store;
    store.record(rowsFrom(baseTs, 720 * 12));
    QVERIFY(store.execute({QStringLiteral("DELETE FROM r60"), QStringLiteral("DELETE FROM r900"),
                           QStringLiteral("DELETE FROM r3600"),
                           QStringLiteral("DELETE FROM rollup_done")}));
    RecorderUnderTest under(store.path());
    under.recorder.open(sessionOf());
    QTRY_COMPARE_WITH_TIMEOUT(store.number(QStringLiteral("SELECT count(*) FROM r3600")), 12,
                              30'000);
    under.recorder.close();
    QCOMPARE(rollUpFaults(store.path()), QString());
}

void TestRollUps::coarserLevelsOutliveTheFiveSecondRows() {
    const Store store;
    StoreInUse inUse(store.path());
    QVERIFY(inUse.write(rowsFrom(baseTs, 720 * 3)));
    QVERIFY(inUse.catchUp());
    Connection full;
    const Store copy;
    QVERIFY(
        inUse.store.connection().exec(QStringLiteral("VACUUM INTO '%1'").arg(copy.path())).ok());
    QVERIFY(full.open(copy.path(), Connection::Mode::ReadOnly).ok());
    // Half an hour into an hour, the 5-second rows are gone and all coarse buckets are made again.
    const auto gone = baseTs + 5400;
    QVERIFY(inTransaction(inUse.store.connection(), [&] {
                auto outcome = inUse.store.rollUps().keepBefore(gone);
                outcome = outcome.ok()
                              ? inUse.store.connection().exec(
                                    QStringLiteral("DELETE FROM sample WHERE ts<%1").arg(gone))
                              : outcome;
                outcome = outcome.ok()
                              ? inUse.store.connection().exec(QStringLiteral("DELETE FROM r900"))
                              : outcome;
                return outcome.ok() ? inUse.store.rollUps().redo(baseTs, baseTs + 10'800) : outcome;
            }).ok());
    QVERIFY(inUse.catchUp());
    inUse.store.close();
    const auto sums = [](const char* table) {
        return QStringLiteral(
                   "SELECT count(*)||' '||sum(energy_in_joules)||' '||sum(cov_bmk)||"
                   "' '||min(soc_min)||' '||max(ac_out_watts_max)||' '||min(rss_kib_min)"
                   " FROM ") +
               QString::fromLatin1(table);
    };
    for (const auto* table : {"r60", "r900", "r3600"}) {
        QCOMPARE(store.value(sums(table)), full.scalar(sums(table)).value_or(QVariant()));
    }
    // Means of means weigh a minute by its coverage: off by no more than a unit.
    const auto mean = QStringLiteral("SELECT dc_volts FROM r3600 WHERE ts=%1").arg(baseTs + 3600);
    QVERIFY(std::abs(store.number(mean) - full.integer(mean).value_or(0)) <= 1);
}

void TestRollUps::anythingThatHappensLeavesRollUpsEqualToTheirRows_data() {
    QTest::addColumn<quint32>("seed");
    for (quint32 seed = 1; seed <= 8; ++seed) {
        QTest::newRow(qPrintable(QStringLiteral("seed %1").arg(seed))) << seed;
    }
}

void TestRollUps::anythingThatHappensLeavesRollUpsEqualToTheirRows() {
    QFETCH(quint32, seed);
    QRandomGenerator random(seed);
    const Store store;
    StoreInUse inUse(store.path());
    auto now = baseTs;
    qint64 joules = 0;
    for (int step = 0; step < 150; ++step) {
        const auto dice = random.bounded(100);
        if (dice < 8) {
            now += random.bounded(12, 30'000) * 5;  // a pause
        } else if (dice < 16) {
            now -= random.bounded(12, 2'000) * 5;  // the clock was set back
        } else if (dice < 22) {
            inUse.store.close();  // power cut: no clean end
            inUse.open();
        } else if (dice < 27) {
            const auto from = now - random.bounded(1, 3'000) * 5;
            QVERIFY(inUse.move(from, now, random.bounded(-5'000, 5'000) * 5));
        } else {
            auto rows = rowsFrom(now, random.bounded(1, 40));
            for (const auto& row : rows) {
                joules += row[Quantity::EnergyInJoules].value_or(0);
            }
            now = rows.back().ts + 5;
            QVERIFY(inUse.write(std::move(rows)));
        }
        if (random.bounded(3) == 0 && inUse.store.hasWork()) {
            QVERIFY(inUse.store.work().ok());
        }
    }
    QVERIFY(inUse.catchUp());
    inUse.store.close();
    QCOMPARE(store.number(QStringLiteral("SELECT sum(energy_in_joules) FROM sample")), joules);
    QCOMPARE(rollUpFaults(store.path()), QString());
}

QTEST_GUILESS_MAIN(TestRollUps)
#include "tst_roll_ups.moc"
