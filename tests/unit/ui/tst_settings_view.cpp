// SPDX-License-Identifier: GPL-3.0-or-later
// The settings page's model: what it shows, sends, and says when a change is not taken.
#include <QTest>

#include "manual_clock.h"
#include "ui/settings_view.h"

using namespace magnum;
using feed::Command;
using ui::SettingGroup;
using ui::SettingRowModel;
using ui::SettingsView;

namespace {

class Source final : public feed::LiveFeed {
    Q_OBJECT
 public:
    [[nodiscard]] feed::FeedState state() const override { return connection; }
    [[nodiscard]] const feed::Snapshot& snapshot() const override { return told; }
    void send(const Command& command) override { sent.push_back(command); }
    void tell() { Q_EMIT snapshotChanged(told); }
    [[nodiscard]] int count(Command::Kind kind) const {
        return int(std::count_if(sent.begin(), sent.end(),
                                 [kind](const auto& command) { return command.kind == kind; }));
    }

    feed::FeedState connection = feed::FeedState::Connected;
    feed::Snapshot told;
    std::vector<Command> sent;
};

}  // namespace

class TestSettingsView : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_source = std::make_unique<Source>();
        m_source->told.settings = {
            {QStringLiteral("bus/port"), QStringLiteral("auto"), false},
            {QStringLiteral("limits/low_soc_percent"), QStringLiteral("20"), false},
            {QStringLiteral("limits/low_volts"), QStringLiteral("0"), false},
            {QStringLiteral("battery/floor_percent"), QStringLiteral("0"), false}};
        m_source->told.plant.nominalVolts = 24;
        m_display = std::make_unique<ui::DisplaySettings>();
        makeView(false);
    }
    void cleanup() { m_view.reset(); }

    void theRecordersValueIsShown() {
        QCOMPARE(text("Alarm: charge below"), QStringLiteral("20 %"));
        QCOMPARE(text("Lowest charge you want"), QStringLiteral("None"));
        m_source->told.settings[1].value = QStringLiteral("35");
        m_source->tell();
        QCOMPARE(text("Alarm: charge below"), QStringLiteral("35 %"));
    }
    void aHeldStepperSendsWhereItCameTo() {
        for (int i = 0; i < 5; ++i) {
            step("Alarm: charge below", 1);
        }
        QCOMPARE(text("Alarm: charge below"), QStringLiteral("45 %"));
        QTRY_COMPARE(m_source->count(Command::Kind::SetSetting), 1);
        QVERIFY((m_source->sent.back() == Command{Command::Kind::SetSetting,
                                                  QStringLiteral("limits/low_soc_percent"),
                                                  QStringLiteral("45")}));
        // An older snapshot on its way does not make it jump back.
        m_source->tell();
        QCOMPARE(text("Alarm: charge below"), QStringLiteral("45 %"));
    }
    void whatIsLeftInAHurryIsSentToo() {
        step("Alarm: charge below", 1);
        m_view->setActive(false);
        QCOMPARE(m_source->count(Command::Kind::SetSetting), 1);
    }
    void aRefusalIsSaidAndTheTruthShownAgain() {
        step("Alarm: charge below", 1);
        QTRY_COMPARE(m_source->count(Command::Kind::SetSetting), 1);
        m_source->told.refusal = {QStringLiteral("limits/low_soc_percent"),
                                  feed::SettingProblem::NotWritable, 1};
        m_source->tell();
        QCOMPARE(text("Alarm: charge below"), QStringLiteral("20 %"));
        QVERIFY(!m_view->problem().isEmpty());
        step("Alarm: charge below", 1);
        QVERIFY(m_view->problem().isEmpty());
    }
    void aLimitInVoltsBeginsWhereItMakesSense() {
        QCOMPARE(text("Alarm: voltage below"), QStringLiteral("Off"));
        step("Alarm: voltage below", 1);
        QCOMPARE(text("Alarm: voltage below"), QStringLiteral("20.0 V"));
        step("Alarm: voltage below", 1);
        QCOMPARE(text("Alarm: voltage below"), QStringLiteral("20.2 V"));
        step("Alarm: voltage below", -1);
        step("Alarm: voltage below", -1);
        QCOMPARE(text("Alarm: voltage below"), QStringLiteral("Off"));
        QVERIFY(!value("Alarm: voltage below", SettingRowModel::CanLess).toBool());
    }
    void aLimitInDegreesIsSaidInTheOwnersUnit() {
        m_source->told.settings.push_back(
            {QStringLiteral("limits/high_battery_celsius"), QStringLiteral("50"), false});
        m_source->tell();
        QCOMPARE(text("Alarm: battery warmer than"), QStringLiteral("50\u00A0°C"));
        makeView(true);
        QCOMPARE(text("Alarm: battery warmer than"), QStringLiteral("122\u00A0°F"));
        step("Alarm: battery warmer than", 1);
        QCOMPARE(text("Alarm: battery warmer than"), QStringLiteral("131\u00A0°F"));
    }
    void foundPortsCanBeChosen() {
        m_source->told.ports = {QStringLiteral("/dev/serial/by-id/usb-FTDI_x"),
                                QStringLiteral("/dev/ttyUSB1")};
        m_source->tell();
        QCOMPARE(value("Port of the inverter", SettingRowModel::Names).toStringList(),
                 (QStringList{QStringLiteral("Automatic"), QStringLiteral("usb-FTDI_x"),
                              QStringLiteral("ttyUSB1")}));
        auto [model, row] = find("Port of the inverter");
        model->choose(row, 2);
        QTRY_COMPARE(m_source->count(Command::Kind::SetSetting), 1);
        QCOMPARE(m_source->sent.back().value, QStringLiteral("/dev/ttyUSB1"));
    }
    void openingThePageLooksForPorts() {
        m_view->setActive(false);
        m_view->setActive(true);
        QCOMPARE(m_source->count(Command::Kind::FindPorts), 1);
    }
    void aFixedOneCannotBeChanged() {
        m_source->told.settings[0].fixed = true;
        m_source->tell();
        QVERIFY(!value("Port of the inverter", SettingRowModel::Usable).toBool());
        QVERIFY(!value("Port of the inverter", SettingRowModel::Note).toString().isEmpty());
    }
    void withoutARecorderItsSettingsRest() {
        m_source->connection = feed::FeedState::Lost;
        m_source->tell();
        QVERIFY(!value("Alarm: charge below", SettingRowModel::Usable).toBool());
        QVERIFY(value("Dim after", SettingRowModel::Usable).toBool());
        step("Alarm: charge below", 1);
        QCOMPARE(m_source->count(Command::Kind::SetSetting), 0);
    }
    void whatTheRecorderDoesNotKnowCannotBeChanged() {
        QCOMPARE(text("Generator service every"), QStringLiteral("--"));
        QVERIFY(!value("Generator service every", SettingRowModel::Usable).toBool());
    }

    void thePanelsOwnApplyAtOnce() {
        auto [model, row] = find("Colours");
        model->choose(row, 1);
        QCOMPARE(m_display->palette(), ui::DisplaySettings::Palette::Light);
        QCOMPARE(value("Colours", SettingRowModel::Current).toInt(), 1);
        step("Dim after", 1);
        QCOMPARE(m_display->rest().dimMinutes, 5);
        QVERIFY(m_source->sent.empty());
    }
    void hoursAreAskedForOnlyWhereTheyCount() {
        QVERIFY(!value("From", SettingRowModel::Shown).toBool());
        QVERIFY(!value("Latitude", SettingRowModel::Shown).toBool());
        auto [model, row] = find("Night colours");
        model->choose(row, 1);
        QVERIFY(value("From", SettingRowModel::Shown).toBool());
        model->choose(row, 2);
        QVERIFY(!value("From", SettingRowModel::Shown).toBool());
        QVERIFY(value("Latitude", SettingRowModel::Shown).toBool());
        QVERIFY(value("Night colours", SettingRowModel::Note)
                    .toString()
                    .contains(QStringLiteral("unset ")));
    }
    void aResetGoesToBoth() {
        bool own = false;
        connect(m_view.get(), &SettingsView::resetWanted, this, [&own] { own = true; });
        m_view->resetAll();
        QVERIFY(own);
        QCOMPARE(m_source->count(Command::Kind::ResetSettings), 1);
    }
    void everyStopIsAValueTheFileTakes() {
        const ui::SettingFacts facts{.value = [](const QString&) { return QStringLiteral("0"); },
                                     .isFixed = [](const QString&) { return false; },
                                     .ports = {},
                                     .nominalVolts = 48,
                                     .nightText = {},
                                     .context = {}};
        int rows = 0;
        for (int group = 0; group < ui::settingGroupCount; ++group) {
            for (const auto& row : ui::settingRows(SettingGroup(group), facts)) {
                ++rows;
                const auto* key = feed::findSettingKey(row.key);
                QVERIFY2(key, qPrintable(row.key));
                for (const double stop : row.stops) {
                    QVERIFY2(
                        feed::problemOf(*key, QString::number(stop)) == feed::SettingProblem::None,
                        qPrintable(row.key));
                }
                for (const QString& choice : row.values) {
                    QVERIFY2(feed::problemOf(*key, choice) == feed::SettingProblem::None,
                             qPrintable(row.key));
                }
            }
        }
        QVERIFY(rows >= 22);
    }

 private:
    void makeView(bool fahrenheit) {
        m_view = std::make_unique<SettingsView>(
            *m_source, *m_display, m_clock,
            ui::TextContext{.locale = QLocale(QLocale::English, QLocale::UnitedStates),
                            .zone = QTimeZone::utc(),
                            .fahrenheit = fahrenheit});
        m_view->setActive(true);
        m_source->sent.clear();
    }
    [[nodiscard]] std::pair<SettingRowModel*, int> find(const char* caption) const {
        for (int group = 0; group < ui::settingGroupCount; ++group) {
            auto* model = m_view->group(group);
            for (int row = 0; row < model->rowCount(); ++row) {
                if (model->data(model->index(row), SettingRowModel::Caption).toString() ==
                    QLatin1String(caption)) {
                    return {model, row};
                }
            }
        }
        qFatal("no row %s", caption);
    }
    [[nodiscard]] QVariant value(const char* caption, int role) const {
        auto [model, row] = find(caption);
        return model->data(model->index(row), role);
    }
    [[nodiscard]] QString text(const char* caption) const {
        return value(caption, SettingRowModel::Text).toString();
    }
    void step(const char* caption, int direction) {
        auto [model, row] = find(caption);
        model->step(row, direction);
    }

    testing::ManualClock m_clock;
    std::unique_ptr<Source> m_source;
    std::unique_ptr<ui::DisplaySettings> m_display;
    std::unique_ptr<SettingsView> m_view;
};

QTEST_GUILESS_MAIN(TestSettingsView)
#include "tst_settings_view.moc"
