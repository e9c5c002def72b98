// SPDX-License-Identifier: GPL-3.0-or-later
// A recognised packet's bytes to its struct. Pure; unknown codes are kept as numbers. Settings that
// are sent on a 12 V scale need the nominal voltage of the bus and are absent without it.
#pragma once

#include <optional>

#include "protocol/packets.h"
#include "protocol/recognise.h"

namespace magnum::protocol {

/// 21, 20 or 16 bytes.
[[nodiscard]] InverterPacket decodeInverter(Bytes packet);
/// 21 or 16 bytes. `inverterModel` is the bus's, absent before it is known: it tells the scale of
/// the volts and the table of the AC cut-out.
[[nodiscard]] RemotePacket decodeRemote(Bytes packet, std::optional<int> inverterModel);
/// Any reply, told by its first byte; the length is replyLength() of it.
[[nodiscard]] Packet decodeReply(Bytes packet, std::optional<int> nominalVolts);

/// A setting on the 12 V scale, 0.1 V a count; absent without a bus voltage.
[[nodiscard]] std::optional<double> scaledVolts(std::uint8_t counts,
                                                std::optional<int> nominalVolts);

/// A byte that counts tenths: hours, a revision.
[[nodiscard]] constexpr double tenths(std::uint8_t byte) {
    return byte / 10.0;
}

}  // namespace magnum::protocol
