// SPDX-License-Identifier: GPL-3.0-or-later
// The pages of random remotes.
#include "random_installation.h"

namespace magnum::test {

namespace {

constexpr std::optional<double> unknown;

double celsiusOf(int fahrenheit) {
    return std::round((fahrenheit - 32) / 1.8 * 10) / 10;
}

double secondsOf(int delay) {
    return delay >= 128 ? (delay - 128) * 60 : delay;
}

}  // namespace

void InstallationBus::addPage(SentPacket& p, int footer) {
    ByteVector& b = p.bytes;
    if (footer >= 0xA0 && footer <= 0xA4) {
        addAgsPage(p, footer);
    } else if (footer >= 0xC0 && footer <= 0xC3) {
        addSolarPage(p, footer);
    } else if (footer == 0x80) {
        b[14] = byte(0, 23);
        b[15] = byte(0, 59);
        b[16] = byte(0, 99);
        b[17] = m_dice.chance(95) ? 0 : byte(1, 4);
        b[18] = byte(20, 250);
        p.fields.insert({{"hour", b[14]},
                         {"minute", b[15]},
                         {"efficiency_percent", b[16]},
                         {"reset", b[17]},
                         {"battery_amp_hours", b[18] * 10}});
    } else if (footer == 0x11) {
        b[14] = byte(5, 60);
        b[15] = byte(110, 255);
        p.fields.insert({{"shore_amps2", b[14]}, {"vac_cut_out2", b[15]}});
    } else {
        if (footer == 0x00 && m_own.hasClockOnFooter00) {
            b[14] = byte(0, 23);
            b[15] = byte(0, 59);
        }
        if (footer == 0x00 && m_own.alternatesFooter00) {
            const bool isBmksTurn = m_position % 2 == 0;
            b[16] = isBmksTurn ? 0 : byte(0, 60);
            b[18] = isBmksTurn ? byte(0, 255) : byte(0, 140);
        }
        for (std::size_t at = 14; at < 20; ++at) {
            p.fields["byte" + std::to_string(at)] = b[at];
        }
    }
}

void InstallationBus::addAgsPage(SentPacket& p, int footer) {
    ByteVector& b = p.bytes;
    const auto unlessOff = [](int raw, double value) {
        return raw == 0 ? unknown : std::optional(value);
    };
    switch (footer) {
        case 0xA0:
            b[14] = byte(0, 23);
            b[15] = byte(0, 59);
            b[16] = byte(0, 255);
            b[17] = m_dice.chance(50) ? 0 : byte(33, 104);
            b[18] = m_dice.chance(50) ? 0 : byte(90, 150);
            b[19] = byte(0, 5);
            p.fields.insert({{"hour", b[14]},
                             {"minute", b[15]},
                             {"generator_run_hours", b[16] / 10.0},
                             {"start_celsius", unlessOff(b[17], celsiusOf(b[17]))},
                             {"start_volts", unlessOff(b[18], scaled(b[18]))},
                             {"start_volts_off", b[18] == 0},
                             {"quiet_time", b[19]}});
            break;
        case 0xA1:
            b[14] = byte(0, 96);
            b[15] = byte(0, 96);
            b[16] = m_dice.chance(20) ? 0 : byte(100, 160);
            for (const std::size_t at : {17U, 18U, 19U}) {
                b[at] = byte(0, 255);
            }
            p.fields.insert({{"start_quarter_hours", b[14]},
                             {"stop_quarter_hours", b[15]},
                             {"stop_volts", unlessOff(b[16], scaled(b[16]))},
                             {"start_delay_seconds", secondsOf(b[17])},
                             {"stop_delay_seconds", secondsOf(b[18])},
                             {"max_run_hours", b[19] / 10.0}});
            break;
        case 0xA2:
            b[14] = byte(0, 100);
            b[15] = byte(0, 100);
            for (const std::size_t at : {16U, 17U, 18U, 19U}) {
                b[at] = byte(0, 255);
            }
            p.fields.insert({{"start_soc_percent", b[14]},
                             {"stop_soc_percent", b[15]},
                             {"start_amps", b[16]},
                             {"start_amps_delay_seconds", secondsOf(b[17])},
                             {"stop_amps", b[18]},
                             {"stop_amps_delay_seconds", secondsOf(b[19])}});
            break;
        case 0xA3:
            b[14] = byte(0, 96);
            b[15] = byte(0, 96);
            b[16] = byte(0, 255);
            b[17] = byte(0, 96);
            b[18] = byte(0, 255);
            b[19] = byte(0, 255);
            p.fields.insert({{"quiet_begin_quarter_hours", b[14]},
                             {"quiet_end_quarter_hours", b[15]},
                             {"exercise_days", b[16]},
                             {"exercise_start_quarter_hours", b[17]},
                             {"exercise_run_hours", b[18] / 10.0},
                             {"top_off_minutes", b[19]}});
            break;
        default:
            b[14] = byte(0, 255);
            b[15] = byte(0, 255);
            p.fields.insert(
                {{"warm_up_seconds", secondsOf(b[14])}, {"cool_down_seconds", secondsOf(b[15])}});
            break;
    }
}

void InstallationBus::addSolarPage(SentPacket& p, int footer) {
    ByteVector& b = p.bytes;
    for (std::size_t at = 14; at < 20; ++at) {
        b[at] = byte(0, 255);
    }
    // Scaled or not is disputed: only a 12 V bus has volts.
    const auto disputed = [&](int raw) {
        return m_own.model.volts == 12 ? std::optional(raw / 10.0) : unknown;
    };
    switch (footer) {
        case 0xC0:
            p.fields.insert({{"force_charge", b[14] % 8},
                             {"relay", b[15] % 4},
                             {"buzzer", b[15] / 4 % 4},
                             {"reset", b[16]},
                             {"address", b[17] % 8},
                             {"packet_requested", b[17] / 8},
                             {"log_number", b[18] * 256 + b[19]}});
            break;
        case 0xC1:
            p.fields.insert({{"relay_on_volts", disputed(b[14])},
                             {"relay_off_volts", disputed(b[15])},
                             {"relay_on_raw", b[14]},
                             {"relay_off_raw", b[15]},
                             {"relay_on_delay_seconds", secondsOf(b[16])},
                             {"relay_off_delay_seconds", secondsOf(b[17])},
                             {"temperature_compensation", b[18]},
                             {"power_save_minutes", b[19]}});
            break;
        case 0xC2:
            p.fields.insert({{"alarm_on_volts", disputed(b[14])},
                             {"alarm_off_volts", disputed(b[15])},
                             {"alarm_on_raw", b[14]},
                             {"alarm_off_raw", b[15]},
                             {"alarm_on_delay_seconds", secondsOf(b[16])},
                             {"alarm_off_delay_seconds", secondsOf(b[17])},
                             {"equalize_done_hours", b[18] / 10.0},
                             {"pt100_charge_rate_percent", b[19] % 128},
                             {"rebulk_on_sunrise", b[19] / 128}});
            break;
        default:
            p.fields.insert({{"pt100_absorb_volts", scaled(b[14])},
                             {"pt100_float_volts", scaled(b[15])},
                             {"equalize_volts", scaled(b[16])},
                             {"pt100_absorb_hours", b[17] / 10.0},
                             {"rebulk_volts", scaled(b[18])},
                             {"temperature_compensation", b[19]}});
            break;
    }
}

}  // namespace magnum::test
