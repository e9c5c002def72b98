// SPDX-License-Identifier: GPL-3.0-or-later
// exportRows() of exporter.h.
#include <array>
#include <memory>

#include "storage/bucket_fold.h"
#include "storage/exporter.h"
#include "storage/row_text.h"
#include "storage/store_file.h"

namespace magnum::storage {
namespace {

/// Read in one go, then written: what waits for a slow receiver keeps no snapshot of the database,
/// which would let its write-ahead log grow.
constexpr int rowsPerRead = 2048;
constexpr qsizetype writeBytes = 64 * 1024;

std::vector<RowText::Column> exportColumns(int stepSeconds) {
    std::vector<RowText::Column> columns;
    if (stepSeconds == levels()[finestLevel].seconds) {
        for (const auto& info : plant::quantities()) {
            columns.push_back({QByteArray(info.name.data(), info.name.size()), info.scale});
        }
        return columns;
    }
    for (const auto& column : rollUpColumns()) {
        columns.push_back({column.name.toLatin1(), plant::quantityInfo(column.quantity).scale});
    }
    return columns;
}

/// The coarsest level of which whole buckets make up a step.
LevelIndex levelFor(int stepSeconds) {
    LevelIndex level = hourLevel;
    while (level > finestLevel && stepSeconds % levels()[size_t(level)].seconds != 0) {
        --level;
    }
    return level;
}

class RowExport {
 public:
    RowExport(const Connection& connection, const ExportRequest& request, QIODevice& out)
        : m_connection(connection),
          m_layout(StoreLayout::read(connection)),
          m_request(request),
          m_out(out),
          m_rows(request.format, exportColumns(request.stepSeconds)) {}

    ExportOutcome run() {
        m_rows.appendHead(m_text);
        const auto pieces = [this] {
            const ReadTransaction oneState(m_connection);
            return planPieces({m_request.fromTs, m_request.toTs}, levelFor(m_request.stepSeconds),
                              RollUpProgress::read(m_connection, m_layout));
        }();
        for (const auto& piece : pieces) {
            if (!m_outcome.ok() || m_outcome.cancelled) {
                break;
            }
            readPiece(piece);
        }
        if (m_outcome.ok()) {
            // A bucket that was cut short by a cancellation is not told.
            if (!m_outcome.cancelled) {
                closeBucket();
            }
            m_rows.appendEnd(m_text);
            write();
        }
        return m_outcome;
    }

 private:
    struct Source {
        std::unique_ptr<FoldSource> fold;  ///< null: rows go out as they are
        std::unique_ptr<RowCursor> cursor;
    };

    Source& sourceOf(LevelIndex level) {
        auto& source = m_sources[size_t(level)];
        if (source.cursor) {
            return source;
        }
        const auto& table = levels()[size_t(level)];
        QString columns = QStringLiteral("ts");
        if (table.seconds != m_request.stepSeconds) {
            source.fold = std::make_unique<FoldSource>(m_layout, level);
            columns = source.fold->columns();
        } else {
            for (const auto& column : exportColumns(m_request.stepSeconds)) {
                columns +=
                    QLatin1Char(',') + m_layout.orNull(level, QString::fromLatin1(column.name));
            }
        }
        source.cursor = std::make_unique<RowCursor>(
            m_connection,
            QStringLiteral("SELECT %1 FROM %2 WHERE ts >= ? AND ts < ? ORDER BY ts LIMIT %3")
                .arg(columns, table.table)
                .arg(rowsPerRead));
        return source;
    }

    void readPiece(const Piece& piece) {
        auto& source = sourceOf(piece.level);
        auto& cursor = *source.cursor;
        const auto rowSeconds = levels()[size_t(piece.level)].seconds;
        auto from = piece.range.fromTs;
        for (int read = rowsPerRead; read == rowsPerRead && m_outcome.ok();) {
            read = 0;
            cursor.start({from, piece.range.toTs});
            while (cursor.next()) {
                ++read;
                const auto ts = cursor.integer(0);
                from = ts + 1;
                if (source.fold) {
                    fold(ts, *source.fold, cursor, rowSeconds);
                } else {
                    tell(ts, [&cursor](size_t i) { return cursor.at(int(i) + 1); });
                }
            }
            if (!cursor.outcome().ok()) {
                m_outcome.error = readErrorWords(cursor.outcome(), m_request.databasePath);
                return;
            }
            if (m_text.size() >= writeBytes) {
                write();
            }
            if (m_request.cancelled && m_request.cancelled()) {
                m_outcome.cancelled = true;
                return;
            }
        }
    }

    void fold(qint64 ts, const FoldSource& source, const RowCursor& row, int rowSeconds) {
        const auto bucket = bucketOf(ts, m_request.stepSeconds);
        if (bucket != m_bucket) {
            closeBucket();
            m_bucket = bucket;
        }
        m_fold.add(row, source, rowSeconds);
    }

    void closeBucket() {
        if (!m_fold.isEmpty()) {
            append(m_bucket, [this](size_t i) { return m_fold.at(i); });
            m_fold.clear();
        }
    }

    template <typename CellAt>
    void tell(qint64 ts, CellAt cellAt) {
        closeBucket();
        append(ts, cellAt);
    }

    template <typename CellAt>
    void append(qint64 ts, CellAt cellAt) {
        m_rows.appendRow(m_text, ts, cellAt);
        ++m_outcome.rows;
    }

    void write() {
        if (m_out.write(m_text) != m_text.size()) {
            m_outcome.error = exportWriteErrorWords(m_out);
        }
        m_text.resize(0);
    }

    const Connection& m_connection;
    StoreLayout m_layout;
    const ExportRequest& m_request;
    QIODevice& m_out;
    RowText m_rows;
    std::array<Source, levelCount> m_sources;
    BucketFold m_fold;
    qint64 m_bucket = 0;
    QByteArray m_text;
    ExportOutcome m_outcome;
};

}  // namespace

ExportOutcome exportRows(const ExportRequest& request, QIODevice& out) {
    ExportOutcome result;
    if (request.format == ExportFormat::Table ||
        request.stepSeconds < levels()[finestLevel].seconds) {
        result.error = QStringLiteral("Rows are exported as csv or json, at steps of 5 s or more.");
        return result;
    }
    Connection connection;
    result.error = openForReading(connection, request.databasePath);
    return result.ok() ? RowExport(connection, request, out).run() : result;
}

}  // namespace magnum::storage
