// SPDX-License-Identifier: GPL-3.0-or-later
#include <QGuiApplication>
#include <QQuickWindow>
#include <cstdio>
#include <memory>

#include "app/command_line.h"
#include "app/program.h"
#include "app/termination_signals.h"

namespace {

using namespace magnum::app;

/// Parsed with an application object that needs no display, so that a typing error or --help is
/// answered without one.
std::variant<Options, CommandLineEnd> parsed(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    return parseCommandLine(QCoreApplication::arguments());
}

bool displayThere() {
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") ||
           !qEnvironmentVariableIsEmpty("DISPLAY") ||
           !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY");
}

/// The software renderer unless the owner chose otherwise: it repaints only what changed, needs a
/// third of the memory of software OpenGL, and gives the same picture on the wall, over VNC and in
/// tests.
void chooseRenderer() {
    if (!qEnvironmentVariableIsSet("QT_QUICK_BACKEND")) {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    }
}

std::unique_ptr<QCoreApplication> makeApplication(bool headless, int& argc, char** argv) {
    if (headless) {
        return std::make_unique<QCoreApplication>(argc, argv);
    }
    chooseRenderer();
    auto application = std::make_unique<QGuiApplication>(argc, argv);
    QGuiApplication::setQuitOnLastWindowClosed(false);  // the program ends itself, with a reason
    return application;
}

}  // namespace

int main(int argc, char** argv) {
    const auto result = parsed(argc, argv);
    if (const auto* end = std::get_if<CommandLineEnd>(&result)) {
        std::fputs(qPrintable(end->text), end->exitStatus == 0 ? stdout : stderr);
        return end->exitStatus;
    }
    const auto& options = std::get<Options>(result);
    if (!options.headless && !displayThere()) {
        std::fputs(
            "magnum-monitor: There is no display here. Record without one (--headless), or "
            "let kiosk/run serve the panel over VNC.\n",
            stderr);
        return 1;
    }
    TerminationSignals::block();
    const auto application = makeApplication(options.headless, argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("magnum-monitor"));
    QCoreApplication::setApplicationVersion(QStringLiteral(MAGNUM_VERSION));
    TerminationSignals termination;
    Program program(options);
    QObject::connect(&termination, &TerminationSignals::requested, &program,
                     [&program](const QString& name) {
                         program.end(QStringLiteral("stopped by %1").arg(name));
                     });
    return program.run();
}
