// SPDX-License-Identifier: GPL-3.0-or-later
// What Home says of a plant: the sentence, the nodes, and powers that age.
#include <QtTest>

#include "feed/snapshot.h"
#include "ui/plant_view.h"
#include "ui/sentence_builder.h"
#include "ui/status_view.h"

using namespace magnum;
using namespace magnum::ui;
using plant::Device;
using plant::Quantity;
using plant::Reading;

namespace {

constexpr qint64 nowMs = 100'000'000;
constexpr qint64 utcNowMs = 1'795'399'200'000;
const TextContext context{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};

feed::Snapshot plantIn(int mode, double batteryAmps, qint64 atMs = nowMs) {
    feed::Snapshot s;
    s.plant.device(Device::Inverter).seen = true;
    s.plant.device(Device::Inverter).lastSeenMonotonicMs = atMs;
    s.plant[Quantity::InverterMode] = Reading<double>::known(mode, atMs);
    s.plant[Quantity::InverterFault] = Reading<double>::known(0, atMs);
    s.plant[Quantity::DcAmps] = Reading<double>::known(batteryAmps, atMs);
    s.link.state = link::LinkState::Receiving;
    return s;
}

feed::Snapshot generatorRuns(plant::GeneratorReason reason) {
    feed::Snapshot s = plantIn(0x08, 62);
    s.plant.flow.acSource = plant::AcSource::Generator;
    s.plant.generator.phase = plant::GeneratorPhase::Running;
    s.plant.generator.reason = reason;
    s.plant.generator.runStartMonotonicMs = nowMs - 72 * 60'000;
    return s;
}

feed::Snapshot inverting() {
    feed::Snapshot s = plantIn(0x40, -28);
    s.plant[Quantity::Soc] = Reading<double>::known(76, nowMs);
    s.plant.flow.loads = {1320, false};
    return s;
}

feed::Snapshot sunny(double watts, double batteryAmps) {
    feed::Snapshot s = inverting();
    s.plant[Quantity::PvWatts] = Reading<double>::known(watts, nowMs);
    s.plant[Quantity::BmkAmps] = Reading<double>::known(batteryAmps, nowMs);
    return s;
}

feed::Snapshot faulted() {
    feed::Snapshot s = plantIn(0x20, 0);
    s.plant[Quantity::InverterFault] = Reading<double>::known(0x08, nowMs);
    return s;
}

}  // namespace

class TestPlantWords : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void the_sentence_tells_what_goes_on_and_why_data();
    void the_sentence_tells_what_goes_on_and_why();
    void a_power_that_stopped_coming_is_dimmed_before_it_is_lost();
    void a_power_not_told_by_a_heard_inverter_is_unknown_at_once();
    void the_battery_says_when_its_monitor_is_gone();
    void the_banner_tells_the_gravest_first();
    void the_banner_says_how_long_a_past_alarm_lasted();
    void only_a_live_recorder_asks_for_the_clock_data();
    void only_a_live_recorder_asks_for_the_clock();
};

void TestPlantWords::the_sentence_tells_what_goes_on_and_why_data() {
    QTest::addColumn<feed::Snapshot>("snapshot");
    QTest::addColumn<QString>("sentence");
    QTest::newRow("first start") << feed::Snapshot{}
                                 << QStringLiteral("Waiting for the first packet of the inverter.");
    QTest::newRow("nothing heard any more")
        << plantIn(0x40, 0, nowMs - 42'000)
        << QStringLiteral("Nothing heard from the inverter for 42 s.");
    QTest::newRow("generator, low battery")
        << generatorRuns(plant::GeneratorReason::Soc)
        << QStringLiteral(
               "Generator running 1 h 12 min because the battery was low; charging at 62 A.");
    QTest::newRow("generator, by hand")
        << generatorRuns(plant::GeneratorReason::Manual)
        << QStringLiteral("Generator running 1 h 12 min, started by hand; charging at 62 A.");
    QTest::newRow("generator, reason not known")
        << generatorRuns(plant::GeneratorReason::Unknown)
        << QStringLiteral("Generator running 1 h 12 min; charging at 62 A.");
    QTest::newRow("on battery") << inverting()
                                << QStringLiteral(
                                       "Running on battery at 76 %; the loads take 1.32\u00A0kW.");
    QTest::newRow("the sun carries the loads and charges")
        << sunny(4400, 79)
        << QStringLiteral(
               "The sun gives 4.40\u00A0kW, the loads take 1.32\u00A0kW; "
               "charging at 79 A.");
    QTest::newRow("the sun helps the battery")
        << sunny(300, -21)
        << QStringLiteral(
               "The sun gives 300\u00A0W, the loads take 1.32\u00A0kW; "
               "the battery gives 21 A.");
    QTest::newRow("after sunset")
        << sunny(0, -28)
        << QStringLiteral("Running on battery at 76 %; the loads take 1.32\u00A0kW.");
    QTest::newRow("on battery, nothing else known")
        << plantIn(0x40, -28) << QStringLiteral("Running on battery.");
    QTest::newRow("grid, charging")
        << plantIn(0x04, 20) << QStringLiteral("Running on the grid; charging at 20 A.");
    QTest::newRow("grid, full") << plantIn(0x02, 0.4)
                                << QStringLiteral("Running on the grid with the battery full.");
    QTest::newRow("searching") << plantIn(0x80, 0)
                               << QStringLiteral("The inverter is searching for a load.");
    QTest::newRow("off") << plantIn(0x20, 0) << QStringLiteral("The inverter is off.");
    QTest::newRow("unknown mode")
        << plantIn(0x3F, 0)
        << QStringLiteral("The inverter is in a mode this program does not know (mode 0x3F).");
}

void TestPlantWords::the_sentence_tells_what_goes_on_and_why() {
    QFETCH(feed::Snapshot, snapshot);
    QTEST(plantSentence(snapshot, nowMs, context), "sentence");
}

void TestPlantWords::a_power_that_stopped_coming_is_dimmed_before_it_is_lost() {
    PlantView view(context);
    feed::Snapshot s = inverting();
    view.update(s, nowMs);
    QCOMPARE(view.loadWatts()->text(), QStringLiteral("1.32"));
    s.plant.flow = {};
    view.update(s, nowMs + 42'000);
    QCOMPARE(view.loadWatts()->state(), Measurement::Stale);
    QCOMPARE(view.loadWatts()->text(), QStringLiteral("1.32"));
    QVERIFY(view.loads()->dashed());
    view.update(s, nowMs + 61'000);
    QCOMPARE(view.loadWatts()->text(), QStringLiteral("--"));
}

void TestPlantWords::a_power_not_told_by_a_heard_inverter_is_unknown_at_once() {
    PlantView view(context);
    feed::Snapshot s = inverting();
    view.update(s, nowMs);
    s.plant.flow.loads = {};
    view.update(s, nowMs);
    QCOMPARE(view.loadWatts()->state(), Measurement::Invalid);
}

void TestPlantWords::the_battery_says_when_its_monitor_is_gone() {
    PlantView view(context);
    feed::Snapshot s = inverting();
    s.plant.device(Device::Bmk).seen = true;
    s.plant[Quantity::BmkVolts] = Reading<double>::known(51.2, nowMs - 61'000);
    view.update(s, nowMs);
    QCOMPARE(view.battery()->problem(), QStringLiteral("No data from the battery monitor"));
}

void TestPlantWords::the_banner_tells_the_gravest_first() {
    StatusView status(context);
    feed::Snapshot s = faulted();
    s.plant.alarms.push_back({QStringLiteral("inverter_fault_8"),
                              plant::AlarmSeverity::Alarm,
                              8,
                              utcNowMs,
                              {},
                              {},
                              {},
                              1,
                              true,
                              false,
                              false});
    status.update(s, feed::FeedState::Connected, {nowMs, utcNowMs});
    QCOMPARE(status.severity(), StatusView::Alarm);
    QCOMPARE(status.bannerPage(), 3);
    s.link.state = link::LinkState::Missing;
    s.link.sinceMonotonicMs = nowMs - 60'000;
    status.update(s, feed::FeedState::Connected, {nowMs, utcNowMs});
    QCOMPARE(status.severity(), StatusView::Warning);
    QCOMPARE(status.bannerPage(), 4);
    status.update(s, feed::FeedState::Lost, {nowMs, utcNowMs});
    QVERIFY(status.banner().contains(QStringLiteral("Recorder")));
}

void TestPlantWords::the_banner_says_how_long_a_past_alarm_lasted() {
    StatusView status(context);
    feed::Snapshot s = inverting();
    plant::Alarm over;
    over.key = QStringLiteral("inverter_fault_8");
    over.code = 8;
    over.sinceUtcMs = utcNowMs - 25 * 60'000;
    over.clearedUtcMs = over.sinceUtcMs + 35'000;
    over.count = 2;
    s.plant.alarms.push_back(over);
    s.plant.device(Device::Inverter).lastSeenMonotonicMs = nowMs;
    status.update(s, feed::FeedState::Connected, {nowMs, utcNowMs});
    QVERIFY2(status.banner().endsWith(QStringLiteral(", over after 35 s")),
             qPrintable(status.banner()));
}

void TestPlantWords::only_a_live_recorder_asks_for_the_clock_data() {
    QTest::addColumn<int>("runMode");
    QTest::addColumn<QString>("words");
    QTest::newRow("live") << int(feed::RunMode::Live) << QStringLiteral("clock not set");
    QTest::newRow("simulation") << int(feed::RunMode::Simulation) << QString();
    QTest::newRow("replay") << int(feed::RunMode::Replay) << QString();
}

void TestPlantWords::only_a_live_recorder_asks_for_the_clock() {
    QFETCH(int, runMode);
    StatusView status(context);
    feed::Snapshot s = inverting();
    s.runMode = feed::RunMode(runMode);
    s.host.clockSynchronised = false;
    status.update(s, feed::FeedState::Connected, {nowMs, utcNowMs});
    QTEST(status.clockProblem(), "words");
}

QTEST_GUILESS_MAIN(TestPlantWords)
#include "tst_plant_words.moc"
