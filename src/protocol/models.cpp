// SPDX-License-Identifier: GPL-3.0-or-later
// Model codes of inverter byte 14. Watts and volts follow Magnum's part numbers.
#include <array>
#include <cstdint>

#include "protocol/catalogue.h"

namespace magnum::protocol {

namespace {

using enum AcSystem;

// code, name, nominal volts, watts, AC side, fills bytes 16 and 17
constexpr auto models = std::to_array<ModelInfo>({
    {0x06, "MM612", 12, 600, Us120, false},
    {0x07, "MM612-AE", 12, 600, Us120, false},
    {0x08, "MM1212", 12, 1200, Us120, false},
    {0x09, "MMS1012", 12, 1000, Us120, false},
    {0x0A, "MM1012E", 12, 1000, Export230, false},
    {0x0B, "MM1512", 12, 1500, Us120, false},
    {0x0C, "MMS912E", 12, 900, Export230, false},
    {0x0D, "MMA1012", 12, 1000, Us120, false},
    {0x0F, "ME1512", 12, 1500, Us120, false},
    {0x14, "ME2012", 12, 2000, Us120, false},
    {0x15, "RD2212", 12, 2200, Us120, false},
    {0x19, "ME2512", 12, 2500, Us120, false},
    {0x1E, "ME3112", 12, 3100, Us120, false},
    {0x23, "MS2012", 12, 2000, Us120, false},
    {0x24, "MS1512E", 12, 1500, Export230, false},
    {0x28, "MS2012E", 12, 2000, Export230, false},
    {0x2C, "MSH3012M", 12, 3000, Us120, true},
    {0x2D, "MS2812", 12, 2800, Us120, false},
    {0x2F, "MS2712E", 12, 2700, Export230, false},
    {0x35, "MM1324E", 24, 1300, Export230, false},
    {0x36, "MM1524", 24, 1500, Us120, false},
    {0x37, "RD1824", 24, 1800, Us120, false},
    {0x3B, "RD2624E", 24, 2600, Export230, false},
    {0x3C, "MM1x24E", 24, std::nullopt, Export230, false},
    {0x3F, "RD2824", 24, 2800, Us120, false},
    {0x45, "RD4024E", 24, 4000, Export230, false},
    {0x4A, "RD3924", 24, 3900, Us120, false},
    {0x59, "MS4124PE", 24, 4100, Export230, false},
    {0x5A, "MS4124E", 24, 4100, Export230, false},
    {0x5B, "MS2024", 24, 2000, Us120, false},
    {0x67, "MSH4024M", 24, 4000, Us120, true},
    {0x68, "MSH4024RE", 24, 4000, UsSplit240, true},
    {0x69, "MS4024", 24, 4000, Us120, false},
    {0x6A, "MS4024AE", 24, 4000, UsSplit240, false},
    {0x6B, "MS4024PAE", 24, 4000, UsSplit240, true},
    {0x6C, "INV_48V", 48, std::nullopt, Unknown, false},
    {0x6F, "MS4448AE", 48, 4400, UsSplit240, false},
    {0x70, "MS3748AEJ", 48, 3700, Japan200, false},
    {0x72, "MS4048", 48, 4000, Us120, false},
    {0x73, "MS4448PAE", 48, 4400, UsSplit240, true},
    {0x74, "MS3748PAEJ", 48, 3700, Japan200, true},
    {0x75, "MS4348PE", 48, 4300, Export230, false},
});

// Where each code stands in the table: every inverter packet asks.
constexpr int noPlace = -1;
constexpr auto places = [] {
    std::array<std::int8_t, 256> made{};
    made.fill(noPlace);
    for (std::size_t i = 0; i < models.size(); ++i) {
        made[static_cast<std::size_t>(models[i].code)] = static_cast<std::int8_t>(i);
    }
    return made;
}();

constexpr int last12VoltCode = 50;
constexpr int last24VoltCode = 107;

}  // namespace

const ModelInfo* findModel(int code) {
    const bool isByte = code >= 0 && code < static_cast<int>(places.size());
    const int place = isByte ? places[static_cast<std::size_t>(code)] : noPlace;
    return place == noPlace ? nullptr : &models[static_cast<std::size_t>(place)];
}

std::optional<ModelInfo> modelInfo(int code) {
    const ModelInfo* found = findModel(code);
    return found ? std::optional(*found) : std::nullopt;
}

// Every model of the table lies in the range of its voltage, so the range alone is enough.
int nominalVoltsOf(int modelCode) {
    if (modelCode <= last12VoltCode) {
        return 12;
    }
    return modelCode <= last24VoltCode ? 24 : 48;
}

}  // namespace magnum::protocol
