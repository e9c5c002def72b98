// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes, chopped in any way. Nothing crashes; every byte leaves in exactly one packet or run;
// chopping and idle gaps lose nothing; chopping changes nothing; two decoders share nothing; a
// reset decoder is a new one.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "protocol/packet_json.h"

namespace {

using magnum::protocol::BusDecoder;
using magnum::protocol::Decoded;
using Bytes = std::span<const std::uint8_t>;

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

constexpr std::size_t longestRun = 128;
constexpr std::size_t longestPacket = 22;

struct Output {
    std::vector<std::uint8_t> raws;
    std::string text;
    std::int64_t lastMs = 0;

    void take(const Decoded& d) {
        const bool isRun = std::holds_alternative<magnum::protocol::RejectedRun>(d.packet);
        require(!d.raw.empty() && d.raw.size() <= (isRun ? longestRun : longestPacket));
        require(d.monotonicMs >= lastMs);
        lastMs = d.monotonicMs;
        raws.insert(raws.end(), d.raw.begin(), d.raw.end());
        text += magnum::protocol::toJson(d);
    }
};

void requireAccounted(const Output& output, Bytes bytes) {
    require(std::equal(output.raws.begin(), output.raws.end(), bytes.begin(), bytes.end()));
}

void requireSaneState(const BusDecoder& decoder) {
    const auto volts = decoder.nominalVolts();
    require(!volts || *volts == 12 || *volts == 24 || *volts == 48);
    require(!decoder.inverterIdentity() || volts.has_value());
}

/// With flushEvery > 0 the bus falls idle after so many chunks.
void feed(BusDecoder& decoder, Bytes bytes, std::size_t chunk, std::size_t flushEvery = 0) {
    std::size_t count = 0;
    for (std::size_t at = 0; at < bytes.size(); at += chunk) {
        decoder.feed(bytes.subspan(at, std::min(chunk, bytes.size() - at)),
                     static_cast<std::int64_t>(at));
        if (flushEvery > 0 && ++count % flushEvery == 0) {
            decoder.flush(static_cast<std::int64_t>(at));
        }
    }
    decoder.flush(static_cast<std::int64_t>(bytes.size()));
    requireSaneState(decoder);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const Bytes bytes(data, size);
    const std::size_t choice = size > 0 ? data[size - 1] : 0U;
    const std::size_t chunk = 1 + choice % 24U;

    Output whole;
    BusDecoder decoder([&](const Decoded& d) { whole.take(d); });
    feed(decoder, bytes, std::max<std::size_t>(size, 1));
    requireAccounted(whole, bytes);

    // The same decoder after a reset, and another one that hears the bytes in turns with it.
    const std::string first = std::move(whole.text);
    whole = {};
    decoder.reset();
    Output other;
    BusDecoder neighbour([&](const Decoded& d) { other.take(d); });
    for (std::size_t at = 0; at < size; at += chunk) {
        const auto piece = bytes.subspan(at, std::min(chunk, size - at));
        decoder.feed(piece, static_cast<std::int64_t>(at));
        neighbour.feed(bytes.subspan(size - at - piece.size(), piece.size()),
                       static_cast<std::int64_t>(at));
    }
    decoder.flush(0);
    neighbour.flush(0);
    require(whole.text == first);
    require(other.raws.size() == size);

    Output idle;
    BusDecoder withGaps([&](const Decoded& d) { idle.take(d); });
    feed(withGaps, bytes, chunk, 1 + choice / 24U);
    requireAccounted(idle, bytes);
    return 0;
}
