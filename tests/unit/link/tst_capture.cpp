// SPDX-License-Identifier: GPL-3.0-or-later
#include <sys/resource.h>

#include <QBuffer>
#include <QDir>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <csignal>

#include "link/capture_reader.h"
#include "link/capture_writer.h"
#include "link/simulator/repeatable_random.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::link;

namespace {

constexpr qint64 startUtcMs = 1763816405000;

CaptureHead headAt(qint64 monotonicMs) {
    return {.source = u"/dev/ttyUSB0"_s,
            .program = u"magnum-monitor 9.9"_s,
            .heard = u"Inverter MS4448PAE, revision 6.1"_s,
            .startMonotonicMs = monotonicMs,
            .startUtcMs = startUtcMs - 5000 + monotonicMs};
}

/// Room enough, whatever disk the test runs on.
CaptureLimits roomy() {
    CaptureLimits limits;
    limits.room = [](const QString&) { return std::pair<qint64, qint64>(1e12, 1e12); };
    return limits;
}

QByteArray contentOf(const QString& path) {
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

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
    void aPersonCanReadWhereItComesFrom();
    void continuesAFileInANewSection();
    void theWallClockMayBeSetMeanwhile();
    void aClockThatWentBackBetweenSectionsIsTold();
    void saysThatAFileCannotBeWritten();
    void aFullDiskKeepsWhatItCannotTakeYet();
    void aForgottenRecordingEndsAtItsLargestSize();
    void aRecordingLeavesRoomForTheDatabase();
    void aLineCutByAPowerCutIsLeftOut_data();
    void aLineCutByAPowerCutIsLeftOut();
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
    CaptureWriter writer(dir.filePath(u"a.cap"_s), roomy());
    QVERIFY(writer.open(headAt(5000)));
    writer.append("\x40\x01", 5000);
    writer.append("\xFF", 5120);
    writer.close();
    QFile file(dir.filePath(u"a.cap"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto capture = std::get<Capture>(readCapture(file, file.fileName()));
    QCOMPARE(capture.format, CaptureFormat::Cap);
    QCOMPARE(capture.startedUtcMs, std::optional<qint64>(startUtcMs));
    QCOMPARE(capture.chunks.size(), std::size_t(2));
    QCOMPARE(capture.chunks[0].offsetMs, 0);
    QCOMPARE(capture.chunks[0].bytes, QByteArray("\x40\x01"));
    QCOMPARE(capture.chunks[1].offsetMs, 120);
    QCOMPARE(capture.chunks[1].bytes, QByteArray("\xFF"));
}

void TestCapture::aPersonCanReadWhereItComesFrom() {
    const QTemporaryDir dir;
    CaptureWriter writer(dir.filePath(u"a.cap"_s), roomy());
    QVERIFY(writer.open(headAt(5000)));
    writer.append("\x40\x01\xEC", 65000);
    writer.close(u"Inverter MS4448PAE; Remote, revision 3.2"_s);
    QCOMPARE(contentOf(dir.filePath(u"a.cap"_s)),
             QByteArray("# magnum-monitor capture 1\n"
                        "# started 2025-11-22T13:00:05.000Z\n"
                        "# port /dev/ttyUSB0\n"
                        "# program magnum-monitor 9.9\n"
                        "# heard Inverter MS4448PAE, revision 6.1\n"
                        "# each line: milliseconds since \"started\", then the bytes that came, in "
                        "hex\n"
                        "60000 4001EC\n"
                        "# heard Inverter MS4448PAE; Remote, revision 3.2\n"
                        "# ended after 60000 ms, 3 bytes of the bus\n"));
}

void TestCapture::continuesAFileInANewSection() {
    const QTemporaryDir dir;
    for (const qint64 nowMs : {5000, 65000}) {
        CaptureWriter writer(dir.filePath(u"a.cap"_s), roomy());
        QVERIFY(writer.open(headAt(nowMs)));
        writer.append("A", nowMs + 10);
    }
    QFile file(dir.filePath(u"a.cap"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto capture = std::get<Capture>(readCapture(file, file.fileName()));
    QCOMPARE(capture.chunks.size(), std::size_t(2));
    QCOMPARE(capture.chunks[0].offsetMs, 10);
    QCOMPARE(capture.chunks[1].offsetMs, 60010);
}

void TestCapture::theWallClockMayBeSetMeanwhile() {
    const QTemporaryDir dir;
    CaptureWriter writer(dir.filePath(u"a.cap"_s), roomy());
    QVERIFY(writer.open(headAt(5000)));
    writer.append("A", 6000);
    writer.noteWallClock(6500, startUtcMs + 1500 + 3'600'000);
    writer.append("B", 7000);
    writer.close();
    QFile file(dir.filePath(u"a.cap"_s));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto capture = std::get<Capture>(readCapture(file, file.fileName()));
    QCOMPARE(capture.chunks.size(), std::size_t(2));
    QCOMPARE(capture.chunks[0].wallShiftMs, 0);
    QCOMPARE(capture.chunks[1].offsetMs, 2000);
    QCOMPARE(capture.chunks[1].wallShiftMs, 3'600'000);
}

void TestCapture::aClockThatWentBackBetweenSectionsIsTold() {
    QBuffer buffer;
    buffer.setData(
        "# magnum-monitor capture 1\n# started 2026-01-01T10:00:00.000Z\n60000 01\n"
        "# started 2026-01-01T09:00:00.000Z\n10 02\n");
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    const auto capture = std::get<Capture>(readCapture(buffer, u"file"_s));
    QCOMPARE(capture.chunks.size(), std::size_t(2));
    QCOMPARE(capture.chunks[1].offsetMs, 61010);
    // 09:00:00.010 by the wall clock
    QCOMPARE(capture.chunks[1].offsetMs + capture.chunks[1].wallShiftMs, -3'600'000 + 10);
}

void TestCapture::saysThatAFileCannotBeWritten() {
    CaptureWriter writer(u"/nowhere/at/all.cap"_s, roomy());
    QVERIFY(!writer.open(headAt(0)));
    QVERIFY2(writer.errorText().contains(u"/nowhere/at/all.cap"_s), qPrintable(writer.errorText()));
    if (QFile::exists(u"/dev/full"_s)) {
        CaptureWriter full(u"/dev/full"_s, roomy());
        QVERIFY(!full.open(headAt(0)));
        QVERIFY2(full.errorText().contains(u"space"_s), qPrintable(full.errorText()));
    }
}

// A file size limit of the process stands for a disk that is full: writing fails in the same way.
void TestCapture::aFullDiskKeepsWhatItCannotTakeYet() {
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"a.cap"_s);
    CaptureWriter writer(path, roomy());
    QVERIFY(writer.open(headAt(0)));
    QSignalSpy failed(&writer, &CaptureWriter::failed);
    const auto limitFiles = [](rlim_t bytes) {
        rlimit limit{};
        getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = bytes;
        return setrlimit(RLIMIT_FSIZE, &limit) == 0;
    };
    QVERIFY(std::signal(SIGXFSZ, SIG_IGN) != SIG_ERR);
    QVERIFY(limitFiles(static_cast<rlim_t>(QFileInfo(path).size()) + 7));
    writer.append("first", 10);
    writer.append("second", 20);
    writer.flush();
    writer.flush();
    QVERIFY(limitFiles(RLIM_INFINITY));
    QCOMPARE(failed.count(), 1);
    QVERIFY2(failed.first().first().toString().contains(u"Free some space"_s), "");
    writer.append("third", 30);
    writer.flush();
    writer.close();
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto capture = std::get<Capture>(readCapture(file, path));
    QByteArray all;
    for (const CaptureChunk& chunk : capture.chunks) {
        all += chunk.bytes + ' ';
    }
    QCOMPARE(all, QByteArray("first second third "));
}

void TestCapture::aForgottenRecordingEndsAtItsLargestSize() {
    const QTemporaryDir dir;
    CaptureLimits limits = roomy();
    limits.largestBytes = 3'000'000;
    CaptureWriter writer(dir.filePath(u"a.cap"_s), limits);
    QSignalSpy ended(&writer, &CaptureWriter::ended);
    QVERIFY(writer.open(headAt(0)));
    for (int i = 0; i < 100'000 && ended.isEmpty(); ++i) {
        writer.append(QByteArray(21, 'x'), i * 100);
        if (i % 1000 == 0) {
            writer.flush();
        }
    }
    QCOMPARE(ended.count(), 1);
    QCOMPARE(ended.first().first().value<CaptureWriter::End>(), CaptureWriter::End::Full);
    writer.append("late", 1);
    writer.close();
    const QByteArray text = contentOf(dir.filePath(u"a.cap"_s));
    QVERIFY(text.size() < 3'200'000);
    QVERIFY2(text.endsWith("# ended at its largest size, 3 MB\n"), text.right(80).constData());
}

void TestCapture::aRecordingLeavesRoomForTheDatabase() {
    const QTemporaryDir dir;
    CaptureLimits limits;
    qint64 freeBytes = 2'000'000'000;
    limits.room = [&freeBytes](const QString&) {
        return std::pair<qint64, qint64>(freeBytes, 32'000'000'000);
    };
    CaptureWriter writer(dir.filePath(u"a.cap"_s), limits);
    QSignalSpy ended(&writer, &CaptureWriter::ended);
    QVERIFY(writer.open(headAt(0)));
    writer.append("a", 1);
    writer.flush();
    QVERIFY(ended.isEmpty());
    freeBytes = 200'000'000;
    writer.append("b", 2);
    writer.flush();
    QCOMPARE(ended.count(), 1);
    QCOMPARE(ended.first().first().value<CaptureWriter::End>(), CaptureWriter::End::DiskLow);
    QVERIFY(contentOf(dir.filePath(u"a.cap"_s)).contains("2 62\n# ended because the disk"));
}

void TestCapture::aLineCutByAPowerCutIsLeftOut_data() {
    QTest::addColumn<QByteArray>("tail");
    QTest::newRow("half a byte") << QByteArray("200 400");
    QTest::newRow("only a time") << QByteArray("200");
    QTest::newRow("a time and a space") << QByteArray("200 ");
    QTest::newRow("a block of nothing") << QByteArray(512, '\0');
}

void TestCapture::aLineCutByAPowerCutIsLeftOut() {
    QFETCH(QByteArray, tail);
    QBuffer buffer;
    buffer.setData("# magnum-monitor capture 1\n# started 2026-01-01T10:00:00.000Z\n100 01\n" +
                   tail);
    QVERIFY(buffer.open(QIODevice::ReadOnly));
    CaptureReader reader(buffer, u"file"_s);
    CaptureChunk chunk;
    QCOMPARE(reader.next(chunk), CaptureReader::Next::Chunk);
    QCOMPARE(reader.next(chunk), CaptureReader::Next::End);
    QCOMPARE(reader.cutLine(), 4);
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
