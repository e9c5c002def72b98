// SPDX-License-Identifier: GPL-3.0-or-later
// The packets of the Magnum network as plain values. Field meanings, units and the sources that
// disagree are in docs/protocol.md; the byte numbers here count from 0.
#pragma once

#include <cstdint>
#include <optional>
#include <variant>

namespace magnum::protocol {

/// Inverter status, every 100 ms: 21 bytes (20 on MSH models, 16 on units before revision 4.0).
struct InverterPacket {
    int mode = 0;                         ///< byte 0, code of modeName(); unknown codes are kept
    int fault = 0;                        ///< byte 1, code of faultName(); 0 = none
    double dcVolts = 0;                   ///< bytes 2-3, 0.1 V
    int dcAmps = 0;                       ///< bytes 4-5, 1 A, as sent: no sign rule applied here
    std::optional<int> acOutputVolts;     ///< byte 6, V RMS (one leg on split-phase units);
                                          ///< absent on 230 V models, where it is not understood
    std::optional<int> acInputPeakVolts;  ///< byte 7, uncalibrated peak; absent on 230 V models
    int inverterLed = 0;                  ///< byte 8, code of ledName(); flashing alternates
    int chargerLed = 0;                   ///< byte 9, code of ledName()
    double revision = 0;                  ///< byte 10, 0.1
    int batteryCelsius = 0;               ///< byte 11, 0 means "0 or colder"
    int transformerCelsius = 0;           ///< byte 12
    int fetCelsius = 0;                   ///< byte 13
    int model = 0;                        ///< byte 14, code of modelInfo()
    std::optional<int> stackMode;         ///< byte 15; absent on the 16-byte packet
    std::optional<int> acInputAmps;       ///< byte 16, i8, 1 A; absent on models that do not fill
                                          ///< it and on the 16-byte packet
    std::optional<int> acOutputAmps;      ///< byte 17, 1 A, only where it is the load: while the
                                          ///< inverter alone feeds it
    std::optional<int> transformerAmps;   ///< byte 17, i8, 1 A: the inverter/charger's own current;
                                          ///< its meaning while charging is not confirmed; absent
                                          ///< as byte 16 is
    std::optional<double> acHertz;        ///< bytes 18-19, 0.1 Hz; absent on the 16-byte packet
    int byte6 = 0;                        ///< as sent
    int byte7 = 0;                        ///< as sent
    std::optional<int> byte16;            ///< as sent; absent on the 16-byte packet
    std::optional<int> byte17;            ///< as sent; absent on the 16-byte packet
};

/// Settings page A0: AGS.
struct RemotePageA0 {
    int hour = 0;                        ///< byte 14, the remote's own clock
    int minute = 0;                      ///< byte 15
    double generatorRunHours = 0;        ///< byte 16, 0.1 h
    std::optional<double> startCelsius;  ///< byte 17, sent in degrees F; absent = off
    std::optional<double> startVolts;    ///< byte 18, scaled by the bus voltage; absent = off
    bool startVoltsOff = false;          ///< byte 18 = 0
    int quietTime = 0;                   ///< byte 19, 0 off, 1..5 presets
};
/// Settings page A1: AGS.
struct RemotePageA1 {
    int startQuarterHours = 0;        ///< byte 14, 1/4 h since midnight; 96 = off
    int stopQuarterHours = 0;         ///< byte 15
    std::optional<double> stopVolts;  ///< byte 16, scaled; absent = off or bus voltage unknown
    int startDelaySeconds = 0;        ///< byte 17, bit 7 = minutes on the wire
    int stopDelaySeconds = 0;         ///< byte 18
    double maxRunHours = 0;           ///< byte 19, 0.1 h; 0 = off
};
/// Settings page A2: AGS.
struct RemotePageA2 {
    int startSocPercent = 0;        ///< byte 14, 0 = off
    int stopSocPercent = 0;         ///< byte 15
    int startAmps = 0;              ///< byte 16, 0 = off
    int startAmpsDelaySeconds = 0;  ///< byte 17
    int stopAmps = 0;               ///< byte 18
    int stopAmpsDelaySeconds = 0;   ///< byte 19
};
/// Settings page A3: AGS.
struct RemotePageA3 {
    int quietBeginQuarterHours = 0;     ///< byte 14
    int quietEndQuarterHours = 0;       ///< byte 15
    int exerciseDays = 0;               ///< byte 16, 0 = off
    int exerciseStartQuarterHours = 0;  ///< byte 17
    double exerciseRunHours = 0;        ///< byte 18, 0.1 h
    int topOffMinutes = 0;              ///< byte 19
};
/// Settings page A4: AGS.
struct RemotePageA4 {
    int warmUpSeconds = 0;    ///< byte 14, bit 7 = minutes on the wire
    int coolDownSeconds = 0;  ///< byte 15
};
/// Settings page 80: battery monitor.
struct RemotePage80 {
    int hour = 0;               ///< byte 14
    int minute = 0;             ///< byte 15
    int efficiencyPercent = 0;  ///< byte 16, 0 = auto
    int reset = 0;              ///< byte 17
    int batteryAmpHours = 0;    ///< byte 18, sent in 10 Ah
};
/// Settings page 11: second AC input (MSH).
struct RemotePage11 {
    int shoreAmps = 0;   ///< byte 14
    int vacCutOut2 = 0;  ///< byte 15, code of vacCutOutVolts()
};
/// Settings page C0: PT-100 commands and requests.
struct RemotePageC0 {
    int forceCharge = 0;      ///< byte 14 bits 0-2
    int relay = 0;            ///< byte 15 bits 0-1
    int buzzer = 0;           ///< byte 15 bits 2-3
    int reset = 0;            ///< byte 16
    int address = 0;          ///< byte 17 bits 0-2
    int packetRequested = 0;  ///< byte 17 bits 3-7
    int logNumber = 0;        ///< bytes 18-19
};
/// Settings page C1: PT-100 relay. Whether its volts are on the 12 V scale, as C3's are, is not
/// known: they are given on a 12 V bus, where that makes no difference, and as counts on every bus.
struct RemotePageC1 {
    std::optional<double> relayOnVolts;   ///< byte 14, 0.1 V; absent on 24 and 48 V buses
    std::optional<double> relayOffVolts;  ///< byte 15, the same
    int relayOnRaw = 0;                   ///< byte 14 as sent
    int relayOffRaw = 0;                  ///< byte 15 as sent
    int relayOnDelaySeconds = 0;          ///< byte 16
    int relayOffDelaySeconds = 0;         ///< byte 17
    int temperatureCompensation = 0;      ///< byte 18, raw
    int powerSaveMinutes = 0;             ///< byte 19
};
/// Settings page C2: PT-100 alarm and charge rate. Its volts are as little known as those of C1.
struct RemotePageC2 {
    std::optional<double> alarmOnVolts;   ///< byte 14, 0.1 V; absent on 24 and 48 V buses
    std::optional<double> alarmOffVolts;  ///< byte 15, the same
    int alarmOnRaw = 0;                   ///< byte 14 as sent
    int alarmOffRaw = 0;                  ///< byte 15 as sent
    int alarmOnDelaySeconds = 0;          ///< byte 16
    int alarmOffDelaySeconds = 0;         ///< byte 17
    double equalizeDoneHours = 0;         ///< byte 18, 0.1 h
    int chargeRatePercent = 0;            ///< byte 19 bits 0-6
    bool rebulkOnSunrise = false;         ///< byte 19 bit 7
};
/// Settings page C3: PT-100 charge volts.
struct RemotePageC3 {
    std::optional<double> absorbVolts;    ///< byte 14, scaled
    std::optional<double> floatVolts;     ///< byte 15, scaled
    std::optional<double> equalizeVolts;  ///< byte 16, scaled
    double absorbHours = 0;               ///< byte 17, 0.1 h
    std::optional<double> rebulkVolts;    ///< byte 18, scaled
    int temperatureCompensation = 0;      ///< byte 19, raw
};
/// Footer 00: bytes 14 and 15 are the remote's clock or 0, bytes 16 to 19 another page's data or 0
/// (an ME-RC50 alternates those of pages 80 and A0). Nothing tells which: kept raw.
struct RemotePage00 {
    int byte14 = 0;
    int byte15 = 0;
    int byte16 = 0;
    int byte17 = 0;
    int byte18 = 0;
    int byte19 = 0;
};
/// A footer whose six bytes are not documented (D0, or a code never seen). Kept raw.
struct RemotePageUnknown {
    int byte14 = 0;
    int byte15 = 0;
    int byte16 = 0;
    int byte17 = 0;
    int byte18 = 0;
    int byte19 = 0;
};
/// The 16-byte remote of the oldest systems: no footer, bytes 14-15 are the clock.
struct RemotePageClassic {
    int hour = 0;
    int minute = 0;
};

using RemotePage =
    std::variant<RemotePage00, RemotePageA0, RemotePageA1, RemotePageA2, RemotePageA3, RemotePageA4,
                 RemotePage80, RemotePage11, RemotePageC0, RemotePageC1, RemotePageC2, RemotePageC3,
                 RemotePageUnknown, RemotePageClassic>;

/// Remote settings: base bytes 0..13 in every packet, one page of six bytes, footer in byte 20.
/// Scaled volts are absent until an inverter has told the bus voltage.
struct RemotePacket {
    int command = 0;                    ///< byte 0, momentary; only ever shown
    int searchWatts = 0;                ///< byte 1, 0 = off
    int batterySizeAmpHours = 0;        ///< byte 2, sent in 10 Ah; not the bank size on ARC/RTR
    int batteryType = 0;                ///< byte 3; above 100 it encodes custom absorb volts
    std::optional<double> absorbVolts;  ///< byte 3 when above 100, scaled
    int chargeRatePercent = 0;          ///< byte 4
    int shoreAmps = 0;                  ///< byte 5
    double revision = 0;                ///< byte 6, 0.1
    int parallelThresholdPercent = 0;   ///< byte 7 low nibble, sent in 10 %
    int chargerFlags = 0;               ///< byte 7 high nibble
    int generatorStartMode = 0;         ///< byte 8, code of generatorStartModeName()
    std::optional<double> lowBatteryCutOutVolts;    ///< byte 9, scaled
    int vacCutOut = 0;                              ///< byte 10, code of vacCutOutVolts()
    std::optional<int> vacCutOutVolts;              ///< byte 10 in volts of this inverter's kind;
                                                    ///< absent for a code that is no voltage
    std::optional<double> floatVolts;               ///< byte 11, scaled; absent when 0 (not sent)
    std::optional<double> equalizeOverAbsorbVolts;  ///< byte 12, scaled, added to absorb; absent
                                                    ///< with floatVolts
    std::optional<double> absorbHours;              ///< byte 13, 0.1 h; absent when byte 11 is 0
    std::optional<int> footer;                      ///< byte 20; absent on the 16-byte packet
    RemotePage page;
};

/// AGS A1.
struct AgsStatusPacket {
    int status = 0;                 ///< byte 1, code of agsStatusName()
    double revision = 0;            ///< byte 2, 0.1
    std::optional<double> celsius;  ///< byte 3, sent in degrees F; absent for every sentinel
    int rawTemperature =
        0;                ///< byte 3 as sent: 250 above range, 251 below, 252/0 no sensor, 255 open
    double runHours = 0;  ///< byte 4, 0.1 h, AGS starts only
    std::optional<double> dcVolts;  ///< byte 5, scaled
};

/// AGS A2.
struct AgsCountersPacket {
    int daysSinceRun = 0;   ///< byte 1
    int daysSinceFull = 0;  ///< byte 2, needs a BMK
    int totalRunRaw = 0;    ///< bytes 3-4, unit not documented
    int byte5 = 0;          ///< byte 5, meaning disputed
};

/// Battery monitor, 18 bytes, 0x81.
struct BmkPacket {
    std::optional<int> socPercent;  ///< byte 1; absent for FF ("Think'n")
    double volts = 0;               ///< bytes 2-3, 0.01 V
    double amps = 0;                ///< bytes 4-5, 0.1 A, + charge, - discharge
    double minVolts = 0;            ///< bytes 6-7
    double maxVolts = 0;            ///< bytes 8-9
    int netAmpHours = 0;            ///< bytes 10-11
    double tripAmpHours = 0;        ///< bytes 12-13, 0.1 Ah
    bool tripSaturated = false;     ///< bytes 12-13 = FFFF
    int totalAmpHours = 0;          ///< bytes 14-15, sent in 100 Ah
    double revision = 0;            ///< byte 16, 0.1
    int fault = 0;                  ///< byte 17, 1 = normal
};

/// Router, 2 bytes, 0x91.
struct RouterPacket {
    double revision = 0;  ///< byte 1, 0.1
};

/// PT-100 C1: status.
struct Pt100StatusPacket {
    int address = 0;                    ///< byte 1 bits 0-2
    int mode = 0;                       ///< byte 2 low nibble
    int regulation = 0;                 ///< byte 2 high nibble
    int faultRaw = 0;                   ///< byte 3, whole; meaning of the bits unresolved
    double batteryVolts = 0;            ///< bytes 4-5, 0.1 V
    double batteryAmps = 0;             ///< bytes 6-7, 0.1 A
    double pvVolts = 0;                 ///< bytes 8-9, 0.1 V
    double chargeHours = 0;             ///< byte 10, 0.1 h
    std::optional<double> targetVolts;  ///< byte 11, scaled; absent as well where battery volts
                                        ///< are not of this bus: its own scale is not known then
    int targetRaw = 0;                  ///< byte 11 as sent
    bool relayOn = false;               ///< byte 12 bit 0
    bool alarmOn = false;               ///< byte 12 bit 1
    bool fanOn = false;                 ///< byte 12 bit 3
    bool day = false;                   ///< byte 12 bit 4
    int statusBits = 0;                 ///< byte 12 as sent; one source has relay the other way
    std::optional<int> batteryCelsius;  ///< byte 13; absent for 151 shorted, 152 open
    int rawBatteryTemperature = 0;      ///< byte 13 as sent
    int inductorCelsius = 0;            ///< byte 14
    int fetCelsius = 0;                 ///< byte 15
};

/// PT-100 C2: totals.
struct Pt100TotalsPacket {
    int address = 0;                     ///< byte 1 bits 0-2
    int lifetimeKilowattHours = 0;       ///< bytes 2-3, sent in 10 kWh
    double resettableKilowattHours = 0;  ///< bytes 4-5, 0.1 kWh
    double groundFaultAmps = 0;          ///< byte 6, 0.01 A
    int stackInfo = 0;                   ///< byte 7
    int dipSwitches = 0;                 ///< byte 8
    double revision = 0;                 ///< byte 9, 0.1
    int model = 0;                       ///< byte 10
    std::optional<int> nominalVolts;     ///< byte 7 bits 0-1; absent for 3
    int byte11 = 0;                      ///< ratings, disputed: as sent
    int byte12 = 0;                      ///< the same
};

/// PT-100 C3: one day of its log, sent when asked for.
struct Pt100DayPacket {
    int address = 0;
    int record = 0;                         ///< bytes 1-2
    double kilowattHours = 0;               ///< bytes 3-4, 0.1 kWh
    int maxPvVolts = 0;                     ///< byte 5
    double maxPvVoltsHour = 0;              ///< byte 6, 0.1 h
    std::optional<double> maxBatteryVolts;  ///< byte 7, scaled
    double maxBatteryVoltsHour = 0;         ///< byte 8
    std::optional<double> minBatteryVolts;  ///< byte 9, scaled
    double minBatteryVoltsHour = 0;         ///< byte 10
    double operatingHours = 0;              ///< byte 11, 0.1 h
    int ampHours = 0;                       ///< byte 12, sent in 10 Ah
    int peakWatts = 0;                      ///< byte 13, sent in 100 W
    double peakWattsHour = 0;               ///< byte 14, 0.1 h
};

/// PT-100 C4: one fault record. Not captured yet, so nothing of it is scaled.
struct Pt100FaultPacket {
    int address = 0;                  ///< byte 1 bits 0-2
    int faultRaw = 0;                 ///< byte 1 bits 3-7; the numbering is not confirmed
    int raw[6] = {0, 0, 0, 0, 0, 0};  ///< bytes 2..7: maxima of battery V, PV V, PV-to-battery V,
                                      ///< battery, FET and inductor temperature, as sent
};

/// ACLD D1. Not captured yet.
struct AcldPacket {
    int fault = 0;         ///< byte 1 bits 0-3
    int mode = 0;          ///< byte 1 bits 4-6
    bool active = false;   ///< byte 1 bit 7
    double kilowatts = 0;  ///< byte 2, 0.1 kW
    int byte3 = 0;         ///< not documented
    int byte4 = 0;         ///< not documented
    int model = 0;         ///< byte 5
    int fetCelsius = 0;    ///< byte 6
    int version = 0;       ///< byte 7
};

/// Why a run of bytes is not a packet.
enum class RejectReason {
    Noise,         ///< matches no packet
    Truncated,     ///< a packet's beginning without its end
    NotInContext,  ///< a packet form where none can stand, for instance a reply without a remote
    Identity,      ///< well formed, but its model or revision is not the one learned
    Implausible,   ///< well formed, but a value is outside its physical range
};

/// Bytes that are not a packet; the bytes themselves are in Decoded::raw.
struct RejectedRun {
    RejectReason reason = RejectReason::Noise;
};

using Packet = std::variant<RejectedRun, InverterPacket, RemotePacket, AgsStatusPacket,
                            AgsCountersPacket, BmkPacket, RouterPacket, Pt100StatusPacket,
                            Pt100TotalsPacket, Pt100DayPacket, Pt100FaultPacket, AcldPacket>;

}  // namespace magnum::protocol
