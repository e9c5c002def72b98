// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_panel.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "ui/history_energy.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

constexpr double joulesPerKwh = 3.6e6;

void scale(std::optional<double>& value, const ChartUnit& unit) {
    if (value) {
        *value = *value * unit.factor + unit.offset;
    }
}

HistoryPanel::Series scaled(const storage::HistorySeries& stored, bool fahrenheit) {
    HistoryPanel::Series series{stored.quantity, stored.columns};
    const ChartUnit unit = chartUnit(stored.quantity, fahrenheit);
    if (unit.factor != 1) {
        for (auto& column : series.columns) {
            for (auto* part :
                 {&column.first, &column.minimum, &column.maximum, &column.last, &column.average}) {
                scale(*part, unit);
            }
        }
    }
    return series;
}

std::vector<HistoryPanel::Series> seriesOf(const std::vector<plant::Quantity>& quantities,
                                           const storage::HistoryResult& result, bool fahrenheit) {
    std::vector<HistoryPanel::Series> series;
    for (const auto quantity : quantities) {
        const auto same = [&](const auto& stored) { return stored.quantity == quantity; };
        const auto stored = std::find_if(result.series.begin(), result.series.end(), same);
        series.push_back(stored == result.series.end() ? HistoryPanel::Series{quantity, {}}
                                                       : scaled(*stored, fahrenheit));
    }
    return series;
}

std::vector<HistoryPanel::Series> barsOf(const std::vector<plant::Quantity>& quantities,
                                         const std::vector<storage::EnergySlice>& slices) {
    std::vector<HistoryPanel::Series> series;
    for (const auto quantity : quantities) {
        HistoryPanel::Series bars{quantity, {}};
        for (const auto& slice : slices) {
            storage::HistoryColumn column;
            if (const auto joules = joulesOf(slice, quantity)) {
                column.average = double(*joules) / joulesPerKwh;
            }
            bars.columns.push_back(column);
        }
        series.push_back(std::move(bars));
    }
    return series;
}

struct Extent {
    double low = std::numeric_limits<double>::infinity();
    double high = -std::numeric_limits<double>::infinity();
    void add(const std::optional<double>& value) {
        if (value && std::isfinite(*value)) {
            low = std::min(low, *value);
            high = std::max(high, *value);
        }
    }
    /// Of the columns that lie within the view; columns of bars all count.
    void add(const std::vector<HistoryPanel::Series>& all, const std::vector<qint64>& edges,
             HistoryPanel::View view, bool isBars) {
        for (const auto& series : all) {
            const auto count = series.columns.size();
            if (count == 0 || edges.size() < 2) {
                continue;
            }
            const auto from = double(edges.front());
            const double step = (double(edges.back()) - from) / double(count);
            for (size_t i = 0; i < count; ++i) {
                const double begin = from + double(i) * step;
                const bool inside =
                    begin >= double(view.fromTs) && begin + step <= double(view.toTs);
                if (isBars || inside) {
                    add(series.columns[i].minimum);
                    add(series.columns[i].maximum);
                    add(series.columns[i].average);
                }
            }
        }
    }
    [[nodiscard]] bool isEmpty() const { return low > high; }
};

std::optional<double> sumOf(const HistoryPanel::Series& series) {
    std::optional<double> sum;
    for (const auto& column : series.columns) {
        if (column.average) {
            sum = sum.value_or(0) + *column.average;
        }
    }
    return sum;
}

}  // namespace

HistoryPanel::HistoryPanel(std::vector<plant::Quantity> quantities, TextContext context,
                           QObject* parent, Kind kind)
    : QObject(parent),
      m_quantities(std::move(quantities)),
      m_context(std::move(context)),
      m_kind(kind),
      m_unit(kind == Kind::Bars     ? energyUnit()
             : m_quantities.empty() ? ChartUnit{}
                                    : chartUnit(m_quantities.front(), m_context.fahrenheit)) {}

void HistoryPanel::setResult(const storage::HistoryResult& result, View view,
                             const storage::HistoryResult* before, qint64 shiftSeconds) {
    m_series = seriesOf(m_quantities, result, m_context.fahrenheit);
    m_edges = {result.request.fromTs, result.request.toTs};
    m_before.clear();
    m_edgesBefore.clear();
    if (before) {
        m_before = seriesOf(m_quantities, *before, m_context.fahrenheit);
        m_edgesBefore = {before->request.fromTs + shiftSeconds,
                         before->request.toTs + shiftSeconds};
    }
    fitAxis(view);
}

void HistoryPanel::setBars(const std::vector<storage::EnergySlice>& slices,
                           const std::vector<storage::EnergySlice>& before) {
    m_series = barsOf(m_quantities, slices);
    m_before.clear();
    const bool anything =
        std::any_of(before.begin(), before.end(), [](const auto& slice) { return slice.recorded; });
    if (anything) {
        auto paired = before;
        paired.resize(slices.size());
        m_before = barsOf(m_quantities, paired);
    }
    m_edges.clear();
    for (const auto& slice : slices) {
        m_edges.push_back(slice.fromTs);
    }
    if (!slices.empty()) {
        m_edges.push_back(slices.back().toTs);
    }
    m_edgesBefore = m_edges;
    fitAxis({});
}

void HistoryPanel::fitAxis(View view) {
    Extent extent;
    extent.add(m_series, m_edges, view, isBars());
    if (!isBars() || !extent.isEmpty()) {
        extent.add(m_before, m_edgesBefore, view, isBars());
    }
    if (extent.isEmpty()) {
        m_axis.reset();
    } else {
        if (m_unit.fromZero) {
            extent.add(0.0);
        }
        m_low = extent.low;
        m_high = extent.high;
        m_axis = steadyAxis(m_axis, m_low, m_high, m_unit.minSpan, m_tickCount);
    }
    Q_EMIT dataChanged();
    Q_EMIT legendChanged();
}

void HistoryPanel::setTickCount(int count) {
    count = std::clamp(count, 2, 12);
    if (m_tickCount == count) {
        return;
    }
    m_tickCount = count;
    if (m_axis) {
        m_axis = niceAxis(m_low, m_high, m_unit.minSpan, m_tickCount);
    }
    Q_EMIT dataChanged();
}

void HistoryPanel::setCursor(std::optional<double> ts) {
    if (m_cursor != ts) {
        m_cursor = ts;
        Q_EMIT legendChanged();
    }
}

std::optional<size_t> HistoryPanel::columnAt(double ts) const {
    const size_t count = m_series.empty() ? 0 : m_series.front().columns.size();
    if (count == 0 || m_edges.size() < 2) {
        return std::nullopt;
    }
    if (isBars()) {
        const auto above = std::upper_bound(m_edges.begin(), m_edges.end(), qint64(ts));
        const auto index = std::clamp<qint64>(above - m_edges.begin() - 1, 0, qint64(count) - 1);
        return size_t(index);
    }
    const auto from = double(m_edges.front());
    const double place = (ts - from) / (double(m_edges.back()) - from) * double(count);
    return size_t(std::clamp(place, 0.0, double(count - 1)));
}

/// Average, and lowest and highest where they differ.
std::pair<QString, QString> HistoryPanel::lineWords(size_t series, size_t index) const {
    const int decimals = chartUnit(m_quantities[series]).decimals;
    const auto& columns = m_series[series].columns;
    const auto column = index < columns.size() ? columns[index] : storage::HistoryColumn{};
    QString range;
    if (column.minimum && column.maximum && *column.minimum < *column.maximum) {
        range = tr("%1 … %2", "lowest and highest of an interval")
                    .arg(numberText(*column.minimum, decimals, m_context),
                         numberText(*column.maximum, decimals, m_context));
    }
    if (!column.average) {
        return {u"--"_s, range};
    }
    const auto number = numberText(*column.average, decimals, m_context);
    return {tr("%1 %2", "number, unit").arg(number, m_unit.text), range};
}

/// Energy of the bar at the crosshair or of all, and what it was before.
std::pair<QString, QString> HistoryPanel::barWords(size_t index) const {
    const auto kWh = [&](const std::vector<Series>& all) -> std::optional<double> {
        if (index >= all.size()) {
            return std::nullopt;
        }
        const auto column = m_cursor ? columnAt(*m_cursor) : std::nullopt;
        if (!m_cursor) {
            return sumOf(all[index]);
        }
        return column && *column < all[index].columns.size() ? all[index].columns[*column].average
                                                             : std::nullopt;
    };
    const auto now = kWh(m_series);
    const auto then = kWh(m_before);
    return {now ? energyText(qint64(*now * joulesPerKwh), m_context) : u"--"_s,
            then ? tr("before: %1", "energy of the period before")
                       .arg(energyText(qint64(*then * joulesPerKwh), m_context))
                 : QString()};
}

QVariantList HistoryPanel::legend() const {
    QVariantList entries;
    const auto column = m_cursor ? columnAt(*m_cursor) : std::nullopt;
    for (size_t i = 0; i < m_quantities.size(); ++i) {
        std::pair<QString, QString> words;
        if (isBars()) {
            words = barWords(i);
        } else if (m_cursor) {
            words = column ? lineWords(i, *column) : std::pair{u"--"_s, QString()};
        }
        const auto quantity = m_quantities[i];
        entries.append(QVariantMap{
            {u"name"_s, isBars() ? energyShortText(quantity) : quantityShortText(quantity)},
            {u"colorRole"_s, quantityColorRole(quantity)},
            {u"quantity"_s, int(quantity)},
            {u"value"_s, words.first},
            {u"range"_s, words.second}});
    }
    return entries;
}

QVariantList HistoryPanel::valueTicks() const {
    QVariantList ticks;
    if (!m_axis) {
        return ticks;
    }
    const double span = m_axis->maximum - m_axis->minimum;
    for (const double value : m_axis->ticks()) {
        ticks.append(QVariantMap{{u"position"_s, (m_axis->maximum - value) / span},
                                 {u"text"_s, numberText(value, m_axis->decimals(), m_context)}});
    }
    return ticks;
}

}  // namespace magnum::ui
