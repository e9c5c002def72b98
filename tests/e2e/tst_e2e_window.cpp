// SPDX-License-Identifier: GPL-3.0-or-later
// The window on a real X server, looked at from outside: not blank, and the numbers are the
// plant's.
#include <QRegularExpression>
#include <QTest>

#include "paced_bus.h"
#include "program_under_test.h"
#include "screen_reader.h"
#include "x_server.h"

using namespace magnum::test;

namespace {

bool shows(const QString& words, const QString& number) {
    return words.contains(QRegularExpression(QStringLiteral("(?<![0-9.])%1(?![0-9])").arg(number)));
}

}  // namespace

class E2eWindow : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase();
    void theWindowShowsWhatIsOnTheBusAndFollowsIt();
    void everyPageHasAPictureOfItsOwn();
    void aSimulationSaysSoAndShowsNumbers();
    void aScreenshotIsWhatTheWindowShows();
    void recordingWithoutADisplayTouchesNone();

 private:
    void onScreen(ProgramUnderTest& program) const {
        program.setEnvironment("DISPLAY", m_screen.display());
        program.setEnvironment("QT_QPA_PLATFORM", QStringLiteral("xcb"));
    }

    XServer m_screen;
};

void E2eWindow::initTestCase() {
    QVERIFY(m_screen.start({1280, 800}));
}

void E2eWindow::theWindowShowsWhatIsOnTheBusAndFollowsIt() {
    const Sandbox sandbox;
    BusPty bus(sandbox.port());
    QVERIFY(bus.plug());
    PacedBus pace(bus, [](qint64) { return PlantValues{}; });
    ProgramUnderTest program(sandbox);
    onScreen(program);
    QVERIFY(program.start({QStringLiteral("--port"), bus.path(), QStringLiteral("--size"),
                           QStringLiteral("1280x800")}));
    QString words;
    const auto reads = [&](const char* number) {
        words = wordsOn(m_screen.screen());
        return shows(words, QLatin1String(number));
    };
    QVERIFY2(eventually([&] { return reads("960") && shows(words, QStringLiteral("73")); }, 60'000),
             qPrintable(words + program.errors()));
    const QImage before = m_screen.screen();
    QVERIFY(colourCount(before) > 50);

    pace.setValues([](qint64) {
        PlantValues v;
        v.acOutVolts = 118;
        v.acOutAmps = 5;
        v.socPercent = 41;
        return v;
    });
    QVERIFY2(eventually([&] { return reads("590") && shows(words, QStringLiteral("41")); }, 60'000),
             qPrintable(words));
    QVERIFY(difference(before, m_screen.screen()) > 0.0005);
    QCOMPARE(program.terminate(), std::optional(0));
    QCOMPARE(bus.written(), QByteArray());
}

void E2eWindow::everyPageHasAPictureOfItsOwn() {
    const Sandbox sandbox;
    BusPty bus(sandbox.port());
    QVERIFY(bus.plug());
    PacedBus pace(bus, [](qint64) { return PlantValues{}; });
    ProgramUnderTest recorder(sandbox);
    QVERIFY(recorder.start({QStringLiteral("--headless"), QStringLiteral("--port"), bus.path()}));
    QVERIFY(eventually([&] { return pace.heardCount() > 20; }));
    QList<QImage> pages;
    for (const char* page : {"home", "generator", "history", "alarms", "system"}) {
        const QString file = sandbox.path(QLatin1String(page) + QStringLiteral(".png"));
        ProgramUnderTest panel(sandbox);
        onScreen(panel);
        QVERIFY(panel.start({QStringLiteral("--attach"), QStringLiteral("--page"),
                             QLatin1String(page), QStringLiteral("--size"),
                             QStringLiteral("800x480"), QStringLiteral("--screenshot"), file}));
        QVERIFY2(panel.waitForEnd() == std::optional(0), qPrintable(panel.errors()));
        const QImage picture(file);
        QCOMPARE(picture.size(), QSize(800, 480));
        QVERIFY2(colourCount(picture) > 30, page);
        for (const auto& other : std::as_const(pages)) {
            QVERIFY2(difference(picture, other) > 0.01, page);
        }
        pages.append(picture);
    }
    QCOMPARE(recorder.terminate(), std::optional(0));
}

void E2eWindow::aSimulationSaysSoAndShowsNumbers() {
    const Sandbox sandbox;
    const QString file = sandbox.path(QStringLiteral("simulation.png"));
    ProgramUnderTest program(sandbox);
    onScreen(program);
    QVERIFY(program.start({QStringLiteral("--simulate"), QStringLiteral("--size"),
                           QStringLiteral("1280x800"), QStringLiteral("--screenshot"), file}));
    QVERIFY2(program.waitForEnd() == std::optional(0), qPrintable(program.errors()));
    // The mark stands in the status strip; dark on a bright ground, unlike all else.
    const QImage picture(file);
    const int width = picture.width();
    const QString mark = labelOn(picture.copy(width / 4, 0, width / 2, picture.height() / 16));
    QVERIFY2(mark.contains(QStringLiteral("simulation"), Qt::CaseInsensitive), qPrintable(mark));
    const QString words = wordsOn(picture);
    static const QRegularExpression power(QStringLiteral("[0-9.]+ ?k?W"));
    QVERIFY2(power.match(words).hasMatch(), qPrintable(words));
    QVERIFY(QFile::exists(sandbox.path(QStringLiteral("data/simulation/history.db"))));
    QVERIFY(!QFile::exists(sandbox.database()));
}

void E2eWindow::aScreenshotIsWhatTheWindowShows() {
    const Sandbox sandbox;
    BusPty bus(sandbox.port());
    QVERIFY(bus.plug());
    PacedBus pace(bus, [](qint64) { return PlantValues{}; });
    const QString file = sandbox.path(QStringLiteral("own.png"));
    ProgramUnderTest program(sandbox);
    onScreen(program);
    QVERIFY(program.start({QStringLiteral("--port"), bus.path(), QStringLiteral("--size"),
                           QStringLiteral("1280x800"), QStringLiteral("--screenshot"), file}));
    // The last picture before the window closed is still in the server's frame buffer only while it
    // is open: look as long as the program runs.
    QImage seen;
    QVERIFY(eventually([&] {
        const QImage now = m_screen.screen();
        if (program.running() && colourCount(now) > 50) {
            seen = now;
        }
        return !program.running();
    }));
    QVERIFY2(program.waitForEnd() == std::optional(0), qPrintable(program.errors()));
    const QString words = wordsOn(QImage(file));
    QVERIFY2(shows(words, QStringLiteral("960")), qPrintable(words));
    QVERIFY(!seen.isNull());
}

void E2eWindow::recordingWithoutADisplayTouchesNone() {
    const Sandbox sandbox;
    BusPty bus(sandbox.port());
    QVERIFY(bus.plug());
    PacedBus pace(bus, [](qint64) { return PlantValues{}; });
    ProgramUnderTest program(sandbox);
    QVERIFY(program.start({QStringLiteral("--headless"), QStringLiteral("--port"), bus.path()}));
    QVERIFY2(eventually([&] { return pace.heardCount() > 10; }), qPrintable(program.errors()));
    const QByteArray maps = program.proc("maps");
    QVERIFY(maps.contains("libQt6Core"));
    for (const char* library :
         {"/plugins/platforms/", "/plugins/egldeviceintegrations/", "/fontconfig/"}) {
        QVERIFY2(!maps.contains(library), library);
    }
    QCOMPARE(program.terminate(), std::optional(0));
}

QTEST_GUILESS_MAIN(E2eWindow)
#include "tst_e2e_window.moc"
