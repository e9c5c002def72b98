// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/energy_slices.h"

#include <QDateTime>
#include <QTimeZone>
#include <algorithm>
#include <array>
#include <memory>

#include "storage/calendar.h"
#include "storage/day_table.h"
#include "storage/row_cursor.h"

namespace magnum::storage {
namespace {

using plant::Quantity;

/// Slices at least this long are worth looking for days in.
constexpr qint64 leastDaySeconds = 20 * 3600;

struct SlicePart {
    Quantity quantity{};
    std::optional<qint64> EnergySlice::*field = nullptr;
};
constexpr std::array<SlicePart, 5> sliceParts{{
    {Quantity::EnergyInJoules, &EnergySlice::inJoules},
    {Quantity::EnergyOutJoules, &EnergySlice::outJoules},
    {Quantity::EnergyChargeJoules, &EnergySlice::chargeJoules},
    {Quantity::EnergyDischargeJoules, &EnergySlice::dischargeJoules},
    {Quantity::EnergyPvJoules, &EnergySlice::pvJoules},
}};

/// The key of the day in UTC; the local date is at most one off.
qint64 keyNear(qint64 ts, int daysOn) {
    return dayKey(QDateTime::fromSecsSinceEpoch(ts, QTimeZone::utc()).date().addDays(daysOn));
}

class Slicing {
 public:
    Slicing(const Connection& connection, const StoreLayout& layout,
            const std::vector<qint64>& edges)
        : m_connection(connection),
          m_layout(layout),
          m_progress(RollUpProgress::read(connection, layout)) {
        for (size_t i = 1; i < edges.size(); ++i) {
            m_slices.push_back({edges[i - 1], edges[i], false, {}, {}, {}, {}, {}});
        }
    }

    void read() {
        const TsRange span{m_slices.front().fromTs, m_slices.back().toTs};
        const bool inDays =
            m_layout.hasDays() && std::any_of(m_slices.begin(), m_slices.end(), [](const auto& s) {
                return s.toTs - s.fromTs >= leastDaySeconds;
            });
        auto covered = span.fromTs;
        if (inDays) {
            covered = readDays(span);
        }
        readRows({covered, span.toTs});
    }

    std::vector<EnergySlice> take() && { return std::move(m_slices); }
    [[nodiscard]] const SqlOutcome& outcome() const { return m_outcome; }

 private:
    /// Takes the days that lie within one slice, and finer rows between them; returns up to where.
    qint64 readDays(TsRange span) {
        QString columns;
        for (const auto& one : sliceParts) {
            const QString name = plant::quantityInfo(one.quantity).name;
            columns += QLatin1Char(',') + (m_layout.dayHas(name) ? name : QStringLiteral("NULL"));
        }
        RowCursor days(m_connection,
                       QStringLiteral("SELECT from_ts,to_ts%1 FROM day WHERE date BETWEEN ? AND ? "
                                      "ORDER BY date")
                           .arg(columns));
        const auto doneUntil = dayTableState(m_connection).doneUntilTs;
        auto covered = span.fromTs;
        days.start({keyNear(span.fromTs, -1), keyNear(span.toTs, 1)});
        while (days.next()) {
            const TsRange day{days.integer(0), days.integer(1)};
            const auto slice = sliceAt(day.fromTs);
            if (day.fromTs < covered || day.toTs > doneUntil || isStale(day) ||
                slice == m_slices.end() || day.toTs > slice->toTs) {
                continue;
            }
            readRows({covered, day.fromTs});
            covered = day.toTs;
            slice->recorded = true;
            add(*slice, days, 2);
        }
        note(days);
        return covered;
    }

    void readRows(TsRange range) {
        for (auto slice = sliceAt(range.fromTs);
             slice != m_slices.end() && slice->fromTs < range.toTs; ++slice) {
            const TsRange part{std::max(range.fromTs, slice->fromTs),
                               std::min(range.toTs, slice->toTs)};
            if (part.isEmpty()) {
                continue;
            }
            for (const auto& piece : planPieces(part, hourLevel, m_progress)) {
                auto& sums = sumsOf(piece.level);
                sums.start({piece.range.fromTs, piece.range.toTs});
                if (sums.next() && sums.integer(0) > 0) {
                    slice->recorded = true;
                    add(*slice, sums, 1);
                }
                sums.finish();
                note(sums);
            }
        }
    }

    RowCursor& sumsOf(LevelIndex level) {
        auto& cursor = m_sums[size_t(level)];
        if (!cursor) {
            QString columns;
            for (const auto& one : sliceParts) {
                columns += QStringLiteral(",sum(%1)")
                               .arg(m_layout.orNull(level, plant::quantityInfo(one.quantity).name));
            }
            cursor = std::make_unique<RowCursor>(
                m_connection, QStringLiteral("SELECT count(*)%1 FROM %2 WHERE ts>=? AND ts<?")
                                  .arg(columns, levels()[size_t(level)].table));
        }
        return *cursor;
    }

    static void add(EnergySlice& slice, const RowCursor& row, int place) {
        for (const auto& one : sliceParts) {
            if (const auto more = row.at(place++)) {
                slice.*one.field = (slice.*one.field).value_or(0) + *more;
            }
        }
    }
    std::vector<EnergySlice>::iterator sliceAt(qint64 ts) {
        return std::find_if(m_slices.begin(), m_slices.end(), [&](const auto& slice) {
            return slice.fromTs <= ts && ts < slice.toTs;
        });
    }
    [[nodiscard]] bool isStale(TsRange range) const {
        return std::any_of(m_progress.stale.begin(), m_progress.stale.end(), [&](const auto& s) {
            return s.fromTs < range.toTs && range.fromTs < s.toTs;
        });
    }
    void note(const RowCursor& cursor) {
        if (m_outcome.ok()) {
            m_outcome = cursor.outcome();
        }
    }

    const Connection& m_connection;
    const StoreLayout& m_layout;
    RollUpProgress m_progress;
    std::array<std::unique_ptr<RowCursor>, levelCount> m_sums;
    std::vector<EnergySlice> m_slices;
    SqlOutcome m_outcome;
};

}  // namespace

std::vector<EnergySlice> loadEnergySlices(const Connection& connection, const StoreLayout& layout,
                                          const std::vector<qint64>& edges, SqlOutcome& outcome) {
    outcome = {};
    if (edges.size() < 2 || !std::is_sorted(edges.begin(), edges.end())) {
        return {};
    }
    const ReadTransaction oneState(connection);
    Slicing slicing(connection, layout, edges);
    slicing.read();
    outcome = slicing.outcome();
    return std::move(slicing).take();
}

}  // namespace magnum::storage
