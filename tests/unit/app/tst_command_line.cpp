// SPDX-License-Identifier: GPL-3.0-or-later
#include <QTest>

#include "app/command_line.h"

using namespace magnum::app;

namespace {

std::variant<Options, CommandLineEnd> parse(const QString& line) {
    return parseCommandLine(
        (QStringLiteral("magnum-monitor ") + line).split(u' ', Qt::SkipEmptyParts));
}

Options options(const QString& line) {
    const auto result = parse(line);
    return std::holds_alternative<Options>(result) ? std::get<Options>(result) : Options{};
}

}  // namespace

class TestCommandLine : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void nothingGivenIsThePanelOnThePort() {
        const Options o = options(QString());
        QVERIFY(!o.simulate() && !o.replay() && !o.headless && !o.attach && !o.port);
    }

    void simulateTakesAScenarioOrNone_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("scenario");
        QTest::newRow("none") << QStringLiteral("--simulate") << QString();
        QTest::newRow("named") << QStringLiteral("--simulate=fault") << QStringLiteral("fault");
    }
    void simulateTakesAScenarioOrNone() {
        QFETCH(QString, line);
        QFETCH(QString, scenario);
        QVERIFY(options(line).simulate());
        QCOMPARE(options(line).scenario.value_or(QStringLiteral("?")), scenario);
    }

    void speedMaxIsForReplays() {
        QCOMPARE(options(QStringLiteral("--replay a.cap --speed max")).speed, 0.0);
    }

    void sizeIsWidthTimesHeight() {
        QCOMPARE(options(QStringLiteral("--size 800x480")).size, QSize(800, 480));
    }

    void wrongUsageSaysSoWithStatusTwo_data() {
        QTest::addColumn<QString>("line");
        for (const char* line :
             {"--bogus", "stray", "--size 800", "--size axb", "--speed 0 --simulate",
              "--speed nan --simulate", "--speed 5", "--speed max --simulate",
              "--simulate --replay f.cap", "--port x --simulate", "--headless --attach",
              "--headless --screenshot f.png", "--attach --record f.cap", "--page cellar",
              "--seed many"}) {
            QTest::newRow(line) << QString::fromLatin1(line);
        }
    }
    void wrongUsageSaysSoWithStatusTwo() {
        QFETCH(QString, line);
        const auto result = parse(line);
        QVERIFY(std::holds_alternative<CommandLineEnd>(result));
        QCOMPARE(std::get<CommandLineEnd>(result).exitStatus, 2);
        QVERIFY(
            std::get<CommandLineEnd>(result).text.startsWith(QStringLiteral("magnum-monitor: ")));
    }

    void helpAndVersionEndFine_data() {
        QTest::addColumn<QString>("line");
        QTest::addColumn<QString>("contains");
        QTest::newRow("help") << QStringLiteral("--help") << QStringLiteral("--simulate");
        QTest::newRow("version") << QStringLiteral("--version")
                                 << QStringLiteral("magnum-monitor " MAGNUM_VERSION);
    }
    void helpAndVersionEndFine() {
        QFETCH(QString, line);
        QFETCH(QString, contains);
        const auto result = parse(line);
        QVERIFY(std::holds_alternative<CommandLineEnd>(result));
        QCOMPARE(std::get<CommandLineEnd>(result).exitStatus, 0);
        QVERIFY(std::get<CommandLineEnd>(result).text.contains(contains));
    }
};

QTEST_GUILESS_MAIN(TestCommandLine)
#include "tst_command_line.moc"
