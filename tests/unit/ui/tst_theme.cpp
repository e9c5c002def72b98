// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes by viewing distance, layouts by room, colours by contrast.
#include <QtTest>
#include <cmath>

#include "ui/theme.h"

using namespace magnum::ui;

namespace {

double luminance(const QColor& colour) {
    const auto part = [](double v) {
        return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * part(colour.redF()) + 0.7152 * part(colour.greenF()) +
           0.0722 * part(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

}  // namespace

class TestTheme : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void sizes_follow_the_usual_panel_data();
    void sizes_follow_the_usual_panel();
    void the_diagonal_that_was_set_wins();
    void the_layout_follows_the_room_data();
    void the_layout_follows_the_room();
    void text_stands_out_data();
    void text_stands_out();
    void a_diagonal_out_of_range_is_taken_as_not_set();
};

void TestTheme::sizes_follow_the_usual_panel_data() {
    QTest::addColumn<QSize>("window");
    QTest::addColumn<int>("glance");
    QTest::addColumn<int>("small");
    QTest::addColumn<int>("touchTarget");
    QTest::newRow("7 inch 800x480") << QSize(800, 480) << 85 << 20 << 47;
    QTest::newRow("7 inch 1024x600") << QSize(1024, 600) << 108 << 26 << 60;
    QTest::newRow("10.1 inch 1280x800") << QSize(1280, 800) << 95 << 23 << 53;
    QTest::newRow("upright") << QSize(480, 800) << 85 << 20 << 47;
}

void TestTheme::sizes_follow_the_usual_panel() {
    QFETCH(QSize, window);
    Theme theme;
    theme.setWindowSize(window);
    QTEST(theme.glance(), "glance");
    QTEST(theme.small(), "small");
    QTEST(theme.touchTarget(), "touchTarget");
}

void TestTheme::the_diagonal_that_was_set_wins() {
    DisplaySettings settings;
    Theme theme;
    theme.follow(&settings);
    theme.setWindowSize({1280, 800});
    settings.setDiagonalInches(8);
    QCOMPARE(theme.touchTarget(), 67);
}

void TestTheme::the_layout_follows_the_room_data() {
    QTest::addColumn<QSize>("window");
    QTest::addColumn<bool>("portrait");
    QTest::addColumn<bool>("sideBar");
    QTest::newRow("S") << QSize(800, 480) << false << true;
    QTest::newRow("M") << QSize(1024, 600) << false << true;
    QTest::newRow("L") << QSize(1280, 800) << false << false;
    QTest::newRow("S upright") << QSize(480, 800) << true << false;
    QTest::newRow("L upright") << QSize(800, 1280) << true << false;
}

void TestTheme::the_layout_follows_the_room() {
    QFETCH(QSize, window);
    Theme theme;
    theme.setWindowSize(window);
    QTEST(theme.portrait(), "portrait");
    QTEST(theme.sideBar(), "sideBar");
}

void TestTheme::text_stands_out_data() {
    QTest::addColumn<int>("palette");
    QTest::newRow("dark") << int(DisplaySettings::Palette::Dark);
    QTest::newRow("light") << int(DisplaySettings::Palette::Light);
    QTest::newRow("night") << int(DisplaySettings::Palette::Night);
}

void TestTheme::text_stands_out() {
    QFETCH(int, palette);
    const auto& c = themeColours(DisplaySettings::Palette(palette));
    for (const auto& ground : {c.background, c.surface}) {
        QVERIFY(contrast(c.text, ground) >= 4.5);
        QVERIFY(contrast(c.textDim, ground) >= 4.5);
    }
    QVERIFY(contrast(c.onSignal, c.alarm) >= 4.5);
    QVERIFY(contrast(c.onSignal, c.warning) >= 4.5);
}

void TestTheme::a_diagonal_out_of_range_is_taken_as_not_set() {
    DisplaySettings settings;
    settings.setDiagonalInches(7);
    settings.setDiagonalInches(700);
    QCOMPARE(settings.diagonalInches(), 0.0);
}

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
