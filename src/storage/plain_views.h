// SPDX-License-Identifier: GPL-3.0-or-later
// Views in plain units with readable times, for people with a sqlite3 shell.
#pragma once

#include "storage/connection.h"

namespace magnum::storage {

/// Makes the views that are missing or differ from this program's. Writes nothing otherwise.
[[nodiscard]] SqlOutcome refreshViews(const Connection& connection);

}  // namespace magnum::storage
