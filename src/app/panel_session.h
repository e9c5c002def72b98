// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QQmlApplicationEngine>
#include <QThread>
#include <QTimer>
#include <memory>

#include "app/command_line.h"
#include "app/settings.h"
#include "feed/live_feed.h"
#include "storage/history_reader.h"
#include "system/clock.h"
#include "ui/language.h"
#include "ui/panel.h"

class QQuickWindow;

namespace magnum::app {

/// One window: the panel with its own reader of the history. Needs a QGuiApplication.
class PanelSession : public QObject {
    Q_OBJECT
 public:
    /// clock: of the recorder that is shown.
    PanelSession(const Options& options, Settings& settings, feed::LiveFeed& feed,
                 const QString& databasePath, const system::Clock& clock,
                 const system::Clock& machineClock);
    ~PanelSession() override;

    /// False: the window cannot be made; the reason is on stderr.
    [[nodiscard]] bool open();
    /// After open() only.
    [[nodiscard]] QQuickWindow& window() const { return *m_window; }

 Q_SIGNALS:
    /// The panel can be seen.
    void firstFrameDrawn();
    /// --screenshot is done. error: empty if the picture was saved.
    void screenshotDone(const QString& error);
    void windowClosed();

 private:
    void showWindow();
    void followDisplaySettings();
    void keepDisplaySettings();
    void resetDisplaySettings();
    void keepSetting(QLatin1String key, const QString& value);
    void waitForLiveData();
    void takeScreenshot();

    Options m_options;
    Settings& m_settings;
    feed::LiveFeed& m_feed;
    QThread m_historyThread;
    std::unique_ptr<storage::HistoryReader> m_history;
    ui::Language m_language;
    std::unique_ptr<ui::Panel> m_panel;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QTimer m_keepTimer;  ///< a held button writes the file once
    QQuickWindow* m_window = nullptr;
    int m_qmlErrors = 0;
    bool m_liveDataSeen = false;
};

}  // namespace magnum::app
