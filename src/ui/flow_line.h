// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QColor>
#include <QQuickPaintedItem>

namespace magnum::ui {

/// A straight connector between two nodes: its width says how much flows, static chevrons say which
/// way, dashes say that it is not known any more. It moves only where somebody moves its phase.
class FlowLine : public QQuickPaintedItem {
    Q_OBJECT
    QML_ELEMENT
    /// 0: nothing flows, 1..3: how much
    Q_PROPERTY(int strength READ strength WRITE setStrength NOTIFY changed)
    /// 1: rightwards or downwards, -1: the other way
    Q_PROPERTY(int direction READ direction WRITE setDirection NOTIFY changed)
    Q_PROPERTY(bool vertical READ vertical WRITE setVertical NOTIFY changed)
    Q_PROPERTY(bool dashed READ dashed WRITE setDashed NOTIFY changed)
    /// How far the chevrons have gone on their way to the place of the next, 0..1
    Q_PROPERTY(double phase READ phase WRITE setPhase NOTIFY changed)
    Q_PROPERTY(QColor colour READ colour WRITE setColour NOTIFY changed)

 public:
    explicit FlowLine(QQuickItem* parent = nullptr);
    [[nodiscard]] int strength() const { return m_strength; }
    void setStrength(int strength) { set(m_strength, strength); }
    [[nodiscard]] int direction() const { return m_direction; }
    void setDirection(int direction) { set(m_direction, direction); }
    [[nodiscard]] bool vertical() const { return m_vertical; }
    void setVertical(bool vertical) { set(m_vertical, vertical); }
    [[nodiscard]] bool dashed() const { return m_dashed; }
    void setDashed(bool dashed) { set(m_dashed, dashed); }
    [[nodiscard]] double phase() const { return m_phase; }
    void setPhase(double phase) { set(m_phase, phase); }
    [[nodiscard]] QColor colour() const { return m_colour; }
    void setColour(const QColor& colour) { set(m_colour, colour); }
    void paint(QPainter* painter) override;

 Q_SIGNALS:
    void changed();

 private:
    template <typename T>
    void set(T& member, const T& value) {
        if (member == value) {
            return;
        }
        member = value;
        Q_EMIT changed();
        update();
    }

    int m_strength = 0;
    int m_direction = 1;
    bool m_vertical = false;
    bool m_dashed = false;
    double m_phase = 0;
    QColor m_colour = Qt::gray;
};

/// How much flows in three steps, with a dead band near zero: keeps `before` until the power has
/// clearly left its step. Returns -3..3, the sign being the direction.
[[nodiscard]] int flowStrength(double watts, int before);

}  // namespace magnum::ui
