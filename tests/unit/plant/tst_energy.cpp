// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <cmath>
#include <random>

#include "plant/energy_meter.h"
#include "plant_bench.h"

using namespace magnum::plant;
namespace protocol = magnum::protocol;

namespace {
qint64 total(const RecordingSink& sink, Quantity quantity) {
    qint64 sum = 0;
    for (const auto& row : sink.rows) {
        sum += row[quantity].value_or(0);
    }
    return sum;
}
}  // namespace

class TestEnergy : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void theFirstReadingBringsNoEnergy() {
        Integrator integrator(100);
        integrator.told(1000, 5000);
        QCOMPARE(integrator.take()->positive, 0);
    }

    void timeBetweenReadingsCounts_data() {
        QTest::addColumn<qint64>("gapMs");
        QTest::addColumn<qint64>("joules");
        QTest::newRow("a packet") << 100LL << 100LL;
        QTest::newRow("seconds") << 3000LL << 3000LL;
        QTest::newRow("ten seconds") << 10'000LL << 10'000LL;
        QTest::newRow("longer is not known") << 10'001LL << 0LL;
        QTest::newRow("an hour is not known") << 3'600'000LL << 0LL;
    }
    void timeBetweenReadingsCounts() {
        QFETCH(qint64, gapMs);
        Integrator integrator(100);
        integrator.told(1000, 0);
        integrator.told(1000, gapMs);
        QTEST(integrator.take()->positive, "joules");
    }

    void fractionsOfAJouleAreCarried() {
        Integrator integrator(100);
        integrator.told(3.3, 0);
        qint64 sum = 0;
        for (int i = 1; i <= 1000; ++i) {
            integrator.told(3.3, i * 100);
            sum += integrator.take()->positive;
        }
        QVERIFY(std::abs(sum - 330) <= 1);
    }

    void chargeAndDischargeAreKeptApart() {
        Integrator integrator(800);
        integrator.told(500, 0);
        integrator.told(-200, 1000);
        integrator.told(0, 3000);
        const auto sums = integrator.take();
        QCOMPARE(sums->positive, 500);
        QCOMPARE(sums->negative, 400);
    }

    void anUnknownRateIsNotZero() {
        Integrator integrator(100);
        QVERIFY(!integrator.take());
        integrator.told(100, 0);
        integrator.unknown();
        QVERIFY(integrator.take());
        integrator.told(100, 1000);
        QCOMPARE(integrator.take()->positive, 0);
        QVERIFY(!integrator.take());
    }

    void theEndOfAnIntervalCountsOnlyWhatWasHeard() {
        Integrator integrator(100);
        integrator.told(1000, 0);
        integrator.advance(900);
        QCOMPARE(integrator.take()->positive, 900);
        integrator.advance(5900);
        QVERIFY(!integrator.take());
        integrator.told(1000, 6000);
        QCOMPARE(integrator.take()->positive, 5100);
    }

    void aDayOfIrregularPacketsGivesTheIntegral() {
        Bench bench;
        std::mt19937 random(7);
        std::uniform_int_distribution<int> jitter(60, 140);
        double expected = 0;
        for (qint64 t = 0; t < 600'000;) {
            const int dt = jitter(random);
            const int amps = int(std::lround(15 + 12 * std::sin(double(t) / 40'000)));
            bench.apply(inverting(amps));
            expected += 120.0 * amps * dt / 1000;
            bench.wait(dt);
            t += dt;
        }
        bench.engine.finish(bench.now());
        const auto measured = double(total(bench.sink, Quantity::EnergyOutJoules));
        QVERIFY2(std::abs(measured / expected - 1) < 0.001,
                 qPrintable(QStringLiteral("%1 of %2").arg(measured).arg(expected)));
    }

    void everyRowsEnergyIsItsAverageTimesFiveSeconds() {
        Bench bench;
        bench.run(30'000, {inverting(7), bmk(-12.5)});
        bench.tick();
        // In the first row the inverter stands in for the monitor until that one is believed.
        QVERIFY(bench.sink.rows.size() > 2);
        for (size_t i = 1; i < bench.sink.rows.size(); ++i) {
            const auto& row = bench.sink.rows[i];
            QCOMPARE(row[Quantity::EnergyOutJoules], std::optional<qint64>(840 * 5));
            QCOMPARE(row[Quantity::EnergyInJoules], std::optional<qint64>(0));
            QCOMPARE(row[Quantity::EnergyDischargeJoules], std::optional<qint64>(625 * 5));
            QCOMPARE(row[Quantity::EnergyChargeJoules], std::optional<qint64>(0));
            QVERIFY(!row[Quantity::EnergyPvJoules]);
        }
    }

    void aFlippedBitBringsNoEnergy() {
        Bench bench;
        for (int i = 0; i < 100; ++i) {
            bench.apply(inverting(i == 42 ? 127 : 5));
            bench.wait(100);
        }
        bench.engine.finish(bench.now());
        QCOMPARE(total(bench.sink, Quantity::EnergyOutJoules), 600 * 10);
    }

    void aShortUnplugIsBridgedAndALongOneIsNot_data() {
        QTest::addColumn<qint64>("silenceMs");
        QTest::addColumn<qint64>("joules");
        // 10 s at 1200 W on either side. An interval that ends within a second of the last packet
        // is counted to its end, so nothing is added by a long silence here.
        QTest::newRow("3 s") << 3000LL << 23 * 1200LL;
        QTest::newRow("9 s") << 9000LL << 29 * 1200LL;
        QTest::newRow("30 s") << 30'000LL << 20 * 1200LL;
    }
    void aShortUnplugIsBridgedAndALongOneIsNot() {
        QFETCH(qint64, silenceMs);
        Bench bench;
        bench.run(10'000, inverting());
        bench.silence(silenceMs);
        bench.run(10'000, inverting());
        bench.engine.finish(bench.now());
        QTEST(total(bench.sink, Quantity::EnergyOutJoules), "joules");
    }

    void theBatteryMonitorIsPreferredToTheInverter() {
        Bench bench;
        for (int i = 0; i < 104; ++i) {  // inverter -1000 W, monitor -500 W
            bench.apply(inverting());
            bench.wait(50);
            if (i % 8 == 0) {
                bench.apply(bmk(-10));
            }
            bench.wait(50);
        }
        QCOMPARE(bench.sink.rows.at(1)[Quantity::EnergyDischargeJoules],
                 std::optional<qint64>(2500));
        bench.run(25'000, inverting());
        bench.tick();
        QCOMPARE(bench.sink.rows.back()[Quantity::EnergyDischargeJoules],
                 std::optional<qint64>(5000));
    }

    void wattsInCountOnlyWhereAcPasses() {
        Bench bench;
        bench.run(10'000, charging(20));
        bench.run(10'000, inverting());
        bench.tick();
        QCOMPARE(bench.sink.rows.at(0)[Quantity::EnergyInJoules], std::optional<qint64>(12'000));
        QCOMPARE(bench.sink.rows.at(3)[Quantity::EnergyInJoules], std::optional<qint64>(0));
        QCOMPARE(bench.sink.rows.at(0)[Quantity::EnergyChargeJoules], std::optional<qint64>(7500));
    }
};
QTEST_GUILESS_MAIN(TestEnergy)
#include "tst_energy.moc"
