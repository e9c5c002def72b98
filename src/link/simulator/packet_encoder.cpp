// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/simulator/packet_encoder.h"

#include <algorithm>
#include <cmath>

namespace magnum::link {

namespace {

class Bytes {
 public:
    explicit Bytes(int size) : m_bytes(size, '\0') {}
    void u8(int offset, double value) {
        m_bytes[offset] = static_cast<char>(std::clamp(std::lround(value), 0L, 255L));
    }
    void i8(int offset, double value) {
        m_bytes[offset] = static_cast<char>(std::clamp(std::lround(value), -128L, 127L));
    }
    void u16(int offset, double value) { word(offset, std::clamp(std::lround(value), 0L, 65535L)); }
    void i16(int offset, double value) {
        word(offset, std::clamp(std::lround(value), -32768L, 32767L));
    }
    [[nodiscard]] QByteArray take() { return std::move(m_bytes); }

 private:
    void word(int offset, long value) {
        m_bytes[offset] = static_cast<char>((value >> 8) & 0xFF);
        m_bytes[offset + 1] = static_cast<char>(value & 0xFF);
    }
    QByteArray m_bytes;
};

// Settings in volts are sent for a 12 V system.
double scaled(std::optional<double> volts, int nominalVolts) {
    return volts.value_or(0) * 10 * 12 / nominalVolts;
}

// Bit 7 says minutes.
int delayByte(int seconds) {
    return seconds <= 127 ? seconds : 0x80 | std::min(seconds / 60, 127);
}

struct PageWriter {
    Bytes& out;
    int nominalVolts;

    template <typename RawPage>
    void raw(const RawPage& page) {
        out.u8(14, page.byte14);
        out.u8(15, page.byte15);
        out.u8(16, page.byte16);
        out.u8(17, page.byte17);
        out.u8(18, page.byte18);
        out.u8(19, page.byte19);
    }
    void operator()(const protocol::RemotePage00& page) { raw(page); }
    void operator()(const protocol::RemotePageUnknown& page) { raw(page); }
    void operator()(const protocol::RemotePageClassic& page) {
        out.u8(14, page.hour);
        out.u8(15, page.minute);
    }
    void operator()(const protocol::RemotePage11& page) {
        out.u8(14, page.shoreAmps);
        out.u8(15, page.vacCutOut2);
    }
    void operator()(const protocol::RemotePage80& page) {
        out.u8(14, page.hour);
        out.u8(15, page.minute);
        out.u8(16, page.efficiencyPercent);
        out.u8(17, page.reset);
        out.u8(18, page.batteryAmpHours / 10.0);
    }
    void operator()(const protocol::RemotePageA0& page) {
        out.u8(14, page.hour);
        out.u8(15, page.minute);
        out.u8(16, page.generatorRunHours * 10);
        out.u8(17, page.startCelsius ? *page.startCelsius * 1.8 + 32 : 0);
        out.u8(18, scaled(page.startVolts, nominalVolts));
        out.u8(19, page.quietTime);
    }
    void operator()(const protocol::RemotePageA1& page) {
        out.u8(14, page.startQuarterHours);
        out.u8(15, page.stopQuarterHours);
        out.u8(16, scaled(page.stopVolts, nominalVolts));
        out.u8(17, delayByte(page.startDelaySeconds));
        out.u8(18, delayByte(page.stopDelaySeconds));
        out.u8(19, page.maxRunHours * 10);
    }
    void operator()(const protocol::RemotePageA2& page) {
        out.u8(14, page.startSocPercent);
        out.u8(15, page.stopSocPercent);
        out.u8(16, page.startAmps);
        out.u8(17, delayByte(page.startAmpsDelaySeconds));
        out.u8(18, page.stopAmps);
        out.u8(19, delayByte(page.stopAmpsDelaySeconds));
    }
    void operator()(const protocol::RemotePageA3& page) {
        out.u8(14, page.quietBeginQuarterHours);
        out.u8(15, page.quietEndQuarterHours);
        out.u8(16, page.exerciseDays);
        out.u8(17, page.exerciseStartQuarterHours);
        out.u8(18, page.exerciseRunHours * 10);
        out.u8(19, page.topOffMinutes);
    }
    void operator()(const protocol::RemotePageA4& page) {
        out.u8(14, delayByte(page.warmUpSeconds));
        out.u8(15, delayByte(page.coolDownSeconds));
    }
    void operator()(const protocol::RemotePageC0& page) {
        out.u8(14, page.forceCharge);
        out.u8(15, page.relay | page.buzzer << 2);
        out.u8(16, page.reset);
        out.u8(17, page.address | page.packetRequested << 3);
        out.u16(18, page.logNumber);
    }
    void operator()(const protocol::RemotePageC1& page) {
        out.u8(14, page.relayOnRaw);
        out.u8(15, page.relayOffRaw);
        out.u8(16, delayByte(page.relayOnDelaySeconds));
        out.u8(17, delayByte(page.relayOffDelaySeconds));
        out.u8(18, page.temperatureCompensation);
        out.u8(19, page.powerSaveMinutes);
    }
    void operator()(const protocol::RemotePageC2& page) {
        out.u8(14, page.alarmOnRaw);
        out.u8(15, page.alarmOffRaw);
        out.u8(16, delayByte(page.alarmOnDelaySeconds));
        out.u8(17, delayByte(page.alarmOffDelaySeconds));
        out.u8(18, page.equalizeDoneHours * 10);
        out.u8(19, page.chargeRatePercent | (page.rebulkOnSunrise ? 0x80 : 0));
    }
    void operator()(const protocol::RemotePageC3& page) {
        out.u8(14, scaled(page.absorbVolts, nominalVolts));
        out.u8(15, scaled(page.floatVolts, nominalVolts));
        out.u8(16, scaled(page.equalizeVolts, nominalVolts));
        out.u8(17, page.absorbHours * 10);
        out.u8(18, scaled(page.rebulkVolts, nominalVolts));
        out.u8(19, page.temperatureCompensation);
    }
};

}  // namespace

QByteArray encode(const protocol::InverterPacket& packet) {
    Bytes out(21);
    out.u8(0, packet.mode);
    out.u8(1, packet.fault);
    out.u16(2, packet.dcVolts * 10);
    out.i16(4, packet.dcAmps);
    out.u8(6, packet.acOutputVolts.value_or(packet.byte6));
    out.u8(7, packet.acInputPeakVolts.value_or(packet.byte7));
    out.u8(8, packet.inverterLed);
    out.u8(9, packet.chargerLed);
    out.u8(10, packet.revision * 10);
    out.u8(11, packet.batteryCelsius);
    out.u8(12, packet.transformerCelsius);
    out.u8(13, packet.fetCelsius);
    out.u8(14, packet.model);
    out.u8(15, packet.stackMode.value_or(0));
    out.i8(16, packet.acInputAmps.value_or(static_cast<std::int8_t>(packet.byte16.value_or(0))));
    out.i8(17,
           packet.transformerAmps.value_or(static_cast<std::int8_t>(packet.byte17.value_or(0))));
    out.u16(18, packet.acHertz.value_or(0) * 10);
    return out.take();
}

QByteArray encode(const protocol::RemotePacket& packet, int nominalVolts) {
    Bytes out(21);
    out.u8(0, packet.command);
    out.u8(1, packet.searchWatts);
    out.u8(2, packet.batterySizeAmpHours / 10.0);
    out.u8(3, packet.batteryType);
    out.u8(4, packet.chargeRatePercent);
    out.u8(5, packet.shoreAmps);
    out.u8(6, packet.revision * 10);
    const int thresholdTens = packet.parallelThresholdPercent / 10;
    out.u8(7, thresholdTens | packet.chargerFlags << 4);
    out.u8(8, packet.generatorStartMode);
    // 0.2 V a count on 48 V, 0.1 V on 12 and 24 V.
    out.u8(9, packet.lowBatteryCutOutVolts.value_or(0) * (nominalVolts == 48 ? 5 : 10));
    out.u8(10, packet.vacCutOut);
    out.u8(11, scaled(packet.floatVolts, nominalVolts));
    out.u8(12, scaled(packet.equalizeOverAbsorbVolts, nominalVolts));
    out.u8(13, packet.absorbHours.value_or(0) * 10);
    std::visit(PageWriter{out, nominalVolts}, packet.page);
    out.u8(20, packet.footer.value_or(0));
    constexpr qsizetype classicBytes = 16;
    return packet.footer ? out.take() : out.take().left(classicBytes);
}

QByteArray encode(const protocol::AgsStatusPacket& packet, int nominalVolts) {
    Bytes out(6);
    out.u8(0, 0xA1);
    out.u8(1, packet.status);
    out.u8(2, packet.revision * 10);
    out.u8(3, packet.rawTemperature);
    out.u8(4, packet.runHours * 10);
    out.u8(5, scaled(packet.dcVolts, nominalVolts));
    return out.take();
}

QByteArray encode(const protocol::AgsCountersPacket& packet) {
    Bytes out(6);
    out.u8(0, 0xA2);
    out.u8(1, packet.daysSinceRun);
    out.u8(2, packet.daysSinceFull);
    out.u16(3, packet.totalRunRaw);
    out.u8(5, packet.byte5);
    return out.take();
}

QByteArray encode(const protocol::BmkPacket& packet) {
    Bytes out(18);
    out.u8(0, 0x81);
    out.u8(1, packet.socPercent.value_or(0xFF));
    out.u16(2, packet.volts * 100);
    out.i16(4, packet.amps * 10);
    out.u16(6, packet.minVolts * 100);
    out.u16(8, packet.maxVolts * 100);
    out.i16(10, packet.netAmpHours);
    out.u16(12, packet.tripSaturated ? 0xFFFF : packet.tripAmpHours * 10);
    out.u16(14, packet.totalAmpHours / 100.0);
    out.u8(16, packet.revision * 10);
    out.u8(17, packet.fault);
    return out.take();
}

QByteArray encode(const protocol::RouterPacket& packet) {
    Bytes out(2);
    out.u8(0, 0x91);
    out.u8(1, packet.revision * 10);
    return out.take();
}

QByteArray encode(const protocol::Pt100StatusPacket& packet, int nominalVolts) {
    Bytes out(16);
    out.u8(0, 0xC1);
    out.u8(1, packet.address);
    out.u8(2, packet.mode | packet.regulation << 4);
    out.u8(3, packet.faultRaw);
    out.u16(4, packet.batteryVolts * 10);
    out.i16(6, packet.batteryAmps * 10);
    out.u16(8, packet.pvVolts * 10);
    out.u8(10, packet.chargeHours * 10);
    out.u8(11, scaled(packet.targetVolts, nominalVolts));
    out.u8(12, packet.statusBits);
    out.u8(13, packet.rawBatteryTemperature);
    out.u8(14, packet.inductorCelsius);
    out.u8(15, packet.fetCelsius);
    return out.take();
}

QByteArray encode(const protocol::Pt100TotalsPacket& packet) {
    Bytes out(13);
    out.u8(0, 0xC2);
    out.u8(1, packet.address);
    out.u16(2, packet.lifetimeKilowattHours / 10.0);
    out.u16(4, packet.resettableKilowattHours * 10);
    out.u8(6, packet.groundFaultAmps * 100);
    out.u8(7, packet.stackInfo);
    out.u8(8, packet.dipSwitches);
    out.u8(9, packet.revision * 10);
    out.u8(10, packet.model);
    out.u8(11, packet.byte11);
    out.u8(12, packet.byte12);
    return out.take();
}

QByteArray encode(const protocol::AcldPacket& packet) {
    Bytes out(8);
    out.u8(0, 0xD1);
    out.u8(1, packet.fault | packet.mode << 4 | (packet.active ? 0x80 : 0));
    out.u8(2, packet.kilowatts * 10);
    out.u8(3, packet.byte3);
    out.u8(4, packet.byte4);
    out.u8(5, packet.model);
    out.u8(6, packet.fetCelsius);
    out.u8(7, packet.version);
    return out.take();
}

}  // namespace magnum::link
