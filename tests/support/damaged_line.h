// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <cstdint>
#include <random>

namespace magnum::test {

/// What a bad cable or a cheap adapter makes of bytes: each byte is hit with a given probability,
/// and then, one as likely as the other, has a bit flipped, is lost, or gets a stray byte before
/// it. The same seed gives the same damage on every machine.
class DamagedLine {
 public:
    DamagedLine(double rate, std::uint64_t seed) : m_rate(rate), m_random(seed) {}

    [[nodiscard]] QByteArray carry(const QByteArray& bytes) {
        QByteArray out;
        out.reserve(bytes.size() + 4);
        for (const char byte : bytes) {
            if (unit() >= m_rate) {
                out += byte;
                continue;
            }
            ++m_hits;
            switch (m_random() % 3) {
                case 0:
                    out += char(std::uint8_t(byte) ^ (1U << (m_random() % 8)));
                    break;
                case 1:
                    break;
                default:
                    out += char(m_random() & 0xFF);
                    out += byte;
            }
        }
        return out;
    }
    /// Bytes hit so far.
    [[nodiscard]] long hits() const { return m_hits; }

 private:
    [[nodiscard]] double unit() { return double(m_random() >> 11) * 0x1.0p-53; }

    double m_rate;
    std::mt19937_64 m_random;
    long m_hits = 0;
};

}  // namespace magnum::test
