// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of every packet by name, once. A visitor is called as
//   visitor.value("dc_volts", value)              a number, a bool or an optional of them
//   visitor.code("mode", code, name)              an enumeration: its number and its name
#pragma once

#include <variant>

#include "protocol/catalogue.h"
#include "protocol/packets.h"

namespace magnum::protocol {

[[nodiscard]] std::string_view rejectReasonName(RejectReason reason);
/// The two hexadecimal digits by which Magnum's own text calls a page; empty when never seen.
[[nodiscard]] std::string_view footerName(int footer);
/// AGS page A0 byte 19.
[[nodiscard]] std::string_view quietTimeName(int preset);

template <class Visitor>
void visitFields(const InverterPacket& p, Visitor&& f) {
    f.code("mode", p.mode, modeName(p.mode));
    f.code("fault", p.fault, faultName(p.fault));
    f.value("dc_volts", p.dcVolts);
    f.value("dc_amps", p.dcAmps);
    f.value("ac_output_volts", p.acOutputVolts);
    f.value("ac_input_peak_volts", p.acInputPeakVolts);
    f.code("inverter_led", p.inverterLed, ledName(p.inverterLed));
    f.code("charger_led", p.chargerLed, ledName(p.chargerLed));
    f.value("revision", p.revision);
    f.value("battery_celsius", p.batteryCelsius);
    f.value("battery_zero_or_colder", p.batteryCelsius == 0);
    f.value("transformer_celsius", p.transformerCelsius);
    f.value("fet_celsius", p.fetCelsius);
    const auto model = modelInfo(p.model);
    f.code("model", p.model, model ? model->name : std::string_view());
    f.code("stack_mode", p.stackMode,
           p.stackMode ? stackModeName(*p.stackMode) : std::string_view());
    f.value("ac_input_amps", p.acInputAmps);
    f.value("ac_output_amps", p.acOutputAmps);
    f.value("transformer_amps", p.transformerAmps);
    f.value("ac_hertz", p.acHertz);
    f.value("byte6", p.byte6);
    f.value("byte7", p.byte7);
    f.value("byte16", p.byte16);
    f.value("byte17", p.byte17);
}

template <class Visitor>
void visitFields(const RemotePageA0& p, Visitor&& f) {
    f.value("hour", p.hour);
    f.value("minute", p.minute);
    f.value("generator_run_hours", p.generatorRunHours);
    f.value("start_celsius", p.startCelsius);
    f.value("start_volts", p.startVolts);
    f.value("start_volts_off", p.startVoltsOff);
    f.code("quiet_time", p.quietTime, quietTimeName(p.quietTime));
}

template <class Visitor>
void visitFields(const RemotePageA1& p, Visitor&& f) {
    f.value("start_quarter_hours", p.startQuarterHours);
    f.value("stop_quarter_hours", p.stopQuarterHours);
    f.value("stop_volts", p.stopVolts);
    f.value("start_delay_seconds", p.startDelaySeconds);
    f.value("stop_delay_seconds", p.stopDelaySeconds);
    f.value("max_run_hours", p.maxRunHours);
}

template <class Visitor>
void visitFields(const RemotePageA2& p, Visitor&& f) {
    f.value("start_soc_percent", p.startSocPercent);
    f.value("stop_soc_percent", p.stopSocPercent);
    f.value("start_amps", p.startAmps);
    f.value("start_amps_delay_seconds", p.startAmpsDelaySeconds);
    f.value("stop_amps", p.stopAmps);
    f.value("stop_amps_delay_seconds", p.stopAmpsDelaySeconds);
}

template <class Visitor>
void visitFields(const RemotePageA3& p, Visitor&& f) {
    f.value("quiet_begin_quarter_hours", p.quietBeginQuarterHours);
    f.value("quiet_end_quarter_hours", p.quietEndQuarterHours);
    f.value("exercise_days", p.exerciseDays);
    f.value("exercise_start_quarter_hours", p.exerciseStartQuarterHours);
    f.value("exercise_run_hours", p.exerciseRunHours);
    f.value("top_off_minutes", p.topOffMinutes);
}

template <class Visitor>
void visitFields(const RemotePageA4& p, Visitor&& f) {
    f.value("warm_up_seconds", p.warmUpSeconds);
    f.value("cool_down_seconds", p.coolDownSeconds);
}

template <class Visitor>
void visitFields(const RemotePage80& p, Visitor&& f) {
    f.value("hour", p.hour);
    f.value("minute", p.minute);
    f.value("efficiency_percent", p.efficiencyPercent);
    f.code("reset", p.reset, bmkResetName(p.reset));
    f.value("battery_amp_hours", p.batteryAmpHours);
}

// Names that a remote's base part has already get a suffix or prefix here and in C3: one object
// holds both.
template <class Visitor>
void visitFields(const RemotePage11& p, Visitor&& f) {
    f.value("shore_amps2", p.shoreAmps);
    f.code("vac_cut_out2", p.vacCutOut2, vacCutOutName(p.vacCutOut2));
}

template <class Visitor>
void visitFields(const RemotePageC0& p, Visitor&& f) {
    f.code("force_charge", p.forceCharge, pt100ForceName(p.forceCharge));
    f.code("relay", p.relay, pt100SwitchName(p.relay));
    f.code("buzzer", p.buzzer, pt100SwitchName(p.buzzer));
    f.code("reset", p.reset, pt100ResetName(p.reset));
    f.value("address", p.address);
    f.value("packet_requested", p.packetRequested);
    f.value("log_number", p.logNumber);
}

template <class Visitor>
void visitFields(const RemotePageC1& p, Visitor&& f) {
    f.value("relay_on_volts", p.relayOnVolts);
    f.value("relay_off_volts", p.relayOffVolts);
    f.value("relay_on_raw", p.relayOnRaw);
    f.value("relay_off_raw", p.relayOffRaw);
    f.value("relay_on_delay_seconds", p.relayOnDelaySeconds);
    f.value("relay_off_delay_seconds", p.relayOffDelaySeconds);
    f.value("temperature_compensation", p.temperatureCompensation);
    f.value("power_save_minutes", p.powerSaveMinutes);
}

template <class Visitor>
void visitFields(const RemotePageC2& p, Visitor&& f) {
    f.value("alarm_on_volts", p.alarmOnVolts);
    f.value("alarm_off_volts", p.alarmOffVolts);
    f.value("alarm_on_raw", p.alarmOnRaw);
    f.value("alarm_off_raw", p.alarmOffRaw);
    f.value("alarm_on_delay_seconds", p.alarmOnDelaySeconds);
    f.value("alarm_off_delay_seconds", p.alarmOffDelaySeconds);
    f.value("equalize_done_hours", p.equalizeDoneHours);
    f.value("pt100_charge_rate_percent", p.chargeRatePercent);
    f.value("rebulk_on_sunrise", p.rebulkOnSunrise);
}

template <class Visitor>
void visitFields(const RemotePageC3& p, Visitor&& f) {
    f.value("pt100_absorb_volts", p.absorbVolts);
    f.value("pt100_float_volts", p.floatVolts);
    f.value("equalize_volts", p.equalizeVolts);
    f.value("pt100_absorb_hours", p.absorbHours);
    f.value("rebulk_volts", p.rebulkVolts);
    f.value("temperature_compensation", p.temperatureCompensation);
}

template <class RawPage, class Visitor>
void visitRawPage(const RawPage& p, Visitor&& f) {
    f.value("byte14", p.byte14);
    f.value("byte15", p.byte15);
    f.value("byte16", p.byte16);
    f.value("byte17", p.byte17);
    f.value("byte18", p.byte18);
    f.value("byte19", p.byte19);
}

template <class Visitor>
void visitFields(const RemotePage00& p, Visitor&& f) {
    visitRawPage(p, f);
}

template <class Visitor>
void visitFields(const RemotePageUnknown& p, Visitor&& f) {
    visitRawPage(p, f);
}

template <class Visitor>
void visitFields(const RemotePageClassic& p, Visitor&& f) {
    f.value("hour", p.hour);
    f.value("minute", p.minute);
}

template <class Visitor>
void visitFields(const RemotePacket& p, Visitor&& f) {
    f.code("command", p.command, remoteCommandName(p.command));
    f.value("search_watts", p.searchWatts);
    f.value("battery_size_amp_hours", p.batterySizeAmpHours);
    f.code("battery_type", p.batteryType, batteryTypeName(p.batteryType));
    f.value("absorb_volts", p.absorbVolts);
    f.value("charge_rate_percent", p.chargeRatePercent);
    f.value("shore_amps", p.shoreAmps);
    f.value("revision", p.revision);
    f.value("parallel_threshold_percent", p.parallelThresholdPercent);
    f.value("charger_flags", p.chargerFlags);
    f.value("refloat_disabled", (p.chargerFlags & 1) != 0);
    f.value("force_silent", (p.chargerFlags & 2) != 0);
    f.value("force_float", (p.chargerFlags & 4) != 0);
    f.value("force_bulk", (p.chargerFlags & 8) != 0);
    f.code("generator_start_mode", p.generatorStartMode,
           generatorStartModeName(p.generatorStartMode));
    f.value("low_battery_cut_out_volts", p.lowBatteryCutOutVolts);
    f.code("vac_cut_out", p.vacCutOut, vacCutOutName(p.vacCutOut));
    f.value("vac_cut_out_volts", p.vacCutOutVolts);
    f.value("float_volts", p.floatVolts);
    f.value("equalize_over_absorb_volts", p.equalizeOverAbsorbVolts);
    f.value("absorb_hours", p.absorbHours);
    f.code("footer", p.footer, p.footer ? footerName(*p.footer) : std::string_view());
    std::visit([&f](const auto& page) { visitFields(page, f); }, p.page);
}

template <class Visitor>
void visitFields(const AgsStatusPacket& p, Visitor&& f) {
    f.code("status", p.status, agsStatusName(p.status));
    f.value("revision", p.revision);
    f.value("celsius", p.celsius);
    f.code("raw_temperature", p.rawTemperature, agsTemperatureName(p.rawTemperature));
    f.value("run_hours", p.runHours);
    f.value("dc_volts", p.dcVolts);
}

template <class Visitor>
void visitFields(const AgsCountersPacket& p, Visitor&& f) {
    f.value("days_since_run", p.daysSinceRun);
    f.value("days_since_full", p.daysSinceFull);
    f.value("total_run_raw", p.totalRunRaw);
    f.value("byte5", p.byte5);
}

template <class Visitor>
void visitFields(const BmkPacket& p, Visitor&& f) {
    f.value("soc_percent", p.socPercent);
    f.value("volts", p.volts);
    f.value("amps", p.amps);
    f.value("min_volts", p.minVolts);
    f.value("max_volts", p.maxVolts);
    f.value("net_amp_hours", p.netAmpHours);
    f.value("trip_amp_hours", p.tripAmpHours);
    f.value("trip_saturated", p.tripSaturated);
    f.value("total_amp_hours", p.totalAmpHours);
    f.value("revision", p.revision);
    f.code("fault", p.fault, bmkFaultName(p.fault));
}

template <class Visitor>
void visitFields(const RouterPacket& p, Visitor&& f) {
    f.value("revision", p.revision);
}

template <class Visitor>
void visitFields(const Pt100StatusPacket& p, Visitor&& f) {
    f.value("address", p.address);
    f.code("mode", p.mode, pt100ModeName(p.mode));
    f.code("regulation", p.regulation, pt100RegulationName(p.regulation));
    // Which bits of the byte are the fault number is unresolved: only "no fault" has a sure name.
    f.code("fault_raw", p.faultRaw, p.faultRaw == 0 ? pt100FaultName(0) : std::string_view());
    f.value("battery_volts", p.batteryVolts);
    f.value("battery_amps", p.batteryAmps);
    f.value("pv_volts", p.pvVolts);
    f.value("charge_hours", p.chargeHours);
    f.value("target_volts", p.targetVolts);
    f.value("target_raw", p.targetRaw);
    f.value("relay_on", p.relayOn);
    f.value("alarm_on", p.alarmOn);
    f.value("fan_on", p.fanOn);
    f.value("day", p.day);
    f.value("status_bits", p.statusBits);
    f.value("battery_celsius", p.batteryCelsius);
    f.value("battery_zero_or_colder", p.batteryCelsius == 0);
    f.code("raw_battery_temperature", p.rawBatteryTemperature,
           pt100TemperatureName(p.rawBatteryTemperature));
    f.value("inductor_celsius", p.inductorCelsius);
    f.value("fet_celsius", p.fetCelsius);
}

template <class Visitor>
void visitFields(const Pt100TotalsPacket& p, Visitor&& f) {
    f.value("address", p.address);
    f.value("lifetime_kilowatt_hours", p.lifetimeKilowattHours);
    f.value("resettable_kilowatt_hours", p.resettableKilowattHours);
    f.value("ground_fault_amps", p.groundFaultAmps);
    f.value("stack_info", p.stackInfo);
    f.value("dip_switches", p.dipSwitches);
    f.value("revision", p.revision);
    f.value("model", p.model);
    f.value("nominal_volts", p.nominalVolts);
    f.value("byte11", p.byte11);
    f.value("byte12", p.byte12);
}

template <class Visitor>
void visitFields(const Pt100DayPacket& p, Visitor&& f) {
    f.value("address", p.address);
    f.value("record", p.record);
    f.value("kilowatt_hours", p.kilowattHours);
    f.value("max_pv_volts", p.maxPvVolts);
    f.value("max_pv_volts_hour", p.maxPvVoltsHour);
    f.value("max_battery_volts", p.maxBatteryVolts);
    f.value("max_battery_volts_hour", p.maxBatteryVoltsHour);
    f.value("min_battery_volts", p.minBatteryVolts);
    f.value("min_battery_volts_hour", p.minBatteryVoltsHour);
    f.value("operating_hours", p.operatingHours);
    f.value("amp_hours", p.ampHours);
    f.value("peak_watts", p.peakWatts);
    f.value("peak_watts_hour", p.peakWattsHour);
}

template <class Visitor>
void visitFields(const Pt100FaultPacket& p, Visitor&& f) {
    f.value("address", p.address);
    f.value("fault_raw", p.faultRaw);
    f.value("raw", p.raw);
}

template <class Visitor>
void visitFields(const AcldPacket& p, Visitor&& f) {
    f.code("fault", p.fault, acldFaultName(p.fault));
    f.code("mode", p.mode, acldModeName(p.mode));
    f.value("active", p.active);
    f.value("kilowatts", p.kilowatts);
    f.value("byte3", p.byte3);
    f.value("byte4", p.byte4);
    f.value("model", p.model);
    f.value("fet_celsius", p.fetCelsius);
    f.value("version", p.version);
}

}  // namespace magnum::protocol
