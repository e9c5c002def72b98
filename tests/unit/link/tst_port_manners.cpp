// SPDX-License-Identifier: GPL-3.0-or-later
// Ports of others, ports that may not be opened, and that nothing is ever sent.
#include <fcntl.h>
#include <grp.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include "link/port_holders.h"

#include "link/simulator/pseudoterminal.h"
#include "serial_listener.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::link;
using namespace magnum::link::test;

class TestPortManners : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void namesTheProgramThatHoldsThePort_data();
    void namesTheProgramThatHoldsThePort();
    void keepsOtherProgramsOut();
    void namesTheProgramOfALockFile();
    void getsThePortWhenTheHolderEnds();
    void refusesWhatIsNoSerialPort();
    void saysWhichGroupMayOpenThePort();
    void says_data();
    void says();
    void leavesThePortWithoutEcho();
    void writesNothing();
    void makesNoWriteCall();
};

void TestPortManners::namesTheProgramThatHoldsThePort_data() {
    QTest::addColumn<QString>("way");
    QTest::newRow("in exclusive mode") << QString();
    QTest::newRow("by a lock") << u"flock"_s;
}

void TestPortManners::namesTheProgramThatHoldsThePort() {
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

void TestPortManners::keepsOtherProgramsOut() {
    Pseudoterminal bus;
    QVERIFY(bus.open());
    Listener listener(bus.portPath());
    listener.serial.start();
    QCOMPARE(listener.state(), LinkState::Searching);
    Probe other({u"read"_s, bus.portPath(), u"1"_s});
    QTRY_VERIFY2(other.says("busy: "), other.output.constData());
    QVERIFY2(other.says("tst_port_manner"), other.output.constData());
    bus.write(someBytes);
    QTRY_COMPARE(listener.received, someBytes);
}

void TestPortManners::namesTheProgramOfALockFile() {
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

void TestPortManners::getsThePortWhenTheHolderEnds() {
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

void TestPortManners::refusesWhatIsNoSerialPort() {
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

void TestPortManners::saysWhichGroupMayOpenThePort() {
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

void TestPortManners::says_data() {
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

void TestPortManners::says() {
    QFETCH(LinkStatus, status);
    QTEST(describe(status), "sentence");
}

void TestPortManners::leavesThePortWithoutEcho() {
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

void TestPortManners::writesNothing() {
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

void TestPortManners::makesNoWriteCall() {
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

QTEST_GUILESS_MAIN(TestPortManners)
#include "tst_port_manners.moc"
