// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QString>
#include <optional>

#include "plant/reading.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// How a measurement is written.
struct MeasurementFormat {
    enum class Style {
        Plain,  ///< fixed decimals and unit
        Power,  ///< watts, as W or kW with hysteresis at 1 kW
    };
    Style style = Style::Plain;
    QString unit;
    int decimals = 0;
    bool withSign = false;     ///< a plus is written too
    double widest = 888;       ///< the value whose text is as wide as any will be
    bool zeroIsFloor = false;  ///< 0 may be anything below: written as "at most"
};

/// One value on screen with its state; made once, updated in place, silent while nothing changes.
class Measurement : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool known READ known NOTIFY changed)  // text is a number
    Q_PROPERTY(bool seen READ seen NOTIFY changed)    // its device has been heard
    Q_PROPERTY(magnum::ui::Measurement::State state READ state NOTIFY changed)
    Q_PROPERTY(double value READ value NOTIFY changed)  // NaN while not known
    Q_PROPERTY(QString text READ text NOTIFY changed)   // the number, or "--"
    Q_PROPERTY(QString unit READ unit NOTIFY changed)
    Q_PROPERTY(QString widestText READ widestText CONSTANT)  // to reserve width
    Q_PROPERTY(QString widestUnit READ widestUnit CONSTANT)
    Q_PROPERTY(QString age READ age NOTIFY changed)  // "42 s ago", empty unless stale
    Q_PROPERTY(bool calculated READ calculated NOTIFY changed)
    Q_PROPERTY(QString caption READ caption CONSTANT)      // what it is, in words
    Q_PROPERTY(QString spoken READ spoken NOTIFY changed)  // for screen readers

 public:
    enum State { NeverSeen, Live, Late, Stale, Lost, Invalid };
    Q_ENUM(State)

    Measurement(QString caption, MeasurementFormat format, TextContext context, QObject* parent);

    /// value: absent while unknown, whatever the freshness says. ageMs counts only while stale.
    void update(std::optional<double> value, plant::Freshness freshness, qint64 ageMs,
                bool calculated = false);

    [[nodiscard]] bool known() const { return m_known; }
    [[nodiscard]] bool seen() const { return m_state != NeverSeen; }
    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] double value() const;
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] QString unit() const { return m_unit; }
    [[nodiscard]] QString widestText() const;
    [[nodiscard]] QString widestUnit() const;
    [[nodiscard]] QString age() const { return m_age; }
    [[nodiscard]] bool calculated() const { return m_calculated; }
    [[nodiscard]] QString caption() const { return m_caption; }
    [[nodiscard]] QString spoken() const;

 Q_SIGNALS:
    void changed();

 private:
    QString m_caption;
    MeasurementFormat m_format;
    TextContext m_context;
    State m_state = NeverSeen;
    bool m_known = false;
    bool m_calculated = false;
    bool m_kilo = false;
    double m_value = 0;
    QString m_text;
    bool m_isTemperature = false;  ///< told in Celsius, written as the owner likes it
    QString m_unit;
    QString m_age;
};

}  // namespace magnum::ui
