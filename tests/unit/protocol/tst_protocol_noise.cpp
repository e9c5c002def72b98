// SPDX-License-Identifier: GPL-3.0-or-later
// Flipped bits, lost and inserted bytes: what was not hit is decoded, and nothing false is learned.
#include <QDir>
#include <QTest>
#include <random>

#include "disturbed.h"
#include "random_installation.h"

using namespace magnum::protocol;
using namespace magnum::test;

namespace {

/// The packets of a clean capture, without end-of-packet fillers being counted as damage.
std::vector<ByteVector> cleanPackets(const std::string& file) {
    return decodeChunks(captureChunks(std::string(TESTS_DIR "/captures/") + file)).raws;
}

/// A plant that stands as random plants do but whose volts do not leap: what is measured is what
/// noise costs.
std::vector<ByteVector> installationPackets(unsigned seed, std::size_t count) {
    InstallationBus bus(Installation::draw(seed), seed);
    std::vector<ByteVector> packets;
    while (packets.size() < count) {
        for (const SentPacket& packet : bus.next()) {
            packets.push_back(packet.raw());
        }
    }
    return packets;
}

/// Share of the intact packets that come out as packets, at their place.
double shareFound(const Noisy& noisy, const Decoding& decoding) {
    std::size_t found = 0;
    std::size_t at = 0;
    std::size_t next = 0;
    for (std::size_t i = 0; i < decoding.raws.size(); ++i) {
        while (next < noisy.intactAt.size() && noisy.intactAt[next] < at) {
            ++next;
        }
        const bool packet = !std::holds_alternative<RejectedRun>(decoding.packets[i]);
        if (packet && next < noisy.intactAt.size() && noisy.intactAt[next] == at) {
            ++found;
        }
        at += decoding.raws[i].size();
    }
    return static_cast<double>(found) / static_cast<double>(noisy.intactAt.size());
}

}  // namespace

class TestProtocolNoise : public QObject {
    Q_OBJECT

    // One source each: a capture by its name or an installation by its number.
    static void addCases() {
        QTest::addColumn<QByteArray>("source");
        QTest::addColumn<double>("rate");
        QTest::addColumn<unsigned>("seed");
        QByteArrayList sources{
            "01-MS4024PAE-ARC23-AGS-BMK.hex",
            "02-pymagnum-issue4-MS4448PAE-ARTR32-inverting-AC-ignored-2019-12-04.hex",
            "03-pymagnum-issue3-MS4448PAE-ARTR32-charger-standby-2019-11-18.hex",
            "05-pymagnum-issue10-classic-MS2012-rev34-RC12-float-2020-06-01.hex",
        };
        for (int i = 0; i < 16; ++i) {
            sources << QByteArray::number(1000 + 7 * i);
        }
        for (const QByteArray& source : sources) {
            for (const double rate : {0.001, 0.01}) {
                for (const unsigned seed : {11U, 22U, 33U, 44U, 55U}) {
                    QTest::addRow("%.4s %.1f %% seed %u", source.constData(), rate * 100, seed)
                        << source << rate << seed;
                }
            }
        }
    }

    static InverterIdentity trueIdentity() {
        QFETCH(QByteArray, source);
        bool isNumber = false;
        const unsigned number = source.toUInt(&isNumber);
        if (isNumber) {
            const Installation own = Installation::draw(number);
            return {own.model.code, own.revision / 10.0};
        }
        if (source.startsWith("05")) {
            return {0x23, 3.4};
        }
        return {source.startsWith("01") ? 0x6B : 0x73, 5.1};
    }

    static Noisy disturbed() {
        QFETCH(QByteArray, source);
        QFETCH(double, rate);
        QFETCH(unsigned, seed);
        constexpr std::size_t enough = 2000;
        bool isNumber = false;
        const unsigned number = source.toUInt(&isNumber);
        auto packets =
            isNumber ? installationPackets(number, enough) : cleanPackets(source.toStdString());
        // The short captures are repeated, for figures that mean something.
        const auto once = packets;
        while (packets.size() < enough) {
            packets.insert(packets.end(), once.begin(), once.end());
        }
        return disturb(packets, rate, seed);
    }

 private slots:
    // Also prints what the requirement is measured by: MAGNUM_SHOW_FIGURES=1.
    void undamagedPacketsAreFound_data() { addCases(); }
    void undamagedPacketsAreFound() {
        QFETCH(double, rate);
        const Noisy noisy = disturbed();
        const double share = shareFound(noisy, decodeWhole(noisy.bytes));
        const double wanted = rate < 0.005 ? 0.97 : 0.85;
        if (qEnvironmentVariableIsSet("MAGNUM_SHOW_FIGURES")) {
            qInfo("found %.4f", share);
        }
        QVERIFY2(share >= wanted, qPrintable(QString::number(share)));
    }

    void noByteIsLost_data() { addCases(); }
    void noByteIsLost() {
        const Noisy noisy = disturbed();
        QVERIFY(decodeWhole(noisy.bytes).allRaws() == noisy.bytes);
    }

    void noByteOfAnyCaptureIsLost_data() {
        QTest::addColumn<QString>("capture");
        const QDir folder(QStringLiteral(TESTS_DIR "/captures"));
        for (const QString& name : folder.entryList({QStringLiteral("*.hex")}, QDir::Files)) {
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
        }
    }
    void noByteOfAnyCaptureIsLost() {
        QFETCH(QString, capture);
        const auto lines = captureChunks(capture.toStdString());
        for (unsigned seed = 1; seed <= 20; ++seed) {
            const Noisy noisy = disturb(lines, seed % 2 == 0 ? 0.01 : 0.05, seed);
            QVERIFY(decodeWhole(noisy.bytes).allRaws() == noisy.bytes);
        }
    }

    void noFalseIdentityIsAdopted_data() { addCases(); }
    void noFalseIdentityIsAdopted() {
        const Noisy noisy = disturbed();
        const InverterIdentity truth = trueIdentity();
        bool wrong = false;
        std::optional<InverterIdentity> identity;
        BusDecoder decoder([](const Decoded&) {});
        for (std::size_t at = 0; at < noisy.bytes.size(); at += 50) {
            const auto size = std::min<std::size_t>(50, noisy.bytes.size() - at);
            decoder.feed(std::span(noisy.bytes).subspan(at, size), 0);
            identity = decoder.inverterIdentity();
            wrong = wrong || (identity && (identity->model != truth.model ||
                                           identity->revision != truth.revision));
        }
        QVERIFY(identity.has_value());
        QVERIFY(!wrong);
    }

    void pureNoiseYieldsAlmostNoPacket() {
        std::mt19937 random(7);
        ByteVector noise(200000);
        for (auto& byte : noise) {
            byte = static_cast<std::uint8_t>(random());
        }
        Decoding decoding;
        BusDecoder decoder(into(decoding));
        decoder.feed(noise, 0);
        decoder.flush(1);
        QVERIFY(decoding.allRaws() == noise);
        QVERIFY(!decoder.inverterIdentity());
        QVERIFY(decoding.lines.size() - decoding.count("rejected") <= 3);
    }
};

QTEST_APPLESS_MAIN(TestProtocolNoise)
#include "tst_protocol_noise.moc"
