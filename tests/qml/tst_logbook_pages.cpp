// SPDX-License-Identifier: GPL-3.0-or-later
// The logbook of the generator, silencing, and the list of fault codes, in the panel's own window.
// With MAGNUM_PICTURES=<directory> every picture is kept.
#include "history_screen.h"

using namespace magnum;
using namespace magnum::qmltest;

namespace {

constexpr int generatorPage = 1;

plant::Alarm faultSince(qint64 utcMs) {
    plant::Alarm fault;
    fault.key = QStringLiteral("inverter_fault_03");
    fault.severity = plant::AlarmSeverity::Alarm;
    fault.code = 3;
    fault.sinceUtcMs = utcMs;
    fault.active = true;
    return fault;
}

/// As a finger would: what is scrolled out of sight comes into it.
void scrollTo(QQuickItem* wanted) {
    for (auto* item = wanted; item; item = item->parentItem()) {
        const QVariant contentY = item->property("contentY");
        if (contentY.isValid()) {
            const qreal below =
                wanted->mapToItem(item, {0, wanted->height()}).y() - item->height() * 0.9;
            const qreal most = item->property("contentHeight").toReal() - item->height();
            if (below > 0 && most > 0) {
                item->setProperty("contentY", qMin(most, contentY.toReal() + below));
            }
        }
    }
}

}  // namespace

class tst_logbook_pages : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    ManualClock m_clock;
    int m_warnings = 0;

    std::unique_ptr<Screen> open(const QSize& size, int page, const feed::Snapshot& snapshot) {
        auto palette = ui::DisplaySettings::Palette::Dark;
        const QString wanted = qEnvironmentVariable("MAGNUM_PALETTE");  // for pictures by hand
        if (wanted == QLatin1String("light")) {
            palette = ui::DisplaySettings::Palette::Light;
        } else if (wanted == QLatin1String("night")) {
            palette = ui::DisplaySettings::Palette::Night;
        }
        return openScreen(m_folder.filePath(QStringLiteral("history.db")), m_clock, page, size,
                          snapshot, m_warnings, palette);
    }
    static void sizes() {
        QTest::addColumn<QSize>("size");
        QTest::newRow("800x480") << QSize(800, 480);
        QTest::newRow("1024x600") << QSize(1024, 600);
        QTest::newRow("1280x800") << QSize(1280, 800);
        QTest::newRow("480x800") << QSize(480, 800);
        QTest::newRow("800x1280") << QSize(800, 1280);
    }

 private Q_SLOTS:
    void initTestCase() {
        qputenv("QT_QUICK_BACKEND", "software");
        ui::test::Story story;
        story.toTs = story.fromTs + 86'400 + 15 * 3600;
        story.gapFrom = story.fromTs;  // runs and events only: rows do not matter here
        story.gapTo = story.toTs;
        ui::test::writeStory(m_folder.filePath(QStringLiteral("history.db")), story);
        m_clock.utc = story.toTs * 1000;
    }
    void init() { m_warnings = 0; }

    void theSilenceButtonSendsTheCommandAndTheCardSaysSo() {
        auto snapshot = healthySnapshot(m_clock);
        snapshot.plant.alarms = {faultSince(m_clock.utc - 1'500'000)};
        const auto screen = open({800, 480}, alarmsPage, snapshot);
        auto* root = screen->window->contentItem();
        pictureOf(*screen);
        QVERIFY(screen->panel->status()->attention());
        auto* button = findBy(root, "text", QStringLiteral("Silence"));
        QVERIFY(button);
        click(*screen, button);
        QTRY_COMPARE(screen->feed.sent.size(), size_t(1));
        QCOMPARE(screen->feed.sent[0].kind, feed::Command::Kind::SilenceAlarm);
        QCOMPARE(screen->feed.sent[0].text, QStringLiteral("inverter_fault_03"));

        snapshot.plant.alarms[0].silenced = true;
        screen->feed.show(snapshot);
        QTRY_VERIFY(!screen->panel->status()->attention());
        keep(pictureOf(*screen), QStringLiteral("alarms_silenced"));
        QVERIFY(!findBy(root, "text", QStringLiteral("Silence")));
        QVERIFY(findBy(root, "text", QStringLiteral("Acknowledge")));
        QVERIFY(!screen->panel->status()->banner().isEmpty());
    }
    void everyFaultCodeCanBeLookedUp_data() { sizes(); }
    void everyFaultCodeCanBeLookedUp() {
        QFETCH(QSize, size);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        auto snapshot = healthySnapshot(m_clock);
        snapshot.plant.alarms = {faultSince(m_clock.utc - 1'500'000)};
        const auto screen = open(size, alarmsPage, snapshot);
        auto* root = screen->window->contentItem();
        QTRY_VERIFY(screen->panel->events()->loaded());
        pictureOf(*screen);
        auto* button = findBy(root, "text", QStringLiteral("All fault codes"));
        QVERIFY(button);
        click(*screen, button);
        keep(pictureOf(*screen), QStringLiteral("codes_%1").arg(tag));
        QVERIFY(findBy(root, "text", QStringLiteral("Active now")));
        QVERIFY(findBy(root, "text", QStringLiteral("Too much load (AC overload)")));
        auto* solar = findBy(root, "text", QStringLiteral("Solar"));
        QVERIFY(solar);
        click(*screen, solar);
        keep(pictureOf(*screen), QStringLiteral("codes_solar_%1").arg(tag));
        QVERIFY(findBy(root, "text", QStringLiteral("F01")));
        QTRY_VERIFY(!findBy(root, "text", QStringLiteral("Active now")));
        QStringList cut;
        collectCut(root, cut);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'|')));
        QTest::keyClick(screen->window, Qt::Key_Escape);
        QTRY_VERIFY(!findBy(root, "text", QStringLiteral("F01")));
        QCOMPARE(screen->window->property("page").toInt(), alarmsPage);
        QCOMPARE(m_warnings, 0);
    }
    void aRunOpensWithAllItsFiguresAndItsChart_data() { sizes(); }
    void aRunOpensWithAllItsFiguresAndItsChart() {
        QFETCH(QSize, size);
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        const auto screen = open(size, generatorPage, healthySnapshot(m_clock));
        auto* root = screen->window->contentItem();
        QTRY_VERIFY(screen->panel->runs()->count() > 0);
        keep(pictureOf(*screen), QStringLiteral("generator_%1").arg(tag));
        auto* run = findBy(root, "text", QStringLiteral("battery voltage was low"));
        QVERIFY(run);
        scrollTo(run);
        pictureOf(*screen);
        click(*screen, run);
        QTRY_VERIFY(screen->panel->run()->shown());
        keep(pictureOf(*screen), QStringLiteral("run_%1").arg(tag));
        QVERIFY(findBy(root, "text", QStringLiteral("Energy delivered")));
        QStringList cut;
        collectCut(root, cut);
        QVERIFY2(cut.isEmpty(), qPrintable(cut.join(u'|')));
        auto* chart = findBy(root, "text", QStringLiteral("Chart"));
        QVERIFY(chart);
        click(*screen, chart);
        QCOMPARE(screen->window->property("page").toInt(), historyPage);
        const auto& window = screen->panel->history()->window();
        QVERIFY(double(window.from()) * 1000 <= screen->panel->run()->fromUtcMs());
        QVERIFY(double(window.from() + window.length()) * 1000 >= screen->panel->run()->toUtcMs());
        QTest::keyClick(screen->window, Qt::Key_2);
        QTest::keyClick(screen->window, Qt::Key_Escape);
        QTRY_VERIFY(!screen->panel->run()->shown());
        QCOMPARE(screen->window->property("page").toInt(), generatorPage);
        QCOMPARE(m_warnings, 0);
    }
};

QTEST_MAIN(tst_logbook_pages)
#include "tst_logbook_pages.moc"
