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

void DeviceRegistry::heard(Device device, const Identity& identity, qint64 atMs) {
    auto& state = m_devices[size_t(device)];
    auto& entry = m_entries[size_t(device)];
    state.seen = true;
    ++state.packets;
    state.lastSeenMonotonicMs = atMs;
    entry.rate.count(atMs);
    state.packetsPerSecond = entry.rate.rate(atMs);
    settleIdentity(device, identity);
    // One packet may be noise in disguise; the second one makes it a device.
    entry.inRow = std::min(entry.inRow + 1, 2);
    if (!entry.present && entry.inRow == 2) {
        entry.present = true;
        m_changed(device, true);
    }
}

void DeviceRegistry::settleIdentity(Device device, const Identity& identity) {
    if (!identity.model && !identity.revision) {
        return;
    }
    auto& state = m_devices[size_t(device)];
    auto& entry = m_entries[size_t(device)];
    if (!entry.identity.value()) {
        // Nothing to contradict yet: shown from the first packet on.
        state.model = identity.model.value_or(state.model);
        state.revision = identity.revision.value_or(state.revision);
    }
    if (const auto change = entry.identity.told(identity)) {
        state.model = identity.model.value_or(state.model);
        state.revision = identity.revision.value_or(state.revision);
        if (change->from && entry.present) {
            m_changed(device, true);
        }
    }
}

void DeviceRegistry::rejected(size_t rawBytes) {
    const auto device = rawBytes == 18                    ? Device::Bmk
                        : rawBytes == 6                   ? Device::Ags
                        : rawBytes >= 16 && rawBytes < 23 ? Device::Inverter
                                                          : Device::Host;
    if (device != Device::Host) {
        ++m_devices[size_t(device)].rejected;
    }
}

void DeviceRegistry::age(qint64 nowMs) {
    for (int i = 0; i < deviceCount; ++i) {
        auto& state = m_devices[size_t(i)];
        auto& entry = m_entries[size_t(i)];
        if (!state.seen) {
            continue;
        }
        state.packetsPerSecond = entry.rate.rate(nowMs);
        if (nowMs - state.lastSeenMonotonicMs > silentAfterMs(Device(i))) {
            entry.inRow = 0;
            if (std::exchange(entry.present, false)) {
                m_changed(Device(i), false);
            }
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
