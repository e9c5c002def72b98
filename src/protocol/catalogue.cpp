// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/catalogue.h"

#include "protocol/code_names.h"

namespace magnum::protocol {

namespace {

constexpr auto modes = std::to_array<CodeName>({
    {0x00, "Charger standby"},
    {0x01, "Equalize"},
    {0x02, "Float"},
    {0x04, "Absorb"},
    {0x08, "Bulk"},
    {0x09, "Battery saver"},
    {0x0A, "Load support (VDC)"},
    {0x0B, "Load support (AAC)"},
    {0x10, "Charge"},
    {0x20, "Off"},
    {0x40, "Inverting"},
    {0x50, "Inverter standby"},
    {0x60, "Search (0x60)"},
    {0x80, "Search"},
});

constexpr auto faults = std::to_array<CodeName>({
    {0x00, "None"},
    {0x01, "Stuck relay"},
    {0x02, "DC overload"},
    {0x03, "AC overload"},
    {0x04, "Dead battery"},
    {0x05, "AC backfeed"},
    {0x08, "Low battery"},
    {0x09, "High battery"},
    {0x0A, "High AC volts"},
    {0x0B, "High speed bus fault"},
    {0x10, "Bad bridge"},
    {0x12, "NTC fault"},
    {0x13, "FET overload"},
    {0x14, "Internal fault 4"},
    {0x16, "Stacker mode fault"},
    {0x17, "Stacker no clock"},
    {0x18, "Stacker clock phase"},
    {0x19, "Stacker phase loss"},
    {0x20, "Overtemperature"},
    {0x21, "Relay fault"},
    {0x80, "Charger fault"},
    {0x81, "High battery temperature"},
    {0x90, "Open SELCO TCO"},
    {0x91, "CB3 open"},
});

constexpr auto stackModes = std::to_array<CodeName>({
    {0, "Stand-alone"},
    {1, "Parallel master"},
    {2, "Parallel slave"},
    {4, "Series master"},
    {8, "Series slave"},
});

// Inverter toggle and charger toggle are bits; equalize is bits 1 and 3 together.
constexpr auto remoteCommands = std::to_array<CodeName>({
    {0x00, "None"},
    {0x01, "Inverter on/off"},
    {0x02, "Charger on/off"},
    {0x03, "Inverter on/off and charger on/off"},
    {0x0A, "Equalize on/off"},
});

constexpr auto startModes = std::to_array<CodeName>({
    {0, "Off"},
    {1, "Auto"},
    {2, "Test"},
    {4, "Auto with quiet time"},
    {5, "On"},
});

struct AgsStatus {
    std::string_view name;
    AgsClass meaning;
};

constexpr auto agsStatuses = std::to_array<AgsStatus>({
    {"Not connected", AgsClass::NotRunning},
    {"Off", AgsClass::NotRunning},
    {"Ready", AgsClass::NotRunning},
    {"Manual run", AgsClass::Running},
    {"AC in", AgsClass::AcIn},
    {"Quiet time", AgsClass::QuietTime},
    {"Start test", AgsClass::Running},
    {"Start temperature", AgsClass::Running},
    {"Start volts", AgsClass::Running},
    {"Fault start test", AgsClass::Fault},
    {"Fault start temperature", AgsClass::Fault},
    {"Fault start volts", AgsClass::Fault},
    {"Start time of day", AgsClass::Running},
    {"Start SOC", AgsClass::Running},
    {"Start exercise", AgsClass::Running},
    {"Fault start time of day", AgsClass::Fault},
    {"Fault start SOC", AgsClass::Fault},
    {"Fault start exercise", AgsClass::Fault},
    {"Start amps", AgsClass::Running},
    {"Start top-off", AgsClass::Running},
    {"", AgsClass::Unknown},
    {"Fault start amps", AgsClass::Fault},
    {"Fault start top-off", AgsClass::Fault},
    {"", AgsClass::Unknown},
    {"Fault maximum run", AgsClass::Fault},
    {"Generator run fault", AgsClass::Fault},
    {"Warm-up", AgsClass::WarmUp},
    {"Cool-down", AgsClass::CoolDown},
});

bool isAgsStatus(int status) {
    return status >= 0 && status < static_cast<int>(agsStatuses.size());
}

struct VacCutOut {
    int code;
    std::optional<int> volts;
    std::optional<int> exportVolts;
    std::string_view name;
};

constexpr auto vacCutOuts = std::to_array<VacCutOut>({
    {110, 60, 110, "60 V (230 V models: 110 V)"},
    {122, 65, 120, "65 V (230 V models: 120 V)"},
    {135, 70, 130, "70 V (230 V models: 130 V)"},
    {145, 75, 140, "75 V (230 V models: 140 V)"},
    {155, 80, 150, "80 V (230 V models: 150 V)"},
    {165, 85, 160, "85 V (230 V models: 160 V)"},
    {175, 90, 170, "90 V (230 V models: 170 V)"},
    {182, 95, 180, "95 V (230 V models: 180 V)"},
    {190, 100, 190, "100 V (230 V models: 190 V)"},
    {192, std::nullopt, std::nullopt, "UPS mode"},
    {250, std::nullopt, std::nullopt, "Ignore AC input"},
    {254, std::nullopt, std::nullopt, "Ignore AC input"},
    {255, std::nullopt, std::nullopt, "Ignore AC input"},
});

const VacCutOut* findVacCutOut(int code) {
    for (const VacCutOut& line : vacCutOuts) {
        if (line.code == code) {
            return &line;
        }
    }
    return nullptr;
}

}  // namespace

std::string_view modeName(int mode) {
    return nameIn(modes, mode);
}
std::string_view faultName(int fault) {
    return nameIn(faults, fault);
}
std::string_view stackModeName(int stackMode) {
    return nameIn(stackModes, stackMode);
}
std::string_view ledName(int code) {
    if (code < 0 || code > 0xFF) {
        return {};
    }
    if (code == 0) {
        return "Off";
    }
    if (code == 1 || code > 14) {
        return "On";
    }
    return code >= 7 ? "Flashing" : "Flashing slowly";
}
std::string_view remoteCommandName(int command) {
    return nameIn(remoteCommands, command);
}
std::string_view generatorStartModeName(int code) {
    return nameIn(startModes, code);
}

std::string_view agsStatusName(int status) {
    return isAgsStatus(status) ? agsStatuses[static_cast<std::size_t>(status)].name
                               : std::string_view();
}

AgsClass agsClass(int status) {
    return isAgsStatus(status) ? agsStatuses[static_cast<std::size_t>(status)].meaning
                               : AgsClass::Unknown;
}

std::optional<int> vacCutOutVolts(int code, bool exportModel) {
    const VacCutOut* line = findVacCutOut(code);
    if (!line) {
        return std::nullopt;
    }
    return exportModel ? line->exportVolts : line->volts;
}

std::string_view vacCutOutName(int code) {
    const VacCutOut* line = findVacCutOut(code);
    return line ? line->name : std::string_view();
}

ModeFamily modeFamily(int mode) {
    switch (mode) {
        case 0x20:
        case 0x50:
            return ModeFamily::Idle;
        case 0x40:
        case 0x60:
        case 0x80:
            return ModeFamily::Inverting;
        case 0x00:
            return ModeFamily::PassThrough;
        case 0x01:
        case 0x02:
        case 0x04:
        case 0x08:
        case 0x09:
        case 0x10:
            return ModeFamily::Charging;
        case 0x0A:
        case 0x0B:
            return ModeFamily::LoadSupport;
        default:
            return ModeFamily::Unknown;
    }
}

// Mode 10 is "charger mode, no AC applied": it belongs to the chargers but passes nothing.
bool passesAcThrough(int mode) {
    const ModeFamily family = modeFamily(mode);
    return mode != 0x10 && (family == ModeFamily::PassThrough || family == ModeFamily::Charging ||
                            family == ModeFamily::LoadSupport);
}

}  // namespace magnum::protocol
