// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/command_line.h"

#include <QCommandLineParser>
#include <QRegularExpression>

namespace magnum::app {
namespace {

const QStringList& pageNames() {
    static const QStringList names{QStringLiteral("home"), QStringLiteral("generator"),
                                   QStringLiteral("history"), QStringLiteral("alarms"),
                                   QStringLiteral("system")};
    return names;
}

CommandLineEnd usageError(const QString& message) {
    return {2, QStringLiteral("magnum-monitor: %1\nSee magnum-monitor --help.\n").arg(message)};
}

/// The options as QCommandLineParser takes them: {name, description, value name}.
QList<QCommandLineOption> knownOptions() {
    const auto option = [](const char* name, const char* description, const char* value = "") {
        return QCommandLineOption(QLatin1String(name), QLatin1String(description),
                                  QLatin1String(value));
    };
    return {
        option("port", "Serial port of the RS-485 adapter, or 'auto' to find it by listening.",
               "PATH|auto"),
        option("config", "Settings file instead of /etc/magnum-monitor.conf and the user's.",
               "FILE"),
        option("data-dir", "Where history.db, the log and captures are kept.", "DIR"),
        option("simulate",
               "A simulated installation instead of the port (--simulate=SCENARIO for another than "
               "'day'). Kept apart in simulation/ under the data directory."),
        option("scenario", "The same as --simulate=SCENARIO.", "SCENARIO"),
        option("seed", "Another seed gives another day of the same simulated house.", "N"),
        option(
            "replay",
            "Play a capture through the decoder instead of the port. Kept apart in replay/ under "
            "the data directory.",
            "FILE"),
        option("speed", "How many times as fast a simulation or replay runs; 'max' for a replay.",
               "N|max"),
        option("record", "Also write the raw bytes with their times to a file.", "FILE"),
        option("headless", "Record only: no window."),
        option("attach", "Only show a running recorder; wait for it if there is none."),
        option("fullscreen", "Fill the screen."),
        option("size", "Size of the window in pixels, for instance 800x480.", "WxH"),
        option("page", "Page to open: home, generator, history, alarms or system.", "PAGE"),
        option("screenshot", "Save a picture once there is live data, then exit.", "FILE"),
    };
}

std::optional<QString> readSpeed(const QString& text, Options& options) {
    if (text == QLatin1String("max")) {
        options.speed = 0;
        return options.replay()
                   ? std::nullopt
                   : std::optional(QStringLiteral("--speed max works with --replay only."));
    }
    bool ok = false;
    options.speed = text.toDouble(&ok);
    if (!ok || !(options.speed >= 0.1 && options.speed <= 10'000)) {
        return QStringLiteral("--speed wants a number from 0.1 to 10000, or max, not '%1'.")
            .arg(text);
    }
    if (!options.simulate() && !options.replay()) {
        return QStringLiteral("--speed works with --simulate or --replay only.");
    }
    return std::nullopt;
}

std::optional<QString> readSize(const QString& text, Options& options) {
    static const QRegularExpression form(QStringLiteral("^(\\d{3,5})x(\\d{3,5})$"));
    const auto match = form.match(text);
    if (!match.hasMatch()) {
        return QStringLiteral(
                   "--size wants WIDTHxHEIGHT in pixels, for instance 800x480, not '%1'.")
            .arg(text);
    }
    options.size = {match.captured(1).toInt(), match.captured(2).toInt()};
    return std::nullopt;
}

/// The first contradiction among the options, in words.
std::optional<QString> contradiction(const Options& options) {
    if (options.simulate() && options.replay()) {
        return QStringLiteral("--simulate and --replay exclude each other.");
    }
    if (options.port && (options.simulate() || options.replay())) {
        return QStringLiteral("--port does not go with --simulate or --replay.");
    }
    if (options.headless && options.attach) {
        return QStringLiteral("--headless and --attach exclude each other.");
    }
    if (options.headless && !options.screenshotFile.isEmpty()) {
        return QStringLiteral("--headless has no screen to take a picture of.");
    }
    if (options.attach && !options.recordFile.isEmpty()) {
        return QStringLiteral("--record belongs to the recorder, not to an attached panel.");
    }
    if (!options.page.isEmpty() && !pageNames().contains(options.page)) {
        return QStringLiteral("there is no page '%1'; there are %2.")
            .arg(options.page, pageNames().join(QStringLiteral(", ")));
    }
    return std::nullopt;
}

std::optional<QString> readValues(const QCommandLineParser& parser, Options& options) {
    const auto value = [&parser](const char* name) { return parser.value(QLatin1String(name)); };
    const auto given = [&parser](const char* name) { return parser.isSet(QLatin1String(name)); };
    if (given("port")) {
        options.port = value("port");
    }
    if (given("data-dir")) {
        options.dataDirectory = value("data-dir");
    }
    if (given("simulate")) {
        options.scenario = QString();
    }
    if (given("scenario")) {
        options.scenario = value("scenario");
    }
    options.configFile = value("config");
    options.replayFile = value("replay");
    options.recordFile = value("record");
    options.headless = given("headless");
    options.attach = given("attach");
    options.fullscreen = given("fullscreen");
    options.page = value("page");
    options.screenshotFile = value("screenshot");
    if (given("seed")) {
        bool ok = false;
        options.seed = value("seed").toULongLong(&ok);
        if (!ok) {
            return QStringLiteral("--seed wants a whole number, not '%1'.").arg(value("seed"));
        }
    }
    if (given("speed")) {
        if (const auto error = readSpeed(value("speed"), options)) {
            return error;
        }
    }
    if (given("size")) {
        if (const auto error = readSize(value("size"), options)) {
            return error;
        }
    }
    return contradiction(options);
}

}  // namespace

std::variant<Options, CommandLineEnd> parseCommandLine(const QStringList& arguments) {
    // QCommandLineParser knows no optional values: --simulate=NAME becomes --scenario=NAME.
    QStringList rewritten = arguments;
    for (QString& argument : rewritten) {
        if (argument.startsWith(QLatin1String("--simulate="))) {
            argument.replace(0, 11, QStringLiteral("--scenario="));
        }
    }
    QCommandLineParser parser;
    parser.setApplicationDescription(
        QStringLiteral("Wall panel and recorder for Magnum Energy inverter/charger networks. "
                       "It only listens: nothing is ever sent to the bus."));
    const auto help = parser.addHelpOption();
    const auto version = parser.addVersionOption();
    parser.addOptions(knownOptions());
    if (!parser.parse(rewritten)) {
        return usageError(parser.errorText());
    }
    if (parser.isSet(help)) {
        return CommandLineEnd{0, parser.helpText()};
    }
    if (parser.isSet(version)) {
        return CommandLineEnd{0, QStringLiteral("magnum-monitor " MAGNUM_VERSION "\n")};
    }
    if (!parser.positionalArguments().isEmpty()) {
        return usageError(QStringLiteral("'%1' is not an option.")
                              .arg(parser.positionalArguments().constFirst()));
    }
    Options options;
    if (const auto error = readValues(parser, options)) {
        return usageError(*error);
    }
    return options;
}

}  // namespace magnum::app
