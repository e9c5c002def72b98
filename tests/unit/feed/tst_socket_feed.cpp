// SPDX-License-Identifier: GPL-3.0-or-later
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <memory>

#include "feed/feed_server.h"
#include "feed/socket_feed.h"

using namespace magnum;
using namespace magnum::feed;

namespace {

Snapshot snapshotAt(qint64 monotonicMs) {
    Snapshot s;
    s.monotonicMs = monotonicMs;
    s.plant[plant::Quantity::DcVolts] = plant::Reading<double>::known(49.2, monotonicMs);
    return s;
}

}  // namespace

class TestSocketFeed : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_server = serve();
    }

    void aPanelGetsTheWholeStateOnAttach() {
        SocketFeed panel({path()});
        connect(m_server.get(), &FeedServer::panelAttached, this,
                [this] { m_server->publish(snapshotAt(1)); });
        panel.start();
        QTRY_VERIFY(panel.snapshot() == snapshotAt(1));
    }

    void aSecondPanelGetsTheWholeStateToo() {
        SocketFeed first({path()});
        attach(first);
        m_server->publish(snapshotAt(1));
        SocketFeed second({path()});
        second.start();
        QTRY_VERIFY(second.snapshot() == snapshotAt(1));
    }

    void changesFollow() {
        SocketFeed panel({path()});
        attach(panel);
        m_server->publish(snapshotAt(1));
        m_server->publish(snapshotAt(2));
        QTRY_VERIFY(panel.snapshot() == snapshotAt(2));
    }

    void commandsReachTheRecorder() {
        SocketFeed panel({path()});
        attach(panel);
        QSignalSpy spy(m_server.get(), &FeedServer::commandReceived);
        panel.send({Command::Kind::AcknowledgeAlarm, QStringLiteral("low_soc"), {}});
        QTRY_COMPARE(spy.count(), 1);
        QCOMPARE(spy.at(0).at(0).value<Command>().text, QStringLiteral("low_soc"));
    }

    void aPanelSaysThatItsRecorderIsGone() {
        SocketFeed panel({path()});
        attach(panel);
        m_server->publish(snapshotAt(1));
        QTRY_COMPARE(panel.state(), FeedState::Connected);
        m_server.reset();
        QTRY_COMPARE(panel.state(), FeedState::Lost);
    }

    void aRecorderThatHangsCountsAsLost() {
        SocketFeed panel({path()}, 200);
        attach(panel);
        m_server->publish(snapshotAt(1));
        QTRY_COMPARE(panel.state(), FeedState::Connected);
        QTRY_COMPARE(panel.state(), FeedState::Lost);
    }

    void aRecorderThatRestartsIsFoundAgain() {
        SocketFeed panel({path()});
        attach(panel);
        m_server->publish(snapshotAt(1));
        QTRY_COMPARE(panel.state(), FeedState::Connected);
        m_server.reset();
        QTRY_COMPARE(panel.state(), FeedState::Lost);
        m_server = serve();
        connect(m_server.get(), &FeedServer::panelAttached, this,
                [this] { m_server->publish(snapshotAt(9)); });
        QTRY_VERIFY(panel.state() == FeedState::Connected && panel.snapshot() == snapshotAt(9));
    }

    void aPanelWaitsForARecorder() {
        m_server.reset();
        SocketFeed panel({path()});
        panel.start();
        QCOMPARE(panel.state(), FeedState::Connecting);
        m_server = serve();
        QSignalSpy attached(m_server.get(), &FeedServer::panelAttached);
        QTRY_COMPARE(attached.count(), 1);
    }

    void theSecondPlaceIsLookedAtToo() {
        SocketFeed panel({m_dir->filePath(QStringLiteral("nothing-here")), path()});
        attach(panel);
    }

    void anotherVersionIsSaid() {
        m_server.reset();
        QLocalServer other;
        QVERIFY(other.listen(path()));
        SocketFeed panel({path()});
        panel.start();
        QTRY_VERIFY(other.hasPendingConnections());
        other.nextPendingConnection()->write(frame({{QStringLiteral("feed"), feedVersion + 1}}));
        QTRY_COMPARE(panel.state(), FeedState::Incompatible);
    }

    void aPanelThatNeverReadsIsDropped() {
        QLocalSocket hanging;
        QSignalSpy attached(m_server.get(), &FeedServer::panelAttached);
        hanging.setReadBufferSize(1);
        hanging.connectToServer(path());
        QTRY_COMPARE(attached.count(), 1);
        for (int i = 0; i < 100'000 && m_server->hasPanels(); ++i) {
            m_server->publish(snapshotAt(i));
        }
        QVERIFY(!m_server->hasPanels());
    }

    void garbageFromAPanelDropsIt() {
        QLocalSocket garbage;
        garbage.connectToServer(path());
        QTRY_VERIFY(m_server->hasPanels());
        garbage.write(QByteArray(64, char(0xff)));
        QTRY_VERIFY(!m_server->hasPanels());
    }

 private:
    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("feed.sock")); }
    [[nodiscard]] std::unique_ptr<FeedServer> serve() const {
        auto server = std::make_unique<FeedServer>(path());
        if (!server->listen()) {
            qFatal("cannot listen: %s", qPrintable(server->errorString()));
        }
        return server;
    }
    void attach(SocketFeed& panel) {
        QSignalSpy attached(m_server.get(), &FeedServer::panelAttached);
        panel.start();
        QTRY_COMPARE(attached.count(), 1);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<FeedServer> m_server;
};

QTEST_GUILESS_MAIN(TestSocketFeed)
#include "tst_socket_feed.moc"
