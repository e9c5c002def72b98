// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <optional>

#include "plant/plant_state.h"

namespace magnum::plant {

/// Which of the remote's settings pages come, and when each last came. A page counts after three
/// packets, each within ten seconds of the last: a damaged footer makes another page of one.
class RemotePages {
 public:
    explicit RemotePages(std::array<RemotePageState, remotePageCount>& pages);
    /// `footer`: absent on remotes that have no pages.
    void heard(std::optional<int> footer, qint64 atMs);

 private:
    struct Recent {
        qint64 lastMs = 0;
        int count = 0;
    };
    std::array<RemotePageState, remotePageCount>& m_pages;
    std::array<Recent, remotePageCount> m_recent{};
};

}  // namespace magnum::plant
