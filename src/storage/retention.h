// SPDX-License-Identifier: GPL-3.0-or-later
// Which 5-second rows are given up, and when. Roll-ups are never given up.
#pragma once

#include <QString>
#include <functional>
#include <optional>

#include "storage/connection.h"
#include "storage/roll_ups.h"

namespace magnum::storage {

struct DiskSpace {
    qint64 freeBytes = 0;  ///< for this user
    qint64 totalBytes = 0;
};
/// Of the file system that a folder is on; nothing if that cannot be told.
[[nodiscard]] std::optional<DiskSpace> diskSpaceOf(const QString& folder);

struct RetentionRules {
    /// 5-second rows of so many recorded days are kept, at least fewestDaysKept; 0 = all of them.
    int keepDays = 0;
    std::function<std::optional<DiskSpace>(const QString& folder)> diskSpace = &diskSpaceOf;
};
/// However full the disk: a month can still be looked at in detail.
inline constexpr int fewestDaysKept = 30;

/// One UTC day of 5-second rows. UTC, so that no bucket of any level is cut by its bounds.
struct DayToDrop {
    qint64 fromTs = 0;
    qint64 toTs = 0;
    std::optional<int> percentFree;  ///< of the disk, if that is why; else the days' limit is
};
/// "The disk is nearly full (7 % free): ..." in plain English.
[[nodiscard]] QString droppedWords(const DayToDrop& day);

/// The oldest day, if the rules give it up now and its roll-ups are made. Days are counted by what
/// was recorded, not by a calendar: a row of a wrong, far future makes nothing old.
[[nodiscard]] std::optional<DayToDrop> dayToDrop(const Connection& connection,
                                                 const RollUps& rollUps,
                                                 const RetentionRules& rules,
                                                 const QString& folder);

/// In the caller's transaction: deletes a day's rows and keeps its roll-ups from being removed.
/// The file keeps its size: new rows take the place of the old ones.
[[nodiscard]] SqlOutcome dropDay(const Connection& connection, RollUps& rollUps,
                                 const DayToDrop& day);

}  // namespace magnum::storage
