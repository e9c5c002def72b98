// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "plant/coverage_meter.h"
#include "plant/quantity.h"

namespace magnum::plant {

/// A value as it is stored: times the quantity's scale, rounded half away from zero. Nothing for
/// what is not finite or beyond any sensor.
[[nodiscard]] std::optional<qint64> toStored(Quantity quantity, double value);

/// Makes the row of one interval out of believed readings. The average is their mean: the bus
/// repeats packets at a fixed rate, so this is the mean over the time heard, and exactly what was
/// sent. A maximum is a reading that occurred, and needs two packets in a row at or above it; where
/// readings alternate so that the average would lie above that, two packets anywhere.
class SampleAverager {
 public:
    /// Called with every reading, and with nothing when a packet says "unknown".
    using Believed = std::function<void(Quantity, std::optional<double>, qint64 monotonicMs)>;

    explicit SampleAverager(Believed believed);

    void begin(qint64 startMs);
    void countPacket() { ++m_packets; }
    void countRejected(size_t bytes) { m_rejectedBytes += qint64(bytes); }
    void heard(Device device, qint64 atMs);
    /// A believed reading of kind Average; nothing = its packet came and says unknown.
    void add(Quantity quantity, std::optional<double> value, qint64 atMs);
    /// An agreed code.
    void setStatus(Quantity quantity, int code) { m_last[size_t(quantity)] = code; }
    void setGauge(Quantity quantity, std::optional<double> value);

    /// True when anything at all came in this interval.
    [[nodiscard]] bool anythingHeard() const;
    /// The row without its name, energies, averages and maxima; the next interval begins at endMs.
    /// Readings of the closed interval that are believed only now still count in it, until
    /// finishRow() is called.
    [[nodiscard]] SampleRow close(qint64 endMs);
    /// Averages and maxima of the interval that was closed last.
    void finishRow(SampleRow& row);

 private:
    struct TimedValue {
        double value = 0;
        qint64 monotonicMs = 0;
    };
    /// What an interval has seen of one quantity.
    struct Sums {
        double sum = 0;
        int count = 0;
        std::optional<double> highestPair;  ///< lower one of two in a row, at its highest
        std::optional<double> highest;
        std::optional<double> secondHighest;
    };
    struct Channel {
        qint64 gapMs = 0;
        std::optional<TimedValue> last;  ///< for pairs
        Sums open;
        Sums closed;  ///< of the interval before, until its row is finished
    };
    static void store(Quantity quantity, const Sums& sums, SampleRow& row);

    Believed m_believed;
    std::vector<Channel> m_channels;  ///< by Quantity
    bool m_rowUnfinished = false;
    std::vector<CoverageMeter> m_coverage;  ///< in the order of the coverage quantities
    std::array<std::optional<double>, quantityCount> m_last{};  ///< statuses and gauges
    qint64 m_startMs = 0;
    qint64 m_packets = 0;
    qint64 m_rejectedBytes = 0;
};

}  // namespace magnum::plant
