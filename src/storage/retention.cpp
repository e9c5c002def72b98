// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/retention.h"

#include <QDateTime>
#include <QFile>
#include <QTimeZone>
#include <algorithm>
#include <filesystem>

#include "storage/seconds.h"

namespace magnum::storage {
namespace {

constexpr qint64 leastFreePercent = 10;

/// Percent of the disk that is free, if it is too little. Pages that deleted rows left in the file
/// count as free: they are what new rows will take, and nothing but a rebuild would give them back.
std::optional<int> tooLittleFree(const Connection& connection, const RetentionRules& rules,
                                 const QString& folder) {
    const auto space = rules.diskSpace ? rules.diskSpace(folder) : std::nullopt;
    if (!space || space->totalBytes <= 0) {
        return std::nullopt;
    }
    const auto pages = connection.integer(QStringLiteral("PRAGMA freelist_count")).value_or(0);
    const auto pageBytes = connection.integer(QStringLiteral("PRAGMA page_size")).value_or(0);
    const auto usable = space->freeBytes + pages * pageBytes;
    if (usable >= space->totalBytes / 100 * leastFreePercent) {
        return std::nullopt;
    }
    return int(space->freeBytes * 100 / space->totalBytes);
}

std::optional<qint64> firstRowFrom(const Connection& connection, qint64 ts) {
    return connection.integer(QStringLiteral("SELECT min(ts) FROM sample WHERE ts>=%1").arg(ts));
}

bool hasDaysFrom(const Connection& connection, qint64 ts, int wanted) {
    for (int days = 0; days < wanted; ++days) {
        const auto next = firstRowFrom(connection, ts);
        if (!next) {
            return false;
        }
        ts = bucketOf(*next, daySeconds) + daySeconds;
    }
    return true;
}

bool isRolledUp(const Connection& connection, const RollUps& rollUps, const DayToDrop& day) {
    const auto levels = rollUpLevels();
    return std::all_of(levels.begin(), levels.end(),
                       [&](const Level& level) { return rollUps.doneUntil(level) >= day.toTs; }) &&
           !connection.integer(
               QStringLiteral("SELECT 1 FROM rollup_redo WHERE from_ts<%1 AND to_ts>%2 LIMIT 1")
                   .arg(day.toTs)
                   .arg(day.fromTs));
}

}  // namespace

std::optional<DiskSpace> diskSpaceOf(const QString& folder) {
    // Not QStorageInfo: it knows only what is in the list of mounts, which the root of a container
    // need not be.
    std::error_code error;
    const auto space = std::filesystem::space(QFile::encodeName(folder).constData(), error);
    if (error || space.capacity == 0) {
        return std::nullopt;
    }
    return DiskSpace{qint64(space.available), qint64(space.capacity)};
}

QString droppedWords(const DayToDrop& day) {
    const auto date =
        QDateTime::fromSecsSinceEpoch(day.fromTs, QTimeZone::utc()).date().toString(Qt::ISODate);
    const auto what = QStringLiteral(
                          "the 5-second values of %1 (UTC) were given up; averages and peaks of "
                          "each minute are kept")
                          .arg(date);
    return day.percentFree
               ? QStringLiteral("The disk is nearly full (%1 % free): %2. Free some space.")
                     .arg(QString::number(*day.percentFree), what)
               : QStringLiteral("Older than the settings keep: %1.").arg(what);
}

std::optional<DayToDrop> dayToDrop(const Connection& connection, const RollUps& rollUps,
                                   const RetentionRules& rules, const QString& folder) {
    const auto oldest = connection.integer(QStringLiteral("SELECT min(ts) FROM sample"));
    if (!oldest) {
        return std::nullopt;
    }
    DayToDrop day;
    day.fromTs = bucketOf(*oldest, daySeconds);
    day.toTs = day.fromTs + daySeconds;
    day.percentFree = tooLittleFree(connection, rules, folder);
    if (!day.percentFree && rules.keepDays <= 0) {
        return std::nullopt;
    }
    const int kept = day.percentFree ? fewestDaysKept : std::max(rules.keepDays, fewestDaysKept);
    const bool isDue = hasDaysFrom(connection, day.toTs, kept);
    return isDue && isRolledUp(connection, rollUps, day) ? std::optional(day) : std::nullopt;
}

SqlOutcome dropDay(const Connection& connection, RollUps& rollUps, const DayToDrop& day) {
    auto outcome = rollUps.keepBefore(day.toTs);
    return outcome.ok()
               ? connection.exec(QStringLiteral("DELETE FROM sample WHERE ts<%1").arg(day.toTs))
               : outcome;
}

}  // namespace magnum::storage
