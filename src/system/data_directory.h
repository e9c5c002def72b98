// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace magnum::system {

/// Where a user's recorder keeps its data: $XDG_DATA_HOME/magnum-monitor.
[[nodiscard]] QString userDataDirectory();
/// Where the system service keeps its data.
[[nodiscard]] QString serviceDataDirectory();
/// For a tool that was not told: the user's if it holds a database, else the service's if that
/// does, else the user's.
[[nodiscard]] QString likelyDataDirectory();

}  // namespace magnum::system
