// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QSet>
#include <QString>
#include <functional>
#include <optional>
#include <vector>

namespace magnum::storage {

/// Rows of whole numbers, read straight from the leaves of a database file (sqlite.org/fileformat2
/// .html). SQLite finds rows only through the pages above them: with one of those damaged, hundreds
/// of sound leaves are out of its reach. What is only in the write-ahead log is not seen.
class LeafScan {
 public:
    struct Row {
        qint64 key = 0;
        std::vector<std::optional<qint64>> values;  ///< of all columns, in the order of the table
    };
    /// With a file that cannot be read, or is no database, pageCount() is 0.
    explicit LeafScan(const QString& path);

    [[nodiscard]] qint64 pageCount() const { return m_pageCount; }
    /// Rows of a page (from 1 on) with a wanted key. Nothing unless it is a leaf of a table, in
    /// use, and its rows have at most so many columns, the first the key and all whole numbers.
    [[nodiscard]] std::vector<Row> rowsOf(qint64 page, int mostColumns,
                                          const std::function<bool(qint64 key)>& wanted);

 private:
    [[nodiscard]] QByteArray read(qint64 page);
    void noteFreePages(qint64 firstTrunk);

    QFile m_file;
    qint64 m_pageBytes = 0;
    qint64 m_pageCount = 0;
    QSet<qint64> m_free;  ///< they may still hold rows that were deleted or moved
};

}  // namespace magnum::storage
