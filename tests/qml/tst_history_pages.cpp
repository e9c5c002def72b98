// SPDX-License-Identifier: GPL-3.0-or-later
// The pages History, Alarms and System in the panel's own window, drawn by the software renderer at
// each supported size over a real database. With MAGNUM_PICTURES=<directory> every picture is kept.
#include <QDir>
#include <QMap>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <algorithm>
#include <memory>

#include "history_screen.h"
#include "ui/history_plot.h"

using namespace magnum;
using magnum::testing::ManualClock;
using namespace magnum::qmltest;

namespace {

std::vector<plant::Alarm> someAlarms(const ManualClock& clock) {
    plant::Alarm fault;
    fault.key = QStringLiteral("inverter_fault_03");
    fault.severity = plant::AlarmSeverity::Alarm;
    fault.code = 3;
    fault.sinceUtcMs = clock.utc - 1'500'000;
    fault.active = true;
    plant::Alarm low;
    low.key = QStringLiteral("low_volts");
    low.sinceUtcMs = clock.utc - 7'200'000;
    low.value = 47.2;
    low.threshold = 48;
    low.active = true;
    low.acknowledged = true;
    plant::Alarm over;
    over.key = QStringLiteral("inverter_silent");
    over.severity = plant::AlarmSeverity::Alarm;
    over.sinceUtcMs = clock.utc - 40'000'000;
    over.clearedUtcMs = over.sinceUtcMs + 900'000;
    over.count = 3;
    return {fault, low, over};
}

/// What is shown of the value axes, each chart's labels by themselves.
void collectValueLabels(QQuickItem* item, QMap<QQuickItem*, QList<QQuickItem*>>& byChart) {
    if (!item->isVisible()) {
        return;
    }
    if (item->objectName() == QLatin1String("valueLabel")) {
        byChart[item->parentItem()].append(item);
    }
    const auto children = item->childItems();
    for (auto* child : children) {
        collectValueLabels(child, byChart);
    }
}

int shownPlots(QQuickItem* item) {
    int shown = item->isVisible() && qobject_cast<ui::HistoryPlot*>(item) ? 1 : 0;
    const auto children = item->childItems();
    for (auto* child : children) {
        shown += shownPlots(child);
    }
    return shown;
}

}  // namespace

class tst_history_pages : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    ManualClock m_clock;
    QThread m_thread;

    std::unique_ptr<Screen> open(const QSize& size, int page, const feed::Snapshot& snapshot,
                                 const QString& database = QStringLiteral("history.db")) {
        return openScreen(m_folder.filePath(database), m_clock, page, size, snapshot, m_warnings);
    }
    static int coloursIn(const QImage& picture) {
        QSet<QRgb> colours;
        for (int y = 0; y < picture.height(); y += 3) {
            for (int x = 0; x < picture.width(); x += 3) {
                colours.insert(picture.pixel(x, y));
            }
        }
        return int(colours.size());
    }

    int m_warnings = 0;

 private Q_SLOTS:
    void initTestCase() {
        qputenv("QT_QUICK_BACKEND", "software");
        ui::test::Story story;
        story.toTs = story.fromTs + 86'400 + 15 * 3600;
        story.gapFrom = story.fromTs + 86'400 + 11 * 3600;
        story.gapTo = story.gapFrom + 2400;
        ui::test::writeStory(m_folder.filePath(QStringLiteral("history.db")), story);
        m_clock.utc = story.toTs * 1000;
    }
    void init() { m_warnings = 0; }

    void pagesFitEverySize_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("page");
        QTest::addColumn<int>("state");
        const std::pair<const char*, QSize> sizes[] = {{"800x480", {800, 480}},
                                                       {"1024x600", {1024, 600}},
                                                       {"1280x800", {1280, 800}},
                                                       {"480x800", {480, 800}}};
        const std::pair<const char*, int> pages[] = {
            {"history", historyPage}, {"alarms", alarmsPage}, {"system", systemPage}};
        const std::pair<const char*, int> states[] = {{"well", 0}, {"trouble", 1}, {"empty", 2}};
        for (const auto& [sizeName, size] : sizes) {
            for (const auto& [pageName, page] : pages) {
                for (const auto& [stateName, state] : states) {
                    QTest::addRow("%s %s %s", pageName, sizeName, stateName)
                        << size << page << state;
                }
            }
        }
    }
    void pagesFitEverySize() {
        QFETCH(QSize, size);
        QFETCH(int, page);
        QFETCH(int, state);
        auto snapshot = state == 2 ? feed::Snapshot{} : healthySnapshot(m_clock);
        if (state == 1) {
            snapshot.plant.alarms = someAlarms(m_clock);
            snapshot.link.state = link::LinkState::Missing;
            snapshot.link.sinceMonotonicMs = m_clock.monotonic - 200'000;
            snapshot.plant.device(plant::Device::Bmk).lastSeenMonotonicMs -= 200'000;
            snapshot.host.celsius.reset();
            snapshot.storage.state = storage::StorageState::Retrying;
            snapshot.storage.detail = QStringLiteral("The disk is full. Make room on it.");
        }
        const auto screen =
            open(size, page, snapshot,
                 state == 2 ? QStringLiteral("none.db") : QStringLiteral("history.db"));
        QVERIFY(screen->window);
        if (page == historyPage) {
            QTRY_VERIFY(screen->panel->history()->loaded());
        } else if (page == alarmsPage) {
            QTRY_VERIFY(screen->panel->events()->loaded());
        }
        const QImage picture = pictureOf(*screen);
        keep(picture, QString::fromLatin1(QTest::currentDataTag()).replace(u' ', u'_'));
        QCOMPARE(picture.size(), size);
        QVERIFY2(coloursIn(picture) > 8, "the picture is blank");
        QStringList cut;
        collectCut(screen->window->contentItem(), cut);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'|')));
        QCOMPARE(m_warnings, 0);
    }

    void valueLabelsDoNotStandOnOneAnother() {
        const auto screen = open({800, 800}, historyPage, healthySnapshot(m_clock));
        QTRY_VERIFY(screen->panel->history()->loaded());
        for (int height = 800; height >= 300; height -= 10) {
            screen->window->resize(800, height);
            pictureOf(*screen);
            QMap<QQuickItem*, QList<QQuickItem*>> byChart;
            collectValueLabels(screen->window->contentItem(), byChart);
            QVERIFY(!byChart.isEmpty());
            for (auto labels : std::as_const(byChart)) {
                std::sort(labels.begin(), labels.end(),
                          [](const auto* a, const auto* b) { return a->y() < b->y(); });
                for (qsizetype i = 1; i < labels.size(); ++i) {
                    const double room = labels[i]->y() - labels[i - 1]->y();
                    QVERIFY2(room >= 0.7 * labels[i]->height(),
                             qPrintable(QStringLiteral("%1 on %2 in a window %3 high")
                                            .arg(labels[i]->property("text").toString(),
                                                 labels[i - 1]->property("text").toString())
                                            .arg(height)));
                }
            }
        }
    }
    void anotherPageOpensTheHistoryOfARun() {
        const auto screen = open({800, 480}, systemPage, healthySnapshot(m_clock));
        const qint64 begin = ui::test::storyMidnight + 7 * 3600;
        screen->panel->showHistory(begin * 1000, (begin + 7200) * 1000);
        QCOMPARE(screen->panel->page(), historyPage);
        auto* history = screen->panel->history();
        QTRY_VERIFY(history->loaded());
        QVERIFY(history->window().from() < begin);
        QVERIFY(history->window().to() > begin + 7200);
        QVERIFY(history->generatorInView());
        QVERIFY(history->isFree());
    }
    void holdingShowsTheCrosshairAndItsValues() {
        const auto screen = open({800, 480}, historyPage, healthySnapshot(m_clock));
        auto* history = screen->panel->history();
        QTRY_VERIFY(history->loaded());
        QTest::mousePress(screen->window, Qt::LeftButton, {}, {400, 300});
        QTRY_VERIFY(history->cursor() >= 0);
        keep(pictureOf(*screen), QStringLiteral("history_crosshair"));
        QTest::mouseRelease(screen->window, Qt::LeftButton, {}, {400, 300});
        QVERIFY(history->cursor() >= 0);
        QVERIFY(!history->panels()
                     .first()
                     ->legend()
                     .first()
                     .toMap()
                     .value(QStringLiteral("value"))
                     .toString()
                     .isEmpty());
    }
    void draggingPans() {
        const auto screen = open({800, 480}, historyPage, healthySnapshot(m_clock));
        auto* history = screen->panel->history();
        QTRY_VERIFY(history->loaded());
        const qint64 before = history->window().from();
        QTest::mousePress(screen->window, Qt::LeftButton, {}, {400, 300});
        QTest::mouseMove(screen->window, {450, 300});
        QTest::mouseMove(screen->window, {500, 300});
        QTest::mouseRelease(screen->window, Qt::LeftButton, {}, {500, 300});
        QTRY_VERIFY(history->window().from() < before);
        QVERIFY(history->isFree());
    }
    void arrowKeysMoveAndZoom() {
        const auto screen = open({800, 480}, historyPage, healthySnapshot(m_clock));
        auto* history = screen->panel->history();
        QTRY_VERIFY(history->loaded());
        screen->window->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(screen->window));
        const qint64 before = history->window().from();
        const qint64 length = history->window().length();
        QTest::keyClick(screen->window, Qt::Key_Left);
        QCOMPARE(history->window().from(), before - length / 4);
        QTest::keyClick(screen->window, Qt::Key_Up);
        QCOMPARE(history->window().length(), length / 2);
        QTest::keyClick(screen->window, Qt::Key_Escape);
        QCOMPARE(history->window().length(), length);
        QCOMPARE(screen->window->property("page").toInt(), historyPage);
    }
    void whatIsDrawnCanBeChosenFromAList() {
        const auto screen = open({800, 480}, historyPage, healthySnapshot(m_clock));
        auto* history = screen->panel->history();
        QTRY_VERIFY(history->loaded());
        pictureOf(*screen);
        const auto before = history->choices()->chosen();
        for (const auto& [property, words] :
             {std::pair{"description", "More"}, std::pair{"text", "Choose quantities"}}) {
            auto* item =
                findBy(screen->window->contentItem(), property, QString::fromLatin1(words));
            QVERIFY2(item, words);
            click(*screen, item);
        }
        keep(pictureOf(*screen), QStringLiteral("history_choose"));
        auto* choice =
            findBy(screen->window->contentItem(), "text", QStringLiteral("AC output current"));
        QVERIFY(choice);
        click(*screen, choice);
        QCOMPARE(history->choices()->chosen().size(), before.size() + 1);
    }
    void aTapOnAChartShowsItAlone() {
        const auto screen = open({800, 480}, historyPage, healthySnapshot(m_clock));
        QTRY_VERIFY(screen->panel->history()->loaded());
        pictureOf(*screen);
        const auto countShown = [&] { return shownPlots(screen->window->contentItem()); };
        QCOMPARE(countShown(), 4);
        QTest::mouseClick(screen->window, Qt::LeftButton, {}, {400, 250});
        QTRY_COMPARE(countShown(), 1);
        keep(pictureOf(*screen), QStringLiteral("history_alone"));
    }
    void whatIsShownCanBeExported_data() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("S") << QSize(800, 480);
        QTest::newRow("M") << QSize(1024, 600);
        QTest::newRow("L") << QSize(1280, 800);
        QTest::newRow("portrait") << QSize(480, 800);
    }
    void whatIsShownCanBeExported() {
        QFETCH(QSize, size);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        const auto screen = open(size, historyPage, healthySnapshot(m_clock));
        auto* root = screen->window->contentItem();
        QTRY_VERIFY(screen->panel->history()->loaded());
        pictureOf(*screen);
        QStringList cut;
        const auto press = [&](const char* property, const char* words) {
            auto* item = findBy(root, property, QString::fromLatin1(words));
            QVERIFY2(item, words);
            click(*screen, item);
            const QImage picture = pictureOf(*screen);
            keep(picture, QStringLiteral("history_export_%1_%2").arg(tag, QLatin1String(words)));
            collectCut(root, cut);
            QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'|')));
        };
        press("description", "More");
        press("text", "Export");
        press("text", "Write the file");
        auto* job = screen->panel->exportJob();
        QTRY_COMPARE(job->state(), ui::ExportJob::Done);
        keep(pictureOf(*screen), QStringLiteral("history_export_%1_done").arg(tag));
        collectCut(root, cut);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'|')));
        const QStringList files =
            QDir(m_folder.filePath(QStringLiteral("exports"))).entryList(QDir::Files);
        QCOMPARE(files,
                 QStringList{QStringLiteral("magnum-20261123-0000-to-20261124-0000-5s.csv")});
        press("text", "Done");
        QVERIFY(!findBy(root, "text", QStringLiteral("Write the file")));
        QCOMPARE(m_warnings, 0);
    }
    void aLogThatCannotBeReadIsNotAnEmptyLog() {
        QFile garbage(m_folder.filePath(QStringLiteral("garbage.db")));
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(5000, 'x'));
        garbage.close();
        const auto screen =
            open({800, 480}, alarmsPage, healthySnapshot(m_clock), QStringLiteral("garbage.db"));
        QTRY_VERIFY(screen->panel->events()->loaded());
        keep(pictureOf(*screen), QStringLiteral("alarms_unreadable"));
        auto* root = screen->window->contentItem();
        QVERIFY(findBy(root, "text", QStringLiteral("The log cannot be read.")));
        QVERIFY(!findBy(root, "text",
                        QStringLiteral("Nothing has happened yet that was written down.")));
        QStringList cut;
        collectCut(root, cut);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'|')));
    }
    void theAcknowledgeButtonSendsTheCommand() {
        auto snapshot = healthySnapshot(m_clock);
        snapshot.plant.alarms = {someAlarms(m_clock).front()};
        const auto screen = open({800, 480}, alarmsPage, snapshot);
        QTRY_VERIFY(screen->panel->events()->loaded());
        pictureOf(*screen);
        auto* button = findBy(screen->window->contentItem(), "text", QStringLiteral("Acknowledge"));
        QVERIFY(button);
        click(*screen, button);
        QTRY_COMPARE(screen->feed.sent.size(), size_t(1));
        QCOMPARE(screen->feed.sent[0].text, QStringLiteral("inverter_fault_03"));
    }
};

QTEST_MAIN(tst_history_pages)
#include "tst_history_pages.moc"
