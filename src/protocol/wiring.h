// SPDX-License-Identifier: GPL-3.0-or-later
// What the bytes of a port look like when they are not what they should be: reversed wires, a wrong
// speed, another protocol, missing bytes. Standard C++, fixed memory, no clock: it is told the
// time.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>

#include "protocol/bus_decoder.h"
#include "protocol/reversed_wires.h"

namespace magnum::protocol {

enum class WiringKind : std::uint8_t {
    Reversed,      ///< A and B are swapped
    WrongSpeed,    ///< sent at another speed than 19200
    OtherTalker,   ///< another protocol: `talker`
    Noise,         ///< bytes without any order: a line that floats, no network behind it
    Unreadable,    ///< the network's rhythm, but nothing that can be read
    RareBytes,     ///< a byte now and then: a router port that sleeps
    OnlyRouter,    ///< nothing but the router's own packets
    NoInverter,    ///< a remote is heard, no inverter
    MissingBytes,  ///< packets with holes: another program reads the port too
    Repeated,      ///< every packet twice
    OnlyInverter,  ///< an inverter without a remote: a fact, no fault
    SlowChunks,    ///< bytes come in heaps every 16 ms: the adapter's timer; no fault
};

enum class Talker : std::uint8_t { Unknown, Modbus, Text };

/// One finding with its evidence. Fields that do not belong to its kind are 0.
struct WiringFinding {
    WiringKind kind = WiringKind::Unreadable;
    int confidencePercent = 0;
    std::int64_t sinceMs = 0;  ///< when it was first found
    int model = 0;             ///< Reversed: of the inverter read the other way round
    double dcVolts = 0;        ///< Reversed: what that inverter says, V
    double speedRatio = 0;     ///< WrongSpeed: the receiver's speed by the sender's
    Talker talker = Talker::Unknown;
    double bytesPerSecond = 0;
    int percent = 0;  ///< MissingBytes: packets that are heard whole, of those that were sent
};

/// False for what is only worth knowing.
[[nodiscard]] bool isProblem(WiringKind kind);

/// Watches one port. Cheap enough to run always: counting while packets come, looking into the
/// bytes, once a second, only while none do.
class WiringAnalyser {
 public:
    /// Bytes as they came. monotonicMs never goes back.
    void hear(Bytes bytes, std::int64_t monotonicMs);
    /// What the decoder made of them.
    void decoded(const Decoded& decoded);
    /// To be called once a second. True when a finding came or went.
    bool tick(std::int64_t monotonicMs);
    /// Another port, or this one opened anew.
    void reset();

    /// What is wrong; one at a time, the most telling.
    [[nodiscard]] const std::optional<WiringFinding>& problem() const { return m_problem; }
    /// What is worth knowing.
    [[nodiscard]] const std::optional<WiringFinding>& hint() const { return m_hint; }

 private:
    static constexpr std::size_t memoryBytes = 2048;
    static constexpr std::size_t secondsKept = 16;

    struct Second {
        std::int64_t second = -1;
        int bytes = 0;
        int inverters = 0;
        int repeated = 0;
        int remotes = 0;
        int routers = 0;
        int others = 0;
        int rejectedBytes = 0;
        int bursts = 0;
        int rhythmic = 0;     ///< bursts 100 ms after the one before
        int heaps = 0;        ///< chunks within a burst
        int slowHeaps = 0;    ///< of these, those a 16 ms timer would make
        int busySeconds = 0;  ///< in a sum: seconds with bytes
        void add(const Second& other);
    };

    [[nodiscard]] Second& at(std::int64_t monotonicMs);
    /// The sum over the `count` seconds before and with the one of `monotonicMs`.
    [[nodiscard]] Second last(std::int64_t monotonicMs, int count) const;
    [[nodiscard]] std::optional<WiringFinding> judge(std::int64_t nowMs) const;
    [[nodiscard]] std::optional<WiringFinding> judgePackets(std::int64_t nowMs) const;
    [[nodiscard]] bool understandsPieces(const Second& now) const;
    [[nodiscard]] std::optional<WiringFinding> judgeFew(std::int64_t nowMs) const;
    [[nodiscard]] std::optional<WiringFinding> judgeBytes(std::int64_t nowMs) const;
    [[nodiscard]] std::optional<WiringFinding> judgeRhythm(std::int64_t nowMs) const;
    [[nodiscard]] std::optional<WiringFinding> judgeHints(std::int64_t nowMs) const;
    void countHeap(Second& second, std::int64_t monotonicMs);
    [[nodiscard]] std::size_t remembered(std::array<std::uint8_t, memoryBytes>& into) const;

    std::array<std::uint8_t, memoryBytes> m_memory{};
    std::uint64_t m_heard = 0;  ///< bytes in all
    std::array<Second, secondsKept> m_seconds{};
    std::array<std::uint8_t, 24> m_lastInverter{};
    std::size_t m_lastInverterLength = 0;
    std::int64_t m_listeningSinceMs = -1;  ///< first byte after a silence
    std::int64_t m_firstByteMs = -1;
    std::int64_t m_lastByteMs = -1;
    std::int64_t m_burstMs = -1;  ///< begin of the present burst
    int m_healthyBytes = 0;       ///< in four seconds in which hardly a packet was missed
    int m_confirmed = 0;          ///< seconds in a row with m_candidate
    std::optional<WiringFinding> m_candidate;
    std::optional<WiringFinding> m_problem;
    std::optional<WiringFinding> m_hint;
};

}  // namespace magnum::protocol
