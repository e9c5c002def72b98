// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "plant_bench.h"

using namespace magnum::plant;
namespace protocol = magnum::protocol;

namespace {
std::vector<qint64> namesOf(const RecordingSink& sink) {
    std::vector<qint64> names;
    for (const auto& row : sink.rows) {
        names.push_back(row.ts - benchUtcMs / 1000);
    }
    return names;
}
using Names = std::vector<qint64>;

qint64 total(const RecordingSink& sink, Quantity quantity) {
    qint64 sum = 0;
    for (const auto& row : sink.rows) {
        sum += row[quantity].value_or(0);
    }
    return sum;
}
bool growing(const Names& names) {
    return std::adjacent_find(names.begin(), names.end(), std::greater_equal<>()) == names.end();
}
}  // namespace

class TestIntervals : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void rowsAreNamedByUtcMultiplesOfFive() {
        Bench bench;
        bench.wait(2300);
        bench.run(10'000, inverting());
        QCOMPARE(namesOf(bench.sink), (Names{0, 5}));
        QCOMPARE(bench.sink.rows[0].ts % 5, 0);
    }

    void anIntervalClosesAtTheFirstCallPastItsEnd() {
        Bench bench;
        bench.run(4900, inverting());
        bench.wait(99);
        bench.tick();
        QVERIFY(bench.sink.rows.empty());
        bench.wait(1);
        bench.tick();
        QCOMPARE(namesOf(bench.sink), (Names{0}));
    }

    void silenceIsAGapNotARow() {
        Bench bench;
        bench.run(5000, inverting());
        bench.silence(20'000);
        bench.run(5000, inverting());
        bench.tick();
        QCOMPARE(namesOf(bench.sink), (Names{0, 25}));
    }

    void aSilentIntervalWithHostFiguresIsARowWithoutTheBus() {
        Bench bench;
        bench.run(5000, inverting());
        bench.silence(5000);
        bench.engine.setHostFigures(host(3), bench.now());
        bench.silence(5000);
        QCOMPARE(namesOf(bench.sink), (Names{0, 10}));
        const auto& row = bench.sink.rows.at(1);
        for (const auto& info : quantities()) {
            if (info.kind != Kind::Coverage && info.source != Device::Host) {
                QVERIFY2(!row[info.id], info.name.data());
            }
        }
    }

    void aForwardStepClosesAtOnceAndStretchesNothing() {
        Bench bench;
        bench.run(2000, inverting());
        bench.stepWallClock(3'600'000);
        bench.run(3000, inverting());
        bench.engine.finish(bench.now());
        QCOMPARE(namesOf(bench.sink), (Names{0, 3600}));
        QCOMPARE(bench.sink.rows[0][Quantity::CovInverter], std::optional<qint64>(20));
        QCOMPARE(bench.sink.rows[1][Quantity::CovInverter], std::optional<qint64>(30));
        QCOMPARE(total(bench.sink, Quantity::EnergyOutJoules), 1200 * 5);
        const auto events = bench.sink.eventsOf(EventKind::ClockChanged);
        QCOMPARE(events.size(), size_t(1));
        QCOMPARE(events[0].detail, QStringLiteral("wall clock moved by +3600.0 s"));
    }

    void aTinyCorrectionIsNoStep() {
        Bench bench;
        bench.run(2000, inverting());
        bench.stepWallClock(-1500);
        bench.run(3000, inverting());
        QVERIFY(bench.sink.eventsOf(EventKind::ClockChanged).empty());
        QVERIFY(bench.sink.rows.empty());
    }

    void aSmallBackwardStepHoldsRowsBackAndKeepsTheirSums() {
        Bench bench;
        bench.run(20'000, inverting());
        bench.stepWallClock(-12'000);
        bench.run(20'000, inverting());
        bench.engine.finish(bench.now());
        const auto names = namesOf(bench.sink);
        QVERIFY(growing(names));
        QCOMPARE(names, (Names{0, 5, 10, 15, 20, 25}));
        QCOMPARE(total(bench.sink, Quantity::EnergyOutJoules), 1200 * 40);
        QCOMPARE(total(bench.sink, Quantity::BusPackets), 400);
    }

    void aLongWayBackGoesOnBehindTheNewestRow() {
        Bench bench;
        bench.run(10'000, inverting());
        bench.stepWallClock(-86'400'000LL * 365);
        bench.run(10'000, inverting());
        bench.engine.finish(bench.now());
        QCOMPARE(namesOf(bench.sink), (Names{0, 5, 10, 15}));
        QCOMPARE(total(bench.sink, Quantity::EnergyOutJoules), 1200 * 20);
    }

    void anAnnouncedStepIsToldOnce() {
        Bench bench;
        bench.run(2000, inverting());
        bench.stepWallClock(30'000);
        bench.engine.clockStepped(bench.now());
        bench.run(1000, inverting());
        QCOMPARE(bench.sink.eventsOf(EventKind::ClockChanged).size(), size_t(1));
        QCOMPARE(bench.sink.rows.size(), size_t(1));
    }

    void rowsGoOnBehindWhatIsStored() {
        Bench bench;
        bench.engine.continueAfter(benchUtcMs / 1000);
        bench.run(10'000, inverting());
        bench.tick();
        QCOMPARE(namesOf(bench.sink), (Names{5}));
        QCOMPARE(total(bench.sink, Quantity::EnergyOutJoules), 1200 * 10);
    }

    void monotonicTimeThatGoesBackDoesNoHarm() {
        Bench bench;
        bench.run(2000, inverting());
        bench.engine.apply(inverting(), 21, {0, bench.now().utcMs});
        bench.engine.finish(bench.now());
        QVERIFY(total(bench.sink, Quantity::EnergyOutJoules) <= 1200 * 3);
    }
};
QTEST_GUILESS_MAIN(TestIntervals)
#include "tst_intervals.moc"
