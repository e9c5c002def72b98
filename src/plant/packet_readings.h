// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "plant/plant_state.h"
#include "protocol/packets.h"

namespace magnum::plant {

/// What the inverter's packet means in plain quantities (docs/protocol.md, 3 and 9). Absent = the
/// packet does not tell it: the model leaves the byte empty, or the mode makes it mean another
/// thing.
struct InverterFigures {
    std::optional<double> acOutVolts;     ///< byte 6
    std::optional<double> acOutAmps;      ///< byte 17 while the inverter feeds the loads
    std::optional<double> acOutWatts;     ///< byte 6 x byte 17 while the inverter feeds the loads
    std::optional<double> acInPeakVolts;  ///< byte 7, uncalibrated
    std::optional<double> acInAmps;       ///< byte 16
    std::optional<double> acInWatts;      ///< byte 6 x byte 16 while AC passes; 0 while it does not
    std::optional<double> acHertz;        ///< bytes 18-19
    std::optional<double> transformerAmps;  ///< byte 17 as sent
    double dcVolts = 0;                     ///< bytes 2-3
    double dcAmps = 0;                      ///< bytes 4-5, + into the battery
    double dcWatts = 0;
};
[[nodiscard]] InverterFigures inverterFigures(const protocol::InverterPacket& packet);

/// Power of all PT-100 units together; each tells its own, one after the other.
class Pt100Bank {
 public:
    /// Sum of the units heard in the last 30 s, W.
    [[nodiscard]] double told(const protocol::Pt100StatusPacket& packet, qint64 atMs);

 private:
    struct Unit {
        double watts = 0;
        qint64 atMs = 0;
        bool seen = false;
    };
    std::array<Unit, 8> m_units{};
};

}  // namespace magnum::plant
