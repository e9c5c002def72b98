// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/lifetime.h"

#include <algorithm>

#include "storage/queries.h"

namespace magnum::storage {
namespace {

struct CounterOfTotal {
    plant::Quantity quantity{};
    std::optional<qint64> Totals::*field = nullptr;
};

constexpr std::array<CounterOfTotal, 6> totalsByCounter{{
    {plant::Quantity::EnergyInJoules, &Totals::inJoules},
    {plant::Quantity::EnergyOutJoules, &Totals::outJoules},
    {plant::Quantity::EnergyChargeJoules, &Totals::chargeJoules},
    {plant::Quantity::EnergyDischargeJoules, &Totals::dischargeJoules},
    {plant::Quantity::EnergyPvJoules, &Totals::pvJoules},
    {plant::Quantity::GeneratorSeconds, &Totals::generatorSeconds},
}};

}  // namespace

std::optional<qint64> recordBegin(const Connection& connection) {
    const auto row = connection.integer(QStringLiteral("SELECT min(ts) FROM sample"));
    // Older rows may have been given up: then the record begins with their roll-ups.
    const auto hour = connection.integer(QStringLiteral("SELECT min(ts) FROM r3600"));
    return hour && (!row || *hour + 3600 <= *row) ? hour : row;
}

std::optional<qint64> countStarts(const Connection& connection, qint64 fromTs, qint64 toTs) {
    return connection.integer(
        QStringLiteral("SELECT count(*) FROM generator_run WHERE start_ms>=%1 AND start_ms<%2")
            .arg(fromTs * 1000)
            .arg(toTs * 1000));
}

Totals loadLifetime(const Connection& connection, qint64 nowTs, SqlOutcome* outcome) {
    const auto oldest = recordBegin(connection);
    const qint64 toTs = std::max(nowTs, newestRowTs(connection).value_or(nowTs)) + 1;
    const qint64 fromTs = std::min(oldest.value_or(toTs), toTs);
    Totals totals = loadTotals(connection, fromTs, toTs, nowTs, outcome);
    for (const auto& counter : counters()) {
        const auto field =
            std::find_if(totalsByCounter.begin(), totalsByCounter.end(),
                         [&](const auto& t) { return t.quantity == counter.quantity; });
        const auto stored = storedTotal(connection, counter);
        // A counter that never counted is 0; whether it was ever known, the rows tell.
        if (field != totalsByCounter.end() && stored.value_or(0) > 0) {
            totals.*(field->field) = std::max(*stored, (totals.*(field->field)).value_or(0));
        }
    }
    totals.generatorStarts = countStarts(connection, 0, toTs);
    return totals;
}

}  // namespace magnum::storage
