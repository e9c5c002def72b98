// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <vector>

#include "plant/coverage_meter.h"
#include "plant/outlier_gate.h"
#include "plant/quantity.h"

namespace magnum::plant {

/// A value as it is stored: times the quantity's scale, rounded half away from zero. Nothing for
/// what is not finite or beyond any sensor.
[[nodiscard]] std::optional<qint64> toStored(Quantity quantity, double value);

/// Makes the row of one interval out of single readings. The average is the mean of the
/// interval's believed packets: the bus repeats them at a fixed rate, so this is the mean over the
/// time heard, and exactly what was sent. A maximum needs two packets in a row at or above it.
class SampleAverager {
 public:
    /// Called with every believed reading, and with nothing when a packet says "unknown".
    using Believed = std::function<void(Quantity, std::optional<double>, qint64 monotonicMs)>;

    explicit SampleAverager(Believed believed);

    void begin(qint64 startMs);
    void countPacket() { ++m_packets; }
    void countRejected(size_t bytes) { m_rejectedBytes += qint64(bytes); }
    void heard(Device device, qint64 atMs);
    /// A reading of kind Average; nothing = its packet came and says unknown.
    void add(Quantity quantity, std::optional<double> value, qint64 atMs);
    /// An agreed code.
    void setStatus(Quantity quantity, int code) { m_last[size_t(quantity)] = code; }
    void setGauge(Quantity quantity, std::optional<double> value);

    /// True when anything at all came in this interval.
    [[nodiscard]] bool anythingHeard() const;
    /// Hands the readings that wait for a neighbour on, before the energies are taken.
    void flush();
    /// The row without its name and energies; the next interval begins at endMs.
    [[nodiscard]] SampleRow close(qint64 endMs);
    /// Lone outliers left out since the start.
    [[nodiscard]] quint64 outliers() const;

 private:
    struct Channel {
        explicit Channel(Quantity quantity);
        void take(const TimedValue& reading);

        OutlierGate gate;
        qint64 gapMs;
        double sum = 0;
        int count = 0;
        double droppedSum = 0;
        int droppedCount = 0;
        std::optional<TimedValue> last;  ///< as it came, for pairs
        std::optional<double> highestPair;
    };
    void collectDropped(Channel& channel);
    void closeChannel(Quantity quantity, Channel& channel, SampleRow& row);

    Believed m_believed;
    std::vector<Channel> m_channels;        ///< by Quantity
    std::vector<CoverageMeter> m_coverage;  ///< in the order of the coverage quantities
    std::array<std::optional<double>, quantityCount> m_last{};  ///< statuses and gauges
    qint64 m_startMs = 0;
    qint64 m_packets = 0;
    qint64 m_rejectedBytes = 0;
};

}  // namespace magnum::plant
