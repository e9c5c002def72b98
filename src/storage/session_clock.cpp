// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/session_clock.h"

#include <QFile>
#include <algorithm>
#include <cmath>

#include "storage/queries.h"
#include "storage/store_file.h"

namespace magnum::storage {
namespace {

constexpr qint64 rowMs = 5000;

qint64 offsetOf(plant::Instant instant) {
    return instant.utcMs - instant.monotonicMs;
}

/// First row boundary after the one that holds utcMs.
qint64 nextRowMs(qint64 utcMs) {
    const qint64 into = ((utcMs % rowMs) + rowMs) % rowMs;
    return utcMs - into + rowMs;
}

}  // namespace

ClockPast loadClockPast(const Connection& connection, const QString& bootId) {
    ClockPast past;
    past.newestTs = newestRowTs(connection);
    auto query = connection.query();
    query.prepare(
        QStringLiteral("SELECT wall0_ms, wall0_ms-mono0_ms FROM session WHERE boot_id=? AND"
                       " clock<? ORDER BY wall0_ms, id"));
    if (execWith(query, {bootId, int(ClockState::Known)}).ok()) {
        while (query.next()) {
            past.unsure.push_back({query.value(0).toLongLong(), query.value(1).toLongLong()});
        }
    }
    return past;
}

ClockPast loadClockPast(const QString& databasePath, const QString& bootId) {
    Connection connection;
    if (!QFile::exists(databasePath) || !openForReading(connection, databasePath).isEmpty()) {
        return {};
    }
    return loadClockPast(connection, bootId);
}

qint64 correctionMs(qint64 trueOffsetMs, qint64 offsetMs) {
    return std::llround(double(trueOffsetMs - offsetMs) / double(rowMs)) * rowMs;
}

SessionClock::SessionClock(ClockState state, plant::Instant wall, ClockPast past)
    : m_state(state),
      m_wallOffsetMs(offsetOf(wall)),
      m_offsetMs(m_wallOffsetMs),
      m_start(wall),
      m_newestTs(past.newestTs),
      m_unsure(std::move(past.unsure)) {
    if (state != ClockState::Known) {
        // Going on in the frame of this boot's last run keeps the pause between the two as it was.
        beginUnsure(wall,
                    m_unsure.empty() ? std::nullopt : std::optional(m_unsure.back().offsetMs));
    }
}

void SessionClock::beginUnsure(plant::Instant wall, std::optional<qint64> earliestOffsetMs) {
    auto offset = std::max(m_wallOffsetMs, earliestOffsetMs.value_or(m_wallOffsetMs));
    if (m_newestTs) {
        offset = std::max(offset, *m_newestTs * 1000 + rowMs - wall.monotonicMs);
    }
    m_offsetMs = offset;
    m_start = {wall.monotonicMs, wall.monotonicMs + offset};
    m_unsure.push_back({m_start.utcMs, offset});
}

plant::Instant SessionClock::stamp(plant::Instant wall) const {
    const bool follows = m_state == ClockState::Known && !hasStepped(wall);
    return follows ? wall : plant::Instant{wall.monotonicMs, wall.monotonicMs + m_offsetMs};
}

qint64 SessionClock::steppedBy(plant::Instant wall) const {
    return offsetOf(wall) - m_wallOffsetMs;
}

bool SessionClock::hasStepped(plant::Instant wall) const {
    return std::abs(steppedBy(wall)) > sessionStepMs;
}

void SessionClock::begin(ClockState state, plant::Instant wall) {
    const auto before = stamp(wall);
    const bool wasKnown = m_state == ClockState::Known;
    m_state = state;
    m_wallOffsetMs = offsetOf(wall);
    m_corrections.clear();
    if (state == ClockState::Known) {
        for (const auto& session : m_unsure) {
            m_corrections.push_back(
                {session.fromUtcMs, correctionMs(m_wallOffsetMs, session.offsetMs)});
        }
        m_unsure.clear();
        m_offsetMs = m_wallOffsetMs;
        m_start = wall;
        return;
    }
    // A row that a known clock has named must not be moved with those of an unknown one.
    const auto earliest = wasKnown ? nextRowMs(before.utcMs) : before.utcMs;
    beginUnsure(wall, earliest - wall.monotonicMs);
}

qint64 SessionClock::corrected(qint64 utcMs) const {
    qint64 shiftMs = 0;
    for (const auto& correction : m_corrections) {
        if (utcMs >= correction.fromUtcMs) {
            shiftMs = correction.shiftMs;
        }
    }
    return utcMs + shiftMs;
}

}  // namespace magnum::storage
