// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>

namespace magnum::link {

/// Random numbers that are the same on every machine: the generator is fixed by the C++ standard,
/// its distributions are not, so they are made here.
class RepeatableRandom {
 public:
    explicit RepeatableRandom(std::uint64_t seed) : m_engine(seed) {}

    /// Even over [low, high).
    [[nodiscard]] double between(double low, double high) {
        const double unit = static_cast<double>(m_engine() >> 11) * 0x1.0p-53;
        return low + (high - low) * unit;
    }

 private:
    std::mt19937_64 m_engine;
};

}  // namespace magnum::link
