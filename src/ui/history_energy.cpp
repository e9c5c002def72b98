// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_energy.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimeZone>
#include <algorithm>

#include "storage/calendar.h"
#include "storage/seconds.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

constexpr qint64 hourSeconds = 3600;
using storage::daySeconds;

struct HistoryEnergyTexts {
    Q_DECLARE_TR_FUNCTIONS(HistoryEnergy)
};

/// Steps of the clock: a zone's offset from UTC may be a quarter of an hour off the hour.
std::vector<qint64> clockEdges(qint64 fromTs, qint64 toTs, qint64 step, const QTimeZone& zone) {
    const qint64 offset =
        zone.offsetFromUtc(QDateTime::fromSecsSinceEpoch(fromTs, QTimeZone::utc()));
    const qint64 local = fromTs + offset;
    std::vector<qint64> edges{fromTs - (local % step + step) % step};
    while (edges.back() < toTs) {
        edges.push_back(edges.back() + step);
    }
    return edges;
}

std::vector<qint64> periodEdges(qint64 fromTs, qint64 toTs, storage::Period period,
                                const TextContext& context) {
    const storage::Calendar calendar(context.zone, context.locale.firstDayOfWeek());
    const QDate first = calendar.dateAt(fromTs);
    std::vector<qint64> edges{calendar.period(period, first).fromTs};
    for (int i = 0; edges.back() < toTs; ++i) {
        const auto next = calendar.period(period, first, i).toTs;
        if (next > edges.back()) {  // a date that the zone left out has no bar
            edges.push_back(next);
        }
    }
    return edges;
}

}  // namespace

EnergyStep energyStep(qint64 windowSeconds) {
    return windowSeconds <= 3 * hourSeconds        ? EnergyStep::FiveMinutes
           : windowSeconds <= 4 * daySeconds       ? EnergyStep::Hour
           : windowSeconds <= 93 * daySeconds      ? EnergyStep::Day
           : windowSeconds <= 4 * 366 * daySeconds ? EnergyStep::Month
                                                   : EnergyStep::Year;
}

std::vector<qint64> energyEdges(qint64 fromTs, qint64 toTs, EnergyStep step,
                                const TextContext& context) {
    if (toTs <= fromTs || !context.zone.isValid()) {
        return {};
    }
    switch (step) {
        case EnergyStep::FiveMinutes:
            return clockEdges(fromTs, toTs, 300, context.zone);
        case EnergyStep::Hour:
            return clockEdges(fromTs, toTs, hourSeconds, context.zone);
        case EnergyStep::Day:
            return periodEdges(fromTs, toTs, storage::Period::Day, context);
        case EnergyStep::Month:
            return periodEdges(fromTs, toTs, storage::Period::Month, context);
        case EnergyStep::Year:
            break;
    }
    return periodEdges(fromTs, toTs, storage::Period::Year, context);
}

QString energyStepText(EnergyStep step) {
    switch (step) {
        case EnergyStep::FiveMinutes:
            return HistoryEnergyTexts::tr("each 5 min");
        case EnergyStep::Hour:
            return HistoryEnergyTexts::tr("each hour");
        case EnergyStep::Day:
            return HistoryEnergyTexts::tr("each day");
        case EnergyStep::Month:
            return HistoryEnergyTexts::tr("each month");
        case EnergyStep::Year:
            break;
    }
    return HistoryEnergyTexts::tr("each year");
}

QString energySliceText(qint64 fromTs, qint64 toTs, EnergyStep step, const TextContext& context) {
    const auto day = QDateTime::fromSecsSinceEpoch(fromTs, context.zone).date();
    switch (step) {
        case EnergyStep::FiveMinutes:
        case EnergyStep::Hour:
            return HistoryEnergyTexts::tr("%1, %2 – %3", "day, first and last time")
                .arg(dayText(day, context), clockText(fromTs * 1000, context),
                     clockText(toTs * 1000, context));
        case EnergyStep::Day:
            return HistoryEnergyTexts::tr("%1 %2", "day, year")
                .arg(dayText(day, context), context.locale.toString(day, u"yyyy"_s));
        case EnergyStep::Month:
            return HistoryEnergyTexts::tr("%1 %2", "month, year")
                .arg(context.locale.standaloneMonthName(day.month()),
                     context.locale.toString(day, u"yyyy"_s));
        case EnergyStep::Year:
            break;
    }
    return context.locale.toString(day, u"yyyy"_s);
}

std::optional<qint64> joulesOf(const storage::EnergySlice& slice, plant::Quantity quantity) {
    using enum plant::Quantity;
    switch (quantity) {
        case EnergyInJoules:
            return slice.inJoules;
        case EnergyOutJoules:
            return slice.outJoules;
        case EnergyChargeJoules:
            return slice.chargeJoules;
        case EnergyDischargeJoules:
            return slice.dischargeJoules;
        case EnergyPvJoules:
            return slice.pvJoules;
        default:
            return std::nullopt;
    }
}

}  // namespace magnum::ui
