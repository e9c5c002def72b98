// SPDX-License-Identifier: GPL-3.0-or-later
// Sizes by viewing distance, layouts by room, colours by contrast.
#include <QtTest>
#include <algorithm>
#include <array>
#include <cmath>

#include "ui/theme.h"

using namespace magnum::ui;

namespace {

double linear(double v) {
    return v <= 0.04045 ? v / 12.92 : std::pow((v + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour) {
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double first = luminance(a);
    const double second = luminance(b);
    return (std::max(first, second) + 0.05) / (std::min(first, second) + 0.05);
}

using Matrix = std::array<std::array<double, 3>, 3>;

/// How people without one kind of cone see: Machado, Oliveira and Fernandes 2009, full severity, on
/// linear RGB.
struct Vision {
    const char* name;
    Matrix matrix;
};
constexpr Vision visions[] = {
    {"usual", {{{1, 0, 0}, {0, 1, 0}, {0, 0, 1}}}},
    {"protanopia",
     {{{0.152286, 1.052583, -0.204868},
       {0.114503, 0.786281, 0.099216},
       {-0.003882, -0.048116, 1.051998}}}},
    {"deuteranopia",
     {{{0.367322, 0.860646, -0.227968},
       {0.280085, 0.672501, 0.047413},
       {-0.011820, 0.042940, 0.968881}}}},
    {"tritanopia",
     {{{1.255528, -0.076749, -0.178779},
       {-0.078411, 0.930809, 0.147602},
       {0.004733, 0.691367, 0.303900}}}},
};

std::array<double, 3> seenBy(const Vision& vision, const QColor& colour) {
    const std::array<double, 3> rgb{linear(colour.redF()), linear(colour.greenF()),
                                    linear(colour.blueF())};
    std::array<double, 3> seen{};
    for (size_t row = 0; row < 3; ++row) {
        for (size_t column = 0; column < 3; ++column) {
            seen[row] += vision.matrix[row][column] * rgb[column];
        }
        seen[row] = std::clamp(seen[row], 0.0, 1.0);
    }
    return seen;
}

/// CIE L*a*b* of linear RGB under D65.
std::array<double, 3> lab(const std::array<double, 3>& rgb) {
    const auto f = [](double t) {
        return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    };
    const double x = f((0.4124564 * rgb[0] + 0.3575761 * rgb[1] + 0.1804375 * rgb[2]) / 0.95047);
    const double y = f(0.2126729 * rgb[0] + 0.7151522 * rgb[1] + 0.0721750 * rgb[2]);
    const double z = f((0.0193339 * rgb[0] + 0.1191920 * rgb[1] + 0.9503041 * rgb[2]) / 1.08883);
    return {116 * y - 16, 500 * (x - y), 200 * (y - z)};
}

/// CIE76 distance of two colours to somebody with this colour vision.
double distance(const Vision& vision, const QColor& a, const QColor& b) {
    const auto first = lab(seenBy(vision, a));
    const auto second = lab(seenBy(vision, b));
    return std::hypot(first[0] - second[0], first[1] - second[1], first[2] - second[2]);
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
    void kinds_are_told_apart_with_any_colour_vision_data();
    void kinds_are_told_apart_with_any_colour_vision();
    void at_night_lines_are_told_apart_by_their_brightness();
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
    for (const auto& ground : {c.background, c.surface, c.raised}) {
        QVERIFY(contrast(c.text, ground) >= 4.5);
        QVERIFY(contrast(c.textDim, ground) >= 4.5);
        QVERIFY(contrast(c.warningInk, ground) >= 4.5);
        QVERIFY(contrast(c.alarmInk, ground) >= 4.5);
        // What is drawn, not written: WCAG asks 3 of it.
        for (const auto& kind : {c.grid, c.generator, c.battery, c.loads, c.solar, c.inverter}) {
            QVERIFY(contrast(kind, ground) >= 3);
        }
    }
    QVERIFY(contrast(c.onSignal, c.alarm) >= 4.5);
    QVERIFY(contrast(c.onSignal, c.warning) >= 4.5);
}

void TestTheme::kinds_are_told_apart_with_any_colour_vision_data() {
    QTest::addColumn<DisplaySettings::Palette>("palette");
    QTest::newRow("dark") << DisplaySettings::Palette::Dark;
    QTest::newRow("light") << DisplaySettings::Palette::Light;
}

void TestTheme::at_night_lines_are_told_apart_by_their_brightness() {
    const auto& c = themeColours(DisplaySettings::Palette::Night);
    QCOMPARE(c.lines.size(), 4);  // no chart of the usual quantities has more
    for (const auto& line : c.lines) {
        QVERIFY(contrast(line, c.surface) >= 3);
        QVERIFY(line.redF() > line.greenF() && line.greenF() > line.blueF());
    }
    for (const auto& vision : visions) {
        for (qsizetype i = 0; i < c.lines.size(); ++i) {
            for (qsizetype j = 0; j < i; ++j) {
                const double one = lab(seenBy(vision, c.lines[i]))[0];
                const double other = lab(seenBy(vision, c.lines[j]))[0];
                QVERIFY2(std::abs(one - other) >= 12,
                         qPrintable(QStringLiteral("lines %1 and %2, L* %3 and %4 with %5 vision")
                                        .arg(j)
                                        .arg(i)
                                        .arg(other)
                                        .arg(one)
                                        .arg(QLatin1String(vision.name))));
            }
        }
    }
}

/// A distance of 2.3 can just be noticed with both colours side by side; 15 is six times that,
/// enough for a line and a bar some way apart. The palette of Okabe and Ito on which the dark one
/// stands has 16 at its narrowest, with tritanopia. The night palette has one hue by design and
/// tells kinds by place and word alone; grey (inverter) stands for "no kind" and has its place and
/// word.
void TestTheme::kinds_are_told_apart_with_any_colour_vision() {
    constexpr double leastDistance = 15;
    QFETCH(DisplaySettings::Palette, palette);
    const auto& c = themeColours(palette);
    const std::pair<const char*, QColor> kinds[] = {
        {"grid", c.grid},   {"generator", c.generator}, {"battery", c.battery},
        {"loads", c.loads}, {"solar", c.solar},         {"alarm", c.alarm}};
    for (const auto& vision : visions) {
        for (const auto& [name, colour] : kinds) {
            for (const auto& [otherName, other] : kinds) {
                const double apart = distance(vision, colour, other);
                QVERIFY2(name == otherName || apart >= leastDistance,
                         qPrintable(QStringLiteral("%1 and %2 are %3 apart with %4 vision")
                                        .arg(QLatin1String(name), QLatin1String(otherName))
                                        .arg(apart)
                                        .arg(QLatin1String(vision.name))));
            }
        }
    }
}

void TestTheme::a_diagonal_out_of_range_is_taken_as_not_set() {
    DisplaySettings settings;
    settings.setDiagonalInches(7);
    settings.setDiagonalInches(700);
    QCOMPARE(settings.diagonalInches(), 0.0);
}

QTEST_GUILESS_MAIN(TestTheme)
#include "tst_theme.moc"
