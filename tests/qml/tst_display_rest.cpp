// SPDX-License-Identifier: GPL-3.0-or-later
// A panel on the wall: dim, woken by a touch that does nothing else, woken by an alarm; and its
// settings page under a real finger.
#include <QPointingDevice>
#include <QQuickItem>
#include <QtTest>

#include "panel_fixture.h"
#include "ui/theme.h"

using namespace magnum;
using test::PanelFixture;

namespace {

constexpr QSize panelSize(800, 480);

ui::PanelSettings settingsFor(const QString& page) {
    ui::PanelSettings settings;
    settings.text = {QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    settings.page = page;
    return settings;
}

void collect(QQuickItem* item, QList<QQuickItem*>& found) {
    if (item->isVisible() && item->opacity() > 0) {
        found.append(item);
        for (auto* child : item->childItems()) {
            collect(child, found);
        }
    }
}

QList<QQuickItem*> onScreen(QQuickWindow* window) {
    QList<QQuickItem*> found;
    collect(window->contentItem(), found);
    return found;
}

/// The middle of what shows exactly these words.
QPoint middleOf(QQuickWindow* window, const QString& words) {
    window->grabWindow();
    for (auto* item : onScreen(window)) {
        if (item->inherits("QQuickText") && item->property("text").toString() == words) {
            return item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
        }
    }
    return {};
}

/// The middle of the part of a control that is called this for those who cannot see it.
QPoint middleOfNamed(QQuickWindow* window, const QString& description) {
    window->grabWindow();
    for (auto* item : onScreen(window)) {
        if (item->property("description").toString() == description) {
            return item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
        }
    }
    return {};
}

void click(QQuickWindow* window, QPoint place) {
    QVERIFY(!place.isNull());
    QTest::mouseClick(window, Qt::LeftButton, {}, place);
}

feed::Snapshot withSettings(feed::Snapshot snapshot) {
    snapshot.settings = {
        {QStringLiteral("bus/port"), QStringLiteral("auto"), false},
        {QStringLiteral("plant/ac_input"), QStringLiteral("auto"), false},
        {QStringLiteral("battery/floor_percent"), QStringLiteral("30"), false},
        {QStringLiteral("limits/low_soc_percent"), QStringLiteral("20"), false},
        {QStringLiteral("limits/low_volts"), QStringLiteral("0"), false},
        {QStringLiteral("limits/generator_max_hours"), QStringLiteral("8"), false},
        {QStringLiteral("generator/service_interval_hours"), QStringLiteral("100"), false},
        {QStringLiteral("storage/keep_5s_days"), QStringLiteral("0"), false},
        {QStringLiteral("storage/commit_interval_seconds"), QStringLiteral("60"), false}};
    snapshot.ports = {QStringLiteral("/dev/serial/by-id/usb-FTDI_FT232R_USB_UART_A10NBLGK-if00"),
                      QStringLiteral("/dev/ttyAMA0")};
    return snapshot;
}

void keep(const QImage& picture, const QString& name) {
    const QString shots = qEnvironmentVariable("MAGNUM_SHOTS");
    if (!shots.isEmpty()) {
        picture.save(QStringLiteral("%1/%2_%3x%4.png")
                         .arg(shots, name)
                         .arg(picture.width())
                         .arg(picture.height()));
    }
}

}  // namespace

class TestDisplayRest : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theTouchThatWakesDoesNothingElse_data();
    void theTouchThatWakesDoesNothingElse();
    void anAlarmWakesTheScreen();
    void anAcknowledgedAlarmLetsItDim();
    void restLeadsBackHome();
    void thePictureStaysOnTheGlassWhenItMoves();
    void aDimScreenIsDark();
    void aSettingIsChangedByTouch();
    void aResetAsksFirst();
    void escapeLeadsOutOfTheSettings();
    void temperaturesFollowTheOwner();
    void everyGroupFits_data();
    void everyGroupFits();

 private:
    static void hang(PanelFixture& panel);
    static void pass(PanelFixture& panel, qint64 minutes);
    static void openSettings(PanelFixture& panel, int group);
};

/// On the wall: the window fills the screen.
void TestDisplayRest::hang(PanelFixture& panel) {
    panel.panel->control()->setFillsScreen(true);
}

void TestDisplayRest::pass(PanelFixture& panel, qint64 minutes) {
    panel.clock.nowMs += minutes * 60'000;
    panel.panel->control()->update();
}

void TestDisplayRest::openSettings(PanelFixture& panel, int group) {
    click(panel.window, middleOf(panel.window, QStringLiteral("Settings")));
    click(panel.window, middleOf(panel.window, panel.panel->settings()->groups().at(group)));
    panel.window->grabWindow();
}

void TestDisplayRest::theTouchThatWakesDoesNothingElse_data() {
    QTest::addColumn<QString>("how");
    QTest::newRow("click") << QStringLiteral("click");
    QTest::newRow("finger") << QStringLiteral("finger");
    QTest::newRow("key") << QStringLiteral("key");
}

void TestDisplayRest::theTouchThatWakesDoesNothingElse() {
    QFETCH(QString, how);
    static auto* finger = QTest::createTouchDevice();
    PanelFixture panel(test::scene("inverting"), panelSize, settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    hang(panel);
    const QPoint alarms = middleOf(panel.window, QStringLiteral("Alarms"));
    QVERIFY(!alarms.isNull());
    const auto act = [&] {
        if (how == u"click") {
            QTest::mouseClick(panel.window, Qt::LeftButton, {}, alarms);
        } else if (how == u"finger") {
            QTest::touchEvent(panel.window, finger).press(1, alarms);
            QTest::touchEvent(panel.window, finger).release(1, alarms);
        } else {
            QTest::keyClick(panel.window, Qt::Key_4);
        }
    };
    pass(panel, 3);
    QVERIFY(panel.panel->control()->dimmed());
    act();
    QVERIFY(!panel.panel->control()->dimmed());
    QCOMPARE(panel.panel->page(), 0);
    act();
    QTRY_COMPARE(panel.panel->page(), 3);
}

void TestDisplayRest::anAlarmWakesTheScreen() {
    PanelFixture panel(test::scene("inverting"), panelSize, settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    hang(panel);
    pass(panel, 3);
    QVERIFY(panel.panel->control()->dimmed());
    panel.feed.show(test::scene("fault").make(panel.clock.nowMs));
    QTRY_VERIFY(!panel.panel->control()->dimmed());
    pass(panel, 30);
    QVERIFY(!panel.panel->control()->dimmed());
}

void TestDisplayRest::anAcknowledgedAlarmLetsItDim() {
    PanelFixture panel(test::scene("fault"), panelSize, settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    hang(panel);
    pass(panel, 30);
    QVERIFY(!panel.panel->control()->dimmed());
    auto snapshot = test::scene("fault").make(panel.clock.nowMs);
    snapshot.plant.alarms.front().acknowledged = true;
    panel.feed.show(snapshot);
    pass(panel, 1);
    QVERIFY(!panel.panel->control()->dimmed());
    pass(panel, 2);
    QVERIFY(panel.panel->control()->dimmed());
}

void TestDisplayRest::restLeadsBackHome() {
    PanelFixture panel(test::scene("inverting"), panelSize, settingsFor(QStringLiteral("system")));
    QVERIFY(panel.shown);
    hang(panel);
    pass(panel, 4);
    QCOMPARE(panel.panel->page(), 4);
    pass(panel, 1);
    QCOMPARE(panel.panel->page(), 0);
}

void TestDisplayRest::thePictureStaysOnTheGlassWhenItMoves() {
    PanelFixture panel(test::scene("inverting"), panelSize, settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    hang(panel);
    QVERIFY(panel.panel->display()->setText(QStringLiteral("display/dim_minutes"),
                                            QStringLiteral("0")));
    QVERIFY(panel.panel->display()->setText(QStringLiteral("display/home_minutes"),
                                            QStringLiteral("0")));
    for (int minute = 0; minute < 8; ++minute) {
        pass(panel, 1);
        auto* content = panel.window->contentItem()->childItems().constFirst();
        const QRectF place(content->position(), QSizeF(content->width(), content->height()));
        QVERIFY(QRectF(QPointF(), QSizeF(panelSize)).contains(place));
        QCOMPARE(place.topLeft().toPoint(), panel.panel->control()->shift());
    }
}

void TestDisplayRest::aDimScreenIsDark() {
    PanelFixture panel(test::scene("inverting"), panelSize, settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    hang(panel);
    const auto light = [&] {
        const QImage picture =
            panel.window->grabWindow().convertToFormat(QImage::Format_Grayscale8);
        qint64 sum = 0;
        for (int y = 0; y < picture.height(); ++y) {
            for (int x = 0; x < picture.width(); ++x) {
                sum += qGray(picture.pixel(x, y));
            }
        }
        return sum;
    };
    const qint64 awake = light();
    pass(panel, 3);
    QVERIFY(light() < awake / 5);
    QVERIFY(light() > 0);
}

void TestDisplayRest::aSettingIsChangedByTouch() {
    PanelFixture panel(test::scene("inverting"), panelSize, settingsFor(QStringLiteral("system")));
    QVERIFY(panel.shown);
    panel.feed.show(withSettings(panel.feed.snapshot()));
    openSettings(panel, 2);
    panel.feed.commands.clear();
    const QPoint more = middleOfNamed(panel.window, QStringLiteral("Lowest charge you want: more"));
    click(panel.window, more);
    click(panel.window, more);
    QVERIFY(!middleOf(panel.window, QStringLiteral("40 %")).isNull());
    const feed::Command wanted{feed::Command::Kind::SetSetting,
                               QStringLiteral("battery/floor_percent"), QStringLiteral("40")};
    QTRY_VERIFY(std::find(panel.feed.commands.begin(), panel.feed.commands.end(), wanted) !=
                panel.feed.commands.end());
    QCOMPARE(panel.qmlWarnings, QStringList());
}

void TestDisplayRest::aResetAsksFirst() {
    PanelFixture panel(test::scene("inverting"), panelSize, settingsFor(QStringLiteral("system")));
    QVERIFY(panel.shown);
    panel.feed.show(withSettings(panel.feed.snapshot()));
    openSettings(panel, 4);
    panel.feed.commands.clear();
    const auto resets = [&] {
        return std::count_if(
            panel.feed.commands.begin(), panel.feed.commands.end(),
            [](const auto& c) { return c.kind == feed::Command::Kind::ResetSettings; });
    };
    click(panel.window, middleOf(panel.window, QStringLiteral("Reset settings")));
    QCOMPARE(resets(), 0);
    keep(panel.window->grabWindow(), QStringLiteral("settings_reset"));
    click(panel.window, middleOf(panel.window, QStringLiteral("Keep my settings")));
    QCOMPARE(resets(), 0);
    click(panel.window, middleOf(panel.window, QStringLiteral("Reset settings")));
    click(panel.window, middleOf(panel.window, QStringLiteral("Yes, reset")));
    QCOMPARE(resets(), 1);
}

void TestDisplayRest::escapeLeadsOutOfTheSettings() {
    PanelFixture panel(test::scene("inverting"), {480, 800}, settingsFor(QStringLiteral("system")));
    QVERIFY(panel.shown);
    panel.feed.show(withSettings(panel.feed.snapshot()));
    openSettings(panel, 0);
    QVERIFY(!middleOf(panel.window, QStringLiteral("Size of the text")).isNull());
    QTest::keyClick(panel.window, Qt::Key_Escape);
    QVERIFY(middleOf(panel.window, QStringLiteral("Size of the text")).isNull());
    QVERIFY(!middleOf(panel.window, QStringLiteral("Night and rest")).isNull());
    QTest::keyClick(panel.window, Qt::Key_Escape);
    QVERIFY(middleOf(panel.window, QStringLiteral("Night and rest")).isNull());
    QCOMPARE(panel.panel->page(), 4);
    QTest::keyClick(panel.window, Qt::Key_Escape);
    QCOMPARE(panel.panel->page(), 0);
}

void TestDisplayRest::temperaturesFollowTheOwner() {
    PanelFixture panel(test::scene("inverting"), panelSize, settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    QCOMPARE(panel.panel->plant()->batteryCelsius()->unit(), QStringLiteral("°C"));
    QVERIFY(panel.panel->display()->setText(QStringLiteral("display/temperature"),
                                            QStringLiteral("fahrenheit")));
    QCOMPARE(panel.panel->plant()->batteryCelsius()->text(), QStringLiteral("70"));
    QCOMPARE(panel.panel->plant()->batteryCelsius()->unit(), QStringLiteral("°F"));
    QCOMPARE(panel.panel->page(), 0);
}

void TestDisplayRest::everyGroupFits_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("palette");
    for (const QSize size : {QSize(800, 480), QSize(1280, 800), QSize(480, 800)}) {
        for (const char* palette : {"dark", "light", "night"}) {
            QTest::addRow("%dx%d %s", size.width(), size.height(), palette)
                << size << QString::fromLatin1(palette);
        }
    }
}

void TestDisplayRest::everyGroupFits() {
    QFETCH(QSize, size);
    QFETCH(QString, palette);
    auto settings = settingsFor(QStringLiteral("system"));
    settings.display = {
        {QStringLiteral("display/palette"), palette, false},
        // It is night in this scene
        {QStringLiteral("display/night"),
         palette == u"night" ? QStringLiteral("sunset") : QStringLiteral("hours"), false},
        {QStringLiteral("display/night_until_hours"), QStringLiteral("1"), false},
        {QStringLiteral("display/latitude"), QStringLiteral("52.5"), false},
        {QStringLiteral("display/longitude"), QStringLiteral("13.4"), false}};
    PanelFixture panel(test::scene("inverting"), size, settings);
    QVERIFY(panel.shown);
    panel.feed.show(withSettings(panel.feed.snapshot()));
    const int touch =
        panel.engine.singletonInstance<ui::Theme*>(qmlTypeId("MagnumMonitor.Ui", 1, 0, "Theme"))
            ->touchTarget();
    for (int section = 0; section < 2; ++section) {
        click(panel.window, middleOf(panel.window, section == 0 ? QStringLiteral("Diagnose")
                                                                : QStringLiteral("This machine")));
        keep(panel.window->grabWindow(), QStringLiteral("system%1_%2").arg(section).arg(palette));
    }
    for (int group = 0; group < ui::settingGroupCount; ++group) {
        openSettings(panel, group);
        keep(panel.window->grabWindow(), QStringLiteral("settings%1_%2").arg(group).arg(palette));
        int controls = 0;
        for (auto* item : onScreen(panel.window)) {
            if (item->property("activeFocusOnTab").toBool()) {
                ++controls;
                QVERIFY2(item->height() >= touch - 1, item->metaObject()->className());
                QVERIFY2(item->width() >= touch - 1, item->metaObject()->className());
            }
        }
        QVERIFY(controls > 5);
        QTest::keyClick(panel.window, Qt::Key_Escape);  // narrow: back to the groups; wide: away
    }
    QCOMPARE(panel.qmlWarnings, QStringList());
}

QTEST_MAIN(TestDisplayRest)
#include "tst_display_rest.moc"
