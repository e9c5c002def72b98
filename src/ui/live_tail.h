// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <vector>

#include "feed/snapshot.h"

namespace magnum::ui {

/// The finished 5-second rows that the database may not have yet, gathered from the feed. A panel
/// that attaches begins with none: what it missed comes with the next commit.
class LiveTail {
 public:
    void take(const feed::Snapshot& snapshot);

    /// Oldest first.
    [[nodiscard]] const std::vector<plant::SampleRow>& rows() const { return m_rows; }
    /// 0 = there is none.
    [[nodiscard]] qint64 newestTs() const { return m_rows.empty() ? 0 : m_rows.back().ts; }

 private:
    std::vector<plant::SampleRow> m_rows;
};

}  // namespace magnum::ui
