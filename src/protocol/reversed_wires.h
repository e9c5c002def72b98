// SPDX-License-Identifier: GPL-3.0-or-later
// The bus heard with A and B exchanged. The receiver then takes each stop bit, which is low now,
// for a start bit, so that a byte b below 0x80 is read as (~b << 1 | 1): one bit late and inverted.
// The top bit of b stands where the receiver wants its stop bit; where it is set, framing breaks
// and what follows may come one bit later still. docs/protocol.md tells more.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>

namespace magnum::protocol {

using Bytes = std::span<const std::uint8_t>;

/// An inverter packet that was heard with reversed wires.
struct ReversedInverter {
    std::array<std::uint8_t, 20>
        packet{};         ///< as sent, as far as it can be told; of a classic one 16
    int count = 0;        ///< how often this model and revision was heard
    int model = 0;        ///< byte 14
    double revision = 0;  ///< byte 10, 0.1
    double dcVolts = 0;   ///< bytes 2-3
};

/// What was sent, for one received byte and the one after it; nothing where it cannot be told. The
/// top bit is told only where it pushed the next byte out of its place: else it reads 0.
[[nodiscard]] std::optional<std::uint8_t> unreversed(std::uint8_t received, std::uint8_t next);

/// The inverter that is heard most often in these bytes, read the other way round; the packet is
/// its newest. Nothing when there is none.
[[nodiscard]] std::optional<ReversedInverter> findReversedInverter(Bytes received);

}  // namespace magnum::protocol
