// SPDX-License-Identifier: GPL-3.0-or-later
// Every capture decodes to the text beside it, however its bytes are chopped, and loses none.
#include <QDir>
#include <QTest>
#include <random>
#include <sstream>

#include "capture_text.h"

using namespace magnum::test;
namespace protocol = magnum::protocol;

namespace {

std::string fileText(const QString& path) {
    std::ifstream file(path.toStdString());
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

// FNV-1a, 64 bit: any change of any line shows.
std::string checksumOf(const std::vector<std::string>& lines) {
    std::uint64_t hash = 0xCBF29CE484222325ULL;
    for (const std::string& line : lines) {
        for (const char c : line + "\n") {
            hash = (hash ^ static_cast<std::uint8_t>(c)) * 0x100000001B3ULL;
        }
    }
    std::ostringstream text;
    text << std::hex << hash;
    return text.str();
}

// All lines, or for a long capture: counts, checksum and the first lines.
std::string expectationText(const Decoding& decoding) {
    constexpr std::size_t longCapture = 1000;
    constexpr std::size_t linesShown = 200;
    std::ostringstream text;
    std::size_t shown = decoding.lines.size();
    if (shown > longCapture) {
        shown = linesShown;
        for (const char* type :
             {"inverter", "remote", "ags_a1", "ags_a2", "bmk", "rtr", "rejected"}) {
            text << "# " << type << ' ' << decoding.count(type) << '\n';
        }
        text << "# fnv1a64 of all lines " << checksumOf(decoding.lines) << '\n';
    }
    for (std::size_t i = 0; i < shown; ++i) {
        text << decoding.lines[i] << '\n';
    }
    return text.str();
}

std::vector<ByteVector> randomChunks(const ByteVector& bytes, unsigned seed, int longest) {
    std::mt19937 random(seed);
    std::vector<ByteVector> chunks;
    for (std::size_t at = 0; at < bytes.size();) {
        const auto size =
            std::min<std::size_t>(bytes.size() - at, 1 + random() % static_cast<unsigned>(longest));
        chunks.emplace_back(bytes.begin() + static_cast<std::ptrdiff_t>(at),
                            bytes.begin() + static_cast<std::ptrdiff_t>(at + size));
        at += size;
    }
    return chunks;
}

/// Kind and length of each packet and rejected run, when the bytes come in two parts.
std::vector<std::pair<std::size_t, std::size_t>> boundariesOf(std::span<const std::uint8_t> bytes,
                                                              std::size_t splitAt) {
    std::vector<std::pair<std::size_t, std::size_t>> boundaries;
    protocol::BusDecoder decoder([&](const protocol::Decoded& d) {
        boundaries.emplace_back(d.packet.index(), d.raw.size());
    });
    decoder.feed(bytes.first(splitAt), 1);
    decoder.feed(bytes.subspan(splitAt), 2);
    decoder.flush(3);
    return boundaries;
}

}  // namespace

class TestProtocolCaptures : public QObject {
    Q_OBJECT

    static void addCaptures() {
        QTest::addColumn<QString>("capture");
        const QDir folder(QStringLiteral(TESTS_DIR "/captures"));
        const auto names = folder.entryList({QStringLiteral("*.hex")}, QDir::Files, QDir::Name);
        for (const QString& name : names) {
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        }
    }

    static ByteVector bytesOfCapture() {
        QFETCH(QString, capture);
        return joined(captureChunks(capture.toStdString()));
    }

 private slots:
    void decodesToItsExpectation_data() { addCaptures(); }
    void decodesToItsExpectation() {
        QFETCH(QString, capture);
        const Decoding decoding = decodeWhole(bytesOfCapture());
        QString expected = capture;
        expected.replace(QStringLiteral(".hex"), QStringLiteral(".expected"));
        const std::string actual = expectationText(decoding);
        if (qEnvironmentVariableIsSet("MAGNUM_WRITE_EXPECTED")) {
            std::ofstream(expected.toStdString()) << actual;
            QSKIP("expectation written, not compared");
        }
        const auto want = QByteArray::fromStdString(fileText(expected)).split('\n');
        const auto have = QByteArray::fromStdString(actual).split('\n');
        for (qsizetype i = 0; i < std::min(want.size(), have.size()); ++i) {
            QCOMPARE(have[i], want[i]);
        }
        QCOMPARE(have.size(), want.size());
    }

    void losesNoByte_data() { addCaptures(); }
    void losesNoByte() {
        const ByteVector bytes = bytesOfCapture();
        QVERIFY(!bytes.empty());
        QVERIFY(decodeWhole(bytes).allRaws() == bytes);
    }

    void isTheSameByteByByte_data() { addCaptures(); }
    void isTheSameByteByByte() {
        const ByteVector bytes = bytesOfCapture();
        QVERIFY(decodeChunks(randomChunks(bytes, 1, 1)).lines == decodeWhole(bytes).lines);
    }

    void isTheSameInRandomChunks_data() {
        QTest::addColumn<QString>("capture");
        QTest::addColumn<unsigned>("seed");
        const QDir folder(QStringLiteral(TESTS_DIR "/captures"));
        for (const QString& name : folder.entryList({QStringLiteral("*.hex")}, QDir::Files)) {
            for (unsigned seed = 1; seed <= 5; ++seed) {
                QTest::addRow("%s seed %u", qPrintable(name), seed)
                    << folder.filePath(name) << seed;
            }
        }
    }
    void isTheSameInRandomChunks() {
        QFETCH(unsigned, seed);
        const ByteVector bytes = bytesOfCapture();
        const auto chunks = randomChunks(bytes, seed, seed == 5 ? 9000 : 70);
        QVERIFY(decodeChunks(chunks).lines == decodeWhole(bytes).lines);
    }

    void isTheSameSplitAnywhere_data() { addCaptures(); }
    void isTheSameSplitAnywhere() {
        constexpr std::size_t small = 3000;
        const ByteVector bytes = bytesOfCapture();
        const auto whole = decodeWhole(bytes).lines;
        const std::size_t end = std::min(bytes.size(), small);
        const ByteVector head(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(end));
        const auto wholeHead = decodeWhole(head).lines;
        for (std::size_t at = 1; at < end; ++at) {
            const auto middle = head.begin() + static_cast<std::ptrdiff_t>(at);
            QVERIFY2(
                decodeChunks({{head.begin(), middle}, {middle, head.end()}}).lines == wholeHead,
                qPrintable(QString::number(at)));
        }
        QVERIFY(!whole.empty());
    }

    // Of the long captures as well, piece by piece: what matters at a split is near it.
    void noSplitMovesABoundary_data() { addCaptures(); }
    void noSplitMovesABoundary() {
        constexpr std::size_t piece = 400;
        const ByteVector bytes = bytesOfCapture();
        for (std::size_t begin = 0; begin < bytes.size(); begin += piece / 2) {
            const auto all =
                std::span(bytes).subspan(begin).first(std::min(piece, bytes.size() - begin));
            const auto whole = boundariesOf(all, all.size());
            for (std::size_t at = 1; at < all.size(); ++at) {
                QVERIFY2(boundariesOf(all, at) == whole, qPrintable(QString::number(begin + at)));
            }
        }
    }

    // Joined at any byte, everything from the second burst on is decoded.
    void canBeJoinedAnywhere_data() {
        QTest::addColumn<QString>("capture");
        const QDir folder(QStringLiteral(TESTS_DIR "/captures"));
        for (const QString& name :
             folder.entryList({QStringLiteral("01-*.hex"), QStringLiteral("02-*.hex"),
                               QStringLiteral("03-*.hex"), QStringLiteral("05-*.hex")})) {
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        }
    }
    void canBeJoinedAnywhere() {
        constexpr std::size_t enough = 4000;
        ByteVector bytes = bytesOfCapture();
        bytes.resize(std::min(bytes.size(), enough));
        const auto whole = decodeWhole(bytes).raws;
        for (std::size_t at = 1; at < std::min<std::size_t>(300, bytes.size() - 70); ++at) {
            const auto part =
                decodeWhole({bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end()});
            std::size_t same = 0;
            while (same < part.raws.size() &&
                   part.raws[part.raws.size() - 1 - same] == whole[whole.size() - 1 - same]) {
                ++same;
            }
            std::size_t sameBytes = 0;
            for (std::size_t i = 0; i < same; ++i) {
                sameBytes += whole[whole.size() - 1 - i].size();
            }
            QVERIFY2(sameBytes + 66 >= bytes.size() - at, qPrintable(QString::number(at)));
        }
    }

    // The capturing tool called them REMOTE_00 and INVERTER: the first byte pair tells the truth.
    void wronglyLabelledLinesAreDecodedRight_data() {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("inverterStart");
        QTest::addColumn<QString>("remoteStart");
        QTest::newRow("02") << QStringLiteral(
                                   "02-pymagnum-issue4-MS4448PAE-ARTR32-inverting-AC-"
                                   "ignored-2019-12-04")
                            << QStringLiteral("400001EC") << QStringLiteral("0005DA8A");
        QTest::newRow("03") << QStringLiteral(
                                   "03-pymagnum-issue3-MS4448PAE-ARTR32-charger-standby-"
                                   "2019-11-18")
                            << QStringLiteral("000001F") << QStringLiteral("0000DA8A");
    }
    void wronglyLabelledLinesAreDecodedRight() {
        QFETCH(QString, name);
        QFETCH(QString, inverterStart);
        QFETCH(QString, remoteStart);
        const auto decoding = decodeChunks(
            captureChunks((QStringLiteral(TESTS_DIR "/captures/") + name + QStringLiteral(".hex"))
                              .toStdString()));
        const auto begin = [](const QString& type, const QString& raw) {
            return (QStringLiteral("{\"type\":\"") + type + QStringLiteral("\",\"raw\":\"") + raw)
                .toStdString();
        };
        const auto counted = [&](const std::string& start) {
            return std::count_if(decoding.lines.begin(), decoding.lines.end(),
                                 [&](const std::string& l) { return l.starts_with(start); });
        };
        QCOMPARE(
            static_cast<std::size_t>(counted(begin(QStringLiteral("inverter"), inverterStart))),
            decoding.count("inverter"));
        QCOMPARE(static_cast<std::size_t>(counted(begin(QStringLiteral("remote"), remoteStart))),
                 decoding.count("remote"));
        QVERIFY(decoding.count("inverter") >= decoding.count("remote"));
        QCOMPARE(decoding.count("rejected"), std::size_t(0));
    }

    void reversedWiringYieldsNoPacket() {
        const auto decoding = decodeChunks(
            captureChunks(TESTS_DIR "/captures/10-pymagnum-docs-reversed-AB-wiring.hex"));
        QCOMPARE(decoding.count("rejected"), decoding.lines.size());
    }
};

QTEST_APPLESS_MAIN(TestProtocolCaptures)
#include "tst_protocol_captures.moc"
