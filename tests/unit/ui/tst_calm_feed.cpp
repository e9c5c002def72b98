// SPDX-License-Identifier: GPL-3.0-or-later
#include <QElapsedTimer>
#include <QSignalSpy>
#include <QTest>

#include "ui/calm_feed.h"

using namespace magnum;

namespace {

class Source final : public feed::LiveFeed {
    Q_OBJECT
 public:
    [[nodiscard]] feed::FeedState state() const override { return feed::FeedState::Connected; }
    [[nodiscard]] const feed::Snapshot& snapshot() const override { return m_snapshot; }
    void send(const feed::Command& command) override { sent = command; }
    void show(const feed::Snapshot& snapshot) {
        m_snapshot = snapshot;
        Q_EMIT snapshotChanged(m_snapshot);
    }

    feed::Command sent;

 private:
    feed::Snapshot m_snapshot;
};

feed::Snapshot drifted(int by) {
    feed::Snapshot s;
    s.busPackets = quint64(by);
    return s;
}

}  // namespace

class TestCalmFeed : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void whatDriftsComesOnceASecond() {
        Source source;
        ui::CalmFeed calm(source);
        QSignalSpy told(&calm, &feed::LiveFeed::snapshotChanged);
        source.show(drifted(1));
        QCOMPARE(told.size(), 1);
        QElapsedTimer sinceFirst;
        sinceFirst.start();
        source.show(drifted(2));
        source.show(drifted(3));
        QCOMPARE(told.size(), 1);
        QTRY_COMPARE(told.size(), 2);
        QVERIFY(sinceFirst.elapsed() >= 900);
        QCOMPARE(calm.snapshot().busPackets, quint64(3));
    }
    void whatJumpedComesAtOnce_data() {
        QTest::addColumn<feed::Snapshot>("next");
        feed::Snapshot s = drifted(2);
        s.jumps = 1;
        QTest::newRow("a value") << s;
        s = drifted(2);
        s.link.state = link::LinkState::Silent;
        QTest::newRow("the link") << s;
        s = drifted(2);
        s.plant.alarms.push_back({});
        QTest::newRow("an alarm") << s;
        s = drifted(2);
        s.plant.generator.phase = plant::GeneratorPhase::Starting;
        QTest::newRow("the generator") << s;
    }
    void whatJumpedComesAtOnce() {
        QFETCH(feed::Snapshot, next);
        Source source;
        ui::CalmFeed calm(source);
        source.show(drifted(1));
        QSignalSpy told(&calm, &feed::LiveFeed::snapshotChanged);
        source.show(next);
        QCOMPARE(told.size(), 1);
        QCOMPARE(calm.snapshot(), next);
    }
    void commandsGoThrough() {
        Source source;
        ui::CalmFeed calm(source);
        calm.send({feed::Command::Kind::StartRawCapture, {}, {}});
        QCOMPARE(source.sent.kind, feed::Command::Kind::StartRawCapture);
    }
};

QTEST_GUILESS_MAIN(TestCalmFeed)
#include "tst_calm_feed.moc"
