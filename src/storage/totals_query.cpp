// SPDX-License-Identifier: GPL-3.0-or-later
// loadTotals() of queries.h.
#include <algorithm>
#include <array>

#include "storage/queries.h"
#include "storage/row_cursor.h"
#include "storage/seconds.h"

namespace magnum::storage {
namespace {

using plant::Quantity;

/// The longest commit interval, and a little: rows this young may still be in memory.
constexpr qint64 uncommittedSeconds = 330;

struct Summed {
    Quantity quantity{};
    std::optional<qint64> Totals::*field = nullptr;
};
constexpr std::array<Summed, 6> summed{{
    {Quantity::EnergyInJoules, &Totals::inJoules},
    {Quantity::EnergyOutJoules, &Totals::outJoules},
    {Quantity::EnergyChargeJoules, &Totals::chargeJoules},
    {Quantity::EnergyDischargeJoules, &Totals::dischargeJoules},
    {Quantity::EnergyPvJoules, &Totals::pvJoules},
    {Quantity::GeneratorSeconds, &Totals::generatorSeconds},
}};

QString columnOf(const StoreLayout& layout, LevelIndex level, Quantity quantity) {
    return layout.orNull(level, plant::quantityInfo(quantity).name);
}

/// The highest AC output of a row; roll-ups have taken the mean beside it into account already.
QString peakSql(const StoreLayout& layout, LevelIndex level) {
    const auto highest = columnOf(layout, level, Quantity::AcOutWattsMax);
    const auto mean = columnOf(layout, level, Quantity::AcOutWatts);
    return level == finestLevel ? QStringLiteral("coalesce(max(%1,%2),%1,%2)").arg(highest, mean)
                                : highest;
}

class TotalsReading {
 public:
    TotalsReading(const Connection& connection, const StoreLayout& layout, Totals& totals)
        : m_connection(connection), m_layout(layout), m_totals(totals) {}

    void add(const Piece& piece) {
        auto sums = select(piece.level);
        sums.start({piece.range.fromTs, piece.range.toTs});
        if (sums.next()) {
            int place = 0;
            for (const auto& one : summed) {
                addTo(m_totals.*one.field, sums.at(place++));
            }
            heardTenths += sums.integer(place++);
            const auto peak = sums.at(place++);
            if (peak && (!m_totals.maxOutWatts || *peak > *m_totals.maxOutWatts)) {
                m_totals.maxOutWatts = peak;
                m_totals.maxOutWattsTs = sums.integer(place);
                m_peakLevel = piece.level;
            }
        }
        note(sums);
    }

    /// From the bucket that holds the highest down to the row, as far as there still are rows.
    void findPeak() {
        while (m_totals.maxOutWatts && m_peakLevel > finestLevel) {
            const auto from = *m_totals.maxOutWattsTs;
            const auto to = from + levels()[size_t(m_peakLevel)].seconds;
            --m_peakLevel;
            RowCursor rows(
                m_connection,
                QStringLiteral("SELECT min(ts) FROM %1 WHERE ts>=? AND ts<? AND %2=?")
                    .arg(levels()[size_t(m_peakLevel)].table, peakSql(m_layout, m_peakLevel)));
            rows.start({from, to, *m_totals.maxOutWatts});
            if (!rows.next() || rows.isNull(0)) {
                note(rows);
                return;
            }
            m_totals.maxOutWattsTs = rows.integer(0);
        }
    }

    qint64 heardTenths = 0;
    SqlOutcome outcome;

 private:
    [[nodiscard]] RowCursor select(LevelIndex level) const {
        QString columns;
        for (const auto& one : summed) {
            columns += QStringLiteral("sum(%1),").arg(columnOf(m_layout, level, one.quantity));
        }
        // SQLite takes a bare column (ts) from the row of the query's only max().
        return {m_connection,
                QStringLiteral("SELECT %1sum(%2),max(%3),ts FROM %4 WHERE ts>=? AND ts<?")
                    .arg(columns, columnOf(m_layout, level, Quantity::CovInverter),
                         peakSql(m_layout, level), levels()[size_t(level)].table)};
    }
    static void addTo(std::optional<qint64>& sum, const std::optional<qint64>& more) {
        if (more) {
            sum = sum.value_or(0) + *more;
        }
    }
    void note(const RowCursor& cursor) {
        if (outcome.ok()) {
            outcome = cursor.outcome();
        }
    }

    const Connection& m_connection;
    const StoreLayout& m_layout;
    Totals& m_totals;
    LevelIndex m_peakLevel = finestLevel;
};

double coverageOfSpan(qint64 heardTenths, qint64 fromTs, qint64 toTs, std::optional<qint64> nowTs,
                      std::optional<qint64> newestTs) {
    const auto recordedUntil = newestTs.value_or(fromTs - rowSeconds) + rowSeconds;
    auto end = std::min(toTs, nowTs.value_or(recordedUntil));
    if (recordedUntil < end && end - recordedUntil < uncommittedSeconds) {
        end = recordedUntil;
    }
    const auto expected = (end - fromTs) * tenthsPerSecond;
    return expected > 0 ? std::clamp(double(heardTenths) / double(expected), 0.0, 1.0) : 0.0;
}

}  // namespace

Totals loadTotals(const Connection& connection, const StoreLayout& layout, qint64 fromTs,
                  qint64 toTs, std::optional<qint64> nowTs, SqlOutcome* outcome) {
    Totals totals;
    totals.fromTs = fromTs;
    totals.toTs = toTs;
    const ReadTransaction oneState(connection);
    TotalsReading reading(connection, layout, totals);
    const auto progress = RollUpProgress::read(connection, layout);
    for (const auto& piece : planPieces({fromTs, toTs}, hourLevel, progress)) {
        reading.add(piece);
    }
    reading.findPeak();
    totals.coverage =
        coverageOfSpan(reading.heardTenths, fromTs, toTs, nowTs, newestRowTs(connection));
    if (outcome != nullptr) {
        *outcome = reading.outcome;
    }
    return totals;
}

Totals loadTotals(const Connection& connection, qint64 fromTs, qint64 toTs,
                  std::optional<qint64> nowTs, SqlOutcome* outcome) {
    return loadTotals(connection, StoreLayout::read(connection), fromTs, toTs, nowTs, outcome);
}

}  // namespace magnum::storage
