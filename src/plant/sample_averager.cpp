// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/sample_averager.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace magnum::plant {
namespace {

/// Dropped this often within one interval, a pattern is the plant's own (search pulses) and counts.
constexpr int droppedIsSignal = 3;

std::optional<Quantity> maximumOf(Quantity quantity) {
    if (quantity == Quantity::AcOutWatts) {
        return Quantity::AcOutWattsMax;
    }
    if (quantity == Quantity::AcInWatts) {
        return Quantity::AcInWattsMax;
    }
    return std::nullopt;
}

}  // namespace

std::optional<qint64> toStored(Quantity quantity, double value) {
    constexpr double limit = 1e15;
    const double scaled = value * quantityInfo(quantity).scale;
    if (!std::isfinite(scaled) || std::abs(scaled) > limit) {
        return std::nullopt;
    }
    return qint64(std::llround(scaled));
}

SampleAverager::Channel::Channel(Quantity quantity)
    : gate(outlierThreshold(quantity), longestHeardGapMs(expectedPeriodMs(quantity))),
      gapMs(longestHeardGapMs(expectedPeriodMs(quantity))) {}

void SampleAverager::Channel::take(const TimedValue& reading) {
    sum += reading.value;
    ++count;
}

SampleAverager::SampleAverager(Believed believed) : m_believed(std::move(believed)) {
    for (const auto& info : quantities()) {
        m_channels.emplace_back(info.id);
        if (info.kind == Kind::Coverage) {
            m_coverage.emplace_back(expectedPeriodMs(info.id));
        }
    }
}

void SampleAverager::begin(qint64 startMs) {
    m_startMs = startMs;
    for (auto& meter : m_coverage) {
        meter.begin(startMs);
    }
}

void SampleAverager::heard(Device device, qint64 atMs) {
    size_t index = 0;
    for (const auto& info : quantities()) {
        if (info.kind != Kind::Coverage) {
            break;  // the coverage quantities lead the table
        }
        if (info.source == device) {
            m_coverage[index].heard(atMs);
        }
        ++index;
    }
}

void SampleAverager::add(Quantity quantity, std::optional<double> value, qint64 atMs) {
    auto& channel = m_channels[size_t(quantity)];
    if (!value || !std::isfinite(*value)) {
        if (const auto last = channel.gate.breakOff(m_startMs)) {
            channel.take(*last);
            m_believed(quantity, last->value, last->monotonicMs);
        }
        channel.last.reset();
        m_believed(quantity, std::nullopt, atMs);
        return;
    }
    if (channel.last && atMs - channel.last->monotonicMs <= channel.gapMs) {
        const double pair = std::min(channel.last->value, *value);
        channel.highestPair = std::max(pair, channel.highestPair.value_or(pair));
    }
    channel.last = {*value, atMs};
    if (const auto believed = channel.gate.push({*value, atMs})) {
        channel.take(*believed);
        m_believed(quantity, believed->value, believed->monotonicMs);
    }
    collectDropped(channel);
}

void SampleAverager::collectDropped(Channel& channel) {
    if (const auto dropped = channel.gate.takeDropped()) {
        channel.droppedSum += dropped->value;
        ++channel.droppedCount;
    }
}

void SampleAverager::setGauge(Quantity quantity, std::optional<double> value) {
    m_last[size_t(quantity)] = value;
}

bool SampleAverager::anythingHeard() const {
    return m_packets > 0 || m_rejectedBytes > 0 ||
           std::any_of(m_last.begin(), m_last.end(), [](const auto& v) { return v.has_value(); });
}

void SampleAverager::flush() {
    for (const auto& info : quantities()) {
        auto& channel = m_channels[size_t(info.id)];
        if (const auto last = channel.gate.flush(m_startMs)) {
            channel.take(*last);
            m_believed(info.id, last->value, last->monotonicMs);
        }
        collectDropped(channel);
    }
}

void SampleAverager::closeChannel(Quantity quantity, Channel& channel, SampleRow& row) {
    if (channel.droppedCount >= droppedIsSignal) {
        channel.sum += channel.droppedSum;
        channel.count += channel.droppedCount;
    }
    if (channel.count > 0) {
        const double average = channel.sum / channel.count;
        row[quantity] = toStored(quantity, average);
        const auto maximum = maximumOf(quantity);
        if (maximum && channel.highestPair) {
            row[*maximum] = toStored(*maximum, std::max(*channel.highestPair, average));
        }
    }
    channel.sum = 0;
    channel.count = 0;
    channel.droppedSum = 0;
    channel.droppedCount = 0;
    channel.highestPair.reset();
}

SampleRow SampleAverager::close(qint64 endMs) {
    SampleRow row;
    size_t coverage = 0;
    for (const auto& info : quantities()) {
        switch (info.kind) {
            case Kind::Coverage:
                row[info.id] = m_coverage[coverage++].close(endMs);
                break;
            case Kind::Average:
                closeChannel(info.id, m_channels[size_t(info.id)], row);
                break;
            case Kind::Status:
            case Kind::Gauge:
                if (const auto& last = m_last[size_t(info.id)]) {
                    row[info.id] = toStored(info.id, *last);
                }
                break;
            case Kind::Count:
                row[info.id] = info.id == Quantity::BusPackets ? m_packets : m_rejectedBytes;
                break;
            case Kind::Maximum:  // written with its average
            case Kind::Energy:   // the energy meter's
                break;
        }
    }
    m_last.fill(std::nullopt);
    m_packets = 0;
    m_rejectedBytes = 0;
    m_startMs = endMs;
    return row;
}

quint64 SampleAverager::outliers() const {
    quint64 sum = 0;
    for (const auto& channel : m_channels) {
        sum += channel.gate.dropped();
    }
    return sum;
}

}  // namespace magnum::plant
