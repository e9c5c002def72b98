// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>
#include <array>
#include <functional>
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
        constexpr std::array amps{8, 11, 14, 12, 9, 13, 17, 12, 10, 16, 11, 9, 15};
        constexpr std::array volts{120, 119, 121, 118, 120, 122, 119};
        constexpr std::array bmkAmps{-83, -91, -104, -88, -97};
        const int n = step(utcMs);
        const auto pick = [n](const auto& table) { return table[size_t(n) % table.size()]; };
        PlantValues v;
        v.acOutVolts = pick(volts);
        v.acOutAmps = pick(amps);
        v.dcDecivolts = 492 - n % 3;
        v.dcAmps = 20 + n % 4;
        v.bmkCentivolts = 4906 - (n % 7) * 3;
        v.bmkDeciamps = pick(bmkAmps);
        v.socPercent = 73 - n / 12;
        v.netAmpHours = -120 - n / 6;
        v.batteryCelsius = 21 + n / 16;
        v.deciHertz = 600 + n % 2;
        if (n >= stepOf(faultInterval, 2) && n < stepOf(faultInterval + 1, 2)) {
            v.fault = 0x81;
        }
        if (n >= stepOf(faultInterval, 2)) {
            v.generatorStartMode = 4;
        }
        if (n >= stepOf(generatorInterval, 1)) {
            v.agsStatus = 8;
        }
        if (n >= stepOf(generatorInterval, 2)) {
            v.mode = 0x08;
            v.acInPeakVolts = 186;
            v.acInAmps = 20 + n % 5;
            v.acOutAmps = 12;
            v.dcAmps = 25 + n % 3;
            v.bmkDeciamps = 240 + n % 6;
        }
        return v;
    }

 private:
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
        double doubt = 0;  ///< by how much it moves if every change is stamped 20 ms off
    };
    /// Time-weighted over [fromMs, toMs), a value holding until the next.
    [[nodiscard]] std::optional<Mean> mean(qint64 fromMs, qint64 toMs) const {
        double sum = 0;
        double travel = 0;
        std::optional<double> held;
        qint64 since = fromMs;
        for (const auto& [utcMs, value] : m_points) {
            if (utcMs >= toMs) {
                break;
            }
            if (utcMs > fromMs) {
                if (!held) {
                    return std::nullopt;
                }
                sum += *held * double(utcMs - since);
                travel += qAbs(value - *held);
                since = utcMs;
            }
            held = value;
        }
        if (!held) {
            return std::nullopt;
        }
        sum += *held * double(toMs - since);
        const double span = double(toMs - fromMs);
        return Mean{sum / span, travel * 20 / span};
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
