// SPDX-License-Identifier: GPL-3.0-or-later
// Any bytes, chopped in any way: nothing crashes, no byte is lost, and chopping changes nothing.
#include <algorithm>
#include <cstdlib>
#include <string>
#include <vector>

#include "protocol/packet_json.h"

namespace {

struct Output {
    std::vector<std::uint8_t> raws;
    std::string text;
};

Output decode(std::span<const std::uint8_t> bytes, std::size_t chunk) {
    Output output;
    magnum::protocol::BusDecoder decoder([&](const magnum::protocol::Decoded& d) {
        output.raws.insert(output.raws.end(), d.raw.begin(), d.raw.end());
        output.text += magnum::protocol::toJson(d);
    });
    for (std::size_t at = 0; at < bytes.size(); at += chunk) {
        decoder.feed(bytes.subspan(at, std::min(chunk, bytes.size() - at)), 0);
    }
    decoder.flush(0);
    return output;
}

void require(bool holds) {
    if (!holds) {
        std::abort();
    }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const std::span<const std::uint8_t> bytes(data, size);
    const Output whole = decode(bytes, std::max<std::size_t>(size, 1));
    require(std::equal(whole.raws.begin(), whole.raws.end(), bytes.begin(), bytes.end()));
    const std::size_t chunk = size > 0 ? 1 + data[size - 1] % 24U : 1;
    require(decode(bytes, chunk).text == whole.text);
    return 0;
}
