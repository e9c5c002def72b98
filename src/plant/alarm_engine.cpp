// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/alarm_engine.h"

#include <algorithm>

namespace magnum::plant {
namespace {

constexpr qint64 atOnce = 0;
/// Our own figures: Magnum tells none. The inverter's own over-temperature fault comes later.
constexpr double hotFetCelsius = 95;
constexpr double coolFetCelsius = 85;
constexpr double batteryHysteresisCelsius = 3;
constexpr double diskLowMib = 500;
constexpr double diskFineMib = 600;
constexpr qint64 minuteMs = 60'000;
constexpr double socHysteresisPercent = 2;
constexpr double voltsHysteresisOf12 = 0.3;

/// The key as the code is written in Magnum's own tables: faults in hex, AGS statuses in decimal.
QString codeKey(const char* prefix, int base, int code) {
    return QLatin1String(prefix) + QStringLiteral("%1").arg(code, 2, base, QLatin1Char('0'));
}

template <typename T, typename Predicate>
std::optional<bool> whether(const std::optional<T>& value, Predicate predicate) {
    return value ? std::optional<bool>(predicate(*value)) : std::nullopt;
}

}  // namespace

AlarmEngine::AlarmEngine(PlantSink& sink, std::vector<Alarm>& alarms)
    : m_sink(sink), m_alarms(alarms) {}

void AlarmEngine::judge(const AlarmFacts& facts, const PlantConfig& config, Instant now) {
    judgeCode(m_inverterFault, facts.inverterFault, now);
    judgeCode(m_agsFault, facts.agsFault, now);
    judgeCode(m_bmkFault, facts.bmkFault, now);
    judgeCode(m_pt100Fault, facts.pt100Fault, now);
    judgeBattery(facts, config, now);

    judgeGenerator(facts, config, now);
    judgeHeat(facts, config, now);
    judgeFlag(m_cutOut, {"low_battery_shutdown", AlarmSeverity::Alarm, atOnce, atOnce},
              facts.cutOut, now);
    judgeFlag(m_silent, {"inverter_silent", AlarmSeverity::Alarm, atOnce, atOnce},
              facts.inverterSilent, now);
    judgeRecorder(facts.recorder, now);
}

void AlarmEngine::judgeGenerator(const AlarmFacts& facts, const PlantConfig& config, Instant now) {
    Condition hours{false, true, facts.generatorHours, config.generatorMaxHours};
    if (config.generatorMaxHours) {
        hours.raise =
            whether(facts.generatorHours, [&](double h) { return h >= *config.generatorMaxHours; });
        hours.clear =
            whether(facts.generatorHours, [&](double h) { return h < *config.generatorMaxHours; });
    }
    judgeLevel(m_generatorHours, {"generator_long_run", AlarmSeverity::Warning, atOnce, atOnce},
               hours, now);
    // The AGS has its own delay before it ends a run; a cool-down follows.
    judgeFlag(m_fullBattery,
              {"generator_battery_full", AlarmSeverity::Warning, 20 * minuteMs, minuteMs},
              facts.generatorWithFullBattery, now);
}

void AlarmEngine::judgeHeat(const AlarmFacts& facts, const PlantConfig& config, Instant now) {
    judgeLevel(m_hotFets, {"fet_hot", AlarmSeverity::Warning, 10'000, 30'000},
               {whether(facts.fetCelsius, [](double t) { return t >= hotFetCelsius; }),
                whether(facts.fetCelsius, [](double t) { return t < coolFetCelsius; }),
                facts.fetCelsius, hotFetCelsius},
               now);
    Condition battery{false, true, facts.batteryCelsius, config.highBatteryCelsius};
    if (config.highBatteryCelsius) {
        const double limit = *config.highBatteryCelsius;
        battery.raise = whether(facts.batteryCelsius, [&](double t) { return t >= limit; });
        battery.clear = whether(facts.batteryCelsius,
                                [&](double t) { return t < limit - batteryHysteresisCelsius; });
    }
    judgeLevel(m_hotBattery, {"battery_hot", AlarmSeverity::Warning, 30'000, minuteMs}, battery,
               now);
}

/// The recorder's own troubles. Each lasts a while before it is told: a plug that is moved to
/// another socket is no alarm.
void AlarmEngine::judgeRecorder(const RecorderFacts& facts, Instant now) {
    using enum AlarmSeverity;
    judgeFlag(m_adapterGone, {"adapter_gone", Alarm, 15'000, 5000}, facts.adapterGone, now);
    judgeFlag(m_portBusy, {"port_busy", Alarm, 15'000, 5000}, facts.portBusy, now);
    judgeFlag(m_busSilent, {"bus_silent", Alarm, minuteMs, 5000}, facts.busSilent, now);
    judgeFlag(m_clockWrong, {"clock_unknown", Warning, 10 * minuteMs, atOnce}, facts.clockUnknown,
              now);
    judgeFlag(m_notStored, {"not_stored", Alarm, minuteMs, atOnce}, facts.notStored, now);
    judgeFlag(m_repaired, {"database_repaired", Warning, atOnce, atOnce}, facts.repaired, now);
    judgeLevel(m_diskLow, {"disk_low", Warning, minuteMs, minuteMs},
               {whether(facts.diskFreeMib, [](double mib) { return mib < diskLowMib; }),
                whether(facts.diskFreeMib, [](double mib) { return mib >= diskFineMib; }),
                facts.diskFreeMib, diskLowMib},
               now);
}

void AlarmEngine::judgeFlag(Level& level, const LevelRule& rule, std::optional<bool> isSo,
                            Instant now) {
    judgeLevel(level, rule,
               {isSo, whether(isSo, [](bool value) { return !value; }), std::nullopt, std::nullopt},
               now);
}

void AlarmEngine::judgeBattery(const AlarmFacts& facts, const PlantConfig& config, Instant now) {
    Condition soc{false, true, facts.socPercent, config.lowSocPercent};
    if (config.lowSocPercent) {
        const double limit = *config.lowSocPercent;
        soc.raise = whether(facts.socPercent, [&](double s) { return s < limit; });
        soc.clear =
            whether(facts.socPercent, [&](double s) { return s >= limit + socHysteresisPercent; });
    }
    judgeLevel(m_lowSoc, {"low_soc", AlarmSeverity::Warning, 10'000, 10'000}, soc, now);

    Condition volts{false, true, facts.volts, config.lowVolts};
    if (config.lowVolts) {
        const double limit = *config.lowVolts;
        const double hysteresis = voltsHysteresisOf12 * facts.nominalVolts.value_or(12) / 12;
        volts.raise = whether(facts.volts, [&](double v) { return v < limit; });
        volts.clear = whether(facts.volts, [&](double v) { return v >= limit + hysteresis; });
    }
    // A motor starting pulls the battery down for seconds without emptying it.
    judgeLevel(m_lowVolts, {"low_volts", AlarmSeverity::Warning, 30'000, 30'000}, volts, now);
}

void AlarmEngine::judgeLevel(Level& level, const LevelRule& rule, const Condition& is,
                             Instant now) {
    if (!level.active && is.clear.value_or(false)) {
        // First judgement of this program run: an alarm of the last one may be over.
        level.active = false;
        clear(QLatin1String(rule.key), now);
        return;
    }
    if (!level.active && is.clear) {
        seenAgain(QLatin1String(rule.key));
    }
    const bool raises = !level.active.value_or(false);
    if (!(raises ? is.raise : is.clear).value_or(false)) {
        level.turningSinceMs.reset();
        return;
    }
    level.turningSinceMs = level.turningSinceMs.value_or(now.monotonicMs);
    if (now.monotonicMs - *level.turningSinceMs <
        (raises ? rule.raiseAfterMs : rule.clearAfterMs)) {
        return;
    }
    level.turningSinceMs.reset();
    level.active = raises;
    if (!raises) {
        clear(QLatin1String(rule.key), now);
        return;
    }
    Alarm alarm;
    alarm.key = QLatin1String(rule.key);
    alarm.severity = rule.severity;
    alarm.value = is.value;
    alarm.threshold = is.threshold;
    raise(alarm, now);
}

void AlarmEngine::judgeCode(CodeRule& rule, std::optional<int> code, Instant now) {
    if (!code || rule.active == code) {
        return;
    }
    const bool first = !rule.active;
    const int before = rule.active.value_or(0);
    rule.active = code;
    const QString key = *code != 0 ? codeKey(rule.prefix, rule.base, *code) : QString();
    if (first) {
        clearOthers(QLatin1String(rule.prefix), key, now);
    } else if (before != 0) {
        clear(codeKey(rule.prefix, rule.base, before), now);
    }
    if (*code != 0) {
        Alarm alarm;
        alarm.key = key;
        alarm.severity = rule.severity;
        alarm.code = *code;
        raise(alarm, now);
    }
}

void AlarmEngine::raise(Alarm alarm, Instant now) {
    alarm.sinceUtcMs = now.utcMs;
    alarm.active = true;
    const auto known = std::find_if(m_alarms.begin(), m_alarms.end(),
                                    [&](const Alarm& a) { return a.key == alarm.key; });
    if (known == m_alarms.end()) {
        m_alarms.push_back(alarm);
    } else if (known->active) {
        seenAgain(alarm.key);
        return;  // handed over from the last program run and still there
    } else {
        alarm.count = known->count + 1;
        *known = alarm;
    }
    tell(EventKind::AlarmRaised, alarm, now);
}

void AlarmEngine::clear(const QString& key, Instant now) {
    for (auto& alarm : m_alarms) {
        if (alarm.key == key && alarm.active) {
            markCleared(alarm, now);
        }
    }
    dropFinished();
}

void AlarmEngine::clearOthers(const QString& prefix, const QString& kept, Instant now) {
    for (auto& alarm : m_alarms) {
        if (alarm.active && alarm.key != kept && alarm.key.startsWith(prefix)) {
            markCleared(alarm, now);
        }
    }
    dropFinished();
}

/// An alarm of the last program run that is found gone ended unseen: it was there when recording
/// ended, and nobody knows for how long after.
void AlarmEngine::markCleared(Alarm& alarm, Instant now) {
    const bool endedUnseen = m_unseen.remove(alarm.key);
    alarm.active = false;
    alarm.clearedUtcMs = endedUnseen ? std::max(alarm.sinceUtcMs, m_unseenSinceUtcMs) : now.utcMs;
    tell(EventKind::AlarmCleared, alarm, now);
}

void AlarmEngine::acknowledge(const QString& key, Instant now) {
    for (auto& alarm : m_alarms) {
        if (alarm.key == key && !alarm.acknowledged) {
            alarm.acknowledged = true;
            tell(EventKind::AlarmAcknowledged, alarm, now);
        }
    }
    dropFinished();
}

void AlarmEngine::acknowledgeAll(Instant now) {
    for (auto& alarm : m_alarms) {
        if (!alarm.acknowledged) {
            alarm.acknowledged = true;
            tell(EventKind::AlarmAcknowledged, alarm, now);
        }
    }
    dropFinished();
}

void AlarmEngine::silence(const QString& key) {
    for (auto& alarm : m_alarms) {
        if (alarm.key == key && !alarm.silenced) {
            alarm.silenced = true;
            m_sink.onAlarm(alarm);
        }
    }
}

void AlarmEngine::silenceAll() {
    for (auto& alarm : m_alarms) {
        if (!alarm.silenced) {
            alarm.silenced = true;
            m_sink.onAlarm(alarm);
        }
    }
}

void AlarmEngine::restore(const std::vector<Alarm>& alarms, qint64 seenUntilUtcMs) {
    m_unseenSinceUtcMs = seenUntilUtcMs;
    for (const auto& alarm : alarms) {
        const auto known = std::find_if(m_alarms.begin(), m_alarms.end(),
                                        [&](const Alarm& a) { return a.key == alarm.key; });
        if (known == m_alarms.end()) {
            m_alarms.push_back(alarm);
            if (alarm.active) {
                m_unseen.insert(alarm.key);
            }
        } else {
            known->count += alarm.count;  // it came again before it was handed over
        }
    }
    judgeAnew();
    dropFinished();
}

/// A rule that has judged already would never look at an alarm that is handed in after that.
void AlarmEngine::judgeAnew() {
    for (auto* rule : {&m_inverterFault, &m_agsFault, &m_bmkFault, &m_pt100Fault}) {
        rule->active.reset();
    }
    for (auto* level : {&m_lowSoc, &m_lowVolts, &m_generatorHours, &m_fullBattery, &m_cutOut,
                        &m_hotFets, &m_hotBattery, &m_silent, &m_adapterGone, &m_portBusy,
                        &m_busSilent, &m_diskLow, &m_clockWrong, &m_notStored, &m_repaired}) {
        if (level->active == false) {
            level->active.reset();
        }
    }
}

void AlarmEngine::tell(EventKind kind, const Alarm& alarm, Instant now) {
    Event event;
    event.utcMs = now.utcMs;
    event.kind = kind;
    event.detail = alarm.key;
    event.urgent = true;
    if (alarm.code != 0) {
        event.to = alarm.code;
    }
    m_sink.onAlarm(alarm);
    m_sink.onEvent(event);
}

void AlarmEngine::dropFinished() {
    std::erase_if(m_alarms, [](const Alarm& a) { return !a.active && a.acknowledged; });
}

}  // namespace magnum::plant
