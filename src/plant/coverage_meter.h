// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>

#include "plant/quantity.h"

namespace magnum::plant {

/// Longest silence between two packets of a device that still counts as "heard": ten of its
/// periods, at least one second, at most the ten seconds that any power may be held.
[[nodiscard]] qint64 longestHeardGapMs(int periodMs);
/// Longest silence at the end of an interval that counts as heard although the next packet has not
/// come yet: six periods, since on a bad bus several packets in a row are lost; at least one
/// second.
[[nodiscard]] qint64 longestTailMs(int periodMs);

/// How much of an interval a device was heard.
class CoverageMeter {
 public:
    explicit CoverageMeter(int periodMs) : m_periodMs(periodMs) {}
    void begin(qint64 startMs) { m_startMs = startMs; }
    void heard(qint64 atMs);
    /// Tenths of a second heard since begin(), 0..50; the next interval begins at endMs.
    [[nodiscard]] int close(qint64 endMs);

 private:
    int m_periodMs;
    qint64 m_startMs = 0;
    qint64 m_heardMs = 0;
    bool m_any = false;
    std::optional<qint64> m_lastMs;
};

}  // namespace magnum::plant
