// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>

namespace magnum::protocol {

/// Learns one device's identity (a number made of its model and revision) from agreeing packets.
/// There is no checksum on the bus, so one packet never becomes an identity.
class LearnedIdentity {
 public:
    /// Packets that must agree before an identity is adopted.
    static constexpr int agreeing = 3;

    /// Bytes without a further vote after which a candidate is dropped, four seconds of a bus with
    /// an inverter and a remote: damage repeats itself over hours, a device every second.
    static constexpr std::size_t forgottenAfter = 2000;

    /// foreignToRelearn: by so many packets another identity must outnumber the adopted one and
    /// all others, to be adopted in its place.
    explicit LearnedIdentity(int foreignToRelearn) : m_foreignToRelearn(foreignToRelearn) {}

    /// True when the identity is the current one, or none is. Inverters are held to the one under
    /// test as well, because it tells the bus voltage; for the others only an adopted one counts.
    [[nodiscard]] bool matches(int identity) const { return !current() || *current() == identity; }
    [[nodiscard]] bool isAdopted() const { return m_adopted; }
    /// The adopted identity, else the one under test.
    [[nodiscard]] std::optional<int> current() const { return m_current; }

    /// Counts one well-formed packet. True when the adopted identity was replaced by another.
    bool observe(int identity);
    /// This many bytes of the bus went by.
    void pass(std::size_t bytes);
    void forget();

 private:
    bool observeAdopted(int identity);

    int m_foreignToRelearn;
    std::optional<int> m_current;
    bool m_adopted = false;
    int m_count = 0;  // votes for the identity under test
    int m_foreign = 0;
    int m_foreignCount = 0;       // by how many packets m_foreign leads
    std::size_t m_sinceVote = 0;  // bytes since the last vote for a candidate
};

}  // namespace magnum::protocol
