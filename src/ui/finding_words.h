// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include "link/finding.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// What was found out about port and wires, for the owner.
struct FindingWords {
    QString title;   ///< one sentence
    QString remedy;  ///< what to do
};
/// since: when it began, in words.
[[nodiscard]] FindingWords findingWords(const link::Finding& finding, const QString& since,
                                        const TextContext& context);

}  // namespace magnum::ui
