// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "protocol/matcher.h"

namespace magnum::protocol {

/// Arrival times of the bytes held, as stretches that arrived together.
class ArrivalTimes {
 public:
    /// count more bytes arrived, the last of them at the stream offset end - 1.
    void append(std::uint64_t end, std::int64_t monotonicMs);
    /// Forgets the bytes before the offset.
    void discardBefore(std::uint64_t offset);
    [[nodiscard]] std::int64_t at(std::uint64_t offset) const;
    void clear() { m_count = 0; }

 private:
    struct Stretch {
        std::uint64_t end = 0;
        std::int64_t monotonicMs = 0;
    };
    std::array<Stretch, 256> m_stretches{};
    std::size_t m_count = 0;
};

/// Cuts a byte stream into packets and rejected runs, by content and without a clock: the frames of
/// a stream are the same however it is chopped. Every byte leaves in exactly one frame, in order.
/// Nothing is allocated.
class PacketFramer {
 public:
    struct Frame {
        bool accepted = false;
        FrameKind kind = FrameKind::Inverter;       ///< of an accepted frame
        RejectReason reason = RejectReason::Noise;  ///< of a rejected one
        Bytes raw;                                  ///< valid until the next append()
        std::size_t length = 0;                     ///< raw without the end-of-packet filler
        std::int64_t monotonicMs = 0;               ///< arrival of the last byte of raw
    };
    /// A longer rejected run is handed out in pieces of this length.
    static constexpr std::size_t longestRun = 128;

    /// Takes as many bytes as there is room for, at least one, and returns how many; call next()
    /// until it is empty before the next append().
    std::size_t append(Bytes bytes, std::int64_t monotonicMs);
    /// The next frame, or nothing when more bytes are needed to decide. With ended, no more bytes
    /// belong to what is held, so that everything is decided.
    [[nodiscard]] std::optional<Frame> next(bool ended);
    /// The bus fell idle or the input ended: what comes next begins a burst.
    void endBurst();
    /// Forgets what was learned and held.
    void reset();

    [[nodiscard]] const FrameMatcher& matcher() const { return m_matcher; }

 private:
    [[nodiscard]] Frame takeRun();
    [[nodiscard]] Frame takeMatch(const FrameMatcher::Match& match);
    [[nodiscard]] Bytes take(std::size_t count);
    void compact();

    std::array<std::uint8_t, 4608> m_bytes{};
    std::size_t m_begin = 0;  // first byte not handed out
    std::size_t m_scan = 0;   // first byte not decided; between the two lies the rejected run
    std::size_t m_end = 0;
    std::uint64_t m_offset = 0;  // stream offset of m_bytes[0]
    ArrivalTimes m_times;
    FrameMatcher m_matcher;
    Slot m_slot = Slot::Start;
    std::optional<FrameMatcher::Match> m_found;  // at m_scan, waiting for the run before it
};

}  // namespace magnum::protocol
