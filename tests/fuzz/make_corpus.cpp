// SPDX-License-Identifier: GPL-3.0-or-later
// Inputs for the fuzzers to start from, a folder for each: make_corpus OUT_DIR CAPTURE...
//   fuzz_decode          captures and packets of every kind as raw bytes
//   fuzz_capture_reader  captures as files of every format, with the byte that chooses the format
//   fuzz_settings        settings files: right, wrong and broken
#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "../unit/protocol/packet_encoder.h"

namespace {

using namespace magnum::test;

constexpr std::size_t longest = 4096;

void write(const std::filesystem::path& path, const std::string& bytes) {
    std::filesystem::create_directories(path.parent_path());
    std::ofstream(path, std::ios::binary) << bytes;
}

std::string text(const ByteVector& bytes) {
    return {bytes.begin(), bytes.end()};
}

std::string cut(std::string bytes) {
    bytes.resize(std::min(bytes.size(), longest));
    return bytes;
}

/// A bus of each voltage, packet length and accessory, a few bursts long.
void writeBuses(const std::filesystem::path& folder) {
    const ByteVector solar = bytesOf("C1001300024D008505BC1194101B313E");
    const ByteVector totals = bytesOf("C200000200AC0002050B641425");
    const ByteVector day = bytesOf("C30000000D7E457A5976372205095A");
    const ByteVector acld = bytesOf("D1D9190000641F0B");
    ByteVector msh = inverterPacket(0x0A, 25.4, 0x67);
    msh.pop_back();
    ByteVector classic = inverterPacket(0x02, 13.4, 0x23, 0x22);
    classic.resize(16);
    ByteVector remote16 = remotePacket(0, 0x0C);
    remote16.resize(16);
    std::string name = "bus-a";
    for (const ByteVector& burst : {
             joined(eightBursts(true)),
             joined({inverterPacket(), remotePacket(0xC0), solar, inverterPacket(),
                     remotePacket(0xC1), totals, inverterPacket(), remotePacket(0xC3), day}),
             joined(
                 {withFiller(inverterPacket(), 0xFE), withFiller(remotePacket(0xD0), 0xFF), acld}),
             joined({msh, remotePacket(0x11), routerPacket()}),
             joined({withFiller(classic, 0xFF), remote16}),
         }) {
        write(folder / name, text(joined({burst, burst, burst})));
        ++name.back();
    }
}

void writeCapture(const std::filesystem::path& out, const std::filesystem::path& capture) {
    std::ifstream file(capture, std::ios::binary);
    std::stringstream content;
    content << file.rdbuf();
    const std::string name = capture.stem().string();
    const std::string raw = cut(text(joined(captureChunks(capture.string()))));
    write(out / "fuzz_decode" / name, raw);
    const auto readerInput = [&](const std::string& kind, const std::string& bytes, char choice) {
        write(out / "fuzz_capture_reader" / (name + kind), cut(bytes) + choice);
    };
    readerInput("-auto", content.str(), '\x10');
    readerInput("-raw", raw, '\x81');
    readerInput("-hex", content.str(), '\x2A');
}

void writeCaptureEdges(const std::filesystem::path& folder) {
    const char* const files[] = {
        "# magnum-monitor capture 1\n# started 2026-11-22T13:00:05.123Z\n0 4000 01EC ; x\n21 00\n",
        "# magnum-monitor capture 1\r\n\r\n0 FF\r\n# started 2026-11-22T13:00:07Z\r\n5 FE\r\n",
        "\xEF\xBB\xBF# magnum-monitor capture 1\n9223372036854775807 00\n",
        "# magnum-monitor capture 1\n# started nonsense\n# started then\n10 AA\n2 BB\n",
        "40 0\n",
        "zz\n",
        "123 40\n",
        "; only\n",
        "400001EC\n000976B6\n",
        "1",
        "\n\n\n",
    };
    char name = 'a';
    for (const char* file : files) {
        for (const char choice : {'\0', '\2', '\3'}) {
            write(folder / (std::string("edge-") + name + char('0' + choice)),
                  std::string(file) + choice);
        }
        ++name;
    }
}

void writeSettings(const std::filesystem::path& folder) {
    const char* const files[] = {
        "[bus]\nport=auto\n[plant]\nac_input=grid\n[limits]\nlow_soc_percent=30\nlow_volts=46\n"
        "generator_max_hours=12\n[storage]\ncommit_interval_seconds=60\n[display]\n"
        "diagonal_inches=10.1\ntext_scale=1.25\npalette=night\npage=history\n",
        "[bus]\nport=\"/dev/tty\\x55SB0\"\n[storage]\ncommit_interval_seconds=1e9\n",
        "[limits]\nlow_volts=@Variant(\\0\\0\\0\\x7f)\nlow_soc_percent=nan\n",
        "[limits]\nlow_volts=1,2,3\nlow_soc_percent=@ByteArray(30)\ngenerator_max_hours=@Rect(1)\n",
        "low_volts=46\n%41%42=1\n[%General]\nx=@@y\n[limits\nlow_volts=-0\n",
        "[plant]\nac_input=@Invalid()\nac_input=\\\n  grid\n; comment\n",
    };
    char name = 'a';
    for (const char* file : files) {
        write(folder / std::string(1, name++), file);
    }
}

}  // namespace

int main(int argc, char** argv) {
    if (argc < 3) {
        std::cerr << "usage: make_corpus OUT_DIR CAPTURE...\n";
        return 2;
    }
    const std::filesystem::path out(argv[1]);
    writeBuses(out / "fuzz_decode");
    writeCaptureEdges(out / "fuzz_capture_reader");
    writeSettings(out / "fuzz_settings");
    for (int i = 2; i < argc; ++i) {
        writeCapture(out, argv[i]);
    }
    return 0;
}
