// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/bucket_fold.h"

#include <algorithm>
#include <cmath>

#include "storage/sample_sql.h"

namespace magnum::storage {
namespace {

using plant::Kind;
using plant::Quantity;

QString nameOf(Quantity quantity) {
    return plant::quantityInfo(quantity).name;
}

/// What a roll-up column is made of in a row of the level.
QString cellSql(const StoreLayout& layout, LevelIndex level, const RollUpColumn& column) {
    if (level != finestLevel) {
        return layout.orNull(level, column.name);
    }
    const auto stored = layout.orNull(level, nameOf(column.quantity));
    if (plant::quantityInfo(column.quantity).kind != Kind::Maximum) {
        return stored;
    }
    // A mean may be known where no level was reached by two packets.
    for (const auto& info : plant::quantities()) {
        if (maximumOf(info.id) == column.quantity) {
            return QStringLiteral("coalesce(max(%1,%2),%1,%2)")
                .arg(stored, layout.orNull(level, info.name));
        }
    }
    return stored;
}

}  // namespace

FoldSource::FoldSource(const StoreLayout& layout, LevelIndex level) {
    for (const auto& column : rollUpColumns()) {
        Places places{place(cellSql(layout, level, column)), -1};
        const auto coverage = coverageOf(column.quantity);
        if (plant::quantityInfo(column.quantity).kind == Kind::Average && coverage) {
            places.coverage = place(layout.orNull(level, nameOf(*coverage)));
        }
        m_places.push_back(places);
    }
}

int FoldSource::place(const QString& sql) {
    if (!m_columns.contains(sql)) {
        m_columns << sql;
    }
    return int(m_columns.indexOf(sql));
}

BucketFold::BucketFold() {
    for (const auto& column : rollUpColumns()) {
        One one;
        switch (plant::quantityInfo(column.quantity).kind) {
            case Kind::Coverage:
            case Kind::Energy:
            case Kind::Count:
                one.rule = Rule::Sum;
                break;
            case Kind::Maximum:
            case Kind::Status:
                one.rule = Rule::Highest;
                break;
            case Kind::Average:
            case Kind::Gauge:
                one.rule = column.role == RollUpColumn::Minimum   ? Rule::Lowest
                           : column.role == RollUpColumn::Maximum ? Rule::Highest
                                                                  : Rule::Mean;
                break;
        }
        m_all.push_back(one);
    }
}

void BucketFold::add(const RowCursor& row, const FoldSource& source, qint64 sourceSeconds) {
    ++m_rows;
    for (size_t i = 0; i < m_all.size(); ++i) {
        const auto& places = source.places()[i];
        const auto cell = row.at(places.value);
        if (!cell) {
            continue;
        }
        auto& one = m_all[i];
        const bool isFirst = one.seconds == 0;
        const auto weight = places.coverage < 0 ? sourceSeconds : row.integer(places.coverage);
        if (one.rule == Rule::Lowest) {
            one.extreme = isFirst ? *cell : std::min(one.extreme, *cell);
        } else {
            one.extreme = isFirst ? *cell : std::max(one.extreme, *cell);
        }
        one.sum += one.rule == Rule::Mean ? *cell * sourceSeconds : *cell;
        one.weightedSum += *cell * weight;
        one.weight += weight;
        one.seconds += sourceSeconds;
    }
}

std::optional<qint64> BucketFold::at(size_t column) const {
    const auto& one = m_all[column];
    if (one.seconds == 0) {
        return std::nullopt;
    }
    switch (one.rule) {
        case Rule::Sum:
            return one.sum;
        case Rule::Lowest:
        case Rule::Highest:
            return one.extreme;
        case Rule::Mean:
            break;
    }
    // Readings that came without any coverage still have a mean.
    return one.weight > 0 ? std::llround(double(one.weightedSum) / double(one.weight))
                          : std::llround(double(one.sum) / double(one.seconds));
}

void BucketFold::clear() {
    m_rows = 0;
    for (auto& one : m_all) {
        one = {one.rule, 0, 0, 0, 0, 0};
    }
}

}  // namespace magnum::storage
