// SPDX-License-Identifier: GPL-3.0-or-later
// The inside of Salvage: what it copies, and how far it is.
#pragma once

#include <QJsonArray>

#include "storage/leaf_scan.h"
#include "storage/salvage.h"

namespace magnum::storage {

struct Salvage::Table {
    QString name;
    int keyStep = 1;       ///< seconds per row, of a table keyed by time
    bool records = false;  ///< keyed by an id that is given anew
    bool leaves = false;   ///< its rows past damaged pages above them; the key is a page number
};

struct Salvage::Progress {
    size_t table = 0;
    qint64 nextKey = 0;
    qint64 sessionShift = 0;  ///< added to the ids of old sessions: they stay below the new ones
    qint64 newestTs = 0;      ///< of anything read
    qint64 madeUntil = 0;     ///< the file's own roll-ups are complete before it
    bool begun = false;
    SalvageReport report;
    QJsonArray rowHoles;     ///< pairs: 5-second rows that are lost
    QJsonArray bucketHoles;  ///< pairs: roll-ups that are lost
};

}  // namespace magnum::storage
