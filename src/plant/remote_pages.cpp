// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/remote_pages.h"

#include <algorithm>

namespace magnum::plant {
namespace {

constexpr std::array<int, remotePageCount> footers{0x00, 0x11, 0x80, 0xA0, 0xA1, 0xA2, 0xA3,
                                                   0xA4, 0xC0, 0xC1, 0xC2, 0xC3, 0xD0};
constexpr int pagesThatCount = 3;
constexpr qint64 withinMs = 10'000;

}  // namespace

RemotePages::RemotePages(std::array<RemotePageState, remotePageCount>& pages) : m_pages(pages) {
    for (size_t i = 0; i < footers.size(); ++i) {
        m_pages[i].footer = footers[i];
    }
}

void RemotePages::heard(std::optional<int> footer, qint64 atMs) {
    const auto* at = footer ? std::find(footers.begin(), footers.end(), *footer) : footers.end();
    if (at == footers.end()) {
        return;
    }
    const auto index = size_t(at - footers.begin());
    auto& page = m_pages[index];
    auto& recent = m_recent[index];
    const bool goesOn = recent.count > 0 && atMs - recent.lastMs <= withinMs;
    recent = {atMs, goesOn ? std::min(recent.count + 1, pagesThatCount) : 1};
    if (recent.count >= pagesThatCount) {
        page.seen = true;
        page.lastSeenMonotonicMs = atMs;
    }
}

}  // namespace magnum::plant
