// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/coverage_meter.h"

#include <algorithm>

#include "plant/interval_clock.h"

namespace magnum::plant {

qint64 longestHeardGapMs(int periodMs) {
    return std::clamp<qint64>(10LL * periodMs, 1000, 10'000);
}

qint64 longestTailMs(int periodMs) {
    return std::clamp<qint64>(6LL * periodMs, 1000, 10'000);
}

void CoverageMeter::heard(qint64 atMs) {
    if (m_lastMs && atMs - *m_lastMs <= longestHeardGapMs(m_periodMs)) {
        m_heardMs += std::max<qint64>(0, atMs - std::max(*m_lastMs, m_startMs));
    }
    m_lastMs = atMs;
    m_any = true;
}

int CoverageMeter::close(qint64 endMs) {
    if (m_lastMs && endMs - *m_lastMs <= longestTailMs(m_periodMs)) {
        m_heardMs += std::max<qint64>(0, endMs - std::max(*m_lastMs, m_startMs));
    }
    const auto tenths = std::min<qint64>((m_heardMs + 50) / 100, intervalMs / 100);
    // A single packet covers no time, but a row with values must not weigh nothing in roll-ups.
    const int result = int(std::max<qint64>(tenths, m_any ? 1 : 0));
    m_heardMs = 0;
    m_any = false;
    m_startMs = endMs;
    return result;
}

}  // namespace magnum::plant
