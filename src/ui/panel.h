// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QObject>
#include <QTimer>

#include "feed/live_feed.h"
#include "storage/history_reader.h"
#include "system/clock.h"
#include "ui/alarm_model.h"
#include "ui/calm_feed.h"
#include "ui/display_control.h"
#include "ui/display_settings.h"
#include "ui/event_model.h"
#include "ui/export_job.h"
#include "ui/fault_list_model.h"
#include "ui/generator_view.h"
#include "ui/history_model.h"
#include "ui/history_text.h"
#include "ui/language.h"
#include "ui/machine_view.h"
#include "ui/plant_view.h"
#include "ui/run_list_model.h"
#include "ui/run_view.h"
#include "ui/settings_view.h"
#include "ui/status_view.h"
#include "ui/totals_view.h"
#include "ui/vnc_switch.h"

class QQmlApplicationEngine;
class QQuickWindow;

namespace magnum::ui {

/// What the owner set, as read from the settings file.
struct PanelSettings {
    double diagonalInches = 0;  ///< 0 = by the size of the window
    double textScale = 1;
    DisplaySettings::Palette palette = DisplaySettings::Palette::Dark;
    QString language;  ///< one of Language::choices(); any other text = "system"
    TextContext text;  ///< language and time zone
    /// The panel's settings by name; they come after the ones above.
    std::vector<feed::SettingValue> display;
    QString page;  ///< to open with, as pageName() gives it; any other text = home
};

/// What a panel needs; all of it outlives the panel.
struct PanelServices {
    feed::LiveFeed& feed;             ///< in the GUI thread
    storage::HistoryReader& history;  ///< may live in another thread
    const system::Clock& clock;
    PanelSettings settings;
    /// Of this machine, for who is there and what night it is; null = `clock`.
    const system::Clock* machineClock = nullptr;
    QString vncSwitchPath = QString();       ///< socket of the kiosk's VNC switch; empty = none
    QString backlightDirectory = QString();  ///< /sys/class/backlight; empty = none
};

/// Everything the screens show, as objects for QML. Lives in the GUI thread.
class Panel : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the program")
    Q_PROPERTY(magnum::ui::DisplaySettings* display READ display CONSTANT)
    Q_PROPERTY(magnum::ui::PlantView* plant READ plant NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::GeneratorView* generator READ generator NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::StatusView* status READ status NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::TotalsView* today READ today NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::TotalsView* week READ week NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::TotalsView* month READ month NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::TotalsView* year READ year NOTIFY viewsMade)
    /// Of the span that is chosen on its page.
    Q_PROPERTY(magnum::ui::TotalsView* totals READ totals NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::ExportJob* exportJob READ exportJob CONSTANT)
    Q_PROPERTY(magnum::ui::RunListModel* runs READ runs NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::RunView* run READ run NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::FaultListModel* faults READ faults NOTIFY viewsMade)
    Q_PROPERTY(int page READ page WRITE setPage NOTIFY pageChanged)
    Q_PROPERTY(magnum::ui::HistoryModel* history READ history NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::EventModel* events READ events NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::AlarmModel* alarms READ alarms NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::MachineView* machine READ machine NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::SettingsView* settings READ settings NOTIFY viewsMade)
    Q_PROPERTY(magnum::ui::DisplayControl* control READ control CONSTANT)
    Q_PROPERTY(magnum::ui::VncSwitch* vnc READ vnc CONSTANT)

 public:
    explicit Panel(const PanelServices& services, QObject* parent = nullptr);
    ~Panel() override;

    [[nodiscard]] DisplaySettings* display() const { return m_display; }
    [[nodiscard]] PlantView* plant() const { return m_plant; }
    [[nodiscard]] GeneratorView* generator() const { return m_generator; }
    [[nodiscard]] StatusView* status() const { return m_status; }
    [[nodiscard]] TotalsView* today() const { return m_today; }
    [[nodiscard]] TotalsView* week() const { return m_week; }
    [[nodiscard]] TotalsView* month() const { return m_month; }
    [[nodiscard]] TotalsView* year() const { return m_year; }
    [[nodiscard]] TotalsView* totals() const { return m_totals; }
    [[nodiscard]] ExportJob* exportJob() const { return m_export; }
    /// 0..4: the page that is shown.
    [[nodiscard]] int page() const { return m_page; }
    /// An index out of range is the nearest page.
    void setPage(int page);
    /// Opens the History page on what was between two times, milliseconds UTC, with some time
    /// before and after it: a generator's run, an alarm.
    /// The History page on today, with what a node's page measures: 0 source, 1 inverter, 2 loads,
    /// 3 battery.
    Q_INVOKABLE void showNodeHistory(int node);
    Q_INVOKABLE void showHistory(qint64 fromUtcMs, qint64 toUtcMs);
    /// "home", "generator", "history", "alarms" or "system".
    [[nodiscard]] QString pageName() const;
    [[nodiscard]] RunListModel* runs() const { return m_runs; }
    [[nodiscard]] RunView* run() const { return m_run; }
    [[nodiscard]] FaultListModel* faults() const { return m_faults; }
    [[nodiscard]] HistoryModel* history() const { return m_history; }
    [[nodiscard]] EventModel* events() const { return m_events; }
    [[nodiscard]] AlarmModel* alarms() const { return m_alarms; }
    [[nodiscard]] MachineView* machine() const { return m_machine; }
    [[nodiscard]] SettingsView* settings() const { return m_settings; }
    [[nodiscard]] DisplayControl* control() const { return m_control; }
    [[nodiscard]] VncSwitch* vnc() const { return m_vnc; }

    /// Writes everything anew in another language or zone. What is shown stays: the page, its span.
    void setText(const TextContext& text);
    [[nodiscard]] const TextContext& text() const { return m_services.settings.text; }

    /// While nobody can see the window nothing is worked out; the first look brings it up to date.
    void setVisible(bool visible);

 Q_SIGNALS:
    void pageChanged();
    /// The objects that write texts are others now; the old ones go when control returns.
    void viewsMade();
    /// showHistory() was asked for.
    void historyShown();
    /// The panel's own settings are to be forgotten, in the file too.
    void resetWanted();

 private:
    void makeViews();
    [[nodiscard]] QList<QObject*> views() const;
    void refresh();
    [[nodiscard]] const system::Clock& machineClock() const;
    [[nodiscard]] TotalsView* totalsOf(int range, TotalsView::Span span);

    PanelServices m_services;
    CalmFeed* m_feed;  ///< what every model listens to
    int m_page;
    DisplaySettings* m_display;
    PlantView* m_plant = nullptr;
    GeneratorView* m_generator = nullptr;
    StatusView* m_status = nullptr;
    TotalsView* m_today = nullptr;
    TotalsView* m_week = nullptr;
    TotalsView* m_month = nullptr;
    TotalsView* m_year = nullptr;
    TotalsView* m_totals = nullptr;
    ExportJob* m_export;
    RunListModel* m_runs = nullptr;
    RunView* m_run = nullptr;
    FaultListModel* m_faults = nullptr;
    HistoryModel* m_history = nullptr;
    EventModel* m_events = nullptr;
    AlarmModel* m_alarms = nullptr;
    MachineView* m_machine = nullptr;
    SettingsView* m_settings = nullptr;
    DisplayControl* m_control = nullptr;
    VncSwitch* m_vnc = nullptr;
    QTimer m_ageing;  ///< values age without anything arriving
};

/// Loads the panel's window into the engine and ties size, theme and language to it. Null with a
/// message on the log if the QML cannot be loaded. language: the one `panel` was made with;
/// outlives the panel.
QQuickWindow* loadPanel(QQmlApplicationEngine& engine, Panel& panel, Language& language);

}  // namespace magnum::ui
