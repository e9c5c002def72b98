// SPDX-License-Identifier: GPL-3.0-or-later
// A plant engine on a bench: time that the test moves, packets as they come, results kept.
#pragma once

#include <algorithm>
#include <vector>

#include "plant/plant_engine.h"

namespace magnum::plant {

struct RecordingSink : PlantSink {
    void onSample(const SampleRow& row) override { rows.push_back(row); }
    void onEvent(const Event& event) override { events.push_back(event); }
    void onGeneratorRun(const GeneratorRun& run) override { runs.push_back(run); }
    void onAlarm(const Alarm& alarm) override { alarms.push_back(alarm); }

    [[nodiscard]] std::vector<Event> eventsOf(EventKind kind) const {
        std::vector<Event> found;
        std::copy_if(events.begin(), events.end(), std::back_inserter(found),
                     [kind](const Event& e) { return e.kind == kind; });
        return found;
    }
    std::vector<SampleRow> rows;
    std::vector<Event> events;
    std::vector<GeneratorRun> runs;
    std::vector<Alarm> alarms;
};

inline constexpr int ms4448pae = 0x73;
/// 2026-11-22T13:00:00Z, a boundary of every interval.
inline constexpr qint64 benchUtcMs = 1'795'352'400'000;
inline constexpr qint64 benchMonotonicMs = 1'000'000;

inline protocol::InverterPacket inverting(int amps = 10, int volts = 120) {
    protocol::InverterPacket packet;
    packet.mode = 0x40;
    packet.dcVolts = 50;
    packet.dcAmps = 20;
    packet.acOutputVolts = volts;
    packet.acInputPeakVolts = 3;
    packet.revision = 6.1;
    packet.model = ms4448pae;
    packet.batteryCelsius = 21;
    packet.transformerCelsius = 40;
    packet.fetCelsius = 35;
    packet.stackMode = 0;
    packet.acInputAmps = 0;
    packet.acOutputAmps = amps;
    packet.transformerAmps = amps;
    packet.acHertz = 60.0;
    return packet;
}

inline protocol::InverterPacket charging(int acInAmps = 20, int dcAmps = 30) {
    auto packet = inverting(8);
    packet.mode = 0x08;
    packet.acInputPeakVolts = 180;
    packet.acInputAmps = acInAmps;
    packet.dcAmps = dcAmps;
    return packet;
}

inline protocol::BmkPacket bmk(double amps, std::optional<int> soc = 80, double volts = 50) {
    protocol::BmkPacket packet;
    packet.socPercent = soc;
    packet.volts = volts;
    packet.amps = amps;
    packet.revision = 1.0;
    packet.fault = 1;
    return packet;
}

inline protocol::AgsStatusPacket ags(int status) {
    protocol::AgsStatusPacket packet;
    packet.status = status;
    packet.revision = 5.3;
    packet.celsius = 20;
    return packet;
}

inline protocol::Pt100StatusPacket sun(int address, double amps, double pvVolts = 80) {
    protocol::Pt100StatusPacket packet;
    packet.address = address;
    packet.batteryVolts = 50;
    packet.batteryAmps = amps;
    packet.pvVolts = pvVolts;
    return packet;
}

inline HostFigures host(double cpuPermille, std::optional<double> rssKib = {},
                        std::optional<double> celsius = {}) {
    HostFigures figures;
    figures.cpuPermille = cpuPermille;
    figures.rssKib = rssKib;
    figures.celsius = celsius;
    return figures;
}

class Bench {
 public:
    explicit Bench(PlantConfig config = {}) : engine(config, sink) {}

    [[nodiscard]] Instant now() const { return {m_monotonicMs, m_utcMs}; }
    void wait(qint64 ms) {
        m_monotonicMs += ms;
        m_utcMs += ms;
    }
    void stepWallClock(qint64 ms) { m_utcMs += ms; }
    void apply(const protocol::Packet& packet, size_t bytes = 21) {
        engine.apply(packet, bytes, now());
    }
    void tick() { engine.tick(now()); }
    /// The packet every 100 ms for `ms`, ticking once a second; time stands at the end.
    void run(qint64 ms, const protocol::Packet& packet) { run(ms, std::vector{packet}); }
    /// All packets every 100 ms.
    void run(qint64 ms, const std::vector<protocol::Packet>& packets) {
        for (qint64 t = 0; t < ms; t += 100) {
            for (const auto& packet : packets) {
                apply(packet);
            }
            wait(100);
            if ((t + 100) % 1000 == 0) {
                tick();
            }
        }
    }
    /// Nothing on the bus, the program alive.
    void silence(qint64 ms) {
        for (qint64 t = 0; t < ms; t += 1000) {
            wait(std::min<qint64>(1000, ms - t));
            tick();
        }
    }
    [[nodiscard]] const PlantState& state() const { return engine.state(); }

    RecordingSink sink;
    PlantEngine engine;

 private:
    qint64 m_monotonicMs = benchMonotonicMs;
    qint64 m_utcMs = benchUtcMs;
};

}  // namespace magnum::plant
