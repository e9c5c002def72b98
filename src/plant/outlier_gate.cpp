// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/outlier_gate.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace magnum::plant {

void OutlierGate::drop() {
    ++m_dropped;
    m_lastDropped = m_pending;
}

std::optional<TimedValue> OutlierGate::takeDropped() {
    return std::exchange(m_lastDropped, std::nullopt);
}

bool OutlierGate::isOutlier(double next) const {
    const double right = m_pending->value - next;
    if (!m_before) {
        return std::abs(right) > m_threshold;
    }
    const double left = m_pending->value - m_before->value;
    const double jump = std::min(std::abs(left), std::abs(right));
    return left * right > 0 && jump > m_threshold && std::abs(m_before->value - next) <= jump / 2;
}

std::optional<TimedValue> OutlierGate::push(TimedValue reading) {
    std::optional<TimedValue> believed;
    if (m_pending) {
        if (reading.monotonicMs - m_pending->monotonicMs > m_gapMs) {
            // Without a neighbour on the right a jump stays unproven; a steady value does not.
            if (!m_before || std::abs(m_pending->value - m_before->value) <= m_threshold) {
                believed = m_pending;
            } else {
                drop();
            }
            m_before.reset();
        } else if (isOutlier(reading.value)) {
            drop();
        } else {
            believed = m_pending;
            m_before = m_pending;
        }
    } else if (m_before && reading.monotonicMs - m_before->monotonicMs > m_gapMs) {
        m_before.reset();
    }
    m_pending = reading;
    return believed;
}

std::optional<TimedValue> OutlierGate::breakOff(qint64 intervalStartMs) {
    auto last = flush(intervalStartMs);
    if (!last && m_pending) {
        drop();
    }
    m_pending.reset();
    m_before.reset();
    return last;
}

std::optional<TimedValue> OutlierGate::flush(qint64 intervalStartMs) {
    if (!m_pending) {
        return std::nullopt;
    }
    if (m_pending->monotonicMs < intervalStartMs) {
        // It has waited a whole interval and nothing came to confirm it.
        drop();
        m_pending.reset();
        m_before.reset();
        return std::nullopt;
    }
    if (m_before && std::abs(m_pending->value - m_before->value) > m_threshold) {
        return std::nullopt;
    }
    m_before = m_pending;
    m_pending.reset();
    return m_before;
}

double outlierThreshold(Quantity quantity) {
    switch (quantity) {
        case Quantity::AcOutVolts:
        case Quantity::AcOutAmps:
        case Quantity::AcInAmps:
        case Quantity::TransformerAmps:
        case Quantity::DcAmps:
        case Quantity::PvVolts:
            return 5;
        case Quantity::AcInPeakVolts:
            return 10;
        case Quantity::AcOutWatts:
        case Quantity::AcInWatts:
            return 360;
        case Quantity::DcWatts:
            return 250;
        case Quantity::BmkWatts:
        case Quantity::PvWatts:
            return 500;
        case Quantity::BmkAmps:
            return 10;
        case Quantity::DcVolts:
        case Quantity::BmkVolts:
        case Quantity::AcHertz:
            return 0.5;
        case Quantity::Soc:
            return 2;
        case Quantity::NetAmpHours:
            return 5;
        default:
            return 3;  // degrees C
    }
}

}  // namespace magnum::plant
