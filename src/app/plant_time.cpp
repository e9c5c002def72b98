// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/plant_time.h"

#include <cstdlib>
#include <utility>

namespace magnum::app {
namespace {

constexpr qint64 secondMs = 1000;
constexpr qint64 markMs = 500;  // after a whole second
/// Both clocks are read in whole milliseconds, one after the other.
constexpr qint64 readingErrorMs = 2;
constexpr int attempts = 4;

qint64 markFrom(qint64 utcMs) {
    const qint64 into = (((utcMs - markMs) % secondMs) + secondMs) % secondMs;
    return into == 0 ? utcMs : utcMs + secondMs - into;
}

}  // namespace

// Of several readings the one with the least time between them.
PlantTime::Offset PlantTime::readOffset() const {
    Offset best;
    for (int i = 0; i < attempts && (i == 0 || best.spanMs > 0); ++i) {
        const qint64 before = m_clock.monotonicMs();
        const qint64 utcMs = m_clock.utcMs();
        const qint64 spanMs = m_clock.monotonicMs() - before;
        if (i == 0 || spanMs < best.spanMs) {
            best = {utcMs - before, spanMs};
        }
    }
    return best;
}

plant::Instant PlantTime::at(qint64 monotonicMs) {
    const Offset read = readOffset();
    if (!m_offsetMs || std::abs(read.ms - *m_offsetMs) > readingErrorMs + read.spanMs) {
        m_moved = m_offsetMs.has_value();
        m_offsetMs = read.ms;
    }
    return {monotonicMs, monotonicMs + *m_offsetMs};
}

plant::Instant PlantTime::now() {
    return at(m_clock.monotonicMs());
}

bool PlantTime::takeMove() {
    return std::exchange(m_moved, false);
}

void SecondMarks::start(plant::Instant from) {
    m_nextUtcMs = markFrom(from.utcMs);
    m_lastMonotonicMs = from.monotonicMs;
}

std::optional<plant::Instant> SecondMarks::next(plant::Instant limit) {
    if (!m_nextUtcMs) {
        return std::nullopt;
    }
    const qint64 offsetMs = limit.utcMs - limit.monotonicMs;
    // The wall clock may have moved since the last one: go on from where it is, and never back.
    const qint64 earliest = markFrom(m_lastMonotonicMs + offsetMs);
    if (*m_nextUtcMs < earliest || *m_nextUtcMs > earliest + secondMs) {
        m_nextUtcMs = earliest;
    }
    if (*m_nextUtcMs > limit.utcMs) {
        return std::nullopt;
    }
    const plant::Instant second{*m_nextUtcMs - offsetMs, *m_nextUtcMs};
    m_lastMonotonicMs = second.monotonicMs;
    *m_nextUtcMs += secondMs;
    return second;
}

void SecondMarks::skip(qint64 ms) {
    if (m_nextUtcMs) {
        *m_nextUtcMs += ms;
        m_lastMonotonicMs += ms;
    }
}

}  // namespace magnum::app
