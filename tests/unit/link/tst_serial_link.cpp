// SPDX-License-Identifier: GPL-3.0-or-later
#include <fcntl.h>
#include <grp.h>
#include <sys/ioctl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>
#include <memory>

#include "link/port_holders.h"
#include "link/serial_link.h"
#include "link/simulator/pseudoterminal.h"
#include "system/clock.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::link;

namespace {

const QByteArray someBytes = QByteArray::fromHex("400001EC000976B6010033152C1F73010003025800");

SerialLinkOptions quickOptions() {
    SerialLinkOptions options;
    options.checkMs = 10;
    options.retryMs = 20;
    options.refusedRetryMs = 20;
    options.silenceMs = 60000;
    options.auditionMs = 300;
    return options;
}

class FixedClock final : public system::Clock {
 public:
    [[nodiscard]] qint64 monotonicMs() const override { return 4711; }
    [[nodiscard]] qint64 utcMs() const override { return 0; }
};

/// A link with everything it said.
struct Listener {
    explicit Listener(const QString& port, SerialLinkOptions options = quickOptions())
        : serial(port, clock, std::move(options)) {
        QObject::connect(&serial, &ByteSource::bytesReceived, &serial,
                         [this](const QByteArray& bytes, qint64 ms) {
                             received += bytes;
                             lastMs = ms;
                         });
        QObject::connect(&serial, &ByteSource::statusChanged, &serial,
                         [this](const LinkStatus& status) { states.append(status.state); });
    }
    [[nodiscard]] LinkState state() const { return serial.status().state; }

    FixedClock clock;
    SerialLink serial;
    QByteArray received;
    qint64 lastMs = -1;
    QList<LinkState> states;
};

/// Another program.
struct Probe {
    explicit Probe(const QStringList& arguments, const QStringList& wrapper = {}) {
        QStringList command = wrapper + QStringList{QStringLiteral(LINK_PROBE)} + arguments;
        process.setProgram(command.takeFirst());
        process.setArguments(command);
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start();
    }
    ~Probe() {
        process.kill();
        process.waitForFinished();
    }
    [[nodiscard]] bool says(const QByteArray& text) {
        output += process.readAll();
        return output.contains(text);
    }
    QProcess process;
    QByteArray output;
};

}  // namespace

class TestSerialLink : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void deliversTheBytesOfThePort();
    void stampsBytesWithTheClockItWasGiven();
    void waitsForAPortThatIsNotThere();
    void findsThePortAgainBehindTheSameLink();
    void comesBackAfterManyLosses();
    void saysOnceThatThePortIsGone();
    void followsALinkThatMovedToAnotherDevice();
    void tellsSilenceAndItsEnd();
    void namesTheProgramThatHoldsThePort_data();
    void namesTheProgramThatHoldsThePort();
    void keepsOtherProgramsOut();
    void namesTheProgramOfALockFile();
    void getsThePortWhenTheHolderEnds();
    void refusesWhatIsNoSerialPort();
    void saysWhichGroupMayOpenThePort();
    void findsThePortByListening();
    void findsThePortUnderAnotherName();
    void saysThatNothingIsPluggedIn();
    void keepsTheOnlyCandidateOpenWhileNothingIsHeard();
    void says_data();
    void says();
    void worksInAnotherThread();
    void leavesThePortWithoutEcho();
    void writesNothing();
    void makesNoWriteCall();
};

void TestSerialLink::deliversTheBytesOfThePort() {
    Pseudoterminal bus;
    QVERIFY2(bus.open(), qPrintable(bus.errorText()));
    Listener listener(bus.portPath());
    listener.serial.start();
    QCOMPARE(listener.state(), LinkState::Searching);
    bus.write(someBytes);
    QTRY_COMPARE(listener.received, someBytes);
    QCOMPARE(listener.state(), LinkState::Receiving);
    QCOMPARE(listener.serial.status().bytes, quint64(someBytes.size()));
    listener.serial.stop();
    QCOMPARE(listener.state(), LinkState::Closed);
}

void TestSerialLink::stampsBytesWithTheClockItWasGiven() {
    Pseudoterminal bus;
    QVERIFY(bus.open());
    Listener listener(bus.portPath());
    listener.serial.start();
    bus.write(someBytes);
    QTRY_COMPARE(listener.lastMs, 4711);
    QCOMPARE(listener.serial.status().lastByteMonotonicMs, 4711);
}

void TestSerialLink::waitsForAPortThatIsNotThere() {
    const QTemporaryDir dir;
    Listener listener(dir.filePath(u"bus"_s));
    listener.serial.start();
    QCOMPARE(listener.state(), LinkState::Missing);
    Pseudoterminal bus;
    QVERIFY(bus.open(dir.filePath(u"bus"_s)));
    QTRY_COMPARE(listener.state(), LinkState::Searching);
    bus.write(someBytes);
    QTRY_COMPARE(listener.received, someBytes);
}

void TestSerialLink::findsThePortAgainBehindTheSameLink() {
    const QTemporaryDir dir;
    Pseudoterminal bus;
    QVERIFY(bus.open(dir.filePath(u"bus"_s)));
    Listener listener(bus.portPath());
    listener.serial.start();
    bus.write(someBytes);
    QTRY_COMPARE(listener.state(), LinkState::Receiving);
    bus.close();
    QTRY_COMPARE(listener.state(), LinkState::Missing);
    listener.received.clear();

    Pseudoterminal other;  // takes the number of the old one
    QVERIFY(other.open());
    QVERIFY(bus.open(dir.filePath(u"bus"_s)));
    QTRY_COMPARE(listener.state(), LinkState::Searching);
    bus.write(someBytes);
    QTRY_COMPARE(listener.received, someBytes);
    QCOMPARE(listener.state(), LinkState::Receiving);
}

void TestSerialLink::comesBackAfterManyLosses() {
    const QTemporaryDir dir;
    Pseudoterminal bus;
    Listener listener(dir.filePath(u"bus"_s));
    listener.serial.start();
    for (int loss = 0; loss < 10; ++loss) {
        QVERIFY(bus.open(dir.filePath(u"bus"_s)));
        QTRY_COMPARE(listener.state(), LinkState::Searching);
        bus.write(someBytes);
        QTRY_COMPARE(listener.state(), LinkState::Receiving);
        bus.close();
        QTRY_COMPARE(listener.state(), LinkState::Missing);
    }
    QCOMPARE(listener.received, someBytes.repeated(10));
}

void TestSerialLink::saysOnceThatThePortIsGone() {
    Pseudoterminal bus;
    QVERIFY(bus.open());
    Listener listener(bus.portPath());
    listener.serial.start();
    bus.write(someBytes);
    QTRY_COMPARE(listener.state(), LinkState::Receiving);
    bus.close();
    QTRY_COMPARE(listener.state(), LinkState::Missing);
    // It looks again all the time, which nobody wants to read about.
    QSignalSpy changes(&listener.serial, &ByteSource::statusChanged);
    QVERIFY(!changes.wait(300));
    QCOMPARE(listener.states,
             (QList{LinkState::Searching, LinkState::Receiving, LinkState::Missing}));
}

void TestSerialLink::followsALinkThatMovedToAnotherDevice() {
    const QTemporaryDir dir;
    Pseudoterminal old;
    Pseudoterminal fresh;
    QVERIFY(old.open(dir.filePath(u"bus"_s)));
    Listener listener(old.portPath());
    listener.serial.start();
    old.write(someBytes);
    QTRY_COMPARE(listener.state(), LinkState::Receiving);
    QVERIFY(fresh.open(dir.filePath(u"bus"_s)));
    QTRY_COMPARE(listener.states.last(), LinkState::Searching);
    fresh.write(someBytes);
    QTRY_COMPARE(listener.received, someBytes.repeated(2));
}

void TestSerialLink::tellsSilenceAndItsEnd() {
    Pseudoterminal bus;
    QVERIFY(bus.open());
    SerialLinkOptions options = quickOptions();
    options.silenceMs = 50;
    Listener listener(bus.portPath(), options);
    listener.serial.start();
    QTRY_COMPARE(listener.state(), LinkState::Silent);
    bus.write(someBytes);
    QTRY_COMPARE(listener.received, someBytes);
    QTRY_COMPARE(listener.state(), LinkState::Silent);
    QCOMPARE(listener.states, (QList{LinkState::Searching, LinkState::Silent, LinkState::Receiving,
                                     LinkState::Silent}));
}

void TestSerialLink::namesTheProgramThatHoldsThePort_data() {
    QTest::addColumn<QString>("way");
    QTest::newRow("in exclusive mode") << QString();
    QTest::newRow("by a lock") << u"flock"_s;
}

void TestSerialLink::namesTheProgramThatHoldsThePort() {
    QFETCH(QString, way);
    Pseudoterminal bus;
    QVERIFY(bus.open());
    Probe holder({u"hold"_s, bus.portPath(), way});
    QTRY_VERIFY(holder.says("holding"));
    Listener listener(bus.portPath());
    listener.serial.start();
    QCOMPARE(listener.state(), LinkState::Busy);
    const QString expected = u"link_probe (pid %1)"_s.arg(holder.process.processId());
    QCOMPARE(listener.serial.status().holder, expected);
    QCOMPARE(holdersOf(bus.portPath()), QStringList{expected});
}

void TestSerialLink::keepsOtherProgramsOut() {
    Pseudoterminal bus;
    QVERIFY(bus.open());
    Listener listener(bus.portPath());
    listener.serial.start();
    QCOMPARE(listener.state(), LinkState::Searching);
    Probe other({u"read"_s, bus.portPath(), u"1"_s});
    QTRY_VERIFY2(other.says("busy: "), other.output.constData());
    QVERIFY2(other.says("tst_serial_link (pid "), other.output.constData());
    bus.write(someBytes);
    QTRY_COMPARE(listener.received, someBytes);
}

void TestSerialLink::namesTheProgramOfALockFile() {
    Pseudoterminal bus;
    QVERIFY(bus.open());
    Probe other({u"hold"_s, u"/dev/null"_s});
    QVERIFY(other.process.waitForStarted());
    QString name = bus.devicePath();
    QFile lock(u"/var/lock/LCK.."_s + name.remove(u"/dev/"_s).replace(u'/', u'_'));
    if (!lock.open(QIODevice::WriteOnly)) {
        QSKIP("/var/lock cannot be written by this user");
    }
    lock.write(QByteArray::number(other.process.processId()).rightJustified(10) + "\n");
    lock.close();
    Listener listener(bus.portPath());
    listener.serial.start();
    const QString holder = listener.serial.status().holder;
    lock.remove();
    QVERIFY2(holder.contains(u"(pid %1)"_s.arg(other.process.processId())), qPrintable(holder));
}

void TestSerialLink::getsThePortWhenTheHolderEnds() {
    Pseudoterminal bus;
    QVERIFY(bus.open());
    Probe holder({u"hold"_s, bus.portPath()});
    QTRY_VERIFY(holder.says("holding"));
    Listener listener(bus.portPath());
    listener.serial.start();
    QCOMPARE(listener.state(), LinkState::Busy);
    holder.process.kill();
    QVERIFY(holder.process.waitForFinished());
    bus.releaseExclusive();
    QTRY_COMPARE(listener.state(), LinkState::Searching);
    bus.write(someBytes);
    QTRY_COMPARE(listener.received, someBytes);
}

void TestSerialLink::refusesWhatIsNoSerialPort() {
    const QTemporaryDir dir;
    QFile file(dir.filePath(u"file"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    for (const QString& path : {file.fileName(), u"/dev/null"_s, dir.path()}) {
        Listener listener(path);
        listener.serial.start();
        QCOMPARE(listener.state(), LinkState::Failed);
        QVERIFY(describe(listener.serial.status()).contains(u"not a serial port"_s));
    }
}

void TestSerialLink::saysWhichGroupMayOpenThePort() {
    Pseudoterminal bus;
    QVERIFY(bus.open());
    QVERIFY(::chmod(qPrintable(bus.devicePath()), 0) == 0);
    QStringList wrapper;
    if (::geteuid() == 0) {
        const group* dialout = ::getgrnam("dialout");
        if (dialout == nullptr ||
            ::chown(qPrintable(bus.devicePath()), uid_t(-1), dialout->gr_gid) != 0) {
            QSKIP("this machine has no group dialout");
        }
        const QString setpriv = QStandardPaths::findExecutable(u"setpriv"_s);
        if (setpriv.isEmpty()) {
            QSKIP("root may open everything, and there is no setpriv to become somebody else");
        }
        wrapper = {setpriv, u"--reuid=65534"_s, u"--regid=65534"_s, u"--clear-groups"_s};
    }
    Probe reader({u"read"_s, bus.portPath(), u"1"_s}, wrapper);
    QTRY_VERIFY2(reader.says("no-permission: "), reader.output.constData());
    const QString remedy = "usermod -aG "_L1 + QFileInfo(bus.devicePath()).group();
    QVERIFY2(reader.says(remedy.toUtf8()), reader.output.constData());
}

void TestSerialLink::findsThePortByListening() {
    Pseudoterminal quiet;
    Pseudoterminal bus;
    QVERIFY(quiet.open() && bus.open());
    SerialLinkOptions options = quickOptions();
    options.candidates = [&] { return QStringList{quiet.portPath(), bus.portPath()}; };
    Listener listener(u"auto"_s, options);
    listener.serial.start();
    // Half a burst, the idle time, and a whole one: what is heard while listening is not lost.
    const QByteArray burst =
        someBytes + QByteArray::fromHex("0005DA8A643C200600D2FF880014600090787878A1A20000000000");
    const auto hears = [&] {
        bus.write(burst);
        return listener.received.contains(burst);
    };
    QTRY_VERIFY(hears());
    QCOMPARE(listener.serial.status().port, bus.portPath());
    QCOMPARE(listener.state(), LinkState::Receiving);
}

void TestSerialLink::findsThePortUnderAnotherName() {
    auto bus = std::make_unique<Pseudoterminal>();
    QVERIFY(bus->open());
    SerialLinkOptions options = quickOptions();
    options.candidates = [&] { return bus ? QStringList{bus->portPath()} : QStringList(); };
    Listener listener(u"auto"_s, options);
    listener.serial.start();
    const auto hears = [&] {
        bus->write(someBytes + someBytes);
        return listener.state() == LinkState::Receiving;
    };
    QTRY_VERIFY(hears());
    const QString before = bus->portPath();
    bus.reset();
    QTRY_COMPARE(listener.state(), LinkState::Missing);
    Pseudoterminal other;  // takes the old name, and is not among the candidates
    QVERIFY(other.open());
    bus = std::make_unique<Pseudoterminal>();
    QVERIFY(bus->open());
    QVERIFY(bus->portPath() != before);
    QTRY_VERIFY(hears());
    QCOMPARE(listener.serial.status().port, bus->portPath());
}

void TestSerialLink::saysThatNothingIsPluggedIn() {
    SerialLinkOptions options = quickOptions();
    options.candidates = [] { return QStringList(); };
    Listener listener(u"auto"_s, options);
    listener.serial.start();
    QCOMPARE(listener.state(), LinkState::Missing);
    QCOMPARE(
        describe(listener.serial.status()),
        u"No serial adapter is plugged in; plug in the RS-485 adapter, recording starts by itself."_s);
}

void TestSerialLink::keepsTheOnlyCandidateOpenWhileNothingIsHeard() {
    Pseudoterminal bus;
    QVERIFY(bus.open());
    SerialLinkOptions options = quickOptions();
    options.auditionMs = 30;
    options.candidates = [&] { return QStringList{bus.portPath()}; };
    Listener listener(u"auto"_s, options);
    listener.serial.start();
    QTRY_COMPARE(listener.state(), LinkState::Silent);
    const auto hears = [&] {
        bus.write(someBytes + someBytes);
        return listener.state() == LinkState::Receiving;
    };
    QTRY_VERIFY(hears());
}

void TestSerialLink::says_data() {
    QTest::addColumn<LinkStatus>("status");
    QTest::addColumn<QString>("sentence");
    const auto status = [](LinkState state, const QString& holder = {},
                           const QString& detail = {}) {
        LinkStatus made;
        made.state = state;
        made.port = u"/dev/ttyUSB0"_s;
        made.holder = holder;
        made.detail = detail;
        return made;
    };
    QTest::newRow("who holds the port")
        << status(LinkState::Busy, u"minicom (pid 1234)"_s)
        << u"/dev/ttyUSB0 is in use by minicom (pid 1234); close it, recording starts by itself."_s;
    QTest::newRow("that the adapter is missing")
        << status(LinkState::Missing)
        << u"/dev/ttyUSB0 is not there; plug in the RS-485 adapter, recording starts by itself."_s;
    QTest::newRow("what the system says") << status(LinkState::Failed, {}, u"it burns"_s)
                                          << u"/dev/ttyUSB0 cannot be read: it burns."_s;
    QTest::newRow("that it receives")
        << status(LinkState::Receiving) << u"Receiving from /dev/ttyUSB0."_s;
}

void TestSerialLink::says() {
    QFETCH(LinkStatus, status);
    QTEST(describe(status), "sentence");
}

void TestSerialLink::worksInAnotherThread() {
    Pseudoterminal bus;
    QVERIFY(bus.open());
    const FixedClock clock;
    auto* serial = new SerialLink(bus.portPath(), clock, quickOptions());
    QThread thread;
    serial->moveToThread(&thread);
    connect(&thread, &QThread::finished, serial, &QObject::deleteLater);
    QByteArray received;
    connect(serial, &ByteSource::bytesReceived, this,
            [&received](const QByteArray& bytes, qint64) { received += bytes; });
    thread.start();
    QMetaObject::invokeMethod(serial, &SerialLink::start, Qt::BlockingQueuedConnection);
    bus.write(someBytes);
    QTRY_COMPARE(received, someBytes);
    thread.quit();
    QVERIFY(thread.wait());
}

void TestSerialLink::leavesThePortWithoutEcho() {
    // A device as it is after plugging in: with echo.
    const int master = ::posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    QVERIFY(master >= 0 && ::grantpt(master) == 0 && ::unlockpt(master) == 0);
    {
        Listener listener(QString::fromLocal8Bit(::ptsname(master)));
        listener.serial.start();
        QVERIFY(::write(master, someBytes.constData(), 21) == 21);
        QTRY_COMPARE(listener.received, someBytes);
        listener.serial.stop();
        // Closing puts the settings back that were found: they must not be the echoing ones.
        listener.received.clear();
        listener.serial.start();
        QVERIFY(::write(master, someBytes.constData(), 21) == 21);
        QTRY_COMPARE(listener.received, someBytes);
    }
    char echoed = 0;
    QCOMPARE(::read(master, &echoed, 1), ssize_t(-1));
    ::close(master);
}

void TestSerialLink::writesNothing() {
    const QTemporaryDir dir;
    Pseudoterminal bus;
    QVERIFY(bus.open(dir.filePath(u"bus"_s)));
    Listener listener(bus.portPath());
    for (int round = 0; round < 3; ++round) {
        listener.serial.start();
        bus.write(someBytes.repeated(20));
        QTRY_COMPARE(listener.received.size(), someBytes.size() * 20);
        listener.received.clear();
        listener.serial.stop();
    }
    QCOMPARE(bus.readBack(), QByteArray());
}

void TestSerialLink::makesNoWriteCall() {
    const QString strace = QStandardPaths::findExecutable(u"strace"_s);
    if (strace.isEmpty()) {
        QSKIP("strace is not installed: the system calls are not looked at");
    }
    const QTemporaryDir dir;
    Pseudoterminal bus;
    QVERIFY(bus.open());
    const QString trace = dir.filePath(u"trace"_s);
    Probe reader({u"read"_s, bus.portPath(), u"210"_s},
                 {strace, u"-f"_s, u"-yy"_s, u"-o"_s, trace, u"-e"_s,
                  u"trace=openat,open,write,writev,pwrite64,pwritev,sendfile,splice,ioctl"_s});
    const auto fed = [&] {
        bus.write(someBytes);
        return reader.process.state() == QProcess::NotRunning;
    };
    QTRY_VERIFY_WITH_TIMEOUT(fed(), 30000);
    QFile file(trace);
    if (!reader.says("receiving: ")) {
        QSKIP("strace may not trace here: the system calls are not looked at");
    }
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray device = bus.devicePath().toUtf8();
    int opened = 0;
    for (const QByteArray& line : file.readAll().split('\n')) {
        if (!line.contains(device)) {
            continue;
        }
        const bool writes = line.contains("write") || line.contains("sendfile") ||
                            line.contains("splice") || line.contains("TCSBRK") ||
                            line.contains("TIOCSBRK") || line.contains("TIOCSTI");
        QVERIFY2(!writes || line.contains(" write(1<"), line.constData());
        if (line.contains("openat(") && line.contains('"' + device + '"')) {
            ++opened;
            QVERIFY2(line.contains("O_RDONLY"), line.constData());
        }
    }
    QVERIFY(opened > 0);
    QCOMPARE(bus.readBack(), QByteArray());
}

QTEST_GUILESS_MAIN(TestSerialLink)
#include "tst_serial_link.moc"
