// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/decode.h"

#include "protocol/catalogue.h"

namespace magnum::protocol {

namespace {

constexpr int signedByte(std::uint8_t byte) {
    return static_cast<std::int8_t>(byte);
}

/// Byte 17 is the load's current only while the inverter alone feeds the loads; with AC in it is
/// the inverter/charger's own, from which the load cannot be told.
bool isLoadCurrent(int mode, int amps) {
    const ModeFamily family = modeFamily(mode);
    return family == ModeFamily::Inverting || (family == ModeFamily::Idle && amps == 0);
}

void decodeTail(InverterPacket& p, Bytes b, bool reportsAmps) {
    p.stackMode = b[15];
    p.byte16 = b[16];
    p.byte17 = b[17];
    p.acHertz = word(b, 18) / 10.0;
    if (!reportsAmps) {
        return;
    }
    p.acInputAmps = signedByte(b[16]);
    p.transformerAmps = signedByte(b[17]);
    if (isLoadCurrent(p.mode, *p.transformerAmps)) {
        p.acOutputAmps = p.transformerAmps;
    }
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
    p.byte6 = b[6];
    p.byte7 = b[7];
    p.inverterLed = b[8];
    p.chargerLed = b[9];
    p.revision = b[10] / 10.0;
    p.batteryCelsius = b[11];
    p.transformerCelsius = b[12];
    p.fetCelsius = b[13];
    p.model = b[14];
    const ModelInfo* model = findModel(p.model);
    if (!model || !model->isExport()) {
        p.acOutputVolts = p.byte6;
        p.acInputPeakVolts = p.byte7;
    }
    if (b.size() >= mshInverterLength) {
        decodeTail(p, b, model && model->reportsAmps);
    }
    return p;
}

}  // namespace magnum::protocol
