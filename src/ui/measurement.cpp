// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/measurement.h"

#include <cmath>
#include <limits>
#include <utility>

#include "ui/formatter.h"

namespace magnum::ui {
namespace {

Measurement::State stateOf(plant::Freshness freshness) {
    switch (freshness) {
        case plant::Freshness::Live:
            return Measurement::Live;
        case plant::Freshness::Late:
            return Measurement::Late;
        case plant::Freshness::Stale:
            return Measurement::Stale;
        case plant::Freshness::Lost:
            return Measurement::Lost;
        case plant::Freshness::Invalid:
            return Measurement::Invalid;
        case plant::Freshness::NeverSeen:
            break;
    }
    return Measurement::NeverSeen;
}

bool showsNumber(Measurement::State state) {
    return state == Measurement::Live || state == Measurement::Late || state == Measurement::Stale;
}

}  // namespace

Measurement::Measurement(QString caption, MeasurementFormat format, TextContext context,
                         QObject* parent)
    : QObject(parent),
      m_caption(std::move(caption)),
      m_format(std::move(format)),
      m_context(std::move(context)),
      m_text(unknownText()),
      m_isTemperature(m_format.unit == QStringLiteral("°C")),
      m_unit(m_format.unit) {
    if (m_isTemperature) {
        m_format.unit = temperatureUnit(m_context);
        m_unit = m_format.unit;
    }
}

void Measurement::update(std::optional<double> value, plant::Freshness freshness, qint64 ageMs,
                         bool calculated) {
    State state = stateOf(freshness);
    const bool finite = value && std::isfinite(*value);
    if (showsNumber(state) && !finite) {
        state = Invalid;
    }
    const bool known = showsNumber(state);
    const double number = known ? *value : 0;
    QString text = unknownText();
    QString unit = m_format.unit;
    bool kilo = m_kilo;
    if (known && m_format.style == MeasurementFormat::Style::Power) {
        PowerText power = formatPower(number, m_kilo, m_context.locale, m_format.withSign);
        text = std::move(power.number);
        unit = std::move(power.unit);
        kilo = power.kilo;
    } else if (known) {
        const double written = m_isTemperature ? temperatureIn(number, m_context) : number;
        text = formatNumber(written, m_format.decimals, m_context.locale, m_format.withSign);
        if (m_format.zeroIsFloor && number <= 0) {
            text.prepend(QChar(0x2264));
        }
    }
    QString age =
        state == Stale ? tr("%1 ago").arg(durationText(ageMs / 1000, m_context)) : QString();
    const bool marked = known && calculated;
    m_value = number;
    m_kilo = kilo;
    if (state == m_state && known == m_known && marked == m_calculated && text == m_text &&
        unit == m_unit && age == m_age) {
        return;
    }
    m_state = state;
    m_known = known;
    m_calculated = marked;
    m_text = std::move(text);
    m_unit = std::move(unit);
    m_age = std::move(age);
    Q_EMIT changed();
}

double Measurement::value() const {
    return m_known ? m_value : std::numeric_limits<double>::quiet_NaN();
}

QString Measurement::widestText() const {
    if (m_format.style == MeasurementFormat::Style::Power) {
        return formatNumber(8.88, 2, m_context.locale, m_format.withSign);
    }
    return formatNumber(m_format.widest, m_format.decimals, m_context.locale, m_format.withSign);
}

QString Measurement::widestUnit() const {
    return m_format.style == MeasurementFormat::Style::Power ? QStringLiteral("kW") : m_format.unit;
}

QString Measurement::spoken() const {
    if (!m_known) {
        return tr("%1: not known").arg(m_caption);
    }
    //: caption, number, unit
    const QString words = tr("%1: %2 %3").arg(m_caption, m_text, m_unit);
    return m_age.isEmpty() ? words : words + QLatin1String(", ") + m_age;
}

}  // namespace magnum::ui
