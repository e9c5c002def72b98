// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <limits>
#include <vector>

#include "storage/exporter.h"

namespace magnum::storage {

/// "2026-11-22T13:00:05Z"
[[nodiscard]] QString isoUtc(qint64 ts);

/// Writes stored rows as CSV or JSON, in plain units: 1234 at scale 100 is 12.34. Made for millions
/// of rows: the text is put together in place, without strings in between.
class RowText {
 public:
    struct Column {
        QByteArray name;
        int scale = 1;  ///< 1, 10, 100, ...
    };
    /// Table is not a format for rows.
    RowText(ExportFormat format, const std::vector<Column>& columns);

    void appendHead(QByteArray& text) const;
    /// `cellAt(i)`: the stored number of column i, std::optional<qint64>.
    template <typename CellAt>
    void appendRow(QByteArray& text, qint64 ts, CellAt cellAt) {
        const auto before = text.size();
        text.resize(before + m_longestRow);
        char* const begin = text.data();
        char* at = putTime(begin + before, ts);
        for (size_t i = 0; i < m_columns.size(); ++i) {
            at = putCell(at, m_columns[i], cellAt(i));
        }
        at = putEnd(at);
        text.resize(at - begin);
    }
    void appendEnd(QByteArray& text) const;

 private:
    struct Prepared {
        QByteArray lead;  ///< what stands before the value
        int digits = 0;   ///< after the point
    };
    char* putTime(char* at, qint64 ts);
    [[nodiscard]] char* putCell(char* at, const Prepared& column,
                                const std::optional<qint64>& stored) const;
    [[nodiscard]] char* putEnd(char* at) const;

    bool m_json;
    bool m_first = true;
    QByteArray m_head;
    std::vector<Prepared> m_columns;
    qsizetype m_longestRow = 0;
    qint64 m_day = std::numeric_limits<qint64>::min();  ///< the one m_date stands for
    QByteArray m_date;                                  ///< "2026-11-22T"
};

}  // namespace magnum::storage
