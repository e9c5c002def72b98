// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/events.h"

#include <QStringView>
#include <array>

namespace magnum::plant {
namespace {

template <typename Enum>
struct Key {
    Enum value;
    QLatin1String name;
};

constexpr QLatin1String operator""_l1(const char* text, size_t size) {
    return QLatin1String(text, qsizetype(size));
}

constexpr std::array<Key<EventKind>, 20> eventKinds{{
    {EventKind::ProgramStart, "program_start"_l1},
    {EventKind::ProgramEnd, "program_end"_l1},
    {EventKind::LinkChanged, "link_changed"_l1},
    {EventKind::DeviceFound, "device_found"_l1},
    {EventKind::DeviceLost, "device_lost"_l1},
    {EventKind::InverterMode, "inverter_mode"_l1},
    {EventKind::InverterFault, "inverter_fault"_l1},
    {EventKind::AgsStatus, "ags_status"_l1},
    {EventKind::GeneratorStartMode, "generator_start_mode"_l1},
    {EventKind::GeneratorStarted, "generator_started"_l1},
    {EventKind::GeneratorStopped, "generator_stopped"_l1},
    {EventKind::SettingChanged, "setting_changed"_l1},
    {EventKind::AlarmRaised, "alarm_raised"_l1},
    {EventKind::AlarmCleared, "alarm_cleared"_l1},
    {EventKind::AlarmAcknowledged, "alarm_acknowledged"_l1},
    {EventKind::ClockChanged, "clock_changed"_l1},
    {EventKind::StorageProblem, "storage_problem"_l1},
    {EventKind::StorageRecovered, "storage_recovered"_l1},
    {EventKind::HistoryTrimmed, "history_trimmed"_l1},
    {EventKind::GeneratorService, "generator_service"_l1},
}};

constexpr std::array<Key<GeneratorPhase>, 7> phases{{
    {GeneratorPhase::Unknown, "unknown"_l1},
    {GeneratorPhase::Off, "off"_l1},
    {GeneratorPhase::Starting, "starting"_l1},
    {GeneratorPhase::WarmUp, "warm_up"_l1},
    {GeneratorPhase::Running, "running"_l1},
    {GeneratorPhase::CoolDown, "cool_down"_l1},
    {GeneratorPhase::Fault, "fault"_l1},
}};

constexpr std::array<Key<GeneratorReason>, 11> reasons{{
    {GeneratorReason::Unknown, "unknown"_l1},
    {GeneratorReason::Manual, "manual"_l1},
    {GeneratorReason::Test, "test"_l1},
    {GeneratorReason::Temperature, "temperature"_l1},
    {GeneratorReason::Volts, "volts"_l1},
    {GeneratorReason::TimeOfDay, "time_of_day"_l1},
    {GeneratorReason::Soc, "soc"_l1},
    {GeneratorReason::Exercise, "exercise"_l1},
    {GeneratorReason::Amps, "amps"_l1},
    {GeneratorReason::TopOff, "top_off"_l1},
    {GeneratorReason::External, "external"_l1},
}};

constexpr std::array<Key<GeneratorStopCause>, 6> stopCauses{{
    {GeneratorStopCause::Unknown, "unknown"_l1},
    {GeneratorStopCause::Normal, "normal"_l1},
    {GeneratorStopCause::Fault, "fault"_l1},
    {GeneratorStopCause::SignalLost, "signal_lost"_l1},
    {GeneratorStopCause::PowerCut, "power_cut"_l1},
    {GeneratorStopCause::RecordingEnded, "recording_ended"_l1},
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
