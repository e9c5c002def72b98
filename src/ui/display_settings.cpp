// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display_settings.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "feed/setting_keys.h"
#include "ui/language.h"

namespace magnum::ui {
namespace {

using Rest = DisplaySettings::Rest;

constexpr QLatin1String prefix("display/");
const std::array<QString, 3> paletteNames{QStringLiteral("dark"), QStringLiteral("light"),
                                          QStringLiteral("night")};
const std::array<QString, 3> nightNames{QStringLiteral("off"), QStringLiteral("hours"),
                                        QStringLiteral("sunset")};

/// Where a whole number of Rest stands under its name.
struct WholeNumber {
    QLatin1String name;
    int Rest::*member = nullptr;
};
constexpr std::array wholeNumbers{
    WholeNumber{QLatin1String("dim_minutes"), &Rest::dimMinutes},
    WholeNumber{QLatin1String("dimmed_percent"), &Rest::dimmedPercent},
    WholeNumber{QLatin1String("home_minutes"), &Rest::homeMinutes},
    WholeNumber{QLatin1String("brightness_percent"), &Rest::brightnessPercent},
    WholeNumber{QLatin1String("night_brightness_percent"), &Rest::nightBrightnessPercent}};
struct Number {
    QLatin1String name;
    double Rest::*member = nullptr;
};
constexpr std::array numbers{Number{QLatin1String("night_from_hours"), &Rest::nightFromHours},
                             Number{QLatin1String("night_until_hours"), &Rest::nightUntilHours},
                             Number{QLatin1String("latitude"), &Rest::latitude},
                             Number{QLatin1String("longitude"), &Rest::longitude}};

template <typename Table>
auto find(const Table& table, QStringView name) {
    const auto found = std::find_if(table.begin(), table.end(),
                                    [&](const auto& entry) { return entry.name == name; });
    return found == table.end() ? nullptr : &*found;
}

int indexIn(const std::array<QString, 3>& names, const QString& name) {
    return int(std::find(names.begin(), names.end(), name) - names.begin());
}

}  // namespace

DisplaySettings::DisplaySettings(QObject* parent) : QObject(parent) {}

QString DisplaySettings::text(const QString& key) const {
    if (!key.startsWith(prefix)) {
        return {};
    }
    const QStringView name = QStringView(key).mid(prefix.size());
    if (name == u"diagonal_inches") {
        return QString::number(m_diagonalInches);
    }
    if (name == u"text_scale") {
        return QString::number(m_textScale);
    }
    if (name == u"palette") {
        return paletteNames.at(size_t(m_palette));
    }
    if (name == u"language") {
        return m_language;
    }
    if (name == u"motion") {
        return m_motion ? QStringLiteral("on") : QStringLiteral("off");
    }
    if (name == u"temperature") {
        return m_fahrenheit ? QStringLiteral("fahrenheit") : QStringLiteral("celsius");
    }
    if (name == u"night") {
        return nightNames.at(size_t(m_rest.night));
    }
    if (const auto* whole = find(wholeNumbers, name)) {
        return QString::number(m_rest.*whole->member);
    }
    const auto* number = find(numbers, name);
    return number == nullptr ? QString() : QString::number(m_rest.*number->member, 'g', 8);
}

bool DisplaySettings::setText(const QString& key, const QString& value) {
    const auto* known = feed::findSettingKey(key);
    if (known == nullptr || !known->ofPanel() ||
        feed::problemOf(*known, value) != feed::SettingProblem::None) {
        return false;
    }
    const QStringView name = QStringView(key).mid(prefix.size());
    if (name == u"diagonal_inches") {
        setDiagonalInches(value.toDouble());
    } else if (name == u"text_scale") {
        setTextScale(value.toDouble());
    } else if (name == u"palette") {
        setPalette(Palette(indexIn(paletteNames, value)));
    } else if (name == u"language") {
        setLanguage(value);
    } else if (name == u"motion") {
        const bool motion = value == u"on";
        if (motion != std::exchange(m_motion, motion)) {
            Q_EMIT changed();
        }
    } else if (name == u"temperature") {
        const bool fahrenheit = value == u"fahrenheit";
        if (fahrenheit != std::exchange(m_fahrenheit, fahrenheit)) {
            Q_EMIT temperatureChanged();
            Q_EMIT changed();
        }
    } else {
        return setRest(key, value);
    }
    return true;
}

bool DisplaySettings::setRest(const QString& key, const QString& value) {
    const QStringView name = QStringView(key).mid(prefix.size());
    Rest rest = m_rest;
    if (name == u"night") {
        rest.night = Night(indexIn(nightNames, value));
    } else if (const auto* whole = find(wholeNumbers, name)) {
        rest.*whole->member = int(std::lround(value.toDouble()));
    } else if (const auto* number = find(numbers, name)) {
        rest.*number->member = value.toDouble();
    } else {
        return false;
    }
    if (rest != std::exchange(m_rest, rest)) {
        Q_EMIT changed();
    }
    return true;
}

void DisplaySettings::setDiagonalInches(double inches) {
    const double sane = std::isfinite(inches) && inches >= 3 && inches <= 40 ? inches : 0;
    if (sane == m_diagonalInches) {
        return;
    }
    m_diagonalInches = sane;
    Q_EMIT changed();
}

void DisplaySettings::setTextScale(double scale) {
    const double sane = std::isfinite(scale) ? std::clamp(scale, 1.0, 1.5) : 1.0;
    if (sane == m_textScale) {
        return;
    }
    m_textScale = sane;
    Q_EMIT changed();
}

void DisplaySettings::setPalette(Palette palette) {
    if (palette == m_palette) {
        return;
    }
    m_palette = palette;
    Q_EMIT changed();
}

void DisplaySettings::setIsNight(bool night) {
    if (night == m_isNight) {
        return;
    }
    m_isNight = night;
    Q_EMIT changed();
}

void DisplaySettings::setLanguage(const QString& language) {
    const QString known =
        Language::choices().contains(language) ? language : Language::choices().constFirst();
    if (known == m_language) {
        return;
    }
    m_language = known;
    Q_EMIT languageChanged();
}

}  // namespace magnum::ui
