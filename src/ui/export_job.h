// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QThread>
#include <QTimer>
#include <atomic>
#include <memory>

#include "storage/history_reader.h"
#include "ui/history_model.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// Writes what a chart spans into a CSV file the owner can fetch: "exports" beside the database, or
/// where this user may not write there, in the user's documents. Works in a thread of its own, with
/// a read-only connection of its own; one file at a time.
class ExportJob : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(State state READ state NOTIFY changed FINAL)
    Q_PROPERTY(double progress READ progress NOTIFY progressChanged FINAL)  // 0..1
    /// How it ended, in words: where the file is and what is in it, or why there is none.
    Q_PROPERTY(QString message READ message NOTIFY changed FINAL)

 public:
    enum State { Idle, Running, Done, Failed, Stopped };
    Q_ENUM(State)
    /// How much time is one row, in the order in which they are offered.
    enum Step { FiveSeconds, Minute, Quarter, Hour, Day };
    Q_ENUM(Step)

    ExportJob(const storage::HistoryReader& reader, TextContext context, QObject* parent = nullptr);
    ~ExportJob() override;

    /// How it writes from now on; a file that is being written goes on.
    void setContext(TextContext context) { m_context = std::move(context); }

    [[nodiscard]] State state() const { return m_state; }
    [[nodiscard]] double progress() const { return m_shownProgress; }
    [[nodiscard]] QString message() const { return m_message; }

    /// What suits a window of this length.
    Q_INVOKABLE int usualStep(magnum::ui::HistoryModel* history) const;
    /// "up to 17,280 rows, about 4 MB"
    Q_INVOKABLE QString sizeText(magnum::ui::HistoryModel* history, int step) const;
    /// Nothing happens while one is being written.
    Q_INVOKABLE void start(magnum::ui::HistoryModel* history, int step);
    void start(qint64 fromTs, qint64 toTs, int stepSeconds);
    /// Stops it soon; no file is left.
    Q_INVOKABLE void cancel();
    /// Its end has been read: ready for the next.
    Q_INVOKABLE void dismiss();

 Q_SIGNALS:
    void changed();
    void progressChanged();

 private:
    struct Order;
    struct Outcome;
    [[nodiscard]] static Outcome write(const Order& order);
    void finish(const Outcome& outcome);
    void showProgress();
    [[nodiscard]] QString nameOf(qint64 fromTs, qint64 toTs, int stepSeconds) const;

    const storage::HistoryReader& m_reader;
    TextContext m_context;
    State m_state = Idle;
    QString m_message;
    double m_shownProgress = 0;
    std::unique_ptr<QThread> m_thread;
    std::atomic<bool> m_cancelled = false;
    std::atomic<double> m_progress = 0;
    QTimer m_look;
};

}  // namespace magnum::ui
