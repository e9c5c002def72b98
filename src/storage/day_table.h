// SPDX-License-Identifier: GPL-3.0-or-later
// Keeps `day`, the cache of local days, in step with the 15-minute roll-ups it is cut from.
#pragma once

#include <QTimeZone>

#include "storage/calendar.h"
#include "storage/connection.h"
#include "storage/roll_ups.h"

namespace magnum::storage {

/// For which zone `day` was made, and up to where it is complete. A reader in another zone, or
/// beyond that time, sums r900 itself.
struct DayTableState {
    QByteArray zoneId;
    qint64 doneUntilTs = 0;  ///< every day that ended by then is there, if it has any rows
};
[[nodiscard]] DayTableState dayTableState(const Connection& connection);

/// Writes a day when it has closed, again when its rows changed, and all of them when the zone
/// changed; each piece in a transaction of its own, in the background. What is done and what is
/// stale stands in `meta`. All bounds of local days lie on quarters of an hour UTC, so sums are
/// those of the 5-second rows exactly. Used by the one writer.
class DayTable {
 public:
    DayTable(const Connection& connection, const RollUps& rollUps, const QTimeZone& zone);

    /// Days cut for another zone from now on.
    void setZone(const QTimeZone& zone);
    /// Days wait to be written, and the roll-ups they are made of are up to date.
    [[nodiscard]] bool isBehind() const;
    /// Writes at most a month of days.
    [[nodiscard]] SqlOutcome catchUp();

    /// In the caller's transaction: days that overlap [fromTs, toTs) are to be made again.
    [[nodiscard]] static SqlOutcome redo(const Connection& connection, qint64 fromTs, qint64 toTs);

 private:
    [[nodiscard]] qint64 quartersDoneUntil() const;
    [[nodiscard]] SqlOutcome startOver();
    [[nodiscard]] SqlOutcome redoPiece(int& days);
    [[nodiscard]] SqlOutcome closePiece(int& days);
    [[nodiscard]] SqlOutcome make(QDate date);
    [[nodiscard]] SqlOutcome setDone(qint64 ts);

    const Connection& m_connection;
    const RollUps& m_rollUps;
    Calendar m_calendar;
};

}  // namespace magnum::storage
