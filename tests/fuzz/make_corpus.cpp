// SPDX-License-Identifier: GPL-3.0-or-later
// Writes captures as raw bytes, 4096 at most, for a fuzzer to start from: make_corpus OUT_DIR
// HEX...
#include <filesystem>
#include <fstream>
#include <iostream>

#include "../unit/protocol/capture_text.h"

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: make_corpus OUT_DIR CAPTURE.hex...\n";
        return 2;
    }
    constexpr std::size_t longest = 4096;
    const std::filesystem::path folder(argv[1]);
    std::filesystem::create_directories(folder);
    for (int i = 2; i < argc; ++i) {
        auto bytes = magnum::test::joined(magnum::test::captureChunks(argv[i]));
        bytes.resize(std::min(bytes.size(), longest));
        std::ofstream file(folder / std::filesystem::path(argv[i]).stem(), std::ios::binary);
        for (const std::uint8_t byte : bytes) {
            file.put(static_cast<char>(byte));
        }
    }
    return 0;
}
