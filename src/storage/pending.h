// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "plant/events.h"
#include "plant/quantity.h"
#include "storage/store_types.h"

namespace magnum::storage {

/// The generator was serviced.
struct ServiceMark {
    qint64 generatorSeconds = 0;  ///< its running total then
    qint64 utcMs = 0;
    bool operator==(const ServiceMark&) const = default;
};

/// What one transaction writes.
struct Batch {
    std::vector<plant::SampleRow> rows;
    std::vector<plant::Event> events;
    std::vector<plant::GeneratorRun> runs;
    std::vector<plant::Alarm> alarms;
    bool last = false;  ///< nothing of its session is left after it
    std::optional<ServiceMark> service;
    bool cleanEnd = false;  ///< the session ends with it
};

/// What waits in memory for its transaction, by session. Bounded: the oldest goes first, and is
/// counted.
class Pending {
 public:
    explicit Pending(size_t capacity) : m_capacity(capacity) {}

    /// What is added from now on belongs to a new session.
    void beginSession(const SessionStart& session);
    /// Everything of the present session is written and another waits to begin.
    [[nodiscard]] bool sessionWaits() const;
    [[nodiscard]] bool hasNextSession() const { return m_parts.size() > 1; }
    [[nodiscard]] const SessionStart& nextSession() const { return m_parts.at(1).session; }
    /// The waiting session has begun.
    void turnToNextSession() { m_parts.pop_front(); }

    void add(const plant::SampleRow& row);
    void add(const plant::Event& event);
    /// The newest word on a run or alarm replaces an older one that still waits.
    void add(const plant::GeneratorRun& run);
    void add(const plant::Alarm& alarm);

    void add(const ServiceMark& service) { m_service = service; }

    [[nodiscard]] bool isEmpty() const;
    /// Running time of the generator in the rows that wait, s.
    [[nodiscard]] qint64 generatorSeconds() const;
    /// Of all sessions.
    [[nodiscard]] int rowCount() const { return int(m_rowCount); }
    [[nodiscard]] const plant::SampleRow* oldestRow() const;
    [[nodiscard]] const plant::SampleRow* newestRow() const;
    [[nodiscard]] qint64 droppedRows() const { return m_droppedRows; }
    [[nodiscard]] qint64 droppedEvents() const { return m_droppedEvents; }

    /// Copies the oldest rows of the present session, at most maxRows, and everything else of it.
    [[nodiscard]] Batch next(size_t maxRows) const;
    /// Takes out what was written.
    void remove(const Batch& written);

 private:
    struct Part {
        SessionStart session;  ///< not used of the first: it has begun
        std::deque<plant::SampleRow> rows;
        std::deque<plant::Event> events;
        std::map<qint64, plant::GeneratorRun> runs;  ///< by start
        std::map<std::pair<QString, qint64>, plant::Alarm> alarms;
        [[nodiscard]] bool isEmpty() const;
    };
    void dropOldestRow();
    void dropOldestEvent();

    size_t m_capacity;
    std::deque<Part> m_parts{1};
    size_t m_rowCount = 0;
    size_t m_eventCount = 0;
    std::optional<ServiceMark> m_service;
    qint64 m_droppedRows = 0;
    qint64 m_droppedEvents = 0;
};

}  // namespace magnum::storage
