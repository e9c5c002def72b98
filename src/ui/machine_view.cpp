// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/machine_view.h"

namespace magnum::ui {
namespace {

QString noteOf(const feed::RawCapture& capture, const TextContext& context) {
    using enum feed::RawCapture::End;
    const QString size = bytesText(double(capture.bytes), context);
    if (!capture.path.isEmpty()) {
        return size;
    }
    switch (capture.end) {
        case None:
            break;
        case Stopped:
            return MachineView::tr("The last one is %1, %2.").arg(capture.lastPath, size);
        case Full:
            return MachineView::tr("%1 ended by itself: it reached its largest size, %2.")
                .arg(capture.lastPath, size);
        case DiskLow:
            return MachineView::tr("%1 ended by itself: the disk has little room left.")
                .arg(capture.lastPath);
        case Failed:
            return MachineView::tr("%1 could not be written. The program's log says why.")
                .arg(capture.lastPath);
    }
    return {};
}

}  // namespace

MachineView::MachineView(feed::LiveFeed& feed, const system::Clock& clock, TextContext context,
                         QObject* parent)
    : QObject(parent), m_feed(feed), m_clock(clock), m_context(std::move(context)) {
    m_tick.setInterval(1000);
    const auto refresh = [this] {
        if (m_active) {
            update();
        }
    };
    connect(&m_tick, &QTimer::timeout, this, &MachineView::update);
    connect(&m_feed, &feed::LiveFeed::snapshotChanged, this, refresh);
    connect(&m_feed, &feed::LiveFeed::stateChanged, this, refresh);
    update();
}

void MachineView::setActive(bool active) {
    if (m_active == active) {
        return;
    }
    m_active = active;
    if (active) {
        update();
        m_tick.start();
    } else {
        m_tick.stop();
    }
    Q_EMIT activeChanged();
}

void MachineView::startCapture() {
    m_feed.send({feed::Command::Kind::StartRawCapture, {}, {}});
}

void MachineView::stopCapture() {
    m_feed.send({feed::Command::Kind::StopRawCapture, {}, {}});
}

void MachineView::update() {
    const auto& snapshot = m_feed.snapshot();
    const qint64 now = m_clock.monotonicMs();
    m_devices.update(snapshot.plant, now, m_context);
    m_diagnosis.setFacts(findingFacts(snapshot, m_feed.state(), {now, m_clock.utcMs()}, m_context));
    m_bus.setFacts(busFacts(snapshot, m_context));
    m_host.setFacts(hostFacts(snapshot, m_context));
    m_record.setFacts(recordFacts(snapshot, m_clock.utcMs(), m_context));

    Fact link = linkFact(snapshot, m_feed.state(), {now, m_clock.utcMs()}, m_context);
    const bool connected = m_feed.state() == feed::FeedState::Connected;
    QString note = noteOf(snapshot.rawCapture, m_context);
    if (link == m_link && connected == m_connected && note == m_captureNote &&
        snapshot.rawCapture.path == m_capturePath) {
        return;
    }
    m_captureNote = std::move(note);
    m_link = std::move(link);
    m_connected = connected;
    m_capturePath = snapshot.rawCapture.path;
    Q_EMIT changed();
}

}  // namespace magnum::ui
