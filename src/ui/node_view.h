// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>

#include "ui/glyph.h"

namespace magnum::ui {

/// One of the four places of the power flow: what it is, what it does, and its connector.
class NodeView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString title READ title NOTIFY changed)
    Q_PROPERTY(QString words READ words NOTIFY changed)      // what it does, in a word or two
    Q_PROPERTY(QString problem READ problem NOTIFY changed)  // why nothing is known; else empty
    Q_PROPERTY(magnum::ui::Glyph::Shape shape READ shape NOTIFY changed)
    Q_PROPERTY(magnum::ui::NodeView::Tone tone READ tone NOTIFY changed)
    Q_PROPERTY(bool idle READ idle NOTIFY changed)  // greyed: nothing flows, or not known
    Q_PROPERTY(bool fault READ fault NOTIFY changed)
    Q_PROPERTY(int strength READ strength NOTIFY changed)    // of the connector, 0..3
    Q_PROPERTY(int direction READ direction NOTIFY changed)  // 1 or -1
    Q_PROPERTY(bool dashed READ dashed NOTIFY changed)       // the flow is not known any more

 public:
    enum Tone { Grid, Generator, Inverter, Loads, Battery };
    Q_ENUM(Tone)

    struct Facts {
        QString title = {};
        QString words = {};
        QString problem = {};
        Glyph::Shape shape = Glyph::None;
        Tone tone = Inverter;
        bool idle = true;
        bool fault = false;
        int strength = 0;  ///< -3..3
        bool dashed = false;
        bool operator==(const Facts&) const = default;
    };

    using QObject::QObject;
    void update(Facts facts) {
        if (facts == m_facts) {
            return;
        }
        m_facts = std::move(facts);
        Q_EMIT changed();
    }
    [[nodiscard]] const Facts& facts() const { return m_facts; }

    [[nodiscard]] QString title() const { return m_facts.title; }
    [[nodiscard]] QString words() const { return m_facts.words; }
    [[nodiscard]] QString problem() const { return m_facts.problem; }
    [[nodiscard]] Glyph::Shape shape() const { return m_facts.shape; }
    [[nodiscard]] Tone tone() const { return m_facts.tone; }
    [[nodiscard]] bool idle() const { return m_facts.idle; }
    [[nodiscard]] bool fault() const { return m_facts.fault; }
    [[nodiscard]] int strength() const { return qAbs(m_facts.strength); }
    [[nodiscard]] int direction() const { return m_facts.strength < 0 ? -1 : 1; }
    [[nodiscard]] bool dashed() const { return m_facts.dashed; }

 Q_SIGNALS:
    void changed();

 private:
    Facts m_facts;
};

}  // namespace magnum::ui
