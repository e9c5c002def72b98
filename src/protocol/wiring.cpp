// SPDX-License-Identifier: GPL-3.0-or-later
#include "protocol/wiring.h"

#include <algorithm>
#include <cstring>
#include <variant>

#include "protocol/stray_bytes.h"

namespace magnum::protocol {

namespace {

constexpr std::int64_t secondMs = 1000;
constexpr int window = 4;                // seconds that are judged
constexpr std::int64_t listenMs = 2500;  // before anything is said
constexpr std::int64_t pauseMs = 2000;   // a longer silence begins the listening anew
constexpr std::int64_t burstGapMs = 30;  // the bus is idle for 45 ms and more between bursts
constexpr int invertersInWindow = 40;    // one each 100 ms
constexpr int someInverters = 3;         // that make the bus one that is understood
constexpr double meanBurstBytes = 47;    // docs/protocol.md 1.1
constexpr int rareBytes = 40;            // in eight seconds; a bus has 4000

WiringFinding finding(WiringKind kind, int confidencePercent) {
    WiringFinding made;
    made.kind = kind;
    made.confidencePercent = confidencePercent;
    return made;
}

}  // namespace

bool isProblem(WiringKind kind) {
    return kind != WiringKind::OnlyInverter && kind != WiringKind::SlowChunks;
}

void WiringAnalyser::Second::add(const Second& other) {
    bytes += other.bytes;
    inverters += other.inverters;
    repeated += other.repeated;
    remotes += other.remotes;
    routers += other.routers;
    others += other.others;
    rejectedBytes += other.rejectedBytes;
    bursts += other.bursts;
    rhythmic += other.rhythmic;
    heaps += other.heaps;
    slowHeaps += other.slowHeaps;
    busySeconds += other.bytes > 0 ? 1 : 0;
}

WiringAnalyser::Second& WiringAnalyser::at(std::int64_t monotonicMs) {
    const std::int64_t number = monotonicMs / secondMs;
    Second& second = m_seconds[std::size_t(number) % secondsKept];
    if (second.second != number) {
        second = Second{};
        second.second = number;
    }
    return second;
}

WiringAnalyser::Second WiringAnalyser::last(std::int64_t monotonicMs, int count) const {
    const std::int64_t newest = monotonicMs / secondMs;
    Second sum;
    for (const Second& second : m_seconds) {
        if (second.second > newest - count && second.second <= newest) {
            sum.add(second);
        }
    }
    return sum;
}

void WiringAnalyser::hear(Bytes bytes, std::int64_t monotonicMs) {
    if (bytes.empty()) {
        return;
    }
    if (m_lastByteMs < 0 || monotonicMs - m_lastByteMs > pauseMs) {
        m_listeningSinceMs = monotonicMs;
    }
    m_firstByteMs = m_firstByteMs < 0 ? monotonicMs : m_firstByteMs;
    Second& second = at(monotonicMs);
    second.bytes += int(bytes.size());
    countHeap(second, monotonicMs);
    m_lastByteMs = monotonicMs;

    const Bytes kept = bytes.size() > memoryBytes ? bytes.last(memoryBytes) : bytes;
    const std::size_t begin = std::size_t(m_heard + (bytes.size() - kept.size())) % memoryBytes;
    const std::size_t first = std::min(kept.size(), memoryBytes - begin);
    std::memcpy(m_memory.data() + begin, kept.data(), first);
    std::memcpy(m_memory.data(), kept.data() + first, kept.size() - first);
    m_heard += bytes.size();
}

// A timer of 16 ms hands over what came in it: about 31 bytes while the bus is busy.
void WiringAnalyser::countHeap(Second& second, std::int64_t monotonicMs) {
    const std::int64_t gapMs = m_lastByteMs < 0 ? burstGapMs : monotonicMs - m_lastByteMs;
    if (gapMs >= burstGapMs) {
        ++second.bursts;
        const std::int64_t periodMs = m_burstMs < 0 ? 0 : monotonicMs - m_burstMs;
        second.rhythmic += periodMs >= 85 && periodMs <= 115 ? 1 : 0;
        m_burstMs = monotonicMs;
        return;
    }
    ++second.heaps;
    second.slowHeaps += gapMs >= 14 && gapMs <= 18 ? 1 : 0;
}

void WiringAnalyser::decoded(const Decoded& decoded) {
    Second& second = at(decoded.monotonicMs);
    if (std::holds_alternative<RejectedRun>(decoded.packet)) {
        second.rejectedBytes += int(decoded.raw.size());
        return;
    }
    if (!std::holds_alternative<InverterPacket>(decoded.packet)) {
        const bool remote = std::holds_alternative<RemotePacket>(decoded.packet);
        const bool router = std::holds_alternative<RouterPacket>(decoded.packet);
        second.remotes += remote ? 1 : 0;
        second.routers += router ? 1 : 0;
        second.others += remote || router ? 0 : 1;
        m_lastInverterLength = 0;
        return;
    }
    ++second.inverters;
    const std::size_t length = std::min(decoded.raw.size(), m_lastInverter.size());
    const bool again = length == m_lastInverterLength &&
                       std::memcmp(m_lastInverter.data(), decoded.raw.data(), length) == 0;
    second.repeated += again ? 1 : 0;
    std::memcpy(m_lastInverter.data(), decoded.raw.data(), length);
    m_lastInverterLength = length;
}

bool WiringAnalyser::tick(std::int64_t monotonicMs) {
    if (const Second past = last(monotonicMs - secondMs, window);
        past.inverters * 100 >= invertersInWindow * 95) {
        m_healthyBytes = past.bytes;
    }
    const auto before = m_problem;
    const auto hintBefore = m_hint;
    auto found = judge(monotonicMs);
    const bool same = found && m_candidate && found->kind == m_candidate->kind;
    m_confirmed = same ? m_confirmed + 1 : 0;
    m_candidate = found;
    // What has its proof is said at once, what is only likely when it is still so a second later,
    // and what a stall of this machine could feign, when it stays.
    const int wanted = !found || found->confidencePercent >= 95 ? 0
                       : found->kind == WiringKind::Repeated    ? 5
                                                                : 1;
    if (!found) {
        m_problem.reset();
    } else if (m_confirmed >= wanted) {
        found->sinceMs =
            m_problem && m_problem->kind == found->kind ? m_problem->sinceMs : monotonicMs;
        m_problem = found;
    }
    m_hint = judgeHints(monotonicMs);
    if (m_hint) {
        m_hint->sinceMs =
            hintBefore && hintBefore->kind == m_hint->kind ? hintBefore->sinceMs : monotonicMs;
    }
    const auto kindOf = [](const auto& f) { return f ? int(f->kind) : -1; };
    return kindOf(before) != kindOf(m_problem) || kindOf(hintBefore) != kindOf(m_hint);
}

void WiringAnalyser::reset() {
    *this = WiringAnalyser();
}

std::optional<WiringFinding> WiringAnalyser::judge(std::int64_t nowMs) const {
    if (m_lastByteMs < 0) {
        return std::nullopt;
    }
    if (auto few = judgeFew(nowMs)) {
        return few;
    }
    const bool listening =
        nowMs - m_lastByteMs <= pauseMs && nowMs - m_listeningSinceMs >= listenMs;
    if (!listening) {
        return std::nullopt;
    }
    auto found = judgePackets(nowMs);
    if (!found && last(nowMs, window).inverters < someInverters) {
        found = judgeBytes(nowMs);
    }
    if (found) {
        found->bytesPerSecond = double(last(nowMs, window).bytes) / window;
    }
    return found;
}

// A byte now and then, over longer than it takes a bus to fall silent.
std::optional<WiringFinding> WiringAnalyser::judgeFew(std::int64_t nowMs) const {
    constexpr int longWindow = 8;
    const Second all = last(nowMs, longWindow);
    const bool rare = all.bytes > 0 && all.bytes < rareBytes && all.busySeconds >= 2;
    if (!rare || nowMs - m_firstByteMs < longWindow * secondMs) {
        return std::nullopt;
    }
    std::array<std::uint8_t, memoryBytes> bytes{};
    const Bytes heard(bytes.data(), remembered(bytes));
    const Bytes recent = heard.last(std::min(heard.size(), std::size_t(all.bytes)));
    int routers = 0;
    for (std::size_t i = 0; i + 1 < recent.size(); ++i) {
        routers += recent[i] == 0x91 && recent[i + 1] < 100 ? 1 : 0;
    }
    const bool onlyRouter = routers >= 2 && std::size_t(routers) * 2 * 10 >= recent.size() * 8;
    auto found = finding(onlyRouter ? WiringKind::OnlyRouter : WiringKind::RareBytes, 80);
    found.bytesPerSecond = double(all.bytes) / longWindow;
    return found;
}

// What is understood: is everything of it there, and once?
std::optional<WiringFinding> WiringAnalyser::judgePackets(std::int64_t nowMs) const {
    const Second now = last(nowMs - secondMs, window);  // whole seconds
    if (now.inverters >= 60 && now.repeated * 5 >= now.inverters * 2) {
        return finding(WiringKind::Repeated, 70);
    }
    constexpr int modestBytes = 42 * invertersInWindow;  // inverter and remote, no reply
    const int expected = m_healthyBytes > 0 ? m_healthyBytes : modestBytes;
    const bool holes =
        now.rejectedBytes * 10 > now.bytes * 3 && now.inverters * 10 < invertersInWindow * 6;
    const bool fewer = now.bytes * 100 < expected * 88 && now.bytes * 100 > expected * 10;
    if (now.busySeconds == window && holes && fewer && understandsPieces(now)) {
        auto found = finding(WiringKind::MissingBytes, 70);
        found.percent = now.inverters * 100 / invertersInWindow;
        return found;
    }
    return std::nullopt;
}

// Whole packets now and then, or at least the ends of some.
bool WiringAnalyser::understandsPieces(const Second& now) const {
    if (now.inverters + now.remotes >= someInverters) {
        return true;
    }
    std::array<std::uint8_t, memoryBytes> memory{};
    return countInverterEnds({memory.data(), remembered(memory)}) >= someInverters;
}

// No inverter is understood: what do the bytes look like?
std::optional<WiringFinding> WiringAnalyser::judgeBytes(std::int64_t nowMs) const {
    std::array<std::uint8_t, memoryBytes> memory{};
    const Bytes bytes(memory.data(), remembered(memory));
    const Second now = last(nowMs, window);
    const Bytes heard = bytes.last(std::min(bytes.size(), std::size_t(std::max(now.bytes, 0))));
    if (const auto inverter = findReversedInverter(heard); inverter && inverter->count >= 3) {
        auto found = finding(WiringKind::Reversed, 99);
        found.model = inverter->model;
        found.dcVolts = inverter->dcVolts;
        return found;
    }
    if (now.remotes >= 5) {
        return finding(WiringKind::NoInverter, 95);
    }
    if (countModbusMessages(heard) >= 3) {
        auto found = finding(WiringKind::OtherTalker, 97);
        found.talker = Talker::Modbus;
        return found;
    }
    if (looksLikeText(heard)) {
        auto found = finding(WiringKind::OtherTalker, 95);
        found.talker = Talker::Text;
        return found;
    }
    if (const auto ratio = oversampling(heard)) {
        auto found = finding(WiringKind::WrongSpeed, 90);
        found.speedRatio = *ratio;
        return found;
    }
    if (looksReversed(heard)) {
        return finding(WiringKind::Reversed, 75);
    }
    return judgeRhythm(nowMs);
}

std::optional<WiringFinding> WiringAnalyser::judgeRhythm(std::int64_t nowMs) const {
    const Second now = last(nowMs, window);
    const bool magnumRhythm = now.bursts >= 10 && now.rhythmic * 10 >= now.bursts * 7;
    if (!magnumRhythm) {
        return finding(now.remotes > 0 ? WiringKind::Unreadable : WiringKind::Noise, 60);
    }
    const double perBurst = double(now.bytes) / now.bursts;
    if (perBurst < meanBurstBytes * 0.7) {
        // Each byte read is two, four or more of those sent.
        auto found = finding(WiringKind::WrongSpeed, 60);
        found.speedRatio = perBurst < meanBurstBytes * 0.35 ? 0.25 : 0.5;
        return found;
    }
    return finding(WiringKind::Unreadable, 60);
}

std::optional<WiringFinding> WiringAnalyser::judgeHints(std::int64_t nowMs) const {
    constexpr int longWindow = 10;
    const Second now = last(nowMs, longWindow);
    if (now.inverters < longWindow * 6 || m_problem) {
        return std::nullopt;
    }
    if (now.remotes == 0 && now.routers == 0 && now.others == 0) {
        return finding(WiringKind::OnlyInverter, 95);
    }
    if (now.heaps >= longWindow * 8 && now.slowHeaps * 10 >= now.heaps * 8) {
        return finding(WiringKind::SlowChunks, 80);
    }
    return std::nullopt;
}

std::size_t WiringAnalyser::remembered(std::array<std::uint8_t, memoryBytes>& into) const {
    const std::size_t count = std::min<std::uint64_t>(m_heard, memoryBytes);
    const std::size_t begin = std::size_t(m_heard - count) % memoryBytes;
    const std::size_t first = std::min(count, memoryBytes - begin);
    std::memcpy(into.data(), m_memory.data() + begin, first);
    std::memcpy(into.data() + first, m_memory.data(), count - first);
    return count;
}

}  // namespace magnum::protocol
