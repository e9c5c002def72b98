// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_geometry.h"

#include <algorithm>
#include <cmath>

#include "storage/seconds.h"

namespace magnum::ui {
namespace {

using storage::rowSeconds;

qint64 roundUp(qint64 value, qint64 unit) {
    return (value + unit - 1) / unit * unit;
}

/// The reader takes the coarsest level with at least 2.5 buckets a column; whole buckets then make
/// every column equally long. Columns somewhat wider than a pixel are worth it where that spares
/// the reader four to twenty-four times as many rows.
qint64 columnSecondsFor(qint64 atLeast) {
    constexpr qint64 daysNeeded = 216'000;
    if (atLeast < daysNeeded && atLeast * 3 >= daysNeeded) {
        return daysNeeded;
    }
    for (const qint64 level : {3600, 900, 60}) {
        const qint64 enough = roundUp(level * 5 / 2, level);
        if (atLeast * 2 >= level * 5 || atLeast * 3 >= enough * 2) {
            return roundUp(std::max(atLeast, level * 5 / 2), level);
        }
    }
    return roundUp(atLeast, rowSeconds);
}

void addLine(QList<QLineF>& line, const PlotFrame& frame, const storage::HistoryColumn* previous,
             const storage::HistoryColumn& column, const storage::HistoryColumn* next,
             double middle, double half) {
    const double y = frame.y(*column.average);
    if (previous && previous->average) {
        line.append({frame.x(middle - 2 * half), frame.y(*previous->average), frame.x(middle), y});
    } else if (!next || !next->average) {
        line.append({frame.x(middle - half), y, frame.x(middle + half), y});
    }
}

}  // namespace

ColumnPlan planColumns(qint64 fromTs, qint64 toTs, int pixels) {
    const qint64 span = std::max<qint64>(rowSeconds, toTs - fromTs);
    const qint64 atLeast = std::max(rowSeconds, span / std::max(1, pixels));
    const qint64 seconds = columnSecondsFor(atLeast);
    ColumnPlan plan;
    // Rounded inwards: what lies outside the window must not widen its axes.
    plan.fromTs = roundUp(fromTs, seconds);
    plan.toTs = std::max((fromTs + span) / seconds * seconds, plan.fromTs + seconds);
    plan.columns = int((plan.toTs - plan.fromTs) / seconds);
    return plan;
}

PlotShape plotShape(const std::vector<storage::HistoryColumn>& columns, qint64 fromTs, qint64 toTs,
                    const PlotFrame& frame) {
    PlotShape shape;
    if (columns.empty() || toTs <= fromTs || frame.toTs <= frame.fromTs) {
        return shape;
    }
    const double length = double(toTs - fromTs) / double(columns.size());
    const auto indexAt = [&](double ts) {
        return std::clamp<double>(std::floor((ts - double(fromTs)) / length), 0,
                                  double(columns.size()));
    };
    // One column beyond either side, so that lines run off the edge.
    const auto first = size_t(std::max(0.0, indexAt(frame.fromTs) - 1));
    const auto last = size_t(std::min(double(columns.size()), indexAt(frame.toTs) + 2));
    for (size_t i = first; i < last; ++i) {
        const auto& column = columns[i];
        if (!column.average) {
            continue;
        }
        const double begin = double(fromTs) + double(i) * length;
        addLine(shape.line, frame, i > first ? &columns[i - 1] : nullptr, column,
                i + 1 < columns.size() ? &columns[i + 1] : nullptr, begin + length / 2, length / 2);
        if (column.minimum && column.maximum) {
            const double left = std::round(frame.x(begin));
            const double right = std::max(left + 1, std::round(frame.x(begin + length)));
            // The last bit differs from one processor to the next.
            constexpr double sameRow = 1e-6;
            const double top = std::floor(frame.y(*column.maximum) + sameRow);
            const double bottom = std::ceil(frame.y(*column.minimum) - sameRow);
            if (bottom - top > 2) {  // less hides under the line
                shape.band.append({left, top, right - left, bottom - top});
            }
        }
    }
    return shape;
}

QList<QPolygonF> bandOutlines(const QList<QRectF>& band) {
    constexpr qsizetype mostColumns = 24;
    QList<QPolygonF> outlines;
    for (qsizetype first = 0; first < band.size();) {
        qsizetype end = first + 1;
        while (end < std::min(band.size(), first + mostColumns) &&
               band[end].left() == band[end - 1].right()) {
            ++end;
        }
        QPolygonF outline;
        for (auto i = first; i < end; ++i) {
            outline << band[i].topLeft() << band[i].topRight();
        }
        for (auto i = end; i-- > first;) {
            outline << band[i].bottomRight() << band[i].bottomLeft();
        }
        outlines.append(outline);
        first = end;
    }
    return outlines;
}

QList<QRectF> takeUpright(QList<QLineF>& line, double lineWidth) {
    constexpr double mostAcross = 2.5;
    const double width = std::max(1.0, std::round(lineWidth));
    QList<QRectF> upright;
    line.removeIf([&](const QLineF& piece) {
        const double high = std::abs(piece.dy());
        if (std::abs(piece.dx()) > mostAcross || high < 2 * lineWidth) {
            return false;
        }
        const double left = std::round(piece.center().x() - width / 2);
        const double top = std::round(std::min(piece.y1(), piece.y2()) - lineWidth / 2);
        upright.append({left, top, width, std::round(high + lineWidth)});
        return true;
    });
    return upright;
}

QList<QLineF> dashedShape(const std::vector<storage::HistoryColumn>& columns, qint64 fromTs,
                          qint64 toTs, const PlotFrame& frame, double dash) {
    QList<QLineF> line;
    for (const auto& piece : plotShape(columns, fromTs, toTs, frame).line) {
        // By place, not by column: the dashes stand still while the chart grows.
        if (std::fmod(std::max(0.0, piece.center().x()), 2 * dash) < dash) {
            line.append(piece);
        }
    }
    return line;
}

QList<QRectF> barShape(const std::vector<storage::HistoryColumn>& columns,
                       const std::vector<qint64>& edges, BarPlace place, const PlotFrame& frame) {
    QList<QRectF> bars;
    constexpr double share = 0.84;  // of a slot, so that slots are told apart
    for (size_t i = 0; i < columns.size() && i + 1 < edges.size(); ++i) {
        if (!columns[i].average) {
            continue;
        }
        const double left = frame.x(double(edges[i]));
        const double slot = frame.x(double(edges[i + 1])) - left;
        const double width = slot * share / double(place.count);
        const double begin = left + slot * (1 - share) / 2 + width * double(place.index) +
                             width * (1 - place.fill) / 2;
        const double from = std::round(begin);
        const double to = std::max(from + 1, std::round(begin + width * place.fill));
        if (to < 0 || from > frame.width) {
            continue;
        }
        const double zero = std::round(frame.y(0));
        const double top = std::min(zero - 1, std::round(frame.y(*columns[i].average)));
        bars.append({from, top, to - from, zero - top});
    }
    return bars;
}

}  // namespace magnum::ui
