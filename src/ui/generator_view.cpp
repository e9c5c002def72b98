// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/generator_view.h"

#include <QDateTime>
#include <cmath>
#include <utility>

#include "ui/formatter.h"
#include "ui/phrases.h"

namespace magnum::ui {
namespace {

using plant::GeneratorPhase;
using plant::Quantity;

std::optional<double> known(const plant::PlantState& plant, Quantity quantity, qint64 nowMs) {
    const auto& reading = plant[quantity];
    const auto freshness = plant::freshnessOf(reading.validity, reading.monotonicMs, nowMs,
                                              plant::expectedPeriodMs(quantity));
    const bool stands = freshness == plant::Freshness::Live || freshness == plant::Freshness::Late;
    return stands ? reading.value : std::nullopt;
}

bool engineTurns(GeneratorPhase phase) {
    return phase == GeneratorPhase::WarmUp || phase == GeneratorPhase::Running ||
           phase == GeneratorPhase::CoolDown;
}

/// The rows of "next", written one after the other.
class NextRows {
 public:
    NextRows(const plant::PlantState& plant, qint64 nowMs, const TextContext& context)
        : m_plant(plant), m_set(plant.settings), m_nowMs(nowMs), m_context(context) {}

    QVariantList whileRunning() {
        if (m_set.generatorStopVolts) {
            add(GeneratorView::tr("Voltage"),
                lasting(GeneratorView::tr("%1\u00a0V, stops at %2\u00a0V")
                            .arg(voltsNow(), number(*m_set.generatorStopVolts, 1)),
                        m_set.generatorStopDelaySeconds));
        }
        if (m_set.generatorStopSocPercent.value_or(0) > 0) {
            add(GeneratorView::tr("Charge"),
                GeneratorView::tr("%1\u00a0%, stops at %2\u00a0%")
                    .arg(socNow(), number(*m_set.generatorStopSocPercent, 0)));
        }
        if (m_set.generatorMaxRunHours.value_or(0) > 0) {
            addLongestRun(*m_set.generatorMaxRunHours);
        }
        if (m_set.coolDownSeconds.value_or(0) > 0) {
            add(GeneratorView::tr("Cool-down"), durationText(*m_set.coolDownSeconds, m_context));
        }
        addQuietTime();
        return std::move(m_rows);
    }

    QVariantList whileOff() {
        if (m_set.generatorStartVolts) {
            add(GeneratorView::tr("Voltage"),
                lasting(GeneratorView::tr("%1\u00a0V, starts at %2\u00a0V")
                            .arg(voltsNow(), number(*m_set.generatorStartVolts, 1)),
                        m_set.generatorStartDelaySeconds));
        }
        if (m_set.generatorStartSocPercent.value_or(0) > 0) {
            add(GeneratorView::tr("Charge"),
                GeneratorView::tr("%1\u00a0%, starts at %2\u00a0%")
                    .arg(socNow(), number(*m_set.generatorStartSocPercent, 0)));
        }
        if (m_set.generatorStartAmps.value_or(0) > 0) {
            add(GeneratorView::tr("Load"),
                GeneratorView::tr("%1\u00a0"
                                  "A, starts at %2\u00a0"
                                  "A")
                    .arg(now(Quantity::AcOutAmps, 0), number(*m_set.generatorStartAmps, 0)));
        }
        if (m_set.generatorStartCelsius) {
            add(GeneratorView::tr("Temperature"),
                GeneratorView::tr("%1, starts at %2", "a temperature now, and the one it starts at")
                    .arg(nowCelsius(Quantity::AgsCelsius),
                         temperatureText(*m_set.generatorStartCelsius, 0, m_context)));
        }
        addExercise();
        if (m_set.warmUpSeconds.value_or(0) > 0) {
            add(GeneratorView::tr("Warm-up"), durationText(*m_set.warmUpSeconds, m_context));
        }
        addQuietTime();
        return std::move(m_rows);
    }

 private:
    void add(const QString& caption, const QString& value) {
        m_rows.append(
            QVariantMap{{QStringLiteral("caption"), caption}, {QStringLiteral("value"), value}});
    }
    [[nodiscard]] QString number(double value, int decimals) const {
        return formatNumber(value, decimals, m_context.locale);
    }
    [[nodiscard]] QString now(Quantity quantity, int decimals) const {
        const auto value = known(m_plant, quantity, m_nowMs);
        return value ? number(*value, decimals) : unknownText();
    }
    [[nodiscard]] QString nowCelsius(Quantity quantity) const {
        const auto value = known(m_plant, quantity, m_nowMs);
        return value ? temperatureText(*value, 0, m_context) : unknownText();
    }
    [[nodiscard]] QString voltsNow() const { return now(Quantity::DcVolts, 1); }
    [[nodiscard]] QString socNow() const { return now(Quantity::Soc, 0); }
    void addLongestRun(double mostHours) {
        const auto& start = m_plant.generator.runStartMonotonicMs;
        const double leftHours = start ? mostHours - double(m_nowMs - *start) / 3.6e6 : mostHours;
        const QString most = GeneratorView::tr("%1\u00a0h").arg(number(mostHours, 1));
        add(GeneratorView::tr("Longest run"),
            start && leftHours > 0
                //: the longest run that is allowed, how long until then
                ? GeneratorView::tr("%1, ends in %2")
                      .arg(most, durationText(qint64(leftHours * 3600), m_context))
                : most);
    }
    [[nodiscard]] QString lasting(const QString& words,
                                  const std::optional<int>& delaySeconds) const {
        return delaySeconds.value_or(0) > 0
                   //: condition, how long it has to last
                   ? GeneratorView::tr("%1 for %2")
                         .arg(words, durationText(*delaySeconds, m_context))
                   : words;
    }
    void addQuietTime() {
        const auto begin = m_set.quietBeginQuarterHours;
        const auto end = m_set.quietEndQuarterHours;
        if (begin && end && *begin != *end) {
            //: from, to
            add(GeneratorView::tr("Quiet time"),
                GeneratorView::tr("%1 to %2")
                    .arg(formatQuarterHours(*begin, m_context.locale),
                         formatQuarterHours(*end, m_context.locale)));
        }
    }
    void addExercise() {
        if (m_set.exerciseDays.value_or(0) <= 0) {
            return;
        }
        QString words = *m_set.exerciseDays == 1
                            ? GeneratorView::tr("every day")
                            : GeneratorView::tr("every %n days", "exercise", *m_set.exerciseDays);
        if (m_set.exerciseStartQuarterHours) {
            //: how often, time of day
            words = GeneratorView::tr("%1 at %2")
                        .arg(words, formatQuarterHours(*m_set.exerciseStartQuarterHours,
                                                       m_context.locale));
        }
        if (const auto days = m_plant.daysSinceGeneratorRun) {
            //: how often the generator is exercised, how many days ago it ran
            words = *days == 0
                        ? GeneratorView::tr("%1, ran today").arg(words)
                        : GeneratorView::tr("%1, last run %n days ago", "", *days).arg(words);
        }
        add(GeneratorView::tr("Exercise"), words);
    }

    const plant::PlantState& m_plant;
    const plant::RemoteSettings& m_set;
    qint64 m_nowMs;
    const TextContext& m_context;
    QVariantList m_rows;
};

}  // namespace

GeneratorView::GeneratorView(TextContext context, QObject* parent)
    : QObject(parent), m_context(std::move(context)) {
    update({}, {});
}

void GeneratorView::update(const feed::Snapshot& snapshot, plant::Instant now) {
    Facts facts = factsOf(snapshot.plant, now);
    addService(facts, snapshot);
    if (facts != m_facts) {
        m_facts = std::move(facts);
        Q_EMIT changed();
    }
    QVariantList next = nextOf(snapshot.plant, now);
    if (next != m_next) {
        m_next = std::move(next);
        Q_EMIT nextChanged();
    }
}

GeneratorView::Facts GeneratorView::factsOf(const plant::PlantState& plant,
                                            plant::Instant now) const {
    Facts facts;
    const auto& ags = plant.device(plant::Device::Ags);
    const auto status = known(plant, Quantity::AgsStatus, now.monotonicMs);
    const auto mode = known(plant, Quantity::GeneratorStartMode, now.monotonicMs);
    const bool inverterKnown = known(plant, Quantity::InverterMode, now.monotonicMs).has_value();
    facts.agsSeen = ags.seen;
    facts.startMode = mode ? startModeWords(int(*mode)) : unknownText();
    facts.term = status ? agsTerm(int(*status)) : QString();
    if (!status && !inverterKnown) {
        facts.phase = unknownText();
        facts.problem = ags.seen || plant.device(plant::Device::Inverter).seen
                            ? tr("Nothing is heard of it now.")
                            : tr("Nothing has been heard of it yet.");
        return facts;
    }
    facts.phase = generatorPhaseWords(plant.generator.phase);
    facts.engineOn = engineTurns(plant.generator.phase);
    if (const auto words = status ? agsFaultWords(int(*status)) : FaultWords{};
        !words.name.isEmpty()) {
        facts.fault = true;
        //: fault, what to do
        facts.problem = tr("%1. %2").arg(words.name, words.advice);
    }
    if (facts.engineOn && plant.generator.runStartMonotonicMs) {
        const qint64 ranMs = now.monotonicMs - *plant.generator.runStartMonotonicMs;
        facts.elapsed = durationText(ranMs / 1000, m_context);
        facts.since = momentText(now.utcMs - ranMs, now.utcMs, m_context);
    }
    if (facts.engineOn) {
        facts.reason = runReasonText(plant.generator.reason);
    }
    return facts;
}

void GeneratorView::addService(Facts& facts, const feed::Snapshot& snapshot) const {
    const auto& storage = snapshot.storage;
    if (storage.sessionId == 0) {
        facts.service = unknownText();  // no database, no counter
        return;
    }
    const auto hours = [this](double value) {
        return tr("%1\u00a0h").arg(numberText(value, value < 10 ? 1 : 0, m_context));
    };
    const double ran = double(storage.secondsSinceService()) / 3600;
    facts.service = hours(ran);
    facts.serviceHours = std::floor(ran * 10) / 10;
    facts.serviceInterval = snapshot.serviceIntervalHours.value_or(-1);
    if (snapshot.serviceIntervalHours) {
        const double left = *snapshot.serviceIntervalHours - ran;
        facts.serviceDue = left <= 0;
        //: hours since the last service; hours until the next, or since it was due
        facts.service = facts.serviceDue ? tr("%1, due since %2").arg(hours(ran), hours(-left))
                                         : tr("%1, due in %2").arg(hours(ran), hours(left));
    }
    if (storage.serviceUtcMs > 0) {
        facts.serviceSince = dayYearText(
            QDateTime::fromMSecsSinceEpoch(storage.serviceUtcMs, m_context.zone).date(), m_context);
    }
}

QVariantList GeneratorView::nextOf(const plant::PlantState& plant, plant::Instant now) const {
    NextRows rows(plant, now.monotonicMs, m_context);
    return engineTurns(plant.generator.phase) ? rows.whileRunning() : rows.whileOff();
}

}  // namespace magnum::ui
