// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pending.h"

#include <algorithm>

namespace magnum::storage {

void Pending::add(const plant::SampleRow& row) {
    if (m_rows.size() >= m_capacity) {
        m_rows.pop_front();
        ++m_droppedRows;
    }
    m_rows.push_back(row);
}

void Pending::add(const plant::Event& event) {
    if (m_events.size() >= m_capacity) {
        m_events.pop_front();
        ++m_droppedEvents;
    }
    m_events.push_back(event);
}

void Pending::add(const plant::GeneratorRun& run) {
    m_runs.insert_or_assign(run.startUtcMs, run);
    if (m_runs.size() > m_capacity) {
        m_runs.erase(m_runs.begin());
        ++m_droppedEvents;
    }
}

void Pending::add(const plant::Alarm& alarm) {
    m_alarms.insert_or_assign({alarm.key, alarm.sinceUtcMs}, alarm);
    if (m_alarms.size() > m_capacity) {
        m_alarms.erase(m_alarms.begin());
        ++m_droppedEvents;
    }
}

bool Pending::isEmpty() const {
    return m_rows.empty() && m_events.empty() && m_runs.empty() && m_alarms.empty();
}

const plant::SampleRow* Pending::oldestRow() const {
    return m_rows.empty() ? nullptr : &m_rows.front();
}

const plant::SampleRow* Pending::newestRow() const {
    return m_rows.empty() ? nullptr : &m_rows.back();
}

Batch Pending::next(size_t maxRows) const {
    Batch batch;
    const auto count = std::ptrdiff_t(std::min(maxRows, m_rows.size()));
    batch.rows.assign(m_rows.begin(), m_rows.begin() + count);
    batch.events.assign(m_events.begin(), m_events.end());
    for (const auto& [start, run] : m_runs) {
        batch.runs.push_back(run);
    }
    for (const auto& [id, alarm] : m_alarms) {
        batch.alarms.push_back(alarm);
    }
    return batch;
}

void Pending::remove(const Batch& written) {
    m_rows.erase(m_rows.begin(), m_rows.begin() + std::ptrdiff_t(written.rows.size()));
    m_events.erase(m_events.begin(), m_events.begin() + std::ptrdiff_t(written.events.size()));
    m_runs.clear();
    m_alarms.clear();
    m_droppedRows = 0;
    m_droppedEvents = 0;
}

}  // namespace magnum::storage
