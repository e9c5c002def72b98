// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/calm_feed.h"

namespace magnum::ui {
namespace {

constexpr int restMs = 1000;

bool isUrgent(const feed::Snapshot& shown, const feed::Snapshot& now) {
    const auto& before = shown.plant;
    const auto& after = now.plant;
    return now.jumps != shown.jumps || now.link.state != shown.link.state ||
           now.findings.size() != shown.findings.size() || now.runMode != shown.runMode ||
           now.rawCapture.path != shown.rawCapture.path ||
           now.storage.state != shown.storage.state ||
           now.storage.serviceUtcMs != shown.storage.serviceUtcMs ||
           now.settings != shown.settings || now.refusal != shown.refusal ||
           now.ports != shown.ports || now.serviceIntervalHours != shown.serviceIntervalHours ||
           after.generator.phase != before.generator.phase || after.alarms != before.alarms ||
           after.batteryFloorPercent != before.batteryFloorPercent;
}

}  // namespace

CalmFeed::CalmFeed(feed::LiveFeed& source, QObject* parent)
    : LiveFeed(parent), m_source(source), m_snapshot(source.snapshot()) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(restMs);
    connect(&m_rest, &QTimer::timeout, this, [this] {
        if (m_waiting) {
            tell();
        }
    });
    connect(&source, &feed::LiveFeed::snapshotChanged, this, &CalmFeed::onSnapshot);
    connect(&source, &feed::LiveFeed::stateChanged, this, [this](feed::FeedState state) {
        m_snapshot = m_source.snapshot();
        Q_EMIT stateChanged(state);
    });
}

void CalmFeed::onSnapshot(const feed::Snapshot& snapshot) {
    m_waiting = true;
    if (!m_rest.isActive() || isUrgent(m_snapshot, snapshot)) {
        tell();
    }
}

void CalmFeed::tell() {
    m_waiting = false;
    m_rest.start();
    m_snapshot = m_source.snapshot();
    Q_EMIT snapshotChanged(m_snapshot);
}

}  // namespace magnum::ui
