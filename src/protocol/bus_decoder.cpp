// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/bus_decoder.h"

#include <utility>

#include "protocol/decode.h"
#include "protocol/framer.h"

namespace magnum::protocol {

struct BusDecoder::State {
    explicit State(Handler h) : handler(std::move(h)) {}

    void drain(bool ended) {
        while (const auto frame = framer.next(ended)) {
            handler(Decoded{frame->raw, frame->monotonicMs, decode(*frame)});
        }
    }

    [[nodiscard]] Packet decode(const PacketFramer::Frame& frame) const {
        if (!frame.accepted) {
            return RejectedRun{frame.reason};
        }
        const Bytes packet = frame.raw.first(frame.length);
        const auto nominal = framer.matcher().nominalVolts();
        switch (frame.kind) {
            case FrameKind::Inverter:
                return decodeInverter(packet);
            case FrameKind::Remote:
                return decodeRemote(packet, framer.matcher().inverterModel());
            case FrameKind::Reply:
                return decodeReply(packet, nominal);
        }
        return RejectedRun{};
    }

    Handler handler;
    PacketFramer framer;
};

BusDecoder::BusDecoder(Handler handler) : m_state(std::make_unique<State>(std::move(handler))) {}
BusDecoder::~BusDecoder() = default;
BusDecoder::BusDecoder(BusDecoder&&) noexcept = default;
BusDecoder& BusDecoder::operator=(BusDecoder&&) noexcept = default;

void BusDecoder::feed(std::span<const std::uint8_t> bytes, std::int64_t monotonicMs) {
    while (!bytes.empty()) {
        bytes = bytes.subspan(m_state->framer.append(bytes, monotonicMs));
        m_state->drain(false);
    }
}

// The bytes held keep the time they arrived; the moment of the decision says nothing about them.
void BusDecoder::flush(std::int64_t /*monotonicMs*/) {
    m_state->drain(true);
    m_state->framer.endBurst();
}

void BusDecoder::reset() {
    m_state->framer.reset();
}

std::optional<int> BusDecoder::nominalVolts() const {
    return m_state->framer.matcher().nominalVolts();
}

std::optional<InverterIdentity> BusDecoder::inverterIdentity() const {
    const LearnedIdentity& inverter = m_state->framer.matcher().inverter();
    if (!inverter.isAdopted()) {
        return std::nullopt;
    }
    const int identity = *inverter.current();
    return InverterIdentity{identity >> 8, (identity & 0xFF) / 10.0};
}

}  // namespace magnum::protocol
