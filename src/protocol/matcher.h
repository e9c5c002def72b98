// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>

#include "protocol/identity.h"
#include "protocol/learned_length.h"
#include "protocol/packets.h"
#include "protocol/recognise.h"

namespace magnum::protocol {

/// What a frame carries, before its fields are decoded.
enum class FrameKind : std::uint8_t { Inverter, Remote, Reply };

/// What the last accounted bytes were: where in the burst the next ones stand.
enum class Slot : std::uint8_t {
    Start,  ///< beginning of the stream, or after an idle gap
    AfterInverter,
    AfterRemote,
    AfterReply,
    Unknown,  ///< in the middle of noise
};

/// Decides whether a packet begins at a given place, by content. Holds what was learned about one
/// bus: identities and packet lengths. Knows nothing of buffers and of time.
class FrameMatcher {
 public:
    struct Context {
        Slot slot = Slot::Start;
        std::size_t runLength = 0;  ///< unrecognised bytes between the slot and the window
        bool ended = false;         ///< nothing will follow the window
    };
    enum class Outcome : std::uint8_t { None, More, Accept, Reject };
    struct Match {
        Outcome outcome = Outcome::None;
        FrameKind kind = FrameKind::Inverter;
        RejectReason reason = RejectReason::Noise;
        std::size_t length = 0;  ///< bytes of the packet
        std::size_t filler = 0;  ///< end-of-packet bytes after it, 0 or 1
        bool fit = false;        ///< another packet, or the end, follows exactly
    };

    /// Does a packet begin at the window's first byte?
    [[nodiscard]] Match match(Bytes window, const Context& context) const;
    /// Learns from a frame that match() accepted or rejected as a whole.
    void learn(const Match& match, Bytes raw);
    /// This many bytes were handed out, in a frame or a rejected run: what nothing confirms any
    /// more is forgotten.
    void pass(std::size_t bytes);
    /// Why a run of bytes that match() refused is not a packet.
    [[nodiscard]] static RejectReason reasonOf(Bytes run, Slot slot);

    /// Model of the bus's inverter as far as it can be relied on.
    [[nodiscard]] std::optional<int> inverterModel() const;
    [[nodiscard]] std::optional<int> nominalVolts() const;
    [[nodiscard]] const LearnedIdentity& inverter() const { return m_inverter; }
    void forget();

 private:
    struct Boundary {
        Tri fit = Tri::No;
        std::size_t filler = 0;
    };
    struct Size {
        Tri known = Tri::No;
        std::size_t length = 0;
        Boundary end;
    };

    [[nodiscard]] Match matchInverter(Bytes w, const Context& context) const;
    [[nodiscard]] Match judgeInverter(Bytes w, const Size& size) const;
    [[nodiscard]] Match implausibleInverter(Bytes w, const Context& context) const;
    [[nodiscard]] Size inverterSize(Bytes w, bool ended) const;
    [[nodiscard]] Size modernInverterSize(Bytes w, bool ended) const;
    [[nodiscard]] Size classicInverterSize(Bytes w, bool ended) const;
    [[nodiscard]] Match matchRemote(Bytes w, const Context& context) const;
    [[nodiscard]] Match judgeRemote(Bytes w, const Size& size, const Context& context) const;
    [[nodiscard]] Size remoteSize(Bytes w, bool ended) const;
    [[nodiscard]] Tri ratherClassic(Bytes w, const Boundary& end16, const Boundary& end21,
                                    bool ended) const;
    [[nodiscard]] Tri inverterWithin(Bytes w, std::size_t length) const;
    [[nodiscard]] Tri remoteShifted(Bytes w, bool ended) const;
    [[nodiscard]] Tri remoteEndsAt(Bytes w, std::size_t length, bool ended) const;
    [[nodiscard]] Match matchReply(Bytes w, const Context& context) const;
    [[nodiscard]] Match judgeReply(Bytes w, const Boundary& end, const Context& context) const;
    [[nodiscard]] Tri repliesLeadSomewhere(Bytes w, bool ended) const;
    [[nodiscard]] Tri inverterBeside(Bytes w, std::size_t length, bool ended) const;

    [[nodiscard]] Boundary boundaryAfter(Bytes w, std::size_t length, Slot slot, bool ended) const;
    [[nodiscard]] Tri startsPacket(Bytes w, Slot slot) const;
    [[nodiscard]] Tri startsInverter(Bytes w) const;
    [[nodiscard]] const LearnedIdentity* replyIdentity(std::uint8_t header) const;
    [[nodiscard]] bool replyIdentityMatches(Bytes w) const;

    static constexpr int inverterRelearn = 50;  // packets: about five seconds of bus
    static constexpr int accessoryRelearn = 10;

    LearnedIdentity m_inverter{inverterRelearn};
    LearnedIdentity m_remote{inverterRelearn};
    LearnedIdentity m_bmk{accessoryRelearn};
    LearnedIdentity m_ags{accessoryRelearn};
    LearnedIdentity m_router{accessoryRelearn};
    bool m_inverterUsed = false;  // the last inverter packet was accepted
    LearnedLength m_inverterLength;
    LearnedLength m_remoteLength;
};

}  // namespace magnum::protocol
