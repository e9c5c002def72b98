// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/alarm_text.h"

#include <QCoreApplication>

#include "protocol/catalogue.h"

namespace magnum::ui {
namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(AlarmText)
};

QString named(std::string_view name, const QString& unknown) {
    return name.empty() ? unknown : QString::fromUtf8(name.data(), qsizetype(name.size()));
}

QString hex(int code) {
    return u"0x"_qs + QString::number(code, 16).toUpper().rightJustified(2, u'0');
}

/// "inverter_fault_18" is rule "inverter_fault"; the code is told apart from it.
QString ruleOf(const QString& key) {
    const auto last = key.lastIndexOf(u'_');
    bool isCode = false;
    key.mid(last + 1).toInt(&isCode, 16);
    const bool digits = last >= 0 && isCode && key.at(last + 1).isDigit();
    return digits ? key.left(last) : key;
}

QString inverterFaultAdvice(int code) {
    switch (code) {
        case 0x02:
        case 0x03:
        case 0x13:
            return Words::tr("Switch off large loads, then restart the inverter at its remote.");
        case 0x04:
        case 0x08:
            return Words::tr("Reduce loads and charge the battery: start the generator.");
        case 0x05:
            return Words::tr("AC comes in at the output. Check the wiring of the transfer switch.");
        case 0x09:
            return Words::tr(
                "A charger or solar controller drives the battery too high. Check its "
                "settings.");
        case 0x12:
        case 0x20:
        case 0x90:
            return Words::tr("Reduce loads and let the inverter cool. Check its vents.");
        case 0x81:
            return Words::tr("Let the battery cool. Check its ventilation and sensor.");
        case 0x91:
            return Words::tr("Reset the input breaker CB3 at the inverter.");
        case 0x16:
        case 0x17:
        case 0x18:
        case 0x19:
            return Words::tr("Check the stacking cables and settings of all inverters.");
        default:
            return Words::tr(
                "Note the time, restart the inverter at its remote; if the fault "
                "returns, call your installer.");
    }
}

QString limitText(const plant::Alarm& alarm, const QString& unit, int decimals,
                  const TextContext& context) {
    if (!alarm.value) {
        return {};
    }
    const QString value = numberText(*alarm.value, decimals, context);
    if (!alarm.threshold) {
        return Words::tr("%1 %2", "value, unit").arg(value, unit);
    }
    return Words::tr("%1 %2, limit %3 %2", "value, unit, limit")
        .arg(value, unit, numberText(*alarm.threshold, decimals, context));
}

AlarmWords faultWords(const QString& rule, const plant::Alarm& alarm) {
    if (rule == u"inverter_fault") {
        return {Words::tr("Inverter fault: %1").arg(inverterFaultText(alarm.code)),
                {},
                inverterFaultAdvice(alarm.code)};
    }
    if (rule == u"ags_fault" || rule == u"generator_fault") {
        return {Words::tr("Generator fault: %1").arg(agsStatusText(alarm.code)),
                {},
                Words::tr("Check fuel, oil and the generator's own display. Then switch the "
                          "autostart off and on again at the remote.")};
    }
    if (rule == u"bmk_fault") {
        return {Words::tr("Fault of the battery monitor"),
                {},
                Words::tr("Check the monitor's wiring at the shunt.")};
    }
    if (rule == u"pt100_fault") {
        return {Words::tr("Fault %1 of the solar controller").arg(alarm.code),
                {},
                Words::tr("Look the number up in the controller's manual.")};
    }
    return {};
}

AlarmWords limitWords(const QString& rule, const plant::Alarm& alarm, const TextContext& context) {
    if (rule == u"low_soc") {
        return {Words::tr("Battery charge is low"), limitText(alarm, u"%"_qs, 0, context),
                Words::tr("Reduce loads or start the generator.")};
    }
    if (rule == u"low_volts") {
        return {Words::tr("Battery voltage is low"), limitText(alarm, u"V"_qs, 1, context),
                Words::tr("Reduce loads or start the generator.")};
    }
    if (rule == u"low_battery_cut_out") {
        return {Words::tr("The inverter switched off: battery too low"),
                limitText(alarm, u"V"_qs, 1, context),
                Words::tr("Charge the battery, then switch the inverter on at its remote.")};
    }
    if (rule.startsWith(u"generator_")) {
        return {Words::tr("The generator has been running for long"),
                limitText(alarm, Words::tr("h", "hours"), 1, context),
                Words::tr("If it is no longer needed, stop it where it was started.")};
    }
    if (rule.endsWith(u"_hot") || rule.contains(u"temperature")) {
        return {Words::tr("Temperature is high"), limitText(alarm, u"°C"_qs, 0, context),
                Words::tr("Reduce loads and check the ventilation.")};
    }
    return {};
}

AlarmWords recorderWords(const QString& rule, const plant::Alarm&) {
    if (rule == u"signal_lost" || rule == u"inverter_lost" || rule == u"inverter_silent") {
        return {Words::tr("Nothing is heard from the inverter"),
                {},
                Words::tr("Check that inverter and remote have power and that the network cable is "
                          "plugged in. System shows what is heard.")};
    }
    if (rule.startsWith(u"adapter") || rule.startsWith(u"port")) {
        return {Words::tr("The RS-485 adapter cannot be used"),
                {},
                Words::tr("Check its USB plug. System says what is wrong.")};
    }
    if (rule.startsWith(u"disk") || rule.startsWith(u"storage") || rule.startsWith(u"database")) {
        return {Words::tr("The record is disturbed"),
                {},
                Words::tr("System says what is wrong with disk or database.")};
    }
    if (rule.startsWith(u"clock")) {
        return {Words::tr("The clock may be wrong"),
                {},
                Words::tr("Connect the network or set the time of this computer.")};
    }
    return {};
}

}  // namespace

AlarmWords alarmWords(const plant::Alarm& alarm, const TextContext& context) {
    const QString rule = ruleOf(alarm.key);
    AlarmWords words = faultWords(rule, alarm);
    if (words.title.isEmpty()) {
        words = limitWords(rule, alarm, context);
    }
    if (words.title.isEmpty()) {
        words = recorderWords(rule, alarm);
    }
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
        text = Words::tr("Since %1 (%2)")
                   .arg(since, durationText((nowUtcMs - alarm.sinceUtcMs) / 1000, context));
    } else {
        text =
            Words::tr("From %1, over after %2")
                .arg(since, durationText((*alarm.clearedUtcMs - alarm.sinceUtcMs) / 1000, context));
    }
    if (alarm.count > 1) {
        return Words::tr("%1, %2 times", "times of the alarm, how often it came")
            .arg(text, context.locale.toString(alarm.count));
    }
    return text;
}

QString inverterFaultText(int code) {
    if (code == 0) {
        return Words::tr("none", "no fault");
    }
    return named(protocol::faultName(code), Words::tr("Unknown fault %1").arg(hex(code)));
}

QString agsStatusText(int code) {
    return named(protocol::agsStatusName(code), Words::tr("Unknown status %1").arg(code));
}

QString inverterModeText(int code) {
    return named(protocol::modeName(code), Words::tr("Unknown mode %1").arg(hex(code)));
}

}  // namespace magnum::ui
