// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <vector>

#include "feed/live_feed.h"
#include "ui/fault_words.h"

namespace magnum::ui {

/// Every fault code with its cause and remedy, those that are active now first.
class FaultListModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(Filter filter READ filter WRITE setFilter NOTIFY filterChanged FINAL)

 public:
    enum Filter { All, Inverter, Generator, Battery, Solar };
    Q_ENUM(Filter)
    enum Role {
        Mark = Qt::UserRole + 1,  ///< the code as its manual writes it: "0x20", "F03"
        Name,
        Cause,
        Advice,
        Source,   ///< Filter value of its device
        Current,  ///< bool: active now
    };

    explicit FaultListModel(feed::LiveFeed& feed, QObject* parent = nullptr);

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    [[nodiscard]] Filter filter() const { return m_filter; }
    void setFilter(Filter filter);

 Q_SIGNALS:
    void filterChanged();

 private:
    struct Row {
        KnownFault fault;
        bool current = false;
    };
    void onSnapshot(const feed::Snapshot& snapshot);
    void arrange();

    std::vector<KnownFault> m_all;
    std::vector<Row> m_rows;
    QStringList m_active;  ///< keys of the active alarms that a fault code stands behind
    Filter m_filter = All;
};

}  // namespace magnum::ui
