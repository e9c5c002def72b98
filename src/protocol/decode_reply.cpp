// SPDX-License-Identifier: GPL-3.0-or-later
#include <algorithm>
#include <cmath>

#include "protocol/decode.h"

namespace magnum::protocol {

namespace {

using Nominal = std::optional<int>;

constexpr int addressOf(std::uint8_t byte) {
    return byte & 7;
}

// 33..104 F is the sensor's range; above lie codes for "too hot", "too cold" and "no sensor".
std::optional<double> agsCelsius(std::uint8_t fahrenheit) {
    constexpr int coldest = 33;
    constexpr int hottest = 104;
    if (fahrenheit < coldest || fahrenheit > hottest) {
        return std::nullopt;
    }
    return std::round((fahrenheit - 32) * 50 / 9.0) / 10.0;
}

Packet decodeAgsStatus(Bytes b, Nominal nominal) {
    AgsStatusPacket p;
    p.status = b[1];
    p.revision = tenths(b[2]);
    p.celsius = agsCelsius(b[3]);
    p.rawTemperature = b[3];
    p.runHours = tenths(b[4]);
    p.dcVolts = b[5] == 0 ? std::nullopt : scaledVolts(b[5], nominal);
    return p;
}

Packet decodeBmk(Bytes b) {
    constexpr int thinking = 0xFF;
    constexpr int saturated = 0xFFFF;
    BmkPacket p;
    if (b[1] != thinking) {
        p.socPercent = b[1];
    }
    p.volts = word(b, 2) / 100.0;
    p.amps = signedWord(b, 4) / 10.0;
    p.minVolts = word(b, 6) / 100.0;
    p.maxVolts = word(b, 8) / 100.0;
    p.netAmpHours = signedWord(b, 10);
    p.tripAmpHours = word(b, 12) / 10.0;
    p.tripSaturated = word(b, 12) == saturated;
    p.totalAmpHours = word(b, 14) * 100;
    p.revision = tenths(b[16]);
    p.fault = b[17];
    return p;
}

/// A controller on a bank of another voltage than the inverter's scales by its own.
bool isBankOf(int nominalVolts, double volts) {
    return volts * 2 >= nominalVolts && volts * 10 <= nominalVolts * 17;
}

Packet decodePt100Status(Bytes b, Nominal nominal) {
    constexpr int hottestSensor = 150;  // 151 = shorted, 152 = open
    Pt100StatusPacket p;
    p.address = addressOf(b[1]);
    p.mode = b[2] & 0x0F;
    p.regulation = b[2] >> 4;
    p.faultRaw = b[3];
    p.batteryVolts = word(b, 4) / 10.0;
    p.batteryAmps = signedWord(b, 6) / 10.0;
    p.pvVolts = word(b, 8) / 10.0;
    p.chargeHours = tenths(b[10]);
    if (nominal && isBankOf(*nominal, p.batteryVolts)) {
        p.targetVolts = scaledVolts(b[11], nominal);
    }
    p.targetRaw = b[11];
    p.statusBits = b[12];
    p.relayOn = (b[12] & 0x01) != 0;
    p.alarmOn = (b[12] & 0x02) != 0;
    p.fanOn = (b[12] & 0x08) != 0;
    p.day = (b[12] & 0x10) != 0;
    if (b[13] <= hottestSensor) {
        p.batteryCelsius = b[13];
    }
    p.rawBatteryTemperature = b[13];
    p.inductorCelsius = b[14];
    p.fetCelsius = b[15];
    return p;
}

std::optional<int> nominalVoltsIn(std::uint8_t stackInfo) {
    constexpr int unused = 3;
    const int code = stackInfo & 3;
    return code == unused ? std::nullopt : std::optional(12 << code);
}

Packet decodePt100Totals(Bytes b) {
    Pt100TotalsPacket p;
    p.address = addressOf(b[1]);
    p.lifetimeKilowattHours = word(b, 2) * 10;
    p.resettableKilowattHours = word(b, 4) / 10.0;
    p.groundFaultAmps = b[6] / 100.0;
    p.stackInfo = b[7];
    p.dipSwitches = b[8];
    p.revision = tenths(b[9]);
    p.model = b[10];
    p.nominalVolts = nominalVoltsIn(b[7]);
    p.byte11 = b[11];
    p.byte12 = b[12];
    return p;
}

// The address is in three bits of bytes 1-2; which three is not captured. The low ones of byte 1
// are taken, as in the other PT-100 packets, and the remaining thirteen bits are the record.
Packet decodePt100Day(Bytes b, Nominal nominal) {
    Pt100DayPacket p;
    p.address = addressOf(b[1]);
    p.record = ((b[1] >> 3) << 8) | b[2];
    p.kilowattHours = word(b, 3) / 10.0;
    p.maxPvVolts = b[5];
    p.maxPvVoltsHour = tenths(b[6]);
    p.maxBatteryVolts = scaledVolts(b[7], nominal);
    p.maxBatteryVoltsHour = tenths(b[8]);
    p.minBatteryVolts = scaledVolts(b[9], nominal);
    p.minBatteryVoltsHour = tenths(b[10]);
    p.operatingHours = tenths(b[11]);
    p.ampHours = b[12] * 10;
    p.peakWatts = b[13] * 100;
    p.peakWattsHour = tenths(b[14]);
    return p;
}

Packet decodePt100Fault(Bytes b) {
    Pt100FaultPacket p;
    p.address = addressOf(b[1]);
    p.faultRaw = b[1] >> 3;
    std::copy(b.begin() + 2, b.begin() + 8, p.raw);
    return p;
}

Packet decodeAcld(Bytes b) {
    AcldPacket p;
    p.fault = b[1] & 0x0F;
    p.mode = (b[1] >> 4) & 7;
    p.active = (b[1] & 0x80) != 0;
    p.kilowatts = tenths(b[2]);
    p.byte3 = b[3];
    p.byte4 = b[4];
    p.model = b[5];
    p.fetCelsius = b[6];
    p.version = b[7];
    return p;
}

}  // namespace

Packet decodeReply(Bytes b, Nominal nominal) {
    switch (b[0]) {
        case 0x81:
            return decodeBmk(b);
        case 0x91:
            return RouterPacket{tenths(b[1])};
        case 0xA1:
            return decodeAgsStatus(b, nominal);
        case 0xA2:
            return AgsCountersPacket{b[1], b[2], word(b, 3), b[5]};
        case 0xC1:
            return decodePt100Status(b, nominal);
        case 0xC2:
            return decodePt100Totals(b);
        case 0xC3:
            return decodePt100Day(b, nominal);
        case 0xC4:
            return decodePt100Fault(b);
        case 0xD1:
            return decodeAcld(b);
        default:
            return RejectedRun{RejectReason::Noise};
    }
}

}  // namespace magnum::protocol
