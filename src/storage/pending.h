// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <deque>
#include <map>
#include <utility>
#include <vector>

#include "plant/events.h"
#include "plant/quantity.h"

namespace magnum::storage {

/// What one transaction writes.
struct Batch {
    std::vector<plant::SampleRow> rows;
    std::vector<plant::Event> events;
    std::vector<plant::GeneratorRun> runs;
    std::vector<plant::Alarm> alarms;
    bool cleanEnd = false;  ///< the session ends with it
};

/// What waits in memory for its transaction. Bounded: the oldest goes first, and is counted.
class Pending {
 public:
    explicit Pending(size_t capacity) : m_capacity(capacity) {}

    void add(const plant::SampleRow& row);
    void add(const plant::Event& event);
    /// The newest word on a run or alarm replaces an older one that still waits.
    void add(const plant::GeneratorRun& run);
    void add(const plant::Alarm& alarm);

    [[nodiscard]] bool isEmpty() const;
    [[nodiscard]] int rowCount() const { return int(m_rows.size()); }
    [[nodiscard]] const plant::SampleRow* oldestRow() const;
    [[nodiscard]] const plant::SampleRow* newestRow() const;
    [[nodiscard]] qint64 droppedRows() const { return m_droppedRows; }
    [[nodiscard]] qint64 droppedEvents() const { return m_droppedEvents; }

    /// Copies the oldest rows, at most maxRows, and everything else.
    [[nodiscard]] Batch next(size_t maxRows) const;
    /// Takes out what was written.
    void remove(const Batch& written);

 private:
    size_t m_capacity;
    std::deque<plant::SampleRow> m_rows;
    std::deque<plant::Event> m_events;
    std::map<qint64, plant::GeneratorRun> m_runs;  ///< by start
    std::map<std::pair<QString, qint64>, plant::Alarm> m_alarms;
    qint64 m_droppedRows = 0;
    qint64 m_droppedEvents = 0;
};

}  // namespace magnum::storage
