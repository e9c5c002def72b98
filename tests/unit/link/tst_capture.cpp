// SPDX-License-Identifier: GPL-3.0-or-later
#include <QBuffer>
#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include "link/capture_reader.h"
#include "link/capture_writer.h"
#include "link/simulator/repeatable_random.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::link;

namespace {

class HandClock final : public system::Clock {
 public:
    [[nodiscard]] qint64 monotonicMs() const override { return nowMs; }
    [[nodiscard]] qint64 utcMs() const override { return 1763816400000 + nowMs; }
    qint64 nowMs = 5000;
};

QByteArray read(const QByteArray& text, CaptureFormat format = CaptureFormat::Auto) {
    QBuffer buffer;
    buffer.setData(text);
    buffer.open(QIODevice::ReadOnly);
    const auto result = readCapture(buffer, u"file"_s, format);
    if (const auto* error = std::get_if<CaptureError>(&result)) {
        return error->text().toUtf8();
    }
    QByteArray all;
    for (const CaptureChunk& chunk : std::get<Capture>(result).chunks) {
        all += QByteArray::number(chunk.offsetMs) + ':' + chunk.bytes.toHex() + ' ';
    }
    return all.trimmed();
}

const QByteArray inverter = "400001EC000976B6010033152C1F73010003025800";
const QByteArray remote = "0005DA8A643C200600D2FF880014011314007300A0";

}  // namespace

class TestCapture : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void readsBackWhatWasWritten();
    void continuesAFileInANewSection();
    void saysThatAFileCannotBeWritten();
    void recognisesTheFormat_data();
    void recognisesTheFormat();
    void reads_data();
    void reads();
    void pacesHexLinesLikeABus();
    void saysWhatIsWrongAndWhere_data();
    void saysWhatIsWrongAndWhere();
    void survivesAnything();
    void keepsEveryByteOfRawInput();
    void readsEveryRealCapture_data();
    void readsEveryRealCapture();
};

void TestCapture::readsBackWhatWasWritten() {
    const QTemporaryDir dir;
    HandClock clock;
    CaptureWriter writer(dir.filePath(u"a.cap"_s), clock);
    QVERIFY(writer.open(u"/dev/ttyUSB0"_s));
    writer.append("\x40\x01", 5000);
    writer.append("\xFF", 5120);
    writer.close();
    QFile file(dir.filePath(u"a.cap"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto capture = std::get<Capture>(readCapture(file, file.fileName()));
    QCOMPARE(capture.format, CaptureFormat::Cap);
    QCOMPARE(capture.startedUtcMs, std::optional<qint64>(clock.utcMs()));
    QCOMPARE(capture.chunks.size(), std::size_t(2));
    QCOMPARE(capture.chunks[0].offsetMs, 0);
    QCOMPARE(capture.chunks[0].bytes, QByteArray("\x40\x01"));
    QCOMPARE(capture.chunks[1].offsetMs, 120);
    QCOMPARE(capture.chunks[1].bytes, QByteArray("\xFF"));
}

void TestCapture::continuesAFileInANewSection() {
    const QTemporaryDir dir;
    HandClock clock;
    for (int run = 0; run < 2; ++run) {
        CaptureWriter writer(dir.filePath(u"a.cap"_s), clock);
        QVERIFY(writer.open(u"bus"_s));
        writer.append("A", clock.nowMs + 10);
        clock.nowMs += 60000;
    }
    QFile file(dir.filePath(u"a.cap"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto capture = std::get<Capture>(readCapture(file, file.fileName()));
    QCOMPARE(capture.chunks.size(), std::size_t(2));
    QCOMPARE(capture.chunks[0].offsetMs, 10);
    QCOMPARE(capture.chunks[1].offsetMs, 60010);
}

void TestCapture::saysThatAFileCannotBeWritten() {
    const HandClock clock;
    CaptureWriter writer(u"/nowhere/at/all.cap"_s, clock);
    QVERIFY(!writer.open(u"bus"_s));
    QVERIFY2(writer.errorText().contains(u"/nowhere/at/all.cap"_s), qPrintable(writer.errorText()));
    if (QFile::exists(u"/dev/full"_s)) {
        CaptureWriter full(u"/dev/full"_s, clock);
        QVERIFY(!full.open(u"bus"_s));
        QVERIFY2(full.errorText().contains(u"space"_s), qPrintable(full.errorText()));
    }
}

void TestCapture::recognisesTheFormat_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<int>("format");
    const auto row = [](const char* name, const QByteArray& text, CaptureFormat format) {
        QTest::newRow(name) << text << static_cast<int>(format);
    };
    row("by the header", "# magnum-monitor capture 1\n12 4000\n", CaptureFormat::Cap);
    row("by a time that cannot be bytes", "0 " + inverter + "\n", CaptureFormat::Cap);
    row("hex packets", "# a comment\n\n" + inverter + " ; INVERTER\n", CaptureFormat::Hex);
    row("hex with spaces", "40 00 01 EC\n", CaptureFormat::Hex);
    row("raw bytes", QByteArray::fromHex(inverter), CaptureFormat::Raw);
    row("nothing", "", CaptureFormat::Hex);
}

void TestCapture::recognisesTheFormat() {
    QFETCH(QByteArray, text);
    QBuffer buffer(&text);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    CaptureReader reader(buffer, u"file"_s);
    CaptureChunk chunk;
    QVERIFY(reader.next(chunk) != CaptureReader::Next::Error);
    QTEST(static_cast<int>(reader.format()), "format");
}

void TestCapture::reads_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("expected");
    QTest::newRow("times and bytes")
        << QByteArray("0 4000\n21 01ec ; remote\n") << QByteArray("0:4000 21:01ec");
    QTest::newRow("spaces, empty lines and line ends of any kind")
        << QByteArray("\r\n# c\r\n 0\t40 00 \r\n\n5 01\r\n; only a comment\n7 02")
        << QByteArray("0:4000 5:01 7:02");
    QTest::newRow("a byte order mark") << QByteArray(
                                              "\xEF\xBB\xBF"
                                              "0 4000\n")
                                       << QByteArray("0:4000");
    QTest::newRow("times that go back are held")
        << QByteArray("100 01\n50 02\n") << QByteArray("100:01 100:02");
    QTest::newRow("a section without a usable time")
        << QByteArray(
               "# magnum-monitor capture 1\n# started 2026-01-01T00:00:00.000Z\n10 01\n"
               "# started 2020-01-01T00:00:00.000Z\n10 02\n")
        << QByteArray("10:01 1020:02");
    QTest::newRow("an empty file") << QByteArray() << QByteArray();
}

void TestCapture::reads() {
    QFETCH(QByteArray, text);
    QTEST(read(text), "expected");
}

void TestCapture::pacesHexLinesLikeABus() {
    // A packet has its time when its last byte has been on the wire; bursts come every 100 ms.
    const QByteArray burst = inverter + "\n" + remote + "\n9120\n";
    const QByteArray lower = inverter.toLower();
    QCOMPARE(read(burst + burst), "10:" + lower + " 31:" + remote.toLower() + " 42:9120 110:" +
                                      lower + " 131:" + remote.toLower() + " 142:9120");
}

void TestCapture::saysWhatIsWrongAndWhere_data() {
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QByteArray>("message");
    QTest::newRow("not hex") << QByteArray("# x\n40G0\n")
                             << QByteArray(
                                    "file, line 2, column 3: 'G' is not a hex digit; expected "
                                    "bytes in hex");
    QTest::newRow("half a byte")
        << QByteArray("400\n")
        << QByteArray("file, line 1, column 3: half a byte; expected two hex digits for each byte");
    QTest::newRow("no time") << QByteArray("# magnum-monitor capture 1\n4000EC\n")
                             << QByteArray(
                                    "file, line 2, column 1: expected the arrival time in "
                                    "milliseconds, a space and the bytes in hex");
    QTest::newRow("no bytes") << QByteArray("1 40\n2  \n")
                              << QByteArray(
                                     "file, line 2, column 4: no bytes; expected bytes in hex "
                                     "after the time");
    QTest::newRow("a time beyond all times")
        << QByteArray("1 40\n99999999999999999999 40\n")
        << QByteArray(
               "file, line 2, column 1: expected the arrival time in milliseconds, a space "
               "and the bytes in hex");
    QTest::newRow("a line without end")
        << QByteArray(70000, '4')
        << QByteArray(
               "file, line 1, column 65537: the line is longer than 65536 characters; "
               "expected one packet a line");
}

void TestCapture::saysWhatIsWrongAndWhere() {
    QFETCH(QByteArray, text);
    QTEST(read(text), "message");
}

void TestCapture::survivesAnything() {
    RepeatableRandom random(1);
    const QByteArray alphabet = "0123456789abcdefABCDEF #;\n\r\tgz\xFF\x80 started";
    for (int round = 0; round < 3000; ++round) {
        QByteArray text;
        const int length = static_cast<int>(random.between(0, 200));
        for (int i = 0; i < length; ++i) {
            text += alphabet[static_cast<qsizetype>(
                random.between(0, static_cast<double>(alphabet.size())))];
        }
        for (const CaptureFormat format :
             {CaptureFormat::Auto, CaptureFormat::Raw, CaptureFormat::Hex, CaptureFormat::Cap}) {
            QBuffer buffer(&text);
            QVERIFY(buffer.open(QIODevice::ReadOnly));
            CaptureReader reader(buffer, u"file"_s, format);
            CaptureChunk chunk;
            qint64 lastMs = 0;
            while (reader.next(chunk) == CaptureReader::Next::Chunk) {
                QVERIFY(!chunk.bytes.isEmpty());
                QVERIFY(chunk.offsetMs >= lastMs);
                lastMs = chunk.offsetMs;
            }
        }
    }
}

void TestCapture::keepsEveryByteOfRawInput() {
    QByteArray bytes;
    for (int i = 0; i < 200000; ++i) {
        bytes += static_cast<char>(i * 7);
    }
    QBuffer buffer(&bytes);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto capture = std::get<Capture>(readCapture(buffer, u"file"_s));
    QByteArray all;
    for (const CaptureChunk& chunk : capture.chunks) {
        all += chunk.bytes;
    }
    QCOMPARE(all, bytes);
}

void TestCapture::readsEveryRealCapture_data() {
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(TESTS_DIR "/captures"));
    const QStringList names = folder.entryList({u"*.hex"_s});
    QVERIFY(!names.isEmpty());
    for (const QString& name : names) {
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }
}

void TestCapture::readsEveryRealCapture() {
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    std::size_t packets = 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        packets += line.trimmed().isEmpty() || line.startsWith('#') ? 0 : 1;
    }
    file.seek(0);
    const auto result = readCapture(file, path);
    const auto* error = std::get_if<CaptureError>(&result);
    QVERIFY2(error == nullptr, error != nullptr ? qPrintable(error->text()) : "");
    const auto& capture = std::get<Capture>(result);
    QCOMPARE(capture.format, CaptureFormat::Hex);
    QCOMPARE(capture.chunks.size(), packets);
}

QTEST_GUILESS_MAIN(TestCapture)
#include "tst_capture.moc"
