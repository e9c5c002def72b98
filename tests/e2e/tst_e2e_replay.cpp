// SPDX-License-Identifier: GPL-3.0-or-later
// What a recording tells is told again by its replay, row by row, at any speed.
//
// Apart from what belongs to a run of the program and not to the plant: the columns of this
// machine (cpu_permille, rss_kib, machine_*, disk_free_mib), ids of rows and sessions, and the
// events about the program and its port. A replay ends with the last byte, a recording when the
// program is ended: between these two the interval that was open then is not compared either.
#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

#include "history_file.h"
#include "program_under_test.h"

using namespace magnum::test;
using namespace Qt::StringLiterals;

namespace {

const QStringList machineColumns{u"cpu_permille"_s,         u"rss_kib"_s,
                                 u"machine_cpu_permille"_s, u"machine_memory_permille"_s,
                                 u"machine_celsius"_s,      u"disk_free_mib"_s};

/// The tables of one run as text, a row a line.
struct Story {
    QStringList samples, events, programEvents, runs, alarms;
};

QString textOf(const Row& row, const QStringList& without = {}) {
    QStringList cells;
    for (auto it = row.begin(); it != row.end(); ++it) {
        if (!without.contains(it.key())) {
            cells << it.key() + u'=' + (it.value().isNull() ? u"NULL"_s : it.value().toString());
        }
    }
    return cells.join(u' ');
}

QStringList textsOf(const QList<Row>& rows, const QStringList& without = {}) {
    QStringList texts;
    for (const Row& row : rows) {
        texts << textOf(row, without);
    }
    return texts;
}

Story storyIn(const QString& database) {
    const HistoryFile file(database);
    const QString ofProgram = u"kind IN ('program_start', 'program_end', 'link_changed')"_s;
    // Rows that hold nothing but this machine's load are the machine's, not the plant's.
    return {
        textsOf(file.rows(u"SELECT * FROM sample WHERE bus_packets > 0 ORDER BY ts"_s),
                machineColumns),
        textsOf(file.rows(
            u"SELECT ts * 1000 + ms AS at, kind, from_code, to_code, detail FROM event WHERE NOT "_s +
            ofProgram + u" ORDER BY id"_s)),
        textsOf(
            file.rows(u"SELECT ts * 1000 + ms AS at, kind, from_code, to_code FROM event WHERE "_s +
                      ofProgram + u" ORDER BY id"_s)),
        textsOf(file.rows(u"SELECT * FROM generator_run ORDER BY start_ms"_s), {u"id"_s}),
        textsOf(file.rows(u"SELECT * FROM alarm ORDER BY since_ms, key"_s), {u"id"_s})};
}

QString firstDifference(const QStringList& one, const QStringList& other) {
    for (qsizetype i = 0; i < std::max(one.size(), other.size()); ++i) {
        if (one.value(i) != other.value(i)) {
            return u"row %1 of %2 and %3:\n%4\n%5"_s.arg(i)
                .arg(one.size())
                .arg(other.size())
                .arg(one.value(i), other.value(i));
        }
    }
    return {};
}

#define COMPARE_ROWS(one, other) \
    QVERIFY2(firstDifference(one, other).isEmpty(), qPrintable(firstDifference(one, other)))

}  // namespace

class E2eReplay : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void initTestCase();
    void bothSpeedsTellTheSame();
    void thePaceOfTheHouseTellsTheSame();
    void theReplayTellsWhatTheRecordingDid();
    void theBeginningOfAReplayIsInItsEvents();
    void aWallClockThatWasSetIsSetInTheReplay();
    void aCutLastLineIsLeftOutAndSaid();
    void aBadLineIsNamed();

 private:
    [[nodiscard]] static std::optional<Story> replay(const QString& capture, const QString& speed,
                                                     QString* errors = nullptr);

    Sandbox m_recorded;
    QString m_capture;
};

std::optional<Story> E2eReplay::replay(const QString& capture, const QString& speed,
                                       QString* errors) {
    const Sandbox sandbox;
    ProgramUnderTest program(sandbox);
    const bool ended =
        program.start({u"--headless"_s, u"--replay"_s, capture, u"--speed"_s, speed}) &&
        program.waitForEnd(120'000).has_value();
    if (errors != nullptr) {
        *errors = program.errors();
    }
    return ended ? std::optional(storyIn(sandbox.path(u"data/replay/history.db"_s))) : std::nullopt;
}

// An evening with a generator start, five minutes of it in three seconds, with its bytes.
void E2eReplay::initTestCase() {
    m_capture = m_recorded.path(u"evening.cap"_s);
    ProgramUnderTest program(m_recorded);
    QVERIFY(program.start({u"--headless"_s, u"--simulate=generator-running"_s, u"--speed"_s,
                           u"120"_s, u"--record"_s, m_capture}));
    const HistoryFile file(m_recorded.path(u"data/simulation/history.db"_s));
    QVERIFY2(
        eventually([&] { return file.number(u"SELECT count(*) FROM sample"_s).value_or(0) >= 60; }),
        qPrintable(program.errors()));
    QCOMPARE(program.terminate(), std::optional(0));
    QVERIFY(QFileInfo(m_capture).size() > 100'000);
}

void E2eReplay::bothSpeedsTellTheSame() {
    const auto slow = replay(m_capture, u"120"_s);
    const auto fast = replay(m_capture, u"max"_s);
    QVERIFY(slow && fast);
    QVERIFY(slow->samples.size() >= 60);
    QVERIFY(slow->events.size() >= 5);
    QVERIFY(!slow->runs.isEmpty());
    COMPARE_ROWS(slow->samples, fast->samples);
    COMPARE_ROWS(slow->events, fast->events);
    COMPARE_ROWS(slow->programEvents, fast->programEvents);
    COMPARE_ROWS(slow->runs, fast->runs);
    COMPARE_ROWS(slow->alarms, fast->alarms);
}

// At the pace of the house: the last seven seconds of the evening, over two cuts between intervals.
void E2eReplay::thePaceOfTheHouseTellsTheSame() {
    QFile capture(m_capture);
    QVERIFY(capture.open(QIODevice::ReadOnly));
    QList<QByteArray> lines;
    for (const QByteArray& line : capture.readAll().split('\n')) {
        if (!line.isEmpty() && !line.startsWith('#')) {
            lines << line;
        }
    }
    const auto offsetOf = [](const QByteArray& line) {
        return line.split(' ').first().toLongLong();
    };
    const qint64 endMs = offsetOf(lines.constLast());
    const QString path = m_recorded.path(u"seconds.cap"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# magnum-monitor capture 1\n# started 2026-03-01T12:00:03.500Z\n");
    for (const QByteArray& line : std::as_const(lines)) {
        const qint64 ms = offsetOf(line) - (endMs - 7000);
        if (ms >= 0) {
            file.write(QByteArray::number(ms) + line.mid(line.indexOf(' ')) + '\n');
        }
    }
    file.close();
    QElapsedTimer clock;
    clock.start();
    const auto slow = replay(path, u"1"_s);
    QVERIFY(clock.elapsed() >= 7000);
    const auto fast = replay(path, u"max"_s);
    QVERIFY(slow && fast);
    QCOMPARE(slow->samples.size(), 3);
    QVERIFY(slow->events.size() >= 4);
    COMPARE_ROWS(slow->samples, fast->samples);
    COMPARE_ROWS(slow->events, fast->events);
    COMPARE_ROWS(slow->programEvents, fast->programEvents);
}

void E2eReplay::theReplayTellsWhatTheRecordingDid() {
    Story recorded = storyIn(m_recorded.path(u"data/simulation/history.db"_s));
    auto replayed = replay(m_capture, u"max"_s);
    QVERIFY(replayed);
    QVERIFY(recorded.samples.size() >= 60);
    // The interval that was open at the end.
    recorded.samples.removeLast();
    replayed->samples =
        replayed->samples.first(std::min(replayed->samples.size(), recorded.samples.size()));
    COMPARE_ROWS(recorded.samples, replayed->samples);
    COMPARE_ROWS(recorded.events, replayed->events);
    COMPARE_ROWS(recorded.alarms, replayed->alarms);
    QCOMPARE(replayed->runs.size(), recorded.runs.size());
}

void E2eReplay::theBeginningOfAReplayIsInItsEvents() {
    const QString path = m_recorded.path(u"short.cap"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# magnum-monitor capture 1\n# started 2026-03-01T12:00:00.000Z\n100 4000\n");
    file.close();
    for (int i = 0; i < 5; ++i) {
        const auto story = replay(path, u"max"_s);
        QVERIFY(story);
        QCOMPARE(story->programEvents.size(), 5);
        QVERIFY(story->programEvents.first().contains(u"program_start"_s));
        QVERIFY(story->programEvents.first().contains(u"at=1772366400000"_s));
        QVERIFY(story->programEvents.last().contains(u"program_end"_s));
        QVERIFY(story->programEvents.last().contains(u"at=1772366400100"_s));
    }
}

void E2eReplay::aWallClockThatWasSetIsSetInTheReplay() {
    QFile capture(m_capture);
    QVERIFY(capture.open(QIODevice::ReadOnly));
    const QByteArray text = capture.readAll();
    const qsizetype begin = text.indexOf('\n', text.size() / 2) + 1;
    QVERIFY(begin > 0);
    const QByteArray offset = text.mid(begin, text.indexOf(' ', begin) - begin);
    const QString path = m_recorded.path(u"stepped.cap"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(text.left(begin) + "# wall " + offset + " 2031-01-01T00:00:00.000Z\n" +
               text.mid(begin));
    file.close();
    const auto slow = replay(path, u"120"_s);
    const auto fast = replay(path, u"max"_s);
    QVERIFY(slow && fast);
    QVERIFY(slow->events.filter(u"clock_changed"_s).size() == 1);
    const qint64 newYear = 1924992000;  // 2031-01-01
    const auto late = slow->samples.filter(QRegularExpression(u" ts=19249\\d{5}"_s));
    QVERIFY(late.size() > 20);
    const qint64 firstTs = late.first().section(u'=', -1).toLongLong();
    QVERIFY(std::abs(firstTs - newYear) <= 5);
    COMPARE_ROWS(slow->samples, fast->samples);
    COMPARE_ROWS(slow->events, fast->events);
    COMPARE_ROWS(slow->runs, fast->runs);
}

void E2eReplay::aCutLastLineIsLeftOutAndSaid() {
    const QString path = m_recorded.path(u"cut.cap"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(
        "# magnum-monitor capture 1\r\n# started 2026-03-01T12:00:00.000Z\r\n100 4000\r\n200 4");
    file.close();
    const Sandbox sandbox;
    ProgramUnderTest program(sandbox);
    QVERIFY(program.start({u"--headless"_s, u"--replay"_s, path, u"--speed"_s, u"max"_s}));
    QVERIFY2(program.waitForEnd() == std::optional(0), qPrintable(program.errors()));
    const auto details = HistoryFile(sandbox.path(u"data/replay/history.db"_s))
                             .rows(u"SELECT detail FROM event WHERE kind = 'link_changed'"_s);
    QVERIFY2(textsOf(details).last().contains(u"line 4"_s),
             qPrintable(textsOf(details).join(u'\n')));
}

void E2eReplay::aBadLineIsNamed() {
    const QString path = m_recorded.path(u"bad.cap"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("# magnum-monitor capture 1\n100 4000\n200 40X0\n300 4000\n");
    file.close();
    const Sandbox sandbox;
    ProgramUnderTest program(sandbox);
    QVERIFY(program.start({u"--headless"_s, u"--replay"_s, path, u"--speed"_s, u"max"_s}));
    QCOMPARE(program.waitForEnd(), std::optional(1));
    QVERIFY2(program.errors().contains(u"line 3, column 7"_s), qPrintable(program.errors()));
}

QTEST_GUILESS_MAIN(E2eReplay)
#include "tst_e2e_replay.moc"
