// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarm_text.h"

#include <QCoreApplication>

#include "ui/phrases.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

struct AlarmTexts {
    Q_DECLARE_TR_FUNCTIONS(AlarmText)
};

/// "inverter_fault_18" is rule "inverter_fault": the code comes with the alarm.
QString ruleOf(const plant::Alarm& alarm) {
    return alarm.code != 0 ? alarm.key.section(u'_', 0, -2) : alarm.key;
}

QString limitText(const plant::Alarm& alarm, const QString& unit, int decimals,
                  const TextContext& context) {
    if (!alarm.value) {
        return {};
    }
    if (unit == u"°C") {
        const auto degrees = [&](double celsius) {
            return numberText(temperatureIn(celsius, context), decimals, context);
        };
        return alarm.threshold ? AlarmTexts::tr("%1 %2, limit %3 %2", "value, unit, limit")
                                     .arg(degrees(*alarm.value), temperatureUnit(context),
                                          degrees(*alarm.threshold))
                               : temperatureText(*alarm.value, decimals, context);
    }
    const QString value = numberText(*alarm.value, decimals, context);
    if (!alarm.threshold) {
        return AlarmTexts::tr("%1 %2", "value, unit").arg(value, unit);
    }
    return AlarmTexts::tr("%1 %2, limit %3 %2", "value, unit, limit")
        .arg(value, unit, numberText(*alarm.threshold, decimals, context));
}

AlarmWords faultWords(const QString& rule, int code) {
    if (rule == u"inverter_fault") {
        const auto words = inverterFaultWords(code);
        return {AlarmTexts::tr("Inverter fault: %1").arg(words.name), {}, words.advice};
    }
    if (rule == u"ags_fault") {
        const auto words = agsFaultWords(code);
        return {AlarmTexts::tr("Generator fault: %1").arg(words.name), {}, words.advice};
    }
    if (rule == u"bmk_fault") {
        const auto words = bmkFaultWords();
        return {words.name, {}, words.advice};
    }
    if (rule == u"pt100_fault") {
        // Which bits of the byte are the fault's number is not known.
        return {
            AlarmTexts::tr("The solar controller reports a fault (code 0x%1)")
                .arg(code, 2, 16, QLatin1Char('0')),
            {},
            AlarmTexts::tr("Read the fault on the controller's own display: which number of its "
                           "manual this code stands for is not certain.")};
    }
    return {};
}

/// The recorder's own troubles.
AlarmWords recorderWords(const plant::Alarm& alarm, const TextContext& context) {
    const QString& rule = alarm.key;
    if (rule == u"adapter_gone") {
        return {
            AlarmTexts::tr("The adapter is unplugged"), {}, AlarmTexts::tr("Plug it in again.")};
    }
    if (rule == u"port_busy") {
        return {AlarmTexts::tr("The port cannot be opened"),
                {},
                AlarmTexts::tr(
                    "Close the program that uses it. The page System shows which one it is.")};
    }
    if (rule == u"bus_silent") {
        return {AlarmTexts::tr("Nothing is heard on the network"),
                {},
                AlarmTexts::tr("Check the cable, the splitter and that the inverter has power.")};
    }
    if (rule == u"disk_low") {
        return {AlarmTexts::tr("The disk is nearly full"), limitText(alarm, u"MiB"_s, 0, context),
                AlarmTexts::tr("Delete old recordings and backups, or use a larger disk.")};
    }
    if (rule == u"clock_unknown") {
        return {AlarmTexts::tr("The clock may be wrong"),
                {},
                AlarmTexts::tr(
                    "Connect the machine to the internet once, or fit a clock chip. Times are "
                    "put right afterwards.")};
    }
    if (rule == u"not_stored") {
        return {AlarmTexts::tr("History is not being stored"),
                {},
                AlarmTexts::tr("Values wait in memory. The page System shows what is wrong.")};
    }
    if (rule == u"database_repaired") {
        return {
            AlarmTexts::tr("The database was damaged"),
            {},
            AlarmTexts::tr("A new one is in use, with what could be saved. If it happens again, "
                           "replace the disk or card.")};
    }
    return {};
}

AlarmWords ruleWords(const plant::Alarm& alarm, const TextContext& context) {
    const QString& rule = alarm.key;
    const QString relieve = AlarmTexts::tr("Reduce the loads or start the generator.");
    if (rule == u"low_soc") {
        return {AlarmTexts::tr("Battery charge is low"), limitText(alarm, u"%"_s, 0, context),
                relieve};
    }
    if (rule == u"low_volts") {
        return {AlarmTexts::tr("Battery voltage is low"), limitText(alarm, u"V"_s, 1, context),
                relieve};
    }
    if (rule == u"low_battery_shutdown") {
        return {AlarmTexts::tr("The inverter switched off to save the battery"),
                limitText(alarm, u"V"_s, 1, context),
                AlarmTexts::tr("Charge the battery, then switch the inverter on at its remote.")};
    }
    if (rule == u"generator_long_run") {
        return {AlarmTexts::tr("The generator has been running for long"),
                limitText(alarm, AlarmTexts::tr("h", "hours"), 1, context),
                AlarmTexts::tr("If it is no longer needed, stop it where it was started.")};
    }
    if (rule == u"generator_battery_full") {
        return {AlarmTexts::tr("The generator runs with a full battery"),
                {},
                AlarmTexts::tr("If nothing else needs it, stop it where it was started.")};
    }
    if (rule == u"battery_hot") {
        return {AlarmTexts::tr("The battery is hot"), limitText(alarm, u"°C"_s, 0, context),
                AlarmTexts::tr("Reduce loads and charging, let air to it and check its sensor.")};
    }
    if (rule == u"fet_hot") {
        return {AlarmTexts::tr("The inverter's transistors are hot"),
                limitText(alarm, u"°C"_s, 0, context),
                AlarmTexts::tr("Reduce the loads and check the air flow.")};
    }
    if (rule == u"inverter_silent") {
        return {AlarmTexts::tr("Nothing is heard from the inverter"),
                {},
                AlarmTexts::tr(
                    "Check that inverter and remote have power and that the network cable is "
                    "plugged in. The page System shows what is heard.")};
    }
    return recorderWords(alarm, context);
}

}  // namespace

AlarmWords alarmWords(const plant::Alarm& alarm, const TextContext& context) {
    AlarmWords words =
        alarm.code != 0 ? faultWords(ruleOf(alarm), alarm.code) : ruleWords(alarm, context);
    if (words.title.isEmpty()) {
        // A newer recorder may know alarms that this panel does not.
        words.title = QString(alarm.key).replace(u'_', u' ');
    }
    return words;
}

QString alarmTimesText(const plant::Alarm& alarm, qint64 nowUtcMs, const TextContext& context) {
    const QString since = momentText(alarm.sinceUtcMs, nowUtcMs, context);
    QString text;
    if (alarm.active || !alarm.clearedUtcMs) {
        text = AlarmTexts::tr("Since %1 (%2)")
                   .arg(since, durationText((nowUtcMs - alarm.sinceUtcMs) / 1000, context));
    } else {
        text =
            AlarmTexts::tr("From %1, over after %2")
                .arg(since, durationText((*alarm.clearedUtcMs - alarm.sinceUtcMs) / 1000, context));
    }
    if (alarm.count > 1) {
        return AlarmTexts::tr("%1, %n times", "times of the alarm, how often it came", alarm.count)
            .arg(text);
    }
    return text;
}

}  // namespace magnum::ui
