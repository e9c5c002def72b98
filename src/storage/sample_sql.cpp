// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/sample_sql.h"

namespace magnum::storage {

using plant::Kind;
using plant::Quantity;
using plant::QuantityInfo;

QLatin1String kindKey(Kind kind) {
    switch (kind) {
        case Kind::Coverage:
            return QLatin1String("coverage");
        case Kind::Average:
            return QLatin1String("average");
        case Kind::Maximum:
            return QLatin1String("maximum");
        case Kind::Energy:
            return QLatin1String("energy");
        case Kind::Status:
            return QLatin1String("status");
        case Kind::Count:
            return QLatin1String("count");
        case Kind::Gauge:
            return QLatin1String("gauge");
    }
    return QLatin1String("");
}

std::optional<Quantity> coverageOf(Quantity quantity) {
    const auto source = plant::quantityInfo(quantity).source;
    for (const auto& info : plant::quantities()) {
        if (info.kind == Kind::Coverage && info.source == source) {
            return info.id;
        }
    }
    return std::nullopt;
}

std::optional<Quantity> maximumOf(Quantity quantity) {
    const auto& info = plant::quantityInfo(quantity);
    if (info.kind != Kind::Average) {
        return std::nullopt;
    }
    return plant::quantityByName(QString(info.name) + QLatin1String("_max"));
}

std::optional<Quantity> averageOf(Quantity quantity) {
    const auto& info = plant::quantityInfo(quantity);
    if (info.kind != Kind::Maximum) {
        return std::nullopt;
    }
    return plant::quantityByName(QString(info.name).chopped(int(sizeof("_max")) - 1));
}

QStringList sampleColumns() {
    QStringList columns{QStringLiteral("ts")};
    for (const auto& info : plant::quantities()) {
        columns << QString(info.name);
    }
    return columns;
}

namespace {

// coalesce(a+b, a, b): the sum where both are known, else the one that is.
QString mergeExpression(const QuantityInfo& info) {
    const auto name = QString(info.name);
    const auto a = QStringLiteral("sample.") + name;
    const auto b = QStringLiteral("excluded.") + name;
    switch (info.kind) {
        case Kind::Coverage:
        case Kind::Energy:
        case Kind::Count:
            return QStringLiteral("coalesce(%1+%2,%1,%2)").arg(a, b);
        case Kind::Maximum:
            return QStringLiteral("coalesce(max(%1,%2),%1,%2)").arg(a, b);
        case Kind::Status:
        case Kind::Gauge:
            return QStringLiteral("coalesce(%2,%1)").arg(a, b);
        case Kind::Average:
            break;
    }
    const auto mean =
        QStringLiteral("coalesce(%3CAST(round((%1+%2)/2.0) AS INTEGER),%1,%2)").arg(a, b);
    const auto coverage = coverageOf(info.id);
    if (!coverage) {
        return mean.arg(QString());
    }
    const auto cov = QString(plant::quantityInfo(*coverage).name);
    return mean.arg(
        QStringLiteral(
            "CAST(round((%1*sample.%3+%2*excluded.%3)*1.0/nullif(sample.%3+excluded.%3,0))"
            " AS INTEGER),")
            .arg(a, b, cov));
}

}  // namespace

QString mergeClause() {
    QStringList assignments;
    for (const auto& info : plant::quantities()) {
        assignments << QString(info.name) + QLatin1Char('=') + mergeExpression(info);
    }
    return QStringLiteral(" ON CONFLICT(ts) DO UPDATE SET ") + assignments.join(QLatin1Char(','));
}

QString mergeInsertSql() {
    const auto columns = sampleColumns();
    const auto places = QStringList(columns.size(), QStringLiteral("?"));
    return QStringLiteral("INSERT INTO sample(%1) VALUES(%2)")
               .arg(columns.join(QLatin1Char(',')), places.join(QLatin1Char(','))) +
           mergeClause();
}

QString aggregateSql(Quantity quantity) {
    const auto& info = plant::quantityInfo(quantity);
    const auto name = QString(info.name);
    switch (info.kind) {
        case Kind::Coverage:
        case Kind::Energy:
        case Kind::Count:
            return QStringLiteral("sum(%1)").arg(name);
        case Kind::Maximum:
            // A mean may be known where no level was reached by two packets.
            if (const auto average = averageOf(quantity)) {
                return QStringLiteral("coalesce(max(max(%1),max(%2)),max(%1),max(%2))")
                    .arg(name, QString(plant::quantityInfo(*average).name));
            }
            return QStringLiteral("max(%1)").arg(name);
        case Kind::Status:
            return QStringLiteral("max(%1)").arg(name);
        case Kind::Gauge:
        case Kind::Average:
            break;
    }
    const auto plain = QStringLiteral("CAST(round(avg(%1)) AS INTEGER)").arg(name);
    const auto coverage = coverageOf(quantity);
    if (!coverage || info.kind == Kind::Gauge) {
        return plain;
    }
    return QStringLiteral(
               "coalesce(CAST(round(sum(%1*%2)*1.0/nullif(sum(CASE WHEN %1 IS NOT NULL"
               " THEN %2 END),0)) AS INTEGER),%3)")
        .arg(name, QString(plant::quantityInfo(*coverage).name), plain);
}

QString aggregateSql(const RollUpColumn& column, const Level& from) {
    if (column.role == RollUpColumn::Value) {
        return aggregateSql(column.quantity);
    }
    const bool ofSamples = from == levels().front();
    return (column.role == RollUpColumn::Minimum ? QStringLiteral("min(%1)")
                                                 : QStringLiteral("max(%1)"))
        .arg(ofSamples ? QString(plant::quantityInfo(column.quantity).name) : column.name);
}

}  // namespace magnum::storage
