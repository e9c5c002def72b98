// SPDX-License-Identifier: GPL-3.0-or-later
// The decoder takes no memory while it runs: the bus never stops, and neither may a small machine.
#include <QTest>
#include <array>
#include <atomic>
#include <cstdlib>
#include <memory>
#include <new>

#include "packet_encoder.h"

namespace {

std::atomic<int> allocations{0};

}  // namespace

// Not inlined: GCC 14 would take one half of a pair for the standard library's.
[[gnu::noinline]] void* operator new(std::size_t size) {
    ++allocations;
    if (void* memory = std::malloc(size)) {
        return memory;
    }
    throw std::bad_alloc();
}
[[gnu::noinline]] void operator delete(void* memory) noexcept {
    std::free(memory);
}
[[gnu::noinline]] void operator delete(void* memory, std::size_t) noexcept {
    std::free(memory);
}

class TestProtocolAllocation : public QObject {
    Q_OBJECT

 private slots:
    void decodingAllocatesNothing() {
        using namespace magnum::test;
        const ByteVector bytes =
            joined(captureChunks(TESTS_DIR "/captures/01-MS4024PAE-ARC23-AGS-BMK.hex"));
        int packets = 0;
        magnum::protocol::BusDecoder decoder(
            [&packets](const magnum::protocol::Decoded&) { ++packets; });
        const int before = allocations;
        for (std::size_t at = 0; at < bytes.size(); at += 42) {
            decoder.feed(std::span(bytes).subspan(at, std::min<std::size_t>(42, bytes.size() - at)),
                         static_cast<std::int64_t>(at));
        }
        decoder.flush(0);
        const int after = allocations;
        QVERIFY(packets > 5000);
        QCOMPARE(after - before, 0);
    }

    void theCounterCounts() {
        const int before = allocations;
        const auto memory = std::make_unique<std::array<int, 100>>();
        QVERIFY(memory != nullptr);
        QVERIFY(allocations > before);
    }
};

QTEST_APPLESS_MAIN(TestProtocolAllocation)
#include "tst_protocol_allocation.moc"
