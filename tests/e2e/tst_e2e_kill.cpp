// SPDX-License-Identifier: GPL-3.0-or-later
// kill -9, again and again, of the whole program while it has much to do: a simulated house at many
// times its pace, so that it commits many times a second, beside an export and somebody who looks
// on. What could be read before a kill is there after it, to the joule, and nothing disagrees.
#include <QRandomGenerator>

#include "history_file.h"
#include "program_under_test.h"

using namespace magnum::test;

namespace {

constexpr int rounds = 8;

/// What was committed at a moment, as another program saw it.
struct Seen {
    qint64 newestTs = 0;
    qint64 rows = 0;
    qint64 joules = 0;
    qint64 counter = 0;
    qint64 events = 0;
};

const QString sumsSql = QStringLiteral(
    "SELECT max(ts) AS newest, count(*) AS rows, total(energy_out_joules) AS joules,"
    " (SELECT value FROM counter WHERE name='total_out_joules') AS counter,"
    " (SELECT count(*) FROM event) AS events FROM sample");

/// Closed buckets of a level that are not the sum of their rows, lack them, or have none.
QString disagreementSql(const char* table, int seconds) {
    return QStringLiteral(
               "WITH done AS (SELECT coalesce(max(until_ts),0) AS t FROM rollup_done WHERE"
               " level=%2), w AS (SELECT ts/%2*%2 AS b, sum(energy_out_joules) AS e,"
               " sum(cov_inverter) AS c, sum(bus_packets) AS n FROM sample WHERE ts<(SELECT t FROM"
               " done) GROUP BY b) SELECT (SELECT count(*) FROM w LEFT JOIN %1 r ON r.ts=w.b WHERE"
               " (r.ts IS NULL OR r.energy_out_joules IS NOT w.e OR r.cov_inverter IS NOT w.c OR"
               " r.bus_packets IS NOT w.n) AND NOT EXISTS(SELECT 1 FROM rollup_redo x WHERE"
               " x.from_ts<w.b+%2 AND x.to_ts>w.b)) +"
               " (SELECT count(*) FROM %1 WHERE ts NOT IN (SELECT b FROM w))")
        .arg(QLatin1String(table))
        .arg(seconds);
}

}  // namespace

class E2eKill : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void whatCouldBeReadIsThereAfterEveryKill();

 private:
    [[nodiscard]] QString folder() const {
        return m_sandbox.dataDirectory() + QStringLiteral("/simulation");
    }
    [[nodiscard]] HistoryFile history() const {
        return HistoryFile(folder() + QStringLiteral("/history.db"));
    }
    [[nodiscard]] bool start(ProgramUnderTest& program) const {
        return program.start({QStringLiteral("--headless"), QStringLiteral("--simulate"),
                              QStringLiteral("--speed"), QStringLiteral("600")});
    }
    /// Nothing if the file cannot be read at the moment.
    [[nodiscard]] std::optional<Seen> look() const {
        const auto found = history().rows(sumsSql);
        if (found.isEmpty()) {
            return std::nullopt;
        }
        const auto at = [&found](const char* name) {
            return found.first()[QLatin1String(name)].toLongLong();
        };
        return Seen{at("newest"), at("rows"), at("joules"), at("counter"), at("events")};
    }
    void verifyWhole(const Seen& before) const;

    Sandbox m_sandbox;
};

/// Nobody records: the file is as the kill left it.
void E2eKill::verifyWhole(const Seen& before) const {
    QVERIFY(history().isSound());
    const auto after = look();
    QVERIFY(after);
    QVERIFY2(after->rows >= before.rows && after->newestTs >= before.newestTs &&
                 after->events >= before.events && after->counter >= before.counter,
             "what had been read is not there");
    // Rows only come behind those that were seen.
    QCOMPARE(history().number(
                 QStringLiteral("SELECT count(*) FROM sample WHERE ts<=%1").arg(before.newestTs)),
             std::optional(before.rows));
    QCOMPARE(
        history().number(QStringLiteral("SELECT sum(energy_out_joules) FROM sample WHERE ts<=%1")
                             .arg(before.newestTs)),
        std::optional(before.joules));
    QCOMPARE(after->counter, after->joules);
    for (const auto& [table, seconds] : {std::pair("r60", 60), {"r900", 900}, {"r3600", 3600}}) {
        QCOMPARE(history().number(disagreementSql(table, seconds)), std::optional<qint64>(0));
    }
}

void E2eKill::whatCouldBeReadIsThereAfterEveryKill() {
    m_sandbox.writeSettings("[storage]\ncommit_interval_seconds=30\n");
    auto random = QRandomGenerator::securelySeeded();
    Seen last;
    qint64 least = 0;
    for (int round = 0; round < rounds; ++round) {
        ProgramUnderTest program(m_sandbox);
        QVERIFY(start(program));
        QProcess exporting;
        exporting.setProcessEnvironment(m_sandbox.environment());
        exporting.setStandardOutputFile(QProcess::nullDevice());
        // At a moment of its own: up to some dozens of commits after the first.
        const qint64 wanted = last.rows + random.bounded(6, 400);
        const bool grown = eventually([&] {
            if (exporting.state() == QProcess::NotRunning) {
                exporting.start(QStringLiteral(MAGNUMCTL),
                                {QStringLiteral("export"), QStringLiteral("--data-dir"), folder()});
            }
            const auto seen = look();
            if (seen && seen->rows > 0) {
                last = *seen;
            }
            return last.rows >= wanted;
        });
        QVERIFY2(grown, qPrintable(program.errors()));
        program.killNow();
        exporting.kill();
        exporting.waitForFinished(patienceMs);
        verifyWhole(last);
        if (QTest::currentTestFailed()) {
            return;
        }
        last = look().value_or(last);
        QVERIFY(last.rows > least);
        least = last.rows;
    }
    // A last run puts everything in order and ends cleanly.
    ProgramUnderTest program(m_sandbox);
    QVERIFY(start(program));
    QVERIFY(eventually([&] { return look().value_or(Seen{}).rows > last.rows; }));
    QCOMPARE(program.terminate(), std::optional(0));
    verifyWhole(last);
    QCOMPARE(history().number(QStringLiteral("SELECT count(*) FROM session WHERE clean_end=1")),
             std::optional<qint64>(1));
    qInfo("%d kills, %lld rows, nothing lost", rounds, last.rows);
}

QTEST_GUILESS_MAIN(E2eKill)
#include "tst_e2e_kill.moc"
