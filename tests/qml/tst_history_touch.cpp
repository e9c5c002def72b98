// SPDX-License-Identifier: GPL-3.0-or-later
// What fingers, mouse, wheel and keys do on the History page, with the events of a real window over
// a real database.
#include <QPointingDevice>
#include <QWheelEvent>

#include "history_screen.h"

using namespace magnum;
using namespace magnum::qmltest;
using ui::HistoryModel;

class tst_history_touch : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    ManualClock m_clock;
    int m_warnings = 0;
    std::unique_ptr<QPointingDevice> m_fingers{QTest::createTouchDevice()};

    std::unique_ptr<Screen> open(
        const QSize& size = {800, 480},
        ui::DisplaySettings::Palette palette = ui::DisplaySettings::Palette::Dark) {
        auto screen = openScreen(m_folder.filePath(QStringLiteral("history.db")), m_clock,
                                 historyPage, size, healthySnapshot(m_clock), m_warnings, palette);
        screen->window->requestActivate();
        if (!QTest::qWaitForWindowActive(screen->window) ||
            !QTest::qWaitFor([&] { return screen->panel->history()->loaded(); })) {
            qWarning("the page did not come up");
        }
        pictureOf(*screen);
        return screen;
    }
    static QQuickItem* find(const Screen& screen, const char* property, const char* words) {
        return findBy(screen.window->contentItem(), property, QString::fromUtf8(words));
    }
    static bool press(const Screen& screen, const char* property, const char* words) {
        auto* item = find(screen, property, words);
        if (!item) {
            qWarning("no item %s", words);
            return false;
        }
        click(screen, item);
        return true;
    }
    static void wheel(const Screen& screen, const QPoint& at, int steps) {
        QWheelEvent event(at, screen.window->mapToGlobal(at), {}, {0, 120 * steps}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(screen.window, &event);
    }
    static void drag(const Screen& screen, QPoint from, QPoint to, bool release = true) {
        QTest::mousePress(screen.window, Qt::LeftButton, {}, from);
        for (int i = 1; i <= 10; ++i) {
            QTest::mouseMove(screen.window, from + (to - from) * i / 10);
        }
        if (release) {
            QTest::mouseRelease(screen.window, Qt::LeftButton, {}, to);
        }
    }

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
    void cleanup() { QCOMPARE(m_warnings, 0); }

    void aRestingFingerReadsTheValuesAboveIt() {
        const auto screen = open();
        auto* history = screen->panel->history();
        QTest::touchEvent(screen->window, m_fingers.get()).press(0, QPoint(400, 300));
        QTRY_VERIFY(history->cursor() >= 0);
        pictureOf(*screen);
        const QString before = history->cursorText();
        const auto* time = findBy(screen->window->contentItem(), "text", before);
        QVERIFY(time);
        QVERIFY(time->mapToScene({0, time->height()}).y() < 300);
        QTest::touchEvent(screen->window, m_fingers.get()).move(0, QPoint(500, 300));
        QTRY_VERIFY(history->cursorText() != before);
        QTest::touchEvent(screen->window, m_fingers.get()).release(0, QPoint(500, 300));
        QVERIFY(history->cursor() >= 0);
        QVERIFY(!history->readout().isEmpty());
        QTest::keyClick(screen->window, Qt::Key_Escape);
        QVERIFY(history->cursor() < 0);
    }
    void aDragGoesOnBeyondWhatWasDrawn() {
        const auto screen = open();
        auto* history = screen->panel->history();
        const qint64 before = history->window().from();
        drag(*screen, {250, 300}, {780, 300}, false);
        QVERIFY(history->window().from() < before);  // while the finger is still down
        QTest::mouseRelease(screen->window, Qt::LeftButton, {}, {780, 300});
        QVERIFY(history->isFree());
        const auto shown = [&] { return history->result().request; };
        QTRY_VERIFY(std::abs(shown().fromTs - history->window().from()) < 600);
    }
    void twoFingersZoomWhatIsBetweenThem() {
        const auto screen = open();
        auto* history = screen->panel->history();
        const qint64 before = history->window().length();
        QTest::touchEvent(screen->window, m_fingers.get())
            .press(0, QPoint(400, 300))
            .press(1, QPoint(500, 300));
        for (int i = 1; i <= 8; ++i) {
            QTest::touchEvent(screen->window, m_fingers.get())
                .move(0, QPoint(400 - 12 * i, 300))
                .move(1, QPoint(500 + 12 * i, 300));
        }
        QTest::touchEvent(screen->window, m_fingers.get())
            .release(0, QPoint(304, 300))
            .release(1, QPoint(596, 300));
        QTRY_VERIFY(history->window().length() < before / 2);
    }
    void theWheelZoomsAroundThePointer() {
        const auto screen = open();
        auto* history = screen->panel->history();
        const qint64 before = history->window().length();
        wheel(*screen, {300, 300}, 2);
        QTRY_VERIFY(history->window().length() < before);
        wheel(*screen, {300, 300}, -2);
        QTRY_COMPARE(history->window().length(), before);
    }
    void aDoubleTapResets() {
        const auto screen = open();
        auto* history = screen->panel->history();
        const qint64 from = history->window().from();
        history->zoomBy(0.3, 0.5);
        QVERIFY(history->isFree());
        QTest::mouseClick(screen->window, Qt::LeftButton, {}, {400, 320});
        QTest::mouseClick(screen->window, Qt::LeftButton, {}, {400, 320});
        QTRY_VERIFY(!history->isFree());
        QCOMPARE(history->window().from(), from);
    }
    void plusAndMinusZoom() {
        const auto screen = open();
        auto* history = screen->panel->history();
        const qint64 before = history->window().length();
        QTest::keyClick(screen->window, Qt::Key_Plus);
        QCOMPARE(history->window().length(), before / 2);
        QTest::keyClick(screen->window, Qt::Key_Minus);
        QCOMPARE(history->window().length(), before);
        QTest::keyClick(screen->window, Qt::Key_Home);
        QVERIFY(history->isToday());
    }
    void aTapOnAName_letsItStandOut() {
        const auto screen = open();
        auto* history = screen->panel->history();
        QVERIFY(press(*screen, "text", "AC in"));
        QTRY_COMPARE(history->focused(), int(plant::Quantity::AcInWatts));
        QVERIFY(press(*screen, "text", "AC in"));
        QTRY_COMPARE(history->focused(), -1);
    }
    void theDayBeforeIsDrawnBehind() {
        const auto screen = open();
        auto* history = screen->panel->history();
        QVERIFY(press(*screen, "description", "Compare with the period before"));
        QTRY_VERIFY(!history->panels().first()->before().empty());
        const auto& before = history->panels().first()->before().front().columns;
        QVERIFY(std::any_of(before.begin(), before.end(),
                            [](const auto& column) { return column.average.has_value(); }));
        QVERIFY(find(*screen, "text", "Yesterday, Sun, 22 Nov"));
        QVERIFY(press(*screen, "description", "Compare with the period before"));
        QTRY_VERIFY(history->panels().first()->before().empty());
    }
    void energyIsShownAsBars() {
        const auto screen = open();
        auto* history = screen->panel->history();
        QVERIFY(press(*screen, "description", "Energy in kWh"));
        QTRY_VERIFY(history->loaded() && history->hasData());
        auto* panel = history->panels().first();
        QVERIFY(panel->isBars());
        QCOMPARE(panel->unit(), QStringLiteral("kWh"));
        QCOMPARE(panel->series().at(1).columns.size(), size_t(24));
        QTRY_VERIFY(!panel->before().empty());
        const auto out = panel->legend().at(1).toMap();
        QVERIFY(out.value(QStringLiteral("value")).toString().endsWith(QStringLiteral(" kWh")));
        QVERIFY(out.value(QStringLiteral("range")).toString().startsWith(QStringLiteral("before")));
        history->setCursor(0.5 / 24);
        QCOMPARE(history->cursorText(), QStringLiteral("Mon, 23 Nov, 00:00 – 01:00"));
    }
    void aDayIsChosenFromTheCalendar() {
        const auto screen = open();
        auto* history = screen->panel->history();
        QVERIFY(press(*screen, "text", "Today, Mon, 23 Nov"));
        pictureOf(*screen);
        QTRY_VERIFY(
            !history->calendar()->days().at(10).toMap().value(QStringLiteral("enabled")).toBool());
        QVERIFY(press(*screen, "text", "10"));  // nothing is recorded of it
        QVERIFY(find(*screen, "text", "November 2026"));
        QVERIFY(history->isToday());
        QVERIFY(press(*screen, "text", "22"));
        QCOMPARE(history->window().from(), ui::test::storyMidnight);
        QVERIFY(!find(*screen, "text", "November 2026"));
        QVERIFY(press(*screen, "text", "Today"));
        QVERIFY(history->isToday());
    }
    void allShowsTheWholeRecord() {
        const auto screen = open();
        auto* history = screen->panel->history();
        QVERIFY(press(*screen, "modelData", "All"));
        QCOMPARE(history->window().from(), ui::test::storyMidnight);
        QTRY_VERIFY(history->result().request.fromTs <= ui::test::storyMidnight + 60);
        QVERIFY(!history->hasPrevious());
        QVERIFY(!history->canCompare());
    }
    void nothingIsDrawnWhileNothingChanges() {
        const auto screen = open();
        QSignalSpy frames(screen->window, &QQuickWindow::frameSwapped);
        while (frames.wait(500)) {
        }
        frames.clear();
        QVERIFY2(!frames.wait(6000), "a frame was drawn though nothing changed");
    }

    void everyViewFitsEverySize_data() {
        QTest::addColumn<QSize>("size");
        QTest::addColumn<int>("palette");
        using enum ui::DisplaySettings::Palette;
        QTest::newRow("800x480") << QSize(800, 480) << int(Dark);
        QTest::newRow("1024x600") << QSize(1024, 600) << int(Light);
        QTest::newRow("1280x800") << QSize(1280, 800) << int(Night);
        QTest::newRow("480x800") << QSize(480, 800) << int(Light);
        QTest::newRow("800x1280") << QSize(800, 1280) << int(Dark);
    }
    void everyViewFitsEverySize() {
        QFETCH(QSize, size);
        QFETCH(int, palette);
        const auto screen = open(size, ui::DisplaySettings::Palette(palette));
        auto* history = screen->panel->history();
        const auto look = [&](const char* view) {
            const QImage picture = pictureOf(*screen);
            keep(picture, QStringLiteral("view_%1_%2")
                              .arg(QLatin1String(QTest::currentDataTag()), QLatin1String(view)));
            QStringList cut;
            collectCut(screen->window->contentItem(), cut);
            QVERIFY2(cut.isEmpty(),
                     qPrintable(QStringLiteral("%1: %2").arg(QLatin1String(view), cut.join(u'|'))));
        };
        history->setCompare(true);
        QTRY_VERIFY(!history->panels().first()->before().empty());
        look("compared");
        history->focusOn(int(plant::Quantity::AcInWatts));
        history->setCursor(0.36);
        look("readout");
        history->clearCursor();
        history->focusOn(-1);
        QVERIFY(press(*screen, "description", "More"));
        look("menu");
        QVERIFY(press(*screen, "description", "More"));
        history->previous();
        history->setEnergyView(true);
        QTRY_VERIFY(history->hasData());
        look("energy");
        history->openCalendar();
        QVERIFY(press(*screen, "text", "Yesterday, Sun, 22 Nov"));
        QTRY_VERIFY(
            !history->calendar()->days().at(10).toMap().value(QStringLiteral("enabled")).toBool());
        look("calendar");
    }
};

QTEST_MAIN(tst_history_touch)
#include "tst_history_touch.moc"
