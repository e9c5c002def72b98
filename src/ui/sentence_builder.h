// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "feed/snapshot.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// One plain sentence on what the plant does and why. Names nothing that is not known now.
[[nodiscard]] QString plantSentence(const feed::Snapshot& snapshot, qint64 nowMonotonicMs,
                                    const TextContext& context);

}  // namespace magnum::ui
