// SPDX-License-Identifier: GPL-3.0-or-later
// The fields of everything that crosses the feed, named once: the codec reads and writes by these.
// A field that is added here is a new key on the wire, which an older panel ignores; a change of
// meaning needs a new feedVersion.
#pragma once

#include <concepts>
#include <type_traits>

#include "feed/snapshot.h"

namespace magnum::feed {

template <typename S, typename T>
concept Of = std::same_as<std::remove_const_t<S>, T>;

template <typename V, Of<plant::Reading<double>> S>
void visitFields(V&& visit, S& s) {
    visit("v", s.value);
    visit("t", s.monotonicMs);
    visit("q", s.validity);
}

template <typename V, Of<plant::DeviceState> S>
void visitFields(V&& visit, S& s) {
    visit("seen", s.seen);
    visit("present", s.present);
    visit("model", s.model);
    visit("revision", s.revision);
    visit("lastSeen", s.lastSeenMonotonicMs);
    visit("packets", s.packets);
    visit("rate", s.packetsPerSecond);
}

template <typename V, Of<plant::RemotePageState> S>
void visitFields(V&& visit, S& s) {
    visit("footer", s.footer);
    visit("seen", s.seen);
    visit("lastSeen", s.lastSeenMonotonicMs);
}

template <typename V, Of<plant::FlowValue> S>
void visitFields(V&& visit, S& s) {
    visit("watts", s.watts);
    visit("calculated", s.calculated);
}

template <typename V, Of<plant::PowerFlow> S>
void visitFields(V&& visit, S& s) {
    visit("acSource", s.acSource);
    visit("acPresent", s.acPresent);
    visit("acUsed", s.acUsed);
    visit("acIn", s.acIn);
    visit("inverter", s.inverter);
    visit("loads", s.loads);
    visit("battery", s.battery);
    visit("pv", s.pv);
    visit("residual", s.residualWatts);
    visit("acSourceReason", s.acSourceReason);
}

template <typename V, Of<plant::GeneratorRun> S>
void visitFields(V&& visit, S& s) {
    visit("id", s.id);
    visit("start", s.startUtcMs);
    visit("end", s.endUtcMs);
    visit("reason", s.reason);
    visit("stopCause", s.stopCause);
    visit("fault", s.fault);
    visit("runSeconds", s.runSeconds);
    visit("joules", s.joules);
    visit("ampHours", s.ampHours);
    visit("socBefore", s.socBefore);
    visit("socAfter", s.socAfter);
    visit("peakWatts", s.peakWatts);
    visit("seenByAgs", s.seenByAgs);
    visit("seenByAcInput", s.seenByAcInput);
}

template <typename V, Of<plant::GeneratorState> S>
void visitFields(V&& visit, S& s) {
    visit("phase", s.phase);
    visit("reason", s.reason);
    visit("run", s.run);
    visit("runStart", s.runStartMonotonicMs);
}

template <typename V, Of<plant::RemoteSettings> S>
void visitFields(V&& visit, S& s) {
    visit("generatorStartVolts", s.generatorStartVolts);
    visit("generatorStopVolts", s.generatorStopVolts);
    visit("generatorStartDelaySeconds", s.generatorStartDelaySeconds);
    visit("generatorStopDelaySeconds", s.generatorStopDelaySeconds);
    visit("generatorStartSocPercent", s.generatorStartSocPercent);
    visit("generatorStopSocPercent", s.generatorStopSocPercent);
    visit("generatorStartAmps", s.generatorStartAmps);
    visit("generatorStopAmps", s.generatorStopAmps);
    visit("generatorStartCelsius", s.generatorStartCelsius);
    visit("generatorMaxRunHours", s.generatorMaxRunHours);
    visit("warmUpSeconds", s.warmUpSeconds);
    visit("coolDownSeconds", s.coolDownSeconds);
    visit("quietBeginQuarterHours", s.quietBeginQuarterHours);
    visit("quietEndQuarterHours", s.quietEndQuarterHours);
    visit("exerciseDays", s.exerciseDays);
    visit("exerciseStartQuarterHours", s.exerciseStartQuarterHours);
    visit("exerciseRunHours", s.exerciseRunHours);
    visit("batteryAmpHours", s.batteryAmpHours);
    visit("lowBatteryCutOutVolts", s.lowBatteryCutOutVolts);
    visit("floatVolts", s.floatVolts);
    visit("absorbVolts", s.absorbVolts);
    visit("absorbHours", s.absorbHours);
    visit("shoreAmps", s.shoreAmps);
    visit("searchWatts", s.searchWatts);
    visit("chargeRatePercent", s.chargeRatePercent);
}

template <typename V, Of<plant::Alarm> S>
void visitFields(V&& visit, S& s) {
    visit("key", s.key);
    visit("severity", s.severity);
    visit("code", s.code);
    visit("since", s.sinceUtcMs);
    visit("cleared", s.clearedUtcMs);
    visit("value", s.value);
    visit("threshold", s.threshold);
    visit("count", s.count);
    visit("active", s.active);
    visit("acknowledged", s.acknowledged);
    visit("silenced", s.silenced);
}

template <typename V, Of<plant::PlantState> S>
void visitFields(V&& visit, S& s) {
    visit("readings", s.readings);
    visit("devices", s.devices);
    visit("nominalVolts", s.nominalVolts);
    visit("stackMode", s.stackMode);
    visit("settings", s.settings);
    visit("remotePages", s.remotePages);
    visit("flow", s.flow);
    visit("generator", s.generator);
    visit("daysSinceGeneratorRun", s.daysSinceGeneratorRun);
    visit("daysSinceFull", s.daysSinceFull);
    visit("secondsToFloor", s.secondsToFloor);
    visit("batteryFloorPercent", s.batteryFloorPercent);
    visit("alarms", s.alarms);
}

template <typename V, Of<link::LinkStatus> S>
void visitFields(V&& visit, S& s) {
    visit("state", s.state);
    visit("port", s.port);
    visit("holder", s.holder);
    visit("detail", s.detail);
    visit("since", s.sinceMonotonicMs);
    visit("lastByte", s.lastByteMonotonicMs);
    visit("bytes", s.bytes);
}

template <typename V, Of<link::Finding> S>
void visitFields(V&& visit, S& s) {
    visit("kind", s.kind);
    visit("confidence", s.confidencePercent);
    visit("since", s.sinceMonotonicMs);
    visit("port", s.port);
    visit("model", s.model);
    visit("volts", s.volts);
    visit("ratio", s.ratio);
    visit("talker", s.talker);
    visit("percent", s.percent);
    visit("latency", s.latencyMs);
    visit("holder", s.holder);
}

template <typename V, Of<system::HostLoad> S>
void visitFields(V&& visit, S& s) {
    visit("cpu", s.cpuPermille);
    visit("rss", s.rssKib);
    visit("machineCpu", s.machineCpuPermille);
    visit("machineMemory", s.machineMemoryPermille);
    visit("machineMemoryTotal", s.machineMemoryTotalKib);
    visit("celsius", s.celsius);
    visit("diskFree", s.diskFreeMib);
    visit("diskTotal", s.diskTotalMib);
    visit("uptime", s.uptimeSeconds);
    visit("clockSynchronised", s.clockSynchronised);
}

template <typename V, Of<storage::StorageStatus> S>
void visitFields(V&& visit, S& s) {
    visit("state", s.state);
    visit("path", s.path);
    visit("detail", s.detail);
    visit("lastCommit", s.lastCommitTs);
    visit("bytes", s.databaseBytes);
    visit("oldest", s.oldestTs);
    visit("queuedRows", s.queuedRows);
    visit("session", s.sessionId);
    visit("totalIn", s.totalInJoules);
    visit("totalOut", s.totalOutJoules);
    visit("totalCharge", s.totalChargeJoules);
    visit("totalDischarge", s.totalDischargeJoules);
    visit("totalPv", s.totalPvJoules);
    visit("totalGeneratorSeconds", s.totalGeneratorSeconds);
    visit("serviceGeneratorSeconds", s.serviceGeneratorSeconds);
    visit("serviceUtcMs", s.serviceUtcMs);
}

template <typename V, Of<plant::SampleRow> S>
void visitFields(V&& visit, S& s) {
    visit("ts", s.ts);
    visit("stored", s.stored);
}

template <typename V, Of<RawCapture> S>
void visitFields(V&& visit, S& s) {
    visit("path", s.path);
    visit("lastPath", s.lastPath);
    visit("bytes", s.bytes);
    visit("end", s.end);
}

template <typename V, Of<SettingValue> S>
void visitFields(V&& visit, S& s) {
    visit("key", s.key);
    visit("value", s.value);
    visit("fixed", s.fixed);
}

template <typename V, Of<SettingRefusal> S>
void visitFields(V&& visit, S& s) {
    visit("key", s.key);
    visit("problem", s.problem);
    visit("count", s.count);
}

template <typename V, Of<Snapshot> S>
void visitFields(V&& visit, S& s) {
    visit("monotonicMs", s.monotonicMs);
    visit("utcMs", s.utcMs);
    visit("runMode", s.runMode);
    visit("speed", s.speed);
    visit("scenario", s.scenario);
    visit("version", s.version);
    visit("dataDirectory", s.dataDirectory);
    visit("startedUtcMs", s.startedUtcMs);
    visit("rawCapture", s.rawCapture);
    visit("busPackets", s.busPackets);
    visit("busRejectedBytes", s.busRejectedBytes);
    visit("link", s.link);
    visit("findings", s.findings);
    visit("plant", s.plant);
    visit("host", s.host);
    visit("storage", s.storage);
    visit("lastRow", s.lastRow);
    visit("serviceIntervalHours", s.serviceIntervalHours);
    visit("settings", s.settings);
    visit("refusal", s.refusal);
    visit("ports", s.ports);
    visit("jumps", s.jumps);
}

template <typename V, Of<Command> S>
void visitFields(V&& visit, S& s) {
    visit("kind", s.kind);
    visit("text", s.text);
    visit("value", s.value);
}

}  // namespace magnum::feed
