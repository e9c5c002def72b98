// SPDX-License-Identifier: GPL-3.0-or-later
#include "random_installation.h"

#include <algorithm>
#include <array>

namespace magnum::test {

namespace {

constexpr std::optional<double> unknown;

int signedOf(int byte) {
    return byte < 128 ? byte : byte - 256;
}

double celsiusOf(int fahrenheit) {
    return std::round((fahrenheit - 32) / 1.8 * 10) / 10;
}

double secondsOf(int delay) {
    return delay >= 128 ? (delay - 128) * 60 : delay;
}

struct CutOut {
    int code;
    int volts;
    int exportVolts;
};
constexpr std::array<CutOut, 13> cutOuts{{{110, 60, 110},
                                          {122, 65, 120},
                                          {135, 70, 130},
                                          {145, 75, 140},
                                          {155, 80, 150},
                                          {165, 85, 160},
                                          {175, 90, 170},
                                          {182, 95, 180},
                                          {190, 100, 190},
                                          {192, 0, 0},
                                          {250, 0, 0},
                                          {254, 0, 0},
                                          {255, 0, 0}}};

std::vector<Page> drawPages(Dice& dice, Installation& own) {
    using enum Reply;
    const bool ags = dice.chance(75);
    const bool bmk = dice.chance(75);
    const bool router = dice.chance(60);
    const bool solar = dice.chance(50);
    const bool acld = dice.chance(40);
    const auto if_ = [](bool there, std::vector<Reply> replies) {
        return there ? replies : std::vector{None};
    };
    const std::vector<Reply> sun{Solar, SolarTotals, Solar, SolarDay, Solar, SolarFault};
    switch (dice.from(0, 5)) {
        case 0:  // ARC 2.3
            own.remoteRevision = 0x17;
            return {{0xA0, if_(ags, {AgsStatus})},
                    {0xA1, if_(ags, {AgsStatus, AgsStatus, AgsCounters})},
                    {0xA2, if_(bmk, {Bmk})},
                    {0xA3, {None}},
                    {0xA4, if_(ags, {AgsStatus})},
                    {0x80, {None}},
                    {0x00, {None}}};
        case 1:  // ARC 4.0
            own.remoteRevision = 0x28;
            own.hasClockOnFooter00 = dice.chance(50);
            return {{0xA0, if_(ags, {AgsStatus})},
                    {0xA1, if_(ags, {AgsCounters})},
                    {0xA2, if_(ags, {AgsStatus})},
                    {0xA3, if_(router, {Router})},
                    {0xA4, {None}},
                    {0x11, if_(router, {Router})},
                    {0xC0, if_(solar, sun)},
                    {0xC1, if_(solar, {Solar})},
                    {0xC2, if_(solar, {SolarTotals})},
                    {0xC3, if_(solar, {SolarDay})},
                    {0xD0, if_(acld, {Acld})},
                    {0x00, {None}},
                    {0x80, if_(bmk, {Bmk})}};
        case 2:  // ME-RC50
            own.remoteRevision = dice.from(0x1E, 0x28);
            own.hasClockOnFooter00 = true;
            own.alternatesFooter00 = true;
            return {{0x00, {None}}, {0x80, if_(bmk, {Bmk})}, {0xA0, if_(ags, {AgsStatus})}};
        case 3:  // ME-RC
            own.remoteRevision = dice.from(0x0D, 0x16);
            return {{0x00, {None}}, {0x80, if_(bmk, {Bmk})}, {0xA0, if_(ags, {AgsStatus})}};
        case 4:  // MagPy
            own.remoteRevision = 0x16;
            own.hasClockOnFooter00 = true;
            return {{0xA0, if_(ags, {AgsStatus})},
                    {0xA1, if_(ags, {AgsCounters})},
                    {0xA2, if_(router, {Router})},
                    {0xA3, {None}},
                    {0xA4, {None}},
                    {0x00, {None}},
                    {0x80, if_(bmk, {Bmk})}};
        default:  // router
            return {{0xA0, if_(ags, {AgsStatus})},
                    {0xA1, if_(ags, {AgsCounters})},
                    {0xA2, if_(ags, {AgsStatus})},
                    {0xA3, {Router}},
                    {0xA4, {None}},
                    {0x11, {Router}},
                    {0x00, {None}},
                    {0x80, if_(bmk, {Bmk})}};
    }
}

}  // namespace

Installation Installation::draw(unsigned seed) {
    Dice dice(seed);
    Installation own;
    own.model = listedModels.at(static_cast<std::size_t>(dice.from(0, 41)));
    const int code = own.model.code;
    const bool isMsh = code == 44 || code == 103 || code == 104;
    own.isClassic = !own.model.fillsAmps && dice.chance(30);
    own.revision = own.isClassic ? dice.from(0x0A, 0x27) : dice.from(0x28, 0x41);
    own.inverterBytes = own.isClassic ? 16U : isMsh ? 20U : 21U;
    const std::initializer_list<std::optional<int>> fillers{std::nullopt, 0xFF, 0xFE};
    // 20 bytes with 00 after them are the same as 21.
    own.inverterFiller = isMsh ? std::nullopt : dice.oneOf(fillers);
    own.stackMode = dice.oneOf({0, 0, 0, 1, 2, 4, 8});
    own.remoteFiller = dice.oneOf(fillers);
    own.agsRevision = dice.from(0x28, 0x36);
    own.bmkRevision = dice.from(0x09, 0x0B);
    own.routerRevision = dice.from(0x01, 0x28);
    own.pages = drawPages(dice, own);
    if (own.isClassic) {
        own.remoteRevision = dice.from(0x0B, 0x14);
        own.pages = {{0, {Reply::None}}};
    }
    return own;
}

SentBurst InstallationBus::next() {
    // Somebody turns a setting now and then.
    if (m_settings.empty() || m_dice.chance(2)) {
        drawSettings();
    }
    const Page& page = m_own.pages[m_position % m_own.pages.size()];
    const Reply kind = page.replies[m_position / m_own.pages.size() % page.replies.size()];
    ++m_position;
    SentBurst burst{inverter(), remote(page.footer)};
    if (kind != Reply::None) {
        burst.push_back(reply(kind));
    }
    ++m_bursts;
    return burst;
}

SentPacket InstallationBus::inverter() {
    const int nominal = m_own.model.volts * 10;
    const bool isKnown = m_bursts > 6;  // a bus is met in a usual state, or nothing could be told
    const int volts = isKnown && m_dice.chance(10)
                          ? m_dice.from(nominal * 55 / 100, nominal * 165 / 100)
                          : m_dice.from(nominal * 8 / 10, nominal * 14 / 10);
    const int mode =
        isKnown && m_dice.chance(2)
            ? 0x33
            : m_dice.oneOf({0, 1, 2, 4, 8, 9, 10, 11, 0x10, 0x20, 0x40, 0x50, 0x60, 0x80});
    const int amps = m_dice.from(-300, 500);
    SentPacket p{"inverter", ByteVector(21, 0), {}, {}};
    ByteVector& b = p.bytes;
    b[0] = static_cast<std::uint8_t>(mode);
    b[1] = m_dice.chance(80) ? 0 : byte(0, 255);
    put16(b, 2, volts);
    put16(b, 4, amps & 0xFFFF);
    b[6] = byte(0, m_own.isExport() ? 255 : 150);
    b[7] = byte(0, 255);
    b[8] = byte(0, 255);
    b[9] = byte(0, 255);
    b[10] = static_cast<std::uint8_t>(m_own.revision);
    b[11] = byte(0, 150);
    b[12] = byte(0, 150);
    b[13] = byte(0, 150);
    b[14] = static_cast<std::uint8_t>(m_own.model.code);
    b[15] = static_cast<std::uint8_t>(m_own.isClassic ? m_own.model.code : m_own.stackMode);
    b[16] = m_own.model.fillsAmps ? byte(0, 255) : 0;
    b[17] = m_own.model.fillsAmps ? byte(0, 255) : 0;
    const int hertz = m_dice.chance(20) ? 0 : m_dice.from(400, 700);
    put16(b, 18, hertz);
    const bool amperes = m_own.model.fillsAmps;
    const bool isLoad = mode == 0x40 || mode == 0x60 || mode == 0x80 ||
                        ((mode == 0x20 || mode == 0x50) && b[17] == 0);
    const auto tail = [&](double value, bool is) {
        return is && !m_own.isClassic ? std::optional(value) : unknown;
    };
    p.fields = {{"mode", mode},
                {"fault", b[1]},
                {"dc_volts", volts / 10.0},
                {"dc_amps", amps},
                {"ac_output_volts", m_own.isExport() ? unknown : std::optional<double>(b[6])},
                {"ac_input_peak_volts", m_own.isExport() ? unknown : std::optional<double>(b[7])},
                {"inverter_led", b[8]},
                {"charger_led", b[9]},
                {"revision", m_own.revision / 10.0},
                {"battery_celsius", b[11]},
                {"battery_zero_or_colder", b[11] == 0},
                {"transformer_celsius", b[12]},
                {"fet_celsius", b[13]},
                {"model", m_own.model.code},
                {"stack_mode", tail(m_own.stackMode, true)},
                {"ac_input_amps", tail(signedOf(b[16]), amperes)},
                {"ac_output_amps", tail(signedOf(b[17]), amperes && isLoad)},
                {"transformer_amps", tail(signedOf(b[17]), amperes)},
                {"ac_hertz", tail(hertz / 10.0, true)},
                {"byte6", b[6]},
                {"byte7", b[7]},
                {"byte16", tail(b[16], true)},
                {"byte17", tail(b[17], true)}};
    b.resize(m_own.inverterBytes);
    if (m_own.inverterFiller) {
        p.filler = {static_cast<std::uint8_t>(*m_own.inverterFiller)};
    }
    return p;
}

void InstallationBus::drawSettings() {
    m_settings.assign(14, 0);
    ByteVector& b = m_settings;
    b[1] = byte(0, 50);
    b[2] = byte(20, 255);
    b[3] = m_dice.oneOf<std::uint8_t>({2, 4, 8, 10, byte(101, 160)});
    b[4] = static_cast<std::uint8_t>(m_dice.from(0, 10) * 10);
    b[5] = byte(5, 60);
    b[6] = static_cast<std::uint8_t>(m_own.remoteRevision);
    b[7] = static_cast<std::uint8_t>(m_dice.from(0, 15) << 4 | m_dice.from(0, 10));
    b[8] = m_dice.oneOf<std::uint8_t>({0, 1, 2, 4, 5});
    b[9] = m_own.model.volts == 12 ? byte(90, 160) : byte(190, 255);
    b[10] =
        static_cast<std::uint8_t>(cutOuts.at(static_cast<std::size_t>(m_dice.from(0, 12))).code);
    if (m_own.remoteRevision > 0x0C) {
        b[11] = byte(100, 160);
        b[12] = byte(0, 20);
        b[13] = m_dice.chance(10) ? 255 : byte(0, 250);
    }
}

SentPacket InstallationBus::remote(int footer) {
    SentPacket p{"remote", m_settings, {}, {}};
    ByteVector& b = p.bytes;
    b[0] = m_dice.chance(97) ? 0 : m_dice.oneOf<std::uint8_t>({1, 2, 10});
    b.resize(m_own.isClassic ? 16 : 21, 0);
    const bool sendsCharge = b[11] != 0;
    const auto cutOut = std::find_if(cutOuts.begin(), cutOuts.end(),
                                     [&](const CutOut& c) { return c.code == b[10]; });
    const int cutOutVolts = m_own.isExport() ? cutOut->exportVolts : cutOut->volts;
    const bool hasCutOut = cutOutVolts > 0 && std::string(m_own.model.ac) != "?";
    const auto given = [&](double value) { return sendsCharge ? std::optional(value) : unknown; };
    p.fields = {{"command", b[0]},
                {"search_watts", b[1]},
                {"battery_size_amp_hours", b[2] * 10},
                {"battery_type", b[3]},
                {"absorb_volts", b[3] > 100 ? std::optional(scaled(b[3])) : unknown},
                {"charge_rate_percent", b[4]},
                {"shore_amps", b[5]},
                {"revision", m_own.remoteRevision / 10.0},
                {"parallel_threshold_percent", b[7] % 16 * 10},
                {"charger_flags", b[7] / 16},
                {"refloat_disabled", b[7] / 16 % 2},
                {"force_silent", b[7] / 32 % 2},
                {"force_float", b[7] / 64 % 2},
                {"force_bulk", b[7] / 128},
                {"generator_start_mode", b[8]},
                {"low_battery_cut_out_volts", m_own.model.volts == 48 ? b[9] * 0.2 : b[9] * 0.1},
                {"vac_cut_out", b[10]},
                {"vac_cut_out_volts", hasCutOut ? std::optional<double>(cutOutVolts) : unknown},
                {"float_volts", given(scaled(b[11]))},
                {"equalize_over_absorb_volts", given(scaled(b[12]))},
                {"absorb_hours", given(b[13] == 255 ? 0 : b[13] / 10.0)},
                {"footer", m_own.isClassic ? unknown : std::optional<double>(footer)}};
    if (m_own.isClassic) {
        b[14] = byte(0, 23);
        b[15] = byte(0, 59);
        p.fields["hour"] = b[14];
        p.fields["minute"] = b[15];
    } else {
        b[20] = static_cast<std::uint8_t>(footer);
        addPage(p, footer);
    }
    if (m_own.remoteFiller) {
        p.filler = {static_cast<std::uint8_t>(*m_own.remoteFiller)};
    }
    return p;
}

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
    put16(b, 4, m_dice.from(m_own.model.volts * 8, m_own.model.volts * 14));
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
             {"target_volts", scaled(b[11])},
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
