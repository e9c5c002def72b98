// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_panel.h"

#include <algorithm>
#include <cmath>
#include <limits>

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

void scale(std::optional<double>& value, double factor) {
    if (value) {
        *value *= factor;
    }
}

HistoryPanel::Series scaled(const storage::HistorySeries& stored) {
    HistoryPanel::Series series{stored.quantity, stored.columns};
    const double factor = chartUnit(stored.quantity).factor;
    for (auto& column : series.columns) {
        for (auto* part :
             {&column.first, &column.minimum, &column.maximum, &column.last, &column.average}) {
            scale(*part, factor);
        }
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
    [[nodiscard]] bool isEmpty() const { return low > high; }
};

}  // namespace

HistoryPanel::HistoryPanel(std::vector<plant::Quantity> quantities, TextContext context,
                           QObject* parent)
    : QObject(parent),
      m_quantities(std::move(quantities)),
      m_context(std::move(context)),
      m_unit(m_quantities.empty() ? ChartUnit{} : chartUnit(m_quantities.front())) {}

void HistoryPanel::setResult(const storage::HistoryResult& result) {
    m_series.clear();
    Extent extent;
    for (const auto quantity : m_quantities) {
        const auto same = [&](const auto& stored) { return stored.quantity == quantity; };
        const auto stored = std::find_if(result.series.begin(), result.series.end(), same);
        if (stored == result.series.end()) {
            m_series.push_back({quantity, {}});
            continue;
        }
        m_series.push_back(scaled(*stored));
        for (const auto& column : m_series.back().columns) {
            extent.add(column.minimum);
            extent.add(column.maximum);
            extent.add(column.average);
        }
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
    if (m_cursor && (m_series.empty() || *m_cursor >= m_series.front().columns.size())) {
        m_cursor.reset();
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

void HistoryPanel::setCursorColumn(std::optional<size_t> column) {
    if (m_cursor != column) {
        m_cursor = column;
        Q_EMIT legendChanged();
    }
}

QVariantList HistoryPanel::legend() const {
    QVariantList entries;
    for (size_t i = 0; i < m_quantities.size(); ++i) {
        const auto quantity = m_quantities[i];
        QString value;
        QString range;
        if (m_cursor) {
            const int decimals = chartUnit(quantity).decimals;
            const auto* columns = i < m_series.size() ? &m_series[i].columns : nullptr;
            const auto column = columns && *m_cursor < columns->size() ? (*columns)[*m_cursor]
                                                                       : storage::HistoryColumn{};
            value = column.average
                        ? tr("%1 %2", "number, unit")
                              .arg(numberText(*column.average, decimals, m_context), m_unit.text)
                        : u"--"_s;
            if (column.minimum && column.maximum && *column.minimum < *column.maximum) {
                range = tr("%1 … %2", "lowest and highest of an interval")
                            .arg(numberText(*column.minimum, decimals, m_context),
                                 numberText(*column.maximum, decimals, m_context));
            }
        }
        entries.append(QVariantMap{{u"name"_s, quantityShortText(quantity)},
                                   {u"colorRole"_s, quantityColorRole(quantity)},
                                   {u"value"_s, value},
                                   {u"range"_s, range}});
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
