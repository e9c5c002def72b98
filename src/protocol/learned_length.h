// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>

namespace magnum::protocol {

/// Learns the length of one device's packets from those that were accepted and that another packet
/// followed exactly. A length that is certain keeps other lengths from being tried at all, so it
/// could never be outvoted: it takes three packets to be certain, and is forgotten when no packet
/// confirms it for some seconds.
class LearnedLength {
 public:
    /// Packets that must agree before the length is certain.
    static constexpr int agreeing = 3;
    /// Votes are counted up to here, so that one damaged packet takes no certainty away.
    static constexpr int mostVotes = 6;
    /// Bytes without a confirmation after which nothing is known: four seconds of a bus with an
    /// inverter and a remote.
    static constexpr std::size_t forgottenAfter = 2000;

    /// The length to expect, in bytes; 0 = not heard yet.
    [[nodiscard]] std::size_t likely() const { return m_length; }
    /// The only length possible, in bytes; 0 = any.
    [[nodiscard]] std::size_t certain() const { return m_count >= agreeing ? m_length : 0; }

    /// Counts one packet of this length, in bytes.
    void observe(std::size_t length);
    /// This many bytes of the bus went by.
    void pass(std::size_t bytes);

 private:
    std::size_t m_length = 0;
    int m_count = 0;  // votes for m_length
    std::size_t m_unconfirmed = 0;
};

}  // namespace magnum::protocol
