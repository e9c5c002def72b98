// SPDX-License-Identifier: GPL-3.0-or-later
// A real file system that is full, or turns read-only, under the recorder. Needs root to mount one.
#include <sys/mount.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>

#include "store_fixture.h"

using namespace magnum;
using namespace magnum::storage;
using namespace magnum::storage::test;

class TestFullDisk : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void init();
    void cleanup();
    void rowsWaitWhileTheDiskIsFullAndComeBack();
    void rowsWaitWhileTheDiskIsReadOnlyAndComeBack();
    void aDiskThatIsFullAtTheStartIsWaitedFor();

 private:
    [[nodiscard]] QByteArray place() const { return QFile::encodeName(m_folder.path()); }
    [[nodiscard]] QString path() const { return m_folder.filePath(QStringLiteral("history.db")); }
    bool remount(unsigned long flags, const char* options) const {
        return ::mount("tmpfs", place().constData(), "tmpfs", MS_REMOUNT | flags, options) == 0;
    }
    static void fill(Recorder& recorder, qint64& ts, int rows) {
        for (int i = 0; i < rows; ++i, ts += 5) {
            recorder.append(fullRow(ts));
        }
    }
    [[nodiscard]] qint64 stored() const {
        Connection connection;
        return connection.open(path(), Connection::Mode::ReadOnly).ok()
                   ? connection.integer(QStringLiteral("SELECT count(*) FROM sample")).value_or(-1)
                   : -1;
    }

    QTemporaryDir m_folder;
};

void TestFullDisk::init() {
    if (::mount("tmpfs", place().constData(), "tmpfs", 0, "size=1536k") != 0) {
        QSKIP(qPrintable(QStringLiteral("No small disk can be mounted here (%1): run as root.")
                             .arg(QString::fromLocal8Bit(std::strerror(errno)))));
    }
}

void TestFullDisk::cleanup() {
    ::umount2(place().constData(), MNT_DETACH);
}

void TestFullDisk::rowsWaitWhileTheDiskIsFullAndComeBack() {
    RecorderUnderTest under(path());
    under.recorder.open(sessionOf());
    qint64 ts = baseTs;
    fill(under.recorder, ts, 17'000);
    QCOMPARE(under.status().state, StorageState::Retrying);
    QVERIFY2(under.status().detail.startsWith(QStringLiteral("The disk is full: ")),
             qPrintable(under.status().detail));
    QVERIFY(remount(0, "size=32m"));
    QTRY_COMPARE_WITH_TIMEOUT(under.status().state, StorageState::Ok, 120'000);
    QCOMPARE(stored(), 17'000);
}

void TestFullDisk::rowsWaitWhileTheDiskIsReadOnlyAndComeBack() {
    RecorderUnderTest under(path());
    under.recorder.open(sessionOf());
    qint64 ts = baseTs;
    fill(under.recorder, ts, 24);
    // With a file open for writing a mount cannot turn read-only; the panel is started on one.
    under.recorder.close();
    QVERIFY(remount(MS_RDONLY, "size=1536k"));
    under.recorder.open(sessionOf());
    fill(under.recorder, ts, 24);
    under.recorder.flush();
    QVERIFY(under.status().state == StorageState::Failed ||
            under.status().state == StorageState::Retrying);
    QCOMPARE(under.status().queuedRows, 24);
    QVERIFY2(under.status().detail.contains(QStringLiteral("may be written")) ||
                 under.status().detail.contains(QStringLiteral("may not be written")),
             qPrintable(under.status().detail));
    QVERIFY(remount(0, "size=1536k"));
    QTRY_COMPARE_WITH_TIMEOUT(under.status().state, StorageState::Ok, 120'000);
    QCOMPARE(stored(), 48);
}

void TestFullDisk::aDiskThatIsFullAtTheStartIsWaitedFor() {
    QFile ballast(m_folder.filePath(QStringLiteral("ballast")));
    QVERIFY(ballast.open(QIODevice::WriteOnly));
    while (ballast.write(QByteArray(4096, 'x')) == 4096 && ballast.flush()) {
    }
    ballast.close();
    RecorderUnderTest under(path());
    under.recorder.open(sessionOf());
    QCOMPARE(under.status().state, StorageState::Failed);
    QVERIFY2(under.status().detail.contains(QStringLiteral("free some space")),
             qPrintable(under.status().detail));
    qint64 ts = baseTs;
    fill(under.recorder, ts, 12);
    QVERIFY(ballast.remove());
    QTRY_COMPARE_WITH_TIMEOUT(under.status().state, StorageState::Ok, 120'000);
    QCOMPARE(stored(), 12);
}

QTEST_GUILESS_MAIN(TestFullDisk)
#include "tst_full_disk.moc"
