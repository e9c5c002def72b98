// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/recognise.h"

#include <algorithm>
#include <array>
#include <cstdlib>

#include "protocol/catalogue.h"

namespace magnum::protocol {

namespace {

constexpr int lowestVolts = 60;    // 0.1 V
constexpr int highestVolts = 820;  // 0.1 V
constexpr int highestAmps = 1000;
constexpr std::uint8_t hottestCelsius = 160;
constexpr std::uint8_t firstImpossibleRevision = 100;  // inverters: remotes have 110 or more here

constexpr bool between(int value, int low, int high) {
    return value >= low && value <= high;
}

// The largest revision byte accepted of any accessory; all seen are between 0.1 and 6.1.
constexpr bool revisionPossible(std::uint8_t byte) {
    return between(byte, 1, 99);
}

constexpr bool twelveVoltScalePossible(std::uint8_t byte) {
    return byte == 0 || between(byte, 60, 200);
}

bool clockPossible(std::uint8_t hour, std::uint8_t minute) {
    return hour <= 24 && minute <= 60;
}

bool quarterHoursPossible(std::uint8_t byte) {
    return byte <= 96 || byte == 0xFF;
}

bool agsStatusPlausible(Bytes w) {
    return w[1] <= 63 && revisionPossible(w[2]) && twelveVoltScalePossible(w[5]);
}

bool bmkPlausible(Bytes w, std::optional<int> nominal) {
    const int volts = word(w, 2);  // 0.01 V
    const bool voltsFit =
        nominal ? between(volts, *nominal * 40, *nominal * 180) : between(volts, 500, 8000);
    return (w[1] <= 100 || w[1] == 0xFF) && voltsFit && std::abs(signedWord(w, 4)) <= 10000 &&
           revisionPossible(w[16]) && w[17] <= 20;
}

bool pt100StatusPlausible(Bytes w) {
    constexpr std::uint8_t firstOldSensorCode = 254;  // an older text's shorted and open
    return w[1] <= 7 && word(w, 4) <= highestVolts && std::abs(signedWord(w, 6)) <= 3000 &&
           word(w, 8) <= 2500 && twelveVoltScalePossible(w[11]) &&
           (w[13] <= hottestCelsius || w[13] >= firstOldSensorCode) && w[14] <= hottestCelsius &&
           w[15] <= hottestCelsius;
}

bool pt100DayPlausible(Bytes w) {
    constexpr std::array<std::size_t, 5> tenthHours{6, 8, 10, 11, 14};
    return std::all_of(tenthHours.begin(), tenthHours.end(),
                       [&](std::size_t at) { return w[at] <= 240; }) &&
           twelveVoltScalePossible(w[7]) && twelveVoltScalePossible(w[9]);
}

bool replyPlausible(Bytes w, std::optional<int> nominal) {
    switch (w[0]) {
        case 0x81:
            return bmkPlausible(w, nominal);
        case 0x91:
            return revisionPossible(w[1]);
        case 0xA1:
            return agsStatusPlausible(w);
        case 0xC1:
            return pt100StatusPlausible(w);
        case 0xC2:
            return w[1] <= 7 && (w[7] & 3) != 3 && revisionPossible(w[9]);
        case 0xC3:
            return pt100DayPlausible(w);
        default:
            return true;
    }
}

}  // namespace

Tri inverterHead(Bytes w) {
    const std::size_t n = std::min(w.size(), inverterHeadLength);
    if (n > 3 && !between(word(w, 2), lowestVolts, highestVolts)) {
        return Tri::No;
    }
    if (n > 2 && w[2] > highestVolts >> 8) {
        return Tri::No;
    }
    if (n > 10 && (w[10] == 0 || w[10] >= firstImpossibleRevision)) {
        return Tri::No;
    }
    if (n > 5 && std::abs(signedWord(w, 4)) > highestAmps) {
        return Tri::No;
    }
    for (std::size_t at = 11; at < std::min<std::size_t>(n, 14); ++at) {
        if (w[at] > hottestCelsius) {
            return Tri::No;
        }
    }
    return n < inverterHeadLength ? Tri::More : Tri::Yes;
}

Tri inverterTail(Bytes w) {
    if (w.size() > 15 && stackModeName(w[15]).empty()) {
        return Tri::No;
    }
    if (w.size() < mshInverterLength) {
        return Tri::More;
    }
    const int tenthHertz = word(w, 18);
    return tenthHertz == 0 || between(tenthHertz, 400, 700) ? Tri::Yes : Tri::No;
}

bool inverterVoltsUsual(Bytes w) {
    const int nominal = nominalVoltsOf(w[14]) * 10;
    return between(word(w, 2) * 4, nominal * 3, nominal * 6);
}

bool inverterFamiliar(Bytes w) {
    return !modeName(w[0]).empty() && findModel(w[14]) != nullptr && inverterVoltsUsual(w);
}

bool inverterPlausible(Bytes w) {
    constexpr int highestLegVolts = 160;
    const int nominal = nominalVoltsOf(w[14]) * 10;
    const ModelInfo* model = findModel(w[14]);
    const bool legKnown = model && !model->isExport();
    return between(word(w, 2) * 10, nominal * 5, nominal * 17) &&
           (!legKnown || w[6] <= highestLegVolts);
}

Tri remoteBase(Bytes w) {
    constexpr std::uint8_t any = 0xFF;
    struct Range {
        std::uint8_t low;
        std::uint8_t high;
    };
    // Bytes 0..10. Battery size, revision, cut-outs: what no inverter and no shifted remote has.
    static constexpr std::array<Range, 11> ranges{{{0, 0x0F},
                                                   {0, 100},
                                                   {8, any},
                                                   {0, any},
                                                   {0, 100},
                                                   {0, 100},
                                                   {0x0B, 99},
                                                   {0, any},
                                                   {0, 8},
                                                   {60, any},
                                                   {100, any}}};
    const std::size_t n = std::min(w.size(), ranges.size());
    for (std::size_t at = 0; at < n; ++at) {
        if (!between(w[at], ranges[at].low, ranges[at].high)) {
            return Tri::No;
        }
    }
    if (w.size() > 11 && !(w[11] == 0 || between(w[11], 80, 200))) {
        return Tri::No;
    }
    return w.size() < remoteBaseLength ? Tri::More : Tri::Yes;
}

bool knownFooter(std::uint8_t footer) {
    return footer == 0x00 || footer == 0x11 || footer == 0x80 || between(footer, 0xA0, 0xA4) ||
           between(footer, 0xC0, 0xC3) || footer == 0xD0;
}

bool remotePagePlausible(Bytes w) {
    switch (w[20]) {
        case 0xA0:
            return clockPossible(w[14], w[15]) && w[19] <= 5;
        case 0x80:
            return clockPossible(w[14], w[15]) && w[16] <= 100 && w[17] <= 4;
        case 0xA1:
            return quarterHoursPossible(w[14]) && quarterHoursPossible(w[15]);
        case 0xA2:
            return w[14] <= 100 && w[15] <= 100;
        case 0xA3:
            return quarterHoursPossible(w[14]) && quarterHoursPossible(w[15]) &&
                   quarterHoursPossible(w[17]);
        default:
            return true;
    }
}

bool classicClockPlausible(Bytes w) {
    return clockPossible(w[14], w[15]);
}

std::size_t replyLength(std::uint8_t header) {
    switch (header) {
        case 0x81:
            return 18;
        case 0x91:
            return 2;
        case 0xA1:
        case 0xA2:
            return 6;
        case 0xC1:
            return 16;
        case 0xC2:
            return 13;
        case 0xC3:
            return 15;
        case 0xC4:
        case 0xD1:
            return 8;
        default:
            return 0;
    }
}

Tri replyForm(Bytes w, std::optional<int> nominalVolts) {
    if (w.empty()) {
        return Tri::More;
    }
    const std::size_t length = replyLength(w[0]);
    if (length == 0) {
        return Tri::No;
    }
    if (w.size() < length) {
        return Tri::More;
    }
    return replyPlausible(w, nominalVolts) ? Tri::Yes : Tri::No;
}

std::size_t replyRevisionOffset(std::uint8_t header) {
    switch (header) {
        case 0x81:
            return 16;
        case 0x91:
            return 1;
        case 0xA1:
            return 2;
        default:
            return 0;
    }
}

}  // namespace magnum::protocol
