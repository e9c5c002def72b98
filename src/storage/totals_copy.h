// SPDX-License-Identifier: GPL-3.0-or-later
// totals.db beside the database: the little that must survive when the large file does not.
#pragma once

#include <QString>
#include <optional>

#include "storage/connection.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// The copy that belongs to a database: totals.db in the same folder.
[[nodiscard]] QString totalsCopyPath(const QString& databasePath);

/// Copies counters, closed hours and closed local days from the database into the copy, once a day:
/// the last three days again, and whatever it does not have yet. A copy that is damaged or of
/// another kind is thrown away and made anew. It is open only while it is written.
class TotalsCopy {
 public:
    explicit TotalsCopy(QString path) : m_path(std::move(path)) {}

    /// The newest row (UTC s) is a day or more past the last copy, or an earlier copying is not
    /// finished. After a failure not for another day.
    [[nodiscard]] bool isDue(qint64 newestTs);
    /// Copies a bounded piece in one transaction; `totals` are the committed running totals.
    [[nodiscard]] SqlOutcome copyPiece(const Connection& database, const StorageStatus& totals,
                                       qint64 newestTs);

 private:
    [[nodiscard]] SqlOutcome open(Connection& copy) const;

    QString m_path;
    std::optional<qint64> m_copiedTs;    ///< newest row at the last finished copy
    std::optional<qint64> m_continueTs;  ///< hours before it are copied; more wait
};

/// Raises running totals to those of the copy. False if there is none that can be read.
bool joinCopiedTotals(const QString& copyPath, StorageStatus& totals);

}  // namespace magnum::storage
