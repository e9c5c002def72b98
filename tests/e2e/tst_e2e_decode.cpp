// SPDX-License-Identifier: GPL-3.0-or-later
// `magnumctl decode` accounts for every byte: the `raw` of its lines, one after the other, is the
// input, in every format and however bad the bytes are.
#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include "program_under_test.h"
#include "random_installation.h"

using namespace magnum::test;

namespace {

QByteArray asArray(const ByteVector& bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), static_cast<qsizetype>(bytes.size())};
}

QByteArray installationBytes(unsigned seed, int bursts) {
    InstallationBus bus(Installation::draw(seed), seed);
    QByteArray bytes;
    for (int i = 0; i < bursts; ++i) {
        for (const SentPacket& packet : bus.next()) {
            bytes += asArray(packet.raw());
        }
    }
    return bytes;
}

QByteArray garbage(unsigned seed, int size) {
    Dice dice(seed);
    QByteArray bytes;
    for (int i = 0; i < size; ++i) {
        bytes += static_cast<char>(dice.from(0, 255));
    }
    return bytes;
}

QByteArray fillersOnly(unsigned seed, int size) {
    Dice dice(seed);
    QByteArray bytes;
    for (int i = 0; i < size; ++i) {
        bytes += static_cast<char>(dice.oneOf({0x00, 0xFE, 0xFF}));
    }
    return bytes;
}

/// One byte in fifty is lost, doubled or changed.
QByteArray damaged(const QByteArray& clean, unsigned seed) {
    Dice dice(seed);
    QByteArray bytes;
    for (const char byte : clean) {
        switch (dice.from(0, 149)) {
            case 0:
                break;
            case 1:
                bytes += byte;
                bytes += byte;
                break;
            case 2:
                bytes += static_cast<char>(dice.from(0, 255));
                break;
            default:
                bytes += byte;
                break;
        }
    }
    return bytes;
}

/// Lines of random length, as hex with or without times, spaces, comments and small letters.
QByteArray asText(const QByteArray& bytes, bool withTimes, unsigned seed) {
    Dice dice(seed);
    QByteArray text = withTimes ? "# magnum-monitor capture 1\n# started 2026-11-22T13:00:05Z\n"
                                : "# some capture\n\n";
    int ms = 0;
    for (qsizetype at = 0; at < bytes.size();) {
        const QByteArray piece = bytes.mid(at, dice.from(1, 60));
        at += piece.size();
        ms += dice.from(0, 100);
        const QByteArray hex = dice.chance(50) ? piece.toHex() : piece.toHex(' ').toUpper();
        text += (withTimes ? QByteArray::number(ms) + ' ' : QByteArray()) + hex;
        text += dice.chance(20) ? " ; REMOTE_00 40FF\n" : "\n";
    }
    return text;
}

struct Answer {
    int status = -1;
    QByteArray output;
    QByteArray errors;
};

/// The real program, with the bytes as a file or through a pipe.
Answer decode(const QByteArray& input, const QString& format, bool piped) {
    const Sandbox sandbox;
    const QString path = sandbox.path(QStringLiteral("input"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(input) != input.size()) {
        return {};
    }
    file.close();
    QProcess program;
    program.setProcessEnvironment(sandbox.environment());
    if (piped) {
        program.setStandardInputFile(path);
    }
    program.start(QStringLiteral(MAGNUMCTL), {QStringLiteral("decode"), QStringLiteral("--format"),
                                              format, piped ? QStringLiteral("-") : path});
    if (!program.waitForFinished(patienceMs)) {
        return {};
    }
    return {program.exitCode(), program.readAllStandardOutput(), program.readAllStandardError()};
}

}  // namespace

class E2eDecode : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void rawsJoinedAreTheInput_data();
    void rawsJoinedAreTheInput();
};

void E2eDecode::rawsJoinedAreTheInput_data() {
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<bool>("isClean");
    QTest::addColumn<QString>("format");
    const auto rows = [](const QByteArray& name, const QByteArray& bytes, bool isClean) {
        for (const char* format : {"raw", "hex", "cap", "auto"}) {
            // Bytes that are all printable would be taken for text.
            const bool canBeTold = bytes.size() > 100 || QByteArray(format) != "auto";
            if (canBeTold) {
                QTest::newRow(name + ", " + format)
                    << bytes << isClean << QString::fromLatin1(format);
            }
        }
    };
    rows("nothing", {}, true);
    rows("one byte", "\x40", false);
    rows("garbage", garbage(1, 20000), false);
    rows("fillers only", fillersOnly(2, 3000), false);
    for (unsigned seed = 3; seed < 7; ++seed) {
        const QByteArray clean = installationBytes(seed, 60);
        rows("installation " + QByteArray::number(seed), clean, true);
        rows("installation " + QByteArray::number(seed) + " cut", clean.mid(7).chopped(5), false);
        rows("installation " + QByteArray::number(seed) + " damaged", damaged(clean, seed), false);
    }
}

void E2eDecode::rawsJoinedAreTheInput() {
    QFETCH(QByteArray, bytes);
    QFETCH(bool, isClean);
    QFETCH(QString, format);
    const bool isText = format == QStringLiteral("hex") || format == QStringLiteral("cap");
    const QByteArray input = isText ? asText(bytes, format == QStringLiteral("cap"), 5) : bytes;
    const Answer answer = decode(input, format, format == QStringLiteral("auto"));
    QVERIFY2(answer.status == 0, answer.errors.constData());
    QByteArray raws;
    int rejected = 0;
    for (const QByteArray& line : answer.output.split('\n')) {
        if (line.isEmpty()) {
            continue;
        }
        const QJsonObject object = QJsonDocument::fromJson(line).object();
        QVERIFY2(!object.isEmpty(), line.constData());
        raws += QByteArray::fromHex(object[QStringLiteral("raw")].toString().toLatin1());
        rejected += object[QStringLiteral("type")] == QStringLiteral("rejected") ? 1 : 0;
    }
    QVERIFY(raws == bytes);
    QVERIFY(!isClean || rejected == 0);
}

QTEST_GUILESS_MAIN(E2eDecode)
#include "tst_e2e_decode.moc"
