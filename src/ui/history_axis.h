// SPDX-License-Identifier: GPL-3.0-or-later
// Where the marks of a chart's axes stand. Local time comes from QTimeZone, so a day of 23 or 25
// hours, a zone of +5:45 and a midnight that does not exist are labelled as they are.
#pragma once

#include <QString>
#include <optional>
#include <vector>

#include "ui/history_text.h"

namespace magnum::ui {

struct TimeTick {
    qint64 ts = 0;  ///< UTC seconds
    QString text;
    bool major = false;  ///< a new day (or month, or year, where the step is a day or more)
    bool operator==(const TimeTick&) const = default;
};
/// Marks of a time axis over [fromTs, toTs], at most about `maxTicks` of them, on round local
/// times.
[[nodiscard]] std::vector<TimeTick> timeTicks(qint64 fromTs, qint64 toTs, int maxTicks,
                                              const TextContext& context);

/// A value axis, marked at multiples of a step of 1, 2 or 5 times a power of ten; where fewer than
/// two of them fit, at its ends.
struct ValueAxis {
    double minimum = 0;
    double maximum = 1;
    double step = 1;
    bool operator==(const ValueAxis&) const = default;
    [[nodiscard]] std::vector<double> ticks() const;
    /// Digits after the point that the marks need.
    [[nodiscard]] int decimals() const;
};
/// A tight axis around low..high with at most `maxTicks` marks, never narrower than `minSpan`.
[[nodiscard]] ValueAxis niceAxis(double low, double high, double minSpan, int maxTicks);
/// Keeps `previous` while the values stay inside it and still fill half of it, so that a chart
/// which is redrawn every few seconds does not jump.
[[nodiscard]] ValueAxis steadyAxis(const std::optional<ValueAxis>& previous, double low,
                                   double high, double minSpan, int maxTicks);

}  // namespace magnum::ui
