// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "plant_bench.h"

using namespace magnum::plant;
namespace protocol = magnum::protocol;

namespace {
constexpr int ready = 2;
constexpr int acIn = 4;
constexpr int startVolts = 8;
constexpr int faultVolts = 11;
constexpr int warmUp = 26;
constexpr int coolDown = 27;

PlantConfig withGenerator() {
    PlantConfig config;
    config.acInput = PlantConfig::AcInput::Generator;
    return config;
}
/// Long enough for the program's first ten seconds, in which a run may still be handed in.
void settle(Bench& bench, int status = ready) {
    bench.run(11'000, {inverting(), ags(status)});
}
qint64 secondsOf(const RecordingSink& sink) {
    qint64 sum = 0;
    for (const auto& row : sink.rows) {
        sum += row[Quantity::GeneratorSeconds].value_or(0);
    }
    return sum;
}
OpenRun leftOpen(Bench& bench) {
    OpenRun left;
    GeneratorRun& run = left.run;
    run.id = 17;
    run.startUtcMs = bench.now().utcMs - 1'000'000;
    run.runSeconds = 900;
    run.reason = GeneratorReason::Soc;
    run.joules = 5'000'000;
    run.socBefore = 45;
    left.seenUntilUtcMs = run.startUtcMs + 955'000;
    left.ifOver = GeneratorStopCause::PowerCut;
    return left;
}
}  // namespace

class TestGeneratorLog : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void anAutomaticRunFromStartToEnd() {
        Bench bench;
        settle(bench);
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::Off);
        const qint64 start = bench.now().utcMs;

        bench.run(30'000, {inverting(), ags(warmUp), bmk(-20, 44)});
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::WarmUp);
        QVERIFY(bench.state().generator.run.has_value());
        bench.run(600'000, {charging(20), ags(startVolts), bmk(30, 50)});
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::Running);
        QCOMPARE(bench.state().generator.reason, GeneratorReason::Volts);
        bench.run(60'000, {inverting(), ags(coolDown), bmk(-20, 51)});
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::CoolDown);
        const qint64 end = bench.now().utcMs;
        bench.run(10'000, {inverting(), ags(ready), bmk(-20, 51)});
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::Off);
        QVERIFY(!bench.state().generator.run);

        const auto& run = bench.sink.runs.back();
        QVERIFY(std::abs(run.startUtcMs - start) <= 200);
        QVERIFY(std::abs(run.endUtcMs.value_or(0) - end) <= 200);
        QVERIFY(std::abs(run.runSeconds - 690) <= 1);
        QCOMPARE(run.stopCause, GeneratorStopCause::Normal);
        QCOMPARE(run.reason, GeneratorReason::Volts);
        QCOMPARE(run.peakWatts, std::optional<qint64>(2400));
        QVERIFY(std::abs(double(run.joules.value_or(0)) / (2400.0 * 600) - 1) < 0.001);
        QVERIFY(std::abs(run.ampHours.value_or(0) - 5) < 0.01);
        QCOMPARE(run.socAfter, std::optional(51.0));
        QVERIFY(run.seenByAgs && run.seenByAcInput);
        QCOMPARE(bench.sink.eventsOf(EventKind::GeneratorStarted).size(), size_t(1));
        QCOMPARE(bench.sink.eventsOf(EventKind::GeneratorStopped).size(), size_t(1));
        bench.engine.finish(bench.now());
        QVERIFY(std::abs(secondsOf(bench.sink) - 690) <= 1);
    }

    void aRunIsSavedAtMostOnceAMinute() {
        Bench bench;
        settle(bench);
        bench.run(300'000, {charging(), ags(startVolts)});
        QCOMPARE(bench.sink.runs.size(), size_t(5));  // opened, then each full minute
    }

    void reasonsComeFromTheStatus_data() {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("reason");
        using Reason = GeneratorReason;
        QTest::newRow("manual") << 3 << int(Reason::Manual);
        QTest::newRow("test") << 6 << int(Reason::Test);
        QTest::newRow("temperature") << 7 << int(Reason::Temperature);
        QTest::newRow("volts") << 8 << int(Reason::Volts);
        QTest::newRow("time of day") << 12 << int(Reason::TimeOfDay);
        QTest::newRow("soc") << 13 << int(Reason::Soc);
        QTest::newRow("exercise") << 14 << int(Reason::Exercise);
        QTest::newRow("amps") << 18 << int(Reason::Amps);
        QTest::newRow("top-off") << 19 << int(Reason::TopOff);
        QTest::newRow("warm-up does not tell") << 26 << int(Reason::Unknown);
    }
    void reasonsComeFromTheStatus() {
        QFETCH(int, status);
        Bench bench;
        settle(bench);
        bench.run(2000, {inverting(), ags(status)});
        QTEST(int(bench.state().generator.reason), "reason");
    }

    void startingLastsUntilAcComes() {
        Bench bench;
        settle(bench);
        bench.run(5000, {inverting(), ags(startVolts)});
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::Starting);
        bench.run(1000, {charging(), ags(startVolts)});
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::Running);
    }

    void aStartAtTheSetIsExternal() {
        Bench bench;
        settle(bench);
        bench.run(60'000, {charging(), ags(acIn)});
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::Running);
        QCOMPARE(bench.state().generator.reason, GeneratorReason::External);
        bench.run(10'000, {inverting(), ags(ready)});
        const auto& run = bench.sink.runs.back();
        QCOMPARE(run.stopCause, GeneratorStopCause::Normal);
        QVERIFY(run.seenByAcInput && !run.seenByAgs);
        QVERIFY(std::abs(run.runSeconds - 60) <= 1);
    }

    void acThatTheInverterRefusesStillRuns() {
        Bench bench;
        settle(bench);
        auto refused = inverting();
        refused.acInputPeakVolts = 176;
        bench.run(20'000, {refused, ags(acIn)});
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::Running);
        QCOMPARE(bench.state().generator.reason, GeneratorReason::External);
    }

    void whoseAcItIsFollowsTheSetting_data() {
        QTest::addColumn<int>("setting");
        QTest::addColumn<bool>("runs");
        QTest::newRow("auto without an AGS is grid") << int(PlantConfig::AcInput::Auto) << false;
        QTest::newRow("grid") << int(PlantConfig::AcInput::Grid) << false;
        QTest::newRow("generator") << int(PlantConfig::AcInput::Generator) << true;
    }
    void whoseAcItIsFollowsTheSetting() {
        QFETCH(int, setting);
        PlantConfig config;
        config.acInput = PlantConfig::AcInput(setting);
        Bench bench(config);
        bench.run(30'000, charging());
        QTEST(bench.state().generator.run.has_value(), "runs");
        QTEST(bench.sink.rows.at(1)[Quantity::GeneratorSeconds].has_value(), "runs");
    }

    void aSinglePacketOfAcIsNoRun() {
        Bench bench(withGenerator());
        settle(bench);
        bench.apply(charging());
        bench.wait(100);
        bench.run(20'000, inverting());
        QVERIFY(bench.sink.runs.empty());
    }

    void acThatFlickersIsOneRun() {
        Bench bench(withGenerator());
        bench.run(11'000, inverting());
        for (int i = 0; i < 5; ++i) {
            bench.run(20'000, charging());
            bench.run(4000, inverting());
        }
        QCOMPARE(bench.sink.eventsOf(EventKind::GeneratorStarted).size(), size_t(1));
        QVERIFY(bench.sink.eventsOf(EventKind::GeneratorStopped).empty());
    }

    void aFaultEndsTheRunWithItsCode() {
        Bench bench;
        settle(bench);
        bench.run(30'000, {charging(), ags(startVolts)});
        bench.run(10'000, {inverting(), ags(faultVolts)});
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::Fault);
        QCOMPARE(bench.sink.runs.back().stopCause, GeneratorStopCause::Fault);
        QCOMPARE(bench.sink.runs.back().fault, std::optional(faultVolts));
    }

    void aRunGoesOnAfterAShortSilence() {
        Bench bench;
        settle(bench);
        bench.run(60'000, {charging(), ags(startVolts)});
        bench.silence(300'000);
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::Unknown);
        QVERIFY(bench.state().generator.run.has_value());
        bench.run(60'000, {charging(), ags(startVolts)});
        bench.run(10'000, {inverting(), ags(ready)});
        QCOMPARE(bench.sink.eventsOf(EventKind::GeneratorStarted).size(), size_t(1));
        const auto& run = bench.sink.runs.back();
        QCOMPARE(run.stopCause, GeneratorStopCause::Normal);
        QVERIFY(std::abs(run.runSeconds - 120) <= 1);  // what was observed
    }

    void aRunThatEndedUnseenIsSignalLost_data() {
        QTest::addColumn<qint64>("silenceMs");
        QTest::addColumn<bool>("comesBack");
        QTest::newRow("found off after 5 min") << 300'000LL << true;
        QTest::newRow("silent for more than 10 min") << 610'000LL << false;
    }
    void aRunThatEndedUnseenIsSignalLost() {
        QFETCH(qint64, silenceMs);
        QFETCH(bool, comesBack);
        Bench bench;
        settle(bench);
        bench.run(60'000, {charging(), ags(startVolts)});
        const qint64 lastSeen = bench.now().utcMs;
        bench.silence(silenceMs);
        if (comesBack) {
            bench.run(10'000, {inverting(), ags(ready)});
        }
        const auto& run = bench.sink.runs.back();
        QCOMPARE(run.stopCause, GeneratorStopCause::SignalLost);
        QVERIFY(std::abs(run.endUtcMs.value_or(0) - lastSeen) <= 200);
    }

    void aRunLeftOpenGoesOnWhenTheGeneratorIsSeen_data() {
        QTest::addColumn<bool>("handedInFirst");
        QTest::newRow("handed in before the first packet") << true;
        QTest::newRow("handed in after packets have come") << false;
    }
    void aRunLeftOpenGoesOnWhenTheGeneratorIsSeen() {
        QFETCH(bool, handedInFirst);
        Bench bench;
        const auto left = leftOpen(bench);
        if (handedInFirst) {
            bench.engine.restoreOpenRun(left, bench.now());
        }
        bench.run(3000, {charging(), ags(startVolts)});
        if (!handedInFirst) {
            bench.engine.restoreOpenRun(left, bench.now());
        }
        bench.run(57'000, {charging(), ags(startVolts)});
        const auto run = bench.state().generator.run.value_or(GeneratorRun{});
        QCOMPARE(run.id, 17);
        QCOMPARE(run.startUtcMs, left.run.startUtcMs);
        QCOMPARE(run.reason, GeneratorReason::Soc);
        QCOMPARE(run.socBefore, std::optional(45.0));
        QVERIFY(std::abs(run.runSeconds - 960) <= 1);
        QVERIFY(run.joules.value_or(0) > 5'000'000 + 2400 * 50);
        bench.run(10'000, {inverting(), ags(ready)});
        QVERIFY(bench.sink.eventsOf(EventKind::GeneratorStarted).empty());
        for (const auto& saved : bench.sink.runs) {
            QCOMPARE(saved.startUtcMs, left.run.startUtcMs);
        }
        QCOMPARE(bench.sink.runs.back().stopCause, GeneratorStopCause::Normal);
    }

    void aRunLeftOpenIsClosedWhenTheGeneratorIsOff() {
        Bench bench;
        const auto left = leftOpen(bench);
        bench.engine.restoreOpenRun(left, bench.now());
        bench.run(14'000, {inverting(), ags(ready)});
        QVERIFY(bench.sink.runs.empty());
        bench.run(2000, {inverting(), ags(ready)});
        QCOMPARE(bench.sink.runs.size(), size_t(1));
        QCOMPARE(bench.sink.runs[0].stopCause, GeneratorStopCause::PowerCut);
        QCOMPARE(bench.sink.runs[0].endUtcMs, std::optional(left.seenUntilUtcMs));
        QCOMPARE(bench.sink.runs[0].id, 17);
    }

    void aRunLeftOpenWaitsForTheBus() {
        Bench bench;
        bench.engine.restoreOpenRun(leftOpen(bench), bench.now());
        bench.silence(60'000);
        QVERIFY(bench.sink.runs.empty());
        bench.run(2000, {charging(), ags(startVolts)});
        QCOMPARE(bench.state().generator.run.value_or(GeneratorRun{}).id, 17);
    }

    void aRunLeftOpenIsGivenUpWhenNothingTellsOfIt() {
        Bench bench;
        const auto left = leftOpen(bench);
        bench.engine.restoreOpenRun(left, bench.now());
        bench.silence(599'000);
        QVERIFY(bench.sink.runs.empty());
        bench.silence(2000);
        QCOMPARE(bench.sink.runs.size(), size_t(1));
        QCOMPARE(bench.sink.runs[0].endUtcMs, std::optional(left.seenUntilUtcMs));
    }

    void aCleanEndHandsTheOpenRunOn() {
        Bench bench;
        settle(bench);
        bench.run(30'000, {charging(), ags(startVolts)});
        bench.engine.finish(bench.now());
        const auto& run = bench.sink.runs.back();
        QVERIFY(!run.endUtcMs);
        QVERIFY(std::abs(run.runSeconds - 30) <= 1);
    }

    void nobodyToTellIsUnknown() {
        Bench bench;
        bench.run(5000, inverting());
        bench.tick();
        QCOMPARE(bench.state().generator.phase, GeneratorPhase::Unknown);
        QVERIFY(!bench.sink.rows.at(0)[Quantity::GeneratorSeconds]);
    }

    void aWallClockStepMovesNoRunTime() {
        Bench bench;
        settle(bench);
        bench.run(30'000, {charging(), ags(startVolts)});
        bench.stepWallClock(-7'200'000);
        bench.run(30'000, {charging(), ags(startVolts)});
        bench.run(10'000, {inverting(), ags(ready)});
        const auto& run = bench.sink.runs.back();
        QVERIFY(std::abs(run.runSeconds - 60) <= 1);
        QVERIFY(run.endUtcMs.value_or(0) >= run.startUtcMs);
    }
};
QTEST_GUILESS_MAIN(TestGeneratorLog)
#include "tst_generator_log.moc"
