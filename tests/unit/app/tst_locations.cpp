// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/locations.h"

using namespace magnum::app;

class TestLocations : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void simulationsAndReplaysHaveTheirOwnPlace() {
        Options options;
        options.dataDirectory = QStringLiteral("/data");
        QCOMPARE(ownLocations(options).database(), QStringLiteral("/data/history.db"));
        options.scenario = QString();
        QCOMPARE(ownLocations(options).database(), QStringLiteral("/data/simulation/history.db"));
        options.scenario.reset();
        options.replayFile = QStringLiteral("a.cap");
        QCOMPARE(ownLocations(options).database(), QStringLiteral("/data/replay/history.db"));
    }

    void twoDataDirectoriesHaveTwoSockets() {
        Options first;
        first.dataDirectory = QStringLiteral("/a");
        Options second;
        second.dataDirectory = QStringLiteral("/b");
        QVERIFY(ownLocations(first).socketPath != ownLocations(second).socketPath);
    }

    void aPanelOfTheServicesDataLooksWhereTheServiceListens() {
        Options options;
        options.dataDirectory = serviceLocations().dataDirectory;
        QVERIFY(ownLocations(options).socketCandidates.contains(serviceLocations().socketPath));
    }

    void theSameDirectoryWrittenOtherwiseHasTheSameSocket() {
        Options first;
        first.dataDirectory = QStringLiteral("/a/b");
        Options second;
        second.dataDirectory = QStringLiteral("/a/./c/../b/");
        QCOMPARE(ownLocations(first).socketPath, ownLocations(second).socketPath);
    }

    void aLinkToTheDirectoryHasTheSameSocketBeforeAndAfterItIsMade() {
        const QTemporaryDir real;
        const QString link = real.path() + QStringLiteral("-link");
        QVERIFY(QFile::link(real.path(), link));
        Options through;
        through.dataDirectory = link + QStringLiteral("/data");
        Options direct;
        direct.dataDirectory = real.filePath(QStringLiteral("data"));
        const QString before = ownLocations(through).socketPath;
        QVERIFY(QDir().mkpath(*direct.dataDirectory));
        const QString after = ownLocations(direct).socketPath;
        QFile::remove(link);
        QCOMPARE(before, after);
    }

    void aSocketsPathFitsTheSystem() {
        Options options;
        options.dataDirectory = QStringLiteral("/x") + QString(300, u'y');
        QVERIFY(ownLocations(options).socketPath.size() < 108);
    }
};

QTEST_GUILESS_MAIN(TestLocations)
#include "tst_locations.moc"
