// SPDX-License-Identifier: GPL-3.0-or-later
// The panel's end of the kiosk's VNC switch.
#include <QLocalServer>
#include <QLocalSocket>
#include <QTemporaryDir>
#include <QTest>

#include "ui/vnc_switch.h"

using magnum::ui::VncSwitch;

class TestVncSwitch : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_folder = std::make_unique<QTemporaryDir>();
        m_server = std::make_unique<QLocalServer>();
        m_asked.clear();
        m_answer = "state=off\n";
        connect(m_server.get(), &QLocalServer::newConnection, this, [this] {
            auto* socket = m_server->nextPendingConnection();
            connect(socket, &QLocalSocket::readyRead, socket, [this, socket] {
                m_asked << socket->readLine().trimmed();
                socket->write(m_answer);
                socket->disconnectFromServer();
            });
        });
    }

    void withoutTheSocketThereIsNoSwitch() {
        VncSwitch without{QString()};
        without.refresh();
        QVERIFY(!without.available() && !without.busy());
        VncSwitch missing{path()};
        missing.refresh();
        QTRY_VERIFY(!missing.busy());
        QVERIFY(!missing.available());
    }
    void itIsSwitchedOnAndTellsHowToGetIn() {
        QVERIFY(m_server->listen(path()));
        VncSwitch vnc(path());
        vnc.refresh();
        QTRY_VERIFY(vnc.available());
        QVERIFY(!vnc.on());
        m_answer = "state=on\naddress=127.0.0.1\nport=5900\nusername=panel\npassword=a=b\n";
        vnc.set(true);
        QTRY_VERIFY(vnc.on());
        QCOMPARE(m_asked, (QList<QByteArray>{"status", "on"}));
        QCOMPARE(vnc.address(), QStringLiteral("127.0.0.1:5900"));
        QCOMPARE(vnc.user(), QStringLiteral("panel"));
        QCOMPARE(vnc.password(), QStringLiteral("a=b"));
    }
    void aStartIsFollowedUntilItRuns() {
        QVERIFY(m_server->listen(path()));
        m_answer = "state=starting\n";
        VncSwitch vnc(path());
        vnc.set(true);
        QTRY_VERIFY(vnc.on());
        m_answer = "state=on\naddress=127.0.0.1\n";
        QTRY_COMPARE(vnc.address(), QStringLiteral("127.0.0.1"));
    }
    void whatGoesWrongIsSaid() {
        QVERIFY(m_server->listen(path()));
        m_answer = "error=the port is in use\nstate=off\n";
        VncSwitch vnc(path());
        vnc.set(true);
        QTRY_COMPARE(vnc.error(), QStringLiteral("the port is in use"));
        QVERIFY(vnc.available() && !vnc.on());
    }
    void oneThatStopsAnsweringStaysAndIsSaidToBeSilent() {
        QVERIFY(m_server->listen(path()));
        VncSwitch vnc(path(), std::chrono::milliseconds(200));
        vnc.refresh();
        QTRY_VERIFY(vnc.available());
        disconnect(m_server.get(), &QLocalServer::newConnection, this, nullptr);  // heard by nobody
        vnc.set(true);
        QTRY_VERIFY(vnc.silent() && !vnc.busy());
        QVERIFY(vnc.available() && !vnc.on());
    }
    void oneThatEndsWithoutAWordIsSilentToo() {
        QVERIFY(m_server->listen(path()));
        VncSwitch vnc(path());
        vnc.refresh();
        QTRY_VERIFY(vnc.available());
        m_answer.clear();
        vnc.set(true);
        QTRY_VERIFY(vnc.silent());
        m_answer = "state=on\naddress=127.0.0.1\n";
        vnc.set(true);
        QTRY_VERIFY(vnc.on() && !vnc.silent());
    }
    void whereThereIsNoServerThereIsNoSwitch() {
        QVERIFY(m_server->listen(path()));
        m_answer = "state=unavailable\n";
        VncSwitch vnc(path());
        vnc.refresh();
        QTRY_VERIFY(!m_asked.isEmpty() && !vnc.busy());
        QVERIFY(!vnc.available());
    }

 private:
    [[nodiscard]] QString path() const { return m_folder->filePath(QStringLiteral("switch")); }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<QLocalServer> m_server;
    QList<QByteArray> m_asked;
    QByteArray m_answer;
};

QTEST_GUILESS_MAIN(TestVncSwitch)
#include "tst_vnc_switch.moc"
