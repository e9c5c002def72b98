// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <deque>

#include "feed/live_feed.h"
#include "storage/history_reader.h"
#include "system/clock.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// The event log, newest first, read page by page from the database. New events appear at the top
/// after each commit; older pages are fetched as the list is scrolled.
class EventModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countChanged FINAL)
    Q_PROPERTY(bool loaded READ loaded NOTIFY loadedChanged FINAL)
    /// Why the log could not be read, in words; what is shown then is what was read before.
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)
    Q_PROPERTY(Filter filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)
    /// As wide as the time of an event gets.
    Q_PROPERTY(QString widestTime READ widestTime CONSTANT FINAL)
    /// The list is on screen; nothing is read while it is not.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)

 public:
    enum Filter { Everything, Generator, Inverter, Alarms, Recorder };
    Q_ENUM(Filter)
    enum Role {
        Text = Qt::UserRole + 1,  ///< in plain words
        Time,                     ///< local day and time
        Group,                    ///< Filter value of its group
        Urgent,                   ///< bool: faults and alarms
    };
    static constexpr int pageSize = 100;

    EventModel(storage::HistoryReader& reader, feed::LiveFeed& feed, const system::Clock& clock,
               TextContext context, QObject* parent = nullptr);

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
    [[nodiscard]] QString widestTime() const { return m_widestTime; }
    [[nodiscard]] bool active() const { return m_active; }
    void setActive(bool active);

 Q_SIGNALS:
    void countChanged();
    void loadedChanged();
    void errorChanged();
    void filterChanged();
    void activeChanged();

 private:
    enum class Asked { Nothing, Newer, Older };

    void onSnapshot(const feed::Snapshot& snapshot);
    void onEvents(quint64 id, const std::vector<plant::Event>& events, const QString& error);
    void readNewer();
    void request(Asked what, qint64 fromTs, qint64 toTs);
    [[nodiscard]] bool isShown(const plant::Event& event) const;
    void putAbove(const std::vector<plant::Event>& events);
    void putBelow(const std::vector<plant::Event>& events);

    storage::HistoryReader& m_reader;
    feed::LiveFeed& m_feed;
    const system::Clock& m_clock;
    TextContext m_context;
    QString m_widestTime;
    std::deque<plant::Event> m_rows;
    Filter m_filter = Everything;
    Asked m_asked = Asked::Nothing;
    quint64 m_requestId = 0;
    qint64 m_commitTs = -1;
    bool m_active = false;
    bool m_stale = true;
    bool m_loaded = false;
    QString m_error;
    bool m_atEnd = false;  ///< nothing older is left
};

}  // namespace magnum::ui
