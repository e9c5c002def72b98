// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <optional>

namespace magnum::plant {

/// Whether bytes on this bus arrive damaged just now, and so how many packets must agree before
/// they are believed. Two are enough where damage is rare. Where one byte in a hundred is hit, the
/// same bit of the same field is hit in two packets in a row about once in twenty hours for each
/// byte that counts: there three must agree.
class BusHealth {
 public:
    /// Bytes came that were no packet, or a packet said what no neighbour bears out.
    void damaged(qint64 atMs) { m_damagedMs = atMs; }
    [[nodiscard]] bool isDisturbed(qint64 nowMs) const {
        return m_damagedMs && nowMs - *m_damagedMs <= disturbedForMs;
    }
    /// Packets that must agree.
    [[nodiscard]] int agreeing(qint64 nowMs) const { return isDisturbed(nowMs) ? 3 : 2; }

 private:
    static constexpr qint64 disturbedForMs = 10'000;
    std::optional<qint64> m_damagedMs;
};

}  // namespace magnum::plant
