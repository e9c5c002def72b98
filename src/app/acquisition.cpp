// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acquisition.h"

#include <QDateTime>
#include <QDir>
#include <QTimeZone>
#include <algorithm>
#include <cstdlib>

namespace magnum::app {
namespace {

constexpr int tickMs = 1000;
constexpr int publishMs = 250;
/// Without a byte until what the decoder still holds is decided. Far longer than the pause between
/// two bursts: after a stall of this machine the rest of a packet may still wait in the kernel.
constexpr qint64 idleMs = 1000;

std::span<const std::uint8_t> bytesOf(const QByteArray& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), size_t(bytes.size())};
}

/// "wall clock moved by +3600.0 s; now known: earlier times of this start are corrected".
QString clockWords(qint64 movedMs, storage::ClockState state, bool wasKnown) {
    QStringList words;
    if (std::abs(movedMs) > storage::sessionStepMs) {
        words << QStringLiteral("wall clock moved by %1%2 s")
                     .arg(movedMs > 0 ? QStringLiteral("+") : QString())
                     .arg(double(movedMs) / 1000, 0, 'f', 1);
    }
    if (state == storage::ClockState::Known && !wasKnown) {
        words << QStringLiteral("now known: earlier times of this start are corrected");
    } else if (state != storage::ClockState::Known) {
        words << QStringLiteral("not known to be right");
    }
    return words.join(QStringLiteral("; "));
}

bool isProblem(link::LinkState state) {
    using enum link::LinkState;
    return state == Missing || state == Busy || state == NoPermission || state == Failed ||
           state == Silent;
}

plant::HostFigures figuresOf(const system::HostLoad& load) {
    return {.cpuPermille = load.cpuPermille,
            .rssKib = load.rssKib,
            .machineCpuPermille = load.machineCpuPermille,
            .machineMemoryPermille = load.machineMemoryPermille,
            .celsius = load.celsius,
            .diskFreeMib = load.diskFreeMib};
}

}  // namespace

Acquisition::Acquisition(AcquisitionOptions options, SourceFactory makeSource,
                         const system::Clock& clock, const system::Clock& machineClock,
                         storage::SessionClock sessionClock,
                         std::unique_ptr<system::ClockWatch> watch)
    : m_options(std::move(options)),
      m_makeSource(std::move(makeSource)),
      m_clock(clock),
      m_machineClock(machineClock),
      m_sessionClock(std::move(sessionClock)),
      m_watch(std::move(watch)),
      m_engine(m_options.plant, *this),
      m_decoder([this](const protocol::Decoded& decoded) { onDecoded(decoded); }),
      m_tickTimer(this),
      m_publishTimer(this) {
    connect(&m_tickTimer, &QTimer::timeout, this, &Acquisition::tick);
    connect(&m_publishTimer, &QTimer::timeout, this, &Acquisition::publish);
    m_publishTimer.setSingleShot(true);
    if (m_watch) {
        m_watch->setParent(this);  // so that it goes along into another thread
        connect(m_watch.get(), &system::ClockWatch::changed, this, &Acquisition::onClockChanged);
    }
}

Acquisition::~Acquisition() = default;

void Acquisition::start() {
    m_startedUtcMs = m_clock.utcMs();
    if (m_watch) {
        m_watch->start();
    }
    startFeed();
    // At a multiple of the speed a second of the plant is over sooner.
    m_tickTimer.start(std::max(10, int(tickMs / std::max(1.0, m_options.speed))));

    m_source = m_makeSource();
    connect(m_source.get(), &link::ByteSource::bytesReceived, this, &Acquisition::onBytes);
    connect(m_source.get(), &link::ByteSource::statusChanged, this, &Acquisition::onLinkStatus);
    m_source->start();
    if (!m_options.recordFile.isEmpty()) {
        startCapture(m_options.recordFile);
    }
    Q_EMIT started();
}

void Acquisition::stop() {
    m_tickTimer.stop();
    m_publishTimer.stop();
    if (m_source) {
        m_source->disconnect(this);
        m_source->stop();
        m_source.reset();
    }
    m_decoder.flush(m_clock.monotonicMs());
    m_engine.finish(now());
    m_feed.reset();
}

void Acquisition::startFeed() {
    m_feed = std::make_unique<feed::FeedServer>(m_options.socketPath);
    connect(m_feed.get(), &feed::FeedServer::commandReceived, this, &Acquisition::execute);
    connect(m_feed.get(), &feed::FeedServer::panelAttached, this, &Acquisition::publish);
    if (!m_feed->listen()) {
        Q_EMIT errorNoted(
            QStringLiteral("feed"),
            QStringLiteral("Other windows cannot attach: the socket %1 cannot be made (%2).")
                .arg(m_options.socketPath, m_feed->errorString()));
    }
}

plant::Instant Acquisition::wallNow() const {
    return {m_clock.monotonicMs(), m_clock.utcMs()};
}

plant::Instant Acquisition::instantAt(qint64 monotonicMs) const {
    const auto wall = wallNow();
    return m_sessionClock.stamp({monotonicMs, wall.utcMs - (wall.monotonicMs - monotonicMs)});
}

plant::Instant Acquisition::now() const {
    return m_sessionClock.stamp(wallNow());
}

void Acquisition::onClockChanged(bool known) {
    using enum storage::ClockState;
    const auto wall = wallNow();
    if (m_sessionClock.hasStepped(wall)) {
        beginSession(known ? Known : SetByUser, wall);
    } else if (known && m_sessionClock.state() != Known) {
        beginSession(Known, wall);
    }
    markChanged();
}

/// Never stretches or shrinks an interval: it ends here, and the next one begins here.
void Acquisition::beginSession(storage::ClockState state, plant::Instant wall) {
    const bool wasKnown = m_sessionClock.state() == storage::ClockState::Known;
    const qint64 movedMs = m_sessionClock.steppedBy(wall);
    m_engine.leaveSession(m_sessionClock.stamp(wall));
    m_sessionClock.begin(state, wall);
    const auto start = m_sessionClock.start();
    Q_EMIT sessionBegun({.bootId = {},
                         .monotonicMs = start.monotonicMs,
                         .utcMs = start.utcMs,
                         .clock = state,
                         .version = {}});
    m_engine.enterSession(start, [this](qint64 utcMs) { return m_sessionClock.corrected(utcMs); });
    onEvent({.utcMs = start.utcMs,
             .kind = plant::EventKind::ClockChanged,
             .from = std::nullopt,
             .to = int(state),
             .detail = clockWords(movedMs, state, wasKnown),
             .urgent = true});
}

void Acquisition::onBytes(const QByteArray& bytes, qint64 monotonicMs) {
    if (m_capturing) {
        Q_EMIT bytesToCapture(bytes, monotonicMs);
    }
    m_decoder.feed(bytesOf(bytes), monotonicMs);
    markChanged();
}

void Acquisition::onDecoded(const protocol::Decoded& decoded) {
    if (std::holds_alternative<protocol::RejectedRun>(decoded.packet)) {
        m_rejectedBytes += decoded.raw.size();
    } else {
        ++m_packets;
    }
    m_engine.apply(decoded.packet, decoded.raw.size(), instantAt(decoded.monotonicMs));
}

void Acquisition::onLinkStatus(const link::LinkStatus& status) {
    using enum link::LinkState;
    const QString words = link::describe(status);
    if (isProblem(status.state)) {
        Q_EMIT errorNoted(QStringLiteral("link ") + link::linkStateKey(status.state), words);
    } else if (status.state == Receiving) {
        // An adapter with a loose plug would fill the log as well by coming back.
        Q_EMIT noticeNoted(QStringLiteral("link receiving"), words);
    }
    if (status.state != Receiving && status.state != Silent) {
        m_decoder.flush(m_clock.monotonicMs());
        m_decoder.reset();
    }
    Q_EMIT eventHappened({.utcMs = now().utcMs,
                          .kind = plant::EventKind::LinkChanged,
                          .from = std::nullopt,
                          .to = int(status.state),
                          .detail = words,
                          .urgent = false});
    markChanged();
    if (status.state == Finished || (status.state == Failed && replays())) {
        m_engine.tick(now());
        Q_EMIT sourceFinished(status.state == Failed ? words : QString());
    }
}

void Acquisition::tick() {
    // The watch comes first as a rule; a kernel that does not tell of steps is no excuse.
    if (const auto wall = wallNow(); m_sessionClock.hasStepped(wall)) {
        if (m_watch) {
            m_watch->noticeStep();
        } else {
            onClockChanged(true);
        }
    }
    const plant::Instant instant = now();
    const qint64 lastByteMs = m_source ? m_source->status().lastByteMonotonicMs : -1;
    if (lastByteMs >= 0 && instant.monotonicMs - lastByteMs > idleMs) {
        m_decoder.flush(lastByteMs);
    }
    m_engine.tick(instant);
}

void Acquisition::setHostLoad(const system::HostLoad& load) {
    m_load = load;
    m_engine.setHostFigures(figuresOf(m_load), now());
    markChanged();
}

void Acquisition::setCapturePath(const QString& path) {
    m_capturePath = path;
    m_capturing = !path.isEmpty();
    markChanged();
}

void Acquisition::restore(const storage::RestoredState& state) {
    m_engine.restoreAlarms(state.openAlarms);
    if (state.openRun) {
        m_engine.restoreOpenRun(*state.openRun, now());
    }
}

void Acquisition::setStorageStatus(const storage::StorageStatus& status) {
    using enum storage::StorageState;
    const auto troubled = [](storage::StorageState s) {
        return s == Retrying || s == Failed || s == SetAside;
    };
    const bool isNews = status.state != m_storage.state || status.detail != m_storage.detail;
    if (troubled(status.state) && isNews) {
        Q_EMIT errorNoted(QStringLiteral("storage"), status.detail);
    } else if (isNews && troubled(m_storage.state)) {
        Q_EMIT noticeNoted(QStringLiteral("storage recovered"),
                           QStringLiteral("The database is written again."));
    }
    if (troubled(status.state) != troubled(m_storage.state)) {
        Q_EMIT eventHappened({.utcMs = now().utcMs,
                              .kind = troubled(status.state) ? plant::EventKind::StorageProblem
                                                             : plant::EventKind::StorageRecovered,
                              .from = std::nullopt,
                              .to = std::nullopt,
                              .detail = status.detail,
                              .urgent = false});
    }
    m_storage = status;
    markChanged();
}

void Acquisition::execute(const feed::Command& command) {
    using enum feed::Command::Kind;
    switch (command.kind) {
        case AcknowledgeAlarm:
            m_engine.acknowledgeAlarm(command.text, now());
            break;
        case AcknowledgeAllAlarms:
            m_engine.acknowledgeAllAlarms(now());
            break;
        case StartRawCapture: {
            const QString time = QDateTime::fromMSecsSinceEpoch(m_clock.utcMs(), QTimeZone::utc())
                                     .toString(QStringLiteral("yyyyMMdd'T'hhmmss'Z'"));
            startCapture(m_options.capturesDirectory + u'/' + time + QStringLiteral(".cap"));
            break;
        }
        case StopRawCapture:
            m_capturing = false;
            Q_EMIT captureStopWanted();
            break;
        case SetSetting:
            Q_EMIT settingRequested(command.text, command.value);
            break;
    }
    markChanged();
}

void Acquisition::setPlantConfig(const plant::PlantConfig& config) {
    m_engine.setConfig(config);
    markChanged();
}

void Acquisition::setPanelAttached(bool attached) {
    m_panelAttached = attached;
    markChanged();
}

void Acquisition::markChanged() {
    if (m_publishTimer.isActive()) {
        return;
    }
    const qint64 waitMs = m_lastPublishMs + publishMs - m_machineClock.monotonicMs();
    m_publishTimer.start(int(std::clamp<qint64>(waitMs, 0, publishMs)));
}

void Acquisition::publish() {
    m_lastPublishMs = m_machineClock.monotonicMs();
    const bool socketPanels = m_feed && m_feed->hasPanels();
    if (!socketPanels && !m_panelAttached) {
        return;
    }
    const feed::Snapshot current = snapshot();
    if (socketPanels) {
        m_feed->publish(current);
    }
    if (m_panelAttached) {
        Q_EMIT snapshotReady(current);
    }
}

feed::Snapshot Acquisition::snapshot() const {
    const plant::Instant wall = wallNow();
    feed::Snapshot s;
    s.monotonicMs = wall.monotonicMs;
    s.utcMs = wall.utcMs;
    s.runMode = m_options.runMode;
    s.speed = m_options.speed;
    s.scenario = m_options.scenario;
    s.version = QStringLiteral(MAGNUM_VERSION);
    s.dataDirectory = m_options.dataDirectory;
    s.startedUtcMs = m_startedUtcMs;
    s.rawCapturePath = m_capturePath;
    s.busPackets = m_packets;
    s.busRejectedBytes = m_rejectedBytes;
    if (m_source) {
        s.link = m_source->status();
    }
    s.plant = m_engine.state();
    s.host = m_load;
    s.host.clockSynchronised = clockKnown();
    s.storage = m_storage;
    s.lastRow = m_lastRow;
    return s;
}

void Acquisition::startCapture(const QString& path) {
    // From here on, not from the answer: the first bytes wait in the queue behind this call.
    m_capturing = true;
    Q_EMIT captureStartWanted(path, m_source ? m_source->status().port : QString());
}

void Acquisition::onSample(const plant::SampleRow& row) {
    m_lastRow = row;
    Q_EMIT sampleReady(row);
    markChanged();
}

void Acquisition::onEvent(const plant::Event& event) {
    Q_EMIT eventHappened(event);
}

void Acquisition::onGeneratorRun(const plant::GeneratorRun& run) {
    Q_EMIT generatorRunChanged(run);
}

void Acquisition::onAlarm(const plant::Alarm& alarm) {
    Q_EMIT alarmChanged(alarm);
}

}  // namespace magnum::app
