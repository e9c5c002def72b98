// SPDX-License-Identifier: GPL-3.0-or-later
// Content tests on raw bytes. Each test reads a window that starts at a possible packet and may end
// too early: then it answers More, so that a decision never depends on how the stream was chopped.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace magnum::protocol {

using Bytes = std::span<const std::uint8_t>;

/// Answer of a content test: More = the bytes so far agree, but there are too few to tell.
enum class Tri : std::uint8_t { No, Yes, More };

inline constexpr std::size_t inverterLength = 21;
inline constexpr std::size_t mshInverterLength = 20;
inline constexpr std::size_t remoteLength = 21;
inline constexpr std::size_t classicLength = 16;
inline constexpr std::size_t longestReply = 18;
/// Bytes that decide inverterHead() and remoteBase().
inline constexpr std::size_t inverterHeadLength = 15;
inline constexpr std::size_t remoteBaseLength = 14;

/// Inverter bytes 0..14 (mode excepted): volts, amps, revision and temperatures within the range of
/// any inverter. Bytes 2 and 10 alone separate inverters from remotes.
[[nodiscard]] Tri inverterHead(Bytes window);
/// Inverter bytes 15..19 of the 20- and 21-byte packet: stack mode and frequency.
[[nodiscard]] Tri inverterTail(Bytes window);
/// Known mode, known model and a battery voltage close to the model's nominal one. Needs 15 bytes.
[[nodiscard]] bool inverterFamiliar(Bytes window);
/// Battery volts that the model can meet on a healthy bank: 0.75 to 1.5 times nominal.
[[nodiscard]] bool inverterVoltsUsual(Bytes window);
/// Battery volts the model can meet at all (0.5 to 1.7 times nominal) and AC volts that fit a
/// 120 V leg, unless the model is an export one. Needs 15 bytes.
[[nodiscard]] bool inverterPlausible(Bytes window);

/// Remote bytes 0..13: present in every remote packet, whatever its page.
[[nodiscard]] Tri remoteBase(Bytes window);
[[nodiscard]] bool knownFooter(std::uint8_t footer);
/// Bytes 14..19 fit the page that the footer names. Needs 21 bytes.
[[nodiscard]] bool remotePagePlausible(Bytes window);
/// Bytes 14, 15 of the 16-byte remote are a time of day.
[[nodiscard]] bool classicClockPlausible(Bytes window);

/// Length of the reply that begins with this byte, 0 when none does.
[[nodiscard]] std::size_t replyLength(std::uint8_t header);
/// A reply whose values are all physically possible; the bus voltage narrows it when known.
[[nodiscard]] Tri replyForm(Bytes window, std::optional<int> nominalVolts);
/// Byte that carries a reply's revision, 0 when it carries none that is worth learning.
[[nodiscard]] std::size_t replyRevisionOffset(std::uint8_t header);

/// Model and revision of an inverter packet as one number. Needs 15 bytes.
[[nodiscard]] constexpr int inverterIdentity(Bytes window) {
    return (window[14] << 8) | window[10];
}

/// Big-endian words of the bus.
[[nodiscard]] constexpr int word(Bytes bytes, std::size_t at) {
    return (bytes[at] << 8) | bytes[at + 1];
}
[[nodiscard]] constexpr int signedWord(Bytes bytes, std::size_t at) {
    return static_cast<std::int16_t>(word(bytes, at));
}

}  // namespace magnum::protocol
