// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/formatter.h"

#include <cmath>

#include "ui/history_text.h"

namespace magnum::ui {
namespace {

constexpr double kiloOnWatts = 1000;
constexpr double kiloOffWatts = 950;

/// Decimals that leave three digits of a value below 1000.
int decimalsForThreeDigits(double value) {
    const double size = std::abs(value);
    return size < 9.995 ? 2 : size < 99.95 ? 1 : 0;
}

}  // namespace

QString unknownText() {
    return QStringLiteral("--");
}

QString formatNumber(double value, int decimals, const QLocale& locale, bool withSign) {
    if (!std::isfinite(value)) {
        return unknownText();
    }
    QString digits = locale.toString(std::abs(value), 'f', decimals);
    // What rounds to nothing has no sign.
    const double half = 0.5 * std::pow(10.0, -decimals);
    if (std::abs(value) < half) {
        return digits;
    }
    if (value < 0) {
        return QChar(0x2212) + digits;
    }
    return withSign ? QLatin1Char('+') + digits : digits;
}

PowerText formatPower(double watts, bool wasKilo, const QLocale& locale, bool withSign) {
    if (!std::isfinite(watts)) {
        return {unknownText(), QStringLiteral("W"), wasKilo};
    }
    const double size = std::abs(watts);
    const bool kilo = size >= (wasKilo ? kiloOffWatts : kiloOnWatts - 0.5);
    if (!kilo) {
        return {formatNumber(watts, 0, locale, withSign), QStringLiteral("W"), false};
    }
    const double kilowatts = watts / 1000;
    return {formatNumber(kilowatts, decimalsForThreeDigits(kilowatts), locale, withSign),
            QStringLiteral("kW"), true};
}

QString formatQuarterHours(int quarters, const QLocale& locale) {
    constexpr qint64 quarterMs = 15 * 60 * 1000;
    return clockText(quarters % 96 * quarterMs, {locale, QTimeZone::utc()});
}

}  // namespace magnum::ui
