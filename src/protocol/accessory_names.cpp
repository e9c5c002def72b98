// SPDX-License-Identifier: GPL-3.0-or-later
// Names of the codes of batteries and accessories.
#include "protocol/catalogue.h"
#include "protocol/code_names.h"

namespace magnum::protocol {

namespace {

constexpr auto batteryTypes = std::to_array<CodeName>({
    {2, "Gel"},
    {4, "Flooded"},
    {8, "AGM"},
    {10, "AGM 2"},
});

constexpr auto agsTemperatures = std::to_array<CodeName>({
    {0, "No sensor"},
    {250, "Above 104 F"},
    {251, "Below 33 F"},
    {252, "No sensor"},
    {255, "Sensor open"},
});

constexpr auto bmkResets = std::to_array<CodeName>({
    {0, "None"},
    {1, "Lowest volts"},
    {2, "Highest volts"},
    {3, "Trip amp-hours"},
    {4, "Total amp-hours"},
});

constexpr auto bmkFaults = std::to_array<CodeName>({
    {0, "Reserved"},
    {1, "Normal"},
    {2, "Fault start"},
});

constexpr auto pt100Modes = std::to_array<CodeName>({
    {1, "Float"},
    {2, "Bulk"},
    {3, "Absorb"},
    {4, "Equalize"},
});

constexpr auto pt100Regulations = std::to_array<CodeName>({
    {0, "Off, no power"},
    {1, "Volts"},
    {2, "Amps"},
    {3, "Temperature"},
    {4, "Hardware"},
    {5, "Above VDC"},
    {15, "MPPT"},
});

constexpr auto pt100Faults = std::to_array<CodeName>({
    {0, "None"},
    {1, "No PV input"},
    {2, "Internal power supply"},
    {3, "High PV volts"},
    {4, "High battery volts"},
    {5, "Battery temperature sensor shorted"},
    {6, "FET overtemperature"},
    {7, "High battery temperature"},
    {8, "Overload"},
    {9, "Internal phase"},
    {10, "Battery temperature sensor open"},
    {11, "Internal power"},
    {12, "Ground fault"},
    {13, "Arc fault"},
    {14, "Internal NTC"},
    {15, "Internal hardware"},
    {16, "Inductor overtemperature"},
    {17, "USB"},
    {20, "No stack communication"},
    {21, "Stack communication lost"},
    {22, "Stack switch"},
    {23, "Battery volts differ"},
});

constexpr auto pt100Temperatures = std::to_array<CodeName>({
    {151, "Sensor shorted"},
    {152, "Sensor open"},
});

constexpr auto pt100Forces = std::to_array<CodeName>({
    {0, "Multistage"},
    {1, "Off"},
    {2, "Float"},
    {3, "Bulk"},
    {4, "Equalize"},
});

constexpr auto pt100Switches = std::to_array<CodeName>({
    {0, "Auto"},
    {1, "Off"},
    {2, "Toggle"},
    {3, "On"},
});

constexpr auto pt100Resets = std::to_array<CodeName>({
    {0, "None"},
    {1, "Energy"},
    {2, "Faults"},
    {3, "Unit"},
});

constexpr auto acldFaults = std::to_array<CodeName>({
    {0, "None"},
    {1, "High current"},
    {2, "High AC volts"},
    {3, "High output volts"},
    {4, "Open load"},
    {5, "Desaturation"},
    {6, "ADC limit"},
    {7, "Very high current"},
    {8, "Output short"},
    {9, "Overtemperature"},
    {10, "No communication"},
});

constexpr auto acldModes = std::to_array<CodeName>({
    {0, "Off"},
    {1, "Manual"},
    {4, "Bulk"},
    {5, "Absorb"},
    {6, "Float"},
    {7, "Equalize"},
});

}  // namespace

std::string_view batteryTypeName(int type) {
    return nameIn(batteryTypes, type);
}
std::string_view agsTemperatureName(int code) {
    return nameIn(agsTemperatures, code);
}
std::string_view bmkResetName(int code) {
    return nameIn(bmkResets, code);
}
std::string_view bmkFaultName(int fault) {
    return nameIn(bmkFaults, fault);
}
std::string_view pt100ModeName(int mode) {
    return nameIn(pt100Modes, mode);
}
std::string_view pt100RegulationName(int regulation) {
    return nameIn(pt100Regulations, regulation);
}
std::string_view pt100FaultName(int number) {
    return nameIn(pt100Faults, number);
}
std::string_view pt100TemperatureName(int code) {
    return nameIn(pt100Temperatures, code);
}
std::string_view pt100ForceName(int code) {
    return nameIn(pt100Forces, code);
}
std::string_view pt100SwitchName(int code) {
    return nameIn(pt100Switches, code);
}
std::string_view pt100ResetName(int code) {
    return nameIn(pt100Resets, code);
}
std::string_view acldFaultName(int fault) {
    return nameIn(acldFaults, fault);
}
std::string_view acldModeName(int mode) {
    return nameIn(acldModes, mode);
}

}  // namespace magnum::protocol
