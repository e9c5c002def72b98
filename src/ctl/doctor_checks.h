// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>
#include <vector>

#include "system/clock.h"

namespace magnum::ctl {

/// One thing the doctor looked at.
struct Finding {
    enum class Grade { Fine, Hint, Problem };
    Grade grade = Grade::Fine;
    QString what;
    QString remedy;  ///< empty where nothing is to be done
};

/// Listens on the port (or "auto") for a while and judges what it heard.
[[nodiscard]] std::vector<Finding> checkBus(const QString& port, const system::Clock& clock,
                                            int listenMs);
[[nodiscard]] std::vector<Finding> checkClock();
[[nodiscard]] std::vector<Finding> checkDisk(const QString& dataDirectory,
                                             const system::Clock& clock);
[[nodiscard]] std::vector<Finding> checkDatabase(const QString& path, const system::Clock& clock);

}  // namespace magnum::ctl
