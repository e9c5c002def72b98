// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plant/events.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// An alarm in plain words.
struct AlarmWords {
    QString title;   ///< what: "Inverter fault: Battery too low (Low battery)"
    QString detail;  ///< the value against its limit; empty where there is none
    QString advice;  ///< what to do
};
[[nodiscard]] AlarmWords alarmWords(const plant::Alarm& alarm, const TextContext& context);
/// "since Today 14:02" or "Today 03:10 – 03:25, over after 15 min", and how often it came.
[[nodiscard]] QString alarmTimesText(const plant::Alarm& alarm, qint64 nowUtcMs,
                                     const TextContext& context);

}  // namespace magnum::ui
