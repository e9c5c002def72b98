// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include "link/replay_source.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::link;

namespace {

class HandClock final : public system::Clock {
 public:
    [[nodiscard]] qint64 monotonicMs() const override { return nowMs; }
    [[nodiscard]] qint64 utcMs() const override { return 1000000 + nowMs; }
    qint64 nowMs = 700;
};

/// A replay of a text, with what it gave.
struct Player {
    Player(const QByteArray& text, std::optional<double> speed)
        : replayClock(clock), source(write(text), speed, clock, replayClock) {
        QObject::connect(&source, &ByteSource::bytesReceived, &source,
                         [this](const QByteArray& bytes, qint64 ms) {
                             heard += QByteArray::number(ms) + ':' + bytes.toHex() + ' ';
                             utcMs.append(replayClock.utcMs());
                             agrees = agrees && replayClock.monotonicMs() == ms;
                         });
    }
    QString write(const QByteArray& text) {
        QFile file(dir.filePath(u"a.cap"_s));
        if (file.open(QIODevice::WriteOnly)) {
            file.write(text);
        }
        return file.fileName();
    }
    [[nodiscard]] LinkState state() const { return source.status().state; }

    QTemporaryDir dir;
    HandClock clock;
    ReplayClock replayClock;
    ReplaySource source;
    QByteArray heard;
    QList<qint64> utcMs;
    bool agrees = true;
};

const QByteArray header = "# magnum-monitor capture 1\n# started 2026-11-22T13:00:00.000Z\n";
constexpr qint64 startedUtcMs = 1795352400000;

}  // namespace

class TestReplay : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void playsEverythingInOrderWithTheTimesOfTheCapture();
    void givesTheUtcTimeOfTheCapture();
    void playsAtItsSpeed();
    void letsTheClockRunBetweenPieces();
    void letsTheClockRunOnAfterTheEnd();
    void leavesTheEventLoopAliveAtFullSpeed();
    void saysWhatIsWrongWithTheFile();
    void playsAgain();
};

void TestReplay::playsEverythingInOrderWithTheTimesOfTheCapture() {
    Player player(header + "0 40\n100 41\n100 42\n60000 43\n", std::nullopt);
    player.source.start();
    QTRY_COMPARE(player.state(), LinkState::Finished);
    QCOMPARE(player.heard, QByteArray("700:40 800:41 800:42 60700:43 "));
    QVERIFY(player.agrees);
    QCOMPARE(player.source.status().bytes, quint64(4));
}

void TestReplay::givesTheUtcTimeOfTheCapture() {
    Player player(header + "0 40\n100 41\n", std::nullopt);
    player.source.start();
    QTRY_COMPARE(player.state(), LinkState::Finished);
    QCOMPARE(player.utcMs, (QList<qint64>{startedUtcMs, startedUtcMs + 100}));
}

void TestReplay::playsAtItsSpeed() {
    Player player(header + "0 40\n1000 41\n2000 42\n", 10.0);
    player.source.start();
    QTRY_COMPARE(player.heard, QByteArray("700:40 "));
    player.clock.nowMs = 700 + 99;
    QSignalSpy bytes(&player.source, &ByteSource::bytesReceived);
    QVERIFY(!bytes.wait(250));
    player.clock.nowMs = 700 + 100;
    QTRY_COMPARE(player.heard, QByteArray("700:40 1700:41 "));
    player.clock.nowMs = 700 + 200;
    QTRY_COMPARE(player.state(), LinkState::Finished);
}

void TestReplay::letsTheClockRunBetweenPieces() {
    Player player(header + "0 40\n10000 41\n", 1.0);
    player.source.start();
    QTRY_COMPARE(player.heard, QByteArray("700:40 "));
    player.clock.nowMs += 4000;
    QCOMPARE(player.replayClock.offsetMs(), 4000);
    player.clock.nowMs += 400000;
    QCOMPARE(player.replayClock.offsetMs(), 10000);
}

void TestReplay::letsTheClockRunOnAfterTheEnd() {
    Player player(header + "0 40\n100 41\n", std::nullopt);
    player.source.start();
    QTRY_COMPARE(player.state(), LinkState::Finished);
    player.clock.nowMs += 30000;
    QCOMPARE(player.replayClock.offsetMs(), 30100);
}

void TestReplay::leavesTheEventLoopAliveAtFullSpeed() {
    QByteArray text = header;
    for (int i = 0; i < 20000; ++i) {
        text += QByteArray::number(i * 100) + " 4000\n";
    }
    Player player(text, std::nullopt);
    // Each piece takes a while, as it does with a decoder and a plant behind it.
    QObject::connect(&player.source, &ByteSource::bytesReceived, &player.source,
                     [&player] { ++player.clock.nowMs; });
    int turns = 0;
    QTimer turn;
    QObject::connect(&turn, &QTimer::timeout, &turn, [&turns] { ++turns; });
    turn.start(0);
    player.source.start();
    QTRY_COMPARE_WITH_TIMEOUT(player.state(), LinkState::Finished, 60000);
    QVERIFY(turns >= 20000 / 64 - 1);
}

void TestReplay::saysWhatIsWrongWithTheFile() {
    Player player(header + "0 40\n100 4Z\n", std::nullopt);
    player.source.start();
    QTRY_COMPARE(player.state(), LinkState::Failed);
    QCOMPARE(player.heard, QByteArray("700:40 "));
    QVERIFY2(describe(player.source.status()).contains(u"line 4, column 6"_s),
             qPrintable(describe(player.source.status())));

    ReplayClock clock(player.clock);
    ReplaySource missing(u"/nowhere.cap"_s, 1.0, player.clock, clock);
    missing.start();
    QCOMPARE(missing.status().state, LinkState::Failed);
    QVERIFY(describe(missing.status()).contains(u"/nowhere.cap"_s));
}

void TestReplay::playsAgain() {
    Player player(header + "0 40\n", std::nullopt);
    player.source.start();
    QTRY_COMPARE(player.state(), LinkState::Finished);
    player.source.start();
    QTRY_COMPARE(player.state(), LinkState::Finished);
    QCOMPARE(player.heard, QByteArray("700:40 700:40 "));
}

QTEST_GUILESS_MAIN(TestReplay)
#include "tst_replay.moc"
