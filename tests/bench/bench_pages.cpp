// SPDX-License-Identifier: GPL-3.0-or-later
// How long a page takes from the touch of its tab to its first picture: the first time, when it is
// made, and later. One JSON object for each page.
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickWindow>
#include <QTest>
#include <algorithm>
#include <cstdio>

#include "../qml/panel_fixture.h"

using namespace magnum;

namespace {

constexpr int rounds = 12;
constexpr int patienceMs = 5000;

/// Milliseconds until a picture of the page is on the window; negative if none came.
double switchTo(test::PanelFixture& panel, int page) {
    bool drawn = false;
    const auto connection =
        QObject::connect(panel.window, &QQuickWindow::frameSwapped, [&drawn] { drawn = true; });
    QElapsedTimer watch;
    watch.start();
    panel.panel->setPage(page);
    const bool done = QTest::qWaitFor([&drawn] { return drawn; }, patienceMs);
    const double ms = double(watch.nsecsElapsed()) / 1e6;
    QObject::disconnect(connection);
    return done ? ms : -1;
}

}  // namespace

int main(int argc, char** argv) {
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QGuiApplication app(argc, argv);
    ui::PanelSettings settings;
    settings.text = {QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    test::PanelFixture panel(test::scene("generator_charging"), {1280, 800}, settings);
    if (!panel.shown) {
        std::fprintf(stderr, "bench_pages: the window does not open\n");
        return 1;
    }
    const char* const names[] = {"home", "generator", "history", "alarms", "system"};
    double first[5] = {};
    std::vector<double> later[5];
    for (int round = 0; round < rounds; ++round) {
        for (const int page : {1, 2, 3, 4, 0}) {
            const double ms = switchTo(panel, page);
            if (round == 0) {
                first[page] = ms;
            } else {
                later[page].push_back(ms);
            }
        }
    }
    for (int page = 0; page < 5; ++page) {
        std::sort(later[page].begin(), later[page].end());
        std::printf("{\"page\":\"%s\",\"first_ms\":%.1f,\"median_ms\":%.1f,\"worst_ms\":%.1f}\n",
                    names[page], first[page], later[page][later[page].size() / 2],
                    later[page].back());
    }
    return 0;
}
