// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/reversed_wires.h"

#include <algorithm>

#include "protocol/catalogue.h"
#include "protocol/recognise.h"

namespace magnum::protocol {

namespace {

using SentPacket = std::array<std::uint8_t, 20>;
constexpr std::size_t lowVoltsAt = 3;
/// Mode and fault: where the driver switches on early, or the line has no fail-safe, the receiver
/// finds its place in them, and reads the rest well.
constexpr std::size_t leadIn = 2;
constexpr std::uint8_t assumedMode = 0x40;
constexpr std::uint8_t topBit = 0x80;

/// One bit late: the rule.
constexpr bool followsLaw(std::uint8_t received) {
    return (received & 1U) != 0;
}
/// Two bits late: after a byte whose top bit was set.
constexpr bool isPushed(std::uint8_t received) {
    return (received & 3U) == 2;
}

/// Volts of a bank in use, 0.85 to 1.3 times nominal. Two readings of the low byte lie 12.8 V
/// apart, and only one of them is in this band, whatever the system.
bool voltsInUse(Bytes packet) {
    const int nominal = nominalVoltsOf(packet[14]) * 10;
    return word(packet, 2) * 20 >= nominal * 17 && word(packet, 2) * 10 <= nominal * 13;
}

bool isInverter(Bytes packet) {
    const bool tail = packet.size() == classicLength || inverterTail(packet) == Tri::Yes;
    return inverterHead(packet) == Tri::Yes && tail && inverterFamiliar(packet) &&
           voltsInUse(packet);
}

/// The packet of this length that begins at `at`, if there is one.
bool readPacket(Bytes received, std::size_t at, std::size_t length, SentPacket& packet) {
    packet.fill(0);
    for (std::size_t i = 0; i < length; ++i) {
        // What follows the last byte is the next packet's or the pause.
        const std::uint8_t next = at + i + 1 < received.size() ? received[at + i + 1] : 0xFF;
        const auto sent = unreversed(received[at + i], next);
        if (!sent && i >= leadIn) {
            return false;
        }
        packet[i] = sent.value_or(0);
    }
    if (modeName(packet[0]).empty()) {
        packet[0] = assumedMode;
    }
    const Bytes sent(packet.data(), length);
    if (isInverter(sent)) {
        return true;
    }
    packet[lowVoltsAt] |= topBit;
    return isInverter(sent);
}

std::optional<ReversedInverter> findOfLength(Bytes received, std::size_t length) {
    std::optional<ReversedInverter> found;
    SentPacket packet{};
    std::size_t at = 0;
    while (at + length <= received.size()) {
        if (!readPacket(received, at, length, packet)) {
            ++at;
            continue;
        }
        const bool same = found && inverterIdentity(found->packet) == inverterIdentity(packet);
        if (same || !found) {
            found = ReversedInverter{packet, found ? found->count + 1 : 1, packet[14],
                                     packet[10] / 10.0, word(packet, 2) / 10.0};
        } else if (--found->count == 0) {
            found.reset();
        }
        at += length;
    }
    return found;
}

}  // namespace

std::optional<std::uint8_t> unreversed(std::uint8_t received, std::uint8_t next) {
    const std::uint8_t top = isPushed(next) ? topBit : 0;
    if (followsLaw(received)) {
        return static_cast<std::uint8_t>((~(received >> 1U) & 0x7FU) | top);
    }
    if (isPushed(received)) {
        return static_cast<std::uint8_t>((~(received >> 2U) & 0x3FU) | top);
    }
    return std::nullopt;
}

std::optional<ReversedInverter> findReversedInverter(Bytes received) {
    constexpr int believable = 3;
    const auto modern = findOfLength(received, mshInverterLength);
    if (modern && modern->count >= believable) {
        return modern;
    }
    // Sixteen bytes tell less, so they count only where the longer packets are not there.
    const auto classic = findOfLength(received, classicLength);
    return classic && (!modern || classic->count > modern->count) ? classic : modern;
}

}  // namespace magnum::protocol
