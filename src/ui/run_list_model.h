// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <vector>

#include "feed/live_feed.h"
#include "plant/events.h"
#include "storage/history_reader.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// The generator's logbook, newest run first, from the database; the open run's figures follow the
/// live feed. Rows are inserted, changed and removed one by one, so a list keeps its place.
class RunListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// False until the database has answered once: "no runs" is not said before.
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged FINAL)
    /// Why the runs could not be read, in words; the rows are those read before, and the open run.
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)

 public:
    enum Role {
        StartText = Qt::UserRole + 1,  ///< "Today 14:02"
        DurationText,                  ///< "1 h 12 min"
        ReasonText,                    ///< why it ran
        EnergyText,                    ///< "3.42 kWh", "--" where unknown
        SocText,                       ///< "52 % → 81 %", empty where unknown
        StopText,                      ///< why it stopped; empty for the ordinary end
        PeakText,                      ///< "4,210 W", "--" where unknown
        Open,                          ///< bool: still running
        StartTs,                       ///< UTC seconds
        EndTs,                         ///< UTC seconds, invalid while open
    };

    /// `reader` may live in another thread. Reads the newest `limit` runs.
    RunListModel(storage::HistoryReader& reader, feed::LiveFeed& feed, TextContext context,
                 int limit = 200, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] bool loaded() const { return m_loaded; }
    [[nodiscard]] QString error() const { return m_error; }

    /// Asks the database again.
    Q_INVOKABLE void refresh();

 Q_SIGNALS:
    void countChanged();
    void loadedChanged();
    void errorChanged();

 private:
    void onSnapshot(const feed::Snapshot& snapshot);
    void onRuns(quint64 id, const std::vector<plant::GeneratorRun>& runs, const QString& error);
    void show();
    void merge(const std::vector<plant::GeneratorRun>& wanted);

    storage::HistoryReader& m_reader;
    feed::LiveFeed& m_feed;
    TextContext m_context;
    int m_limit;
    quint64 m_requestId = 0;
    bool m_loaded = false;
    QString m_error;
    qint64 m_commitTs = -1;
    std::optional<qint64> m_openStart;
    qint64 m_nowDay = -1;
    std::vector<plant::GeneratorRun> m_stored;
    std::vector<plant::GeneratorRun> m_rows;
};

}  // namespace magnum::ui
