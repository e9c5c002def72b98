// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/reading.h"

#include <algorithm>

namespace magnum::plant {

Freshness freshnessOf(Validity validity, qint64 atMs, qint64 nowMs, int periodMs) {
    if (validity == Validity::NeverSeen) {
        return Freshness::NeverSeen;
    }
    // A reader on another thread may hold a packet that is newer than its own "now".
    const qint64 ageMs = std::max<qint64>(0, nowMs - atMs);
    if (ageMs > lostAfterMs) {
        return Freshness::Lost;
    }
    if (validity == Validity::Invalid) {
        return Freshness::Invalid;
    }
    const qint64 period = std::max(periodMs, minimumFreshnessPeriodMs);
    if (ageMs <= 3 * period) {
        return Freshness::Live;
    }
    return ageMs <= 10 * period ? Freshness::Late : Freshness::Stale;
}

}  // namespace magnum::plant
