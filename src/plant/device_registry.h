// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <functional>
#include <optional>

#include "plant/agreement.h"
#include "plant/plant_state.h"

namespace magnum::plant {

/// Packets per second over the last whole seconds, at most eight.
class RateMeter {
 public:
    void count(qint64 atMs);
    /// The rate, settled once a second.
    [[nodiscard]] double rate(qint64 nowMs);

 private:
    void rollTo(qint64 second);

    static constexpr int seconds = 8;
    std::array<int, seconds> m_counts{};  ///< of the whole seconds before the running one
    int m_running = 0;
    qint64 m_second = 0;
    int m_known = 0;  ///< whole seconds that count, up to `seconds`
    bool m_started = false;
};

/// What a packet tells about the device that sent it.
struct Identity {
    std::optional<int> model;
    std::optional<double> revision;
    bool operator==(const Identity&) const = default;
};

/// Keeps the device table: who was heard, when, how often, and as what.
class DeviceRegistry {
 public:
    /// A device was found (again), turned out to be another one, or fell silent.
    using Changed = std::function<void(Device, bool found)>;

    DeviceRegistry(std::array<DeviceState, deviceCount>& devices, Changed changed);
    /// `agreeing`: packets in a row that must say the same before a device is found, or found to
    /// have been replaced: noise may look like a packet now and then.
    void heard(Device device, const Identity& identity, qint64 atMs, int agreeing = 2);
    /// Settles the rates and notes who has fallen silent.
    void age(qint64 nowMs);
    /// True while the device was heard lately: 5 s for the inverter, 60 s for others.
    [[nodiscard]] bool present(Device device) const { return m_devices[size_t(device)].present; }

 private:
    struct Entry {
        RateMeter rate;
        Agreement<Identity> identity;
        qint64 lastMs = 0;
        int inRow = 0;  ///< packets that follow each other closely and could be of one device
    };
    void settleIdentity(Device device, const Identity& identity, int agreeing);

    std::array<DeviceState, deviceCount>& m_devices;
    std::array<Entry, deviceCount> m_entries{};
    Changed m_changed;
};

/// "Inverter MS4448PAE, revision 6.1": a device in words, for the log.
[[nodiscard]] QString deviceInWords(Device device, const DeviceState& state);

}  // namespace magnum::plant
