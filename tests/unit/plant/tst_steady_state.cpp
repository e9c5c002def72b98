// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>
#include <atomic>
#include <cstdlib>
#include <new>

#include "plant_bench.h"

namespace {
std::atomic<long> allocations{0};
}

// Counts every allocation of this program.
void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size)) {
        return memory;
    }
    throw std::bad_alloc();
}
void operator delete(void* memory) noexcept {
    std::free(memory);
}
void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

using namespace magnum::plant;
namespace protocol = magnum::protocol;

namespace {
struct CountingSink : PlantSink {
    void onSample(const SampleRow&) override { ++rows; }
    void onEvent(const Event&) override { ++events; }
    void onGeneratorRun(const GeneratorRun&) override {}
    void onAlarm(const Alarm&) override {}
    int rows = 0;
    int events = 0;
};
}  // namespace

class TestSteadyState : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void packetsNeedNoAllocation() {
        CountingSink sink;
        PlantEngine engine({}, sink);
        Instant now{benchMonotonicMs, benchUtcMs};
        protocol::RemotePacket remote;
        remote.lowBatteryCutOutVolts = 42;
        remote.page = protocol::RemotePageA1{};
        const protocol::Packet packets[] = {charging(), remote, bmk(10), ags(8)};
        const auto run = [&](int cycles) {
            for (int i = 0; i < cycles; ++i) {
                for (const auto& packet : packets) {
                    engine.apply(packet, 21, now);
                }
                now.monotonicMs += 100;
                now.utcMs += 100;
                if (i % 10 == 0) {
                    engine.tick(now);
                }
            }
        };
        run(300);
        const long before = allocations;
        const int eventsBefore = sink.events;
        run(3000);
        QCOMPARE(allocations - before, 0L);
        QCOMPARE(sink.events, eventsBefore);
        QVERIFY(sink.rows > 60);
    }
};
QTEST_GUILESS_MAIN(TestSteadyState)
#include "tst_steady_state.moc"
