// SPDX-License-Identifier: GPL-3.0-or-later
// The bytes of a port, and a port that comes and goes.
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

#include "link/simulator/pseudoterminal.h"
#include "serial_listener.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::link;
using namespace magnum::link::test;

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
    void findsThePortByListening();
    void findsThePortUnderAnotherName();
    void handsWhatItCannotReadToTheDiagnosis();
    void saysThatNothingIsPluggedIn();
    void keepsTheOnlyCandidateOpenWhileNothingIsHeard();
    void worksInAnotherThread();
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
    const QTemporaryDir dir;
    Pseudoterminal bus;
    // Through a link: the number of a pseudo-terminal that is gone is soon somebody else's.
    QVERIFY(bus.open(dir.filePath(u"bus"_s)));
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
    const QTemporaryDir dir;
    Pseudoterminal bus;
    QVERIFY(bus.open(dir.filePath(u"usb0"_s)));
    SerialLinkOptions options = quickOptions();
    options.candidates = [&] { return bus.isOpen() ? QStringList{bus.portPath()} : QStringList(); };
    Listener listener(u"auto"_s, options);
    listener.serial.start();
    const auto hears = [&] {
        bus.write(someBytes + someBytes);
        return listener.state() == LinkState::Receiving;
    };
    QTRY_VERIFY(hears());
    bus.close();
    QTRY_COMPARE(listener.state(), LinkState::Missing);
    QVERIFY(bus.open(dir.filePath(u"usb1"_s)));
    QTRY_VERIFY(hears());
    QCOMPARE(listener.serial.status().port, dir.filePath(u"usb1"_s));
}

// Reversed wires: no inverter is ever recognised, so these bytes are no bytes of the bus.
void TestSerialLink::handsWhatItCannotReadToTheDiagnosis() {
    Pseudoterminal bus;
    QVERIFY(bus.open());
    SerialLinkOptions options = quickOptions();
    options.candidates = [&] { return QStringList{bus.portPath()}; };
    Listener listener(u"auto"_s, options);
    QByteArray heard;
    QString port;
    QObject::connect(&listener.serial, &ByteSource::heardWhileSearching, &listener.serial,
                     [&](const QString& from, const QByteArray& bytes, qint64) {
                         port = from;
                         heard += bytes;
                     });
    listener.serial.start();
    bus.write("\x7F\xFF\xFD\x9B");
    QTRY_COMPARE(heard, QByteArray("\x7F\xFF\xFD\x9B"));
    QCOMPARE(port, bus.portPath());
    QVERIFY(listener.received.isEmpty());
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

QTEST_GUILESS_MAIN(TestSerialLink)
#include "tst_serial_link.moc"
