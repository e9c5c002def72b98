// SPDX-License-Identifier: GPL-3.0-or-later
// What keys, clicks and touches on the pages do. How they look, tst_layout tells.
#include <QGuiApplication>
#include <QQuickItem>
#include <QtTest>

#include "panel_fixture.h"
#include "screen_walk.h"

using namespace magnum;
using test::PanelFixture;
using test::textOnScreen;

namespace {

constexpr QSize small{800, 480};
constexpr QSize tall{800, 1280};

ui::PanelSettings settingsFor(const QString& page) {
    ui::PanelSettings settings;
    settings.text = {QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    settings.page = page;
    return settings;
}

}  // namespace

class TestPanelPages : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void keys_switch_pages();
    void a_click_on_a_tab_opens_its_page();
    void a_node_opens_its_page_and_escape_closes_it();
    void the_service_is_only_noted_when_it_is_confirmed();
    void the_hours_since_service_can_be_corrected();
    void the_day_opens_the_totals_and_escape_closes_them();
};

void TestPanelPages::keys_switch_pages() {
    PanelFixture panel(test::scene("inverting"), small, settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    panel.window->requestActivate();
    QTest::keyClick(panel.window, Qt::Key_2);
    QCOMPARE(panel.window->property("page").toInt(), 1);
    QTest::keyClick(panel.window, Qt::Key_Left);
    QCOMPARE(panel.window->property("page").toInt(), 0);
    QTest::keyClick(panel.window, Qt::Key_Left);
    QCOMPARE(panel.window->property("page").toInt(), 0);
    QTest::keyClick(panel.window, Qt::Key_5);
    QTest::keyClick(panel.window, Qt::Key_Right);
    QCOMPARE(panel.window->property("page").toInt(), 4);
}

void TestPanelPages::a_click_on_a_tab_opens_its_page() {
    PanelFixture panel(test::scene("inverting"), small, settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    panel.window->grabWindow();
    const auto* word = textOnScreen(panel.window, QStringLiteral("Alarms"));
    QVERIFY(word);
    const auto centre = word->mapToScene({word->width() / 2, word->height() / 2}).toPoint();
    QTest::mouseClick(panel.window, Qt::LeftButton, {}, centre);
    QCOMPARE(panel.window->property("page").toInt(), 3);
}

void TestPanelPages::a_node_opens_its_page_and_escape_closes_it() {
    PanelFixture panel(test::scene("inverting"), small, settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    panel.window->grabWindow();
    const auto shows = [&](const QString& words) { return textOnScreen(panel.window, words); };
    QTest::mouseClick(panel.window, Qt::LeftButton, {}, {450, 330});
    QTRY_VERIFY(shows(QStringLiteral("Charge since full")));
    QTest::keyClick(panel.window, Qt::Key_Escape);
    QVERIFY(!shows(QStringLiteral("Charge since full")));
    QCOMPARE(panel.window->property("page").toInt(), 0);
}

void TestPanelPages::the_service_is_only_noted_when_it_is_confirmed() {
    PanelFixture panel(test::scene("inverting"), tall, settingsFor(QStringLiteral("generator")));
    QVERIFY(panel.shown);
    panel.window->grabWindow();
    const auto press = [&](const QString& words) {
        auto* item = textOnScreen(panel.window, words);
        QVERIFY2(item, qPrintable(words));
        QTest::mouseClick(panel.window, Qt::LeftButton, {},
                          item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
        panel.window->grabWindow();
    };
    press(QStringLiteral("Serviced"));
    QVERIFY(panel.feed.commands.empty());
    press(QStringLiteral("No"));
    QVERIFY(panel.feed.commands.empty());
    press(QStringLiteral("Serviced"));
    QCOMPARE(test::badTexts(panel.window), QStringList{});
    press(QStringLiteral("Yes, count from 0"));
    QCOMPARE(panel.feed.commands.size(), size_t(1));
    QCOMPARE(panel.feed.commands[0].kind, feed::Command::Kind::NoteGeneratorService);
}

void TestPanelPages::the_hours_since_service_can_be_corrected() {
    PanelFixture panel(test::scene("inverting"), tall, settingsFor(QStringLiteral("generator")));
    QVERIFY(panel.shown);
    auto snapshot = panel.feed.snapshot();
    snapshot.storage.sessionId = 1;
    snapshot.storage.totalGeneratorSeconds = 62 * 3600;
    panel.feed.show(snapshot);
    QTRY_COMPARE(panel.panel->generator()->serviceHours(), 62.0);
    panel.window->grabWindow();
    const auto press = [&](const QString& words) {
        auto* item = textOnScreen(panel.window, words);
        QVERIFY2(item, qPrintable(words));
        QTest::mouseClick(panel.window, Qt::LeftButton, {},
                          item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
        panel.window->grabWindow();
    };
    press(QStringLiteral("Edit"));
    QCOMPARE(test::badTexts(panel.window), QStringList{});
    press(QStringLiteral("+1"));
    QVERIFY(panel.feed.commands.empty());
    press(QStringLiteral("Save"));
    QCOMPARE(panel.feed.commands.size(), size_t(2));
    QCOMPARE(panel.feed.commands[0].kind, feed::Command::Kind::NoteGeneratorService);
    QCOMPARE(panel.feed.commands[0].value, QStringLiteral("63"));
    QCOMPARE(panel.feed.commands[1].kind, feed::Command::Kind::SetSetting);
    QCOMPARE(panel.feed.commands[1].text, QStringLiteral("generator/service_interval_hours"));
}

void TestPanelPages::the_day_opens_the_totals_and_escape_closes_them() {
    PanelFixture panel(test::scene("inverting"), small, settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    panel.window->grabWindow();
    auto* word = textOnScreen(panel.window, QStringLiteral("Today out"));
    QVERIFY(word);
    QTest::mouseClick(panel.window, Qt::LeftButton, {},
                      word->mapToScene({5, word->height() / 2}).toPoint());
    QTRY_VERIFY(textOnScreen(panel.window, QStringLiteral("Yesterday")));
    QTest::keyClick(panel.window, Qt::Key_Escape);
    QTRY_VERIFY(!textOnScreen(panel.window, QStringLiteral("Yesterday")));
}

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    TestPanelPages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_panel_pages.moc"
