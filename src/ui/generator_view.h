// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QVariantList>

#include "feed/snapshot.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// The generator in words: what it does, since when and why, and what would make it start or stop.
class GeneratorView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(QString phase READ phase NOTIFY changed)      // "Running"
    Q_PROPERTY(QString term READ term NOTIFY changed)        // Magnum's: "Start VDC"
    Q_PROPERTY(QString elapsed READ elapsed NOTIFY changed)  // "1 h 12 min", empty unless running
    Q_PROPERTY(QString since READ since NOTIFY changed)      // "Today 14:02"
    Q_PROPERTY(QString reason READ reason NOTIFY changed)    // "battery voltage was low"
    Q_PROPERTY(QString startMode READ startMode NOTIFY changed)  // "Auto"
    Q_PROPERTY(QString problem READ problem NOTIFY changed)  // fault and what to do, or why unknown
    Q_PROPERTY(bool engineOn READ engineOn NOTIFY changed)
    Q_PROPERTY(bool fault READ fault NOTIFY changed)
    Q_PROPERTY(bool agsSeen READ agsSeen NOTIFY changed)
    /// "62 h, due in 38 h": running time since the last service, and until the next is due.
    Q_PROPERTY(QString service READ service NOTIFY changed)
    Q_PROPERTY(QString serviceSince READ serviceSince NOTIFY changed)  // "12 Oct 2026", or empty
    Q_PROPERTY(bool serviceDue READ serviceDue NOTIFY changed)
    /// The same as numbers, hours; -1 = not known, or not watched.
    Q_PROPERTY(double serviceHours READ serviceHours NOTIFY changed)
    Q_PROPERTY(double serviceInterval READ serviceInterval NOTIFY changed)
    /// Maps of caption and value: what the remote's settings will make the generator do.
    Q_PROPERTY(QVariantList next READ next NOTIFY nextChanged)

 public:
    explicit GeneratorView(TextContext context, QObject* parent = nullptr);

    void update(const feed::Snapshot& snapshot, plant::Instant now);

    [[nodiscard]] QString phase() const { return m_facts.phase; }
    [[nodiscard]] QString term() const { return m_facts.term; }
    [[nodiscard]] QString elapsed() const { return m_facts.elapsed; }
    [[nodiscard]] QString since() const { return m_facts.since; }
    [[nodiscard]] QString reason() const { return m_facts.reason; }
    [[nodiscard]] QString startMode() const { return m_facts.startMode; }
    [[nodiscard]] QString problem() const { return m_facts.problem; }
    [[nodiscard]] bool engineOn() const { return m_facts.engineOn; }
    [[nodiscard]] bool fault() const { return m_facts.fault; }
    [[nodiscard]] bool agsSeen() const { return m_facts.agsSeen; }
    [[nodiscard]] QString service() const { return m_facts.service; }
    [[nodiscard]] QString serviceSince() const { return m_facts.serviceSince; }
    [[nodiscard]] bool serviceDue() const { return m_facts.serviceDue; }
    [[nodiscard]] double serviceHours() const { return m_facts.serviceHours; }
    [[nodiscard]] double serviceInterval() const { return m_facts.serviceInterval; }
    [[nodiscard]] QVariantList next() const { return m_next; }

    /// It has been serviced: the hours since then count from 0.
    Q_INVOKABLE void noteService() { Q_EMIT serviceNoted(); }
    /// Corrects the hours since the last service and how often it is due; 0 = not watched.
    Q_INVOKABLE void setService(double hours, double intervalHours) {
        Q_EMIT serviceSet(hours, intervalHours);
    }

 Q_SIGNALS:
    void serviceNoted();
    void serviceSet(double hours, double intervalHours);
    void changed();
    void nextChanged();

 private:
    struct Facts {
        QString phase, term, elapsed, since, reason, startMode, problem;
        QString service, serviceSince;
        double serviceHours = -1;
        double serviceInterval = -1;
        bool serviceDue = false;
        bool engineOn = false;
        bool fault = false;
        bool agsSeen = false;
        bool operator==(const Facts&) const = default;
    };
    [[nodiscard]] Facts factsOf(const plant::PlantState& plant, plant::Instant now) const;
    void addService(Facts& facts, const feed::Snapshot& snapshot) const;
    [[nodiscard]] QVariantList nextOf(const plant::PlantState& plant, plant::Instant now) const;

    TextContext m_context;
    Facts m_facts;
    QVariantList m_next;
};

}  // namespace magnum::ui
