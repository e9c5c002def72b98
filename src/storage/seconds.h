// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace magnum::storage {

inline constexpr qint64 rowSeconds = 5;  ///< from one row of `sample` to the next
inline constexpr qint64 daySeconds = 86'400;
inline constexpr double secondsPerHour = 3600;
inline constexpr qint64 tenthsPerSecond = 10;  ///< the unit of coverage

}  // namespace magnum::storage
