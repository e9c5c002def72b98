// SPDX-License-Identifier: GPL-3.0-or-later
#include "bucket_sums.h"

#include <algorithm>
#include <cmath>

namespace magnum::bench {
namespace {

using plant::Kind;
using plant::Quantity;

constexpr int noOne = -1;

/// Index of the coverage column that weighs a quantity; noOne: every row weighs the same.
const std::array<int, plant::quantityCount>& weighers() {
    static const auto list = [] {
        std::array<int, plant::quantityCount> all{};
        for (const auto& info : plant::quantities()) {
            all[size_t(info.id)] = noOne;
            for (const auto& other : plant::quantities()) {
                if (other.kind == Kind::Coverage && other.source == info.source) {
                    all[size_t(info.id)] = int(other.id);
                }
            }
        }
        return all;
    }();
    return list;
}

}  // namespace

void BucketSums::add(const plant::SampleRow& row) {
    ++m_rows;
    const auto& weigher = weighers();
    for (size_t i = 0; i < m_all.size(); ++i) {
        if (!row.stored[i]) {
            continue;
        }
        auto& one = m_all[i];
        const auto value = *row.stored[i];
        const auto weight = weigher[i] == noOne ? 1 : row.stored[size_t(weigher[i])].value_or(0);
        one.sum += value;
        one.weightedSum += value * weight;
        one.weight += weight;
        one.minimum = one.known == 0 ? value : std::min(one.minimum, value);
        one.maximum = one.known == 0 ? value : std::max(one.maximum, value);
        ++one.known;
    }
}

void BucketSums::add(const BucketSums& other) {
    m_rows += other.m_rows;
    for (size_t i = 0; i < m_all.size(); ++i) {
        auto& one = m_all[i];
        const auto& more = other.m_all[i];
        if (more.known == 0) {
            continue;
        }
        one.sum += more.sum;
        one.weightedSum += more.weightedSum;
        one.weight += more.weight;
        one.minimum = one.known == 0 ? more.minimum : std::min(one.minimum, more.minimum);
        one.maximum = one.known == 0 ? more.maximum : std::max(one.maximum, more.maximum);
        one.known += more.known;
    }
}

std::optional<qint64> BucketSums::stored(Quantity quantity, Part part) const {
    const auto& one = m_all[size_t(quantity)];
    const auto kind = plant::quantityInfo(quantity).kind;
    auto highest = one.known > 0 ? std::optional(one.maximum) : std::nullopt;
    for (const auto& [maximum, average] :
         {std::pair{Quantity::AcOutWattsMax, Quantity::AcOutWatts},
          std::pair{Quantity::AcInWattsMax, Quantity::AcInWatts}}) {
        const auto& beside = m_all[size_t(average)];
        if (maximum == quantity && beside.known > 0) {
            highest = highest ? std::max(*highest, beside.maximum) : beside.maximum;
        }
    }
    if (part == Part::Maximum || kind == Kind::Maximum || kind == Kind::Status) {
        return highest;
    }
    if (one.known == 0) {
        return std::nullopt;
    }
    if (part == Part::Minimum) {
        return one.minimum;
    }
    if (kind == Kind::Average || kind == Kind::Gauge) {
        return one.weight > 0 ? std::llround(double(one.weightedSum) / double(one.weight))
                              : std::llround(double(one.sum) / double(one.known));
    }
    return one.sum;
}

}  // namespace magnum::bench
