// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme.h"

#include <QFontDatabase>
#include <QQmlEngine>
#include <algorithm>
#include <array>
#include <cmath>
#include <numbers>

namespace magnum::ui {
namespace {

constexpr double millimetresPerInch = 25.4;
/// Capital height as a share of the font's pixel size.
constexpr double capitalShare = 0.72;

double capitalMillimetres(double arcMinutes, double metres) {
    return metres * 1000 * std::tan(arcMinutes / 60 * std::numbers::pi / 180);
}

// Okabe and Ito's colours, which people with any colour vision tell apart; the light palette has
// darker variants of the same hues, since on white none of the originals reaches a contrast of 4.5,
// moved apart until every kind of colour vision tells them from one another again.
const ThemeColours dark{
    .background = QColor(0x11, 0x16, 0x1C),
    .surface = QColor(0x1B, 0x23, 0x2C),
    .raised = QColor(0x28, 0x33, 0x3F),
    .outline = QColor(0x3A, 0x47, 0x55),
    .text = QColor(0xEC, 0xF0, 0xF4),
    .textDim = QColor(0xA3, 0xB0, 0xBD),
    .accent = QColor(0xFF, 0xFF, 0xFF),
    .grid = QColor(0x56, 0xB4, 0xE9),
    .generator = QColor(0xE6, 0x9F, 0x00),
    .battery = QColor(0x00, 0x9E, 0x73),
    .loads = QColor(0xCC, 0x79, 0xA7),
    .solar = QColor(0xF0, 0xE4, 0x42),
    .inverter = QColor(0xA3, 0xB0, 0xBD),
    .warning = QColor(0xF0, 0xE4, 0x42),
    .alarm = QColor(0xD5, 0x5E, 0x00),
    .onSignal = QColor(0x00, 0x00, 0x00),
    .warningInk = QColor(0xF0, 0xE4, 0x42),
    .alarmInk = QColor(0xF0, 0x85, 0x3A),
};
const ThemeColours light{
    .background = QColor(0xF2, 0xF4, 0xF6),
    .surface = QColor(0xFF, 0xFF, 0xFF),
    .raised = QColor(0xE3, 0xE8, 0xED),
    .outline = QColor(0xB4, 0xBE, 0xC8),
    .text = QColor(0x11, 0x16, 0x1C),
    .textDim = QColor(0x4A, 0x56, 0x62),
    .accent = QColor(0x11, 0x16, 0x1C),
    .grid = QColor(0x1B, 0x51, 0x97),
    .generator = QColor(0x6B, 0x3F, 0x11),
    .battery = QColor(0x08, 0x76, 0x41),
    .loads = QColor(0x82, 0x0B, 0x54),
    .solar = QColor(0x76, 0x60, 0x00),
    .inverter = QColor(0x4A, 0x56, 0x62),
    .warning = QColor(0xF0, 0xE4, 0x42),
    .alarm = QColor(0xE0, 0x6A, 0x10),
    .onSignal = QColor(0x00, 0x00, 0x00),
    .warningInk = QColor(0x6B, 0x5E, 0x00),
    .alarmInk = QColor(0xA8, 0x43, 0x00),
};
// Red only, to keep eyes used to the dark; kinds are told by place, icon and word.
const ThemeColours night{
    .background = QColor(0x00, 0x00, 0x00),
    .surface = QColor(0x12, 0x02, 0x02),
    .raised = QColor(0x24, 0x06, 0x06),
    .outline = QColor(0x4A, 0x10, 0x10),
    .text = QColor(0xF0, 0x60, 0x58),
    .textDim = QColor(0xD6, 0x50, 0x4A),
    .accent = QColor(0xFF, 0x70, 0x68),
    .grid = QColor(0xC8, 0x44, 0x3E),
    .generator = QColor(0xE0, 0x58, 0x48),
    .battery = QColor(0xC8, 0x44, 0x3E),
    .loads = QColor(0xC8, 0x44, 0x3E),
    .solar = QColor(0xC8, 0x44, 0x3E),
    .inverter = QColor(0xD6, 0x50, 0x4A),
    .warning = QColor(0xD8, 0x50, 0x48),
    .alarm = QColor(0xF0, 0x60, 0x50),
    .onSignal = QColor(0x00, 0x00, 0x00),
    .warningInk = QColor(0xD6, 0x50, 0x4A),
    .alarmInk = QColor(0xF0, 0x60, 0x50),
    // Told apart by how bright they are; little blue in any of them.
    .lines = {QColor(0xE0, 0x58, 0x48), QColor(0xFF, 0xD0, 0xA0), QColor(0xB0, 0x3A, 0x32),
              QColor(0xFF, 0x8F, 0x64)},
};

/// The diagonal a panel with this many pixels along its longer side usually has, in inches.
double usualDiagonal(double longSide) {
    struct Point {
        double pixels, inches;
    };
    static constexpr std::array<Point, 3> points{{{1024, 7.0}, {1280, 10.1}, {1920, 13.3}}};
    if (longSide <= points.front().pixels) {
        return points.front().inches;
    }
    for (size_t i = 1; i < points.size(); ++i) {
        if (longSide <= points[i].pixels) {
            const double share =
                (longSide - points[i - 1].pixels) / (points[i].pixels - points[i - 1].pixels);
            return points[i - 1].inches + share * (points[i].inches - points[i - 1].inches);
        }
    }
    return points.back().inches;
}

}  // namespace

const ThemeColours& themeColours(DisplaySettings::Palette palette) {
    switch (palette) {
        case DisplaySettings::Palette::Light:
            return light;
        case DisplaySettings::Palette::Night:
            return night;
        case DisplaySettings::Palette::Dark:
            break;
    }
    return dark;
}

double pixelsPerMillimetre(QSize window, double diagonalInches) {
    const double longSide = std::max(window.width(), window.height());
    const double inches = diagonalInches > 0 ? diagonalInches : usualDiagonal(longSide);
    const double diagonalPixels = std::hypot(window.width(), window.height());
    // Below this the smallest text is unreadable however near one stands.
    return std::max(3.0, diagonalPixels / (inches * millimetresPerInch));
}

Theme::Theme(QObject* parent) : QObject(parent), m_colours(&dark) {}

Theme* Theme::create(QQmlEngine* engine, QJSEngine*) {
    return new Theme(engine);
}

void Theme::follow(DisplaySettings* settings) {
    if (m_settings) {
        disconnect(m_settings, nullptr, this, nullptr);
    }
    m_settings = settings;
    if (m_settings) {
        connect(m_settings, &DisplaySettings::changed, this, &Theme::update);
    }
    update();
}

void Theme::setWindowSize(QSize size) {
    if (size == m_window || size.isEmpty()) {
        return;
    }
    m_window = size;
    update();
}

void Theme::update() {
    m_pixelsPerMm = pixelsPerMillimetre(m_window, m_settings ? m_settings->diagonalInches() : 0);
    m_textScale = m_settings ? m_settings->textScale() : 1;
    m_colours =
        &themeColours(m_settings ? m_settings->shownPalette() : DisplaySettings::Palette::Dark);
    Q_EMIT changed();
}

int Theme::mm(double millimetres) const {
    return int(std::lround(millimetres * m_pixelsPerMm));
}

int Theme::textPixels(double metres) const {
    return int(
        std::lround(capitalMillimetres(20, metres) / capitalShare * m_pixelsPerMm * m_textScale));
}

int Theme::small() const {
    return int(
        std::lround(capitalMillimetres(16, 0.6) / capitalShare * m_pixelsPerMm * m_textScale));
}

int Theme::smallest() const {
    return int(std::lround(capitalMillimetres(16, 0.6) / capitalShare * m_pixelsPerMm));
}

bool Theme::sideBar() const {
    return !portrait() && m_window.height() < mm(110);
}

bool Theme::spacious() const {
    return std::min(m_window.width(), m_window.height()) >= mm(110);
}

QString Theme::family() {
    return QStringLiteral("Roboto");
}

bool loadFonts() {
    bool good = true;
    for (const auto* file :
         {":/magnum/fonts/Roboto-Regular.ttf", ":/magnum/fonts/Roboto-Medium.ttf",
          ":/magnum/fonts/Roboto-Bold.ttf"}) {
        good = QFontDatabase::addApplicationFont(QString::fromLatin1(file)) >= 0 && good;
    }
    return good;
}

}  // namespace magnum::ui
