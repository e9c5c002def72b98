// SPDX-License-Identifier: GPL-3.0-or-later
// Decode rate of BusDecoder in one thread: bench_decode CAPTURE.hex [megabytes]
#include <chrono>
#include <cstdlib>
#include <ctime>
#include <iostream>

#include "../unit/protocol/capture_text.h"

namespace {

struct Figures {
    double seconds = 0;
    double cpuSeconds = 0;  ///< what counts on a machine that does other things as well
    std::size_t packets = 0;
    std::size_t bytes = 0;
};

Figures measure(const magnum::test::ByteVector& capture, std::size_t total, std::size_t chunk) {
    Figures figures;
    magnum::protocol::BusDecoder decoder(
        [&](const magnum::protocol::Decoded&) { ++figures.packets; });
    const auto start = std::chrono::steady_clock::now();
    const std::clock_t cpuStart = std::clock();
    const std::span<const std::uint8_t> all(capture);
    while (figures.bytes < total) {
        for (std::size_t at = 0; at < all.size(); at += chunk) {
            decoder.feed(all.subspan(at, std::min(chunk, all.size() - at)),
                         static_cast<std::int64_t>(at));
        }
        figures.bytes += all.size();
    }
    decoder.flush(0);
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    figures.seconds = taken.count();
    figures.cpuSeconds = static_cast<double>(std::clock() - cpuStart) / CLOCKS_PER_SEC;
    return figures;
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::cerr << "usage: bench_decode CAPTURE.hex [megabytes]\n";
        return 2;
    }
    const auto capture = magnum::test::joined(magnum::test::captureChunks(argv[1]));
    const std::size_t total = (argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 200) * 1000000;
    if (capture.empty()) {
        std::cerr << "bench_decode: no bytes in " << argv[1] << '\n';
        return 1;
    }
    std::cout << "{";
    const char* separator = "";
    for (const std::size_t chunk : {std::size_t(65536), std::size_t(42), std::size_t(1)}) {
        const Figures f = measure(capture, chunk == 1 ? total / 10 : total, chunk);
        std::cout << separator << "\"chunk_" << chunk << "\":{\"megabytes_per_second\":"
                  << static_cast<double>(f.bytes) / 1e6 / f.seconds
                  << ",\"megabytes_per_cpu_second\":"
                  << static_cast<double>(f.bytes) / 1e6 / f.cpuSeconds
                  << ",\"packets_per_second\":" << static_cast<double>(f.packets) / f.seconds
                  << "}";
        separator = ",";
    }
    std::cout << "}\n";
    return 0;
}
