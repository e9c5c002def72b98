// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plant/events.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// An alarm in plain words.
struct AlarmWords {
    QString title;   ///< what: "Inverter fault: Low battery"
    QString detail;  ///< the value against its limit; empty where there is none
    QString advice;  ///< what to do
};
[[nodiscard]] AlarmWords alarmWords(const plant::Alarm& alarm, const TextContext& context);
/// "since Today 14:02" or "Today 03:10 – 03:25, over after 15 min", and how often it came.
[[nodiscard]] QString alarmTimesText(const plant::Alarm& alarm, qint64 nowUtcMs,
                                     const TextContext& context);

/// The name of an inverter fault code, as Magnum's manuals have it; "Unknown fault 0x7F" else.
[[nodiscard]] QString inverterFaultText(int code);
/// The name of an AGS status code; "Unknown status 23" else.
[[nodiscard]] QString agsStatusText(int code);
/// The name of an inverter mode code; "Unknown mode 0x60" else.
[[nodiscard]] QString inverterModeText(int code);

}  // namespace magnum::ui
