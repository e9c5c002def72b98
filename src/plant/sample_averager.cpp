// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/sample_averager.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace magnum::plant {
namespace {

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

SampleAverager::SampleAverager(Believed believed) : m_believed(std::move(believed)) {
    for (const auto& info : quantities()) {
        m_channels.emplace_back().gapMs = longestHeardGapMs(expectedPeriodMs(info.id));
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
        channel.last.reset();
        m_believed(quantity, std::nullopt, atMs);
        return;
    }
    auto& sums = m_rowUnfinished && atMs < m_startMs ? channel.closed : channel.open;
    if (channel.last && atMs - channel.last->monotonicMs <= channel.gapMs) {
        const double pair = std::min(channel.last->value, *value);
        sums.highestPair = std::max(pair, sums.highestPair.value_or(pair));
    }
    channel.last = {*value, atMs};
    if (!sums.highest || *value >= *sums.highest) {
        sums.secondHighest = std::exchange(sums.highest, *value);
    } else {
        sums.secondHighest = std::max(*value, sums.secondHighest.value_or(*value));
    }
    sums.sum += *value;
    ++sums.count;
    m_believed(quantity, *value, atMs);
}

void SampleAverager::setGauge(Quantity quantity, std::optional<double> value) {
    m_last[size_t(quantity)] = value;
}

bool SampleAverager::anythingHeard() const {
    return m_packets > 0 || m_rejectedBytes > 0 ||
           std::any_of(m_last.begin(), m_last.end(), [](const auto& v) { return v.has_value(); });
}

void SampleAverager::store(Quantity quantity, const Sums& sums, SampleRow& row) {
    if (sums.count == 0) {
        return;
    }
    const double average = sums.sum / sums.count;
    row[quantity] = toStored(quantity, average);
    const auto maximum = maximumOf(quantity);
    if (maximum && sums.highestPair) {
        const bool alternates = average > *sums.highestPair && sums.secondHighest;
        row[*maximum] =
            toStored(*maximum, alternates ? std::max(*sums.highestPair, *sums.secondHighest)
                                          : *sums.highestPair);
    }
}

void SampleAverager::finishRow(SampleRow& row) {
    for (const auto& info : quantities()) {
        if (info.kind == Kind::Average) {
            store(info.id, m_channels[size_t(info.id)].closed, row);
        }
    }
    m_rowUnfinished = false;
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
                m_channels[size_t(info.id)].closed =
                    std::exchange(m_channels[size_t(info.id)].open, Sums{});
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
    m_rowUnfinished = true;
    return row;
}

}  // namespace magnum::plant
