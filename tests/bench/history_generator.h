// SPDX-License-Identifier: GPL-3.0-or-later
// Makes a database of many years in minutes: what a recorder would have written, invented.
#pragma once

#include <QString>
#include <QTimeZone>

namespace magnum::bench {

struct GeneratorPlan {
    QString path;         ///< the database to make; must not exist
    qint64 fromTs = 0;    ///< UTC seconds, a full hour
    qint64 toTs = 0;      ///< exclusive
    QTimeZone zone;       ///< of the local days
    quint64 seed = 4711;  ///< the same plan makes the same rows
};

/// Writes sample, r60, r900, r3600 and day in the order in which a recorder would, so that their
/// pages lie scattered as they would, and generator runs and fault events. An installation with
/// inverter, remote, AGS and battery monitor: a daily load curve with noise in every reading, a
/// generator run on most days, a fault now and then, and minutes without a recorder or without the
/// battery monitor. Returns what went wrong; empty = done.
[[nodiscard]] QString generateHistory(const GeneratorPlan& plan);

}  // namespace magnum::bench
