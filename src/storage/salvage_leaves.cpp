// SPDX-License-Identifier: GPL-3.0-or-later
// The last resort of a salvage: rows that no sound page leads to.
#include <QSqlError>
#include <algorithm>

#include "storage/salvage_p.h"
#include "storage/table_copy.h"

namespace magnum::storage {
namespace {

/// Two MB: some 5 ms here unless they hold rows that are looked for.
constexpr qint64 pagesPerPiece = 500;
/// A hole that one page of rows does not explain: no page holds so many.
constexpr qint64 rowsOfNoLeaf = 200;

std::vector<std::pair<qint64, qint64>> wideHoles(const QJsonArray& holes, int keyStep) {
    std::vector<std::pair<qint64, qint64>> wide;
    for (const auto& hole : holes) {
        const auto pair = hole.toArray();
        const auto from = pair[0].toInteger(), to = pair[1].toInteger();
        if (to - from > rowsOfNoLeaf * keyStep) {
            wide.emplace_back(from, to);
        }
    }
    return wide;
}

}  // namespace

SqlOutcome Salvage::copyLeaves(const Table& table) {
    auto& p = *m_progress;
    const auto holes = wideHoles(p.rowHoles, table.keyStep);
    const auto columns = columnsOf(*m_source, table.name);
    if (!m_leaves && !holes.empty()) {
        m_leaves = std::make_unique<LeafScan>(m_folder + QLatin1Char('/') + p.report.fileName);
    }
    if (!m_leaves || holes.empty() || columns.isEmpty() || p.nextKey >= m_leaves->pageCount()) {
        ++p.table;
        p.nextKey = 0;
        return {};
    }
    const auto known = columnsOf(m_database, table.name);
    const auto wanted = [&](qint64 key) {
        return key % table.keyStep == 0 &&
               std::any_of(holes.begin(), holes.end(), [key](const auto& hole) {
                   return key >= hole.first && key < hole.second;
               });
    };
    auto insert = m_database.query();
    insert.prepare(QStringLiteral("INSERT OR IGNORE INTO %1(%2) VALUES(%3)")
                       .arg(table.name, known.join(QLatin1Char(',')),
                            QStringList(known.size(), QStringLiteral("?")).join(QLatin1Char(','))));
    const auto end = std::min(p.nextKey + pagesPerPiece, m_leaves->pageCount());
    for (; p.nextKey < end; ++p.nextKey) {
        for (const auto& row : m_leaves->rowsOf(p.nextKey + 1, int(columns.size()), wanted)) {
            for (qsizetype i = 0; i < known.size(); ++i) {
                const auto place = columns.indexOf(known[i]);
                const bool has = place >= 0 && place < qsizetype(row.values.size()) &&
                                 row.values[size_t(place)].has_value();
                insert.bindValue(int(i), has ? QVariant(*row.values[size_t(place)]) : QVariant());
            }
            if (!insert.exec()) {
                return outcomeOf(insert.lastError());
            }
            p.report.rows += insert.numRowsAffected();
            p.report.lostRows = std::max<qint64>(p.report.lostRows - insert.numRowsAffected(), 0);
        }
    }
    return {};
}

}  // namespace magnum::storage
