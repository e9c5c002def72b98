// SPDX-License-Identifier: GPL-3.0-or-later
// Local days against the 5-second rows, cut by the C library's idea of a day.
#include "storage/day_table.h"

#include <QTest>

#include "storage/open_store.h"
#include "store_fixture.h"
#include "twelve_zones.h"

using namespace magnum::storage;
using namespace magnum::storage::test;

namespace {
/// 2025-01-01T00:00:00Z and 2026-01-01T00:00:00Z.
constexpr qint64 year2025 = 1'735'689'600;
constexpr qint64 year2026 = 1'767'225'600;
constexpr qint64 day = 86'400;

/// Rows with energies that no two days share, written in bulk: of every `step` seconds the first
/// and the last 5 s, since only a bound between two rows can be missed.
void fillSamples(const Store& store, qint64 fromTs, qint64 toTs, int step) {
    store.record({});
    QVERIFY(store.execute(
        {QStringLiteral("WITH RECURSIVE t(ts) AS (SELECT %1 UNION ALL SELECT ts+%3 FROM t WHERE"
                        " ts+%3<%2), rows(ts) AS (SELECT ts FROM t UNION ALL SELECT ts+%3-5 FROM t)"
                        " INSERT INTO sample(ts,cov_inverter,energy_out_joules,ac_out_watts)"
                        " SELECT ts, 50, 1000+(ts/5*2654435761)%9973, 200+(ts/5)%1700 FROM rows")
             .arg(fromTs)
             .arg(toTs)
             .arg(step)}));
}

/// What a recorder does in the background, to its end.
void settle(const Store& store, const char* zone) {
    OpenStore open(store.path(), 5000, QTimeZone(zone));
    QCOMPARE(open.open().verdict, StoreVerdict::Ready);
    QVERIFY(open.connection().exec(QStringLiteral("PRAGMA synchronous=OFF")).ok());
    while (open.hasWork()) {
        QVERIFY(open.work().ok());
    }
}

/// Every whole local day of the rows: in the table, with the rows' sums to the joule.
void verifyDays(const Store& store, const char* zone, qint64 fromTs, qint64 toTs) {
    const auto days = daysByTheCLibrary(zone, fromTs, toTs, 60);
    Connection connection;
    QVERIFY(connection.open(store.path(), Connection::Mode::ReadOnly).ok());
    for (const auto& expected : days) {
        const auto sql = QStringLiteral(
                             "SELECT from_ts=%2 AND to_ts=%3 AND energy_out_joules IS "
                             "(SELECT sum(energy_out_joules) FROM sample WHERE ts>=%2 AND ts<%3)"
                             " AND cov_inverter IS (SELECT sum(cov_inverter) FROM sample"
                             " WHERE ts>=%2 AND ts<%3) AND ac_out_watts_min IS "
                             "(SELECT min(ac_out_watts) FROM sample WHERE ts>=%2 AND ts<%3)"
                             " FROM day WHERE date=%1")
                             .arg(expected.key)
                             .arg(expected.fromTs)
                             .arg(expected.toTs);
        QVERIFY2(connection.integer(sql).value_or(0) == 1,
                 qPrintable(QStringLiteral("%1 in %2").arg(expected.key).arg(QLatin1String(zone))));
    }
}
}  // namespace

class TestDayTable : public QObject {
    Q_OBJECT
 private:
    Store m_year;

 private Q_SLOTS:
    void initTestCase() {
        fillSamples(m_year, year2025, year2026, 900);
        settle(m_year, "UTC");
    }

    void theDaysOfAYearAreTheSumsOfTheRows_data() {
        QTest::addColumn<QByteArray>("zone");
        for (const char* zone : twelveZones) {
            QTest::newRow(zone) << QByteArray(zone);
        }
    }
    void theDaysOfAYearAreTheSumsOfTheRows() {
        QFETCH(QByteArray, zone);
        settle(m_year, zone.constData());
        verifyDays(m_year, zone.constData(), year2025, year2026);
    }

    void anotherZoneLeavesNoDayOfTheFormerOne() {
        settle(m_year, "Asia/Kathmandu");
        settle(m_year, "Pacific/Chatham");
        QCOMPARE(m_year.value(QStringLiteral("SELECT value FROM meta WHERE name='day_zone'")),
                 QVariant(QStringLiteral("Pacific/Chatham")));
        // Each day touches the next.
        QCOMPARE(
            m_year.number(QStringLiteral("SELECT count(*) FROM day AS a WHERE NOT EXISTS(SELECT"
                                         " 1 FROM day AS b WHERE b.from_ts=a.to_ts)")),
            1);
    }

    void anotherZoneIsWorkedOffInPieces() {
        settle(m_year, "UTC");
        OpenStore open(m_year.path(), 5000, QTimeZone("Asia/Kolkata"));
        QCOMPARE(open.open().verdict, StoreVerdict::Ready);
        int pieces = 0;
        while (open.hasWork()) {
            QVERIFY(open.work().ok());
            ++pieces;
            const auto state = dayTableState(open.connection());
            QCOMPARE(state.zoneId, QByteArray("Asia/Kolkata"));
            QCOMPARE(
                open.connection().integer(QStringLiteral("SELECT max(to_ts) FROM day")).value_or(0),
                state.doneUntilTs);
        }
        QVERIFY(pieces >= 12);
    }

    void aDayIsWrittenWhenItClosesAndNotBefore() {
        const Store store;
        fillSamples(store, baseTs, baseTs + 10 * 3600, 900);  // 13:00 to 23:00
        settle(store, "UTC");
        QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM day")), 0);
        QVERIFY(
            store.execute({QStringLiteral("INSERT INTO sample(ts,energy_out_joules) VALUES(%1,7)")
                               .arg(baseTs + 11 * 3600 + 900)}));
        settle(store, "UTC");
        QCOMPARE(store.value(QStringLiteral("SELECT date FROM day")), QVariant(20'261'122));
    }

    void aRunningRecorderWritesTheDay() {
        const Store store;
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        for (qint64 ts = baseTs; ts < baseTs + 12 * 3600; ts += 600) {
            under.recorder.append(rowAt(ts));
        }
        under.recorder.flush();
        QTRY_COMPARE(store.value(QStringLiteral("SELECT cov_inverter FROM day")),
                     QVariant(66 * 50));
    }

    void aRunningRecorderFollowsTheZone() {
        const Store store;
        RecorderUnderTest under(store.path());
        under.recorder.open(sessionOf());
        for (qint64 ts = baseTs; ts < baseTs + 2 * day; ts += 900) {
            under.recorder.append(rowAt(ts));
        }
        under.recorder.flush();
        QTRY_COMPARE(store.value(QStringLiteral("SELECT max(to_ts) FROM day")),
                     QVariant(baseTs - 13 * 3600 + 2 * day));
        under.recorder.setZone(QTimeZone("Asia/Kathmandu"));
        QTRY_COMPARE(store.value(QStringLiteral("SELECT max(to_ts) FROM day")),
                     QVariant(baseTs - 13 * 3600 + 2 * day - 20'700));
    }

    void aLateRowMakesItsDayAgain() {
        const Store store;
        fillSamples(store, baseTs, baseTs + 3 * day, 900);
        settle(store, "UTC");
        auto row = rowAt(baseTs + 5);
        row[Quantity::EnergyOutJoules] = 1'000'000;
        store.record({row});
        settle(store, "UTC");
        verifyDays(store, "UTC", baseTs - day, baseTs + 3 * day);
        QVERIFY(store.number(QStringLiteral("SELECT max(energy_out_joules) FROM day")) > 1'000'000);
    }

    void daysOfAWrongFutureVanishWithTheirRows() {
        const Store store;
        {
            RecorderUnderTest under(store.path());
            under.recorder.open({QStringLiteral("b"), 10'000, (baseTs + 90 * day) * 1000,
                                 ClockState::Guess, QStringLiteral("0")});
            for (qint64 ts = baseTs; ts < baseTs + 3 * day; ts += 900) {
                under.recorder.append(rowAt(ts + 90 * day));
            }
            under.recorder.close();
        }
        settle(store, "UTC");
        QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM day")), 3);
        {
            RecorderUnderTest under(store.path());
            under.recorder.open({QStringLiteral("b"), 10'000 + 3 * day * 1000,
                                 (baseTs + 3 * day) * 1000, ClockState::Known,
                                 QStringLiteral("0")});
            under.recorder.close();
        }
        settle(store, "UTC");
        QCOMPARE(store.number(QStringLiteral("SELECT count(*) FROM day")), 3);
        QCOMPARE(store.number(QStringLiteral("SELECT min(from_ts) FROM day")), baseTs - 13 * 3600);
        verifyDays(store, "UTC", baseTs - day, baseTs + 3 * day);
    }

    void whatWaitsToBeMadeAgainIsNotComplete() {
        const Store store;
        fillSamples(store, baseTs, baseTs + 5 * day, 900);
        settle(store, "UTC");
        Connection connection;
        QVERIFY(connection.open(store.path(), Connection::Mode::ReadWrite).ok());
        const auto complete = dayTableState(connection).doneUntilTs;
        QCOMPARE(complete, baseTs - 13 * 3600 + 5 * day);
        QVERIFY(DayTable::redo(connection, baseTs + day, baseTs + day + 5).ok());
        QVERIFY(dayTableState(connection).doneUntilTs <= baseTs + day);
    }
};

QTEST_GUILESS_MAIN(TestDayTable)
#include "tst_day_table.moc"
