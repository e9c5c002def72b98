// SPDX-License-Identifier: GPL-3.0-or-later
#include <cmath>

#include "protocol/catalogue.h"
#include "protocol/decode.h"

namespace magnum::protocol {

namespace {

using Nominal = std::optional<int>;

constexpr int delaySeconds(std::uint8_t byte) {
    constexpr int minutesFlag = 0x80;
    return (byte & minutesFlag) != 0 ? (byte & 0x7F) * 60 : byte;
}

std::optional<double> scaledUnlessOff(std::uint8_t counts, Nominal nominal) {
    return counts == 0 ? std::nullopt : scaledVolts(counts, nominal);
}

// Not on the 12 V scale: 0.1 V a count at 12 and 24 V, 0.2 V at 48 V.
std::optional<double> lowBatteryCutOut(std::uint8_t counts, Nominal nominal) {
    if (!nominal || counts == 0) {
        return std::nullopt;
    }
    return *nominal == 48 ? counts / 5.0 : counts / 10.0;
}

// To a tenth of a degree: finer than the whole degrees Fahrenheit that are sent.
std::optional<double> startCelsius(std::uint8_t fahrenheit) {
    if (fahrenheit == 0) {
        return std::nullopt;
    }
    return std::round((fahrenheit - 32) * 50 / 9.0) / 10.0;
}

void fill(RemotePageA0& page, Bytes b, Nominal nominal) {
    page.hour = b[14];
    page.minute = b[15];
    page.generatorRunHours = tenths(b[16]);
    page.startCelsius = startCelsius(b[17]);
    page.startVolts = scaledUnlessOff(b[18], nominal);
    page.startVoltsOff = b[18] == 0;
    page.quietTime = b[19];
}

void fill(RemotePageA1& page, Bytes b, Nominal nominal) {
    page.startQuarterHours = b[14];
    page.stopQuarterHours = b[15];
    page.stopVolts = scaledUnlessOff(b[16], nominal);
    page.startDelaySeconds = delaySeconds(b[17]);
    page.stopDelaySeconds = delaySeconds(b[18]);
    page.maxRunHours = tenths(b[19]);
}

void fill(RemotePageA2& page, Bytes b) {
    page.startSocPercent = b[14];
    page.stopSocPercent = b[15];
    page.startAmps = b[16];
    page.startAmpsDelaySeconds = delaySeconds(b[17]);
    page.stopAmps = b[18];
    page.stopAmpsDelaySeconds = delaySeconds(b[19]);
}

void fill(RemotePageA3& page, Bytes b) {
    page.quietBeginQuarterHours = b[14];
    page.quietEndQuarterHours = b[15];
    page.exerciseDays = b[16];
    page.exerciseStartQuarterHours = b[17];
    page.exerciseRunHours = tenths(b[18]);
    page.topOffMinutes = b[19];
}

void fill(RemotePage80& page, Bytes b) {
    page.hour = b[14];
    page.minute = b[15];
    page.efficiencyPercent = b[16];
    page.reset = b[17];
    page.batteryAmpHours = b[18] * 10;
}

void fill(RemotePageC0& page, Bytes b) {
    page.forceCharge = b[14] & 7;
    page.relay = b[15] & 3;
    page.buzzer = (b[15] >> 2) & 3;
    page.reset = b[16];
    page.address = b[17] & 7;
    page.packetRequested = b[17] >> 3;
    page.logNumber = word(b, 18);
}

// Scaled or not is disputed, and makes no difference at 12 V.
std::optional<double> disputedVolts(std::uint8_t counts, Nominal nominal) {
    return nominal == 12 ? scaledVolts(counts, nominal) : std::nullopt;
}

void fill(RemotePageC1& page, Bytes b, Nominal nominal) {
    page.relayOnVolts = disputedVolts(b[14], nominal);
    page.relayOffVolts = disputedVolts(b[15], nominal);
    page.relayOnRaw = b[14];
    page.relayOffRaw = b[15];
    page.relayOnDelaySeconds = delaySeconds(b[16]);
    page.relayOffDelaySeconds = delaySeconds(b[17]);
    page.temperatureCompensation = b[18];
    page.powerSaveMinutes = b[19];
}

void fill(RemotePageC2& page, Bytes b, Nominal nominal) {
    page.alarmOnVolts = disputedVolts(b[14], nominal);
    page.alarmOffVolts = disputedVolts(b[15], nominal);
    page.alarmOnRaw = b[14];
    page.alarmOffRaw = b[15];
    page.alarmOnDelaySeconds = delaySeconds(b[16]);
    page.alarmOffDelaySeconds = delaySeconds(b[17]);
    page.equalizeDoneHours = tenths(b[18]);
    page.chargeRatePercent = b[19] & 0x7F;
    page.rebulkOnSunrise = (b[19] & 0x80) != 0;
}

void fill(RemotePageC3& page, Bytes b, Nominal nominal) {
    page.absorbVolts = scaledVolts(b[14], nominal);
    page.floatVolts = scaledVolts(b[15], nominal);
    page.equalizeVolts = scaledVolts(b[16], nominal);
    page.absorbHours = tenths(b[17]);
    page.rebulkVolts = scaledVolts(b[18], nominal);
    page.temperatureCompensation = b[19];
}

void decodePage(RemotePage& page, Bytes b, Nominal nominal) {
    switch (b[20]) {
        case 0x00:
            page = RemotePage00{b[14], b[15], b[16], b[17], b[18], b[19]};
            break;
        case 0x11:
            page = RemotePage11{b[14], b[15]};
            break;
        case 0x80:
            fill(page.emplace<RemotePage80>(), b);
            break;
        case 0xA0:
            fill(page.emplace<RemotePageA0>(), b, nominal);
            break;
        case 0xA1:
            fill(page.emplace<RemotePageA1>(), b, nominal);
            break;
        case 0xA2:
            fill(page.emplace<RemotePageA2>(), b);
            break;
        case 0xA3:
            fill(page.emplace<RemotePageA3>(), b);
            break;
        case 0xA4:
            page = RemotePageA4{delaySeconds(b[14]), delaySeconds(b[15])};
            break;
        case 0xC0:
            fill(page.emplace<RemotePageC0>(), b);
            break;
        case 0xC1:
            fill(page.emplace<RemotePageC1>(), b, nominal);
            break;
        case 0xC2:
            fill(page.emplace<RemotePageC2>(), b, nominal);
            break;
        case 0xC3:
            fill(page.emplace<RemotePageC3>(), b, nominal);
            break;
        default:
            page = RemotePageUnknown{b[14], b[15], b[16], b[17], b[18], b[19]};
            break;
    }
}

// The two kinds of model have a table each: without a known one there are no volts.
std::optional<int> cutOutVolts(int code, std::optional<int> inverterModel) {
    const auto model = inverterModel ? modelInfo(*inverterModel) : std::nullopt;
    return model && model->acSystem != AcSystem::Unknown ? vacCutOutVolts(code, model->isExport())
                                                         : std::nullopt;
}

// The oldest remotes send zeros in bytes 11 to 13. No charger floats at 0 V, so a zero in byte 11
// says that none of the three is sent.
void fillChargeSettings(RemotePacket& p, Bytes b, Nominal nominal) {
    constexpr int absorbHoursOff = 0xFF;
    if (b[11] == 0) {
        return;
    }
    p.floatVolts = scaledVolts(b[11], nominal);
    p.equalizeOverAbsorbVolts = scaledVolts(b[12], nominal);
    p.absorbHours = b[13] == absorbHoursOff ? 0 : tenths(b[13]);
}

}  // namespace

RemotePacket decodeRemote(Bytes b, std::optional<int> inverterModel) {
    constexpr int lastBatteryPreset = 100;
    const Nominal nominal =
        inverterModel ? std::optional(nominalVoltsOf(*inverterModel)) : std::nullopt;
    RemotePacket p;
    p.command = b[0];
    p.searchWatts = b[1];
    p.batterySizeAmpHours = b[2] * 10;
    p.batteryType = b[3];
    if (b[3] > lastBatteryPreset) {
        p.absorbVolts = scaledVolts(b[3], nominal);
    }
    p.chargeRatePercent = b[4];
    p.shoreAmps = b[5];
    p.revision = tenths(b[6]);
    p.parallelThresholdPercent = (b[7] & 0x0F) * 10;
    p.chargerFlags = b[7] >> 4;
    p.generatorStartMode = b[8];
    p.lowBatteryCutOutVolts = lowBatteryCutOut(b[9], nominal);
    p.vacCutOut = b[10];
    p.vacCutOutVolts = cutOutVolts(b[10], inverterModel);
    fillChargeSettings(p, b, nominal);
    if (b.size() >= remoteLength) {
        p.footer = b[20];
        decodePage(p.page, b, nominal);
    } else {
        p.page = RemotePageClassic{b[14], b[15]};
    }
    return p;
}

}  // namespace magnum::protocol
