// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <optional>
#include <span>

#include "protocol/packets.h"

namespace magnum::protocol {

/// One stretch of the byte stream: a packet or a rejected run. Concatenated, the raws are the
/// input.
struct Decoded {
    std::span<const std::uint8_t>
        raw;                       ///< with the end-of-packet filler; valid during the call only
    std::int64_t monotonicMs = 0;  ///< arrival of the last byte of raw
    Packet packet;
};

/// Which inverter a bus has: bytes 14 and 10 of its packets.
struct InverterIdentity {
    int model = 0;        ///< code of modelInfo()
    double revision = 0;  ///< 0.1
};

/// Bytes in, packets out, for one bus: frames by content, learns the identity of the inverter and
/// the bus voltage, decodes. Two decoders share nothing. How the bytes are chopped into calls does
/// not matter; only flush() is a decision of its own.
class BusDecoder {
 public:
    using Handler = std::function<void(const Decoded&)>;

    /// The handler is called from feed() and flush(), in stream order.
    explicit BusDecoder(Handler handler);
    ~BusDecoder();
    BusDecoder(BusDecoder&&) noexcept;
    BusDecoder& operator=(BusDecoder&&) noexcept;

    /// Bytes that arrived together. monotonicMs never goes back.
    void feed(std::span<const std::uint8_t> bytes, std::int64_t monotonicMs);

    /// Decides about the bytes still held, for instance at the idle gap (45 ms or more without a
    /// byte) or at the end of a file: a packet that is cut there counts as truncated. Not needed
    /// for correctness: without it the last packet of a burst is decided by the next burst.
    void flush(std::int64_t monotonicMs);

    /// Forgets what was learned and held, for instance after the port was opened again.
    void reset();

    /// 12, 24 or 48 once an inverter was recognised.
    [[nodiscard]] std::optional<int> nominalVolts() const;

    /// The inverter that packets are checked against, once three packets agreed on it.
    [[nodiscard]] std::optional<InverterIdentity> inverterIdentity() const;

 private:
    struct State;
    std::unique_ptr<State> m_state;
};

}  // namespace magnum::protocol
