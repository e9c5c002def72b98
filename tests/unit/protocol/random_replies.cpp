// SPDX-License-Identifier: GPL-3.0-or-later
// The packets of random accessories.
#include "random_installation.h"

namespace magnum::test {

namespace {

constexpr std::optional<double> unknown;

double celsiusOf(int fahrenheit) {
    return std::round((fahrenheit - 32) / 1.8 * 10) / 10;
}

}  // namespace

SentPacket InstallationBus::reply(Reply kind) {
    switch (kind) {
        case Reply::AgsStatus:
            return ags();
        case Reply::AgsCounters: {
            const ByteVector b{0xA2,         byte(0, 255), byte(0, 255),
                               byte(0, 255), byte(0, 255), byte(0, 255)};
            return {"ags_a2",
                    b,
                    {},
                    {{"days_since_run", b[1]},
                     {"days_since_full", b[2]},
                     {"total_run_raw", b[3] * 256 + b[4]},
                     {"byte5", b[5]}}};
        }
        case Reply::Bmk:
            return bmk();
        case Reply::Solar:
            return solar();
        case Reply::SolarTotals:
            return solarTotals();
        case Reply::SolarDay:
            return solarDay();
        case Reply::SolarFault:
            return solarFault();
        case Reply::Acld:
            return acld();
        default:
            return {"rtr",
                    {0x91, static_cast<std::uint8_t>(m_own.routerRevision)},
                    {},
                    {{"revision", m_own.routerRevision / 10.0}}};
    }
}

SentPacket InstallationBus::ags() {
    ByteVector b{0xA1, byte(0, 27), 0, 0, byte(0, 255), byte(95, 160)};
    b[2] = static_cast<std::uint8_t>(m_own.agsRevision);
    b[3] = m_dice.chance(70) ? byte(33, 104) : m_dice.oneOf<std::uint8_t>({0, 250, 251, 252, 255});
    const bool isTemperature = b[3] >= 33 && b[3] <= 104;
    return {"ags_a1",
            b,
            {},
            {{"status", b[1]},
             {"revision", b[2] / 10.0},
             {"celsius", isTemperature ? std::optional(celsiusOf(b[3])) : unknown},
             {"raw_temperature", b[3]},
             {"run_hours", b[4] / 10.0},
             {"dc_volts", scaled(b[5])}}};
}

SentPacket InstallationBus::bmk() {
    ByteVector b(18, 0);
    const int nominal = m_own.model.volts * 100;
    const int amps = m_dice.from(-9999, 9999);
    const int net = m_dice.from(-32768, 200);
    const bool isThinking = m_dice.chance(10);
    const bool isSaturated = m_dice.chance(10);
    b[0] = 0x81;
    b[1] = isThinking ? 255 : byte(0, 100);
    put16(b, 2, m_dice.from(nominal * 8 / 10, nominal * 14 / 10));
    put16(b, 4, amps & 0xFFFF);
    put16(b, 6, m_dice.from(0, nominal * 14 / 10));
    put16(b, 8, m_dice.from(nominal, nominal * 16 / 10));
    put16(b, 10, net & 0xFFFF);
    put16(b, 12, isSaturated ? 0xFFFF : m_dice.from(0, 0xFFFE));
    put16(b, 14, m_dice.from(0, 0xFFFF));
    b[16] = static_cast<std::uint8_t>(m_own.bmkRevision);
    b[17] = byte(0, 2);
    const auto word = [&](std::size_t at) { return b[at] * 256 + b[at + 1]; };
    return {"bmk",
            b,
            {},
            {{"soc_percent", isThinking ? unknown : std::optional<double>(b[1])},
             {"volts", word(2) / 100.0},
             {"amps", amps / 10.0},
             {"min_volts", word(6) / 100.0},
             {"max_volts", word(8) / 100.0},
             {"net_amp_hours", net},
             {"trip_amp_hours", word(12) / 10.0},
             {"trip_saturated", isSaturated},
             {"total_amp_hours", word(14) * 100.0},
             {"revision", b[16] / 10.0},
             {"fault", b[17]}}};
}

SentPacket InstallationBus::solar() {
    ByteVector b(16, 0);
    b[0] = 0xC1;
    b[1] = byte(0, 7);
    const int mode = m_dice.from(1, 4);
    const int regulation = m_dice.oneOf({0, 1, 2, 3, 4, 5, 15});
    const int amps = m_dice.from(-20, 1000);
    b[2] = static_cast<std::uint8_t>(regulation * 16 + mode);
    b[3] = m_dice.chance(80) ? 0 : byte(0, 255);
    // Now and then it charges another bank than the inverter's.
    const bool isOwnBank = m_dice.chance(90);
    const int bankVolts = isOwnBank ? m_own.model.volts : m_own.model.volts == 12 ? 48 : 12;
    put16(b, 4,
          m_dice.from(bankVolts * 8, m_own.model.volts == 24 && !isOwnBank ? 119 : bankVolts * 14));
    put16(b, 6, amps & 0xFFFF);
    put16(b, 8, m_dice.from(0, 1870));
    b[10] = byte(0, 255);
    b[11] = byte(100, 160);
    b[12] = byte(0, 31);
    b[13] = m_dice.chance(80) ? byte(0, 120) : m_dice.oneOf<std::uint8_t>({151, 152, 254, 255});
    b[14] = byte(0, 150);
    b[15] = byte(0, 150);
    const auto word = [&](std::size_t at) { return b[at] * 256 + b[at + 1]; };
    const bool isTemperature = b[13] <= 150;
    return {"pt100_c1",
            b,
            {},
            {{"address", b[1]},
             {"mode", mode},
             {"regulation", regulation},
             {"fault_raw", b[3]},
             {"battery_volts", word(4) / 10.0},
             {"battery_amps", amps / 10.0},
             {"pv_volts", word(8) / 10.0},
             {"charge_hours", b[10] / 10.0},
             {"target_volts", isOwnBank ? std::optional(scaled(b[11])) : unknown},
             {"target_raw", b[11]},
             {"relay_on", b[12] % 2},
             {"alarm_on", b[12] / 2 % 2},
             {"fan_on", b[12] / 8 % 2},
             {"day", b[12] / 16 % 2},
             {"status_bits", b[12]},
             {"battery_celsius", isTemperature ? std::optional<double>(b[13]) : unknown},
             {"battery_zero_or_colder", b[13] == 0},
             {"raw_battery_temperature", b[13]},
             {"inductor_celsius", b[14]},
             {"fet_celsius", b[15]}}};
}

SentPacket InstallationBus::solarTotals() {
    ByteVector b(13, 0);
    b[0] = 0xC2;
    b[1] = byte(0, 7);
    put16(b, 2, m_dice.from(0, 0xFFFF));
    put16(b, 4, m_dice.from(0, 0xFFFF));
    b[6] = byte(0, 255);
    const int nominalCode = m_own.model.volts == 12 ? 0 : m_own.model.volts / 24;
    b[7] = static_cast<std::uint8_t>(m_dice.from(0, 63) * 4 + nominalCode);
    b[8] = byte(0, 255);
    b[9] = byte(1, 40);
    b[10] = 100;
    b[11] = byte(0, 255);
    b[12] = byte(0, 255);
    return {"pt100_c2",
            b,
            {},
            {{"address", b[1]},
             {"lifetime_kilowatt_hours", (b[2] * 256 + b[3]) * 10.0},
             {"resettable_kilowatt_hours", (b[4] * 256 + b[5]) / 10.0},
             {"ground_fault_amps", b[6] / 100.0},
             {"stack_info", b[7]},
             {"dip_switches", b[8]},
             {"revision", b[9] / 10.0},
             {"model", b[10]},
             {"nominal_volts", m_own.model.volts},
             {"byte11", b[11]},
             {"byte12", b[12]}}};
}

SentPacket InstallationBus::solarDay() {
    ByteVector b(15, 0);
    const int address = m_dice.from(0, 7);
    const int record = m_dice.from(0, 0x1FFF);
    b[0] = 0xC3;
    b[1] = static_cast<std::uint8_t>(record / 256 * 8 + address);
    b[2] = static_cast<std::uint8_t>(record % 256);
    put16(b, 3, m_dice.from(0, 999));
    b[5] = byte(0, 187);
    for (const std::size_t at : {6U, 8U, 10U, 11U, 14U}) {
        b[at] = byte(0, 240);
    }
    b[7] = byte(100, 160);
    b[9] = byte(90, 150);
    b[12] = byte(0, 255);
    b[13] = byte(0, 70);
    return {"pt100_c3",
            b,
            {},
            {{"address", address},
             {"record", record},
             {"kilowatt_hours", (b[3] * 256 + b[4]) / 10.0},
             {"max_pv_volts", b[5]},
             {"max_pv_volts_hour", b[6] / 10.0},
             {"max_battery_volts", scaled(b[7])},
             {"max_battery_volts_hour", b[8] / 10.0},
             {"min_battery_volts", scaled(b[9])},
             {"min_battery_volts_hour", b[10] / 10.0},
             {"operating_hours", b[11] / 10.0},
             {"amp_hours", b[12] * 10},
             {"peak_watts", b[13] * 100},
             {"peak_watts_hour", b[14] / 10.0}}};
}

SentPacket InstallationBus::solarFault() {
    ByteVector b(8, 0);
    b[0] = 0xC4;
    for (std::size_t at = 1; at < b.size(); ++at) {
        b[at] = byte(0, 255);
    }
    return {"pt100_c4", b, {}, {{"address", b[1] % 8}, {"fault_raw", b[1] / 8}}};
}

SentPacket InstallationBus::acld() {
    ByteVector b(8, 0);
    b[0] = 0xD1;
    for (std::size_t at = 1; at < b.size(); ++at) {
        b[at] = byte(0, 255);
    }
    return {"acld",
            b,
            {},
            {{"fault", b[1] % 16},
             {"mode", b[1] / 16 % 8},
             {"active", b[1] / 128},
             {"kilowatts", b[2] / 10.0},
             {"byte3", b[3]},
             {"byte4", b[4]},
             {"model", b[5]},
             {"fet_celsius", b[6]},
             {"version", b[7]}}};
}

}  // namespace magnum::test
