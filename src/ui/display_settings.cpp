// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/display_settings.h"

#include <algorithm>
#include <cmath>

#include "ui/language.h"

namespace magnum::ui {

DisplaySettings::DisplaySettings(QObject* parent) : QObject(parent) {}

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
