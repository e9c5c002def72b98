// SPDX-License-Identifier: GPL-3.0-or-later
// The acquisition's time: the seconds that the plant is told, and the sessions that begin when the
// wall clock is stepped or becomes known.
#include <QStringList>
#include <cstdlib>

#include "app/acquisition.h"

namespace magnum::app {
namespace {

/// Without a byte until what the decoder still holds is decided. Far longer than the pause between
/// two bursts: after a stall of this machine the rest of a packet may still wait in the kernel.
constexpr qint64 idleMs = 1000;
/// A replay skips through a long silence: nothing is left that could still change.
constexpr qint64 longSilenceMs = 3'600'000;
constexpr qint64 skipMs = 60'000;

/// "wall clock moved by +3600.0 s; now known: earlier times of this start are corrected".
QString clockWords(qint64 movedMs, storage::ClockState state, bool wasKnown) {
    QStringList words;
    if (std::abs(movedMs) > storage::sessionStepMs) {
        words << QStringLiteral("wall clock moved by %1%2 s")
                     .arg(movedMs > 0 ? QStringLiteral("+") : QString())
                     .arg(double(movedMs) / 1000, 0, 'f', 1);
    }
    if (state == storage::ClockState::Known && !wasKnown) {
        words << QStringLiteral("now known: earlier times of this start are corrected");
    } else if (state != storage::ClockState::Known) {
        words << QStringLiteral("not known to be right");
    }
    return words.join(QStringLiteral("; "));
}

}  // namespace

plant::Instant Acquisition::instantAt(qint64 monotonicMs) {
    return m_sessionClock.stamp(m_time.at(monotonicMs));
}

plant::Instant Acquisition::now() {
    return m_sessionClock.stamp(m_time.now());
}

void Acquisition::onClockChanged(bool known) {
    clockChangedAt(known, m_time.now());
}

void Acquisition::clockChangedAt(bool known, plant::Instant wall) {
    using enum storage::ClockState;
    if (m_sessionClock.hasStepped(wall)) {
        beginSession(known ? Known : SetByUser, wall);
    } else if (known && m_sessionClock.state() != Known) {
        beginSession(Known, wall);
    }
    markChanged();
}

/// Never stretches or shrinks an interval: it ends here, and the next one begins here.
void Acquisition::beginSession(storage::ClockState state, plant::Instant wall) {
    const bool wasKnown = m_sessionClock.state() == storage::ClockState::Known;
    const qint64 movedMs = m_sessionClock.steppedBy(wall);
    m_engine.leaveSession(m_sessionClock.stamp(wall));
    m_sessionClock.begin(state, wall);
    const auto start = m_sessionClock.start();
    Q_EMIT sessionBegun({.bootId = {},
                         .monotonicMs = start.monotonicMs,
                         .utcMs = start.utcMs,
                         .clock = state,
                         .version = {}});
    m_engine.enterSession(start, [this](qint64 utcMs) { return m_sessionClock.corrected(utcMs); });
    onEvent({.utcMs = start.utcMs,
             .kind = plant::EventKind::ClockChanged,
             .from = std::nullopt,
             .to = int(state),
             .detail = clockWords(movedMs, state, wasKnown),
             .urgent = true});
}

/// The watch comes first as a rule; a kernel that does not tell of steps is no excuse. A replay's
/// clock is set right after the last piece before, at whatever speed.
void Acquisition::checkWallClock() {
    const plant::Instant wall = m_time.now();
    if (m_time.takeMove() && m_capturing) {
        Q_EMIT wallClockMoved(wall.monotonicMs, wall.utcMs);
    }
    if (!m_sessionClock.hasStepped(wall)) {
        return;
    }
    if (m_watch) {
        m_watch->noticeStep();
    } else {
        clockChangedAt(true, replays() && m_lastByteMs >= 0 ? m_time.at(m_lastByteMs) : wall);
    }
}

/// The plant is told the time once in each second, before the bytes that came after that moment,
/// however late this thread is: so a replay does what the recording did.
void Acquisition::passSecondsUntil(qint64 monotonicMs) {
    checkWallClock();
    const plant::Instant limit = instantAt(monotonicMs);
    while (const auto second = m_seconds.next(limit)) {
        passSecond(*second);
        const bool silent = m_lastByteMs >= 0 && second->monotonicMs - m_lastByteMs > longSilenceMs;
        if (silent && replays()) {
            m_seconds.skip(skipMs);
        }
    }
}

/// What is wrong here and now is no part of what a capture tells.
plant::RecorderFacts Acquisition::recorderFacts() const {
    if (replays()) {
        return {};
    }
    using enum link::LinkState;
    using storage::StorageState;
    plant::RecorderFacts facts;
    if (m_source) {
        const link::LinkStatus link = m_source->status();
        // Before the first byte somebody may still be putting it all together: a banner, no alarm.
        const bool everHeard = link.lastByteMonotonicMs >= 0;
        facts.adapterGone = everHeard && (link.state == Missing || link.state == Failed);
        facts.portBusy = link.state == Busy || link.state == NoPermission;
        facts.busSilent = everHeard && link.state == Silent;
    }
    facts.diskFreeMib = m_load.diskFreeMib;
    facts.clockUnknown = !clockKnown();
    if (m_storage.state != StorageState::Closed) {
        facts.notStored =
            m_storage.state == StorageState::Retrying || m_storage.state == StorageState::Failed;
        facts.repaired = m_storage.state == StorageState::SetAside;
    }
    return facts;
}

void Acquisition::passSecond(plant::Instant second) {
    if (m_lastByteMs >= 0 && second.monotonicMs - m_lastByteMs > idleMs) {
        m_decoder.flush(m_lastByteMs);
    }
    if (m_newFigures) {
        m_engine.setHostFigures(*m_newFigures, second);
        m_newFigures.reset();
    }
    m_engine.setRecorderFacts(recorderFacts());
    m_engine.tick(second);
    if (m_diagnosis.tick(second.monotonicMs)) {
        noteFindings();
        markChanged();
    }
}

}  // namespace magnum::app
