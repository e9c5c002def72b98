// SPDX-License-Identifier: GPL-3.0-or-later
// The panel's window at one of its pages, over a real database: what the suites of history share.
// With MAGNUM_PICTURES=<directory> every picture is kept.
#pragma once

#include <QDir>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <memory>

#include "../unit/ui/history_story.h"
#include "ui/language.h"
#include "ui/panel.h"

namespace magnum::qmltest {

inline constexpr int historyPage = 2;
inline constexpr int alarmsPage = 3;
inline constexpr int systemPage = 4;

using magnum::testing::ManualClock;

inline feed::Snapshot healthySnapshot(const ManualClock& clock) {
    feed::Snapshot snapshot;
    snapshot.monotonicMs = clock.monotonic;
    snapshot.utcMs = clock.utc;
    snapshot.version = QStringLiteral("0.1.0");
    snapshot.dataDirectory = QStringLiteral("/var/lib/magnum-monitor");
    snapshot.startedUtcMs = clock.utc - 86'400'000;
    snapshot.busPackets = 1'234'567;
    snapshot.busRejectedBytes = 42;
    snapshot.link = {link::LinkState::Receiving, QStringLiteral("/dev/ttyUSB0"), {},        {},
                     clock.monotonic - 500'000,  clock.monotonic - 40,           39'876'543};
    const auto hear = [&](plant::Device device, double rate, double revision) {
        auto& state = snapshot.plant.device(device);
        state.seen = true;
        state.revision = revision;
        state.packetsPerSecond = rate;
        state.lastSeenMonotonicMs = clock.monotonic - 80;
        state.packets = 100'000;
    };
    hear(plant::Device::Inverter, 10, 6.1);
    hear(plant::Device::Remote, 10, 3.2);
    hear(plant::Device::Ags, 3.7, 5.3);
    hear(plant::Device::Bmk, 1.2, 1.0);
    hear(plant::Device::Router, 3.7, 0);
    snapshot.plant.device(plant::Device::Inverter).model = 0x73;
    snapshot.host = {12.4, 61'000, 184, 437, 944'000, 48.3, 11'400, 29'800, 400'000, true};
    snapshot.storage.state = storage::StorageState::Ok;
    snapshot.storage.path = QStringLiteral("/var/lib/magnum-monitor/history.db");
    snapshot.storage.lastCommitTs = clock.utc / 1000 - 20;
    snapshot.storage.databaseBytes = 182'000'000;
    snapshot.storage.oldestTs = ui::test::storyMidnight;
    snapshot.storage.queuedRows = 4;
    return snapshot;
}

/// Items on screen whose words do not fit.
inline void collectCut(QQuickItem* item, QStringList& cut) {
    if (!item->isVisible() || item->opacity() == 0) {
        return;
    }
    if (item->property("truncated").toBool() && item->width() > 0) {
        cut.append(item->property("text").toString());
    }
    const auto children = item->childItems();
    for (auto* child : children) {
        collectCut(child, cut);
    }
}

inline QQuickItem* findBy(QQuickItem* item, const char* property, const QString& text) {
    if (!item->isVisible()) {
        return nullptr;
    }
    if (item->property(property).toString() == text) {
        return item;
    }
    const auto children = item->childItems();
    for (auto* child : children) {
        if (auto* found = findBy(child, property, text)) {
            return found;
        }
    }
    return nullptr;
}

/// A panel with its window over the story's database.
struct Screen {
    ui::test::FakeFeed feed;
    std::unique_ptr<storage::HistoryReader> reader;
    ui::Language language;
    std::unique_ptr<ui::Panel> panel;
    std::unique_ptr<QQmlApplicationEngine> engine;
    QQuickWindow* window = nullptr;
};

/// `warnings` counts what QML complains of.
inline std::unique_ptr<Screen> openScreen(
    const QString& database, const system::Clock& clock, int page, const QSize& size,
    const feed::Snapshot& snapshot, int& warnings,
    ui::DisplaySettings::Palette palette = ui::DisplaySettings::Palette::Dark) {
    static const QStringList names{QStringLiteral("home"), QStringLiteral("generator"),
                                   QStringLiteral("history"), QStringLiteral("alarms"),
                                   QStringLiteral("system")};
    auto screen = std::make_unique<Screen>();
    screen->feed.show(snapshot);
    screen->reader = std::make_unique<storage::HistoryReader>(database);
    ui::PanelServices services{screen->feed, *screen->reader, clock, {}};
    services.settings.text = {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("UTC")};
    services.settings.page = names[page];
    services.settings.palette = palette;
    screen->panel = std::make_unique<ui::Panel>(services);
    screen->engine = std::make_unique<QQmlApplicationEngine>();
    QObject::connect(screen->engine.get(), &QQmlApplicationEngine::warnings, screen->panel.get(),
                     [&warnings](const auto& told) { warnings += int(told.size()); });
    screen->window = ui::loadPanel(*screen->engine, *screen->panel, screen->language);
    if (screen->window) {
        screen->window->resize(size);
    }
    return screen;
}

inline void keep(const QImage& picture, const QString& name) {
    const QString folder = qEnvironmentVariable("MAGNUM_PICTURES");
    if (!folder.isEmpty()) {
        QDir().mkpath(folder);
        QVERIFY(picture.save(QStringLiteral("%1/%2.png").arg(folder, name)));
    }
}

inline QImage pictureOf(const Screen& screen) {
    QSignalSpy drawn(screen.window, &QQuickWindow::frameSwapped);
    screen.window->update();
    drawn.wait(5000);
    return screen.window->grabWindow();
}

inline void click(const Screen& screen, const QQuickItem* item) {
    const auto centre = item->mapToScene({item->width() / 2, item->height() / 2});
    QTest::mouseClick(screen.window, Qt::LeftButton, {}, centre.toPoint());
}

}  // namespace magnum::qmltest
