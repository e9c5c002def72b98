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

    void aStepBackLosesNothingAndNamesRowsTwice() {
        Bench bench;
        bench.run(20'000, inverting());
        bench.stepWallClock(-12'000);
        bench.run(7'000, inverting());
        bench.engine.finish(bench.now());
        QCOMPARE(namesOf(bench.sink), (Names{0, 5, 10, 15, 5, 10}));
        QCOMPARE(total(bench.sink, Quantity::EnergyOutJoules), 1200 * 27);
        QCOMPARE(total(bench.sink, Quantity::BusPackets), 270);
    }

    void aYearBackIsAYearBack() {
        Bench bench;
        bench.run(10'000, inverting());
        bench.stepWallClock(-86'400'000LL * 365);
        bench.run(10'000, inverting());
        bench.engine.finish(bench.now());
        const qint64 year = 86'400LL * 365;
        QCOMPARE(namesOf(bench.sink), (Names{0, 5, 10 - year, 15 - year}));
        QCOMPARE(total(bench.sink, Quantity::EnergyOutJoules), 1200 * 20);
    }

    void aNewSessionStretchesNothing() {
        Bench bench;
        bench.run(7'000, inverting());
        bench.engine.leaveSession(bench.now());
        bench.stepWallClock(86'400'000);
        bench.engine.enterSession(bench.now(), [](qint64 utcMs) { return utcMs; });
        bench.run(3'000, inverting());
        bench.engine.finish(bench.now());
        QCOMPARE(namesOf(bench.sink), (Names{0, 5, 86'405}));
        QCOMPARE(bench.sink.rows[1][Quantity::CovInverter], std::optional<qint64>(20));
        QCOMPARE(bench.sink.rows[2][Quantity::CovInverter], std::optional<qint64>(30));
        QCOMPARE(total(bench.sink, Quantity::EnergyOutJoules), 1200 * 10);
    }

    void aNewSessionIsNoStepOfTheClock() {
        Bench bench;
        bench.run(2000, inverting());
        bench.engine.leaveSession(bench.now());
        bench.stepWallClock(30'000);
        bench.engine.enterSession(bench.now(), [](qint64 utcMs) { return utcMs; });
        bench.run(1000, inverting());
        QVERIFY(bench.sink.eventsOf(EventKind::ClockChanged).empty());
    }

    void anOpenRunAndTheAlarmsMoveWithTheClock() {
        Bench bench;
        bench.run(20'000, std::vector<protocol::Packet>{charging(), ags(8)});
        auto faulty = inverting();
        faulty.fault = 0x02;
        bench.run(2'000, std::vector<protocol::Packet>{faulty, ags(8)});
        QVERIFY(bench.state().generator.run.has_value());
        QVERIFY(!bench.state().alarms.empty());
        const qint64 start = bench.state().generator.run->startUtcMs;
        const qint64 since = bench.state().alarms.front().sinceUtcMs;
        const qint64 seconds = bench.state().generator.run->runSeconds;
        bench.engine.leaveSession(bench.now());
        bench.stepWallClock(86'400'000);
        bench.engine.enterSession(bench.now(), [](qint64 utcMs) { return utcMs + 86'400'000; });
        QCOMPARE(bench.state().generator.run->startUtcMs, start + 86'400'000);
        QCOMPARE(bench.state().generator.run->runSeconds, seconds);
        QCOMPARE(bench.state().alarms.front().sinceUtcMs, since + 86'400'000);
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
