// SPDX-License-Identifier: GPL-3.0-or-later
// A bus with A and B exchanged, on a port of the real programs: what log, doctor and screen say.
#include <QImage>
#include <QTest>
#include <atomic>
#include <cmath>
#include <thread>

#include "bus_pty.h"
#include "program_under_test.h"
#include "screen_reader.h"
#include "seed_sequence.h"
#include "uart_model.h"
#include "x_server.h"

using namespace magnum::test;
using namespace Qt::StringLiterals;

namespace {

/// The owner's bus, read through reversed wires or not, at its true pace, from a thread of its own.
class WiredBus {
 public:
    explicit WiredBus(BusPty& bus) : m_bus(bus), m_thread([this] { run(); }) {}
    ~WiredBus() {
        m_stop = true;
        m_thread.join();
    }
    WiredBus(const WiredBus&) = delete;
    WiredBus& operator=(const WiredBus&) = delete;
    void setReversed(bool reversed) { m_reversed = reversed; }

 private:
    static QByteArray through(bool reversed, const QByteArray& burst) {
        UartLine::Settings wires;
        wires.reversed = reversed;
        UartLine line(wires);
        double at = line.send(burst.left(21), 1);
        at = line.send(burst.mid(21, 21), at + 10);
        if (burst.size() > 42) {
            line.send(burst.mid(42), at + 10);
        }
        QByteArray heard;
        for (const auto& r : line.receive()) {
            heard += char(r.byte);
        }
        return heard;
    }
    void run() {
        auto due = std::chrono::steady_clock::now();
        for (int number = 0; !m_stop; ++number) {
            m_bus.send(through(m_reversed, SeedSequence::burst(number, {})));
            due += std::chrono::milliseconds(SeedSequence::intervalMs);
            std::this_thread::sleep_until(due);
        }
    }

    BusPty& m_bus;
    std::atomic<bool> m_stop = false;
    std::atomic<bool> m_reversed = true;
    std::thread m_thread;
};

}  // namespace

class E2eWiring : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void theLogSaysItAndSaysWhenItIsOver();
    void theDoctorSaysIt();
    void theScreenSaysIt();
};

void E2eWiring::theLogSaysItAndSaysWhenItIsOver() {
    const Sandbox sandbox;
    BusPty bus(sandbox.port());
    QVERIFY(bus.plug());
    WiredBus wired(bus);
    ProgramUnderTest program(sandbox);
    QVERIFY(program.start({u"--headless"_s, u"--port"_s, bus.path()}));
    QVERIFY2(eventually([&] {
                 return sandbox.log().contains(
                     u"swapped: the MS4448PAE says 49.2 V when read the other way round"_s);
             }),
             qPrintable(sandbox.log()));
    wired.setReversed(false);
    QVERIFY2(eventually([&] { return sandbox.log().contains(u"this is over"_s); }),
             qPrintable(sandbox.log()));
    QCOMPARE(program.terminate(), std::optional(0));
    QCOMPARE(bus.written(), QByteArray());
}

void E2eWiring::theDoctorSaysIt() {
    const Sandbox sandbox;
    BusPty bus(sandbox.port());
    QVERIFY(bus.plug());
    WiredBus wired(bus);
    ProgramUnderTest doctor(sandbox, QStringLiteral(MAGNUMCTL));
    QVERIFY(doctor.startCommand({QStringLiteral(MAGNUMCTL), u"doctor"_s, u"--port"_s, bus.path(),
                                 u"--data-dir"_s, sandbox.dataDirectory()}));
    QCOMPARE(doctor.waitForEnd(), std::optional(1));
    const QString said = QString::fromUtf8(doctor.output());
    QVERIFY2(said.contains(u"The wires A and B are swapped: the MS4448PAE says 49.2 V"_s),
             qPrintable(said));
    QVERIFY2(said.contains(u"Exchange the two wires"_s), qPrintable(said));
    QCOMPARE(bus.written(), QByteArray());
}

void E2eWiring::theScreenSaysIt() {
    XServer screen;
    QVERIFY(screen.start({800, 480}));
    const Sandbox sandbox;
    BusPty bus(sandbox.port());
    QVERIFY(bus.plug());
    WiredBus wired(bus);
    ProgramUnderTest program(sandbox);
    program.setEnvironment("DISPLAY", screen.display());
    program.setEnvironment("QT_QPA_PLATFORM", u"xcb"_s);
    QVERIFY(program.start({u"--port"_s, bus.path(), u"--size"_s, u"800x480"_s}));
    QString words;
    QVERIFY2(eventually(
                 [&] {
                     // The banner: dark letters on a bright ground.
                     const QImage banner = screen.screen().copy(0, 30, 800, 110);
                     words = labelOn(banner);
                     return words.contains(u"swapped"_s) && words.contains(u"49.2"_s);
                 },
                 60'000),
             qPrintable(words));
    if (qEnvironmentVariableIsSet("MAGNUM_KEEP_PICTURES")) {
        screen.screen().save(qEnvironmentVariable("MAGNUM_KEEP_PICTURES") + u"/reversed.png"_s);
    }
    QCOMPARE(program.terminate(), std::optional(0));
}

QTEST_GUILESS_MAIN(E2eWiring)
#include "tst_e2e_wiring.moc"
