// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/interval_clock.h"

#include <algorithm>
#include <cstdlib>

namespace magnum::plant {
namespace {

qint64 startOfInterval(qint64 utcMs) {
    const qint64 into = ((utcMs % intervalMs) + intervalMs) % intervalMs;
    return utcMs - into;
}

bool isSum(Kind kind) {
    return kind == Kind::Energy || kind == Kind::Count;
}

}  // namespace

qint64 IntervalClock::drift(Instant now) const {
    return m_offsetMs ? now.utcMs - now.monotonicMs - *m_offsetMs : 0;
}

IntervalClock::Move IntervalClock::advance(Instant now) const {
    if (!m_open) {
        return {};
    }
    const qint64 moved = drift(now);
    if (std::abs(moved) > clockStepMs) {
        return {true, now.monotonicMs, moved};
    }
    const qint64 pastBoundary = now.utcMs - (m_startUtcMs + intervalMs);
    if (pastBoundary >= 0) {
        const qint64 end = now.monotonicMs - pastBoundary;
        return {true, std::clamp(end, m_startMonotonicMs, now.monotonicMs), std::nullopt};
    }
    return {};
}

qint64 IntervalClock::open(Instant now, bool fromBoundary) {
    m_open = true;
    m_startUtcMs = startOfInterval(now.utcMs);
    m_startMonotonicMs =
        fromBoundary ? now.monotonicMs - (now.utcMs - m_startUtcMs) : now.monotonicMs;
    return m_startMonotonicMs;
}

qint64 IntervalClock::close() {
    m_open = false;
    return m_startUtcMs / 1000;
}

void HeldSums::hold(const SampleRow& row) {
    for (const auto& info : quantities()) {
        if (isSum(info.kind) && row[info.id].value_or(0) != 0) {
            m_sums[info.id] = m_sums[info.id].value_or(0) + *row[info.id];
            m_any = true;
        }
    }
}

void HeldSums::release(SampleRow& into) {
    if (!m_any) {
        return;
    }
    for (const auto& info : quantities()) {
        if (isSum(info.kind) && m_sums[info.id]) {
            into[info.id] = into[info.id].value_or(0) + *m_sums[info.id];
        }
    }
    m_sums = {};
    m_any = false;
}

}  // namespace magnum::plant
