// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include "history_story.h"
#include "ui/history_model.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::ui;
using magnum::testing::ManualClock;
using magnum::ui::test::FakeFeed;

namespace {

TextContext english() {
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("UTC")};
}

}  // namespace

class tst_history_model : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    FakeFeed m_feed;
    ManualClock m_clock;
    QThread m_thread;
    storage::HistoryReader* m_reader = nullptr;

    [[nodiscard]] QString path() const { return m_folder.filePath(u"history.db"_s); }
    static bool shows(const HistoryModel& model, plant::Quantity quantity) {
        for (const auto* panel : model.panels()) {
            for (const auto& series : panel->series()) {
                for (const auto& column : series.columns) {
                    if (series.quantity == quantity && column.average) {
                        return true;
                    }
                }
            }
        }
        return false;
    }

 private Q_SLOTS:
    void initTestCase() {
        test::Story story;
        story.gapFrom = test::storyMidnight + 12 * 3600;
        story.gapTo = story.gapFrom + 1800;
        test::writeStory(path(), story);
        m_clock.utc = (test::storyMidnight + 86'400 - 60) * 1000;
        feed::Snapshot snapshot;
        snapshot.utcMs = m_clock.utc;
        snapshot.plant.device(plant::Device::Bmk).seen = true;
        snapshot.storage.oldestTs = test::storyMidnight;
        m_feed.show(snapshot);
    }
    void init() {
        // The reader's connection belongs to its thread, so it is deleted there.
        m_reader = new storage::HistoryReader(path());
        m_reader->moveToThread(&m_thread);
        connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
        m_thread.start();
    }
    void cleanup() {
        m_thread.quit();
        m_thread.wait();
    }

    void aShownPageIsFilledFromTheDatabase() {
        HistoryModel model(*m_reader, m_feed, m_clock, english());
        model.setPlotWidth(700);
        model.setActive(true);
        QTRY_VERIFY(model.loaded());
        QVERIFY(model.hasData());
        QVERIFY(model.notice().isEmpty());
        QVERIFY(shows(model, plant::Quantity::AcOutWatts));
        QVERIFY(shows(model, plant::Quantity::Soc));
        QVERIFY(model.generatorInView());
        QVERIFY(model.faultInView());
    }
    void nothingIsAskedWhileThePageIsNotShown() {
        QSignalSpy answers(m_reader, &storage::HistoryReader::historyReady);
        HistoryModel model(*m_reader, m_feed, m_clock, english());
        model.setPlotWidth(700);
        model.showSpan(HistoryModel::Hour);
        // The settling time of a moved window passes; a second model shows that answers do come.
        HistoryModel shown(*m_reader, m_feed, m_clock, english());
        shown.setPlotWidth(300);
        shown.setActive(true);
        QTRY_VERIFY(shown.loaded());
        QTRY_COMPARE(answers.count(), 1);
        QVERIFY(!model.loaded());
    }
    void rowsThatAreNotCommittedYetAreShown() {
        HistoryModel model(*m_reader, m_feed, m_clock, english());
        model.setPlotWidth(700);
        const auto utcBefore = m_clock.utc;
        const auto snapshotBefore = m_feed.snapshot();
        const qint64 end = test::storyMidnight + 86'400;
        m_clock.utc = (end + 20) * 1000;
        feed::Snapshot snapshot = snapshotBefore;
        snapshot.storage.lastCommitTs = end - 5;
        for (const qint64 ts : {end - 5, end, end + 5, end + 10}) {
            snapshot.lastRow = test::storyRow(ts);
            m_feed.show(snapshot);
        }
        model.showSpan(HistoryModel::Hour);
        model.setActive(true);
        QTRY_VERIFY(model.loaded());
        const auto& request = model.result().request;
        const auto& columns = model.result().series.front().columns;
        const auto width = (request.toTs - request.fromTs) / request.columns;
        QVERIFY(columns[size_t((end + 10 - request.fromTs) / width)].last);
        QVERIFY(!columns[size_t((end + 15 - request.fromTs) / width)].last);
        m_clock.utc = utcBefore;
        m_feed.show(snapshotBefore);
    }
    void whatIsCommittedLeavesTheTail() {
        LiveTail tail;
        feed::Snapshot snapshot;
        for (qint64 ts = 100; ts < 1000; ts += 5) {
            snapshot.lastRow = plant::SampleRow{.ts = ts, .stored = {}};
            tail.take(snapshot);
            tail.take(snapshot);  // four a second, a row every five
        }
        QCOMPARE(tail.rows().size(), size_t(120));
        QCOMPARE(tail.newestTs(), 995);
        snapshot.storage.lastCommitTs = 985;
        tail.take(snapshot);
        QCOMPARE(tail.rows().size(), size_t(2));
        QCOMPARE(tail.rows().front().ts, 990);
        snapshot.storage.lastCommitTs = 995;
        tail.take(snapshot);
        QVERIFY(tail.rows().empty());
    }
    void aClockThatWasSetBackBeginsANewTail() {
        LiveTail tail;
        feed::Snapshot snapshot;
        for (const qint64 ts : {100, 105, 50, 55}) {
            snapshot.lastRow = plant::SampleRow{.ts = ts, .stored = {}};
            tail.take(snapshot);
        }
        QCOMPARE(tail.rows().size(), size_t(2));
        QCOMPARE(tail.newestTs(), 55);
    }
    void everyChartHasOneUnit() {
        HistoryModel model(*m_reader, m_feed, m_clock, english());
        QStringList units;
        for (const auto* panel : model.panels()) {
            units.append(panel->unit());
            for (const auto quantity : panel->quantities()) {
                QCOMPARE(chartUnit(quantity).text, panel->unit());
            }
        }
        QCOMPARE(units, QStringList({u"W"_s, u"V"_s, u"%"_s, u"°C"_s}));
    }
    void onlyTheNewestRequestIsShown() {
        HistoryModel model(*m_reader, m_feed, m_clock, english());
        model.setPlotWidth(700);
        model.setActive(true);
        QTRY_VERIFY(model.loaded());
        const auto shown = model.result().request;
        storage::HistoryResult late;
        late.request = shown;
        late.request.id = shown.id - 1;
        late.request.fromTs = 0;
        QSignalSpy changes(&model, &HistoryModel::resultChanged);
        Q_EMIT m_reader->historyReady(late);
        QCoreApplication::processEvents();
        QCOMPARE(changes.count(), 0);
        QCOMPARE(model.result().request.fromTs, shown.fromTs);
    }
    void ofManyMovesOnlyTheLastIsAskedFor() {
        HistoryModel model(*m_reader, m_feed, m_clock, english());
        model.setPlotWidth(700);
        model.setActive(true);
        QTRY_VERIFY(model.loaded());
        QSignalSpy answers(m_reader, &storage::HistoryReader::historyReady);
        for (int i = 0; i < 10; ++i) {
            model.zoomBy(0.9, 0.3);
        }
        QTRY_VERIFY(model.result().request.toTs - model.result().request.fromTs < 70'000);
        // The reader's thread may still be about to tell the spy what the model knows already.
        QMetaObject::invokeMethod(
            m_reader, [] {}, Qt::BlockingQueuedConnection);
        QCOMPARE(answers.count(), 1);
    }
    void theGapIsMissingInTheColumns() {
        HistoryModel model(*m_reader, m_feed, m_clock, english());
        model.setPlotWidth(700);
        model.setActive(true);
        QTRY_VERIFY(model.loaded());
        const auto& request = model.result().request;
        const auto& columns = model.panels().first()->series().front().columns;
        const qint64 length = (request.toTs - request.fromTs) / request.columns;
        const auto middle = (test::storyMidnight + 12 * 3600 + 900 - request.fromTs) / length;
        QVERIFY(!columns[size_t(middle)].average);
        QVERIFY(columns[size_t(middle - 20)].average);
    }
    void theCrosshairReadsTheColumnBelowIt() {
        HistoryModel model(*m_reader, m_feed, m_clock, english());
        model.setPlotWidth(700);
        model.setActive(true);
        QTRY_VERIFY(model.loaded());
        model.setCursor(8.0 / 24);
        QCOMPARE(model.cursorText(), u"Today 08:00"_s);
        const auto entries = model.panels().first()->legend();
        bool foundInput = false;
        for (const auto& entry : entries) {
            const auto map = entry.toMap();
            if (map.value(u"name"_s) == u"AC in"_s) {
                foundInput = true;
                const QString value = map.value(u"value"_s).toString();
                QVERIFY2(value.endsWith(u" W"_s) && value.contains(u','), qPrintable(value));
            }
        }
        QVERIFY(foundInput);
        model.clearCursor();
        QVERIFY(model.panels().first()->legend().first().toMap().value(u"value"_s) == QString());
    }
    void inTheGapTheCrosshairSaysThatNothingIsKnown() {
        HistoryModel model(*m_reader, m_feed, m_clock, english());
        model.setPlotWidth(700);
        model.setActive(true);
        QTRY_VERIFY(model.loaded());
        model.setCursor(12.25 / 24);
        const auto entry = model.panels().first()->legend().first().toMap();
        QCOMPARE(entry.value(u"value"_s).toString(), u"--"_s);
    }
    void aTimeWithoutDataSaysWhereTheRecordBegins() {
        HistoryModel model(*m_reader, m_feed, m_clock, english());
        model.setPlotWidth(700);
        model.setActive(true);
        model.previous();
        QTRY_VERIFY(model.loaded() && !model.hasData());
        QVERIFY2(model.notice().contains(u"Today 00:00"_s), qPrintable(model.notice()));
    }
    void anUnreadableDatabaseIsSaid() {
        FakeFeed feed;
        storage::HistoryReader reader(m_folder.filePath(u"not-there/history.db"_s));
        HistoryModel model(reader, feed, m_clock, english());
        model.setPlotWidth(700);
        model.setActive(true);
        QTRY_VERIFY(model.loaded());
        QVERIFY(!model.notice().isEmpty());
    }
    void anyStoredQuantityCanBeChosen() {
        HistoryModel model(*m_reader, m_feed, m_clock, english());
        model.setPlotWidth(700);
        model.setActive(true);
        auto* choices = model.choices();
        for (int row = 0; row < choices->rowCount(); ++row) {
            if (choices->data(choices->index(row), HistoryChoices::Name) ==
                u"AC output voltage"_s) {
                choices->toggle(row);
            }
        }
        QTRY_VERIFY(shows(model, plant::Quantity::AcOutVolts));
    }
    void aChoiceByHandIsNotTakenBackByTheNextSnapshot() {
        HistoryModel model(*m_reader, m_feed, m_clock, english());
        const auto before = model.choices()->chosen();
        model.choices()->toggle(0);
        const auto chosen = model.choices()->chosen();
        QVERIFY(chosen != before);
        m_feed.show(m_feed.snapshot());
        QCOMPARE(model.choices()->chosen(), chosen);
    }
    void theCurrentDayGivesWayToTheNextAtMidnight() {
        ManualClock clock;
        clock.utc = (test::storyMidnight + 86'390) * 1000;
        HistoryModel model(*m_reader, m_feed, clock, english());
        model.setPlotWidth(700);
        const qint64 before = model.window().from();
        clock.advance(20'000);
        model.setActive(true);
        QCOMPARE(model.window().from(), before + 86'400);
    }
};

QTEST_GUILESS_MAIN(tst_history_model)
#include "tst_history_model.moc"
