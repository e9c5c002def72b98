// SPDX-License-Identifier: GPL-3.0-or-later
// An adapter that is pulled out, plugged in late, held by another program, or hears nothing.
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QSerialPort>
#include <QTest>

#include "history_file.h"
#include "paced_bus.h"
#include "program_under_test.h"

using namespace magnum::test;

class E2eLink : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init();
    void waitsInWordsForAnAdapterAndStartsWithIt();
    void isBackTwoSecondsAfterAThreeSecondUnplug();
    void saysWhenTheBusIsSilentAndRecordsAGap();
    void saysWhoHoldsThePortAndTakesItWhenFree();
    void anAdapterThatComesAndGoesCostsNoProcessorTime();

 private:
    [[nodiscard]] bool startOn(const BusPty& bus);
    [[nodiscard]] bool logSays(const QString& words) const {
        return m_sandbox->log().contains(words);
    }

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<ProgramUnderTest> m_program;
};

void E2eLink::init() {
    m_program.reset();
    m_sandbox = std::make_unique<Sandbox>();
    QVERIFY(m_sandbox->isValid());
    m_program = std::make_unique<ProgramUnderTest>(*m_sandbox);
}

bool E2eLink::startOn(const BusPty& bus) {
    return m_program->start({QStringLiteral("--headless"), QStringLiteral("--port"), bus.path()});
}

void E2eLink::waitsInWordsForAnAdapterAndStartsWithIt() {
    BusPty bus(m_sandbox->port());
    QVERIFY(startOn(bus));
    QVERIFY(eventually([&] {
        return logSays(bus.path() + QStringLiteral(" is not there; plug in the RS-485 adapter"));
    }));
    QVERIFY(m_program->running());
    PacedBus pace(bus, [](qint64) { return PlantValues{}; });
    QVERIFY(pace.withBus([](BusPty& b) { return b.plug(); }));
    QVERIFY(eventually([&] { return pace.heardCount() > 20; }));
    QCOMPARE(m_program->terminate(), std::optional(0));
    const HistoryFile history(m_sandbox->database());
    QVERIFY(
        history.number(QStringLiteral("SELECT sum(energy_out_joules) FROM sample")).value_or(0) >
        0);
}

void E2eLink::isBackTwoSecondsAfterAThreeSecondUnplug() {
    BusPty bus(m_sandbox->port());
    QVERIFY(bus.plug());
    QVERIFY(startOn(bus));
    PacedBus pace(bus, [](qint64) { return PlantValues{}; });
    QVERIFY(eventually([&] { return pace.heardCount() > 20; }));

    pace.withBus([](BusPty& b) { b.unplug(); });
    const qint64 pulledMs = PacedBus::utcMs();
    QVERIFY(eventually([&] { return logSays(QStringLiteral("is not there")); }));
    QVERIFY(eventually([&] { return PacedBus::utcMs() >= pulledMs + 3000; }));
    QVERIFY(m_program->running());
    QVERIFY(pace.withBus([](BusPty& b) { return b.plug(); }));
    QVERIFY2(eventually([&] { return bus.claimed(); }, 2000), "not open within 2 s");
    const int heard = pace.heardCount();
    QVERIFY(eventually([&] { return pace.heardCount() > heard + 10; }));
    QCOMPARE(m_program->terminate(), std::optional(0));
    QCOMPARE(bus.written(), QByteArray());

    const HistoryFile history(m_sandbox->database());
    QVERIFY(history.isSound());
    const auto changes =
        history.number(QStringLiteral("SELECT count(*) FROM event WHERE kind = 'link_changed'"));
    QVERIFY(changes.value_or(0) >= 3);
}

void E2eLink::saysWhenTheBusIsSilentAndRecordsAGap() {
    BusPty bus(m_sandbox->port());
    QVERIFY(bus.plug());
    QVERIFY(startOn(bus));
    PacedBus pace(bus, [](qint64) { return PlantValues{}; });
    QVERIFY(eventually([&] { return pace.heardCount() > 20; }));

    pace.setPaused(true);
    const qint64 silentMs = PacedBus::utcMs();
    QVERIFY(eventually([&] { return logSays(QStringLiteral("is open but nothing is heard")); }));
    // Long enough for a whole interval that lies 10 s and more after the last packet.
    QVERIFY(eventually([&] { return PacedBus::utcMs() >= silentMs + 21'000; }));
    pace.setPaused(false);
    const qint64 backMs = PacedBus::utcMs();
    const int heard = pace.heardCount();
    QVERIFY(eventually([&] { return pace.heardCount() > heard + 20; }));
    QCOMPARE(m_program->terminate(), std::optional(0));
    QVERIFY(logSays(QStringLiteral("Receiving from")));

    // A row in the silence may tell of the machine, never of the plant.
    const HistoryFile history(m_sandbox->database());
    const qint64 gapFrom = (silentMs + 10'000) / 1000;
    const qint64 gapTo = backMs / 1000 - 5;
    int told = 0;
    for (const auto& row : history.samples()) {
        const qint64 ts = row[QStringLiteral("ts")].toLongLong();
        if (ts >= gapFrom && ts <= gapTo) {
            for (const char* column : {"ac_out_watts", "dc_volts", "bmk_volts", "inverter_mode"}) {
                QVERIFY2(row[QLatin1String(column)].isNull(), column);
            }
            QCOMPARE(row[QStringLiteral("cov_inverter")].toInt(), 0);
            QCOMPARE(row[QStringLiteral("energy_out_joules")].toInt(), 0);
        } else {
            told += row[QStringLiteral("ac_out_watts")].isNull() ? 0 : 1;
        }
    }
    QVERIFY(told >= 2);
}

void E2eLink::saysWhoHoldsThePortAndTakesItWhenFree() {
    BusPty bus(m_sandbox->port());
    QVERIFY(bus.plug());
    QSerialPort holder(bus.device());
    QVERIFY2(holder.open(QIODevice::ReadOnly), qPrintable(holder.errorString()));
    QVERIFY(startOn(bus));
    const QString words = QStringLiteral("is in use by %1 (pid %2")
                              .arg(QStringLiteral("tst_e2e_link"))
                              .arg(QCoreApplication::applicationPid());
    QVERIFY2(eventually([&] { return logSays(words); }), qPrintable(m_sandbox->log()));
    holder.close();
    PacedBus pace(bus, [](qint64) { return PlantValues{}; });
    QVERIFY(eventually([&] { return pace.heardCount() > 10; }));
    QCOMPARE(m_program->terminate(), std::optional(0));
}

void E2eLink::anAdapterThatComesAndGoesCostsNoProcessorTime() {
    BusPty bus(m_sandbox->port());
    QVERIFY(bus.plug());
    QVERIFY(startOn(bus));
    PacedBus pace(bus, [](qint64) { return PlantValues{}; });
    QVERIFY(eventually([&] { return pace.heardCount() > 10; }));
    pace.withBus([](BusPty& b) { b.unplug(); });
    QVERIFY(eventually([&] { return logSays(QStringLiteral("is not there")); }));

    // utime and stime, in ticks of 10 ms: a port that hung up must not be read in a loop.
    const auto ticks = [this] {
        const auto fields = m_program->proc("stat").split(')').last().split(' ');
        return fields.value(12).toLongLong() + fields.value(13).toLongLong();
    };
    const qint64 before = ticks();
    QElapsedTimer timer;
    timer.start();
    QVERIFY(eventually([&] { return timer.elapsed() >= 3000; }));
    const qint64 used = ticks() - before;
    QVERIFY2(used * 10 < timer.elapsed() / 4,
             qPrintable(QStringLiteral("%1 ms of 3 s").arg(used * 10)));
    QCOMPARE(m_program->terminate(), std::optional(0));
}

QTEST_GUILESS_MAIN(E2eLink)
#include "tst_e2e_link.moc"
