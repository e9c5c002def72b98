// SPDX-License-Identifier: GPL-3.0-or-later
// Tests on bytes that are no Magnum network: what else could they be. Pure.
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace magnum::protocol {

using Bytes = std::span<const std::uint8_t>;

/// Modbus RTU messages with a right checksum (requests of 8 bytes, answers to reads).
[[nodiscard]] int countModbusMessages(Bytes bytes);

/// Lines of readable text: a GPS receiver, a VE.Direct port, a console.
[[nodiscard]] bool looksLikeText(Bytes bytes);

/// How many times faster than the sender the receiver runs, where it does: each bit sent is then
/// read this many times, so that no single bit stands alone. Nothing where bits do stand alone.
[[nodiscard]] std::optional<int> oversampling(Bytes bytes);

/// Ends of inverter packets (bytes 14 to 19: a known model, a stack mode, mains frequency), whole
/// packets or not: the wires and the speed are right, whatever else is wrong.
[[nodiscard]] int countInverterEnds(Bytes bytes);

/// Hints of reversed wires in bytes that hold no whole packet: nearly all odd, many FF.
[[nodiscard]] bool looksReversed(Bytes bytes);

}  // namespace magnum::protocol
