// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QMap>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QSqlRecord>
#include <QUuid>
#include <QVariant>
#include <optional>

namespace magnum::test {

using Row = QMap<QString, QVariant>;

/// Reads history.db from outside, as any SQLite tool would: read-only, a connection for each query.
class HistoryFile {
 public:
    explicit HistoryFile(QString path) : m_path(std::move(path)) {}

    /// Empty also while the file is not there yet.
    [[nodiscard]] QList<Row> rows(const QString& sql) const {
        QList<Row> result;
        if (!QFile::exists(m_path)) {
            return result;
        }
        const QString name = QUuid::createUuid().toString();
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(m_path);
            database.setConnectOptions(QStringLiteral("QSQLITE_OPEN_READONLY"));
            if (database.open()) {
                QSqlQuery query(database);
                if (query.exec(sql)) {
                    while (query.next()) {
                        result.append(rowOf(query.record()));
                    }
                }
            }
        }
        QSqlDatabase::removeDatabase(name);
        return result;
    }
    [[nodiscard]] std::optional<qint64> number(const QString& sql) const {
        const auto found = rows(sql);
        if (found.isEmpty() || found.first().isEmpty() || found.first().first().isNull()) {
            return std::nullopt;
        }
        return found.first().first().toLongLong();
    }
    /// Rows of `sample`, oldest first.
    [[nodiscard]] QList<Row> samples() const {
        return rows(QStringLiteral("SELECT * FROM sample ORDER BY ts"));
    }
    /// A stored integer stands for value * scale of its column.
    [[nodiscard]] QMap<QString, int> scales() const {
        QMap<QString, int> result;
        for (const auto& row : rows(QStringLiteral("SELECT name, scale FROM quantity"))) {
            result[row[QStringLiteral("name")].toString()] = row[QStringLiteral("scale")].toInt();
        }
        return result;
    }
    /// Writes, while no recorder runs: what a test cannot bring about otherwise.
    void execute(const QString& sql) const {
        const QString name = QUuid::createUuid().toString();
        {
            auto database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
            database.setDatabaseName(m_path);
            if (database.open()) {
                QSqlQuery(database).exec(sql);
            }
        }
        QSqlDatabase::removeDatabase(name);
    }
    [[nodiscard]] bool isSound() const {
        const auto found = rows(QStringLiteral("PRAGMA integrity_check"));
        return found.size() == 1 && found.first().first().toString() == QLatin1String("ok");
    }

 private:
    [[nodiscard]] static Row rowOf(const QSqlRecord& record) {
        Row row;
        for (int i = 0; i < record.count(); ++i) {
            row[record.fieldName(i)] = record.value(i);
        }
        return row;
    }
    QString m_path;
};

}  // namespace magnum::test
