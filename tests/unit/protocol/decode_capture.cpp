// SPDX-License-Identifier: GPL-3.0-or-later
// Prints the decode of hexadecimal captures: what a new NAME.expected is made from, by
// hand-checking.
#include <iostream>

#include "capture_text.h"

int main(int argc, char** argv) {
    for (int i = 1; i < argc; ++i) {
        for (const auto& line :
             magnum::test::decodeChunks(magnum::test::captureChunks(argv[i])).lines) {
            std::cout << line << '\n';
        }
    }
    return argc > 1 ? 0 : 2;
}
