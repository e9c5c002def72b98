// SPDX-License-Identifier: GPL-3.0-or-later
// How finely history is kept: the 5-second rows and the roll-ups made of them.
#pragma once

#include <QLatin1String>
#include <QString>
#include <span>
#include <vector>

#include "plant/quantity.h"

namespace magnum::storage {

/// A table with one row per so many seconds of UTC time; `ts` is the start, a multiple of them.
struct Level {
    QLatin1String table;
    int seconds = 0;
    bool operator==(const Level&) const = default;
};
/// sample, r60, r900, r3600: finest first, each a multiple of the one before.
[[nodiscard]] std::span<const Level> levels();
/// levels() without `sample`.
[[nodiscard]] std::span<const Level> rollUpLevels();

/// A column of r60, r900, r3600 and day, as the same scaled integer as in `sample`.
struct RollUpColumn {
    enum Role : quint8 {
        Value,    ///< sum, mean or highest, by the quantity's kind; named like the quantity
        Minimum,  ///< lowest 5-second value; "<name>_min"
        Maximum,  ///< highest 5-second value; "<name>_max"
    };
    QString name;
    plant::Quantity quantity{};
    Role role = Value;
};
/// Every column but the time's, in table order. Averages and gauges have a minimum and a maximum,
/// except that an average with a quantity for its highest reading (ac_out_watts) has that one as
/// its maximum.
[[nodiscard]] const std::vector<RollUpColumn>& rollUpColumns();

/// The last multiple of `seconds` that is not after ts, also before 1970.
[[nodiscard]] qint64 bucketOf(qint64 ts, int seconds);

}  // namespace magnum::storage
