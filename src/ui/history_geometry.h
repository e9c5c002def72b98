// SPDX-License-Identifier: GPL-3.0-or-later
// From stored columns to lines on a picture: pure functions, no item and no painter.
#pragma once

#include <QLineF>
#include <QList>
#include <QPolygonF>
#include <QRectF>
#include <vector>

#include "storage/store_types.h"
#include "ui/history_axis.h"

namespace magnum::ui {

/// Which columns to ask the database for, so that a window is drawn about one column a pixel.
struct ColumnPlan {
    qint64 fromTs = 0;
    qint64 toTs = 0;
    int columns = 0;
    [[nodiscard]] qint64 columnSeconds() const {
        return columns > 0 ? (toTs - fromTs) / columns : 0;
    }
};
/// Columns are whole stored intervals and begin on multiples of their own length: a chart that
/// moves on by 5 s is not cut anew, and no column is empty merely because it is narrower than an
/// interval.
[[nodiscard]] ColumnPlan planColumns(qint64 fromTs, qint64 toTs, int pixels);

/// A time window on a picture of width x height.
struct PlotFrame {
    double fromTs = 0;
    double toTs = 1;
    double width = 0;
    double height = 0;
    ValueAxis axis;
    [[nodiscard]] double x(double ts) const { return (ts - fromTs) / (toTs - fromTs) * width; }
    [[nodiscard]] double y(double value) const {
        return height - (value - axis.minimum) / (axis.maximum - axis.minimum) * height;
    }
};
struct PlotShape {
    QList<QLineF> line;  ///< averages; two columns are joined only if they are neighbours
    QList<QRectF> band;  ///< minimum to maximum of each column, on whole pixels
};
/// The shape of one series. A column without data joins nothing: a gap is a gap.
[[nodiscard]] PlotShape plotShape(const std::vector<storage::HistoryColumn>& columns, qint64 fromTs,
                                  qint64 toTs, const PlotFrame& frame);
/// The same area as the band's rectangles, as outlines of neighbours: filled together instead of
/// one by one, but not so many that a scan line crosses hundreds of edges.
[[nodiscard]] QList<QPolygonF> bandOutlines(const QList<QRectF>& band);
/// Takes out of the line the pieces that stand upright, as rectangles of its width: as good to see
/// as a smooth line, and drawn many times as fast. A year's nights and days are hardly anything
/// else.
[[nodiscard]] QList<QRectF> takeUpright(QList<QLineF>& line, double lineWidth);
/// The averages alone with every other stretch left out, for what is only compared with.
[[nodiscard]] QList<QLineF> dashedShape(const std::vector<storage::HistoryColumn>& columns,
                                        qint64 fromTs, qint64 toTs, const PlotFrame& frame,
                                        double dash);

/// Which of the bars that stand side by side in a slot, and how much of its place it fills.
struct BarPlace {
    size_t index = 0;
    size_t count = 1;
    double fill = 1;
};
/// One rectangle a column that knows its energy; column i stands between edges i and i + 1.
[[nodiscard]] QList<QRectF> barShape(const std::vector<storage::HistoryColumn>& columns,
                                     const std::vector<qint64>& edges, BarPlace place,
                                     const PlotFrame& frame);

}  // namespace magnum::ui
