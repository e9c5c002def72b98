// SPDX-License-Identifier: GPL-3.0-or-later
// The proof that the program never drives the bus: every system call on the port, watched from
// outside.
#include <QRegularExpression>
#include <QTest>

#include "paced_bus.h"
#include "program_under_test.h"

using namespace magnum::test;

class E2eListenOnly : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase();
    void thePortIsOpenedForReadingOnly();
    void thePortIsClaimedForItself();
    void notOneByteIsWritten();
    void nothingThatDrivesTheLineIsAsked_data();
    void nothingThatDrivesTheLineIsAsked();
    void theModemLinesAreReleased();

 private:
    /// Lines of the trace that concern the port, whatever name it was opened by.
    QList<QByteArray> m_portCalls;
    QByteArray m_written;
    bool m_claimed = false;
};

void E2eListenOnly::initTestCase() {
    const Sandbox sandbox;
    BusPty bus(sandbox.port());
    QVERIFY(bus.plug());
    const QByteArray device = bus.device().toLatin1();
    const QString trace = sandbox.path(QStringLiteral("trace"));

    ProgramUnderTest program(sandbox);
    // The leak checker cannot work in a process that is traced.
    program.setEnvironment("ASAN_OPTIONS", QStringLiteral("detect_leaks=0"));
    QVERIFY(program.startWrapped(
        {QStringLiteral("strace"), QStringLiteral("-f"), QStringLiteral("-qq"),
         QStringLiteral("-y"), QStringLiteral("-e"),
         QStringLiteral("trace=open,openat,openat2,write,writev,pwrite64,pwritev,pwritev2,sendfile,"
                        "splice,ioctl"),
         QStringLiteral("-o"), trace},
        {QStringLiteral("--headless"), QStringLiteral("--port"), bus.path()}));
    {
        PacedBus pace(bus, [](qint64) { return PlantValues{}; });
        // The whole life of a port: heard, pulled out, heard again, closed.
        QVERIFY2(eventually([&] { return pace.heardCount() >= 20; }), qPrintable(program.errors()));
        m_claimed = pace.withBus([](BusPty& b) { return b.claimed(); });
        m_written = pace.withBus([](BusPty& b) {
            const QByteArray written = b.written();
            b.unplug();
            return written;
        });
        QVERIFY(eventually([&] { return sandbox.log().contains(QStringLiteral("is not there")); }));
        QVERIFY(pace.withBus([](BusPty& b) { return b.plug(); }));
        const int heard = pace.heardCount();
        QVERIFY(eventually([&] { return pace.heardCount() >= heard + 20; }));
        m_written += pace.withBus([](BusPty& b) { return b.written(); });
    }
    const QByteArray second = bus.device().toLatin1();
    QCOMPARE(program.terminate(), std::optional(0));

    QFile file(trace);
    QVERIFY(file.open(QIODevice::ReadOnly));
    for (const auto& line : file.readAll().split('\n')) {
        const bool opens = line.contains(" open");
        for (const auto& name : {device, second, bus.path().toLocal8Bit()}) {
            if (line.contains('<' + name + '>') || (opens && line.contains('"' + name + '"'))) {
                m_portCalls.append(line);
                break;
            }
        }
    }
    QVERIFY2(m_portCalls.size() > 4, "strace saw nothing of the port");
}

void E2eListenOnly::thePortIsOpenedForReadingOnly() {
    int opened = 0;
    for (const auto& line : m_portCalls) {
        // Where threads interleave, strace tells a call's end on a line of its own, without flags.
        if (line.contains(" open") && !line.contains(" resumed>")) {
            ++opened;
            QVERIFY2(line.contains("O_RDONLY"), line.constData());
            QVERIFY2(!line.contains("O_RDWR") && !line.contains("O_WRONLY"), line.constData());
            QVERIFY2(line.contains("O_NOCTTY"), line.constData());
        }
    }
    QVERIFY(opened >= 2);
}

void E2eListenOnly::thePortIsClaimedForItself() {
    QVERIFY(m_claimed);
}

void E2eListenOnly::notOneByteIsWritten() {
    static const QRegularExpression writing(
        QStringLiteral("\\b(write|writev|pwrite64|pwritev|pwritev2|sendfile|splice)\\("));
    for (const auto& line : m_portCalls) {
        QVERIFY2(!writing.match(QString::fromLatin1(line)).hasMatch(), line.constData());
    }
    QCOMPARE(m_written, QByteArray());
}

void E2eListenOnly::nothingThatDrivesTheLineIsAsked_data() {
    QTest::addColumn<QByteArray>("request");
    QTest::newRow("a break") << QByteArray("TIOCSBRK");
    QTest::newRow("a timed break") << QByteArray("TCSBRK");
    QTest::newRow("a timed break, POSIX") << QByteArray("TCSBRKP");
    QTest::newRow("input made up") << QByteArray("TIOCSTI");
    QTest::newRow("a modem line raised") << QByteArray("TIOCMBIS");
    QTest::newRow("a flow control character") << QByteArray("TCXONC");
}

void E2eListenOnly::nothingThatDrivesTheLineIsAsked() {
    QFETCH(QByteArray, request);
    for (const auto& line : m_portCalls) {
        const bool asked =
            line.contains(", " + request + ',') || line.contains(", " + request + ')');
        QVERIFY2(!asked, line.constData());
    }
}

void E2eListenOnly::theModemLinesAreReleased() {
    int released = 0;
    for (const auto& line : m_portCalls) {
        const bool setAll = line.contains("TIOCMSET") && line.contains("TIOCM_RTS");
        QVERIFY2(!setAll, line.constData());
        released += line.contains("TIOCMBIC") && line.contains("TIOCM_RTS") ? 1 : 0;
    }
    QVERIFY(released >= 2);
}

QTEST_GUILESS_MAIN(E2eListenOnly)
#include "tst_e2e_listen_only.moc"
