// SPDX-License-Identifier: GPL-3.0-or-later
// What a chart must show, worked out row by row from what was recorded, without the roll-ups.
#pragma once

#include <QRandomGenerator>
#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

#include "storage/store_types.h"
#include "store_fixture.h"

namespace magnum::storage::test {

using Rows = std::vector<SampleRow>;

/// Rows with everything that makes averaging hard: readings that are not known while their device
/// is heard, intervals heard in part, devices silent, single rows and long stretches missing.
inline Rows unrulyRows(qint64 fromTs, qint64 toTs, int strideSeconds, QRandomGenerator& random) {
    Rows rows;
    for (auto ts = fromTs; ts < toTs; ts += strideSeconds) {
        const auto dice = random.bounded(1000);
        if (dice < 20) {
            continue;
        }
        if (dice < 23) {
            ts += qint64(random.bounded(2000)) * strideSeconds;
            continue;
        }
        SampleRow row;
        row.ts = ts;
        row[Quantity::CovInverter] = dice < 100 ? 1 + int(random.bounded(49)) : 50;
        row[Quantity::CpuPermille] = random.bounded(1000);
        if (random.bounded(10) > 0) {
            row[Quantity::AcOutWatts] = random.bounded(4000);
            row[Quantity::AcOutWattsMax] = *row[Quantity::AcOutWatts] + int(random.bounded(900));
            row[Quantity::EnergyOutJoules] = *row[Quantity::AcOutWatts] * 5;
        }
        row[Quantity::DcVolts] = 4800 + int(random.bounded(700));
        row[Quantity::InverterMode] = random.bounded(3) * 32;
        row[Quantity::InverterFault] = dice == 999 ? 7 : 0;
        row[Quantity::CovBmk] = random.bounded(20) == 0 ? 0 : 50;
        if (*row[Quantity::CovBmk] > 0) {
            row[Quantity::Soc] = random.bounded(1000);
        }
        rows.push_back(row);
    }
    return rows;
}

/// The bucket a row is looked at through, as the rules say: the coarsest that lies whole in the
/// span and is rolled up already.
struct Bucket {
    qint64 fromTs = 0;
    qint64 seconds = 5;
    bool operator<(const Bucket& other) const { return fromTs < other.fromTs; }
};
struct OracleRules {
    qint64 fromTs = 0, toTs = 0;
    std::vector<std::pair<qint64, qint64>> levels;  ///< seconds, done until; coarsest first

    [[nodiscard]] Bucket bucketOf(qint64 ts) const {
        for (const auto& [seconds, doneUntil] : levels) {
            const auto begin = ts / seconds * seconds;
            if (begin >= fromTs && begin + seconds <= std::min(toTs, doneUntil)) {
                return {begin, seconds};
            }
        }
        return {ts, 5};
    }
};

class RawOracle {
 public:
    RawOracle(const Rows& rows, OracleRules rules, int columns)
        : m_rules(std::move(rules)), m_columns(columns) {
        for (const auto& row : rows) {
            if (row.ts + 5 > m_rules.fromTs && row.ts < m_rules.toTs) {
                m_buckets[m_rules.bucketOf(row.ts)].push_back(row);
            }
        }
    }

    /// What each column must tell of a quantity, in plain units.
    [[nodiscard]] std::vector<HistoryColumn> columns(Quantity quantity) const {
        std::vector<Told> told(static_cast<size_t>(m_columns));
        for (const auto& [bucket, rows] : m_buckets) {
            const auto seen = look(bucket, rows, quantity);
            if (!seen) {
                continue;
            }
            for (const auto column : columnsOf(bucket)) {
                told[column].push_back(*seen);
            }
        }
        std::vector<HistoryColumn> result;
        for (const auto& one : told) {
            result.push_back(summary(one, quantity));
        }
        return result;
    }

 private:
    struct Seen {
        double value = 0, lowest = 0, highest = 0, weight = 0;
    };
    using Told = std::vector<Seen>;

    /// By the definition: column i is [from + i * w, from + (i + 1) * w).
    [[nodiscard]] std::vector<size_t> columnsOf(const Bucket& bucket) const {
        const double width = double(m_rules.toTs - m_rules.fromTs) / m_columns;
        std::vector<size_t> result;
        for (int i = 0; i < m_columns; ++i) {
            const auto from = double(m_rules.fromTs) + i * width;
            const auto to = from + width;
            const bool narrow = width < double(bucket.seconds);
            const auto begin = double(bucket.fromTs);
            const bool touches = begin + double(bucket.seconds) > from + 1e-6 && begin < to - 1e-6;
            const bool begins = begin >= from - 1e-6 && begin < to - 1e-6;
            if (narrow ? touches : begins) {
                result.push_back(size_t(i));
            }
        }
        return result;
    }

    [[nodiscard]] static std::optional<Seen> look(const Bucket& bucket, const Rows& rows,
                                                  Quantity quantity) {
        const bool ofInverter = quantity != Quantity::Soc && quantity != Quantity::CpuPermille;
        const auto device = ofInverter ? Quantity::CovInverter : Quantity::CovBmk;
        double sum = 0, weights = 0, covered = 0, highest = -1e18, lowest = 1e18;
        int known = 0;
        for (const auto& row : rows) {
            covered += double(row[device].value_or(0));
            if (!row[quantity]) {
                continue;
            }
            const auto value = double(*row[quantity]);
            const auto weight =
                quantity == Quantity::CpuPermille ? 1.0 : double(row[device].value_or(0));
            sum += value * weight;
            weights += weight;
            lowest = std::min(lowest, value);
            highest = std::max(highest, value);
            if (quantity == Quantity::AcOutWatts) {
                highest = std::max(highest, double(*row[Quantity::AcOutWattsMax]));
            }
            ++known;
        }
        if (known == 0) {
            return std::nullopt;
        }
        const auto mean = std::round(sum / weights);
        switch (quantity) {
            case Quantity::InverterMode:
                return Seen{highest, highest, highest, 1};
            case Quantity::CpuPermille:
                return Seen{mean, lowest, highest, double(bucket.seconds)};
            case Quantity::EnergyOutJoules: {
                double joules = 0;
                for (const auto& row : rows) {
                    joules += double(row[quantity].value_or(0));
                }
                const auto rate = joules * 5 / double(bucket.seconds);
                return Seen{rate, rate, rate, double(bucket.seconds)};
            }
            default:
                return Seen{mean, lowest, highest, covered};
        }
    }

    [[nodiscard]] static HistoryColumn summary(const Told& told, Quantity quantity) {
        if (told.empty()) {
            return {};
        }
        double sum = 0, weight = 0, lowest = 1e18, highest = -1e18;
        for (const auto& seen : told) {
            sum += seen.value * seen.weight;
            weight += seen.weight;
            lowest = std::min(lowest, seen.lowest);
            highest = std::max(highest, seen.highest);
        }
        const double scale = plant::quantityInfo(quantity).scale;
        HistoryColumn column{told.front().value / scale, lowest / scale, highest / scale,
                             told.back().value / scale, std::nullopt};
        if (quantity != Quantity::InverterMode) {
            column.average = sum / weight / scale;
        }
        return column;
    }

    OracleRules m_rules;
    int m_columns;
    std::map<Bucket, Rows> m_buckets;
};

/// Empty if they tell the same; else where they differ.
inline QString difference(const std::vector<HistoryColumn>& told,
                          const std::vector<HistoryColumn>& expected) {
    const auto text = [](const std::optional<double>& value) {
        return value ? QString::number(*value, 'g', 12) : QStringLiteral("--");
    };
    if (told.size() != expected.size()) {
        return QStringLiteral("%1 columns, not %2").arg(told.size()).arg(expected.size());
    }
    for (size_t i = 0; i < told.size(); ++i) {
        for (const auto& [name, part] : {std::pair{"first", &HistoryColumn::first},
                                         std::pair{"minimum", &HistoryColumn::minimum},
                                         std::pair{"maximum", &HistoryColumn::maximum},
                                         std::pair{"last", &HistoryColumn::last},
                                         std::pair{"average", &HistoryColumn::average}}) {
            const auto& a = told[i].*part;
            const auto& b = expected[i].*part;
            const bool same = a && b ? std::abs(*a - *b) < 1e-6 : !a && !b;
            if (!same) {
                return QStringLiteral("column %1: %2 is %3, not %4")
                    .arg(i)
                    .arg(QLatin1String(name), text(a), text(b));
            }
        }
    }
    return {};
}

}  // namespace magnum::storage::test
