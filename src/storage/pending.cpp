// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/pending.h"

#include <algorithm>

namespace magnum::storage {
namespace {

/// Sessions that may wait for a disk that takes nothing: a clock that keeps stepping meanwhile must
/// not fill the memory.
constexpr size_t mostParts = 16;

}  // namespace

bool Pending::Part::isEmpty() const {
    return rows.empty() && events.empty() && runs.empty() && alarms.empty();
}

void Pending::beginSession(const SessionStart& session) {
    if (m_parts.size() >= mostParts) {
        const auto& oldest = m_parts[1];
        m_rowCount -= oldest.rows.size();
        m_eventCount -= oldest.events.size();
        m_droppedRows += qint64(oldest.rows.size());
        m_droppedEvents += qint64(oldest.events.size() + oldest.runs.size() + oldest.alarms.size());
        m_parts.erase(m_parts.begin() + 1);
    }
    m_parts.emplace_back().session = session;
}

bool Pending::sessionWaits() const {
    return m_parts.size() > 1 && m_parts.front().isEmpty();
}

void Pending::dropOldestRow() {
    const auto part =
        std::find_if(m_parts.begin(), m_parts.end(), [](const Part& p) { return !p.rows.empty(); });
    part->rows.pop_front();
    --m_rowCount;
    ++m_droppedRows;
}

void Pending::dropOldestEvent() {
    const auto part = std::find_if(m_parts.begin(), m_parts.end(),
                                   [](const Part& p) { return !p.events.empty(); });
    part->events.pop_front();
    --m_eventCount;
    ++m_droppedEvents;
}

void Pending::add(const plant::SampleRow& row) {
    if (m_rowCount >= m_capacity) {
        dropOldestRow();
    }
    m_parts.back().rows.push_back(row);
    ++m_rowCount;
}

void Pending::add(const plant::Event& event) {
    if (m_eventCount >= m_capacity) {
        dropOldestEvent();
    }
    m_parts.back().events.push_back(event);
    ++m_eventCount;
}

void Pending::add(const plant::GeneratorRun& run) {
    auto& runs = m_parts.back().runs;
    runs.insert_or_assign(run.startUtcMs, run);
    if (runs.size() > m_capacity) {
        runs.erase(runs.begin());
        ++m_droppedEvents;
    }
}

void Pending::add(const plant::Alarm& alarm) {
    auto& alarms = m_parts.back().alarms;
    alarms.insert_or_assign({alarm.key, alarm.sinceUtcMs}, alarm);
    if (alarms.size() > m_capacity) {
        alarms.erase(alarms.begin());
        ++m_droppedEvents;
    }
}

bool Pending::isEmpty() const {
    return !m_service &&
           std::all_of(m_parts.begin(), m_parts.end(), [](const Part& p) { return p.isEmpty(); });
}

const plant::SampleRow* Pending::oldestRow() const {
    for (const auto& part : m_parts) {
        if (!part.rows.empty()) {
            return &part.rows.front();
        }
    }
    return nullptr;
}

const plant::SampleRow* Pending::newestRow() const {
    for (auto part = m_parts.rbegin(); part != m_parts.rend(); ++part) {
        if (!part->rows.empty()) {
            return &part->rows.back();
        }
    }
    return nullptr;
}

Batch Pending::next(size_t maxRows) const {
    const auto& part = m_parts.front();
    Batch batch;
    const auto count = std::ptrdiff_t(std::min(maxRows, part.rows.size()));
    batch.rows.assign(part.rows.begin(), part.rows.begin() + count);
    batch.events.assign(part.events.begin(), part.events.end());
    for (const auto& [start, run] : part.runs) {
        batch.runs.push_back(run);
    }
    for (const auto& [id, alarm] : part.alarms) {
        batch.alarms.push_back(alarm);
    }
    batch.last = batch.rows.size() == part.rows.size();
    batch.service = m_service;
    return batch;
}

qint64 Pending::generatorSeconds() const {
    qint64 seconds = 0;
    for (const auto& part : m_parts) {
        for (const auto& row : part.rows) {
            seconds += row[plant::Quantity::GeneratorSeconds].value_or(0);
        }
    }
    return seconds;
}

void Pending::remove(const Batch& written) {
    auto& part = m_parts.front();
    part.rows.erase(part.rows.begin(), part.rows.begin() + std::ptrdiff_t(written.rows.size()));
    part.events.erase(part.events.begin(),
                      part.events.begin() + std::ptrdiff_t(written.events.size()));
    m_rowCount -= written.rows.size();
    m_eventCount -= written.events.size();
    part.runs.clear();
    part.alarms.clear();
    m_service.reset();
    m_droppedRows = 0;
    m_droppedEvents = 0;
}

}  // namespace magnum::storage
