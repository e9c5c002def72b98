// SPDX-License-Identifier: GPL-3.0-or-later
// What happens in a plant, as records: events, generator runs, alarms.
#pragma once

#include <QLatin1String>
#include <QString>
#include <QtGlobal>
#include <optional>

namespace magnum::plant {

enum class EventKind : quint8 {
    ProgramStart,  ///< detail: version, port, how the last run ended
    ProgramEnd,
    LinkChanged,  ///< detail: state in words
    DeviceFound,  ///< detail: device, model and revision
    DeviceLost,
    InverterMode,        ///< from, to: mode codes
    InverterFault,       ///< from, to: fault codes
    AgsStatus,           ///< from, to: status codes
    GeneratorStartMode,  ///< from, to: codes of the remote's setting
    GeneratorStarted,    ///< to: GeneratorReason
    GeneratorStopped,    ///< from: GeneratorReason
    SettingChanged,      ///< detail: name, old and new value
    AlarmRaised,         ///< detail: alarm key
    AlarmCleared,
    AlarmAcknowledged,
    ClockChanged,  ///< detail: by how much
    StorageProblem,
    StorageRecovered,
    HistoryTrimmed,    ///< detail: which 5-second rows were given up, and why
    GeneratorService,  ///< from: seconds run since the service before
};
[[nodiscard]] QLatin1String eventKindKey(EventKind kind);  ///< "inverter_mode", as in the database
[[nodiscard]] std::optional<EventKind> eventKindByKey(QStringView key);

/// Something that happened at one moment.
struct Event {
    qint64 utcMs = 0;
    EventKind kind = EventKind::ProgramStart;
    std::optional<int> from;
    std::optional<int> to;
    QString detail;       ///< plain English, for the log and for what has no codes
    bool urgent = false;  ///< commit at once
    bool operator==(const Event&) const = default;
};

enum class GeneratorPhase : quint8 { Unknown, Off, Starting, WarmUp, Running, CoolDown, Fault };
enum class GeneratorReason : quint8 {
    Unknown,
    Manual,
    Test,
    Temperature,
    Volts,
    TimeOfDay,
    Soc,
    Exercise,
    Amps,
    TopOff,
    External,  ///< AC input that the AGS did not start: started at the set, or shore power
};
enum class GeneratorStopCause : quint8 {
    Unknown,
    Normal,      ///< AGS ended it, or the AC input went away
    Fault,       ///< an AGS fault followed
    SignalLost,  ///< the bus went silent while it ran and did not show it running again
    /// The machine lost its power or was started anew while it ran, and it was off afterwards.
    PowerCut,
    /// This program ended, crashed or was killed while it ran, and it was off at the next start.
    RecordingEnded,
};
[[nodiscard]] QLatin1String generatorPhaseKey(GeneratorPhase phase);
[[nodiscard]] QLatin1String generatorReasonKey(GeneratorReason reason);
[[nodiscard]] QLatin1String generatorStopCauseKey(GeneratorStopCause cause);

/// One run of the generator; open while endUtcMs is absent.
struct GeneratorRun {
    qint64 id = 0;  ///< database row, 0 until stored; the start time identifies it before
    qint64 startUtcMs = 0;
    std::optional<qint64> endUtcMs;
    GeneratorReason reason = GeneratorReason::Unknown;
    GeneratorStopCause stopCause = GeneratorStopCause::Unknown;
    std::optional<int> fault;         ///< AGS status code of the fault that ended it
    qint64 runSeconds = 0;            ///< observed, by the monotonic clock
    std::optional<qint64> joules;     ///< delivered through the AC input
    std::optional<double> ampHours;   ///< charged into the battery meanwhile (BMK)
    std::optional<double> socBefore;  ///< %
    std::optional<double> socAfter;   ///< %
    std::optional<qint64> peakWatts;
    bool seenByAgs = false;
    bool seenByAcInput = false;
    bool operator==(const GeneratorRun&) const = default;
};

/// A run that the last program run left open. When it ended, if it did, nobody saw.
struct OpenRun {
    GeneratorRun run;           ///< its figures as far as the stored rows tell them
    qint64 seenUntilUtcMs = 0;  ///< end of the last row that showed it running
    GeneratorStopCause ifOver = GeneratorStopCause::RecordingEnded;  ///< noted when it is found off
    bool operator==(const OpenRun&) const = default;
};

enum class AlarmSeverity : quint8 { Notice, Warning, Alarm };

/// One alarm; three facts kept apart: active, acknowledged, silenced.
struct Alarm {
    QString key;  ///< rule and, where there are several, the code: "inverter_fault_18"
    AlarmSeverity severity = AlarmSeverity::Warning;
    int code = 0;  ///< the fault or status code behind it, 0 where there is none
    qint64 sinceUtcMs = 0;
    std::optional<qint64> clearedUtcMs;
    std::optional<double> value;
    std::optional<double> threshold;
    int count = 1;  ///< how often it came since it was acknowledged
    bool active = false;
    bool acknowledged = false;
    bool silenced = false;
    bool operator==(const Alarm&) const = default;
};

}  // namespace magnum::plant
