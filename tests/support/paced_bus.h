// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <time.h>

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <thread>
#include <vector>

#include "bus_pty.h"
#include "seed_sequence.h"

namespace magnum::test {

/// One burst as it went out.
struct SentBurst {
    qint64 utcMs = 0;
    int number = 0;
    PlantValues values;
    bool heard = false;  ///< a program had the port open
};

/// Sends the seed sequence on a bus with its true pacing, from a thread of its own, and remembers
/// what it sent when.
class PacedBus {
 public:
    using ValuesAt = std::function<PlantValues(qint64 utcMs)>;

    PacedBus(BusPty& bus, ValuesAt valuesAt)
        : m_bus(bus), m_valuesAt(std::move(valuesAt)), m_thread([this] { run(); }) {}
    ~PacedBus() { stop(); }
    PacedBus(const PacedBus&) = delete;
    PacedBus& operator=(const PacedBus&) = delete;

    void stop() {
        {
            const std::lock_guard lock(m_mutex);
            m_stop = true;
        }
        m_changed.notify_all();
        if (m_thread.joinable()) {
            m_thread.join();
        }
    }
    /// While paused the bus is silent.
    void setPaused(bool paused) {
        const std::lock_guard lock(m_mutex);
        m_paused = paused;
    }
    /// Does something to the bus between two bursts: plugging it, for instance.
    template <typename Action>
    auto withBus(Action action) {
        const std::lock_guard lock(m_mutex);
        return action(m_bus);
    }
    void setValues(ValuesAt valuesAt) {
        const std::lock_guard lock(m_mutex);
        m_valuesAt = std::move(valuesAt);
    }
    [[nodiscard]] std::vector<SentBurst> sent() const {
        const std::lock_guard lock(m_mutex);
        return m_sent;
    }
    /// Bursts that a program with the port open could read.
    [[nodiscard]] int heardCount() const {
        const std::lock_guard lock(m_mutex);
        return m_heard;
    }

    [[nodiscard]] static qint64 utcMs() {
        timespec now{};
        clock_gettime(CLOCK_REALTIME, &now);
        return qint64(now.tv_sec) * 1000 + now.tv_nsec / 1'000'000;
    }

 private:
    /// In the middle between two tenths of a second: what is cut at whole seconds by the program
    /// has no burst within 50 ms of the cut.
    [[nodiscard]] static std::chrono::steady_clock::time_point firstDue() {
        constexpr qint64 half = SeedSequence::intervalMs / 2;
        const qint64 waitMs = SeedSequence::intervalMs + half - utcMs() % SeedSequence::intervalMs;
        return std::chrono::steady_clock::now() + std::chrono::milliseconds(waitMs);
    }

    void run() {
        auto due = firstDue();
        std::unique_lock lock(m_mutex);
        for (int number = 0;; ++number) {
            m_changed.wait_until(lock, due, [this] { return m_stop; });
            if (m_stop) {
                return;
            }
            if (!m_paused && m_bus.plugged()) {
                SentBurst burst{utcMs(), number, {}, false};
                burst.values = m_valuesAt(burst.utcMs);
                burst.heard = m_bus.send(SeedSequence::burst(number, burst.values));
                m_heard += burst.heard ? 1 : 0;
                m_sent.push_back(burst);
            }
            due += std::chrono::milliseconds(SeedSequence::intervalMs);
        }
    }

    BusPty& m_bus;
    mutable std::mutex m_mutex;
    std::condition_variable m_changed;
    ValuesAt m_valuesAt;
    std::vector<SentBurst> m_sent;
    int m_heard = 0;
    bool m_paused = false;
    bool m_stop = false;
    std::thread m_thread;  // last: it uses all of the above
};

}  // namespace magnum::test
