// SPDX-License-Identifier: GPL-3.0-or-later
// What the History page costs to look at, as one JSON object:
// bench_history_view FILE [WIDTHxHEIGHT]
//
// The panel's own window, drawn by the software renderer without a display, over a large database.
// "span_*": from the press on a span to the frame that shows its answer, the first time (the file
// may not be in memory) and the median of several. "pan_*": a finger that drags, one frame for
// every move, with and without lines to compare with.
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QTest>
#include <QThread>
#include <algorithm>
#include <cstdio>

#include "../unit/ui/history_story.h"
#include "storage/queries.h"
#include "storage/store_file.h"
#include "ui/language.h"
#include "ui/panel.h"

namespace {

using namespace magnum;
using ui::HistoryModel;

constexpr int rounds = 7;
constexpr int moves = 150;
constexpr int pixelsPerMove = 9;

QQuickItem* findBy(QQuickItem* item, const char* property, const QString& text) {
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

class Stage {
 public:
    Stage(const QString& path, QSize size, qint64 oldestTs, qint64 endTs)
        : m_reader(new storage::HistoryReader(path)) {
        m_clock.utc = endTs * 1000;
        feed::Snapshot snapshot;
        snapshot.utcMs = m_clock.utc;
        snapshot.plant.device(plant::Device::Bmk).seen = true;
        snapshot.storage.oldestTs = oldestTs;
        snapshot.storage.lastCommitTs = endTs - 5;
        m_feed.show(snapshot);
        m_reader->moveToThread(&m_thread);
        QObject::connect(&m_thread, &QThread::finished, m_reader, &QObject::deleteLater);
        m_thread.start();
        ui::PanelServices services{m_feed, *m_reader, m_clock, {}};
        services.settings.page = QStringLiteral("history");
        m_panel = std::make_unique<ui::Panel>(services);
        window = ui::loadPanel(m_engine, *m_panel, m_language);
        if (window) {
            window->resize(size);
            std::ignore = QTest::qWaitForWindowExposed(window);
            settle();
        }
    }
    ~Stage() {
        delete window;
        m_thread.quit();
        m_thread.wait();
    }
    HistoryModel& history() { return *m_panel->history(); }

    /// Nothing has been drawn for a while.
    void settle() {
        QSignalSpy frames(window, &QQuickWindow::frameSwapped);
        while (frames.wait(400)) {
        }
    }
    /// Moves the mouse and waits until that is drawn.
    void moveTo(const QPoint& at) {
        QSignalSpy frames(window, &QQuickWindow::frameSwapped);
        QTest::mouseMove(window, at);
        if (frames.isEmpty() && !frames.wait(2000)) {
            qFatal("a move was not drawn");
        }
    }
    void click(const char* property, const QString& text) {
        auto* item = findBy(window->contentItem(), property, text);
        if (!item) {
            qFatal("no item %s", qPrintable(text));
        }
        const auto at = item->mapToScene({item->width() / 2, item->height() / 2}).toPoint();
        QTest::mouseClick(window, Qt::LeftButton, {}, at);
    }

    QQuickWindow* window = nullptr;

 private:
    magnum::testing::ManualClock m_clock;
    ui::test::FakeFeed m_feed;
    QThread m_thread;
    storage::HistoryReader* m_reader;
    ui::Language m_language;
    std::unique_ptr<ui::Panel> m_panel;
    QQmlApplicationEngine m_engine;
};

/// From the press to the frame after the last answer, milliseconds.
double timeOfPress(Stage& stage, const char* property, const QString& text, int answers) {
    stage.settle();
    int missing = answers;
    bool drawn = false;
    QObject scope;
    QObject::connect(&stage.history(), &HistoryModel::resultChanged, &scope, [&] {
        --missing;
        drawn = false;
    });
    QObject::connect(stage.window, &QQuickWindow::frameSwapped, &scope, [&] { drawn = true; });
    QElapsedTimer timer;
    timer.start();
    stage.click(property, text);
    if (!QTest::qWaitFor([&] { return missing <= 0 && drawn; }, 10'000)) {
        qFatal("%s: %d answers missing, drawn %d", qPrintable(text), missing, int(drawn));
    }
    return double(timer.nsecsElapsed()) / 1e6;
}

void measureSpans(Stage& stage, const QString& prefix, QJsonObject& figures) {
    const int answers = stage.history().energyView() ? 2 : 1;
    for (const auto* const name : {"Hour", "Day", "Week", "Month", "Year", "All", "30 min"}) {
        std::vector<double> times;
        for (int round = 0; round < rounds; ++round) {
            stage.click("text", QStringLiteral("Today"));  // away from what is asked for
            times.push_back(timeOfPress(stage, "modelData", QString::fromLatin1(name), answers));
        }
        const auto key = prefix + QString::fromLatin1(name).toLower().remove(QLatin1Char(' '));
        figures[key + QStringLiteral("_first")] = times.front();
        std::sort(times.begin(), times.end());
        figures[key] = times[times.size() / 2];
    }
}

QJsonObject measurePan(Stage& stage) {
    stage.settle();
    const QPoint start(stage.window->width() * 3 / 4, stage.window->height() * 2 / 3);
    QTest::mousePress(stage.window, Qt::LeftButton, {}, start);
    double worst = 0;
    QElapsedTimer whole;
    QElapsedTimer one;
    whole.start();
    int x = start.x() - 40;  // more than a finger trembles
    stage.moveTo({x, start.y()});
    whole.restart();
    int step = -pixelsPerMove;
    for (int i = 0; i < moves; ++i) {
        if (x + step < stage.window->width() / 5 || x + step > stage.window->width() * 9 / 10) {
            step = -step;
        }
        x += step;
        one.start();
        stage.moveTo({x, start.y()});
        worst = std::max(worst, double(one.nsecsElapsed()) / 1e6);
    }
    const double seconds = double(whole.nsecsElapsed()) / 1e9;
    QTest::mouseRelease(stage.window, Qt::LeftButton, {}, {x, start.y()});
    stage.settle();
    return {{QStringLiteral("frames_per_s"), moves / seconds},
            {QStringLiteral("mean_ms"), seconds * 1e3 / moves},
            {QStringLiteral("worst_ms"), worst}};
}

int idleFrames(Stage& stage, int ms) {
    stage.settle();
    QSignalSpy frames(stage.window, &QQuickWindow::frameSwapped);
    QTest::qWait(ms);
    return int(frames.size());
}

}  // namespace

int main(int argc, char** argv) {
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    const QGuiApplication app(argc, argv);
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedStates));
    const auto arguments = QCoreApplication::arguments();
    storage::Connection connection;
    const auto wrong = storage::openForReading(connection, arguments.value(1));
    const auto sides = arguments.value(2, QStringLiteral("1280x800")).split(QLatin1Char('x'));
    if (!wrong.isEmpty() || sides.size() != 2) {
        std::fprintf(stderr, "bench_history_view: %s\nusage: bench_history_view FILE [1280x800]\n",
                     qPrintable(wrong));
        return 2;
    }
    const auto oldest = connection.integer(QStringLiteral("SELECT min(ts) FROM r3600")).value_or(0);
    const auto end = storage::newestRowTs(connection).value_or(0) + 5;
    connection.close();

    Stage stage(arguments.value(1), {sides[0].toInt(), sides[1].toInt()}, oldest, end);
    if (!stage.window) {
        return 1;
    }
    QJsonObject figures;
    measureSpans(stage, QStringLiteral("span_ms_"), figures);
    for (const auto& [name, span] :
         {std::pair{"pan_day", HistoryModel::Day}, std::pair{"pan_month", HistoryModel::Month},
          std::pair{"pan_year", HistoryModel::Year}}) {
        stage.history().showSpan(span);
        stage.settle();
        stage.history().previous();
        figures[QLatin1String(name)] = measurePan(stage);
    }
    stage.history().setCompare(true);
    stage.history().showSpan(HistoryModel::Week);
    figures[QStringLiteral("pan_week_compared")] = measurePan(stage);
    stage.history().setEnergyView(true);
    measureSpans(stage, QStringLiteral("energy_span_ms_"), figures);
    stage.history().showSpan(HistoryModel::Month);
    figures[QStringLiteral("pan_energy_month")] = measurePan(stage);
    figures[QStringLiteral("frames_in_12_s_idle")] = idleFrames(stage, 12'000);
    std::puts(QJsonDocument(figures).toJson().constData());
    return 0;
}
