// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QStringList>
#include <QVariantList>
#include <optional>
#include <vector>

#include "storage/energy_slices.h"
#include "storage/store_types.h"
#include "ui/history_axis.h"
#include "ui/history_quantities.h"

namespace magnum::ui {

/// One of the stacked charts: quantities of one unit on one value axis, as lines over time or as
/// bars of energy.
class HistoryPanel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the history model")
    Q_PROPERTY(QString unit READ unit NOTIFY dataChanged FINAL)
    /// One map a series: name, colorRole, quantity, value (at the crosshair; of bars without one
    /// their sum; else empty), range (lowest and highest there; of bars what it was before).
    Q_PROPERTY(QVariantList legend READ legend NOTIFY legendChanged FINAL)
    /// One map a mark: position 0 (top) .. 1 (bottom), text.
    Q_PROPERTY(QVariantList valueTicks READ valueTicks NOTIFY dataChanged FINAL)
    Q_PROPERTY(bool hasData READ hasData NOTIFY dataChanged FINAL)
    /// How many marks its value axis has room for.
    Q_PROPERTY(int tickCount READ tickCount WRITE setTickCount NOTIFY dataChanged FINAL)

 public:
    enum class Kind : quint8 { Lines, Bars };
    struct Series {
        plant::Quantity quantity{};
        std::vector<storage::HistoryColumn> columns;  ///< in screen units; of bars: averages only
    };
    /// The part of time that is looked at: what lies beside it does not widen the axis.
    struct View {
        qint64 fromTs = 0;
        qint64 toTs = 0;
    };

    HistoryPanel(std::vector<plant::Quantity> quantities, TextContext context,
                 QObject* parent = nullptr, Kind kind = Kind::Lines);

    [[nodiscard]] bool isBars() const { return m_kind == Kind::Bars; }
    [[nodiscard]] const std::vector<plant::Quantity>& quantities() const { return m_quantities; }
    [[nodiscard]] const std::vector<Series>& series() const { return m_series; }
    /// The same of the time that is compared with; empty when nothing is.
    [[nodiscard]] const std::vector<Series>& before() const { return m_before; }
    /// Bounds of the columns, UTC seconds: one more than there are columns when they are bars,
    /// else first and last.
    [[nodiscard]] const std::vector<qint64>& edges() const { return m_edges; }
    /// The same of before(), moved on to where it is drawn. Bars stand on edges().
    [[nodiscard]] const std::vector<qint64>& edgesBefore() const { return m_edgesBefore; }
    [[nodiscard]] const std::optional<ValueAxis>& axis() const { return m_axis; }
    [[nodiscard]] QString unit() const { return m_unit.text; }
    [[nodiscard]] QVariantList legend() const;
    [[nodiscard]] QVariantList valueTicks() const;
    [[nodiscard]] bool hasData() const { return m_axis.has_value(); }

    [[nodiscard]] int tickCount() const { return m_tickCount; }
    void setTickCount(int count);

    /// Takes the series of this panel out of a result, and of what it is compared with, whose times
    /// are `shiftSeconds` earlier.
    void setResult(const storage::HistoryResult& result, View view,
                   const storage::HistoryResult* before = nullptr, qint64 shiftSeconds = 0);
    /// Bars; those before are compared one by one.
    void setBars(const std::vector<storage::EnergySlice>& slices,
                 const std::vector<storage::EnergySlice>& before);
    /// Shows the values at a time in the legend; nothing = no crosshair.
    void setCursor(std::optional<double> ts);

 Q_SIGNALS:
    void dataChanged();
    void legendChanged();

 private:
    [[nodiscard]] std::optional<size_t> columnAt(double ts) const;
    [[nodiscard]] std::pair<QString, QString> lineWords(size_t series, size_t column) const;
    [[nodiscard]] std::pair<QString, QString> barWords(size_t series) const;
    void fitAxis(View view);

    std::vector<plant::Quantity> m_quantities;
    TextContext m_context;
    Kind m_kind;
    ChartUnit m_unit;
    std::vector<Series> m_series;
    std::vector<Series> m_before;
    std::vector<qint64> m_edges;
    std::vector<qint64> m_edgesBefore;
    std::optional<ValueAxis> m_axis;
    double m_low = 0;  ///< of what is shown, while there is an axis
    double m_high = 0;
    int m_tickCount = 4;
    std::optional<double> m_cursor;
};

}  // namespace magnum::ui
