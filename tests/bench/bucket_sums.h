// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>

#include "plant/quantity.h"

namespace magnum::bench {

/// What a roll-up bucket is computed from. Written apart from the program's own roll-ups, so that
/// what is read back is not checked against itself.
class BucketSums {
 public:
    enum class Part : quint8 { Value, Minimum, Maximum };

    void clear() { *this = BucketSums(); }
    [[nodiscard]] bool isEmpty() const { return m_rows == 0; }
    void add(const plant::SampleRow& row);
    void add(const BucketSums& other);
    /// As it is stored: means weighted by the coverage of the device that tells the quantity, sums,
    /// extremes; nothing = not known in the whole bucket.
    [[nodiscard]] std::optional<qint64> stored(plant::Quantity quantity, Part part) const;

 private:
    struct One {
        qint64 sum = 0, weightedSum = 0, weight = 0;
        qint64 minimum = 0, maximum = 0;
        int known = 0;
    };
    std::array<One, plant::quantityCount> m_all{};
    int m_rows = 0;
};

}  // namespace magnum::bench
