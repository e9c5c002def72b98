// SPDX-License-Identifier: GPL-3.0-or-later
// Builds packets byte by byte from engineering values, independently of the decoder.
#pragma once

#include <cmath>

#include "capture_text.h"

namespace magnum::test {

inline void put16(ByteVector& packet, std::size_t at, int value) {
    packet[at] = static_cast<std::uint8_t>((value >> 8) & 0xFF);
    packet[at + 1] = static_cast<std::uint8_t>(value & 0xFF);
}

/// An MS4448PAE 6.1 that inverts, 21 bytes.
inline ByteVector inverterPacket(int mode = 0x40, double dcVolts = 49.2, int model = 0x73,
                                 int revision = 0x3D) {
    ByteVector p(21, 0);
    p[0] = static_cast<std::uint8_t>(mode);
    put16(p, 2, static_cast<int>(std::lround(dcVolts * 10)));
    put16(p, 4, 9);
    p[6] = 120;
    p[7] = 0;
    p[8] = 1;
    p[10] = static_cast<std::uint8_t>(revision);
    p[11] = 21;
    p[12] = 44;
    p[13] = 31;
    p[14] = static_cast<std::uint8_t>(model);
    p[15] = 1;
    p[17] = 3;
    put16(p, 18, 600);
    return p;
}

/// A remote of revision 3.2 with an empty page.
inline ByteVector remotePacket(int footer, int revision = 0x20) {
    ByteVector p{0,    5, 0xDA, 0x8A, 100, 60, 0x20, 0x06, 1, 0xD2, 155,
                 0x88, 2, 20,   0,    0,   0,  0,    0,    0, 0};
    p[6] = static_cast<std::uint8_t>(revision);
    p[20] = static_cast<std::uint8_t>(footer);
    return p;
}

inline ByteVector agsPacket(int status = 2, int revision = 0x35) {
    return {0xA1, static_cast<std::uint8_t>(status), static_cast<std::uint8_t>(revision), 0x45, 0,
            0x7A};
}
inline ByteVector agsCounters() {
    return {0xA2, 3, 12, 0, 0, 0};
}
inline ByteVector routerPacket() {
    return {0x91, 0x20};
}
inline ByteVector bmkPacket(int revision = 0x0A) {
    ByteVector p(18, 0);
    p[0] = 0x81;
    p[1] = 85;
    put16(p, 2, 4906);
    put16(p, 4, -200);
    put16(p, 6, 4854);
    put16(p, 8, 5627);
    put16(p, 10, -274);
    put16(p, 12, 4690);
    put16(p, 14, 4);
    p[16] = static_cast<std::uint8_t>(revision);
    p[17] = 1;
    return p;
}

inline ByteVector withFiller(ByteVector packet, std::uint8_t filler) {
    packet.push_back(filler);
    return packet;
}

/// The eight bursts of a full installation; the fourth reply is A1, or A2 when asked for.
inline std::vector<ByteVector> eightBursts(bool countersInBurst4 = false) {
    return {
        joined({inverterPacket(), remotePacket(0x00)}),
        joined({inverterPacket(), remotePacket(0x80), bmkPacket()}),
        joined({inverterPacket(), remotePacket(0xA0), agsPacket()}),
        joined(
            {inverterPacket(), remotePacket(0xA1), countersInBurst4 ? agsCounters() : agsPacket()}),
        joined({inverterPacket(), remotePacket(0xA2), routerPacket()}),
        joined({inverterPacket(), remotePacket(0xA3), routerPacket()}),
        joined({inverterPacket(), remotePacket(0xA4), agsPacket()}),
        joined({inverterPacket(), remotePacket(0x11), routerPacket()}),
    };
}

}  // namespace magnum::test
