// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel_session.h"

#include <QCoreApplication>
#include <QImage>
#include <QQmlError>
#include <QQuickWindow>
#include <QTimer>

namespace magnum::app {
namespace {

constexpr int screenshotPatienceMs = 60'000;
/// From the first live value until the picture is taken: the pages have asked the database and
/// drawn by then.
constexpr int settleMs = 2'000;

constexpr QLatin1String diagonalKey("display/diagonal_inches");
constexpr QLatin1String textScaleKey("display/text_scale");
constexpr QLatin1String paletteKey("display/palette");
constexpr QLatin1String languageKey("display/language");
constexpr QLatin1String pageKey("display/page");
constexpr QLatin1String lastPageKey("display/last_page");

QString paletteName(ui::DisplaySettings::Palette palette) {
    using enum ui::DisplaySettings::Palette;
    switch (palette) {
        case Light:
            return QStringLiteral("light");
        case Night:
            return QStringLiteral("night");
        case Dark:
            break;
    }
    return QStringLiteral("dark");
}

ui::DisplaySettings::Palette paletteOf(const QString& name) {
    using enum ui::DisplaySettings::Palette;
    if (name == QLatin1String("light")) {
        return Light;
    }
    return name == QLatin1String("night") ? Night : Dark;
}

ui::PanelSettings panelSettings(const Options& options, const Settings& settings) {
    ui::PanelSettings panel;
    panel.diagonalInches = settings.number(diagonalKey, panel.diagonalInches);
    panel.textScale = settings.number(textScaleKey, panel.textScale);
    panel.palette = paletteOf(settings.text(paletteKey, QString()));
    panel.language = settings.text(languageKey, QString());
    panel.page =
        options.page.isEmpty() ? settings.text(pageKey, QStringLiteral("last")) : options.page;
    if (panel.page == QLatin1String("last")) {
        panel.page = settings.text(lastPageKey, QString());
    }
    return panel;
}

}  // namespace

PanelSession::PanelSession(const Options& options, Settings& settings, feed::LiveFeed& feed,
                           const QString& databasePath, const system::Clock& clock)
    : m_options(options),
      m_settings(settings),
      m_feed(feed),
      m_history(std::make_unique<storage::HistoryReader>(databasePath)) {
    m_historyThread.setObjectName(QStringLiteral("history"));
    m_history->setUtcClock([&clock] { return clock.utcMs(); });
    connect(m_history.get(), &storage::HistoryReader::damageFound, this, [this] {
        m_feed.send({feed::Command::Kind::ReportDamage, {}, {}});
    });
    m_history->moveToThread(&m_historyThread);
    m_historyThread.start(QThread::LowPriority);
    auto panel = panelSettings(options, settings);
    m_language.use(panel.language);
    panel.text.locale = m_language.locale();
    m_panel = std::make_unique<ui::Panel>(
        ui::PanelServices{.feed = feed, .history = *m_history, .clock = clock, .settings = panel});
}

PanelSession::~PanelSession() {
    m_engine.reset();
    m_panel.reset();
    // The reader's connection belongs to its thread: it has to go there.
    QMetaObject::invokeMethod(
        m_history.get(), [this] { m_history.reset(); }, Qt::BlockingQueuedConnection);
    m_historyThread.quit();
    m_historyThread.wait();
}

bool PanelSession::open() {
    m_engine = std::make_unique<QQmlApplicationEngine>();
    connect(m_engine.get(), &QQmlApplicationEngine::warnings, this,
            [this](const QList<QQmlError>& errors) { m_qmlErrors += int(errors.size()); });
    m_window = ui::loadPanel(*m_engine, *m_panel, m_language);
    if (m_window == nullptr) {
        return false;
    }
    keepDisplaySettings();
    connect(m_window, &QQuickWindow::frameSwapped, this, &PanelSession::firstFrameDrawn,
            Qt::SingleShotConnection);
    showWindow();
    connect(m_window, &QWindow::visibleChanged, this, [this](bool visible) {
        if (!visible) {
            Q_EMIT windowClosed();
        }
    });
    if (!m_options.screenshotFile.isEmpty()) {
        waitForLiveData();
    }
    return true;
}

void PanelSession::showWindow() {
    if (m_options.size.isValid()) {
        m_window->resize(m_options.size);
    }
    if (m_options.fullscreen) {
        m_window->showFullScreen();
    } else {
        m_window->show();
    }
}

void PanelSession::keepSetting(QLatin1String key, const QString& value) {
    if (const auto error = m_settings.set(key, value)) {
        qWarning("%s", qPrintable(*error));
    }
}

void PanelSession::keepDisplaySettings() {
    ui::DisplaySettings* display = m_panel->display();
    connect(display, &ui::DisplaySettings::changed, this, [this, display] {
        keepSetting(diagonalKey, QString::number(display->diagonalInches()));
        keepSetting(textScaleKey, QString::number(display->textScale()));
        keepSetting(paletteKey, paletteName(display->palette()));
    });
    connect(display, &ui::DisplaySettings::languageChanged, this,
            [this, display] { keepSetting(languageKey, display->language()); });
    connect(m_panel.get(), &ui::Panel::pageChanged, this,
            [this] { keepSetting(lastPageKey, m_panel->pageName()); });
}

void PanelSession::waitForLiveData() {
    connect(&m_feed, &feed::LiveFeed::snapshotChanged, this,
            [this](const feed::Snapshot& snapshot) {
                if (!m_liveDataSeen && snapshot.plant.device(plant::Device::Inverter).seen) {
                    m_liveDataSeen = true;
                    QTimer::singleShot(settleMs, this, &PanelSession::takeScreenshot);
                }
            });
    QTimer::singleShot(screenshotPatienceMs, this, [this] {
        if (!m_liveDataSeen) {
            Q_EMIT screenshotDone(QStringLiteral("There was no live data within %1 s: %2")
                                      .arg(screenshotPatienceMs / 1000)
                                      .arg(link::describe(m_feed.snapshot().link)));
        }
    });
}

void PanelSession::takeScreenshot() {
    if (m_qmlErrors > 0) {
        Q_EMIT screenshotDone(
            QStringLiteral("The panel reported %1 errors while it was drawn (above); a part of it "
                           "may be missing, so no picture is saved.")
                .arg(m_qmlErrors));
        return;
    }
    const QImage picture = m_window->grabWindow();
    if (picture.isNull() || !picture.save(m_options.screenshotFile)) {
        Q_EMIT screenshotDone(QStringLiteral("The picture cannot be saved as %1; does the folder "
                                             "exist, and is the name's ending .png?")
                                  .arg(m_options.screenshotFile));
        return;
    }
    Q_EMIT screenshotDone(QString());
}

}  // namespace magnum::app
