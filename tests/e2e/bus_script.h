// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>
#include <functional>
#include <numeric>
#include <optional>
#include <vector>

#include "paced_bus.h"

namespace magnum::test {

/// What happens on the bus second by second, laid over 5 s intervals of UTC: a value changes at 1,
/// 2, 3 and 4 s of an interval and never near its edge, so that what belongs to which interval does
/// not hang on a millisecond.
class BusScript {
 public:
    static constexpr qint64 intervalMs = 5000;
    static constexpr int intervals = 9;
    static constexpr int outlierInterval = 1;
    static constexpr int faultInterval = 3;
    static constexpr int generatorInterval =
        5;  ///< the generator's power comes in the middle of it

    /// startUtcMs: where the first whole interval begins, a multiple of 5 s.
    explicit BusScript(qint64 startUtcMs) : m_startUtcMs(startUtcMs) {}

    [[nodiscard]] qint64 endUtcMs() const { return m_startUtcMs + intervals * intervalMs; }
    [[nodiscard]] qint64 startOf(int interval) const {
        return m_startUtcMs + interval * intervalMs;
    }

    [[nodiscard]] PlantValues at(qint64 utcMs) {
        PlantValues values = withoutOutlier(utcMs);
        // One flipped bit in one packet: 64 A more for 100 ms.
        if (!m_outlierSent && utcMs >= startOf(outlierInterval) + 2500) {
            m_outlierSent = true;
            values.acOutAmps ^= 0x40;
        }
        return values;
    }

    [[nodiscard]] PlantValues withoutOutlier(qint64 utcMs) const {
        const int n = step(utcMs);
        PlantValues v = n < stepOf(generatorInterval, 2) ? inverting() : charging();
        // Swings about what holds at the edges, so that their mean is near it and a burst that a
        // busy machine hands over late, beyond the cut, moves an average by next to nothing.
        constexpr std::array amps{3, -1, -2, 5, -3, -2, -3, 6, -3, -2, 4, -2};
        constexpr std::array volts{-1, 2, -1, 0, 1, -2, 1};
        constexpr std::array bmkDeciamps{-3, 4, -1, 2, -2};
        const int second = n % 4;
        if (second != 0) {
            const size_t place = size_t(n / 4) * 3 + size_t(second) - 1;
            v.acOutVolts += volts[place % volts.size()];
            (v.acInAmps > 0 ? v.acInAmps : v.acOutAmps) += amps[place % amps.size()];
            v.dcDecivolts += volts[place % volts.size()];
            v.dcAmps += amps[place % amps.size()];
            v.deciHertz += volts[place % volts.size()];
        }
        // The battery monitor tells its values every 0.8 s, and what only one packet told (two,
        // soon after damage) is not believed: each holds from the middle of an interval to the
        // next.
        const size_t bmkPlace = size_t(n + 2) / 4;
        v.bmkDeciamps += bmkDeciamps[bmkPlace % bmkDeciamps.size()];
        v.bmkCentivolts += bmkDeciamps[bmkPlace % bmkDeciamps.size()];
        v.batteryCelsius += n / 16;
        v.socPercent -= n / 12;
        v.netAmpHours -= n / 6;
        if (n >= stepOf(faultInterval, 2) && n < stepOf(faultInterval + 1, 2)) {
            v.fault = 0x81;
        }
        if (n >= stepOf(faultInterval, 2)) {
            v.generatorStartMode = 4;
        }
        if (n >= stepOf(generatorInterval, 1)) {
            v.agsStatus = 8;
        }
        return v;
    }

 private:
    [[nodiscard]] static PlantValues inverting() {
        PlantValues v;
        v.acOutAmps = 12;
        v.dcAmps = 30;
        return v;
    }
    [[nodiscard]] static PlantValues charging() {
        PlantValues v;
        v.mode = 0x08;
        v.acInPeakVolts = 186;
        v.acInAmps = 22;
        v.acOutAmps = 12;
        v.dcAmps = 26;
        v.bmkDeciamps = 240;
        return v;
    }
    [[nodiscard]] static int stepOf(int interval, int second) {
        return (interval + 1) * 4 + second;
    }
    /// How many changes since an interval before the first.
    [[nodiscard]] int step(qint64 utcMs) const {
        const qint64 sinceMs = utcMs - m_startUtcMs + intervalMs;
        return stepOf(int(sinceMs / intervalMs) - 1, qMin(4, int(sinceMs % intervalMs / 1000)));
    }

    qint64 m_startUtcMs;
    bool m_outlierSent = false;
};

/// One quantity as it was told on the bus, as steps in time.
class SentSeries {
 public:
    void add(qint64 utcMs, double value) { m_points.push_back({utcMs, value}); }

    struct Mean {
        double value = 0;
        double edge = 0;  ///< by how much one packet more or less at an end would move it
    };
    /// Of the values told in [fromMs, toMs).
    [[nodiscard]] std::optional<Mean> mean(qint64 fromMs, qint64 toMs) const {
        std::vector<double> values;
        for (const auto& [utcMs, value] : m_points) {
            if (utcMs >= fromMs && utcMs < toMs) {
                values.push_back(value);
            }
        }
        if (values.empty()) {
            return std::nullopt;
        }
        const double mean =
            std::accumulate(values.begin(), values.end(), 0.0) / double(values.size());
        const double furthest = qMax(qAbs(values.front() - mean), qAbs(values.back() - mean));
        return Mean{mean, furthest / double(values.size())};
    }
    /// Value times seconds over [fromMs, toMs), a value holding until the next.
    [[nodiscard]] double integral(qint64 fromMs, qint64 toMs) const {
        double sum = 0;
        double held = 0;
        qint64 since = fromMs;
        for (const auto& [utcMs, value] : m_points) {
            if (utcMs >= toMs) {
                break;
            }
            if (utcMs > fromMs) {
                sum += held * double(utcMs - since);
                since = utcMs;
            }
            held = value;
        }
        return (sum + held * double(toMs - since)) / 1000;
    }
    /// The highest value that two successive points of [fromMs, toMs) reach.
    [[nodiscard]] double maximumOfTwo(qint64 fromMs, qint64 toMs) const {
        double highest = 0;
        for (size_t i = 1; i < m_points.size(); ++i) {
            if (m_points[i - 1].utcMs >= fromMs && m_points[i].utcMs < toMs) {
                highest = qMax(highest, qMin(m_points[i - 1].value, m_points[i].value));
            }
        }
        return highest;
    }

 private:
    struct Point {
        qint64 utcMs;
        double value;
    };
    std::vector<Point> m_points;
};

}  // namespace magnum::test
