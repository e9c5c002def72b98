// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/levels.h"

#include <array>

#include "storage/sample_sql.h"

namespace magnum::storage {
namespace {

using plant::Kind;

constexpr std::array<Level, 4> allLevels{{
    {QLatin1String("sample"), 5},
    {QLatin1String("r60"), 60},
    {QLatin1String("r900"), 900},
    {QLatin1String("r3600"), 3600},
}};

std::vector<RollUpColumn> makeColumns() {
    std::vector<RollUpColumn> columns;
    for (const auto& info : plant::quantities()) {
        const auto name = QString(info.name);
        columns.push_back({name, info.id, RollUpColumn::Value});
        if (info.kind != Kind::Average && info.kind != Kind::Gauge) {
            continue;
        }
        columns.push_back({name + QLatin1String("_min"), info.id, RollUpColumn::Minimum});
        if (!maximumOf(info.id)) {
            columns.push_back({name + QLatin1String("_max"), info.id, RollUpColumn::Maximum});
        }
    }
    return columns;
}

}  // namespace

std::span<const Level> levels() {
    return allLevels;
}

std::span<const Level> rollUpLevels() {
    return levels().subspan(1);
}

const std::vector<RollUpColumn>& rollUpColumns() {
    static const auto columns = makeColumns();
    return columns;
}

qint64 bucketOf(qint64 ts, int seconds) {
    const auto rest = ts % seconds;
    return rest < 0 ? ts - rest - seconds : ts - rest;
}

}  // namespace magnum::storage
