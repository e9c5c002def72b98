// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>
#include <optional>

#include "plant/plant_state.h"

namespace magnum::plant {

/// How long the battery lasts: from its charge, its size and the average current of the last
/// quarter of an hour. Lives with the engine, so a panel that attaches finds it ready.
class BatteryForecast {
 public:
    /// To be called about once a second. A reading older than ten seconds counts as not known, and
    /// that time is left out of the average.
    void tick(const PlantState& state, qint64 nowMs);

    /// Seconds until the charge is down to floorPercent, 0 when it is there already. In steps of a
    /// minute, from two hours on of six. Absent: charging or at rest, charge or size not known, or
    /// less than three minutes of current seen.
    [[nodiscard]] std::optional<qint64> secondsToFloor(const PlantState& state, double floorPercent,
                                                       qint64 nowMs) const;

 private:
    struct Minute {
        qint64 index = -1;  ///< monotonic minute it holds
        double ampMs = 0;
        qint64 knownMs = 0;
    };
    [[nodiscard]] std::optional<double> averageAmps(qint64 nowMs) const;

    std::array<Minute, 15> m_minutes{};
    std::optional<qint64> m_lastMs;
};

/// Ah when full: what the remote was told, or what charge and ampere-hours since full come to where
/// enough of it is out. Absent when neither is known.
[[nodiscard]] std::optional<double> batteryAmpHours(const PlantState& state, qint64 nowMs);

}  // namespace magnum::plant
