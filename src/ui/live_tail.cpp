// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/live_tail.h"

#include <algorithm>

namespace magnum::ui {
namespace {

/// The longest commit interval and some more: while the disk is full the rows wait in the recorder.
constexpr qsizetype mostRows = 120;

}  // namespace

void LiveTail::take(const feed::Snapshot& snapshot) {
    const auto& row = snapshot.lastRow;
    if (row && row->ts < newestTs()) {
        m_rows.clear();  // the clock was set back
    }
    if (row && row->ts > newestTs()) {
        m_rows.push_back(*row);
    }
    const auto committed = [&](const auto& one) { return one.ts <= snapshot.storage.lastCommitTs; };
    std::erase_if(m_rows, committed);
    if (qsizetype(m_rows.size()) > mostRows) {
        m_rows.erase(m_rows.begin());
    }
}

}  // namespace magnum::ui
