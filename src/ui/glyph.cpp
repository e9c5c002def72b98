// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/glyph.h"

#include <QPainter>
#include <QPainterPath>
#include <cmath>
#include <initializer_list>
#include <numbers>

namespace magnum::ui {
namespace {

struct Drawing {
    QPainterPath stroke;  ///< outlines
    QPainterPath fill;    ///< solid parts
};

void line(QPainterPath& path, std::initializer_list<QPointF> points, bool close = false) {
    bool first = true;
    for (const auto& point : points) {
        first ? path.moveTo(point) : path.lineTo(point);
        first = false;
    }
    if (close) {
        path.closeSubpath();
    }
}

Drawing home() {
    Drawing d;
    line(d.stroke, {{3, 11.5}, {12, 4}, {21, 11.5}});
    line(d.stroke, {{5.5, 9.5}, {5.5, 20}, {18.5, 20}, {18.5, 9.5}});
    line(d.stroke, {{10, 20}, {10, 14}, {14, 14}, {14, 20}});
    return d;
}

Drawing generator() {
    Drawing d;
    d.stroke.addRoundedRect(3, 8, 18, 10, 2, 2);
    line(d.stroke, {{7, 18}, {7, 20.5}});
    line(d.stroke, {{17, 18}, {17, 20.5}});
    line(d.stroke, {{7, 8}, {7, 4.5}, {11, 4.5}});
    line(d.fill, {{12.8, 9.5}, {8.6, 13.7}, {11.4, 13.7}, {10.8, 16.8}, {15.2, 12.4}, {12.4, 12.4}},
         true);
    return d;
}

Drawing chart() {
    Drawing d;
    line(d.stroke, {{4, 4}, {4, 20}, {20.5, 20}});
    line(d.stroke, {{7, 15.5}, {11, 10.5}, {14, 13}, {19.5, 6}});
    return d;
}

Drawing bell() {
    Drawing d;
    d.stroke.moveTo(5, 17);
    d.stroke.cubicTo(7, 15, 6.5, 12, 7, 10);
    d.stroke.cubicTo(7.6, 4, 16.4, 4, 17, 10);
    d.stroke.cubicTo(17.5, 12, 17, 15, 19, 17);
    d.stroke.closeSubpath();
    line(d.stroke, {{10, 20.3}, {14, 20.3}});
    return d;
}

Drawing gear() {
    Drawing d;
    constexpr int teeth = 8;
    for (int i = 0; i < teeth; ++i) {
        const double angle = i * 2 * std::numbers::pi / teeth;
        const QPointF along(std::cos(angle), std::sin(angle));
        line(d.stroke, {QPointF(12, 12) + along * 6.2, QPointF(12, 12) + along * 8.8});
    }
    d.stroke.addEllipse(QPointF(12, 12), 6.2, 6.2);
    d.stroke.addEllipse(QPointF(12, 12), 2.3, 2.3);
    return d;
}

Drawing battery() {
    Drawing d;
    d.stroke.addRoundedRect(3, 7.5, 18, 11.5, 1.5, 1.5);
    line(d.stroke, {{6.5, 7.3}, {6.5, 5}, {9, 5}, {9, 7.3}});
    line(d.stroke, {{15, 7.3}, {15, 5}, {17.5, 5}, {17.5, 7.3}});
    line(d.stroke, {{6.3, 13.2}, {9.7, 13.2}});
    line(d.stroke, {{14.3, 13.2}, {17.7, 13.2}});
    line(d.stroke, {{16, 11.5}, {16, 14.9}});
    return d;
}

Drawing loads() {
    Drawing d;
    d.stroke.moveTo(9, 17);
    d.stroke.cubicTo(9, 14, 5.5, 13.2, 5.5, 9.3);
    d.stroke.cubicTo(5.5, 1.5, 18.5, 1.5, 18.5, 9.3);
    d.stroke.cubicTo(18.5, 13.2, 15, 14, 15, 17);
    d.stroke.closeSubpath();
    line(d.stroke, {{10, 20.3}, {14, 20.3}});
    return d;
}

Drawing sun() {
    Drawing d;
    d.stroke.addEllipse(QPointF(12, 12), 4, 4);
    for (int i = 0; i < 8; ++i) {
        const double angle = i * std::numbers::pi / 4;
        const QPointF along(std::cos(angle), std::sin(angle));
        line(d.stroke, {QPointF(12, 12) + along * 6.8, QPointF(12, 12) + along * 9});
    }
    return d;
}

Drawing grid() {
    Drawing d;
    line(d.stroke, {{7, 21}, {11, 3}, {13, 3}, {17, 21}});
    line(d.stroke, {{4, 8.5}, {20, 8.5}});
    line(d.stroke, {{5.5, 13}, {18.5, 13}});
    line(d.stroke, {{9.8, 8.7}, {15.2, 13}, {7.8, 20}});
    line(d.stroke, {{14.2, 8.7}, {8.8, 13}, {16.2, 20}});
    return d;
}

Drawing plug() {
    Drawing d;
    line(d.stroke, {{9, 3}, {9, 8}});
    line(d.stroke, {{15, 3}, {15, 8}});
    d.stroke.moveTo(6, 8);
    d.stroke.lineTo(18, 8);
    d.stroke.lineTo(18, 10.5);
    d.stroke.cubicTo(18, 17.5, 6, 17.5, 6, 10.5);
    d.stroke.closeSubpath();
    line(d.stroke, {{12, 16}, {12, 21}});
    return d;
}

Drawing clock() {
    Drawing d;
    d.stroke.addEllipse(QPointF(12, 12), 8.5, 8.5);
    line(d.stroke, {{12, 7}, {12, 12}, {15.5, 14}});
    return d;
}

Drawing warning() {
    Drawing d;
    line(d.stroke, {{12, 3.5}, {21.5, 20}, {2.5, 20}}, true);
    line(d.stroke, {{12, 9.5}, {12, 14}});
    d.fill.addEllipse(QPointF(12, 17), 1.25, 1.25);
    return d;
}

Drawing inverter() {
    Drawing d;
    d.stroke.addRoundedRect(3, 4, 18, 16, 2, 2);
    line(d.stroke, {{3.8, 19.2}, {20.2, 4.8}});
    line(d.stroke, {{6, 8}, {10, 8}});
    d.stroke.moveTo(13.4, 16);
    d.stroke.cubicTo(14.5, 12.8, 15.5, 13.2, 16, 15.2);
    d.stroke.cubicTo(16.5, 17.2, 17.3, 17.2, 18.3, 14.4);
    return d;
}

Drawing link(bool broken) {
    Drawing d;
    for (const double x : {5.0, 12.0, 19.0}) {
        if (broken && x == 12.0) {
            line(d.stroke, {{9.8, 9.8}, {14.2, 14.2}});
            line(d.stroke, {{14.2, 9.8}, {9.8, 14.2}});
            continue;
        }
        d.fill.addEllipse(QPointF(x, 12), 2, 2);
    }
    if (!broken) {
        line(d.stroke, {{5, 12}, {19, 12}});
    }
    return d;
}

Drawing thermometer() {
    Drawing d;
    d.stroke.moveTo(9.5, 14);
    d.stroke.lineTo(9.5, 6);
    d.stroke.cubicTo(9.5, 2.7, 14.5, 2.7, 14.5, 6);
    d.stroke.lineTo(14.5, 14);
    d.stroke.cubicTo(18, 16.5, 16, 21, 12, 21);
    d.stroke.cubicTo(8, 21, 6, 16.5, 9.5, 14);
    d.fill.addEllipse(QPointF(12, 17), 2, 2);
    return d;
}

Drawing calendar() {
    Drawing d;
    d.stroke.addRoundedRect(4, 5.5, 16, 15, 1.5, 1.5);
    line(d.stroke, {{4.5, 10.5}, {19.5, 10.5}});
    line(d.stroke, {{8.5, 3.5}, {8.5, 7.5}});
    line(d.stroke, {{15.5, 3.5}, {15.5, 7.5}});
    return d;
}

Drawing disk() {
    Drawing d;
    d.stroke.addEllipse(QRectF(4.5, 3.5, 15, 5.5));
    line(d.stroke, {{4.5, 6.3}, {4.5, 17.7}});
    line(d.stroke, {{19.5, 6.3}, {19.5, 17.7}});
    d.stroke.moveTo(4.5, 17.7);
    d.stroke.cubicTo(4.5, 21.4, 19.5, 21.4, 19.5, 17.7);
    return d;
}

Drawing drawingOf(Glyph::Shape shape) {
    Drawing d;
    switch (shape) {
        case Glyph::Home:
            return home();
        case Glyph::Generator:
            return generator();
        case Glyph::Chart:
            return chart();
        case Glyph::Bell:
            return bell();
        case Glyph::Gear:
            return gear();
        case Glyph::Battery:
            return battery();
        case Glyph::Loads:
            return loads();
        case Glyph::Sun:
            return sun();
        case Glyph::Grid:
            return grid();
        case Glyph::Plug:
            return plug();
        case Glyph::Clock:
            return clock();
        case Glyph::Warning:
            return warning();
        case Glyph::Inverter:
            return inverter();
        case Glyph::Link:
            return link(false);
        case Glyph::LinkBroken:
            return link(true);
        case Glyph::Thermometer:
            return thermometer();
        case Glyph::Calendar:
            return calendar();
        case Glyph::Disk:
            return disk();
        case Glyph::ChevronLeft:
            line(d.stroke, {{15, 5}, {8, 12}, {15, 19}});
            break;
        case Glyph::ChevronRight:
            line(d.stroke, {{9, 5}, {16, 12}, {9, 19}});
            break;
        case Glyph::Check:
            line(d.stroke, {{4.5, 12.5}, {10, 18}, {19.5, 6.5}});
            break;
        case Glyph::Close:
            line(d.stroke, {{6, 6}, {18, 18}});
            line(d.stroke, {{18, 6}, {6, 18}});
            break;
        case Glyph::Record:
            d.fill.addEllipse(QPointF(12, 12), 6.5, 6.5);
            break;
        case Glyph::Bars:
            d.fill.addRect(QRectF(4, 12, 4.4, 8));
            d.fill.addRect(QRectF(9.8, 5, 4.4, 15));
            d.fill.addRect(QRectF(15.6, 9, 4.4, 11));
            break;
        case Glyph::Compare:
            line(d.stroke, {{3.5, 17}, {9, 9}, {14, 13}, {20.5, 4.5}});
            for (const double x : {4.5, 9.5, 14.5, 19.5}) {
                d.fill.addEllipse(QPointF(x, 20), 1.3, 1.3);
            }
            break;
        case Glyph::More:
            for (const double y : {5.0, 12.0, 19.0}) {
                d.fill.addEllipse(QPointF(12, y), 2, 2);
            }
            break;
        case Glyph::Plus:
            line(d.stroke, {{12, 5}, {12, 19}});
            line(d.stroke, {{5, 12}, {19, 12}});
            break;
        case Glyph::Minus:
            line(d.stroke, {{5, 12}, {19, 12}});
            break;
        case Glyph::None:
            break;
    }
    return d;
}

}  // namespace

Glyph::Glyph(QQuickItem* parent) : QQuickPaintedItem(parent) {
    setAntialiasing(true);
}

void Glyph::setShape(Shape shape) {
    if (shape == m_shape) {
        return;
    }
    m_shape = shape;
    Q_EMIT shapeChanged();
    update();
}

void Glyph::setColour(const QColor& colour) {
    if (colour == m_colour) {
        return;
    }
    m_colour = colour;
    Q_EMIT colourChanged();
    update();
}

void Glyph::paint(QPainter* painter) {
    const double side = std::min(width(), height());
    painter->translate((width() - side) / 2, (height() - side) / 2);
    painter->scale(side / 24, side / 24);
    const Drawing drawing = drawingOf(m_shape);
    painter->setPen(QPen(m_colour, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(drawing.stroke);
    painter->fillPath(drawing.fill, m_colour);
}

}  // namespace magnum::ui
