// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/export_table.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>
#include <cmath>

namespace magnum::storage {
namespace {

QString cellText(const QVariant& cell) {
    return cell.typeId() == QMetaType::Bool
               ? (cell.toBool() ? QStringLiteral("1") : QStringLiteral("0"))
               : cell.toString();
}

/// For people: no more than three decimals.
QString plainText(const QVariant& cell) {
    if (cell.typeId() != QMetaType::Double) {
        return cellText(cell);
    }
    return QString::number(std::round(cell.toDouble() * 1000) / 1000);
}

QString csvCell(const QString& text) {
    static const QString special = QStringLiteral(",\"\r\n");
    const bool quoted =
        std::any_of(text.begin(), text.end(), [](QChar c) { return special.contains(c); });
    if (!quoted) {
        return text;
    }
    return QLatin1Char('"') + QString(text).replace(QLatin1Char('"'), QLatin1String("\"\"")) +
           QLatin1Char('"');
}

QByteArray csvOf(const ExportTable& table) {
    QByteArray text = table.head.join(QLatin1Char(',')).toUtf8() + '\n';
    for (const auto& row : table.rows) {
        QStringList cells;
        for (const auto& cell : row) {
            cells << csvCell(cellText(cell));
        }
        text += cells.join(QLatin1Char(',')).toUtf8() + '\n';
    }
    return text;
}

QByteArray jsonOf(const ExportTable& table) {
    // Objects are put together by hand to keep the columns' order.
    QByteArray text = "[";
    for (size_t i = 0; i < table.rows.size(); ++i) {
        text += i == 0 ? "\n{" : ",\n{";
        for (qsizetype column = 0; column < table.head.size(); ++column) {
            const auto value = QJsonValue::fromVariant(table.rows[i][size_t(column)]);
            auto one = QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact);
            one = one.mid(1, one.size() - 2);
            text += column == 0 ? "\"" : ",\"";
            text += table.head[column].toUtf8() + "\":" + one;
        }
        text += '}';
    }
    return text + "\n]\n";
}

/// A grid with its head, or a record with a line for each column.
QByteArray plainOf(const ExportTable& table) {
    std::vector<QStringList> lines;
    if (table.isRecord && table.rows.size() == 1) {
        for (qsizetype i = 0; i < table.head.size(); ++i) {
            lines.push_back({table.head[i], plainText(table.rows[0][size_t(i)])});
        }
    } else {
        lines.push_back(table.head);
        for (const auto& row : table.rows) {
            QStringList cells;
            for (const auto& cell : row) {
                cells << plainText(cell);
            }
            lines.push_back(cells);
        }
    }
    std::vector<qsizetype> widths;
    for (const auto& line : lines) {
        widths.resize(std::max(widths.size(), size_t(line.size())));
        for (qsizetype i = 0; i < line.size(); ++i) {
            widths[size_t(i)] = std::max(widths[size_t(i)], line[i].size());
        }
    }
    QString text;
    for (const auto& line : lines) {
        QString one;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const auto& cell = line[i].isEmpty() ? QStringLiteral("-") : line[i];
            one += cell.leftJustified(widths[size_t(i)] + 2);
        }
        text += one.trimmed() + QLatin1Char('\n');
    }
    return text.toUtf8();
}

}  // namespace

bool writeTable(const ExportTable& table, ExportFormat format, QIODevice& out) {
    QByteArray text;
    switch (format) {
        case ExportFormat::Table:
            text = plainOf(table);
            break;
        case ExportFormat::Csv:
            text = csvOf(table);
            break;
        case ExportFormat::Json:
            text = jsonOf(table);
            break;
    }
    return out.write(text) == text.size();
}

}  // namespace magnum::storage
