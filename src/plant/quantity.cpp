// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/quantity.h"

#include <QStringView>

namespace magnum::plant {
namespace {

using namespace Qt::Literals::StringLiterals;

using enum Quantity;

constexpr auto inverter = Device::Inverter;
constexpr auto host = Device::Host;

// A Latin-1 string: the degree sign is one byte in it, not the two of this file's UTF-8.
constexpr auto degreesCelsius =
    "\xB0"
    "C"_L1;

constexpr std::array<QuantityInfo, quantityCount> table{{
    {CovInverter, "cov_inverter"_L1, "ds"_L1, 1, 0, Kind::Coverage, inverter},
    {CovRemote, "cov_remote"_L1, "ds"_L1, 1, 0, Kind::Coverage, Device::Remote},
    {CovAgs, "cov_ags"_L1, "ds"_L1, 1, 0, Kind::Coverage, Device::Ags},
    {CovBmk, "cov_bmk"_L1, "ds"_L1, 1, 0, Kind::Coverage, Device::Bmk},
    {CovPt100, "cov_pt100"_L1, "ds"_L1, 1, 0, Kind::Coverage, Device::Pt100},
    {AcOutVolts, "ac_out_volts"_L1, "V"_L1, 10, 0, Kind::Average, inverter},
    {AcOutAmps, "ac_out_amps"_L1, "A"_L1, 10, 0, Kind::Average, inverter},
    {AcOutWatts, "ac_out_watts"_L1, "W"_L1, 1, 0, Kind::Average, inverter},
    {AcOutWattsMax, "ac_out_watts_max"_L1, "W"_L1, 1, 0, Kind::Maximum, inverter},
    {AcInPeakVolts, "ac_in_peak_volts"_L1, "V"_L1, 10, 0, Kind::Average, inverter},
    {AcInAmps, "ac_in_amps"_L1, "A"_L1, 10, 0, Kind::Average, inverter},
    {AcInWatts, "ac_in_watts"_L1, "W"_L1, 1, 0, Kind::Average, inverter},
    {AcInWattsMax, "ac_in_watts_max"_L1, "W"_L1, 1, 0, Kind::Maximum, inverter},
    {AcHertz, "ac_hertz"_L1, "Hz"_L1, 100, 1, Kind::Average, inverter},
    {TransformerAmps, "transformer_amps"_L1, "A"_L1, 10, 0, Kind::Average, inverter},
    {DcVolts, "dc_volts"_L1, "V"_L1, 100, 1, Kind::Average, inverter},
    {DcAmps, "dc_amps"_L1, "A"_L1, 10, 0, Kind::Average, inverter},
    {DcWatts, "dc_watts"_L1, "W"_L1, 1, 0, Kind::Average, inverter},
    {BmkVolts, "bmk_volts"_L1, "V"_L1, 100, 2, Kind::Average, Device::Bmk},
    {BmkAmps, "bmk_amps"_L1, "A"_L1, 10, 1, Kind::Average, Device::Bmk},
    {BmkWatts, "bmk_watts"_L1, "W"_L1, 1, 0, Kind::Average, Device::Bmk},
    {Soc, "soc"_L1, "%"_L1, 10, 0, Kind::Average, Device::Bmk},
    {NetAmpHours, "net_amp_hours"_L1, "Ah"_L1, 10, 0, Kind::Average, Device::Bmk},
    {BatteryCelsius, "battery_celsius"_L1, degreesCelsius, 10, 0, Kind::Average, inverter},
    {TransformerCelsius, "transformer_celsius"_L1, degreesCelsius, 10, 0, Kind::Average, inverter},
    {FetCelsius, "fet_celsius"_L1, degreesCelsius, 10, 0, Kind::Average, inverter},
    {AgsCelsius, "ags_celsius"_L1, degreesCelsius, 10, 0, Kind::Average, Device::Ags},
    {PvWatts, "pv_watts"_L1, "W"_L1, 1, 0, Kind::Average, Device::Pt100},
    {PvVolts, "pv_volts"_L1, "V"_L1, 10, 1, Kind::Average, Device::Pt100},
    {EnergyInJoules, "energy_in_joules"_L1, "J"_L1, 1, 0, Kind::Energy, inverter},
    {EnergyOutJoules, "energy_out_joules"_L1, "J"_L1, 1, 0, Kind::Energy, inverter},
    {EnergyChargeJoules, "energy_charge_joules"_L1, "J"_L1, 1, 0, Kind::Energy, Device::Bmk},
    {EnergyDischargeJoules, "energy_discharge_joules"_L1, "J"_L1, 1, 0, Kind::Energy, Device::Bmk},
    {EnergyPvJoules, "energy_pv_joules"_L1, "J"_L1, 1, 0, Kind::Energy, Device::Pt100},
    {GeneratorSeconds, "generator_seconds"_L1, "s"_L1, 1, 0, Kind::Energy, inverter},
    {InverterMode, "inverter_mode"_L1, ""_L1, 1, 0, Kind::Status, inverter},
    {InverterFault, "inverter_fault"_L1, ""_L1, 1, 0, Kind::Status, inverter},
    {AgsStatus, "ags_status"_L1, ""_L1, 1, 0, Kind::Status, Device::Ags},
    {GeneratorStartMode, "generator_start_mode"_L1, ""_L1, 1, 0, Kind::Status, Device::Remote},
    {BusPackets, "bus_packets"_L1, ""_L1, 1, 0, Kind::Count, host},
    {BusRejected, "bus_rejected"_L1, "B"_L1, 1, 0, Kind::Count, host},
    {CpuPermille, "cpu_permille"_L1, "permille"_L1, 1, 0, Kind::Gauge, host},
    {RssKib, "rss_kib"_L1, "KiB"_L1, 1, 0, Kind::Gauge, host},
    {MachineCpuPermille, "machine_cpu_permille"_L1, "permille"_L1, 1, 0, Kind::Gauge, host},
    {MachineMemoryPermille, "machine_memory_permille"_L1, "permille"_L1, 1, 0, Kind::Gauge, host},
    {MachineCelsius, "machine_celsius"_L1, degreesCelsius, 10, 0, Kind::Gauge, host},
    {DiskFreeMib, "disk_free_mib"_L1, "MiB"_L1, 1, 0, Kind::Gauge, host},
}};

constexpr bool inOrder() {
    for (size_t i = 0; i < table.size(); ++i) {
        if (size_t(table[i].id) != i) {
            return false;
        }
    }
    return true;
}
static_assert(inOrder(), "the table follows the enumeration");

}  // namespace

std::span<const QuantityInfo> quantities() {
    return table;
}

const QuantityInfo& quantityInfo(Quantity quantity) {
    return table[size_t(quantity)];
}

QLatin1String deviceKey(Device device) {
    switch (device) {
        case Device::Inverter:
            return "inverter"_L1;
        case Device::Remote:
            return "remote"_L1;
        case Device::Ags:
            return "ags"_L1;
        case Device::Bmk:
            return "bmk"_L1;
        case Device::Router:
            return "router"_L1;
        case Device::Pt100:
            return "pt100"_L1;
        case Device::Acld:
            return "acld"_L1;
        case Device::Host:
            return "host"_L1;
    }
    return {};
}

int expectedPeriodMs(Quantity quantity) {
    switch (quantityInfo(quantity).source) {
        case Device::Inverter:
        case Device::Remote:
            return 100;
        case Device::Ags:
        case Device::Bmk:
        case Device::Router:
            return 800;  // once per rotation of the remote's pages, 0.7 to 0.8 s
        case Device::Pt100:
        case Device::Acld:
        case Device::Host:
            return 5000;  // PT-100 and ACLD only come after their own page; the host is sampled
    }
    return 5000;
}

std::optional<Quantity> quantityByName(QStringView name) {
    for (const auto& info : table) {
        if (name == info.name) {
            return info.id;
        }
    }
    return std::nullopt;
}

}  // namespace magnum::plant
