// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_axis.h"

#include <QDateTime>
#include <algorithm>
#include <array>
#include <cmath>

#include "storage/seconds.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

using storage::daySeconds;
constexpr double tolerance = 1e-9;

/// The smallest of 1, 2 and 5 times a power of ten that is not below `least`.
double niceStep(double least) {
    const double power = std::pow(10.0, std::floor(std::log10(least) + tolerance));
    for (const double factor : {1.0, 2.0, 5.0}) {
        if (power * factor >= least * (1 - tolerance)) {
            return power * factor;
        }
    }
    return power * 10;
}

QDate dateOf(qint64 ts, const QTimeZone& zone) {
    return QDateTime::fromSecsSinceEpoch(ts, zone).date();
}

qint64 startOf(QDate day, const QTimeZone& zone) {
    return day.startOfDay(zone).toSecsSinceEpoch();
}

/// Steps shorter than a day, walked on the wall clock of each local day.
std::vector<TimeTick> clockTicks(qint64 fromTs, qint64 toTs, qint64 step,
                                 const TextContext& context) {
    // Every offset in use since 1970 is a whole number of quarter hours, so wall times on a
    // multiple of the step are found by looking at every quarter hour (or every step, if that is
    // finer).
    const qint64 grain = std::min<qint64>(step, 900);
    std::vector<TimeTick> ticks;
    for (QDate day = dateOf(fromTs, context.zone); startOf(day, context.zone) <= toTs;
         day = day.addDays(1)) {
        const qint64 begin = startOf(day, context.zone);
        const qint64 end = startOf(day.addDays(1), context.zone);
        if (begin >= fromTs) {
            ticks.push_back({begin, dayText(day, context), true});
        }
        const qint64 first = std::max(begin + grain, begin + (fromTs - begin) / grain * grain);
        qint64 previous = begin;
        for (qint64 ts = first; ts < end && ts <= toTs; ts += grain) {
            const QTime wall = QDateTime::fromSecsSinceEpoch(ts, context.zone).time();
            const bool round = QTime(0, 0).secsTo(wall) % step == 0;
            const bool crowded = ts - previous < step * 6 / 10 || end - ts < step * 6 / 10;
            if (ts < fromTs || !round || crowded) {
                continue;
            }
            const QString text =
                step < 60 ? clockSecondsText(ts * 1000, context) : clockText(ts * 1000, context);
            ticks.push_back({ts, text, false});
            previous = ts;
        }
    }
    return ticks;
}

QDate alignedDay(QDate day, int stepDays, const QLocale& locale) {
    if (stepDays == 7) {
        const int back = (day.dayOfWeek() - int(locale.firstDayOfWeek()) + 7) % 7;
        return day.addDays(-back);
    }
    return day.addDays(-(day.toJulianDay() % stepDays));
}

std::vector<TimeTick> dayTicks(qint64 fromTs, qint64 toTs, int stepDays,
                               const TextContext& context) {
    std::vector<TimeTick> ticks;
    QDate day = alignedDay(dateOf(fromTs, context.zone), stepDays, context.locale);
    for (;; day = day.addDays(stepDays)) {
        const qint64 ts = startOf(day, context.zone);
        if (ts > toTs) {
            return ticks;
        }
        if (ts >= fromTs) {
            ticks.push_back({ts, dayText(day, context), day.day() <= stepDays});
        }
    }
}

std::vector<TimeTick> monthTicks(qint64 fromTs, qint64 toTs, int stepMonths,
                                 const TextContext& context) {
    std::vector<TimeTick> ticks;
    const QDate first = dateOf(fromTs, context.zone);
    const int month0 = first.year() * 12 + first.month() - 1;
    for (int month = month0 - month0 % stepMonths;; month += stepMonths) {
        const QDate day(month / 12, month % 12 + 1, 1);
        const qint64 ts = startOf(day, context.zone);
        if (ts > toTs) {
            return ticks;
        }
        if (ts >= fromTs) {
            const bool year = day.month() == 1;
            ticks.push_back(
                {ts,
                 year ? context.locale.toString(day, u"yyyy"_s)
                      : context.locale.standaloneMonthName(day.month(), QLocale::ShortFormat),
                 year});
        }
    }
}

}  // namespace

std::vector<TimeTick> timeTicks(qint64 fromTs, qint64 toTs, int maxTicks,
                                const TextContext& context) {
    if (toTs <= fromTs || maxTicks < 1 || !context.zone.isValid()) {
        return {};
    }
    const double wanted = double(toTs - fromTs) / maxTicks;
    static constexpr std::array<qint64, 16> clockSteps{5,      10,     30,     60,    120,  300,
                                                       600,    900,    1800,   3600,  7200, 10'800,
                                                       14'400, 21'600, 28'800, 43'200};
    for (const qint64 step : clockSteps) {
        if (double(step) >= wanted) {
            return clockTicks(fromTs, toTs, step, context);
        }
    }
    for (const int days : {1, 2, 4, 7, 14}) {
        if (double(days * daySeconds) >= wanted) {
            return dayTicks(fromTs, toTs, days, context);
        }
    }
    for (const int months : {1, 2, 3, 6, 12, 24, 60, 120}) {
        if (double(months) * 30.44 * daySeconds >= wanted) {
            return monthTicks(fromTs, toTs, months, context);
        }
    }
    return monthTicks(fromTs, toTs, 1200, context);
}

std::vector<double> ValueAxis::ticks() const {
    std::vector<double> result;
    const auto last = std::llround(std::floor(maximum / step + tolerance));
    for (auto i = std::llround(std::ceil(minimum / step - tolerance)); i <= last; ++i) {
        result.push_back(double(i) * step);
    }
    if (result.size() < 2) {
        return {minimum, maximum};
    }
    return result;
}

int ValueAxis::decimals() const {
    const auto marks = ticks();
    for (int decimals = 0; decimals < 6; ++decimals) {
        const double unit = std::pow(10.0, decimals);
        const bool exact = std::all_of(marks.begin(), marks.end(), [&](double mark) {
            return std::abs(mark * unit - std::round(mark * unit)) < 1e-6 * unit * step;
        });
        if (exact) {
            return decimals;
        }
    }
    return 6;
}

ValueAxis niceAxis(double low, double high, double minSpan, int maxTicks) {
    if (high - low < minSpan) {
        const double middle = (low + high) / 2;
        // What begins or ends at zero stays there: an idle load is not shown as +-50 W.
        const bool up = low >= 0 && middle < minSpan / 2;
        const bool down = high <= 0 && -middle < minSpan / 2 && !up;
        low = up ? 0 : down ? -minSpan : middle - minSpan / 2;
        high = low + minSpan;
    }
    const double fine = niceStep((high - low) / 8);
    ValueAxis axis{std::floor(low / fine + tolerance) * fine,
                   std::ceil(high / fine - tolerance) * fine, fine};
    const auto most = size_t(std::max(2, maxTicks));
    while (axis.ticks().size() > most) {
        axis.step = niceStep(axis.step * 1.5);
    }
    return axis;
}

ValueAxis steadyAxis(const std::optional<ValueAxis>& previous, double low, double high,
                     double minSpan, int maxTicks) {
    if (previous) {
        const bool inside = low >= previous->minimum && high <= previous->maximum;
        const double span = previous->maximum - previous->minimum;
        const bool filled = std::max(high - low, minSpan) >= span / 2;
        const bool fits = previous->ticks().size() <= size_t(std::max(2, maxTicks));
        if (inside && filled && fits) {
            return *previous;
        }
    }
    return niceAxis(low, high, minSpan, maxTicks);
}

}  // namespace magnum::ui
