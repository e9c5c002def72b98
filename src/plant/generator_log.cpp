// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/generator_log.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace magnum::plant {
namespace {

using protocol::AgsClass;

constexpr qint64 agsFreshMs = 10'000;
constexpr qint64 inverterFreshMs = 5000;
constexpr qint64 acOffAfterMs = 5000;     ///< AC input gone for so long is off
constexpr qint64 observedGapMs = 10'000;  ///< longer between two sights of it is not observed
constexpr qint64 silenceMs = 60'000;      ///< a stop found after so long happened unseen
constexpr qint64 giveUpMs = 600'000;      ///< a run not seen for so long is closed
constexpr qint64 restoreWindowMs = 15'000;
constexpr qint64 settleMs = 10'000;  ///< a run left open may still be handed in
constexpr qint64 saveEveryMs = 60'000;
constexpr qint64 startingMs = 30'000;
constexpr qint64 sameRunMs = 12 * 3'600'000LL;

bool runs(AgsClass ags) {
    return ags == AgsClass::Running || ags == AgsClass::WarmUp || ags == AgsClass::CoolDown;
}

bool deniesRunning(AgsClass ags) {
    return ags == AgsClass::NotRunning || ags == AgsClass::QuietTime || ags == AgsClass::AcIn ||
           ags == AgsClass::Fault;
}

template <typename T>
void raise(std::optional<T>& highest, T value) {
    highest = std::max(value, highest.value_or(value));
}

}  // namespace

GeneratorReason reasonOfAgsStatus(int status) {
    switch (status) {
        case 3:
            return GeneratorReason::Manual;
        case 6:
            return GeneratorReason::Test;
        case 7:
            return GeneratorReason::Temperature;
        case 8:
            return GeneratorReason::Volts;
        case 12:
            return GeneratorReason::TimeOfDay;
        case 13:
            return GeneratorReason::Soc;
        case 14:
            return GeneratorReason::Exercise;
        case 18:
            return GeneratorReason::Amps;
        case 19:
            return GeneratorReason::TopOff;
        default:
            return GeneratorReason::Unknown;
    }
}

GeneratorLog::GeneratorLog(PlantSink& sink, GeneratorState& state, const EnergyMeter& energy)
    : m_sink(sink), m_state(state), m_energy(energy) {}

std::optional<AgsClass> GeneratorLog::agsNow(Instant now) const {
    if (!m_ags.within(agsFreshMs, now)) {
        return std::nullopt;
    }
    return protocol::agsClass(m_agsStatus);
}

bool GeneratorLog::agsRuns(Instant now) const {
    const auto ags = agsNow(now);
    return ags && runs(*ags);
}

bool GeneratorLog::acRuns(Instant now) const {
    return m_acIsGenerator && m_acTaken.within(acOffAfterMs, now);
}

bool GeneratorLog::denied(Instant now) const {
    const auto ags = agsNow(now);
    if (ags) {
        return deniesRunning(*ags);
    }
    // An AGS that fell silent while it ran the engine is not refuted by an input without AC.
    const bool acCounts = !m_state.run || !m_state.run->seenByAgs || m_state.run->seenByAcInput;
    return m_acIsGenerator && m_inverter.within(inverterFreshMs, now) && acCounts;
}

void GeneratorLog::inverterTold(const AcInput& input, Instant now) {
    m_firstMs = m_firstMs.value_or(now.monotonicMs);
    m_inverter.at = now;
    m_acPresent = input.present;
    const bool refusedButThere = input.present.value_or(false) && agsNow(now) == AgsClass::AcIn;
    if (input.taken || refusedButThere) {
        if (++m_acInRow == 1) {
            m_acSince = now;
        }
        if (m_acInRow >= 2) {
            m_acTaken.at = now;
            if (m_acIsGenerator) {
                evidence(now, m_acSince);
                m_state.run->seenByAcInput = true;
                notePeak(input);
            }
        }
    } else {
        m_acInRow = 0;
    }
    m_lastWatts = input.watts;
    judge(now);
}

void GeneratorLog::notePeak(const AcInput& input) {
    if (input.watts && m_lastWatts) {
        raise(m_state.run->peakWatts, qint64(std::llround(std::min(*input.watts, *m_lastWatts))));
    }
}

void GeneratorLog::agsTold(int status, Instant now) {
    m_firstMs = m_firstMs.value_or(now.monotonicMs);
    m_ags.at = now;
    m_agsStatus = status;
    if (agsRuns(now)) {
        evidence(now, now);
        m_state.run->seenByAgs = true;
    } else if (m_open && m_acIsGenerator && protocol::agsClass(status) == AgsClass::AcIn &&
               !m_inverter.within(inverterFreshMs, now)) {
        evidence(now, now);  // the inverter is silent, but the AGS still sees its AC
    }
    judge(now);
}

void GeneratorLog::socTold(std::optional<double> percent, Instant now) {
    m_soc = percent;
    m_socHeard.at = now;
}

void GeneratorLog::evidence(Instant now, Instant since) {
    if (!m_open) {
        // AC that stood long before it was known to be a generator's is not its run.
        open(now.monotonicMs - since.monotonicMs > observedGapMs ? now : since);
    }
    if (m_restored) {
        adoptRestored(now);
    }
    const qint64 passed = now.monotonicMs - m_open->lastEvidence.monotonicMs;
    if (passed > 0 && passed <= observedGapMs) {
        m_open->runMs += passed;
        m_intervalMs += passed;
    }
    m_open->lastEvidence = now;
}

void GeneratorLog::open(Instant since) {
    m_open = Open{};
    m_open->start = since;
    m_open->lastEvidence = since;
    m_open->joulesAtStart = m_energy.acIn().totalPositive();
    m_open->ampSecondsAtStart = m_energy.chargeAmps().totalPositive();
    GeneratorRun run;
    run.startUtcMs = since.utcMs;
    if (m_socHeard.within(lostAfterMs, since)) {
        run.socBefore = m_soc;
    }
    m_state.run = run;
    m_state.runStartMonotonicMs = since.monotonicMs;
}

void GeneratorLog::adoptRestored(Instant now) {
    GeneratorRun run = std::exchange(m_restored, std::nullopt)->left.run;
    run.socAfter.reset();
    m_open->runMs += run.runSeconds * 1000;
    m_open->joulesBefore = run.joules.value_or(0);
    m_open->ampHoursBefore = run.ampHours.value_or(0);
    m_open->announced = true;
    m_open->lastSavedMs = now.monotonicMs;
    run.seenByAgs = run.seenByAgs || m_state.run->seenByAgs;
    run.seenByAcInput = run.seenByAcInput || m_state.run->seenByAcInput;
    m_state.run = run;
    m_state.runStartMonotonicMs = now.monotonicMs - (now.utcMs - run.startUtcMs);
}

void GeneratorLog::updateRun() {
    auto& run = *m_state.run;
    run.runSeconds = m_open->runMs / 1000;
    const qint64 startMs = m_open->start.monotonicMs;
    if (m_energy.acIn().lastToldMs().value_or(startMs - 1) >= startMs) {
        const double joules = m_energy.acIn().totalPositive() - m_open->joulesAtStart;
        run.joules = m_open->joulesBefore + std::llround(joules);
    }
    if (m_energy.chargeAmps().lastToldMs().value_or(startMs - 1) >= startMs) {
        const double seconds = m_energy.chargeAmps().totalPositive() - m_open->ampSecondsAtStart;
        run.ampHours = m_open->ampHoursBefore + seconds / 3600;
    }
}

void GeneratorLog::updateReason() {
    auto& run = *m_state.run;
    const auto told = reasonOfAgsStatus(m_agsStatus);
    const bool open =
        run.reason == GeneratorReason::Unknown || run.reason == GeneratorReason::External;
    if (open && m_ags.at && told != GeneratorReason::Unknown) {
        run.reason = told;
    } else if (run.reason == GeneratorReason::Unknown && run.seenByAcInput && !run.seenByAgs) {
        run.reason = GeneratorReason::External;
    }
}

void GeneratorLog::announce(Instant now) {
    if (m_open->announced) {
        return;
    }
    m_open->announced = true;
    Event event;
    event.utcMs = m_state.run->startUtcMs;
    event.kind = EventKind::GeneratorStarted;
    event.to = int(m_state.run->reason);
    event.urgent = true;
    m_sink.onEvent(event);
    save(now);
}

void GeneratorLog::save(Instant now) {
    m_open->lastSavedMs = now.monotonicMs;
    m_sink.onGeneratorRun(*m_state.run);
}

void GeneratorLog::close(Instant now) {
    announce(now);
    auto& run = *m_state.run;
    const qint64 agoMs = now.monotonicMs - m_open->lastEvidence.monotonicMs;
    run.endUtcMs = std::max(run.startUtcMs, now.utcMs - agoMs);
    if (agsNow(now) == AgsClass::Fault) {
        run.stopCause = GeneratorStopCause::Fault;
        run.fault = m_agsStatus;
    } else if (agoMs > silenceMs) {
        run.stopCause = GeneratorStopCause::SignalLost;
    } else {
        run.stopCause = GeneratorStopCause::Normal;
    }
    if (m_socHeard.within(lostAfterMs, now)) {
        run.socAfter = m_soc;
    }
    Event event;
    event.utcMs = *run.endUtcMs;
    event.kind = EventKind::GeneratorStopped;
    event.from = int(run.reason);
    event.detail = generatorStopCauseKey(run.stopCause);
    event.urgent = true;
    m_sink.onGeneratorRun(run);
    m_sink.onEvent(event);
    m_open.reset();
    m_state.run.reset();
    m_state.runStartMonotonicMs.reset();
}

void GeneratorLog::restore(const OpenRun& left, Instant now) {
    const bool tooOld = now.utcMs - left.seenUntilUtcMs > sameRunMs;
    m_restored = Restored{left, now.monotonicMs, std::nullopt};
    if (tooOld || (m_open && m_open->announced)) {
        closeRestored();
    }
}

void GeneratorLog::closeRestored() {
    const OpenRun left = std::exchange(m_restored, std::nullopt)->left;
    GeneratorRun run = left.run;
    run.endUtcMs = std::max(run.startUtcMs, left.seenUntilUtcMs);
    run.stopCause = left.ifOver;
    Event event;
    event.utcMs = *run.endUtcMs;
    event.kind = EventKind::GeneratorStopped;
    event.from = int(run.reason);
    event.detail = generatorStopCauseKey(run.stopCause);
    event.urgent = true;
    m_sink.onGeneratorRun(run);
    m_sink.onEvent(event);
}

void GeneratorLog::judge(Instant now) {
    const bool running = agsRuns(now) || acRuns(now);
    const bool tells = agsNow(now) || (m_acIsGenerator && m_inverter.within(inverterFreshMs, now));
    m_known = m_known || tells;
    if (m_restored && tells && !m_restored->deadlineMs) {
        m_restored->deadlineMs = now.monotonicMs + restoreWindowMs;
    }
    if (m_restored &&
        now.monotonicMs > m_restored->deadlineMs.value_or(m_restored->sinceMs + giveUpMs)) {
        closeRestored();
    }
    if (m_open) {
        updateReason();
        updateRun();
        if (m_firstMs && now.monotonicMs - *m_firstMs >= settleMs) {
            announce(now);
        }
        const qint64 unseenMs = now.monotonicMs - m_open->lastEvidence.monotonicMs;
        if ((!running && denied(now) && unseenMs >= acOffAfterMs) || unseenMs > giveUpMs) {
            close(now);
        } else if (m_open->announced && now.monotonicMs - m_open->lastSavedMs >= saveEveryMs) {
            save(now);
        }
    }
    updatePhase(now);
}

void GeneratorLog::updatePhase(Instant now) {
    const auto ags = agsNow(now);
    const bool ac = acRuns(now);
    m_state.phase = GeneratorPhase::Unknown;
    if (ags == AgsClass::WarmUp) {
        m_state.phase = GeneratorPhase::WarmUp;
    } else if (ags == AgsClass::CoolDown) {
        m_state.phase = GeneratorPhase::CoolDown;
    } else if (ac) {
        m_state.phase = GeneratorPhase::Running;
    } else if (ags == AgsClass::Running) {
        const bool noAcYet = m_inverter.within(inverterFreshMs, now) && m_acPresent == false &&
                             m_state.run && !m_state.run->seenByAcInput &&
                             now.monotonicMs - m_open->start.monotonicMs < startingMs;
        m_state.phase = noAcYet ? GeneratorPhase::Starting : GeneratorPhase::Running;
    } else if (ags == AgsClass::Fault) {
        m_state.phase = GeneratorPhase::Fault;
    } else if (ags && deniesRunning(*ags)) {
        m_state.phase = GeneratorPhase::Off;
    } else if (!ags && m_acIsGenerator && m_inverter.within(inverterFreshMs, now) && !m_open) {
        m_state.phase = GeneratorPhase::Off;
    }
    m_state.reason = m_state.run ? m_state.run->reason : GeneratorReason::Unknown;
}

void GeneratorLog::tick(Instant now) {
    judge(now);
}

void GeneratorLog::correctTimes(const std::function<qint64(qint64 utcMs)>& corrected) {
    for (auto* run :
         {m_state.run ? &*m_state.run : nullptr, m_restored ? &m_restored->left.run : nullptr}) {
        if (run != nullptr) {
            run->startUtcMs = corrected(run->startUtcMs);
        }
    }
    if (m_restored) {
        m_restored->left.seenUntilUtcMs = corrected(m_restored->left.seenUntilUtcMs);
    }
    if (m_open) {
        m_open->start.utcMs = corrected(m_open->start.utcMs);
    }
    m_acSince.utcMs = corrected(m_acSince.utcMs);
}

void GeneratorLog::finish(Instant now) {
    if (m_open) {
        updateReason();
        updateRun();
        if (m_open->announced) {
            save(now);
        } else {
            announce(now);
        }
    }
}

std::optional<qint64> GeneratorLog::takeSeconds() {
    if (!std::exchange(m_known, false)) {
        return std::nullopt;
    }
    const qint64 seconds = m_intervalMs / 1000;
    m_intervalMs -= seconds * 1000;
    return seconds;
}

}  // namespace magnum::plant
