// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSize>
#include <QString>
#include <QStringList>
#include <optional>
#include <variant>

namespace magnum::app {

/// What the command line asked for.
struct Options {
    std::optional<QString> port;  ///< path, or "auto"
    QString configFile;           ///< empty = /etc/magnum-monitor.conf, then the user's
    std::optional<QString> dataDirectory;
    std::optional<QString> scenario;  ///< simulate; empty name = the default one
    QString replayFile;               ///< replay; empty = none
    double speed = 1;                 ///< 0 = as fast as it goes ("max", replay only)
    std::optional<quint64> seed;      ///< of the simulation; the scenario's own where not given
    QString recordFile;               ///< raw capture to write; empty = none
    bool headless = false;
    bool attach = false;
    bool fullscreen = false;
    QSize size;              ///< invalid = the screen's or the default
    QString page;            ///< empty = home
    QString screenshotFile;  ///< empty = none

    [[nodiscard]] bool simulate() const { return scenario.has_value(); }
    [[nodiscard]] bool replay() const { return !replayFile.isEmpty(); }
};

/// Text to print, and the exit status that goes with it (0 help or version, 2 wrong usage).
struct CommandLineEnd {
    int exitStatus = 0;
    QString text;
};

/// arguments: with the program's name first.
[[nodiscard]] std::variant<Options, CommandLineEnd> parseCommandLine(const QStringList& arguments);

}  // namespace magnum::app
