// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/events.h"

#include <QStringView>
#include <array>

namespace magnum::plant {
namespace {

using namespace Qt::Literals::StringLiterals;

template <typename Enum>
struct Key {
    Enum value;
    QLatin1String name;
};

constexpr std::array<Key<EventKind>, 20> eventKinds{{
    {EventKind::ProgramStart, "program_start"_L1},
    {EventKind::ProgramEnd, "program_end"_L1},
    {EventKind::LinkChanged, "link_changed"_L1},
    {EventKind::DeviceFound, "device_found"_L1},
    {EventKind::DeviceLost, "device_lost"_L1},
    {EventKind::InverterMode, "inverter_mode"_L1},
    {EventKind::InverterFault, "inverter_fault"_L1},
    {EventKind::AgsStatus, "ags_status"_L1},
    {EventKind::GeneratorStartMode, "generator_start_mode"_L1},
    {EventKind::GeneratorStarted, "generator_started"_L1},
    {EventKind::GeneratorStopped, "generator_stopped"_L1},
    {EventKind::SettingChanged, "setting_changed"_L1},
    {EventKind::AlarmRaised, "alarm_raised"_L1},
    {EventKind::AlarmCleared, "alarm_cleared"_L1},
    {EventKind::AlarmAcknowledged, "alarm_acknowledged"_L1},
    {EventKind::ClockChanged, "clock_changed"_L1},
    {EventKind::StorageProblem, "storage_problem"_L1},
    {EventKind::StorageRecovered, "storage_recovered"_L1},
    {EventKind::HistoryTrimmed, "history_trimmed"_L1},
    {EventKind::GeneratorService, "generator_service"_L1},
}};

constexpr std::array<Key<GeneratorPhase>, 7> phases{{
    {GeneratorPhase::Unknown, "unknown"_L1},
    {GeneratorPhase::Off, "off"_L1},
    {GeneratorPhase::Starting, "starting"_L1},
    {GeneratorPhase::WarmUp, "warm_up"_L1},
    {GeneratorPhase::Running, "running"_L1},
    {GeneratorPhase::CoolDown, "cool_down"_L1},
    {GeneratorPhase::Fault, "fault"_L1},
}};

constexpr std::array<Key<GeneratorReason>, 11> reasons{{
    {GeneratorReason::Unknown, "unknown"_L1},
    {GeneratorReason::Manual, "manual"_L1},
    {GeneratorReason::Test, "test"_L1},
    {GeneratorReason::Temperature, "temperature"_L1},
    {GeneratorReason::Volts, "volts"_L1},
    {GeneratorReason::TimeOfDay, "time_of_day"_L1},
    {GeneratorReason::Soc, "soc"_L1},
    {GeneratorReason::Exercise, "exercise"_L1},
    {GeneratorReason::Amps, "amps"_L1},
    {GeneratorReason::TopOff, "top_off"_L1},
    {GeneratorReason::External, "external"_L1},
}};

constexpr std::array<Key<GeneratorStopCause>, 6> stopCauses{{
    {GeneratorStopCause::Unknown, "unknown"_L1},
    {GeneratorStopCause::Normal, "normal"_L1},
    {GeneratorStopCause::Fault, "fault"_L1},
    {GeneratorStopCause::SignalLost, "signal_lost"_L1},
    {GeneratorStopCause::PowerCut, "power_cut"_L1},
    {GeneratorStopCause::RecordingEnded, "recording_ended"_L1},
}};

template <typename Enum, size_t N>
QLatin1String nameOf(const std::array<Key<Enum>, N>& keys, Enum value) {
    for (const auto& key : keys) {
        if (key.value == value) {
            return key.name;
        }
    }
    return {};
}

}  // namespace

QLatin1String eventKindKey(EventKind kind) {
    return nameOf(eventKinds, kind);
}

std::optional<EventKind> eventKindByKey(QStringView key) {
    for (const auto& entry : eventKinds) {
        if (key == entry.name) {
            return entry.value;
        }
    }
    return std::nullopt;
}

QLatin1String generatorPhaseKey(GeneratorPhase phase) {
    return nameOf(phases, phase);
}

QLatin1String generatorReasonKey(GeneratorReason reason) {
    return nameOf(reasons, reason);
}

QLatin1String generatorStopCauseKey(GeneratorStopCause cause) {
    return nameOf(stopCauses, cause);
}

}  // namespace magnum::plant
