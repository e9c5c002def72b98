// SPDX-License-Identifier: GPL-3.0-or-later
// A long export as a user runs it: interrupted, and beside a recorder.
#include <QFileInfo>

#include "history_file.h"
#include "program_under_test.h"
#include "storage/schema.h"

using namespace magnum;
using namespace magnum::test;

namespace {

constexpr int rowCount = 400'000;

bool makeHistory(const QString& path) {
    storage::Connection connection;
    return connection.open(path, storage::Connection::Mode::ReadWrite).ok() &&
           storage::createSchema(connection).ok() && storage::applyWriterPragmas(connection).ok() &&
           connection
               .exec(QStringLiteral(
                         "INSERT INTO sample(ts,cov_inverter,ac_out_watts,dc_volts) WITH RECURSIVE"
                         " n(i) AS (SELECT 0 UNION ALL SELECT i+1 FROM n WHERE i<%1-1)"
                         " SELECT 1795352400+i*5, 50, i%4000, 5000+i%300 FROM n")
                         .arg(rowCount))
               .ok();
}

/// The program has taken the signal into its own hands.
bool minds(pid_t pid, int signal) {
    QFile status(QStringLiteral("/proc/%1/status").arg(pid));
    if (status.open(QIODevice::ReadOnly)) {
        for (const auto& line : status.readAll().split('\n')) {
            if (line.startsWith("SigBlk:")) {
                return (line.mid(7).trimmed().toULongLong(nullptr, 16) >> (signal - 1) & 1) != 0;
            }
        }
    }
    return false;
}

}  // namespace

class E2eExport : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase();
    void interruptedItEndsWithAWholeLineAndSaysSo();
    void interruptedItLeavesNoFile();
    void everyRowArrives();

 private:
    [[nodiscard]] QStringList command(const QStringList& more = {}) const {
        return QStringList{QStringLiteral("export"), QStringLiteral("--data-dir"),
                           m_sandbox.dataDirectory()} +
               more;
    }
    Sandbox m_sandbox;
};

void E2eExport::initTestCase() {
    QVERIFY(makeHistory(m_sandbox.database()));
}

void E2eExport::interruptedItEndsWithAWholeLineAndSaysSo() {
    QProcess program;
    program.setProcessEnvironment(m_sandbox.environment());
    program.start(QStringLiteral(MAGNUMCTL), command());
    QVERIFY(program.waitForReadyRead(patienceMs));
    // It cannot be done yet: the pipe holds far less than the export.
    ::kill(pid_t(program.processId()), SIGINT);
    QVERIFY(program.waitForFinished(patienceMs));
    QCOMPARE(program.exitStatus(), QProcess::NormalExit);
    QCOMPARE(program.exitCode(), 1);
    const auto output = program.readAllStandardOutput();
    QVERIFY(output.endsWith('\n'));
    const auto rows = output.count('\n') - 1;
    QVERIFY(rows > 0 && rows < rowCount);
    const auto lines = output.split('\n');
    QCOMPARE(lines[lines.size() - 2].count(','), lines[0].count(','));
    QVERIFY(program.readAllStandardError().contains("not the whole export"));
}

void E2eExport::interruptedItLeavesNoFile() {
    const auto file = m_sandbox.path(QStringLiteral("rows.csv"));
    QProcess program;
    program.setProcessEnvironment(m_sandbox.environment());
    program.start(QStringLiteral(MAGNUMCTL), command({QStringLiteral("-o"), file}));
    QVERIFY(program.waitForStarted(patienceMs));
    const auto pid = pid_t(program.processId());
    QVERIFY(
        eventually([&] { return minds(pid, SIGTERM) || program.state() == QProcess::NotRunning; }));
    if (program.state() == QProcess::Running) {
        ::kill(pid, SIGTERM);
    }
    QVERIFY(program.waitForFinished(patienceMs));
    if (program.exitCode() == 0) {
        QSKIP("the export was done before it could be interrupted");
    }
    QCOMPARE(program.exitCode(), 1);
    QVERIFY(!QFileInfo::exists(file));
    QVERIFY(QDir(m_sandbox.path(QString()))
                .entryList({QStringLiteral("rows.csv*")}, QDir::Files)
                .isEmpty());
}

void E2eExport::everyRowArrives() {
    const auto file = m_sandbox.path(QStringLiteral("all.csv"));
    QProcess program;
    program.setProcessEnvironment(m_sandbox.environment());
    program.start(QStringLiteral(MAGNUMCTL), command({QStringLiteral("-o"), file}));
    QVERIFY(program.waitForFinished(patienceMs));
    QCOMPARE(program.exitCode(), 0);
    QFile csv(file);
    QVERIFY(csv.open(QIODevice::ReadOnly));
    QCOMPARE(csv.readAll().count('\n'), rowCount + 1);
}

QTEST_GUILESS_MAIN(E2eExport)
#include "tst_e2e_export.moc"
