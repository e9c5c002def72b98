// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/event_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <array>

#include "protocol/catalogue.h"
#include "ui/alarm_text.h"
#include "ui/phrases.h"
#include "ui/recorder_text.h"

namespace magnum::ui {
namespace {

using plant::EventKind;
using enum plant::EventKind;

struct EventTexts {
    Q_DECLARE_TR_FUNCTIONS(EventText)
};

constexpr std::array allKinds{
    ProgramStart,     ProgramEnd,     LinkChanged,      DeviceFound,        DeviceLost,
    InverterMode,     InverterFault,  AgsStatus,        GeneratorStartMode, GeneratorStarted,
    GeneratorStopped, SettingChanged, AlarmRaised,      AlarmCleared,       AlarmAcknowledged,
    ClockChanged,     StorageProblem, StorageRecovered, HistoryTrimmed,     GeneratorService};

/// A charger's stages share their plain word, so the stage is said too.
QString inverterModeText(int mode) {
    const QString words = modeWords(mode);
    return chargeStage(mode) > 0
               ? EventTexts::tr("%1 (%2)", "plain words, Magnum's term").arg(words, modeTerm(mode))
           : protocol::modeName(mode).empty() ? modeTerm(mode)
                                              : words;
}

/// "Subject: old → new", or what is known of it.
template <typename Name>
QString changeText(const QString& subject, const plant::Event& event, Name name) {
    if (event.from && event.to) {
        return EventTexts::tr("%1: %2 → %3", "what, before, after")
            .arg(subject, name(*event.from), name(*event.to));
    }
    if (event.to) {
        return EventTexts::tr("%1: %2", "what, now").arg(subject, name(*event.to));
    }
    return EventTexts::tr("%1: not known", "what").arg(subject);
}

QString faultText(const plant::Event& event) {
    if (event.to.value_or(0) != 0) {
        return EventTexts::tr("Inverter fault: %1").arg(inverterFaultWords(*event.to).name);
    }
    if (event.from.value_or(0) != 0) {
        return EventTexts::tr("Inverter fault over: %1").arg(inverterFaultWords(*event.from).name);
    }
    return EventTexts::tr("Inverter reports no fault");
}

QString runText(const QString& words, const std::optional<int>& reason) {
    if (!reason || *reason <= 0 || *reason > int(plant::GeneratorReason::External)) {
        return words;
    }
    return EventTexts::tr("%1: %2", "what happened, why")
        .arg(words, runReasonText(plant::GeneratorReason(*reason)));
}

QString alarmTitle(const plant::Event& event) {
    plant::Alarm alarm;
    alarm.key = event.detail.section(u' ', 0, 0);
    alarm.code = event.to.value_or(event.from.value_or(0));
    return alarmWords(alarm, {}).title;
}

/// The recorder's own words where there are no codes.
QString withDetail(const QString& words, const plant::Event& event) {
    return event.detail.isEmpty() ? words
                                  : EventTexts::tr("%1: %2", "what happened, detail")
                                        .arg(words, recorderText(event.detail));
}

}  // namespace

EventGroup eventGroup(EventKind kind) {
    switch (kind) {
        case AgsStatus:
        case GeneratorStartMode:
        case GeneratorStarted:
        case GeneratorStopped:
        case GeneratorService:
            return EventGroup::Generator;
        case InverterMode:
        case InverterFault:
        case SettingChanged:
            return EventGroup::Inverter;
        case AlarmRaised:
        case AlarmCleared:
        case AlarmAcknowledged:
            return EventGroup::Alarms;
        default:
            return EventGroup::Recorder;
    }
}

QStringList eventKindKeys(EventGroup group) {
    QStringList keys;
    for (const auto kind : allKinds) {
        if (eventGroup(kind) == group) {
            keys.append(plant::eventKindKey(kind));
        }
    }
    return keys;
}

QString eventText(const plant::Event& event) {
    switch (event.kind) {
        case ProgramStart:
            return withDetail(EventTexts::tr("Recorder started"), event);
        case ProgramEnd:
            return withDetail(EventTexts::tr("Recorder ended"), event);
        case LinkChanged:
            return withDetail(EventTexts::tr("Link"), event);
        case DeviceFound:
            return withDetail(EventTexts::tr("Device heard"), event);
        case DeviceLost:
            return withDetail(EventTexts::tr("Device no longer heard"), event);
        case InverterMode:
            return changeText(EventTexts::tr("Inverter"), event, inverterModeText);
        case InverterFault:
            return faultText(event);
        case AgsStatus:
            return changeText(EventTexts::tr("Generator control"), event, agsTerm);
        case GeneratorStartMode:
            return changeText(EventTexts::tr("Generator autostart"), event, startModeWords);
        case GeneratorStarted:
            return runText(EventTexts::tr("Generator started"), event.to);
        case GeneratorStopped:
            return runText(EventTexts::tr("Generator stopped"), event.from);
        case GeneratorService:
            if (event.to) {
                return EventTexts::tr("Hours since service set to %1").arg(*event.to / 3600);
            }
            return event.from
                       ? EventTexts::tr("Generator serviced after %1 h").arg(*event.from / 3600)
                       : EventTexts::tr("Generator serviced");
        case SettingChanged:
            return withDetail(EventTexts::tr("Setting changed"), event);
        case AlarmRaised:
            return EventTexts::tr("Alarm: %1").arg(alarmTitle(event));
        case AlarmCleared:
            return EventTexts::tr("Alarm over: %1").arg(alarmTitle(event));
        case AlarmAcknowledged:
            return EventTexts::tr("Alarm acknowledged: %1").arg(alarmTitle(event));
        case ClockChanged:
            return withDetail(EventTexts::tr("Clock changed"), event);
        case StorageProblem:
            return withDetail(EventTexts::tr("Recording disturbed"), event);
        case StorageRecovered:
            return withDetail(EventTexts::tr("Recording again"), event);
        case HistoryTrimmed:
            return withDetail(EventTexts::tr("Old values given up"), event);
    }
    return event.detail;
}

QString eventTimeText(const plant::Event& event, qint64 nowUtcMs, const TextContext& context) {
    const QDate day = QDateTime::fromMSecsSinceEpoch(event.utcMs, context.zone).date();
    const QDate today = QDateTime::fromMSecsSinceEpoch(nowUtcMs, context.zone).date();
    const QString clock = clockSecondsText(event.utcMs, context);
    if (day == today) {
        return EventTexts::tr("Today %1", "time of day").arg(clock);
    }
    return EventTexts::tr("%1 %2", "day, time of day")
        .arg(day.year() == today.year() ? dayText(day, context) : dayYearText(day, context), clock);
}

QString widestEventTime(const TextContext& context) {
    constexpr int year = 2026;
    QString widest;
    for (int month = 1; month <= 12; ++month) {
        for (int day = 22; day <= 28; ++day) {
            const QDateTime moment(QDate(year, month, day), QTime(22, 44, 44), context.zone);
            const QString text = EventTexts::tr("%1 %2", "day, time of day")
                                     .arg(dayText(moment.date(), context),
                                          clockSecondsText(moment.toMSecsSinceEpoch(), context));
            widest = text.size() > widest.size() ? text : widest;
        }
    }
    return widest;
}

}  // namespace magnum::ui
