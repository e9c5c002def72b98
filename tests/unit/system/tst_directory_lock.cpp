// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "system/directory_lock.h"

using magnum::system::DirectoryLock;
using Result = DirectoryLock::Result;

class TestDirectoryLock : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void theFirstTakesIt() {
        const QTemporaryDir dir;
        QVERIFY(DirectoryLock().take(dir.path()) == Result::Taken);
    }

    void theSecondIsTold() {
        const QTemporaryDir dir;
        DirectoryLock first;
        QVERIFY(first.take(dir.path()) == Result::Taken);
        QVERIFY(DirectoryLock().take(dir.path()) == Result::HeldByAnother);
    }

    void aLinkIsTheSameDirectory() {
        const QTemporaryDir dir;
        const QString link = dir.path() + QStringLiteral("-link");
        QVERIFY(QFile::link(dir.path(), link));
        DirectoryLock first;
        QVERIFY(first.take(dir.path()) == Result::Taken);
        const auto second = DirectoryLock().take(link);
        QFile::remove(link);
        QVERIFY(second == Result::HeldByAnother);
    }

    void itGoesWithItsHolder() {
        const QTemporaryDir dir;
        { QVERIFY(DirectoryLock().take(dir.path()) == Result::Taken); }
        QVERIFY(DirectoryLock().take(dir.path()) == Result::Taken);
    }

    void aDirectoryThatIsNotThereIsMade() {
        const QTemporaryDir dir;
        QVERIFY(DirectoryLock().take(dir.filePath(QStringLiteral("a/b"))) == Result::Taken);
    }

    void whatCannotBeMadeHasAReason() {
        DirectoryLock lock;
        QVERIFY(lock.take(QStringLiteral("/proc/no/such")) == Result::NotPossible);
        QVERIFY(!lock.errorString().isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDirectoryLock)
#include "tst_directory_lock.moc"
