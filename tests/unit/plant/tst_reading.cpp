// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSet>
#include <QTest>
#include <limits>

#include "plant/events.h"
#include "plant/quantity.h"
#include "plant/reading.h"
#include "plant/sample_averager.h"

using namespace magnum::plant;

class TestReading : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void freshnessFollowsAgeAndPeriod_data() {
        QTest::addColumn<int>("validity");
        QTest::addColumn<qint64>("age");
        QTest::addColumn<int>("period");
        QTest::addColumn<int>("expected");
        const auto row = [](const char* name, Validity v, qint64 age, int period, Freshness f) {
            QTest::newRow(name) << int(v) << age << period << int(f);
        };
        row("never seen stays never seen", Validity::NeverSeen, 999'999, 100, Freshness::NeverSeen);
        row("new is live", Validity::Valid, 0, 100, Freshness::Live);
        row("from the future is live", Validity::Valid, -50, 100, Freshness::Live);
        row("short periods are judged as a second", Validity::Valid, 3000, 100, Freshness::Live);
        row("just past three periods is late", Validity::Valid, 3001, 100, Freshness::Late);
        row("ten periods are late", Validity::Valid, 10'000, 100, Freshness::Late);
        row("past ten periods is stale", Validity::Valid, 10'001, 100, Freshness::Stale);
        row("long periods stretch it", Validity::Valid, 15'000, 5000, Freshness::Live);
        row("long periods are late longer", Validity::Valid, 50'000, 5000, Freshness::Late);
        row("a minute is stale", Validity::Valid, 60'000, 100, Freshness::Stale);
        row("over a minute is lost", Validity::Valid, 60'001, 100, Freshness::Lost);
        row("lost wins over a long period", Validity::Valid, 60'001, 50'000, Freshness::Lost);
        row("told unknown is invalid", Validity::Invalid, 100, 100, Freshness::Invalid);
        row("told unknown long ago is lost", Validity::Invalid, 60'001, 100, Freshness::Lost);
    }
    void freshnessFollowsAgeAndPeriod() {
        QFETCH(int, validity);
        QFETCH(qint64, age);
        QFETCH(int, period);
        QFETCH(int, expected);
        const qint64 now = 5'000'000;
        QCOMPARE(int(freshnessOf(Validity(validity), now - age, now, period)), expected);
    }

    void quantityNamesAreUniqueAndFindTheirWayBack() {
        QSet<QString> names;
        for (const auto& info : quantities()) {
            names.insert(info.name);
            QCOMPARE(quantityByName(QString(info.name)), std::optional(info.id));
            QVERIFY(expectedPeriodMs(info.id) > 0);
        }
        QCOMPARE(names.size(), quantityCount);
        QVERIFY(!quantityByName(u"no_such_thing"));
    }

    void everyDeviceHasItsOwnKey() {
        QSet<QString> keys;
        for (int i = 0; i < deviceCount; ++i) {
            keys.insert(deviceKey(Device(i)));
        }
        QCOMPARE(keys.size(), deviceCount);
        QVERIFY(!keys.contains(QString()));
    }

    void eventKeysFindTheirWayBack() {
        for (int i = 0; i <= int(EventKind::HistoryTrimmed); ++i) {
            const auto key = eventKindKey(EventKind(i));
            QVERIFY(!key.isEmpty());
            QCOMPARE(eventKindByKey(QString(key)), std::optional(EventKind(i)));
        }
        QCOMPARE(QString(eventKindKey(EventKind::InverterMode)), QStringLiteral("inverter_mode"));
        QVERIFY(!eventKindByKey(u"nonsense"));
    }

    void storedIntegersRoundHalfAwayFromZero_data() {
        QTest::addColumn<int>("quantity");
        QTest::addColumn<double>("value");
        QTest::addColumn<bool>("known");
        QTest::addColumn<qint64>("expected");
        QTest::newRow("volts to hundredths") << int(Quantity::BmkVolts) << 49.064 << true << 4906LL;
        QTest::newRow("half up") << int(Quantity::AcOutWatts) << 0.5 << true << 1LL;
        QTest::newRow("half down") << int(Quantity::DcWatts) << -0.5 << true << -1LL;
        QTest::newRow("under half") << int(Quantity::DcWatts) << -0.49 << true << 0LL;
        QTest::newRow("not a number")
            << int(Quantity::DcWatts) << std::numeric_limits<double>::quiet_NaN() << false << 0LL;
        QTest::newRow("infinite") << int(Quantity::DcWatts)
                                  << std::numeric_limits<double>::infinity() << false << 0LL;
        QTest::newRow("beyond any sensor") << int(Quantity::DcWatts) << 1e17 << false << 0LL;
    }
    void storedIntegersRoundHalfAwayFromZero() {
        QFETCH(int, quantity);
        QFETCH(double, value);
        QFETCH(bool, known);
        QFETCH(qint64, expected);
        const auto stored = toStored(Quantity(quantity), value);
        QCOMPARE(stored.has_value(), known);
        QCOMPARE(stored.value_or(0), expected);
    }
};
QTEST_GUILESS_MAIN(TestReading)
#include "tst_reading.moc"
