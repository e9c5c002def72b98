// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QVariantList>

#include "system/clock.h"
#include "ui/run_list_model.h"

namespace magnum::ui {

/// One run of the generator with everything that is known of it; goes on with the run while it is
/// open.
class RunView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(bool shown READ shown NOTIFY changed)     // a run is chosen
    Q_PROPERTY(QString title READ title NOTIFY changed)  // "Today 14:02, 1 h 12 min"
    Q_PROPERTY(
        QString trouble READ trouble NOTIFY changed)  // fault, its cause and remedy; or empty
    Q_PROPERTY(QVariantList facts READ facts NOTIFY changed)    // maps of caption and value
    Q_PROPERTY(QVariantList phases READ phases NOTIFY changed)  // the same: when, what the AGS said
    Q_PROPERTY(double fromUtcMs READ fromUtcMs NOTIFY changed)
    Q_PROPERTY(double toUtcMs READ toUtcMs NOTIFY changed)  // now, while it runs

 public:
    RunView(storage::HistoryReader& reader, RunListModel& runs, const system::Clock& clock,
            TextContext context, QObject* parent = nullptr);

    [[nodiscard]] bool shown() const { return m_run.has_value(); }
    [[nodiscard]] QString title() const;
    [[nodiscard]] QString trouble() const;
    [[nodiscard]] QVariantList facts() const;
    [[nodiscard]] QVariantList phases() const { return m_phases; }
    [[nodiscard]] double fromUtcMs() const { return m_run ? double(m_run->startUtcMs) : 0; }
    [[nodiscard]] double toUtcMs() const;

    /// The run in this row of the list; a row that is not there closes.
    Q_INVOKABLE void open(int row);
    Q_INVOKABLE void close() { open(-1); }

 Q_SIGNALS:
    void changed();

 private:
    void follow();
    void readPhases();
    void onEvents(quint64 id, const std::vector<plant::Event>& events);

    storage::HistoryReader& m_reader;
    RunListModel& m_runs;
    const system::Clock& m_clock;
    TextContext m_context;
    std::optional<plant::GeneratorRun> m_run;
    QVariantList m_phases;
    quint64 m_requestId = 0;
};

}  // namespace magnum::ui
