// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <vector>

#include "feed/live_feed.h"
#include "plant/events.h"
#include "system/clock.h"
#include "ui/history_text.h"

namespace magnum::ui {

/// Alarms that are active or not yet acknowledged: what is active and unacknowledged first, then
/// the newest. Rows change one by one.
class AlarmModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(int count READ count NOTIFY countsChanged FINAL)
    Q_PROPERTY(int activeCount READ activeCount NOTIFY countsChanged FINAL)
    Q_PROPERTY(int unacknowledgedCount READ unacknowledgedCount NOTIFY countsChanged FINAL)

 public:
    enum Role {
        Key = Qt::UserRole + 1,
        Title,         ///< what
        Detail,        ///< value against limit; may be empty
        Advice,        ///< what to do; may be empty
        Times,         ///< since when, or from when to when
        Severity,      ///< 0 notice, 1 warning, 2 alarm
        Active,        ///< bool
        Acknowledged,  ///< bool
        Silenced,      ///< bool: neither flashes nor wakes the screen
    };

    AlarmModel(feed::LiveFeed& feed, const system::Clock& clock, TextContext context,
               QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] int count() const { return int(m_rows.size()); }
    [[nodiscard]] int activeCount() const;
    [[nodiscard]] int unacknowledgedCount() const;

    /// Asks the recorder; the row changes when its answer comes.
    Q_INVOKABLE void acknowledge(const QString& key);
    Q_INVOKABLE void acknowledgeAll();
    /// It stays active and unacknowledged, but no longer flashes or wakes the screen.
    Q_INVOKABLE void silence(const QString& key);
    /// Writes the durations anew; for a page that is on screen.
    Q_INVOKABLE void updateTimes();

 Q_SIGNALS:
    void countsChanged();

 private:
    void onSnapshot(const feed::Snapshot& snapshot);

    feed::LiveFeed& m_feed;
    const system::Clock& m_clock;
    TextContext m_context;
    std::vector<plant::Alarm> m_rows;
};

}  // namespace magnum::ui
