// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/table_copy.h"

#include <QSqlError>

namespace magnum::storage {

QStringList columnsOf(const Connection& connection, const QString& table) {
    QStringList names;
    auto query = connection.query();
    query.exec(QStringLiteral("SELECT name FROM pragma_table_info('%1')").arg(table));
    while (query.next()) {
        names << query.value(0).toString();
    }
    return names;
}

TableCopy::TableCopy(const Connection& from, const Connection& to, const QString& table,
                     Present present, int keyStep)
    : m_keyStep(keyStep), m_insert(to.query()) {
    const auto target = columnsOf(to, table);
    QStringList columns;
    for (const auto& column : columnsOf(from, table)) {
        if (target.contains(column)) {
            columns << column;
        }
    }
    if (columns.isEmpty() || columns.first() != target.first()) {
        return;
    }
    m_columns = int(columns.size());
    const auto list = columns.join(QLatin1Char(','));
    m_rows = std::make_unique<RowCursor>(
        from, QStringLiteral("SELECT %1 FROM %2 WHERE %3>=? ORDER BY %3 LIMIT ?")
                  .arg(list, table, columns.first()));
    m_insert.prepare(
        QStringLiteral("INSERT OR %1 INTO %2(%3) VALUES(%4)")
            .arg(present == Present::Keep ? QLatin1String("IGNORE") : QLatin1String("REPLACE"),
                 table, list, QStringList(m_columns, QStringLiteral("?")).join(QLatin1Char(','))));
}

/// The next row, if it is one that the table can hold.
bool TableCopy::nextKey(qint64 atLeast, qint64& key, SqlOutcome& outcome) {
    if (!m_rows->next()) {
        outcome = m_rows->outcome();
        return false;
    }
    key = m_rows->integer(0);
    if (key < atLeast || key % m_keyStep != 0) {
        outcome = {Trouble::Corrupt, QStringLiteral("a row with a key that cannot be")};
        return false;
    }
    return true;
}

TableCopy::Result TableCopy::copy(qint64 fromKey, int limit) {
    Result result;
    if (!isUsable()) {
        return result;
    }
    m_rows->start({fromKey, limit});
    for (qint64 key = 0;
         nextKey(result.lastKey ? *result.lastKey + 1 : fromKey, key, result.read);) {
        for (int i = 0; i < m_columns; ++i) {
            const auto value = m_rows->at(i);
            m_insert.bindValue(i, value ? QVariant(*value) : QVariant());
        }
        if (!m_insert.exec()) {
            result.written = outcomeOf(m_insert.lastError());
            break;
        }
        ++result.count;
        result.lastKey = key;
    }
    m_rows->finish();
    return result;
}

SqlOutcome TableCopy::probe(qint64 fromKey, std::optional<qint64>& key) {
    m_rows->start({fromKey, 1});
    SqlOutcome outcome;
    qint64 found = 0;
    key = nextKey(fromKey, found, outcome) ? std::optional(found) : std::nullopt;
    m_rows->finish();
    return outcome;
}

}  // namespace magnum::storage
