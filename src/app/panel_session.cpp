// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/panel_session.h"

#include <QCoreApplication>
#include <QFile>
#include <QImage>
#include <QQmlError>
#include <QQuickWindow>
#include <QTimeZone>

#include "ui/sun_times.h"

namespace magnum::app {
namespace {

constexpr int screenshotPatienceMs = 60'000;
/// From the first live value until the picture is taken: the pages have asked the database and
/// drawn by then.
constexpr int settleMs = 2'000;

constexpr int keepAfterMs = 500;
constexpr QLatin1String vncSwitchPath("/run/magnum-vnc-switch");
constexpr QLatin1String backlightDirectory("/sys/class/backlight");

constexpr QLatin1String pageKey("display/page");
constexpr QLatin1String lastPageKey("display/last_page");

/// Where the sun is looked for while the owner has not said where the panel is.
std::optional<ui::Place> placeOfThisZone() {
    for (const char* name : {"/usr/share/zoneinfo/zone1970.tab", "/usr/share/zoneinfo/zone.tab"}) {
        QFile table{QLatin1String(name)};
        if (table.open(QIODevice::ReadOnly)) {
            if (const auto place =
                    ui::placeOfZone(QTimeZone::systemTimeZoneId(), table.readAll())) {
                return place;
            }
        }
    }
    return std::nullopt;
}

std::vector<feed::SettingValue> displayValues(const Settings& settings) {
    auto values = settings.values(true);
    const auto place = placeOfThisZone();
    for (auto& setting : values) {
        if (setting.value.isEmpty() && place) {
            const bool north = setting.key == QLatin1String("display/latitude");
            setting.value = QString::number(north ? place->latitude : place->longitude, 'g', 8);
        }
    }
    return values;
}

ui::PanelSettings panelSettings(const Options& options, const Settings& settings) {
    ui::PanelSettings panel;
    panel.display = displayValues(settings);
    panel.language = settings.text(QStringLiteral("display/language"), QString());
    panel.page =
        options.page.isEmpty() ? settings.text(pageKey, QStringLiteral("last")) : options.page;
    if (panel.page == QLatin1String("last")) {
        panel.page = settings.text(lastPageKey, QString());
    }
    return panel;
}

}  // namespace

PanelSession::PanelSession(const Options& options, Settings& settings, feed::LiveFeed& feed,
                           const QString& databasePath, const system::Clock& clock,
                           const system::Clock& machineClock)
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
    m_panel =
        std::make_unique<ui::Panel>(ui::PanelServices{.feed = feed,
                                                      .history = *m_history,
                                                      .clock = clock,
                                                      .settings = panel,
                                                      .machineClock = &machineClock,
                                                      .vncSwitchPath = vncSwitchPath,
                                                      .backlightDirectory = backlightDirectory});
}

PanelSession::~PanelSession() {
    if (m_keepTimer.isActive()) {
        keepDisplaySettings();
    }
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
    followDisplaySettings();
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

void PanelSession::followDisplaySettings() {
    m_keepTimer.setSingleShot(true);
    m_keepTimer.setInterval(keepAfterMs);
    connect(&m_keepTimer, &QTimer::timeout, this, &PanelSession::keepDisplaySettings);
    const auto keepSoon = [this] { m_keepTimer.start(); };
    connect(m_panel->display(), &ui::DisplaySettings::changed, this, keepSoon);
    connect(m_panel->display(), &ui::DisplaySettings::languageChanged, this, keepSoon);
    connect(m_panel.get(), &ui::Panel::resetWanted, this, &PanelSession::resetDisplaySettings);
    connect(m_panel.get(), &ui::Panel::pageChanged, this,
            [this] { keepSetting(lastPageKey, m_panel->pageName()); });
}

/// Only what differs: a value that is not set goes on following /etc and the time zone.
void PanelSession::keepDisplaySettings() {
    for (const auto& known : displayValues(m_settings)) {
        const QString value = m_panel->display()->text(known.key);
        if (!value.isEmpty() && value != known.value) {
            if (const auto error = m_settings.set(known.key, value)) {
                qWarning("%s", qPrintable(*error));
            }
        }
    }
}

void PanelSession::resetDisplaySettings() {
    if (const auto error = m_settings.reset(true)) {
        qWarning("%s", qPrintable(*error));
    }
    for (const auto& setting : displayValues(m_settings)) {
        m_panel->display()->setText(setting.key, setting.value);
    }
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
