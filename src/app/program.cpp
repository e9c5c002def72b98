// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/program.h"

#include <QCoreApplication>
#include <QFile>
#include <QLocalSocket>
#include <algorithm>
#include <cstdio>

#include "feed/local_feed.h"
#include "feed/socket_feed.h"

namespace magnum::app {
namespace {

constexpr int probeMs = 300;

bool recorderListensAt(const QString& socketPath) {
    QLocalSocket socket;
    socket.connectToServer(socketPath);
    return socket.waitForConnected(probeMs);
}

void say(const QString& text) {
    std::fprintf(stderr, "magnum-monitor: %s\n", qPrintable(text));
}

}  // namespace

Program::Program(Options options)
    : m_options(std::move(options)),
      m_settings(m_options.configFile),
      m_locations(ownLocations(m_options)),
      m_notifier(qgetenv("NOTIFY_SOCKET")),
      m_endReason(QStringLiteral("the program ended")) {}

Program::~Program() = default;

int Program::run() {
    int exitStatus = 0;
    const bool serviceMayRun =
        !m_options.dataDirectory && !m_options.simulate() && !m_options.replay();
    const bool attach = m_options.attach || (!m_options.headless && serviceMayRun &&
                                             recorderListensAt(serviceLocations().socketPath));
    if (!attach && !becomeRecorder(exitStatus)) {
        return exitStatus;
    }
    if (!m_options.headless) {
        const bool shown = m_recorder ? openOwnPanel() : openAttachedPanel();
        if (!shown) {
            return 1;
        }
    }
    startWatchdog();
    exitStatus = QCoreApplication::exec();
    m_notifier.stopping();
    m_watchdog.reset();
    m_panel.reset();
    if (m_recorder) {
        m_recorder->stop(m_endReason);
    }
    return exitStatus;
}

void Program::end(const QString& reason) {
    m_endReason = reason;
    QCoreApplication::quit();
}

/// Watches what this process does: recording, showing, or both.
void Program::startWatchdog() {
    const qint64 timeoutUs = qEnvironmentVariable("WATCHDOG_USEC").toLongLong();
    m_watchdog = std::make_unique<Watchdog>(m_notifier, timeoutUs);
    if (m_recorder) {
        for (QObject* worker : m_recorder->workers()) {
            m_watchdog->watchThreadOf(*worker);
        }
    }
    if (m_panel) {
        m_watchdog->watchWindow(m_panel->window());
        const QString compositor = timeoutUs > 0 ? compositorSocketPath() : QString();
        if (!compositor.isEmpty()) {
            m_compositor = std::make_unique<CompositorPing>(compositor);
            m_watchdog->watchCompositor(*m_compositor);
        }
    }
    m_watchdog->start();
}

/// True with m_recorder: this process records. True without: another one does, show that one.
bool Program::becomeRecorder(int& exitStatus) {
    m_recorder =
        std::make_unique<RecorderService>(m_options, m_locations, m_settings, m_machineClock);
    exitStatus = 1;
    if (!m_recorder->lock()) {
        if (!m_recorder->errorString().isEmpty()) {
            say(m_recorder->errorString());
            return false;
        }
        if (m_options.headless) {
            say(QStringLiteral("Another recorder already writes to %1. Stop it first, or choose "
                               "another place with --data-dir.")
                    .arg(m_locations.dataDirectory));
            return false;
        }
        m_recorder.reset();
        return attachingMakesSense(exitStatus);
    }
    connect(m_recorder.get(), &RecorderService::ready, this, [this] {
        if (m_options.headless) {
            m_notifier.ready();
        }
    });
    connect(m_recorder.get(), &RecorderService::replayFinished, this, [this](const QString& error) {
        if (!error.isEmpty()) {
            say(error);
        }
        if (m_options.headless) {
            m_endReason = QStringLiteral("the replay is over");
            QCoreApplication::exit(error.isEmpty() ? 0 : 1);
        }
    });
    if (!m_recorder->start()) {
        say(m_recorder->errorString());
        return false;
    }
    exitStatus = 0;
    return true;
}

/// What only a recorder can do is not dropped in silence when this process becomes a mere panel.
bool Program::attachingMakesSense(int& exitStatus) const {
    const bool recorderOption =
        m_options.port || !m_options.recordFile.isEmpty() || m_options.replay();
    if (recorderOption) {
        exitStatus = 1;
        say(QStringLiteral("A recorder already writes to %1. --port, --record and --replay are for "
                           "the recorder: leave them out to show the one that runs, or choose "
                           "another place with --data-dir.")
                .arg(m_locations.dataDirectory));
    }
    return !recorderOption;
}

bool Program::openOwnPanel() {
    auto feed = std::make_unique<feed::LocalFeed>();
    Acquisition& acquisition = m_recorder->acquisition();
    connect(&acquisition, &Acquisition::snapshotReady, feed.get(), &feed::LocalFeed::receive);
    connect(feed.get(), &feed::LocalFeed::commandSent, &acquisition, &Acquisition::execute);
    m_feed = std::move(feed);
    if (!openPanel(*m_feed, m_locations.database(), m_recorder->plantClock())) {
        return false;
    }
    QMetaObject::invokeMethod(&acquisition, [&acquisition] { acquisition.setPanelAttached(true); });
    return true;
}

/// The own recorder's place, unless only the service's is there.
Locations Program::locationsToAttach() const {
    const bool ownPlaceAsked =
        m_options.dataDirectory || m_options.simulate() || m_options.replay();
    const auto& own = m_locations.socketCandidates;
    if (!ownPlaceAsked && std::none_of(own.begin(), own.end(), recorderListensAt) &&
        (recorderListensAt(serviceLocations().socketPath) ||
         QFile::exists(serviceLocations().database()))) {
        return serviceLocations();
    }
    return m_locations;
}

bool Program::openAttachedPanel() {
    const Locations places = locationsToAttach();
    auto feed = std::make_unique<feed::SocketFeed>(places.socketCandidates);
    auto* socketFeed = feed.get();
    m_feedClock = std::make_unique<feed::FeedClock>(m_machineClock);
    // Before the panel connects: whoever handles the snapshot sees the recorder's time.
    connect(socketFeed, &feed::LiveFeed::snapshotChanged, this,
            [this](const feed::Snapshot& snapshot) { m_feedClock->follow(snapshot); });
    m_feed = std::move(feed);
    if (!openPanel(*m_feed, places.database(), *m_feedClock)) {
        return false;
    }
    socketFeed->start();
    return true;
}

bool Program::openPanel(feed::LiveFeed& feed, const QString& database, const system::Clock& clock) {
    m_panel = std::make_unique<PanelSession>(m_options, m_settings, feed, database, clock,
                                             m_machineClock);
    connect(m_panel.get(), &PanelSession::firstFrameDrawn, this, [this] { m_notifier.ready(); });
    connect(m_panel.get(), &PanelSession::windowClosed, this,
            [this] { end(QStringLiteral("the window was closed")); });
    connect(m_panel.get(), &PanelSession::screenshotDone, this, [this](const QString& error) {
        m_endReason = QStringLiteral("the picture was taken");
        if (!error.isEmpty()) {
            say(error);
        }
        QCoreApplication::exit(error.isEmpty() ? 0 : 1);
    });
    return m_panel->open();
}

}  // namespace magnum::app
