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
    const auto if_ = [](bool there, const std::vector<Reply>& replies) {
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
    const std::initializer_list<std::optional<int>> fillers{std::nullopt, 0xFF, 0xFE, 0x00};
    own.inverterFiller = dice.oneOf(fillers);
    if (isMsh && own.inverterFiller == 0) {
        own.inverterFiller = std::nullopt;  // 20 bytes with 00 after them are the same as 21
    }
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

}  // namespace magnum::test
