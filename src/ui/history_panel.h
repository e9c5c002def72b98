// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <optional>
#include <vector>

#include "storage/store_types.h"
#include "ui/history_axis.h"
#include "ui/history_quantities.h"

namespace magnum::ui {

/// One of the stacked charts: quantities of one unit on one value axis.
class HistoryPanel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the history model")
    Q_PROPERTY(QString unit READ unit NOTIFY dataChanged FINAL)
    /// One map a series: name, colorRole, value (at the crosshair, else empty), range.
    Q_PROPERTY(QVariantList legend READ legend NOTIFY legendChanged FINAL)
    /// One map a mark: position 0 (top) .. 1 (bottom), text.
    Q_PROPERTY(QVariantList valueTicks READ valueTicks NOTIFY dataChanged FINAL)
    Q_PROPERTY(bool hasData READ hasData NOTIFY dataChanged FINAL)
    /// How many marks its value axis has room for.
    Q_PROPERTY(int tickCount READ tickCount WRITE setTickCount NOTIFY dataChanged FINAL)

 public:
    struct Series {
        plant::Quantity quantity{};
        std::vector<storage::HistoryColumn> columns;  ///< in screen units
    };

    HistoryPanel(std::vector<plant::Quantity> quantities, TextContext context,
                 QObject* parent = nullptr);

    [[nodiscard]] const std::vector<plant::Quantity>& quantities() const { return m_quantities; }
    [[nodiscard]] const std::vector<Series>& series() const { return m_series; }
    [[nodiscard]] const std::optional<ValueAxis>& axis() const { return m_axis; }
    [[nodiscard]] QString unit() const { return m_unit.text; }
    [[nodiscard]] QVariantList legend() const;
    [[nodiscard]] QVariantList valueTicks() const;
    [[nodiscard]] bool hasData() const { return m_axis.has_value(); }

    [[nodiscard]] int tickCount() const { return m_tickCount; }
    void setTickCount(int count);

    /// Takes the series of this panel out of a result.
    void setResult(const storage::HistoryResult& result);
    /// Shows the values of one column in the legend; nothing = no crosshair.
    void setCursorColumn(std::optional<size_t> column);

 Q_SIGNALS:
    void dataChanged();
    void legendChanged();

 private:
    std::vector<plant::Quantity> m_quantities;
    TextContext m_context;
    ChartUnit m_unit;
    std::vector<Series> m_series;
    std::optional<ValueAxis> m_axis;
    double m_low = 0;  ///< of what is shown, while there is an axis
    double m_high = 0;
    int m_tickCount = 4;
    std::optional<size_t> m_cursor;
};

}  // namespace magnum::ui
