// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

#include "app/command_line.h"

namespace magnum::app {

/// Where one recorder keeps what it has, and where panels find it.
struct Locations {
    QString dataDirectory;         ///< with simulation/ or replay/ where that is what runs
    QString socketPath;            ///< of the live feed, where this process would make it
    QStringList socketCandidates;  ///< where a recorder of this directory may have made it

    [[nodiscard]] QString database() const { return dataDirectory + QStringLiteral("/history.db"); }
    [[nodiscard]] QString log() const {
        return dataDirectory + QStringLiteral("/MagnumMonitorLog.txt");
    }
    [[nodiscard]] QString captures() const { return dataDirectory + QStringLiteral("/captures"); }
};

/// For this user and these options.
[[nodiscard]] Locations ownLocations(const Options& options);
/// Of the system service: /var/lib/magnum-monitor and /run/magnum-monitor.
[[nodiscard]] Locations serviceLocations();

}  // namespace magnum::app
