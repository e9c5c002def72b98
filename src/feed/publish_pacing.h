// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <algorithm>

namespace magnum::feed {

/// When the next snapshot may go out: at most one per interval in the long run. What jumped may go
/// ahead of its turn, one snapshot at a time, and the turn after it comes the later for it.
class PublishPacing {
 public:
    explicit PublishPacing(qint64 intervalMs) : m_intervalMs(intervalMs) {}

    /// Milliseconds from now until the next may go out, 0 = now.
    [[nodiscard]] qint64 waitMs(qint64 nowMs, bool jumped) const {
        const qint64 waitMs = std::clamp<qint64>(m_dueMs - nowMs, 0, 2 * m_intervalMs);
        return jumped && waitMs <= m_intervalMs ? 0 : waitMs;
    }
    void published(qint64 nowMs) { m_dueMs = std::max(m_dueMs, nowMs) + m_intervalMs; }

 private:
    qint64 m_intervalMs;
    qint64 m_dueMs = 0;
};

}  // namespace magnum::feed
