// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QTest>

#include "manual_clock.h"
#include "system/program_log.h"

using namespace magnum::system;
using magnum::testing::ManualClock;

class TestProgramLog : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_dir = std::make_unique<QTemporaryDir>();
        m_clock = ManualClock{};
    }

    void theFirstStartHasNoEarlierRun() {
        ProgramLog log(path(), m_clock);
        QCOMPARE(log.begin(QStringLiteral("boot-a"), QString()), PreviousEnd::FirstStart);
    }

    void aRunThatWroteItsEndEndedCleanly() {
        {
            ProgramLog log(path(), m_clock);
            log.begin(QStringLiteral("boot-a"), QString());
            log.end(QStringLiteral("stopped"));
        }
        ProgramLog log(path(), m_clock);
        QCOMPARE(log.begin(QStringLiteral("boot-b"), QString()), PreviousEnd::Clean);
    }

    void aRunWithoutEndInThisBootCrashed() {
        { ProgramLog(path(), m_clock).begin(QStringLiteral("boot-a"), QString()); }
        ProgramLog log(path(), m_clock);
        QCOMPARE(log.begin(QStringLiteral("boot-a"), QString()), PreviousEnd::Crash);
    }

    void aRunWithoutEndInAnotherBootWasCutOff() {
        { ProgramLog(path(), m_clock).begin(QStringLiteral("boot-a"), QString()); }
        ProgramLog log(path(), m_clock);
        QCOMPARE(log.begin(QStringLiteral("boot-b"), QString()), PreviousEnd::PowerCut);
    }

    void theStartIsFoundInTheRotatedFile() {
        {
            ProgramLog log(path(), m_clock);
            log.begin(QStringLiteral("boot-a"), QString());
            log.info(QString(int(ProgramLog::rotateAtBytes), u'x'));
            log.info(QStringLiteral("the first line of the new file"));
        }
        ProgramLog log(path(), m_clock);
        QCOMPARE(log.begin(QStringLiteral("boot-a"), QString()), PreviousEnd::Crash);
    }

    void aLineCarriesUtcOffsetAndLevel() {
        ProgramLog log(path(), m_clock);
        log.error(QStringLiteral("kind"), QStringLiteral("text"));
        QCOMPARE(lines(), QStringList{QStringLiteral("2026-11-23T13:00:00Z +00:00 ERROR text")});
    }

    void oneErrorOfAKindIsWrittenInAnHour() {
        ProgramLog log(path(), m_clock);
        for (int i = 0; i < 100; ++i) {
            log.error(QStringLiteral("port"), QStringLiteral("no adapter"));
            m_clock.advance(1000);
        }
        QCOMPARE(lines().size(), 1);
    }

    void anotherKindIsWrittenAtOnce() {
        ProgramLog log(path(), m_clock);
        log.error(QStringLiteral("port"), QStringLiteral("no adapter"));
        log.error(QStringLiteral("disk"), QStringLiteral("disk full"));
        QCOMPARE(lines().size(), 2);
    }

    void afterAnHourTheNumberHeldBackIsTold() {
        ProgramLog log(path(), m_clock);
        for (int i = 0; i < 5; ++i) {
            log.error(QStringLiteral("port"), QStringLiteral("no adapter"));
        }
        m_clock.advance(ProgramLog::repeatAfterMs);
        log.error(QStringLiteral("port"), QStringLiteral("no adapter"));
        QVERIFY2(lines().constLast().endsWith(
                     QStringLiteral("no adapter (4 more of this kind held back)")),
                 qPrintable(lines().constLast()));
    }

    void theEndTellsWhatIsStillHeldBack() {
        ProgramLog log(path(), m_clock);
        log.error(QStringLiteral("port"), QStringLiteral("no adapter"));
        log.error(QStringLiteral("port"), QStringLiteral("no adapter"));
        log.end(QStringLiteral("stopped"));
        QCOMPARE(lines().size(), 3);
        QVERIFY(lines().at(1).contains(QStringLiteral("(1 more of this kind held back)")));
    }

    void fiveFilesAreKept() {
        ProgramLog log(path(), m_clock);
        for (int i = 0; i < 8; ++i) {
            log.info(QString(int(ProgramLog::rotateAtBytes), u'x'));
        }
        QCOMPARE(QDir(m_dir->path()).entryList(QDir::Files).size(), ProgramLog::filesKept);
    }

    void aTextOfSeveralLinesStaysOneLine() {
        ProgramLog log(path(), m_clock);
        log.info(QStringLiteral("first\nsecond"));
        QCOMPARE(lines().size(), 1);
    }

    void aLogThatCannotBeWrittenIsNoReasonToStop() {
        ProgramLog log(QStringLiteral("/proc/no/such/place/log.txt"), m_clock);
        log.begin(QStringLiteral("boot"), QString());
        log.error(QStringLiteral("kind"), QStringLiteral("text"));
        QVERIFY(!QFileInfo::exists(log.path()));
    }

 private:
    [[nodiscard]] QString path() const {
        return m_dir->filePath(QStringLiteral("MagnumMonitorLog.txt"));
    }
    [[nodiscard]] QStringList lines() const {
        QFile file(path());
        if (!file.open(QIODevice::ReadOnly)) {
            return {};
        }
        return QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
    ManualClock m_clock;
};

QTEST_GUILESS_MAIN(TestProgramLog)
#include "tst_program_log.moc"
