// SPDX-License-Identifier: GPL-3.0-or-later
// Names for the codes on the bus. A name is Magnum's own term; the panel puts it in plain words.
#pragma once

#include <optional>
#include <string_view>

namespace magnum::protocol {

/// AC side of a model, by its part number.
enum class AcSystem {
    Unknown,
    Us120,       ///< 120 V 60 Hz
    UsSplit240,  ///< 120/240 V 60 Hz
    Japan200,    ///< 100/200 V
    Export230,   ///< 230 V 50 Hz: bytes 6 and 7 are not understood
};

struct ModelInfo {
    int code = 0;
    std::string_view name;
    int nominalVolts = 0;      ///< 12, 24 or 48
    std::optional<int> watts;  ///< rated output
    AcSystem acSystem = AcSystem::Unknown;
    bool reportsAmps = false;  ///< fills bytes 16 and 17

    [[nodiscard]] bool isExport() const { return acSystem == AcSystem::Export230; }
};

/// A known model, or nothing.
[[nodiscard]] std::optional<ModelInfo> modelInfo(int code);
/// The same without a copy; null for an unknown code.
[[nodiscard]] const ModelInfo* findModel(int code);
/// Bus voltage of any code: known models by table, unknown ones by their range.
[[nodiscard]] int nominalVoltsOf(int modelCode);

/// Empty for a code that is not in the table.
[[nodiscard]] std::string_view modeName(int mode);
[[nodiscard]] std::string_view faultName(int fault);
[[nodiscard]] std::string_view stackModeName(int stackMode);
/// Inverter bytes 8 and 9: off, on, or the way it flashes (which shows as alternating values).
[[nodiscard]] std::string_view ledName(int code);
/// Remote byte 0: the button pressed on the remote at this moment.
[[nodiscard]] std::string_view remoteCommandName(int command);
[[nodiscard]] std::string_view generatorStartModeName(int code);
[[nodiscard]] std::string_view agsStatusName(int status);
/// AC input cut-out volts of a remote's code; nothing for "ignore AC", UPS mode and unknown codes.
[[nodiscard]] std::optional<int> vacCutOutVolts(int code, bool exportModel);
/// The cut-out code in words, volts for both kinds of model; empty for a code not in the table.
[[nodiscard]] std::string_view vacCutOutName(int code);

/// Remote byte 3; empty above 100, where the byte is a custom absorb voltage.
[[nodiscard]] std::string_view batteryTypeName(int type);
/// AGS A1 byte 3 where it is no temperature; empty for 33..104 and for codes in no table.
[[nodiscard]] std::string_view agsTemperatureName(int code);
/// Page 80 byte 17: what the remote asks the battery monitor to reset.
[[nodiscard]] std::string_view bmkResetName(int code);
/// BMK byte 17.
[[nodiscard]] std::string_view bmkFaultName(int fault);
/// PT-100 C1 byte 2, low nibble and high nibble.
[[nodiscard]] std::string_view pt100ModeName(int mode);
[[nodiscard]] std::string_view pt100RegulationName(int regulation);
/// A PT-100 fault number as its panel shows it (F03 = 3). How byte 3 of C1 carries it is
/// unresolved.
[[nodiscard]] std::string_view pt100FaultName(int number);
/// PT-100 C1 byte 13 where it is no temperature.
[[nodiscard]] std::string_view pt100TemperatureName(int code);
/// Page C0 byte 14 bits 0-2, byte 15 (two fields of two bits each), byte 16.
[[nodiscard]] std::string_view pt100ForceName(int code);
[[nodiscard]] std::string_view pt100SwitchName(int code);
[[nodiscard]] std::string_view pt100ResetName(int code);
/// ACLD byte 1, bits 0-3 and bits 4-6.
[[nodiscard]] std::string_view acldFaultName(int fault);
[[nodiscard]] std::string_view acldModeName(int mode);

/// What an inverter mode means for the flow of power.
enum class ModeFamily {
    Idle,         ///< 20 off, 50 standby
    Inverting,    ///< 40, 80, 60: battery feeds loads
    PassThrough,  ///< 00: AC feeds loads, charger disabled
    Charging,     ///< 01 02 04 08 09 10: AC feeds loads and charges
    LoadSupport,  ///< 0A 0B: AC and battery feed loads
    Unknown,
};
[[nodiscard]] ModeFamily modeFamily(int mode);
/// True where the transfer relay passes AC input to the loads: 00 01 02 04 08 09 0A 0B.
[[nodiscard]] bool passesAcThrough(int mode);

/// What an AGS status says about the engine.
enum class AgsClass { NotRunning, AcIn, QuietTime, WarmUp, Running, CoolDown, Fault, Unknown };
[[nodiscard]] AgsClass agsClass(int status);

}  // namespace magnum::protocol
