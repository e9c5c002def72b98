// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

#include "protocol/bus_decoder.h"

namespace magnum::protocol {

/// The name of a packet's kind as `magnumctl decode` prints it, for instance "bmk" or "rejected".
[[nodiscard]] std::string_view packetTypeName(const Packet& packet);

/// One JSON object without a line end:
///   {"type":"inverter","raw":"4000...","fields":{"mode":64,"mode_name":"Inverting",...}}
///   {"type":"rejected","reason":"noise","raw":"..."}
/// Unknown values are null. Independent of the locale; a reason is noise, truncated,
/// not_in_context, identity or implausible.
[[nodiscard]] std::string toJson(const Decoded& decoded);

}  // namespace magnum::protocol
