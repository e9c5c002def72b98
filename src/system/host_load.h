// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <optional>

namespace magnum::system {

/// The load of this machine and of this program. Absent = cannot be told here.
struct HostLoad {
    std::optional<double> cpuPermille;         ///< this program, of one core, since the last sample
    std::optional<double> rssKib;              ///< this program, resident
    std::optional<double> machineCpuPermille;  ///< all cores, since the last sample
    std::optional<double> machineMemoryPermille;  ///< in use
    std::optional<double> machineMemoryTotalKib;
    std::optional<double> celsius;      ///< of the processor
    std::optional<double> diskFreeMib;  ///< where the data directory is
    std::optional<double> diskTotalMib;
    std::optional<double> uptimeSeconds;    ///< of the machine
    std::optional<bool> clockSynchronised;  ///< the kernel says wall time is disciplined
    bool operator==(const HostLoad&) const = default;
};

}  // namespace magnum::system
