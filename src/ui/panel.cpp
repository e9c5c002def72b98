// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panel.h"

#include <algorithm>
#include <array>

#include "ui/node_facts.h"

namespace magnum::ui {
namespace {

constexpr int ageingMs = 1000;
constexpr int runsShown = 200;
constexpr std::array pageNames{QLatin1String("home"), QLatin1String("generator"),
                               QLatin1String("history"), QLatin1String("alarms"),
                               QLatin1String("system")};

int pageByName(const QString& name) {
    const auto* const found = std::find(pageNames.begin(), pageNames.end(), name);
    return found == pageNames.end() ? 0 : int(found - pageNames.begin());
}

/// What ages are judged by: since the newest snapshot they grow at the owner's pace, so that a
/// simulation a hundred times as fast does not look late for being told four times a second.
qint64 ageClockMs(const feed::Snapshot& snapshot, qint64 nowMs) {
    const double speed = std::max(1.0, snapshot.speed);
    return snapshot.monotonicMs + qint64(double(nowMs - snapshot.monotonicMs) / speed);
}

}  // namespace

Panel::Panel(const PanelServices& services, QObject* parent)
    : QObject(parent),
      m_services(services),
      m_feed(new CalmFeed(services.feed, this)),
      m_page(pageByName(services.settings.page)),
      m_display(new DisplaySettings(this)),
      m_export(new ExportJob(services.history, services.settings.text, this)) {
    m_display->setDiagonalInches(services.settings.diagonalInches);
    m_display->setTextScale(services.settings.textScale);
    m_display->setPalette(services.settings.palette);
    m_display->setLanguage(services.settings.language);
    for (const auto& setting : services.settings.display) {
        m_display->setText(setting.key, setting.value);
    }
    m_services.settings.text.fahrenheit = m_display->fahrenheit();
    m_control = new DisplayControl(*m_display, machineClock(), services.settings.text.zone,
                                   services.backlightDirectory, this);
    m_vnc = new VncSwitch(services.vncSwitchPath, VncSwitch::usualPatience, this);
    makeViews();
    connect(m_display, &DisplaySettings::temperatureChanged, this, [this] {
        TextContext text = m_services.settings.text;
        text.fahrenheit = m_display->fahrenheit();
        setText(text);
    });

    m_ageing.setInterval(ageingMs);
    connect(&m_ageing, &QTimer::timeout, this, &Panel::refresh);
    const auto changed = [this] {
        if (m_ageing.isActive()) {
            m_ageing.start();  // no second drawing for the ages alone
            refresh();
        }
    };
    connect(m_feed, &feed::LiveFeed::snapshotChanged, this, changed);
    connect(m_feed, &feed::LiveFeed::stateChanged, this, changed);
    refresh();
}

void Panel::makeViews() {
    auto& history = m_services.history;
    const auto& clock = m_services.clock;
    const TextContext& text = m_services.settings.text;
    m_plant = new PlantView(text, this);
    m_generator = new GeneratorView(text, this);
    m_status = new StatusView(text, this);
    m_today = totalsOf(1, TotalsView::Today);
    m_week = totalsOf(2, TotalsView::SevenDays);
    m_month = totalsOf(3, TotalsView::Month);
    m_year = totalsOf(4, TotalsView::Year);
    m_totals = totalsOf(5, TotalsView::Today);
    m_runs = new RunListModel(history, *m_feed, text, runsShown, this);
    m_run = new RunView(history, *m_runs, clock, text, this);
    m_faults = new FaultListModel(*m_feed, this);
    m_history = new HistoryModel(history, *m_feed, clock, text, this);
    m_events = new EventModel(history, *m_feed, clock, text, this);
    m_alarms = new AlarmModel(*m_feed, clock, text, this);
    m_machine = new MachineView(*m_feed, clock, text, this);
    m_settings = new SettingsView(*m_feed, *m_display, machineClock(), text, this);
    connect(m_settings, &SettingsView::resetWanted, this, &Panel::resetWanted);
    connect(m_plant, &PlantView::updateWanted, this, &Panel::refresh);
    connect(m_generator, &GeneratorView::serviceNoted, this, [this] {
        m_feed->send({feed::Command::Kind::NoteGeneratorService, {}, {}});
    });
    connect(m_generator, &GeneratorView::serviceSet, this, [this](double hours, double interval) {
        using enum feed::Command::Kind;
        m_feed->send({NoteGeneratorService, {}, QString::number(hours)});
        m_feed->send({SetSetting, QStringLiteral("generator/service_interval_hours"),
                      QString::number(interval)});
    });
}

QList<QObject*> Panel::views() const {
    return {m_plant, m_generator, m_status, m_today,   m_week,   m_month,  m_year,    m_totals,
            m_runs,  m_run,       m_faults, m_history, m_events, m_alarms, m_machine, m_settings};
}

void Panel::setText(const TextContext& text) {
    const auto old = views();
    const auto historySpan = m_history->span();
    const auto totalsSpan = m_totals->span();
    const int openNode = m_plant->openNode();
    m_services.settings.text = text;
    m_export->setContext(text);
    makeViews();
    m_history->showSpan(historySpan);
    m_totals->setSpan(totalsSpan);
    m_plant->setOpenNode(openNode);
    refresh();
    Q_EMIT viewsMade();
    for (QObject* view : old) {
        view->deleteLater();
    }
}

TotalsView* Panel::totalsOf(int range, TotalsView::Span span) {
    return new TotalsView(m_services.history, range, span, m_services.settings.text, this);
}

void Panel::setVisible(bool visible) {
    if (visible == m_ageing.isActive()) {
        return;
    }
    if (visible) {
        refresh();
        m_ageing.start();
    } else {
        m_ageing.stop();
    }
}

const system::Clock& Panel::machineClock() const {
    return m_services.machineClock != nullptr ? *m_services.machineClock : m_services.clock;
}

void Panel::refresh() {
    const auto& snapshot = m_feed->snapshot();
    const auto& alarms = snapshot.plant.alarms;
    m_control->setAlarmCalls(std::any_of(alarms.begin(), alarms.end(), [](const auto& alarm) {
        return alarm.severity != plant::AlarmSeverity::Notice && !alarm.acknowledged &&
               !alarm.silenced;
    }));
    m_control->noteWallClock();
    const plant::Instant now{m_services.clock.monotonicMs(), m_services.clock.utcMs()};
    m_plant->update(snapshot, ageClockMs(snapshot, now.monotonicMs));
    m_generator->update(snapshot, now);
    m_status->update(snapshot, m_feed->state(), now);
    m_today->update(snapshot.storage.lastCommitTs, now.utcMs);
    for (auto* totals : {m_week, m_month, m_year, m_totals}) {
        totals->update(snapshot.storage.lastCommitTs, now.utcMs);
    }
}

/// Before what they still use: the settings and the feed are older children.
Panel::~Panel() {
    delete m_settings;
    delete m_control;
}

void Panel::setPage(int page) {
    page = std::clamp(page, 0, int(pageNames.size()) - 1);
    if (page != m_page) {
        m_page = page;
        Q_EMIT pageChanged();
    }
}

void Panel::showHistory(qint64 fromUtcMs, qint64 toUtcMs) {
    m_history->setEnergyView(false);
    m_history->showRange(fromUtcMs, toUtcMs);
    Q_EMIT historyShown();
    setPage(pageByName(QStringLiteral("history")));
}

void Panel::showNodeHistory(int node) {
    m_history->choices()->setChosen(nodeQuantities(node));
    m_history->showSpan(HistoryModel::Day);
    m_history->today();
    setPage(pageByName(QStringLiteral("history")));
}

QString Panel::pageName() const {
    return pageNames.at(size_t(m_page));
}

}  // namespace magnum::ui
