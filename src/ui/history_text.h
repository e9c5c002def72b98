// SPDX-License-Identifier: GPL-3.0-or-later
// Times, durations and energies of the past as words, in the owner's language and zone.
#pragma once

#include <QLocale>
#include <QString>
#include <QTimeZone>

#include "plant/events.h"

namespace magnum::ui {

/// How this panel writes: passed in, so that tests choose both.
struct TextContext {
    QLocale locale;
    QTimeZone zone = QTimeZone::systemTimeZone();
    bool fahrenheit = false;  ///< temperatures are written so; they are kept in Celsius
};

/// The unit of temperatures as this panel writes them, and a temperature in it.
[[nodiscard]] QString temperatureUnit(const TextContext& context);
[[nodiscard]] double temperatureIn(double celsius, const TextContext& context);
/// A temperature with its unit: "21 °C", "70 °F".
[[nodiscard]] QString temperatureText(double celsius, int decimals, const TextContext& context);

/// Local time of day: "14:02" or "2:02 PM", as the language has it.
[[nodiscard]] QString clockText(qint64 utcMs, const TextContext& context);
/// The same to the second.
[[nodiscard]] QString clockSecondsText(qint64 utcMs, const TextContext& context);
/// Day and month with the weekday, in the language's own order: "Mon, 23 Nov".
[[nodiscard]] QString dayText(QDate day, const TextContext& context);
/// Day, month and year: "23 Nov 2026".
[[nodiscard]] QString dayYearText(QDate day, const TextContext& context);
/// Day and time of day; the day is a word when it is `nowUtcMs`'s or the one before: "Today 14:02".
[[nodiscard]] QString momentText(qint64 utcMs, qint64 nowUtcMs, const TextContext& context);
/// "45 s", "12 min", "1 h 12 min", "3 d 4 h".
[[nodiscard]] QString durationText(qint64 seconds, const TextContext& context);
/// "0.9 s", "42 s", "3 min": an age.
[[nodiscard]] QString ageText(qint64 ms, const TextContext& context);
/// Joules as kWh.
[[nodiscard]] QString energyText(qint64 joules, const TextContext& context);
/// Bytes as kB, MB or GB.
[[nodiscard]] QString bytesText(double bytes, const TextContext& context);
/// A number with so many decimals.
[[nodiscard]] QString numberText(double value, int decimals, const TextContext& context);

/// Why the generator ran, in a few words.
[[nodiscard]] QString runReasonText(plant::GeneratorReason reason);
/// Why it stopped, in a few words; empty for the ordinary end.
[[nodiscard]] QString runStopText(const plant::GeneratorRun& run);

}  // namespace magnum::ui
