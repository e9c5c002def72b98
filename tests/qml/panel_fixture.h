// SPDX-License-Identifier: GPL-3.0-or-later
// A panel on hand-made snapshots: the feed is a fake, everything from the views to the pixels is
// real.
#pragma once

#include <QQmlApplicationEngine>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <memory>

#include "feed/live_feed.h"
#include "storage/history_reader.h"
#include "system/clock.h"
#include "ui/panel.h"

namespace magnum::test {

class SceneFeed final : public feed::LiveFeed {
    Q_OBJECT
 public:
    [[nodiscard]] feed::FeedState state() const override { return m_state; }
    [[nodiscard]] const feed::Snapshot& snapshot() const override { return m_snapshot; }
    void send(const feed::Command& command) override { commands.push_back(command); }
    void show(const feed::Snapshot& snapshot, feed::FeedState state = feed::FeedState::Connected);

    std::vector<feed::Command> commands;

 private:
    feed::FeedState m_state = feed::FeedState::Connecting;
    feed::Snapshot m_snapshot;
};

class SceneClock final : public system::Clock {
 public:
    [[nodiscard]] qint64 monotonicMs() const override { return nowMs; }
    [[nodiscard]] qint64 utcMs() const override { return bootUtcMs + nowMs; }
    static constexpr qint64 bootUtcMs = 1'795'300'000'000;
    qint64 nowMs = 100'000'000;
};

/// A plant state worth looking at.
struct Scene {
    const char* name;
    feed::Snapshot (*make)(qint64 nowMs);
    feed::FeedState state = feed::FeedState::Connected;
};
[[nodiscard]] const std::vector<Scene>& scenes();
[[nodiscard]] const Scene& scene(const char* name);

/// The whole window over a scene.
class PanelFixture {
 public:
    /// database: empty = there is none.
    explicit PanelFixture(const Scene& scene, QSize size = {800, 480},
                          const ui::PanelSettings& settings = {}, const QString& database = {});
    ~PanelFixture();

    QTemporaryDir directory;
    SceneClock clock;
    SceneFeed feed;
    std::unique_ptr<storage::HistoryReader> reader;
    ui::Language language;
    std::unique_ptr<ui::Panel> panel;
    QQmlApplicationEngine engine;
    QStringList qmlWarnings;
    QQuickWindow* window = nullptr;
    bool shown = false;
};

}  // namespace magnum::test
