// SPDX-License-Identifier: GPL-3.0-or-later
// Live numbers as people read them; times, durations and energies are in ui/history_text.h.
#pragma once

#include <QLocale>
#include <QString>
#include <QtGlobal>

namespace magnum::ui {

/// What is written where nothing is known.
[[nodiscard]] QString unknownText();

/// A number with a true minus sign; `withSign` also writes the plus. Not finite:
/// "--".
[[nodiscard]] QString formatNumber(double value, int decimals, const QLocale& locale,
                                   bool withSign = false);

struct PowerText {
    QString number;
    QString unit;
    bool kilo = false;
};
/// Watts as "850 W" or "3.42 kW". `wasKilo` is the scale used before: kW from 1000 W up, back to W
/// only below 950, so that a load near 1 kW does not flicker between the two.
[[nodiscard]] PowerText formatPower(double watts, bool wasKilo, const QLocale& locale,
                                    bool withSign = false);

/// Quarter hours since midnight as a time of day: "21:00".
[[nodiscard]] QString formatQuarterHours(int quarters, const QLocale& locale);

}  // namespace magnum::ui
