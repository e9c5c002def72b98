// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QAbstractListModel>
#include <QHash>
#include <QObject>
#include <QTimer>
#include <array>

#include "feed/live_feed.h"
#include "system/clock.h"
#include "ui/display_settings.h"
#include "ui/setting_rows.h"

namespace magnum::ui {

/// The rows of one group of settings.
class SettingRowModel : public QAbstractListModel {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the settings view")

 public:
    enum Role {
        Caption = Qt::UserRole + 1,
        Note,
        Control,
        Text,
        Names,
        Current,
        Shown,
        Usable,
        CanLess,
        CanMore
    };
    enum Kind { Segments, Stepper, Switch, List };
    Q_ENUM(Kind)

    using QAbstractListModel::QAbstractListModel;
    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QHash<int, QByteArray> roleNames() const override;
    void setRows(std::vector<SettingRow> rows);

    /// One stop up or down.
    Q_INVOKABLE void step(int row, int direction);
    Q_INVOKABLE void choose(int row, int index);

 Q_SIGNALS:
    void wanted(const QString& key, const QString& value);

 private:
    std::vector<SettingRow> m_rows;
};

/// The owner's settings, the panel's own and the recorder's. The panel's apply and are kept at
/// once. The recorder's go over the feed; until it confirms, the wanted value is shown, and if it
/// does not, the true one again.
class SettingsView : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the application")
    Q_PROPERTY(QStringList groups READ groups CONSTANT FINAL)
    /// Why the last change was not taken, in words; empty while all were.
    Q_PROPERTY(QString problem READ problem NOTIFY changed FINAL)
    Q_PROPERTY(bool connected READ connected NOTIFY changed FINAL)
    /// The page is on screen.
    Q_PROPERTY(bool active READ active WRITE setActive NOTIFY activeChanged FINAL)

 public:
    /// clock: of this machine; for what the night schedule means tonight.
    SettingsView(feed::LiveFeed& feed, DisplaySettings& display, const system::Clock& clock,
                 TextContext context, QObject* parent = nullptr);
    ~SettingsView() override;

    [[nodiscard]] QStringList groups() const;
    Q_INVOKABLE magnum::ui::SettingRowModel* group(int index);
    [[nodiscard]] QString problem() const { return m_problem; }
    [[nodiscard]] bool connected() const { return m_connected; }
    [[nodiscard]] bool active() const { return m_active; }
    void setActive(bool active);

    /// Everything as it comes, the panel's and the recorder's settings; nothing recorded is lost.
    Q_INVOKABLE void resetAll();

 Q_SIGNALS:
    void changed();
    void activeChanged();
    /// The panel's own settings are to be forgotten.
    void resetWanted();

 private:
    void want(const QString& key, const QString& value);
    void sendWanted();
    void onSnapshot();
    void makeRows();
    [[nodiscard]] QString valueOf(const QString& key) const;
    [[nodiscard]] bool isFixed(const QString& key) const;
    [[nodiscard]] QString nightText() const;
    [[nodiscard]] QString refusalText(const feed::SettingRefusal& refusal) const;

    feed::LiveFeed& m_feed;
    DisplaySettings& m_display;
    const system::Clock& m_clock;
    TextContext m_context;
    std::array<SettingRowModel, settingGroupCount> m_groups;
    QHash<QString, QString> m_wanted;  ///< of the recorder, not confirmed yet
    QHash<QString, QString> m_unsent;  ///< of them: not told yet
    QTimer m_sendTimer;                ///< a held stepper sends once
    QTimer m_patience;                 ///< until what was not confirmed is given up
    quint32 m_refusals = 0;
    QString m_problem;
    bool m_connected = false;
    bool m_active = false;
};

}  // namespace magnum::ui
