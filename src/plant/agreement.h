// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace magnum::plant {

/// A value that counts only after several packets in a row said the same: the bus has no checksum,
/// so one disturbed byte must not become an event.
template <typename T>
class Agreement {
 public:
    struct Change {
        std::optional<T> from;  ///< absent when it is the first value learned
        T to;
    };

    /// A packet said `value`; `agreeing` packets in a row make it count. Gives the change when it
    /// became the agreed value with this packet.
    std::optional<Change> told(const T& value, int agreeing = 2) {
        m_inRow = m_last == value ? m_inRow + 1 : 1;
        m_last = value;
        if (m_inRow < agreeing || m_agreed == value) {
            return std::nullopt;
        }
        Change change{m_agreed, value};
        m_agreed = value;
        return change;
    }
    /// The agreed value, absent before packets agreed.
    [[nodiscard]] const std::optional<T>& value() const { return m_agreed; }
    /// What comes next begins a new row: too long ago, the last packet vouches for nothing.
    void breakRow() { m_inRow = 0; }
    void forget() { *this = {}; }

 private:
    std::optional<T> m_last;
    std::optional<T> m_agreed;
    int m_inRow = 0;
};

}  // namespace magnum::plant
