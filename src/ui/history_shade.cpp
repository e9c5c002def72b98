// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_shade.h"

#include <QPainter>
#include <cmath>

namespace magnum::ui {
namespace {

QColor withAlpha(QColor color, double alpha) {
    color.setAlphaF(float(alpha));
    return color;
}

/// Parallel lines at 45 degrees through an area, rising or falling to the right.
void addHatch(QList<QLineF>& lines, const QRectF& area, double spacing, bool rising) {
    // A line is told by where it meets the picture's upper edge.
    const double low = rising ? area.left() + area.top() : area.left() - area.bottom();
    const double high = rising ? area.right() + area.bottom() : area.right() - area.top();
    for (double at = std::ceil(low / spacing) * spacing; at < high; at += spacing) {
        const auto y = [&](double x) { return rising ? at - x : x - at; };
        const double first = rising ? std::max(area.left(), at - area.bottom())
                                    : std::max(area.left(), at + area.top());
        const double last = rising ? std::min(area.right(), at - area.top())
                                   : std::min(area.right(), at + area.bottom());
        if (last > first) {
            lines.append({first, y(first), last, y(last)});
        }
    }
}

}  // namespace

void paintShade(QPainter& painter, const QRegion& areas, HistoryShade::Pattern pattern,
                const QColor& color, double lineWidth) {
    if (areas.isEmpty()) {
        return;
    }
    const bool fault = pattern == HistoryShade::Fault;
    const QRectF bounds = areas.boundingRect();
    painter.save();
    // One fill under a clip: Qt hands each tall rectangle to a pool of threads and waits for it,
    // which took most of the picture of four years with their thousand runs.
    painter.setClipRegion(areas, Qt::IntersectClip);
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(bounds, withAlpha(color, fault ? 0.28 : 0.16));
    const double spacing = std::max(4.0, std::round(lineWidth * (fault ? 3 : 5)));
    QList<QLineF> lines;
    addHatch(lines, bounds, spacing, true);
    if (fault) {
        addHatch(lines, bounds, spacing, false);
        painter.fillRect(
            QRectF(bounds.left(), bounds.top(), bounds.width(), std::ceil(lineWidth * 2)), color);
    }
    painter.setPen(QPen(withAlpha(color, 0.4), 1));
    painter.drawLines(lines);
    painter.restore();
}

void HistoryShade::setPattern(Pattern pattern) {
    if (m_pattern != pattern) {
        m_pattern = pattern;
        update();
        Q_EMIT changed();
    }
}

void HistoryShade::setColor(const QColor& color) {
    if (m_color != color) {
        m_color = color;
        update();
        Q_EMIT changed();
    }
}

void HistoryShade::setLineWidth(double width) {
    if (m_lineWidth != width) {
        m_lineWidth = width;
        update();
        Q_EMIT changed();
    }
}

void HistoryShade::paint(QPainter* painter) {
    paintShade(*painter, QRectF(0, 0, width(), height()).toAlignedRect(), m_pattern, m_color,
               m_lineWidth);
}

}  // namespace magnum::ui
