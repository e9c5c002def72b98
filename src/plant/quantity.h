// SPDX-License-Identifier: GPL-3.0-or-later
// The one table of everything that is measured and stored. Database columns, inserts, CSV heads,
// chart choices and live readings are generated from it; a new quantity is one line here.
#pragma once

#include <QLatin1String>
#include <QtGlobal>
#include <array>
#include <optional>
#include <span>

namespace magnum::plant {

/// Which device tells a quantity.
enum class Device : quint8 { Inverter, Remote, Ags, Bmk, Router, Pt100, Acld, Host };
inline constexpr int deviceCount = 8;
[[nodiscard]] QLatin1String deviceKey(Device device);  ///< "inverter", "remote", ...

/// How a quantity's 5 s value is made.
enum class Kind : quint8 {
    Coverage,  ///< tenths of a second in which the source was heard, 0..50
    Average,   ///< mean of the interval's valid packets, without lone outliers
    Maximum,   ///< highest level that two packets in a row reached
    Energy,    ///< joules of the interval (or seconds, for run time): summed in roll-ups
    Status,    ///< last code of the interval
    Count,     ///< how many in the interval: summed in roll-ups
    Gauge,     ///< last value of the interval of something slow
};

enum class Quantity : quint8 {
    CovInverter,
    CovRemote,
    CovAgs,
    CovBmk,
    CovPt100,
    AcOutVolts,
    AcOutAmps,
    AcOutWatts,
    AcOutWattsMax,
    AcInPeakVolts,
    AcInAmps,
    AcInWatts,
    AcInWattsMax,
    AcHertz,
    TransformerAmps,
    DcVolts,
    DcAmps,
    DcWatts,
    BmkVolts,
    BmkAmps,
    BmkWatts,
    Soc,
    NetAmpHours,
    BatteryCelsius,
    TransformerCelsius,
    FetCelsius,
    AgsCelsius,
    PvWatts,
    PvVolts,
    EnergyInJoules,
    EnergyOutJoules,
    EnergyChargeJoules,
    EnergyDischargeJoules,
    EnergyPvJoules,
    GeneratorSeconds,
    InverterMode,
    InverterFault,
    AgsStatus,
    GeneratorStartMode,
    BusPackets,
    BusRejected,
    CpuPermille,
    RssKib,
    MachineCpuPermille,
    MachineMemoryPermille,
    MachineCelsius,
    DiskFreeMib,
};
inline constexpr int quantityCount = int(Quantity::DiskFreeMib) + 1;

struct QuantityInfo {
    Quantity id{};
    QLatin1String name;  ///< column name, snake_case with its unit
    QLatin1String unit;  ///< "V", "A", "W", "J", "s", "°C", "%", "permille", "" for codes
    int scale = 1;       ///< stored integer = value * scale
    int decimals = 0;    ///< digits worth showing
    Kind kind{};
    Device source{};
};

/// Every quantity, in the order of the enumeration and of the database's columns.
[[nodiscard]] std::span<const QuantityInfo> quantities();
[[nodiscard]] const QuantityInfo& quantityInfo(Quantity quantity);
[[nodiscard]] std::optional<Quantity> quantityByName(QStringView name);
/// How often the quantity's packet is expected, in milliseconds.
[[nodiscard]] int expectedPeriodMs(Quantity quantity);

/// The row of one 5 s interval as it is stored: scaled integers, nothing = unknown.
struct SampleRow {
    qint64 ts = 0;  ///< UTC seconds, start of the interval, a multiple of 5
    std::array<std::optional<qint64>, quantityCount> stored{};

    [[nodiscard]] std::optional<qint64>& operator[](Quantity q) { return stored[size_t(q)]; }
    [[nodiscard]] const std::optional<qint64>& operator[](Quantity q) const {
        return stored[size_t(q)];
    }
    bool operator==(const SampleRow&) const = default;
};

}  // namespace magnum::plant
