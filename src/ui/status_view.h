// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>

#include "feed/live_feed.h"
#include "plant/reading.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// What the status strip and the banner say: time, link, recorder, alarms, simulation.
class StatusView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString clock READ clock NOTIFY changed)
    Q_PROPERTY(QString link READ link NOTIFY changed)  // in two or three words
    Q_PROPERTY(bool linkGood READ linkGood NOTIFY changed)
    Q_PROPERTY(QString watermark READ watermark NOTIFY changed)  // empty on a real installation
    Q_PROPERTY(int alarmCount READ alarmCount NOTIFY changed)    // active or not acknowledged
    Q_PROPERTY(QString clockProblem READ clockProblem NOTIFY changed)
    Q_PROPERTY(QString banner READ banner NOTIFY changed)  // one line, or empty
    Q_PROPERTY(magnum::ui::StatusView::Severity severity READ severity NOTIFY changed)
    /// An alarm is active that nobody acknowledged or silenced: what flashes and wakes the screen.
    Q_PROPERTY(bool attention READ attention NOTIFY changed)
    Q_PROPERTY(int bannerPage READ bannerPage NOTIFY changed)  // the page that tells more

 public:
    enum Severity { None, Notice, Warning, Alarm };
    Q_ENUM(Severity)

    explicit StatusView(TextContext context, QObject* parent = nullptr);

    void update(const feed::Snapshot& snapshot, feed::FeedState state, plant::Instant now);

    [[nodiscard]] QString clock() const { return m_facts.clock; }
    [[nodiscard]] QString link() const { return m_facts.link; }
    [[nodiscard]] bool linkGood() const { return m_facts.linkGood; }
    [[nodiscard]] QString watermark() const { return m_facts.watermark; }
    [[nodiscard]] int alarmCount() const { return m_facts.alarmCount; }
    [[nodiscard]] QString clockProblem() const { return m_facts.clockProblem; }
    [[nodiscard]] QString banner() const { return m_facts.banner; }
    [[nodiscard]] Severity severity() const { return m_facts.severity; }
    [[nodiscard]] bool attention() const { return m_facts.attention; }
    [[nodiscard]] int bannerPage() const { return m_facts.bannerPage; }

 Q_SIGNALS:
    void changed();

 private:
    struct Facts {
        QString clock, link, watermark, clockProblem, banner;
        bool linkGood = false;
        bool attention = false;
        int alarmCount = 0;
        Severity severity = None;
        int bannerPage = 4;
        bool operator==(const Facts&) const = default;
    };
    void tellBanner(Facts& facts, const feed::Snapshot& snapshot, feed::FeedState state,
                    plant::Instant now) const;
    bool tellAlarm(Facts& facts, const plant::PlantState& plant, plant::Instant now) const;

    TextContext m_context;
    Facts m_facts;
    feed::FeedState m_feedState = feed::FeedState::Connecting;
    qint64 m_feedSinceUtcMs = 0;
};

}  // namespace magnum::ui
