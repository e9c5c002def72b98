// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/decode.h"

namespace magnum::protocol {

namespace {

constexpr int signedByte(std::uint8_t byte) {
    return static_cast<std::int8_t>(byte);
}

}  // namespace

// Integers first: one division by ten gives the double nearest to the decimal figure.
std::optional<double> scaledVolts(std::uint8_t counts, std::optional<int> nominalVolts) {
    if (!nominalVolts) {
        return std::nullopt;
    }
    const int multiplier = *nominalVolts / 12;
    return counts * multiplier / 10.0;
}

InverterPacket decodeInverter(Bytes b) {
    InverterPacket p;
    p.mode = b[0];
    p.fault = b[1];
    p.dcVolts = word(b, 2) / 10.0;
    p.dcAmps = signedWord(b, 4);
    p.acOutputVolts = b[6];
    p.acInputPeakVolts = b[7];
    p.inverterLed = b[8];
    p.chargerLed = b[9];
    p.revision = b[10] / 10.0;
    p.batteryCelsius = b[11];
    p.transformerCelsius = b[12];
    p.fetCelsius = b[13];
    p.model = b[14];
    if (b.size() >= mshInverterLength) {
        p.stackMode = b[15];
        p.acInputAmps = signedByte(b[16]);
        p.acOutputAmps = signedByte(b[17]);
        p.acHertz = word(b, 18) / 10.0;
    }
    return p;
}

}  // namespace magnum::protocol
