// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace magnum::plant {

/// A value that counts only after two packets in a row said the same: the bus has no checksum, so
/// one disturbed byte must not become an event.
template <typename T>
class Agreement {
 public:
    struct Change {
        std::optional<T> from;  ///< absent when it is the first value learned
        T to;
    };

    /// A packet said `value`. Gives the change when it became the agreed value with this packet.
    std::optional<Change> told(const T& value) {
        const bool again = m_last == value;
        m_last = value;
        if (!again || m_agreed == value) {
            return std::nullopt;
        }
        Change change{m_agreed, value};
        m_agreed = value;
        return change;
    }
    /// The agreed value, absent before two packets agreed.
    [[nodiscard]] const std::optional<T>& value() const { return m_agreed; }
    /// True when the last packet said the agreed value.
    [[nodiscard]] bool lastAgrees() const { return m_agreed && m_last == m_agreed; }

 private:
    std::optional<T> m_last;
    std::optional<T> m_agreed;
};

}  // namespace magnum::plant
