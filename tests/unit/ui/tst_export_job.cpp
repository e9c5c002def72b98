// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTest>

#include "history_story.h"
#include "ui/export_job.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::ui;

namespace {

TextContext english() {
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("UTC")};
}
constexpr qint64 from = test::storyMidnight;
constexpr qint64 to = from + 86'400;

}  // namespace

class tst_export_job : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"history.db"_s); }
    [[nodiscard]] QStringList files() const {
        return QDir(m_folder.filePath(u"exports"_s)).entryList(QDir::Files | QDir::Hidden);
    }

 private Q_SLOTS:
    void initTestCase() { test::writeStory(path(), {}); }
    void init() { QDir(m_folder.filePath(u"exports"_s)).removeRecursively(); }

    void aDayBecomesAFileBesideTheDatabase() {
        const storage::HistoryReader reader(path());
        ExportJob job(reader, english());
        QSignalSpy progress(&job, &ExportJob::progressChanged);
        job.start(from, to, 5);
        QCOMPARE(job.state(), ExportJob::Running);
        QTRY_COMPARE(job.state(), ExportJob::Done);
        QCOMPARE(files(), QStringList{u"magnum-20261122-0000-to-20261123-0000-5s.csv"_s});
        QFile file(m_folder.filePath(u"exports/"_s + files().constFirst()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto lines = file.readAll().split('\n');
        QCOMPARE(lines.size(), 86'400 / 5 + 2);  // head, rows, nothing after the last
        QVERIFY(lines[0].startsWith("time,"));
        QVERIFY(lines[1].startsWith("2026-11-22T00:00:00Z,"));
        QVERIFY(lines[17'280].startsWith("2026-11-22T23:59:55Z,"));
        QVERIFY2(job.message().contains(file.fileName()), qPrintable(job.message()));
        QVERIFY2(job.message().startsWith(u"17,280 rows"_s), qPrintable(job.message()));
        QVERIFY(job.progress() > 0.99);
    }
    void aStoppedOneLeavesNoFile() {
        const storage::HistoryReader reader(path());
        ExportJob job(reader, english());
        job.start(from, to, 5);
        job.cancel();
        QTRY_VERIFY(job.state() != ExportJob::Running);
        QCOMPARE(job.state(), ExportJob::Stopped);
        QCOMPARE(files(), QStringList{});
        job.dismiss();
        QCOMPARE(job.state(), ExportJob::Idle);
    }
    void anEndWhileItRunsLeavesNoFile() {
        const storage::HistoryReader reader(path());
        { ExportJob(reader, english()).start(from, to, 5); }
        QCOMPARE(files(), QStringList{});
    }
    void anExportWhileOneRunsIsNotStarted() {
        const storage::HistoryReader reader(path());
        ExportJob job(reader, english());
        job.start(from, to, 5);
        job.start(from, to, 3600);
        QTRY_COMPARE(job.state(), ExportJob::Done);
        QCOMPARE(files().size(), 1);
    }
    void aFolderThatCannotBeMadeIsReplacedByTheDocuments() {
        QStandardPaths::setTestModeEnabled(true);
        QTemporaryDir home;
        qputenv("HOME", home.path().toUtf8());
        QFile inTheWay(m_folder.filePath(u"exports"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        inTheWay.close();
        const storage::HistoryReader reader(path());
        ExportJob job(reader, english());
        job.start(from, to, 3600);
        QTRY_COMPARE(job.state(), ExportJob::Done);
        const QString documents =
            QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
        QVERIFY2(job.message().contains(documents), qPrintable(job.message()));
        QVERIFY(QFile::exists(documents + u"/magnum-20261122-0000-to-20261123-0000-1h.csv"_s));
        QFile::remove(inTheWay.fileName());
    }
    void whatCannotBeReadIsSaid() {
        const storage::HistoryReader reader(m_folder.filePath(u"none.db"_s));
        ExportJob job(reader, english());
        job.start(from, to, 5);
        QTRY_COMPARE(job.state(), ExportJob::Failed);
        QVERIFY2(job.message().contains(u"Nothing has been recorded yet"_s),
                 qPrintable(job.message()));
        QCOMPARE(files(), QStringList{});
    }
};

QTEST_GUILESS_MAIN(tst_export_job)
#include "tst_export_job.moc"
