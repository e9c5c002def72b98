// SPDX-License-Identifier: GPL-3.0-or-later
// Codes of the bus and states of this program in plain words. Magnum's own term comes along where
// the owner may want to look it up in a manual. Unknown codes are told as such, never guessed.
#pragma once

#include <QString>

#include "feed/live_feed.h"
#include "feed/snapshot.h"
#include "plant/events.h"
#include "ui/fault_words.h"

namespace magnum::ui {

/// An inverter mode in a word or two: "Charging".
[[nodiscard]] QString modeWords(int mode);
/// Magnum's term for a mode: "Bulk"; "mode 0x3F" for one that is not documented.
[[nodiscard]] QString modeTerm(int mode);
/// Charge stage of a mode: 1 bulk, 2 absorb, 3 float, 0 none of them.
[[nodiscard]] int chargeStage(int mode);

/// Magnum's term for an AGS status: "Start VDC".
[[nodiscard]] QString agsTerm(int status);
[[nodiscard]] QString generatorPhaseWords(plant::GeneratorPhase phase);
/// The remote's generator setting: "Auto", "Off", ...
[[nodiscard]] QString startModeWords(int code);

/// The link in two or three words, for the status strip.
[[nodiscard]] QString linkWords(link::LinkState state);
/// What is wrong with the link and what to do; empty while bytes come.
[[nodiscard]] QString linkProblem(const link::LinkStatus& link, const QString& since);
/// The feed in two or three words; empty while connected.
[[nodiscard]] QString feedWords(feed::FeedState state);
[[nodiscard]] QString feedProblem(feed::FeedState state, const QString& since);

/// The name of a device on the bus: "battery monitor".
[[nodiscard]] QString deviceWords(plant::Device device);

}  // namespace magnum::ui
