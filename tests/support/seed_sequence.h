// SPDX-License-Identifier: GPL-3.0-or-later
// The message sequence the owner measured on his bus, built byte by byte: on purpose without any of
// the program's own code, so that a mistake made in decoder and simulator alike is still seen.
#pragma once

#include <QByteArray>
#include <QtGlobal>

namespace magnum::test {

/// What the devices on the bus measure and say, in the units of the wire.
struct PlantValues {
    int mode = 0x40;             ///< inverter byte 0: inverting
    int fault = 0;               ///< inverter byte 1
    int dcDecivolts = 492;       ///< inverter bytes 2-3
    int dcAmps = 9;              ///< inverter bytes 4-5
    int acOutVolts = 120;        ///< inverter byte 6
    int acInPeakVolts = 0;       ///< inverter byte 7
    int acInAmps = 0;            ///< inverter byte 16
    int acOutAmps = 8;           ///< inverter byte 17
    int deciHertz = 600;         ///< inverter bytes 18-19
    int batteryCelsius = 21;     ///< inverter byte 11
    int generatorStartMode = 1;  ///< remote byte 8: auto
    int agsStatus = 2;           ///< AGS byte 1: ready
    int socPercent = 73;         ///< BMK byte 1
    int bmkCentivolts = 4906;    ///< BMK bytes 2-3
    int bmkDeciamps = -83;       ///< BMK bytes 4-5, - discharging
    int netAmpHours = -120;      ///< BMK bytes 10-11
    bool operator==(const PlantValues&) const = default;
};

/// Eight bursts, 100 ms apart, then again: an MS4448PAE 6.1, remote 3.2, AGS 5.3, BMK 1.0, router.
class SeedSequence {
 public:
    static constexpr int burstCount = 8;
    static constexpr int intervalMs = 100;

    /// Whether this burst carries the battery monitor's packet.
    [[nodiscard]] static bool carriesBmk(int burst) { return burst % burstCount == 1; }
    /// Packets in a burst: inverter, remote, and a reply in all but the first of eight.
    [[nodiscard]] static int packetsIn(int burst) { return burst % burstCount == 0 ? 2 : 3; }

    /// The bytes of burst `number`, counted from 0 for ever.
    [[nodiscard]] static QByteArray burst(int number, const PlantValues& v) {
        switch (number % burstCount) {
            case 0:
                return inverter(v) + remote(v, "0c2200000000", 0x00);
            case 1:
                return inverter(v) + remote(v, "0c2200003c00", 0x80) + bmk(v);
            case 2:
                return inverter(v) + remote(v, "0c220a007300", 0xA0) + agsStatus(v);
            case 3:
                return inverter(v) + remote(v, "606090787850", 0xA1) +
                       (carriesAgsCounters(number) ? agsCounters() : agsStatus(v));
            case 4:
                return inverter(v) + remote(v, "285000000000", 0xA2) + router();
            case 5:
                return inverter(v) + remote(v, "58200000050a", 0xA3) + router();
            case 6:
                return inverter(v) + remote(v, "3c3c00000000", 0xA4) + agsStatus(v);
            default:
                return inverter(v) + remote(v, "1e9b00000000", 0x11) + router();
        }
    }

 private:
    /// Every 4.8 s the second AGS packet instead of the first.
    [[nodiscard]] static bool carriesAgsCounters(int number) {
        return (number / burstCount) % 6 == 5 && number % burstCount == 3;
    }
    [[nodiscard]] static char byte(int value) { return char(quint8(value)); }
    [[nodiscard]] static QByteArray word(int value) {
        return QByteArray(1, byte(value >> 8)) + byte(value);
    }

    [[nodiscard]] static QByteArray inverter(const PlantValues& v) {
        QByteArray p;
        p += byte(v.mode);
        p += byte(v.fault);
        p += word(v.dcDecivolts);
        p += word(v.dcAmps);
        p += byte(v.acOutVolts);
        p += byte(v.acInPeakVolts);
        p += byte(1);     // inverter LED
        p += byte(0);     // charger LED
        p += byte(0x3D);  // revision 6.1
        p += byte(v.batteryCelsius);
        p += byte(34);    // transformer
        p += byte(29);    // FETs
        p += byte(0x73);  // MS4448PAE
        p += byte(0);     // stand-alone
        p += byte(v.acInAmps);
        p += byte(v.acOutAmps);
        p += word(v.deciHertz);
        p += byte(0);
        return p;
    }

    [[nodiscard]] static QByteArray remote(const PlantValues& v, const char* page, int footer) {
        QByteArray p = QByteArray::fromHex("00053c04501e2005");
        p += byte(v.generatorStartMode);
        p += QByteArray::fromHex("d29b86081e");
        p += QByteArray::fromHex(page);
        p += byte(footer);
        return p;
    }

    [[nodiscard]] static QByteArray bmk(const PlantValues& v) {
        QByteArray p;
        p += byte(0x81);
        p += byte(v.socPercent);
        p += word(v.bmkCentivolts);
        p += word(v.bmkDeciamps);
        p += word(4610);
        p += word(5830);
        p += word(v.netAmpHours);
        p += word(1234);  // trip, 0.1 Ah
        p += word(56);    // total, 100 Ah
        p += byte(0x0A);  // revision 1.0
        p += byte(1);     // normal
        return p;
    }

    [[nodiscard]] static QByteArray agsStatus(const PlantValues& v) {
        QByteArray p = QByteArray::fromHex("a1");
        p += byte(v.agsStatus);
        p += QByteArray::fromHex("353a007b");
        return p;
    }
    [[nodiscard]] static QByteArray agsCounters() { return QByteArray::fromHex("a20305000000"); }
    [[nodiscard]] static QByteArray router() { return QByteArray::fromHex("9120"); }
};

}  // namespace magnum::test
