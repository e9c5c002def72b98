// SPDX-License-Identifier: GPL-3.0-or-later
// Generator runs, events and alarms: their words and their lists.
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

#include "history_story.h"
#include "protocol/catalogue.h"
#include "ui/alarm_model.h"
#include "ui/alarm_text.h"
#include "ui/event_model.h"
#include "ui/event_text.h"
#include "ui/fault_list_model.h"
#include "ui/run_list_model.h"
#include "ui/run_view.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::ui;
using magnum::testing::ManualClock;
using magnum::ui::test::FakeFeed;

namespace {

TextContext english() {
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("UTC")};
}
plant::Alarm alarmOf(const QString& key, int code = 0) {
    plant::Alarm alarm;
    alarm.key = key;
    alarm.code = code;
    alarm.active = true;
    alarm.sinceUtcMs = test::storyMidnight * 1000;
    return alarm;
}
feed::Snapshot snapshotAt(qint64 ts) {
    feed::Snapshot snapshot;
    snapshot.utcMs = ts * 1000;
    snapshot.storage.lastCommitTs = ts;
    return snapshot;
}
QString textAt(const QAbstractItemModel& model, int row, int role) {
    return model.data(model.index(row, 0), role).toString();
}

}  // namespace

class tst_happenings : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    ManualClock m_clock;
    static constexpr qint64 noon = test::storyMidnight + 2 * 86'400 + 12 * 3600;

    [[nodiscard]] QString path() const { return m_folder.filePath(u"history.db"_s); }

 private Q_SLOTS:
    void initTestCase() {
        test::Story story;
        story.toTs = story.fromTs + 3 * 86'400 - 6 * 3600;
        story.gapFrom = story.fromTs;  // events and runs only: rows do not matter here
        story.gapTo = story.toTs;
        test::writeStory(path(), story);
        m_clock.utc = noon * 1000;
    }

    void runsAreListedNewestFirstInWords() {
        FakeFeed feed;
        feed.show(snapshotAt(noon));
        storage::HistoryReader reader(path());
        RunListModel runs(reader, feed, english());
        const QAbstractItemModelTester tester(&runs);
        QTRY_VERIFY(runs.loaded());
        QCOMPARE(runs.count(), 3);
        QCOMPARE(textAt(runs, 0, RunListModel::StartText), u"Today 07:00"_s);
        QCOMPARE(textAt(runs, 1, RunListModel::StartText), u"Yesterday 07:00"_s);
        QCOMPARE(textAt(runs, 0, RunListModel::DurationText), u"2 h"_s);
        QCOMPARE(textAt(runs, 0, RunListModel::EnergyText), u"6.75 kWh"_s);
        QCOMPARE(textAt(runs, 0, RunListModel::SocText), u"55 → 95 %"_s);
        QCOMPARE(textAt(runs, 0, RunListModel::ReasonText), u"battery voltage was low"_s);
        QCOMPARE(textAt(runs, 0, RunListModel::StopText), QString());
        QCOMPARE(textAt(runs, 0, RunListModel::PeakText), u"4,210 W"_s);
    }
    void theOpenRunIsAddedFromTheFeedAndGoesOnInPlace() {
        FakeFeed feed;
        feed.show(snapshotAt(noon));
        storage::HistoryReader reader(path());
        RunListModel runs(reader, feed, english());
        QTRY_COMPARE(runs.count(), 3);
        QSignalSpy resets(&runs, &QAbstractItemModel::modelReset);
        auto snapshot = snapshotAt(noon);
        plant::GeneratorRun open;
        open.startUtcMs = (noon - 600) * 1000;
        open.runSeconds = 600;
        snapshot.plant.generator.run = open;
        feed.show(snapshot);
        QCOMPARE(runs.count(), 4);
        QVERIFY(runs.data(runs.index(0), RunListModel::Open).toBool());
        QCOMPARE(textAt(runs, 0, RunListModel::EnergyText), u"--"_s);
        snapshot.plant.generator.run->runSeconds = 660;
        feed.show(snapshot);
        QCOMPARE(runs.count(), 4);
        QCOMPARE(textAt(runs, 0, RunListModel::DurationText), u"11 min"_s);
        QCOMPARE(resets.count(), 0);
    }
    void olderRunsAreReadPageByPageAndStayWhenNewOnesCome() {
        FakeFeed feed;
        feed.show(snapshotAt(noon));
        storage::HistoryReader reader(path());
        RunListModel runs(reader, feed, english(), 2);
        QTRY_COMPARE(runs.count(), 2);
        QVERIFY(runs.canFetchMore({}));
        runs.fetchMore({});
        QTRY_COMPARE(runs.count(), 3);
        QSignalSpy rows(&runs, &QAbstractItemModel::rowsRemoved);
        QSignalSpy answers(&reader, &storage::HistoryReader::generatorRunsReady);
        feed.show(snapshotAt(noon + 60));
        QTRY_COMPARE(answers.count(), 1);
        QCOMPARE(runs.count(), 3);
        QCOMPARE(rows.count(), 0);
        runs.fetchMore({});
        QTRY_VERIFY(!runs.canFetchMore({}));
        QCOMPARE(runs.count(), 3);
    }
    void runsAreFilteredInTheDatabaseAndTheOpenOneWithThem() {
        FakeFeed feed;
        auto snapshot = snapshotAt(noon);
        plant::GeneratorRun open;
        open.startUtcMs = (noon - 600) * 1000;
        open.reason = plant::GeneratorReason::Manual;
        snapshot.plant.generator.run = open;
        feed.show(snapshot);
        storage::HistoryReader reader(path());
        RunListModel runs(reader, feed, english());
        QTRY_COMPARE(runs.count(), 4);
        runs.setFilter(RunListModel::ByItself);
        QTRY_VERIFY(runs.loaded());
        QCOMPARE(runs.count(), 3);
        runs.setFilter(RunListModel::ByHand);
        QTRY_VERIFY(runs.loaded());
        QCOMPARE(runs.count(), 1);
        QVERIFY(runs.data(runs.index(0), RunListModel::Open).toBool());
        runs.setFilter(RunListModel::Trouble);
        QTRY_VERIFY(runs.loaded());
        QCOMPARE(runs.count(), 0);
    }
    void aRunTellsEverythingThatIsKnownOfIt() {
        FakeFeed feed;
        feed.show(snapshotAt(noon));
        storage::HistoryReader reader(path());
        RunListModel runs(reader, feed, english());
        RunView view(reader, runs, m_clock, english());
        QTRY_COMPARE(runs.count(), 3);
        view.open(7);
        QVERIFY(!view.shown());
        view.open(0);
        QVERIFY(view.shown());
        QCOMPARE(view.title(), u"Today 07:00, 2 h"_s);
        QStringList facts;
        for (const auto& fact : view.facts()) {
            facts << fact.toMap().value(u"caption"_s).toString() + u"="_s +
                         fact.toMap().value(u"value"_s).toString();
        }
        QVERIFY2(facts.contains(u"Energy delivered=6.75 kWh"_s), qPrintable(facts.join(u'|')));
        QVERIFY(facts.contains(u"Charge before=55 %"_s));
        QVERIFY(facts.contains(u"Charge after=95 %"_s));
        QVERIFY(facts.contains(u"Highest power=4,210 W"_s));
        QVERIFY(facts.contains(u"Stopped by=ordinary end"_s));
        QCOMPARE(view.toUtcMs() - view.fromUtcMs(), 7200e3);
        view.close();
        QVERIFY(!view.shown());
        QVERIFY(view.facts().isEmpty());
    }
    void whatARunDoesNotKnowIsNotZero() {
        FakeFeed feed;
        auto snapshot = snapshotAt(noon);
        plant::GeneratorRun open;
        open.startUtcMs = (noon - 600) * 1000;
        snapshot.plant.generator.run = open;
        feed.show(snapshot);
        storage::HistoryReader reader(path());
        RunListModel runs(reader, feed, english());
        RunView view(reader, runs, m_clock, english());
        view.open(0);
        QVERIFY(view.shown());
        int unknown = 0;
        for (const auto& fact : view.facts()) {
            unknown += fact.toMap().value(u"value"_s) == u"--"_s ? 1 : 0;
        }
        QCOMPARE(unknown, 6);  // energy, peak, Ah, charge before and now, who saw it
    }
    void aRunThatGoesOnIsFollowed() {
        FakeFeed feed;
        auto snapshot = snapshotAt(noon);
        plant::GeneratorRun open;
        open.startUtcMs = (noon - 600) * 1000;
        open.runSeconds = 600;
        snapshot.plant.generator.run = open;
        feed.show(snapshot);
        storage::HistoryReader reader(path());
        RunListModel runs(reader, feed, english());
        RunView view(reader, runs, m_clock, english());
        view.open(0);
        QSignalSpy changes(&view, &RunView::changed);
        snapshot.plant.generator.run->runSeconds = 720;
        feed.show(snapshot);
        QCOMPARE(view.title(), u"Today 11:50, 12 min"_s);
        QVERIFY(changes.count() >= 1);
    }
    void everyFaultHasACauseAndARemedy() {
        const auto all = allKnownFaults();
        QVERIFY(all.size() > 50);
        for (const auto& fault : all) {
            QVERIFY2(!fault.words.name.isEmpty(), qPrintable(fault.mark));
            QVERIFY2(!fault.words.cause.isEmpty(), qPrintable(fault.mark));
            QVERIFY2(!fault.words.advice.isEmpty(), qPrintable(fault.mark));
        }
    }
    /// A code that the protocol's tables name has its entry.
    void noNamedFaultIsMissingFromTheList() {
        QStringList marks;
        for (const auto& fault : allKnownFaults()) {
            marks << QString::number(int(fault.source)) + u":"_s + QString::number(fault.code);
        }
        for (int code = 1; code < 256; ++code) {
            const auto has = [&](FaultSource source) {
                return marks.contains(QString::number(int(source)) + u":"_s +
                                      QString::number(code));
            };
            QCOMPARE(has(FaultSource::Inverter), !protocol::faultName(code).empty());
            QCOMPARE(has(FaultSource::Generator),
                     protocol::agsClass(code) == protocol::AgsClass::Fault);
            QCOMPARE(has(FaultSource::Solar), !protocol::pt100FaultName(code).empty());
        }
    }
    void activeFaultsStandFirstInTheList() {
        FakeFeed feed;
        feed.show(snapshotAt(noon));
        FaultListModel faults(feed);
        const QAbstractItemModelTester tester(&faults);
        QVERIFY(!faults.data(faults.index(0), FaultListModel::Current).toBool());
        auto snapshot = snapshotAt(noon);
        snapshot.plant.alarms = {alarmOf(u"ags_fault_25"_s, 25)};
        feed.show(snapshot);
        QCOMPARE(textAt(faults, 0, FaultListModel::Mark), u"25"_s);
        QVERIFY(faults.data(faults.index(0), FaultListModel::Current).toBool());
        faults.setFilter(FaultListModel::Inverter);
        QCOMPARE(textAt(faults, 0, FaultListModel::Mark), u"0x01"_s);
        QVERIFY(!faults.data(faults.index(0), FaultListModel::Current).toBool());
    }
    void everyRuleHasWordsAndARemedy_data() {
        QTest::addColumn<QString>("key");
        for (const auto* key :
             {"low_soc", "low_volts", "low_battery_shutdown", "generator_long_run",
              "generator_battery_full", "battery_hot", "fet_hot", "inverter_silent", "adapter_gone",
              "port_busy", "bus_silent", "disk_low", "clock_unknown", "not_stored",
              "database_repaired"}) {
            QTest::newRow(key) << QString::fromLatin1(key);
        }
    }
    void everyRuleHasWordsAndARemedy() {
        QFETCH(QString, key);
        const auto words = alarmWords(alarmOf(key), english());
        QVERIFY(words.title != QString(key).replace(u'_', u' '));
        QVERIFY(!words.advice.isEmpty());
    }
    void aRunThatAPowerCutEndedSaysSo() {
        plant::GeneratorRun run = test::storyRun(0);
        run.stopCause = plant::GeneratorStopCause::PowerCut;
        QCOMPARE(runStopText(run), u"power cut"_s);
    }

    void eventsAreWrittenInWords_data() {
        using enum plant::EventKind;
        QTest::addColumn<int>("kind");
        QTest::addColumn<int>("from");
        QTest::addColumn<int>("to");
        QTest::addColumn<QString>("detail");
        QTest::addColumn<QString>("text");
        QTest::newRow("mode") << int(InverterMode) << 8 << 64 << QString()
                              << u"Inverter: Charging (Bulk) → Inverting"_s;
        QTest::newRow("unknown mode")
            << int(InverterMode) << 64 << 0x3F << QString() << u"Inverter: Inverting → mode 0x3F"_s;
        QTest::newRow("fault over") << int(InverterFault) << 0x7F << 0 << QString()
                                    << u"Inverter fault over: Unknown fault 0x7F"_s;
        QTest::newRow("generator")
            << int(GeneratorStarted) << -1 << int(plant::GeneratorReason::Soc) << QString()
            << u"Generator started: battery charge was low"_s;
        QTest::newRow("reason not known")
            << int(GeneratorStarted) << -1 << 0 << QString() << u"Generator started"_s;
        QTest::newRow("alarm") << int(AlarmRaised) << -1 << -1 << u"low_soc"_s
                               << u"Alarm: Battery charge is low"_s;
        QTest::newRow("link") << int(LinkChanged) << -1 << -1 << u"adapter unplugged"_s
                              << u"Link: adapter unplugged"_s;
        QTest::newRow("start") << int(ProgramStart) << -1 << -1 << QString()
                               << u"Recorder started"_s;
    }
    void eventsAreWrittenInWords() {
        QFETCH(int, kind);
        QFETCH(int, from);
        QFETCH(int, to);
        QFETCH(QString, detail);
        plant::Event event;
        event.kind = plant::EventKind(kind);
        event.from = from < 0 ? std::nullopt : std::optional(from);
        event.to = to < 0 ? std::nullopt : std::optional(to);
        event.detail = detail;
        QTEST(eventText(event), "text");
    }
    void everyKindBelongsToAGroupAndHasWords() {
        QStringList keys;
        for (const auto group : {EventGroup::Generator, EventGroup::Inverter, EventGroup::Alarms,
                                 EventGroup::Recorder}) {
            keys += eventKindKeys(group);
        }
        QCOMPARE(keys.size(), int(plant::EventKind::GeneratorService) + 1);
        keys.removeDuplicates();
        QCOMPARE(keys.size(), int(plant::EventKind::GeneratorService) + 1);
    }
    void theLogIsReadNewestFirst() {
        FakeFeed feed;
        feed.show(snapshotAt(noon));
        storage::HistoryReader reader(path());
        EventModel events(reader, feed, m_clock, english());
        const QAbstractItemModelTester tester(&events);
        events.setActive(true);
        QTRY_VERIFY(events.loaded());
        QVERIFY(events.count() > 30);
        QCOMPARE(textAt(events, 0, EventModel::Time), u"Today 12:18:00"_s);
    }
    void theFilterKeepsOneGroup() {
        FakeFeed feed;
        feed.show(snapshotAt(noon));
        storage::HistoryReader reader(path());
        EventModel events(reader, feed, m_clock, english());
        events.setActive(true);
        events.setFilter(EventModel::Generator);
        QTRY_VERIFY(events.loaded());
        QVERIFY(events.count() > 0);
        for (int row = 0; row < events.count(); ++row) {
            QCOMPARE(events.data(events.index(row), EventModel::Group).toInt(),
                     int(EventModel::Generator));
        }
    }
    void anEventThatIsCommittedAppearsAtTheTopWithoutAReset() {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"history.db"_s);
        storage::RecorderOptions options;
        options.databasePath = file;
        storage::Recorder recorder(options);
        recorder.open({u"boot"_s, 1, noon * 1000, storage::ClockState::Known, u"0"_s});
        plant::Event event;
        event.utcMs = noon * 1000;
        event.kind = plant::EventKind::ProgramStart;
        recorder.addEvent(event);
        recorder.flush();
        FakeFeed feed;
        feed.show(snapshotAt(noon));
        storage::HistoryReader reader(file);
        EventModel events(reader, feed, m_clock, english());
        events.setActive(true);
        QTRY_COMPARE(events.count(), 1);
        QSignalSpy resets(&events, &QAbstractItemModel::modelReset);
        event.utcMs += 1000;
        event.kind = plant::EventKind::LinkChanged;
        recorder.addEvent(event);
        recorder.flush();
        feed.show(snapshotAt(noon + 60));
        QTRY_COMPARE(events.count(), 2);
        QCOMPARE(textAt(events, 0, EventModel::Text), u"Link"_s);
        QCOMPARE(resets.count(), 0);
    }

    void aFileThatCannotBeReadIsSaidAndWhatWasReadStays() {
        QTemporaryDir folder;
        const QString file = folder.filePath(u"history.db"_s);
        QVERIFY(QFile::copy(path(), file));
        FakeFeed feed;
        feed.show(snapshotAt(noon));
        storage::HistoryReader reader(file);
        EventModel events(reader, feed, m_clock, english());
        RunListModel runs(reader, feed, english());
        events.setActive(true);
        QTRY_VERIFY(events.loaded() && runs.loaded());
        const int eventCount = events.count();
        const int runCount = runs.count();
        QVERIFY(runCount > 0 && events.error().isEmpty() && runs.error().isEmpty());

        QVERIFY(QFile::rename(file, file + u".old"_s));
        QFile garbage(file);
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(5000, 'x'));
        garbage.close();
        feed.show(snapshotAt(noon + 60));
        QTRY_VERIFY(events.error().contains(u"is damaged"_s));
        QTRY_VERIFY(runs.error().contains(u"is damaged"_s));
        QCOMPARE(events.count(), eventCount);
        QCOMPARE(runs.count(), runCount);

        QVERIFY(QFile::remove(file) && QFile::rename(file + u".old"_s, file));
        feed.show(snapshotAt(noon + 120));
        QTRY_VERIFY(events.error().isEmpty() && runs.error().isEmpty());
    }

    void everyAlarmOfThePlantHasWords_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<int>("code");
        QTest::newRow("fault") << u"inverter_fault_08"_s << 8;
        QTest::newRow("undocumented fault") << u"inverter_fault_7f"_s << 0x7F;
        QTest::newRow("ags") << u"ags_fault_0b"_s << 11;
        QTest::newRow("bmk") << u"bmk_fault_01"_s << 1;
        QTest::newRow("pt100") << u"pt100_fault_06"_s << 6;
        for (const char* key : {"low_soc", "low_volts", "low_battery_shutdown",
                                "generator_long_run", "inverter_silent", "fet_hot"}) {
            QTest::newRow(key) << QString::fromLatin1(key) << 0;
        }
    }
    void everyAlarmOfThePlantHasWords() {
        QFETCH(QString, key);
        QFETCH(int, code);
        const auto words = alarmWords(alarmOf(key, code), english());
        QVERIFY(!words.title.isEmpty());
        QVERIFY2(!words.title.contains(u'_') && words.title != QString(key).replace(u'_', u' '),
                 qPrintable(words.title));
        QVERIFY2(!words.advice.isEmpty(), qPrintable(key));
    }
    void anAlarmOfANewerRecorderIsNamedByItsKey() {
        QCOMPARE(alarmWords(alarmOf(u"roof_on_fire"_s), english()).title, u"roof on fire"_s);
    }
    void anAlarmTellsItsValueAgainstItsLimit() {
        auto alarm = alarmOf(u"low_volts"_s);
        alarm.value = 47.2;
        alarm.threshold = 48;
        QCOMPARE(alarmWords(alarm, english()).detail, u"47.2 V, limit 48.0 V"_s);
    }
    void anAlarmThatIsOverTellsWhenAndHowLong() {
        auto alarm = alarmOf(u"low_volts"_s);
        alarm.active = false;
        alarm.clearedUtcMs = alarm.sinceUtcMs + 900'000;
        alarm.count = 3;
        QCOMPARE(alarmTimesText(alarm, alarm.sinceUtcMs + 3600'000, english()),
                 u"From Today 00:00, over after 15 min, 3 times"_s);
    }
    void activeAlarmsComeFirst() {
        FakeFeed feed;
        AlarmModel alarms(feed, m_clock, english());
        const QAbstractItemModelTester tester(&alarms);
        auto snapshot = snapshotAt(noon);
        auto over = alarmOf(u"fet_hot"_s);
        over.active = false;
        snapshot.plant.alarms = {over, alarmOf(u"low_soc"_s)};
        feed.show(snapshot);
        QCOMPARE(alarms.count(), 2);
        QCOMPARE(alarms.activeCount(), 1);
        QCOMPARE(textAt(alarms, 0, AlarmModel::Key), u"low_soc"_s);
        snapshot.plant.alarms[0].active = true;
        snapshot.plant.alarms[1].acknowledged = true;
        feed.show(snapshot);
        QCOMPARE(textAt(alarms, 0, AlarmModel::Key), u"fet_hot"_s);
        QCOMPARE(alarms.unacknowledgedCount(), 1);
    }
    void acknowledgingSendsTheCommand() {
        FakeFeed feed;
        AlarmModel alarms(feed, m_clock, english());
        alarms.acknowledge(u"low_soc"_s);
        alarms.acknowledgeAll();
        QCOMPARE(feed.sent.size(), size_t(2));
        QCOMPARE(feed.sent[0].kind, feed::Command::Kind::AcknowledgeAlarm);
        QCOMPARE(feed.sent[0].text, u"low_soc"_s);
        QCOMPARE(feed.sent[1].kind, feed::Command::Kind::AcknowledgeAllAlarms);
    }
    void anAcknowledgedAlarmThatIsOverLeavesTheList() {
        FakeFeed feed;
        AlarmModel alarms(feed, m_clock, english());
        auto snapshot = snapshotAt(noon);
        snapshot.plant.alarms = {alarmOf(u"low_soc"_s)};
        feed.show(snapshot);
        QCOMPARE(alarms.count(), 1);
        snapshot.plant.alarms.clear();
        feed.show(snapshot);
        QCOMPARE(alarms.count(), 0);
    }
};

QTEST_GUILESS_MAIN(tst_happenings)
#include "tst_happenings.moc"
