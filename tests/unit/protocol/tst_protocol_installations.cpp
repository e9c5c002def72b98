// SPDX-License-Identifier: GPL-3.0-or-later
// Random installations on a clean bus: every packet comes out, labelled rightly, with the values
// that were put in, from the first whole burst, however the bytes are delivered.
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "random_installation.h"

using namespace magnum::protocol;
using namespace magnum::test;

namespace {

constexpr unsigned installations = 250;
constexpr int burstsEach = 90;

std::vector<SentBurst> burstsOf(unsigned seed, int count = burstsEach) {
    InstallationBus bus(Installation::draw(seed), seed + 1000);
    std::vector<SentBurst> bursts;
    bursts.reserve(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        bursts.push_back(bus.next());
    }
    return bursts;
}

std::vector<SentPacket> packetsOf(const std::vector<SentBurst>& bursts) {
    std::vector<SentPacket> packets;
    for (const SentBurst& burst : bursts) {
        packets.insert(packets.end(), burst.begin(), burst.end());
    }
    return packets;
}

ByteVector bytesOf(const std::vector<SentPacket>& packets) {
    ByteVector bytes;
    for (const SentPacket& packet : packets) {
        const ByteVector raw = packet.raw();
        bytes.insert(bytes.end(), raw.begin(), raw.end());
    }
    return bytes;
}

ByteVector bytesOf(const std::vector<SentBurst>& bursts) {
    return bytesOf(packetsOf(bursts));
}

QByteArray hexOf(const ByteVector& bytes) {
    return QByteArray(reinterpret_cast<const char*>(bytes.data()),
                      static_cast<qsizetype>(bytes.size()))
        .toHex();
}

/// What an adapter with a latency timer of 16 ms hands over, at the times of a real bus.
Decoding decodeBehindLatencyTimer(const std::vector<SentBurst>& bursts) {
    constexpr double byteMs = 10 / 19.2;
    constexpr double gapMs = 10;
    std::map<int, ByteVector> chunks;
    double burstMs = 3;
    for (const SentBurst& burst : bursts) {
        double ms = burstMs;
        for (const SentPacket& packet : burst) {
            for (const std::uint8_t byte : packet.raw()) {
                ms += byteMs;
                chunks[static_cast<int>(ms / 16)].push_back(byte);
            }
            ms += gapMs;
        }
        burstMs += 100;
    }
    Decoding decoding;
    BusDecoder decoder(into(decoding));
    for (const auto& [number, chunk] : chunks) {
        decoder.feed(chunk, number * 16);
    }
    decoder.flush(0);
    return decoding;
}

Decoding decodeBurstwise(const std::vector<SentBurst>& bursts, bool flushesAtTheGap) {
    Decoding decoding;
    BusDecoder decoder(into(decoding));
    std::int64_t ms = 0;
    for (const SentBurst& burst : bursts) {
        decoder.feed(bytesOf(burst), ms += 55);
        if (flushesAtTheGap) {
            decoder.flush(ms += 45);
        }
    }
    decoder.flush(ms);
    return decoding;
}

/// The first thing that is not as sent, in words; empty when all is.
QByteArray differenceOf(const std::vector<SentPacket>& sent, const Decoding& decoding) {
    for (std::size_t i = 0; i < sent.size(); ++i) {
        if (i >= decoding.packets.size()) {
            return "only " + QByteArray::number(decoding.packets.size()) + " packets";
        }
        const std::string type(packetTypeName(decoding.packets[i]));
        if (type != sent[i].type || decoding.raws[i] != sent[i].raw()) {
            return "packet " + QByteArray::number(i) + ": sent " +
                   QByteArray::fromStdString(sent[i].type) + ' ' + hexOf(sent[i].raw()) +
                   ", decoded " + QByteArray::fromStdString(type) + ' ' + hexOf(decoding.raws[i]);
        }
    }
    return sent.size() == decoding.packets.size() ? QByteArray() : QByteArray("more packets");
}

std::optional<double> numberOf(const QJsonValue& value) {
    if (value.isBool()) {
        return value.toBool() ? 1 : 0;
    }
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

/// The first field that differs, is missing or was not expected.
QByteArray fieldDifferenceOf(const SentPacket& sent, const std::string& line) {
    const QJsonObject fields =
        QJsonDocument::fromJson(QByteArray::fromStdString(line))[u"fields"].toObject();
    for (const auto& [name, wanted] : sent.fields) {
        const QString key = QString::fromStdString(name);
        const auto got = numberOf(fields[key]);
        const bool same =
            got.has_value() == wanted.has_value() && (!got || std::abs(*got - *wanted) < 1e-9);
        if (!fields.contains(key) || !same) {
            return QByteArray::fromStdString(name) + " in " + QByteArray::fromStdString(line) +
                   ", wanted " + (wanted ? QByteArray::number(*wanted) : QByteArray("null"));
        }
    }
    for (auto it = fields.begin(); it != fields.end(); ++it) {
        const bool isName = it.key().endsWith(QStringLiteral("_name"));
        if (!isName && !it->isArray() && !sent.fields.contains(it.key().toStdString())) {
            return "unexpected " + it.key().toLatin1();
        }
    }
    return {};
}

}  // namespace

class TestProtocolInstallations : public QObject {
    Q_OBJECT

    static void addSeeds() {
        QTest::addColumn<unsigned>("seed");
        // More of them, for once: MAGNUM_INSTALLATIONS=20000.
        bool isGiven = false;
        const auto given = qEnvironmentVariableIntValue("MAGNUM_INSTALLATIONS", &isGiven);
        const unsigned count = isGiven ? static_cast<unsigned>(given) : installations;
        for (unsigned block = 0; block < count; block += 50) {
            QTest::addRow("installations %u to %u", block, block + 49) << block;
        }
    }
    template <class Check>
    static void forEach(Check check) {
        QFETCH(unsigned, seed);
        for (unsigned i = seed; i < seed + 50; ++i) {
            const auto bursts = burstsOf(i);
            const QByteArray problem = check(bursts);
            QVERIFY2(problem.isEmpty(),
                     ("installation " + QByteArray::number(i) + ": " + problem).constData());
        }
    }

 private slots:
    void everyPacketComesOutWithItsValues_data() { addSeeds(); }
    void everyPacketComesOutWithItsValues() {
        forEach([](const std::vector<SentBurst>& bursts) {
            const auto sent = packetsOf(bursts);
            const auto decoding = decodeWhole(bytesOf(sent));
            QByteArray problem = differenceOf(sent, decoding);
            for (std::size_t i = 0; i < sent.size() && problem.isEmpty(); ++i) {
                problem = fieldDifferenceOf(sent[i], decoding.lines[i]);
            }
            return problem;
        });
    }

    void byteByByteIsTheSame_data() { addSeeds(); }
    void byteByByteIsTheSame() {
        forEach([](const std::vector<SentBurst>& bursts) {
            std::vector<ByteVector> singles;
            for (const std::uint8_t byte : bytesOf(bursts)) {
                singles.push_back({byte});
            }
            return differenceOf(packetsOf(bursts), decodeChunks(singles));
        });
    }

    void burstByBurstIsTheSame_data() { addSeeds(); }
    void burstByBurstIsTheSame() {
        forEach([](const std::vector<SentBurst>& bursts) {
            const auto sent = packetsOf(bursts);
            const QByteArray glued = differenceOf(sent, decodeBurstwise(bursts, false));
            return glued.isEmpty() ? differenceOf(sent, decodeBurstwise(bursts, true)) : glued;
        });
    }

    void behindALatencyTimerIsTheSame_data() { addSeeds(); }
    void behindALatencyTimerIsTheSame() {
        forEach([](const std::vector<SentBurst>& bursts) {
            return differenceOf(packetsOf(bursts), decodeBehindLatencyTimer(bursts));
        });
    }

    // The port is opened in the middle of a burst: what is cut is lost, everything after it is not.
    void joinedAnywhereTheNextBurstIsWhole_data() { addSeeds(); }
    void joinedAnywhereTheNextBurstIsWhole() {
        forEach([](const std::vector<SentBurst>& all) {
            const std::vector<SentBurst> bursts(all.begin(), all.begin() + 12);
            const ByteVector bytes = bytesOf(bursts);
            const std::vector<SentBurst> rest(bursts.begin() + 1, bursts.end());
            const auto sent = packetsOf(rest);
            const std::size_t firstBurst = bytesOf(packetsOf({bursts[0]})).size();
            for (std::size_t at = 1; at < firstBurst; ++at) {
                Decoding part =
                    decodeWhole({bytes.begin() + static_cast<std::ptrdiff_t>(at), bytes.end()});
                const std::size_t surplus =
                    part.raws.size() - std::min(part.raws.size(), sent.size());
                part.raws.erase(part.raws.begin(),
                                part.raws.begin() + static_cast<std::ptrdiff_t>(surplus));
                part.packets.erase(part.packets.begin(),
                                   part.packets.begin() + static_cast<std::ptrdiff_t>(surplus));
                const QByteArray problem = differenceOf(sent, part);
                if (!problem.isEmpty()) {
                    return "joined at " + QByteArray::number(at) + ": " + problem;
                }
            }
            return QByteArray();
        });
    }

    void drawingCoversTheKinds() {
        std::map<std::string, int> seen;
        for (unsigned i = 0; i < installations; ++i) {
            const Installation own = Installation::draw(i);
            ++seen[std::to_string(own.model.volts) + " V"];
            ++seen[std::to_string(own.inverterBytes) + " bytes"];
            ++seen[own.isExport() ? "export" : "domestic"];
            ++seen["stack " + std::to_string(own.stackMode)];
            ++seen[own.alternatesFooter00 ? "RC50" : "other remote"];
            for (const Page& page : own.pages) {
                ++seen["footer " + std::to_string(page.footer)];
                ++seen["reply " + std::to_string(static_cast<int>(page.replies.front()))];
            }
        }
        QCOMPARE(seen.size(), std::size_t(3 + 3 + 2 + 5 + 2 + 13 + 9));
    }
};

QTEST_APPLESS_MAIN(TestProtocolInstallations)
#include "tst_protocol_installations.moc"
