// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>
#include <QString>
#include <optional>
#include <vector>

#include "plant/plant_engine.h"

namespace magnum::plant {

/// What the alarm rules look at. Absent = not known now: an alarm neither comes nor goes by it.
struct AlarmFacts {
    std::optional<int> inverterFault;  ///< agreed fault code, 0 = none
    std::optional<int> agsFault;       ///< agreed status while it is a fault, else 0
    std::optional<int> bmkFault;       ///< 2 while byte 17 is 2, else 0
    std::optional<int> pt100Fault;     ///< byte 3 as sent, 0 = none
    std::optional<bool> cutOut;        ///< went off with a low-battery fault and is still off
    std::optional<bool> inverterSilent;
    std::optional<double> socPercent;
    std::optional<double> volts;
    std::optional<double> nominalVolts;
    std::optional<double> generatorHours;  ///< of the open run, 0 without one
    std::optional<double> fetCelsius;
    std::optional<double> batteryCelsius;
    /// It runs, nobody asked for an exercise, a test or for the load, and the battery is full.
    std::optional<bool> generatorWithFullBattery;
    RecorderFacts recorder;
};

/// Judges the rules and keeps the list of alarms. An alarm that went away stays in the list until
/// it is acknowledged.
class AlarmEngine {
 public:
    AlarmEngine(PlantSink& sink, std::vector<Alarm>& alarms);
    void judge(const AlarmFacts& facts, const PlantConfig& config, Instant now);
    void acknowledge(const QString& key, Instant now);
    void acknowledgeAll(Instant now);
    /// No longer flashes and wakes nobody, though it is active and nobody acknowledged it; until it
    /// comes again.
    void silence(const QString& key);
    void silenceAll();
    /// Takes over the alarms of the last program run, at any time: all rules judge anew. What is
    /// found gone was last known at `seenUntilUtcMs`.
    void restore(const std::vector<Alarm>& alarms, qint64 seenUntilUtcMs);

 private:
    /// A rule with one alarm: on and off each only after a time.
    struct Level {
        std::optional<bool> active;
        std::optional<qint64> turningSinceMs;
    };
    struct LevelRule {
        const char* key = "";
        AlarmSeverity severity = AlarmSeverity::Warning;
        qint64 raiseAfterMs = 0;
        qint64 clearAfterMs = 0;
    };
    struct Condition {
        std::optional<bool> raise;
        std::optional<bool> clear;
        std::optional<double> value;
        std::optional<double> threshold;
    };
    /// A rule with one alarm per code.
    struct CodeRule {
        const char* prefix = "";
        int base = 10;  ///< the code is written in, in the key
        AlarmSeverity severity = AlarmSeverity::Warning;
        std::optional<int> active;
    };

    void judgeLevel(Level& level, const LevelRule& rule, const Condition& is, Instant now);
    void judgeCode(CodeRule& rule, std::optional<int> code, Instant now);
    void judgeGenerator(const AlarmFacts& facts, const PlantConfig& config, Instant now);
    void judgeHeat(const AlarmFacts& facts, const PlantConfig& config, Instant now);
    void judgeRecorder(const RecorderFacts& facts, Instant now);
    void judgeFlag(Level& level, const LevelRule& rule, std::optional<bool> isSo, Instant now);
    void judgeBattery(const AlarmFacts& facts, const PlantConfig& config, Instant now);
    void raise(Alarm alarm, Instant now);
    void clear(const QString& key, Instant now);
    void clearOthers(const QString& prefix, const QString& kept, Instant now);
    void seenAgain(const QString& key) { m_unseen.remove(key); }
    void judgeAnew();
    void markCleared(Alarm& alarm, Instant now);
    void tell(EventKind kind, const Alarm& alarm, Instant now);
    void dropFinished();

    PlantSink& m_sink;
    std::vector<Alarm>& m_alarms;
    CodeRule m_inverterFault{"inverter_fault_", 16, AlarmSeverity::Alarm, {}};
    CodeRule m_agsFault{"ags_fault_", 10, AlarmSeverity::Alarm, {}};
    CodeRule m_bmkFault{"bmk_fault_", 10, AlarmSeverity::Warning, {}};
    CodeRule m_pt100Fault{"pt100_fault_", 16, AlarmSeverity::Warning, {}};
    QSet<QString> m_unseen;  ///< active at the last program run's end, not judged in this one yet
    qint64 m_unseenSinceUtcMs = 0;
    Level m_lowSoc, m_lowVolts, m_generatorHours, m_fullBattery, m_cutOut, m_hotFets, m_hotBattery,
        m_silent;
    Level m_adapterGone, m_portBusy, m_busSilent, m_diskLow, m_clockWrong, m_notStored, m_repaired;
};

}  // namespace magnum::plant
