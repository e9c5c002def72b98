// SPDX-License-Identifier: GPL-3.0-or-later
// loadTotals() of queries.h.
#include <QDateTime>
#include <QTimeZone>
#include <algorithm>
#include <array>

#include "storage/calendar.h"
#include "storage/day_table.h"
#include "storage/queries.h"
#include "storage/row_cursor.h"

namespace magnum::storage {
namespace {

using plant::Quantity;

/// The longest commit interval, and a little: rows this young may still be in memory.
constexpr qint64 uncommittedSeconds = 330;
constexpr qint64 rowSeconds = 5;
constexpr qint64 tenthsPerSecond = 10;
/// Local days stand above the levels: a bucket more, of no fixed length.
constexpr LevelIndex dayLevel = levelCount;

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
    const QString name = plant::quantityInfo(quantity).name;
    if (level == dayLevel) {
        return layout.dayHas(name) ? name : QStringLiteral("NULL");
    }
    return layout.orNull(level, name);
}

/// Key of the UTC date of a time, so many days later.
int keyOf(qint64 ts, int days) {
    return dayKey(QDateTime::fromSecsSinceEpoch(ts, QTimeZone::utc()).date().addDays(days));
}

/// What the cached local days of a span cover, of whatever zone they are: whole days one after the
/// other; a date that is not among them has no rows.
TsRange cachedDays(const Connection& connection, const StoreLayout& layout, const TsRange& span) {
    const auto until =
        layout.hasDays() ? std::min(span.toTs, dayTableState(connection).doneUntilTs) : 0;
    if (span.fromTs >= until) {
        return {};
    }
    RowCursor days(connection,
                   QStringLiteral("SELECT min(from_ts), max(to_ts) FROM day WHERE date>=? AND"
                                  " date<=? AND from_ts>=? AND to_ts<=?"));
    days.start({keyOf(span.fromTs, -1), keyOf(until, 1), span.fromTs, until});
    return days.next() && !days.isNull(0) ? TsRange{days.integer(0), days.integer(1)} : TsRange{};
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
        auto sums = select(piece.level, QStringLiteral("ts, ts+%1").arg(secondsOf(piece.level)),
                           levels()[size_t(piece.level)].table, QStringLiteral("ts>=? AND ts<?"));
        sums.start({piece.range.fromTs, piece.range.toTs});
        take(sums, piece.level);
    }

    void addDays(const TsRange& range) {
        auto sums = select(dayLevel, QStringLiteral("from_ts, to_ts"), QLatin1String("day"),
                           QStringLiteral("date>=? AND date<=? AND from_ts>=? AND to_ts<=?"));
        sums.start({keyOf(range.fromTs, -1), keyOf(range.toTs, 1), range.fromTs, range.toTs});
        take(sums, dayLevel);
    }

    /// From the bucket that holds the highest down to the row, as far as there still are rows.
    void findPeak() {
        while (m_totals.maxOutWatts && m_peakLevel > finestLevel) {
            const auto from = *m_totals.maxOutWattsTs;
            const auto to = m_peakToTs;
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
            m_peakToTs = rows.integer(0) + secondsOf(m_peakLevel);
        }
    }

    qint64 heardTenths = 0;
    SqlOutcome outcome;

 private:
    static int secondsOf(LevelIndex level) { return levels()[size_t(level)].seconds; }
    [[nodiscard]] RowCursor select(LevelIndex level, const QString& bounds, QLatin1String table,
                                   const QString& where) const {
        QString columns;
        for (const auto& one : summed) {
            columns += QStringLiteral("sum(%1),").arg(columnOf(m_layout, level, one.quantity));
        }
        // SQLite takes bare columns (the bounds) from the row of the query's only max().
        return {m_connection, QStringLiteral("SELECT %1sum(%2),max(%3),%4 FROM %5 WHERE %6")
                                  .arg(columns, columnOf(m_layout, level, Quantity::CovInverter),
                                       peakSql(m_layout, level), bounds, table, where)};
    }
    void take(RowCursor& sums, LevelIndex level) {
        if (sums.next()) {
            int place = 0;
            for (const auto& one : summed) {
                addTo(m_totals.*one.field, sums.at(place++));
            }
            heardTenths += sums.integer(place++);
            const auto peak = sums.at(place++);
            if (peak && (!m_totals.maxOutWatts || *peak > *m_totals.maxOutWatts)) {
                m_totals.maxOutWatts = peak;
                m_totals.maxOutWattsTs = sums.integer(place++);
                m_peakToTs = sums.integer(place);
                m_peakLevel = level;
            }
        }
        note(sums);
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
    qint64 m_peakToTs = 0;
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
    const auto addHours = [&](const TsRange& range) {
        for (const auto& piece : planPieces(range, hourLevel, progress)) {
            reading.add(piece);
        }
    };
    // Decades are thousands of days, but hundreds of thousands of hours.
    const auto days = cachedDays(connection, layout, {fromTs, toTs});
    if (days.isEmpty()) {
        addHours({fromTs, toTs});
    } else {
        addHours({fromTs, days.fromTs});
        reading.addDays(days);
        addHours({days.toTs, toTs});
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
