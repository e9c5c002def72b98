// SPDX-License-Identifier: GPL-3.0-or-later
// The inverter models as the sources list them, typed in by hand: what the catalogue is held
// against and random installations are made of.
#pragma once

#include <array>

namespace magnum::test {

/// "120", "120/240", "100/200", "230" or "?", as the AC column of the table says it.
struct ListedModel {
    int code;
    const char* name;
    int volts;
    int watts;  ///< 0 = not known
    const char* ac;
    bool fillsAmps;
};

inline constexpr std::array<ListedModel, 42> listedModels{{
    {6, "MM612", 12, 600, "120", false},
    {7, "MM612-AE", 12, 600, "120", false},
    {8, "MM1212", 12, 1200, "120", false},
    {9, "MMS1012", 12, 1000, "120", false},
    {10, "MM1012E", 12, 1000, "230", false},
    {11, "MM1512", 12, 1500, "120", false},
    {12, "MMS912E", 12, 900, "230", false},
    {13, "MMA1012", 12, 1000, "120", false},
    {15, "ME1512", 12, 1500, "120", false},
    {20, "ME2012", 12, 2000, "120", false},
    {21, "RD2212", 12, 2200, "120", false},
    {25, "ME2512", 12, 2500, "120", false},
    {30, "ME3112", 12, 3100, "120", false},
    {35, "MS2012", 12, 2000, "120", false},
    {36, "MS1512E", 12, 1500, "230", false},
    {40, "MS2012E", 12, 2000, "230", false},
    {44, "MSH3012M", 12, 3000, "120", true},
    {45, "MS2812", 12, 2800, "120", false},
    {47, "MS2712E", 12, 2700, "230", false},
    {53, "MM1324E", 24, 1300, "230", false},
    {54, "MM1524", 24, 1500, "120", false},
    {55, "RD1824", 24, 1800, "120", false},
    {59, "RD2624E", 24, 2600, "230", false},
    {60, "MM1x24E", 24, 0, "230", false},
    {63, "RD2824", 24, 2800, "120", false},
    {69, "RD4024E", 24, 4000, "230", false},
    {74, "RD3924", 24, 3900, "120", false},
    {89, "MS4124PE", 24, 4100, "230", false},
    {90, "MS4124E", 24, 4100, "230", false},
    {91, "MS2024", 24, 2000, "120", false},
    {103, "MSH4024M", 24, 4000, "120", true},
    {104, "MSH4024RE", 24, 4000, "120/240", true},
    {105, "MS4024", 24, 4000, "120", false},
    {106, "MS4024AE", 24, 4000, "120/240", false},
    {107, "MS4024PAE", 24, 4000, "120/240", true},
    {108, "INV_48V", 48, 0, "?", false},
    {111, "MS4448AE", 48, 4400, "120/240", false},
    {112, "MS3748AEJ", 48, 3700, "100/200", false},
    {114, "MS4048", 48, 4000, "120", false},
    {115, "MS4448PAE", 48, 4400, "120/240", true},
    {116, "MS3748PAEJ", 48, 3700, "100/200", true},
    {117, "MS4348PE", 48, 4300, "230", false},
}};

}  // namespace magnum::test
