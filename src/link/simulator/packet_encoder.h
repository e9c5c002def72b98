// SPDX-License-Identifier: GPL-3.0-or-later
// Values to bytes, for the simulator: the only place that makes packets of the bus. What is made
// here goes to a pseudo-terminal; nothing in the program can send it to a real port.
#pragma once

#include <QByteArray>

#include "protocol/packets.h"

namespace magnum::link {

/// 21 bytes.
[[nodiscard]] QByteArray encode(const protocol::InverterPacket& packet);
/// 21 bytes; pages 00, 11, 80, A0..A4 are filled, others are left zero.
[[nodiscard]] QByteArray encode(const protocol::RemotePacket& packet, int nominalVolts);
/// 6 bytes, A1. `rawTemperature` is sent, not `celsius`.
[[nodiscard]] QByteArray encode(const protocol::AgsStatusPacket& packet, int nominalVolts);
/// 6 bytes, A2.
[[nodiscard]] QByteArray encode(const protocol::AgsCountersPacket& packet);
/// 18 bytes, 81.
[[nodiscard]] QByteArray encode(const protocol::BmkPacket& packet);
/// 2 bytes, 91.
[[nodiscard]] QByteArray encode(const protocol::RouterPacket& packet);

}  // namespace magnum::link
