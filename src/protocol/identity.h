// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace magnum::protocol {

/// Learns one device's identity (a number made of its model and revision) from agreeing packets.
/// There is no checksum on the bus, so one packet never becomes an identity.
class LearnedIdentity {
 public:
    /// Packets that must agree before an identity is adopted.
    static constexpr int agreeing = 3;

    /// foreignToRelearn: packets of one other identity in a row after which that one is adopted.
    explicit LearnedIdentity(int foreignToRelearn) : m_foreignToRelearn(foreignToRelearn) {}

    /// True when the identity is the current one, or none is. Inverters are held to the one under
    /// test as well, because it tells the bus voltage; for the others only an adopted one counts.
    [[nodiscard]] bool matches(int identity) const { return !current() || *current() == identity; }
    [[nodiscard]] bool isAdopted() const { return m_adopted; }
    /// The adopted identity, else the one under test.
    [[nodiscard]] std::optional<int> current() const { return m_current; }

    /// Counts one well-formed packet. True when the adopted identity was replaced by another.
    bool observe(int identity);
    void forget();

 private:
    bool observeForeign(int identity);

    int m_foreignToRelearn;
    std::optional<int> m_current;
    bool m_adopted = false;
    int m_count = 0;  // votes for the identity under test
    int m_foreign = 0;
    int m_foreignCount = 0;
};

}  // namespace magnum::protocol
