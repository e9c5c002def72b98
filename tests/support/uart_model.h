// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <algorithm>
#include <cmath>
#include <vector>

namespace magnum::test {

/// A wire between UARTs, bit by bit: senders put bytes on it, a receiver that may be wired the
/// wrong way round or run at another speed reads what comes of them. Written from how RS-485
/// drivers and UARTs work, without any of the program's own code.
class UartLine {
 public:
    struct Settings {
        double senderBaud = 19200;
        double receiverBaud = 19200;
        bool reversed = false;  ///< A and B exchanged at the receiver
        /// Nobody drives the line: a receiver with fail-safe reads it as idle, however it is wired;
        /// without one it sees the bias that the network puts on the wires, as wired.
        bool failSafe = true;
        double leadBits = 1;  ///< a driver switches on this long before its first start bit
        double tailBits = 0;  ///< and off this long after its last data bit
    };
    struct Received {
        unsigned char byte = 0;
        double ms = 0;  ///< when its stop bit was looked at
        bool framingError = false;
    };

    explicit UartLine(Settings settings) : m_settings(settings) {}

    /// A packet on the wire from `ms` on; in order of time. Returns when it ends.
    double send(const QByteArray& packet, double ms) {
        const double bitMs = 1000 / m_settings.senderBaud;
        set(ms, true, true);
        double at = ms + m_settings.leadBits * bitMs;
        for (qsizetype i = 0; i < packet.size(); ++i) {
            set(at, true, false);  // start bit
            for (int bit = 0; bit < 8; ++bit) {
                set(at + (bit + 1) * bitMs, true, ((packet[i] >> bit) & 1) != 0);
            }
            set(at + 9 * bitMs, true, true);  // stop bit
            at += 10 * bitMs;
        }
        // The last stop bit is left to the wire's bias.
        set(at - bitMs + m_settings.tailBits * bitMs, false, true);
        return at;
    }

    /// What the receiver makes of everything sent. A low line begins a byte; its bits are looked at
    /// in their middle; right after the look at the stop bit the next byte may begin. Bytes with a
    /// framing error are handed on, as Linux does; of a break one zero.
    [[nodiscard]] std::vector<Received> receive() const {
        const double bitMs = 1000 / m_settings.receiverBaud;
        const double endMs = m_edges.empty() ? 0 : m_edges.back().ms + 20 * bitMs;
        std::vector<Received> all;
        double now = 0;
        while (now < endMs) {
            if (level(now)) {
                now = nextFall(now);
                continue;
            }
            if (level(now + bitMs / 2)) {
                now += bitMs / 2;  // a spike, no start bit
                continue;
            }
            Received r;
            for (int bit = 0; bit < 8; ++bit) {
                r.byte |=
                    static_cast<unsigned char>(level(now + (bit + 1.5) * bitMs) ? 1 << bit : 0);
            }
            r.framingError = !level(now + 9.5 * bitMs);
            r.ms = now + 9.5 * bitMs;
            all.push_back(r);
            now = r.ms;
            if (r.framingError && r.byte == 0) {
                now = nextRise(now);
            }
        }
        return all;
    }

 private:
    struct Edge {
        double ms;
        bool driven;
        bool mark;
    };
    void set(double ms, bool driven, bool mark) { m_edges.push_back({ms, driven, mark}); }
    /// What the receiver's input shows.
    [[nodiscard]] bool shown(bool driven, bool mark) const {
        return !driven && m_settings.failSafe ? true : mark != m_settings.reversed;
    }
    [[nodiscard]] std::size_t after(double ms) const {
        // Within a thousandth of a bit an edge has happened.
        const auto found =
            std::upper_bound(m_edges.begin(), m_edges.end(), ms + 1e-9,
                             [](double value, const Edge& edge) { return value < edge.ms; });
        return static_cast<std::size_t>(found - m_edges.begin());
    }
    [[nodiscard]] bool level(double ms) const {
        const std::size_t next = after(ms);
        return next == 0 ? shown(false, true)
                         : shown(m_edges[next - 1].driven, m_edges[next - 1].mark);
    }
    [[nodiscard]] double nextChange(double ms, bool to) const {
        for (std::size_t i = after(ms); i < m_edges.size(); ++i) {
            if (shown(m_edges[i].driven, m_edges[i].mark) == to) {
                return m_edges[i].ms;
            }
        }
        return 1e18;
    }
    [[nodiscard]] double nextFall(double ms) const { return nextChange(ms, false); }
    [[nodiscard]] double nextRise(double ms) const { return nextChange(ms, true); }

    Settings m_settings;
    std::vector<Edge> m_edges;
};

}  // namespace magnum::test
