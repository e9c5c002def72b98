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

/// All PT-100 units together; each tells its own figures, one after the other.
class Pt100Bank {
 public:
    /// A unit counts with the third packet of its address that is believed, and no longer when it
    /// was silent for 30 s: a damaged address must not double the sun.
    void told(const protocol::Pt100StatusPacket& packet, qint64 atMs);
    /// Power of all units, W. Absent in the first 15 s: the units that have spoken may not be all.
    [[nodiscard]] std::optional<double> watts(qint64 atMs) const;
    /// Volts of the array of the unit with the lowest address.
    [[nodiscard]] std::optional<double> pvVolts(qint64 atMs) const;
    /// Byte 3, as sent, of the first unit that has a fault; 0 = none has.
    [[nodiscard]] int faultRaw(qint64 atMs) const;

 private:
    struct Unit {
        double watts = 0;
        double pvVolts = 0;
        int faultRaw = 0;
        qint64 atMs = 0;
        int count = 0;  ///< packets, each within 30 s of the last
    };
    [[nodiscard]] static bool counts(const Unit& unit, qint64 atMs);

    std::array<Unit, 8> m_units{};
    std::optional<qint64> m_beganMs;  ///< since when any unit has been heard
};

}  // namespace magnum::plant
