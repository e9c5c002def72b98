// SPDX-License-Identifier: GPL-3.0-or-later
// Packets as a line with damage delivers them, and which of them it left alone.
#pragma once

#include <random>

#include "packet_encoder.h"

namespace magnum::test {

struct Noisy {
    ByteVector bytes;
    std::vector<ByteVector> intact;     ///< packets that were not hit
    std::vector<std::size_t> intactAt;  ///< where they begin in bytes
};

// rate: chance of one byte to be hit; a third each flipped, lost, followed by a stray byte.
inline Noisy disturb(const std::vector<ByteVector>& packets, double rate, unsigned seed) {
    std::mt19937 random(seed);
    std::bernoulli_distribution hit(rate);
    Noisy noisy;
    for (const ByteVector& packet : packets) {
        const std::size_t begin = noisy.bytes.size();
        bool touched = false;
        for (const std::uint8_t byte : packet) {
            if (!hit(random)) {
                noisy.bytes.push_back(byte);
                continue;
            }
            touched = true;
            const unsigned kind = random() % 3;
            if (kind == 0) {
                noisy.bytes.push_back(static_cast<std::uint8_t>(byte ^ (1U << (random() % 8))));
            } else if (kind == 1) {
                noisy.bytes.push_back(byte);
                noisy.bytes.push_back(static_cast<std::uint8_t>(random()));
            }
        }
        if (!touched) {
            noisy.intact.push_back(packet);
            noisy.intactAt.push_back(begin);
        }
    }
    return noisy;
}

}  // namespace magnum::test
