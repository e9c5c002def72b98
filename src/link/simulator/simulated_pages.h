// SPDX-License-Identifier: GPL-3.0-or-later
// Which settings pages a remote sends, in which order, and who answers each. Measured on captures
// for the router, the ARC 2.3 and MagPy; the others follow what is reported of them.
#pragma once

#include <vector>

#include "link/simulator/scenario.h"

namespace magnum::link {

/// Who may answer a remote's page.
enum class Answer { None, Ags, AgsMaybeCounters, AgsCounters, Bmk, Router, Solar, Diverter };

struct PageSlot {
    int footer = 0;
    Answer answer = Answer::None;
};

/// The rotation, one page a burst.
[[nodiscard]] std::vector<PageSlot> pageRotation(const Scenario& scenario);

}  // namespace magnum::link
