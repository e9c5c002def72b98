// SPDX-License-Identifier: GPL-3.0-or-later
// What the recorder says when something is wrong: what, where, what to do.
#pragma once

#include <QString>

#include "storage/connection.h"

namespace magnum::storage {

/// What is held in memory meanwhile.
struct Waiting {
    int rows = 0;
    qint64 droppedRows = 0;
    qint64 droppedEvents = 0;
};

/// " 12 rows wait in memory." or nothing.
[[nodiscard]] QString rowsWaitSentence(const Waiting& waiting);
[[nodiscard]] QString retryingWords(const SqlOutcome& outcome, const Waiting& waiting);
[[nodiscard]] QString cannotOpenWords(const QString& path, const QString& reason, Trouble trouble,
                                      const Waiting& waiting);
[[nodiscard]] QString cannotSetAsideWords(const QString& path, const QString& why,
                                          const Waiting& waiting);
[[nodiscard]] QString setAsideSentence(const QString& why, const QString& target);
[[nodiscard]] QString damagedWhileWritingWords(const QString& reason);
[[nodiscard]] QString damagedWhileReadingWords(const QString& reason);
[[nodiscard]] QString replacedSentence(const QString& path);

}  // namespace magnum::storage
