// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/framer.h"

#include <algorithm>
#include <cstring>

namespace magnum::protocol {

namespace {

Slot slotAfter(FrameKind kind) {
    switch (kind) {
        case FrameKind::Inverter:
            return Slot::AfterInverter;
        case FrameKind::Remote:
            return Slot::AfterRemote;
        case FrameKind::Reply:
            return Slot::AfterReply;
    }
    return Slot::Unknown;
}

}  // namespace

void ArrivalTimes::append(std::uint64_t end, std::int64_t monotonicMs) {
    const bool together = m_count > 0 && m_stretches[m_count - 1].monotonicMs == monotonicMs;
    if (!together && m_count < m_stretches.size()) {
        ++m_count;
    }
    m_stretches[m_count - 1] = {end, monotonicMs};
}

void ArrivalTimes::discardBefore(std::uint64_t offset) {
    std::size_t gone = 0;
    while (gone < m_count && m_stretches[gone].end <= offset) {
        ++gone;
    }
    if (gone > 0) {
        std::copy(m_stretches.begin() + static_cast<std::ptrdiff_t>(gone),
                  m_stretches.begin() + static_cast<std::ptrdiff_t>(m_count), m_stretches.begin());
        m_count -= gone;
    }
}

std::int64_t ArrivalTimes::at(std::uint64_t offset) const {
    for (std::size_t i = 0; i + 1 < m_count; ++i) {
        if (offset < m_stretches[i].end) {
            return m_stretches[i].monotonicMs;
        }
    }
    return m_count > 0 ? m_stretches[m_count - 1].monotonicMs : 0;
}

std::size_t PacketFramer::append(Bytes bytes, std::int64_t monotonicMs) {
    if (m_bytes.size() - m_end < bytes.size()) {
        compact();
    }
    m_times.discardBefore(m_offset + m_begin);
    const std::size_t count = std::min(bytes.size(), m_bytes.size() - m_end);
    if (count > 0) {
        std::memcpy(m_bytes.data() + m_end, bytes.data(), count);
        m_end += count;
        m_times.append(m_offset + m_end, monotonicMs);
    }
    return count;
}

std::optional<PacketFramer::Frame> PacketFramer::next(bool ended) {
    if (m_found) {
        const FrameMatcher::Match match = *m_found;
        m_found.reset();
        return takeMatch(match);
    }
    while (m_scan < m_end) {
        const Bytes window(m_bytes.data() + m_scan, m_end - m_scan);
        const FrameMatcher::Match match =
            m_matcher.match(window, {m_slot, m_scan - m_begin, ended});
        if (match.outcome == FrameMatcher::Outcome::More) {
            return std::nullopt;
        }
        if (match.outcome == FrameMatcher::Outcome::None) {
            ++m_scan;
            if (m_scan - m_begin == longestRun) {
                return takeRun();
            }
            continue;
        }
        if (m_scan > m_begin) {
            m_found = match;
            return takeRun();
        }
        return takeMatch(match);
    }
    if (ended && m_scan > m_begin) {
        return takeRun();
    }
    return std::nullopt;
}

void PacketFramer::endBurst() {
    m_slot = Slot::Start;
}

void PacketFramer::reset() {
    m_begin = m_scan = m_end = 0;
    m_offset = 0;
    m_times.clear();
    m_matcher.forget();
    m_slot = Slot::Start;
    m_found.reset();
}

PacketFramer::Frame PacketFramer::takeRun() {
    Frame frame;
    frame.raw = take(m_scan - m_begin);
    frame.length = frame.raw.size();
    frame.reason = FrameMatcher::reasonOf(frame.raw, m_slot);
    frame.monotonicMs = m_times.at(m_offset + m_begin - 1);
    m_slot = Slot::Unknown;
    return frame;
}

PacketFramer::Frame PacketFramer::takeMatch(const FrameMatcher::Match& match) {
    Frame frame;
    frame.accepted = match.outcome == FrameMatcher::Outcome::Accept;
    frame.kind = match.kind;
    frame.reason = match.reason;
    frame.raw = take(match.length + match.filler);
    frame.length = match.length;
    frame.monotonicMs = m_times.at(m_offset + m_begin - 1);
    m_scan = m_begin;
    m_matcher.learn(match, frame.raw);
    m_slot = slotAfter(match.kind);
    return frame;
}

Bytes PacketFramer::take(std::size_t count) {
    const Bytes raw(m_bytes.data() + m_begin, count);
    m_begin += count;
    m_matcher.pass(count);
    return raw;
}

void PacketFramer::compact() {
    std::memmove(m_bytes.data(), m_bytes.data() + m_begin, m_end - m_begin);
    m_offset += m_begin;
    m_scan -= m_begin;
    m_end -= m_begin;
    m_begin = 0;
}

}  // namespace magnum::protocol
