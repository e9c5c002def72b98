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

/// The generator's logbook, newest run first, read page by page from the database as it is
/// scrolled; the open run's figures follow the live feed. Rows are inserted, changed and removed
/// one by one, so a list keeps its place.
class RunListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    /// False until the database has answered once: "no runs" is not said before.
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged FINAL)
    /// Why the runs could not be read, in words; the rows are those read before, and the open run.
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)
    Q_PROPERTY(Filter filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)

 public:
    enum Filter { All, ByHand, ByItself, Trouble };
    Q_ENUM(Filter)
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

    /// `reader` may live in another thread. Reads `limit` runs at once.
    RunListModel(storage::HistoryReader& reader, feed::LiveFeed& feed, TextContext context,
                 int limit = 100, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] bool loaded() const { return m_loaded; }
    [[nodiscard]] QString error() const { return m_error; }

    [[nodiscard]] Filter filter() const { return m_filter; }
    void setFilter(Filter filter);
    /// The run in this row; none for a row that is not there.
    [[nodiscard]] std::optional<plant::GeneratorRun> runAt(int row) const;
    /// The run that began then, as it stands now.
    [[nodiscard]] std::optional<plant::GeneratorRun> runFrom(qint64 startUtcMs) const;

    /// Asks the database for the newest page again.
    Q_INVOKABLE void refresh();

 Q_SIGNALS:
    void countChanged();
    void loadedChanged();
    void errorChanged();
    void filterChanged();
    /// Figures of runs changed, or runs came and went.
    void runsChanged();

 private:
    void onSnapshot(const feed::Snapshot& snapshot);
    void onRuns(quint64 id, const std::vector<plant::GeneratorRun>& runs, const QString& error);
    enum class Asked { Nothing, Newest, Older };
    void request(Asked what, qint64 toTs);
    [[nodiscard]] bool fits(const plant::GeneratorRun& run) const;
    void takeNewest(const std::vector<plant::GeneratorRun>& runs);
    void show();
    void merge(const std::vector<plant::GeneratorRun>& wanted);

    storage::HistoryReader& m_reader;
    feed::LiveFeed& m_feed;
    TextContext m_context;
    int m_limit;
    quint64 m_requestId = 0;
    Asked m_asked = Asked::Nothing;
    Filter m_filter = All;
    bool m_loaded = false;
    bool m_atEnd = false;  ///< nothing older is left
    QString m_error;
    qint64 m_commitTs = -1;
    std::optional<qint64> m_openStart;
    qint64 m_nowDay = -1;
    std::vector<plant::GeneratorRun> m_stored;
    std::vector<plant::GeneratorRun> m_rows;
};

}  // namespace magnum::ui
