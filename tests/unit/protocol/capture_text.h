// SPDX-License-Identifier: GPL-3.0-or-later
// The captures of tests/captures as bytes, and a decoder's output as lines of text.
#pragma once

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <span>
#include <string>
#include <vector>

#include "protocol/catalogue.h"
#include "protocol/packet_json.h"

namespace magnum::test {

using ByteVector = std::vector<std::uint8_t>;

/// Bytes of hexadecimal digits; stops at the first other character.
inline ByteVector bytesOf(const std::string& hex) {
    ByteVector bytes;
    for (std::size_t i = 0; i + 1 < hex.size() && std::isxdigit(static_cast<unsigned char>(hex[i]));
         i += 2) {
        bytes.push_back(static_cast<std::uint8_t>(std::stoi(hex.substr(i, 2), nullptr, 16)));
    }
    return bytes;
}

/// The lines of a capture, each as the bytes it holds; comments and empty lines left out.
inline std::vector<ByteVector> captureChunks(const std::string& path) {
    std::ifstream file(path);
    std::vector<ByteVector> chunks;
    for (std::string line; std::getline(file, line);) {
        if (!line.empty() && line[0] != '#') {
            chunks.push_back(bytesOf(line));
        }
    }
    return chunks;
}

inline ByteVector joined(const std::vector<ByteVector>& chunks) {
    ByteVector all;
    for (const ByteVector& chunk : chunks) {
        all.insert(all.end(), chunk.begin(), chunk.end());
    }
    return all;
}

/// What a decoder made of some bytes.
struct Decoding {
    std::vector<std::string> lines;         ///< toJson() of each
    std::vector<protocol::Packet> packets;  ///< the same, decoded
    std::vector<ByteVector> raws;           ///< the same, as bytes
    [[nodiscard]] ByteVector allRaws() const { return joined(raws); }
    [[nodiscard]] std::size_t count(const std::string& type) const {
        const std::string start = "{\"type\":\"" + type + "\"";
        return static_cast<std::size_t>(
            std::count_if(lines.begin(), lines.end(),
                          [&](const std::string& line) { return line.starts_with(start); }));
    }
};

inline protocol::BusDecoder::Handler into(Decoding& decoding) {
    return [&decoding](const protocol::Decoded& d) {
        decoding.lines.push_back(protocol::toJson(d));
        decoding.packets.push_back(d.packet);
        decoding.raws.emplace_back(d.raw.begin(), d.raw.end());
    };
}

inline Decoding decodeChunks(const std::vector<ByteVector>& chunks) {
    Decoding decoding;
    protocol::BusDecoder decoder(into(decoding));
    std::int64_t ms = 0;
    for (const ByteVector& chunk : chunks) {
        decoder.feed(chunk, ++ms);
    }
    decoder.flush(++ms);
    return decoding;
}

inline Decoding decodeWhole(const ByteVector& bytes) {
    return decodeChunks({bytes});
}

}  // namespace magnum::test
