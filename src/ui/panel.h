// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>

#include "feed/live_feed.h"
#include "storage/history_reader.h"
#include "system/clock.h"
#include "ui/display_settings.h"
#include "ui/history_text.h"

class QQmlApplicationEngine;
class QQuickWindow;

namespace magnum::ui {

/// What the owner set, as read from the settings file.
struct PanelSettings {
    double diagonalInches = 0;  ///< 0 = by the size of the window
    double textScale = 1;
    DisplaySettings::Palette palette = DisplaySettings::Palette::Dark;
    TextContext text;  ///< language and time zone
    QString page;      ///< "home", "generator", "history", "alarms" or "system"; empty = home
};

/// What a panel needs; all of it outlives the panel.
struct PanelServices {
    feed::LiveFeed& feed;             ///< in the GUI thread
    storage::HistoryReader& history;  ///< may live in another thread
    const system::Clock& clock;
    PanelSettings settings;
};

/// Everything the screens show, as objects for QML. Lives in the GUI thread.
class Panel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(magnum::ui::DisplaySettings* display READ display CONSTANT)
    Q_PROPERTY(int firstPage READ firstPage CONSTANT)

 public:
    explicit Panel(const PanelServices& services, QObject* parent = nullptr);
    ~Panel() override;

    [[nodiscard]] DisplaySettings* display() const { return m_display; }
    /// 0..4: the page to open with.
    [[nodiscard]] int firstPage() const;

 private:
    PanelServices m_services;
    DisplaySettings* m_display;
};

/// Loads the panel's window into the engine and ties size and theme to it. Null with a message on
/// the log if the QML cannot be loaded.
QQuickWindow* loadPanel(QQmlApplicationEngine& engine, Panel& panel);

}  // namespace magnum::ui
