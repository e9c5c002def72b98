// SPDX-License-Identifier: GPL-3.0-or-later
#include "plant/device_registry.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "protocol/catalogue.h"

namespace magnum::plant {
namespace {

qint64 silentAfterMs(Device device) {
    return device == Device::Inverter ? 5000 : 60'000;
}

/// Packets further apart than this do not vouch for each other.
qint64 togetherMs(Device device) {
    const bool isSlow = device == Device::Pt100 || device == Device::Acld || device == Device::Host;
    return isSlow ? 60'000 : 10'000;
}

/// A PT-100 or an ACLD may be there without ever saying which one.
bool tellsIdentity(Device device) {
    return device != Device::Pt100 && device != Device::Acld && device != Device::Host;
}

QString deviceName(Device device) {
    switch (device) {
        case Device::Inverter:
            return QStringLiteral("Inverter");
        case Device::Remote:
            return QStringLiteral("Remote");
        case Device::Ags:
            return QStringLiteral("Generator start module (AGS)");
        case Device::Bmk:
            return QStringLiteral("Battery monitor (BMK)");
        case Device::Router:
            return QStringLiteral("Router (RTR)");
        case Device::Pt100:
            return QStringLiteral("Charge controller (PT-100)");
        case Device::Acld:
            return QStringLiteral("Load diversion (ACLD)");
        case Device::Host:
            return QStringLiteral("This computer");
    }
    return {};
}

}  // namespace

void RateMeter::rollTo(qint64 second) {
    if (!m_started) {
        m_started = true;
        m_second = second;
        return;
    }
    const qint64 passed = std::min<qint64>(second - m_second, seconds);
    for (qint64 i = 0; i < passed; ++i) {
        std::rotate(m_counts.begin(), m_counts.end() - 1, m_counts.end());
        m_counts[0] = std::exchange(m_running, 0);
        m_known = std::min(m_known + 1, seconds);
    }
    m_second = std::max(m_second, second);
}

void RateMeter::count(qint64 atMs) {
    rollTo(atMs / 1000);
    ++m_running;
}

double RateMeter::rate(qint64 nowMs) {
    if (!m_started) {
        return 0;
    }
    rollTo(nowMs / 1000);
    if (m_known == 0) {
        return 0;
    }
    const int sum = std::accumulate(m_counts.begin(), m_counts.begin() + m_known, 0);
    return double(sum) / m_known;
}

DeviceRegistry::DeviceRegistry(std::array<DeviceState, deviceCount>& devices, Changed changed)
    : m_devices(devices), m_changed(std::move(changed)) {}

void DeviceRegistry::heard(Device device, const Identity& identity, qint64 atMs, int agreeing) {
    auto& state = m_devices[size_t(device)];
    auto& entry = m_entries[size_t(device)];
    ++state.packets;
    entry.rate.count(atMs);
    state.packetsPerSecond = entry.rate.rate(atMs);
    const bool goesOn = entry.inRow > 0 && atMs - entry.lastMs <= togetherMs(device);
    entry.inRow = goesOn ? std::min(entry.inRow + 1, 2 * agreeing) : 1;
    entry.lastMs = atMs;
    settleIdentity(device, identity, agreeing);
    const bool known = entry.identity.value() || !tellsIdentity(device);
    // Without an identity to agree on, more packets must come.
    const int needed = tellsIdentity(device) ? agreeing : 2 * agreeing - 1;
    if (!state.present && known && entry.inRow >= needed) {
        state.seen = true;
        state.present = true;
        state.lastSeenMonotonicMs = atMs;
        m_changed(device, true);
    } else if (state.present) {
        state.lastSeenMonotonicMs = atMs;
    }
}

void DeviceRegistry::settleIdentity(Device device, const Identity& identity, int agreeing) {
    if (!identity.model && !identity.revision) {
        return;
    }
    auto& state = m_devices[size_t(device)];
    const auto change = m_entries[size_t(device)].identity.told(identity, agreeing);
    if (!change) {
        return;
    }
    state.model = identity.model.value_or(state.model);
    state.revision = identity.revision.value_or(state.revision);
    if (change->from && state.present) {
        m_changed(device, true);
    }
}

void DeviceRegistry::age(qint64 nowMs) {
    for (int i = 0; i < deviceCount; ++i) {
        auto& state = m_devices[size_t(i)];
        auto& entry = m_entries[size_t(i)];
        state.packetsPerSecond = entry.rate.rate(nowMs);
        if (state.present && nowMs - state.lastSeenMonotonicMs > silentAfterMs(Device(i))) {
            // What comes back may be another one.
            entry.identity.forget();
            entry.inRow = 0;
            state.present = false;
            m_changed(Device(i), false);
        }
    }
}

QString deviceInWords(Device device, const DeviceState& state) {
    QString words = deviceName(device);
    if (device == Device::Inverter && state.model != 0) {
        const auto model = protocol::modelInfo(state.model);
        words += u' ';
        words += model ? QString::fromUtf8(model->name.data(), qsizetype(model->name.size()))
                       : QStringLiteral("model %1").arg(state.model);
    }
    if (state.revision > 0) {
        words += QStringLiteral(", revision %1").arg(state.revision, 0, 'f', 1);
    }
    return words;
}

}  // namespace magnum::plant
