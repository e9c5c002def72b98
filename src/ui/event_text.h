// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include "plant/events.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// What an event is about, for the filter and for the mark beside it.
enum class EventGroup { Generator, Inverter, Alarms, Recorder };
[[nodiscard]] EventGroup eventGroup(plant::EventKind kind);
/// The database's names of the kinds of a group.
[[nodiscard]] QStringList eventKindKeys(EventGroup group);

/// An event in plain words: "Inverter: Float → Invert".
[[nodiscard]] QString eventText(const plant::Event& event);
/// Local day and time to the second.
[[nodiscard]] QString eventTimeText(const plant::Event& event, qint64 nowUtcMs,
                                    const TextContext& context);
/// As wide as eventTimeText() gets for an event of this year: to reserve room.
[[nodiscard]] QString widestEventTime(const TextContext& context);

}  // namespace magnum::ui
