// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/acquisition.h"

#include <QDateTime>
#include <QDir>
#include <QTimeZone>
#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "plant/device_registry.h"

namespace magnum::app {
namespace {

constexpr double mostServiceHours = 10'000;
constexpr int tickMs = 1000;

std::span<const std::uint8_t> bytesOf(const QByteArray& bytes) {
    return {reinterpret_cast<const std::uint8_t*>(bytes.constData()), size_t(bytes.size())};
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
      m_time(clock),
      m_engine(m_options.plant, *this),
      m_decoder([this](const protocol::Decoded& decoded) { onDecoded(decoded); }),
      m_diagnosis(m_options.runMode == feed::RunMode::Live ? link::systemPortFacts()
                                                           : link::PortFacts()),
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
    m_startedUtcMs = m_time.now().utcMs;
    m_seconds.start(now());
    if (m_watch) {
        m_watch->start();
    }
    startFeed();
    // At a multiple of the speed a second of the plant is over sooner.
    m_tickTimer.start(std::max(10, int(tickMs / std::max(1.0, m_options.speed))));

    openSource();
    // First, so that no byte comes before.
    if (!m_options.recordFile.isEmpty()) {
        startCapture(m_options.recordFile);
    }
    m_source->start();
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
    if (m_capturing) {
        m_capturing = false;
        Q_EMIT captureStopWanted(heardInWords());
    }
    passSecondsUntil(m_clock.monotonicMs());
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

void Acquisition::onBytes(const QByteArray& bytes, qint64 monotonicMs) {
    passSecondsUntil(monotonicMs);
    m_lastByteMs = monotonicMs;
    if (m_capturing) {
        Q_EMIT bytesToCapture(bytes, monotonicMs);
    }
    m_diagnosis.hear(bytes, monotonicMs);
    m_decoder.feed(bytesOf(bytes), monotonicMs);
    const bool jumped = m_engine.takeJumped();
    m_jumps += jumped ? 1 : 0;
    markChanged(jumped);
}

void Acquisition::onDecoded(const protocol::Decoded& decoded) {
    m_diagnosis.decoded(decoded);
    if (std::holds_alternative<protocol::RejectedRun>(decoded.packet)) {
        m_rejectedBytes += decoded.raw.size();
    } else {
        ++m_packets;
    }
    m_engine.apply(decoded.packet, decoded.raw.size(), instantAt(decoded.monotonicMs));
}

void Acquisition::onLinkStatus(const link::LinkStatus& status) {
    using enum link::LinkState;
    m_diagnosis.setStatus(status);
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
        endReplay(status.state == Failed ? words : QString());
    }
}

/// The capture's last byte is its end: what comes later depends on when the program is ended.
void Acquisition::endReplay(const QString& error) {
    m_engine.finish(m_lastByteMs < 0 ? now() : instantAt(m_lastByteMs));
    Q_EMIT sourceFinished(error);
}

void Acquisition::tick() {
    passSecondsUntil(m_clock.monotonicMs());
}

/// In the log: what is wrong when it begins, and that it is over. Silence the link tells itself.
void Acquisition::noteFindings() {
    using Kind = link::Finding::Kind;
    const auto isNews = [](const std::vector<link::Finding>& known, const link::Finding& finding) {
        return link::isProblem(finding.kind) && finding.kind != Kind::NeverHeard &&
               finding.kind != Kind::SilentSince &&
               std::none_of(known.begin(), known.end(),
                            [&](const auto& other) { return other.kind == finding.kind; });
    };
    const auto& found = m_diagnosis.findings();
    for (const link::Finding& finding : found) {
        if (isNews(m_toldFindings, finding)) {
            const auto words = link::describe(finding);
            Q_EMIT errorNoted(
                QStringLiteral("wiring ") + link::findingKey(finding.kind),
                QStringLiteral("%1: %2 %3").arg(finding.port, words.what, words.remedy));
        }
    }
    for (const link::Finding& finding : m_toldFindings) {
        if (isNews(found, finding)) {
            Q_EMIT noticeNoted(QStringLiteral("wiring over ") + link::findingKey(finding.kind),
                               QStringLiteral("%1: this is over: %2")
                                   .arg(finding.port, link::describe(finding).what));
        }
    }
    m_toldFindings = found;
}

void Acquisition::setHostLoad(const system::HostLoad& load) {
    m_load = load;
    // What this machine does now is no part of what a capture tells.
    if (!replays()) {
        m_newFigures = figuresOf(m_load);
    }
    markChanged();
}

void Acquisition::setCapture(const feed::RawCapture& capture) {
    m_capture = capture;
    m_capturing = !capture.path.isEmpty();
    markChanged();
}

void Acquisition::restore(const storage::RestoredState& state) {
    m_engine.restoreAlarms(state.openAlarms, state.seenUntilUtcMs());
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
                           status.detail.isEmpty()
                               ? QStringLiteral("The database is written again.")
                               : status.detail);
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
        case SilenceAlarm:
            m_engine.silenceAlarm(command.text);
            break;
        case SilenceAllAlarms:
            m_engine.silenceAllAlarms();
            break;
        case StartRawCapture: {
            const QString time = QDateTime::fromMSecsSinceEpoch(m_clock.utcMs(), QTimeZone::utc())
                                     .toString(QStringLiteral("yyyyMMdd'T'hhmmss'Z'"));
            startCapture(m_options.capturesDirectory + u'/' + time + QStringLiteral(".cap"));
            break;
        }
        case StopRawCapture:
            m_capturing = false;
            Q_EMIT captureStopWanted(heardInWords());
            break;
        case SetSetting:
            Q_EMIT settingRequested(command.text, command.value);
            break;
        case NoteGeneratorService:
            noteService(command.value);
            break;
        case ReportDamage:
            Q_EMIT databaseCheckWanted();
            break;
        case FindPorts:
            findPorts();
            break;
        case ResetSettings:
            Q_EMIT settingsResetRequested();
            break;
    }
    markChanged();
}

/// Without hours: it has just been serviced.
void Acquisition::noteService(const QString& hours) {
    bool isNumber = false;
    const double value = hours.toDouble(&isNumber);
    if (hours.isEmpty()) {
        Q_EMIT generatorServiced(now().utcMs);
    } else if (isNumber && value >= 0 && value <= mostServiceHours) {
        Q_EMIT serviceSecondsSet(now().utcMs, std::llround(value * 3600));
    }
}

void Acquisition::setPanelAttached(bool attached) {
    m_panelAttached = attached;
    markChanged();
}

void Acquisition::markChanged(bool jumped) {
    if (m_publishTimer.isActive() && !jumped) {
        return;
    }
    m_publishTimer.start(int(m_pacing.waitMs(m_machineClock.monotonicMs(), jumped)));
}

void Acquisition::publish() {
    m_pacing.published(m_machineClock.monotonicMs());
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

feed::Snapshot Acquisition::snapshot() {
    const plant::Instant wall = m_time.now();
    feed::Snapshot s;
    s.monotonicMs = wall.monotonicMs;
    s.utcMs = wall.utcMs;
    s.runMode = m_options.runMode;
    s.speed = m_options.speed;
    s.scenario = m_options.scenario;
    s.version = QStringLiteral(MAGNUM_VERSION);
    s.dataDirectory = m_options.dataDirectory;
    s.startedUtcMs = m_startedUtcMs;
    s.rawCapture = m_capture;
    s.busPackets = m_packets;
    s.busRejectedBytes = m_rejectedBytes;
    if (m_source) {
        s.link = m_source->status();
    }
    s.findings = m_diagnosis.findings();
    s.plant = m_engine.state();
    s.host = m_load;
    s.host.clockSynchronised = clockKnown();
    s.storage = m_storage;
    s.lastRow = m_lastRow;
    s.serviceIntervalHours = m_options.plant.generatorServiceHours;
    s.settings = m_options.settings;
    s.refusal = m_refusal;
    s.ports = m_ports;
    s.jumps = m_jumps;
    return s;
}

void Acquisition::startCapture(const QString& path) {
    // From here on, not from the answer: the first bytes wait in the queue behind this call.
    m_capturing = true;
    const plant::Instant begin = m_time.now();
    const QString port = m_source ? m_source->status().port : QString();
    Q_EMIT captureStartWanted(path, {.source = port.isEmpty() ? QStringLiteral("auto") : port,
                                     .program = QStringLiteral("magnum-monitor " MAGNUM_VERSION),
                                     .heard = heardInWords(),
                                     .startMonotonicMs = begin.monotonicMs,
                                     .startUtcMs = begin.utcMs});
}

/// For people who read a capture; empty while nothing was heard.
QString Acquisition::heardInWords() const {
    QStringList words;
    for (int i = 0; i < plant::deviceCount; ++i) {
        const auto device = plant::Device(i);
        const auto& state = m_engine.state().device(device);
        if (state.seen && device != plant::Device::Host) {
            words << plant::deviceInWords(device, state);
        }
    }
    return words.join(QStringLiteral("; "));
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
