// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/flow_line.h"

#include <QPainter>
#include <algorithm>
#include <array>
#include <cmath>

namespace magnum::ui {
namespace {

/// Watts at which a flow reaches steps 1, 2 and 3, and below which it leaves them again.
constexpr std::array<double, 3> enterWatts{25, 500, 2000};
constexpr std::array<double, 3> leaveWatts{15, 420, 1800};

}  // namespace

int flowStrength(double watts, int before) {
    if (!std::isfinite(watts)) {
        return 0;
    }
    const double size = std::abs(watts);
    const int sign = watts < 0 ? -1 : 1;
    // A flow that turned round has to cross the dead band like a new one.
    const int held = before * sign > 0 ? std::abs(before) : 0;
    int step = 0;
    for (int i = 0; i < 3; ++i) {
        if (size >= (held > i ? leaveWatts[size_t(i)] : enterWatts[size_t(i)])) {
            step = i + 1;
        }
    }
    return sign * step;
}

FlowLine::FlowLine(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void FlowLine::paint(QPainter* painter) {
    const bool down = m_vertical;
    const double length = down ? height() : width();
    const double across = down ? width() : height();
    painter->translate(width() / 2, height() / 2);
    if (down) {
        painter->rotate(90);
    }
    const double unit = across / 10;
    const double thickness = unit * (m_strength == 0 ? 0.6 : 0.6 + m_strength);
    QPen pen(m_colour, thickness, Qt::SolidLine, Qt::FlatCap);
    if (m_dashed) {
        pen.setDashPattern(
            {std::max(1.5, 4 * unit / thickness), std::max(1.5, 4 * unit / thickness)});
    }
    painter->setPen(pen);
    painter->drawLine(QPointF(-length / 2, 0), QPointF(length / 2, 0));
    if (m_strength == 0 || m_dashed) {
        return;
    }
    // One chevron, or several on a line long enough, all pointing where the power goes.
    const double size = std::min(across * 0.8, length * 0.9);
    const int count = std::max(1, int(length / (size * 2.2)));
    painter->scale(m_direction < 0 ? -1 : 1, 1);
    painter->setPen(Qt::NoPen);
    painter->setBrush(m_colour);
    for (int i = 0; i < count; ++i) {
        const double along = (i + 0.5 + m_phase) / count;
        const double centre = length * (along - std::floor(along) - 0.5);
        const std::array<QPointF, 3> triangle{QPointF(centre - size * 0.4, -size / 2),
                                              QPointF(centre + size * 0.45, 0),
                                              QPointF(centre - size * 0.4, size / 2)};
        painter->drawPolygon(triangle.data(), int(triangle.size()));
    }
}

}  // namespace magnum::ui
