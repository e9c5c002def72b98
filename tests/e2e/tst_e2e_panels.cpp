// SPDX-License-Identifier: GPL-3.0-or-later
// A recorder without a screen, and panels that look on.
#include <QRegularExpression>
#include <QTest>

#include "history_file.h"
#include "paced_bus.h"
#include "program_under_test.h"
#include "screen_reader.h"
#include "x_server.h"

using namespace magnum::test;

namespace {

/// 960 W out of the inverter, battery at 73 %.
PlantValues morning() {
    return {};
}
/// 590 W, 41 %.
PlantValues evening() {
    PlantValues v;
    v.acOutVolts = 118;
    v.acOutAmps = 5;
    v.socPercent = 41;
    return v;
}
bool shows(const QString& words, const QString& number) {
    return words.contains(QRegularExpression(QStringLiteral("(?<![0-9.])%1(?![0-9])").arg(number)));
}

}  // namespace

class E2ePanels : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init();
    void aSecondPanelShowsTheRecordersLiveValues_data();
    void aSecondPanelShowsTheRecordersLiveValues();
    void aPanelWaitsForItsRecorderAndFindsItAgainAfterACrash();
    void aPanelThatHangsOrIsKilledDoesNotDisturbTheRecorder();

 private:
    [[nodiscard]] bool startRecorder();
    [[nodiscard]] QImage screenshot(const QStringList& options);

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<BusPty> m_bus;
    std::unique_ptr<PacedBus> m_pace;
    std::unique_ptr<ProgramUnderTest> m_recorder;
};

void E2ePanels::init() {
    m_recorder.reset();
    m_pace.reset();
    m_sandbox = std::make_unique<Sandbox>();
    m_bus = std::make_unique<BusPty>(m_sandbox->port());
    QVERIFY(m_bus->plug());
    m_pace = std::make_unique<PacedBus>(*m_bus, [](qint64) { return morning(); });
}

bool E2ePanels::startRecorder() {
    m_recorder = std::make_unique<ProgramUnderTest>(*m_sandbox);
    const int heard = m_pace->heardCount();
    return m_recorder->start(
               {QStringLiteral("--headless"), QStringLiteral("--port"), m_bus->path()}) &&
           eventually([&] { return m_pace->heardCount() > heard + 20; });
}

QImage E2ePanels::screenshot(const QStringList& options) {
    const QString file = m_sandbox->path(QStringLiteral("panel.png"));
    QFile::remove(file);
    ProgramUnderTest panel(*m_sandbox);
    panel.setEnvironment("QT_QPA_PLATFORM", QStringLiteral("offscreen"));
    if (!panel.start(QStringList{QStringLiteral("--size"), QStringLiteral("1280x800"),
                                 QStringLiteral("--screenshot"), file} +
                     options) ||
        panel.waitForEnd() != 0) {
        qWarning("%s", qPrintable(panel.errors()));
        return {};
    }
    return QImage(file);
}

void E2ePanels::aSecondPanelShowsTheRecordersLiveValues_data() {
    QTest::addColumn<QStringList>("options");
    QTest::newRow("--attach") << QStringList{QStringLiteral("--attach")};
    QTest::newRow("no option: a recorder runs, so it attaches") << QStringList{};
}

void E2ePanels::aSecondPanelShowsTheRecordersLiveValues() {
    QFETCH(QStringList, options);
    QVERIFY(startRecorder());
    const QImage first = screenshot(options);
    QCOMPARE(first.size(), QSize(1280, 800));
    const QString before = wordsOn(first);
    QVERIFY2(shows(before, QStringLiteral("960")), qPrintable(before));
    QVERIFY2(shows(before, QStringLiteral("73")), qPrintable(before));
    QVERIFY2(!shows(before, QStringLiteral("590")), qPrintable(before));

    m_pace->setValues([](qint64) { return evening(); });
    const int heard = m_pace->heardCount();
    QVERIFY(eventually([&] { return m_pace->heardCount() > heard + 20; }));
    const QString after = wordsOn(screenshot(options));
    QVERIFY2(shows(after, QStringLiteral("590")), qPrintable(after));
    QVERIFY2(shows(after, QStringLiteral("41")), qPrintable(after));

    QVERIFY(m_bus->claimed());
    QCOMPARE(m_recorder->terminate(), std::optional(0));
    QCOMPARE(
        HistoryFile(m_sandbox->database()).number(QStringLiteral("SELECT count(*) FROM session")),
        std::optional<qint64>(1));
}

void E2ePanels::aPanelWaitsForItsRecorderAndFindsItAgainAfterACrash() {
    XServer screen;
    QVERIFY(screen.start({1280, 800}));
    ProgramUnderTest panel(*m_sandbox);
    panel.setEnvironment("DISPLAY", screen.display());
    panel.setEnvironment("QT_QPA_PLATFORM", QStringLiteral("xcb"));
    QVERIFY(panel.start(
        {QStringLiteral("--attach"), QStringLiteral("--size"), QStringLiteral("1280x800")}));
    // Something to read before there is a recorder: that it is being looked for.
    QVERIFY(eventually([&] { return colourCount(screen.screen()) > 10; }));
    const QString waiting = wordsOn(screen.screen());
    QVERIFY2(!shows(waiting, QStringLiteral("960")), qPrintable(waiting));

    QVERIFY(startRecorder());
    QString words;
    const auto reads = [&](const char* number) {
        words = wordsOn(screen.screen());
        return shows(words, QLatin1String(number));
    };
    QVERIFY2(eventually([&] { return reads("960"); }), qPrintable(words));
    QVERIFY2(!shows(words, QStringLiteral("590")), qPrintable(words));

    m_recorder->killNow();
    m_bus->release();
    m_pace->setValues([](qint64) { return evening(); });
    QVERIFY(startRecorder());
    QVERIFY2(eventually([&] { return reads("590"); }), qPrintable(words));
    QVERIFY(panel.running());
    QCOMPARE(panel.terminate(), std::optional(0));
    QVERIFY(m_recorder->running());
    QCOMPARE(m_recorder->terminate(), std::optional(0));
}

void E2ePanels::aPanelThatHangsOrIsKilledDoesNotDisturbTheRecorder() {
    QVERIFY(startRecorder());
    ProgramUnderTest hung(*m_sandbox);
    ProgramUnderTest killed(*m_sandbox);
    for (auto* panel : {&hung, &killed}) {
        panel->setEnvironment("QT_QPA_PLATFORM", QStringLiteral("offscreen"));
        QVERIFY(panel->start({QStringLiteral("--attach")}));
    }
    // Attached once they have read the whole state: each holds a socket besides its database.
    QVERIFY(eventually([&] {
        return hung.proc("maps").contains("libqoffscreen") &&
               killed.proc("maps").contains("libqoffscreen");
    }));
    const int heard = m_pace->heardCount();
    QVERIFY(eventually([&] { return m_pace->heardCount() > heard + 20; }));
    QCOMPARE(kill(pid_t(hung.pid()), SIGSTOP), 0);
    killed.killNow();
    const qint64 disturbedMs = PacedBus::utcMs();
    QVERIFY(eventually([&] { return PacedBus::utcMs() >= disturbedMs + 11'000; }));
    QVERIFY(m_recorder->running());
    QCOMPARE(m_recorder->terminate(), std::optional(0));
    kill(pid_t(hung.pid()), SIGCONT);

    int whole = 0;
    for (const auto& row : HistoryFile(m_sandbox->database()).samples()) {
        const qint64 ts = row[QStringLiteral("ts")].toLongLong();
        if (ts * 1000 >= disturbedMs && (ts + 5) * 1000 <= disturbedMs + 11'000) {
            ++whole;
            QVERIFY(row[QStringLiteral("cov_inverter")].toInt() >= 49);
        }
    }
    QVERIFY(whole >= 1);
}

QTEST_GUILESS_MAIN(E2ePanels)
#include "tst_e2e_panels.moc"
