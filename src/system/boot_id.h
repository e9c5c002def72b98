// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace magnum::system {

/// The kernel's random name of this boot (/proc/sys/kernel/random/boot_id); empty if it cannot be
/// read. Two runs with the same one had no reboot between them.
[[nodiscard]] QString bootId();

/// Whether the wall clock can be believed: the kernel says it is disciplined (adjtimex), or
/// systemd-timesyncd has synchronised it since boot, or it agrees with a clock chip.
[[nodiscard]] bool wallClockKnown();

}  // namespace magnum::system
