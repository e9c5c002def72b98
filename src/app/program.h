// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <memory>

#include "app/command_line.h"
#include "app/compositor_ping.h"
#include "app/locations.h"
#include "app/panel_session.h"
#include "app/recorder_service.h"
#include "app/settings.h"
#include "app/watchdog.h"
#include "feed/feed_clock.h"
#include "system/service_notifier.h"

namespace magnum::app {

/// The composition root: recorder, panel, or both, as the command line and what already runs ask.
class Program : public QObject {
    Q_OBJECT
 public:
    explicit Program(Options options);
    ~Program() override;

    /// Runs the event loop; the process's exit status.
    [[nodiscard]] int run();
    /// Ends it cleanly.
    void end(const QString& reason);

 private:
    [[nodiscard]] bool becomeRecorder(int& exitStatus);
    [[nodiscard]] bool attachingMakesSense(int& exitStatus) const;
    [[nodiscard]] bool openOwnPanel();
    [[nodiscard]] bool openAttachedPanel();
    [[nodiscard]] bool openPanel(feed::LiveFeed& feed, const QString& database,
                                 const system::Clock& clock);
    [[nodiscard]] Locations locationsToAttach() const;
    void startWatchdog();

    Options m_options;
    Settings m_settings;
    Locations m_locations;
    system::SystemClock m_machineClock;
    system::ServiceNotifier m_notifier;
    std::unique_ptr<RecorderService> m_recorder;
    std::unique_ptr<feed::FeedClock> m_feedClock;
    std::unique_ptr<feed::LiveFeed> m_feed;
    std::unique_ptr<PanelSession> m_panel;
    std::unique_ptr<CompositorPing> m_compositor;  ///< only where one shows the panel
    std::unique_ptr<Watchdog> m_watchdog;
    QString m_endReason;
};

}  // namespace magnum::app
