// SPDX-License-Identifier: GPL-3.0-or-later
// Values to bytes, for the simulator: the only place that makes packets of the bus. What is made
// here goes to a pseudo-terminal; nothing in the program can send it to a real port.
#pragma once

#include <QByteArray>

#include "protocol/packets.h"

namespace magnum::link {

/// 21 bytes. AC volts and amps that are unknown are sent as the raw bytes beside them.
[[nodiscard]] QByteArray encode(const protocol::InverterPacket& packet);
/// 21 bytes, or 16 where the page is the classic one.
[[nodiscard]] QByteArray encode(const protocol::RemotePacket& packet, int nominalVolts);
/// 6 bytes, A1. `rawTemperature` is sent, not `celsius`.
[[nodiscard]] QByteArray encode(const protocol::AgsStatusPacket& packet, int nominalVolts);
/// 6 bytes, A2.
[[nodiscard]] QByteArray encode(const protocol::AgsCountersPacket& packet);
/// 18 bytes, 81.
[[nodiscard]] QByteArray encode(const protocol::BmkPacket& packet);
/// 2 bytes, 91.
[[nodiscard]] QByteArray encode(const protocol::RouterPacket& packet);

/// 16 bytes, C1. `rawBatteryTemperature` and `statusBits` are sent, not what is made of them.
[[nodiscard]] QByteArray encode(const protocol::Pt100StatusPacket& packet, int nominalVolts);
/// 13 bytes, C2.
[[nodiscard]] QByteArray encode(const protocol::Pt100TotalsPacket& packet);
/// 8 bytes, D1.
[[nodiscard]] QByteArray encode(const protocol::AcldPacket& packet);

}  // namespace magnum::link
