// SPDX-License-Identifier: GPL-3.0-or-later
// Settings that a panel changes in a recorder that runs: they hold at once, after a restart, and
// every panel is told the truth.
#include <QDirIterator>
#include <QTest>

#include "feed/socket_feed.h"
#include "paced_bus.h"
#include "program_under_test.h"
#include "screen_reader.h"

using namespace magnum::test;
using namespace magnum;

class E2eSettings : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase();
    void init();
    void aSettingHoldsAtOnceAndAfterARestart();
    void anotherPortIsUsedAtOnce();
    void nonsenseIsRefusedInWordsAndTheTruthStays();
    void aResetForgetsSettingsAndKeepsData();
    void theLookIsThePanelsOwn();

 private:
    [[nodiscard]] bool start(const QStringList& options = {});
    [[nodiscard]] bool attach();
    void set(const char* key, const QString& value) {
        m_panel->send({feed::Command::Kind::SetSetting, QLatin1String(key), value});
    }
    [[nodiscard]] QString told(const char* key) const {
        for (const auto& setting : m_panel->snapshot().settings) {
            if (setting.key == QLatin1String(key)) {
                return setting.value;
            }
        }
        return {};
    }
    [[nodiscard]] QByteArray file() const {
        QFile file(m_sandbox->settingsFile());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<Sandbox> m_sandbox;
    std::unique_ptr<BusPty> m_bus;
    std::unique_ptr<PacedBus> m_pace;
    std::unique_ptr<ProgramUnderTest> m_recorder;
    std::unique_ptr<feed::SocketFeed> m_panel;
};

void E2eSettings::initTestCase() {
    qRegisterMetaType<feed::Snapshot>();
}

void E2eSettings::init() {
    m_panel.reset();
    m_recorder.reset();
    m_pace.reset();
    m_sandbox = std::make_unique<Sandbox>();
    m_bus = std::make_unique<BusPty>(m_sandbox->port());
    QVERIFY(m_bus->plug());
    m_pace = std::make_unique<PacedBus>(*m_bus, [](qint64) { return PlantValues{}; });
    m_sandbox->writeSettings("[bus]\nport=" + m_bus->path().toUtf8() + "\n");
}

bool E2eSettings::start(const QStringList& options) {
    m_recorder = std::make_unique<ProgramUnderTest>(*m_sandbox);
    return m_recorder->start(QStringList{QStringLiteral("--headless")} + options) && attach();
}

bool E2eSettings::attach() {
    QStringList sockets;
    const auto found = [&] {
        QDirIterator files(m_sandbox->path(QString()), QDir::System, QDirIterator::Subdirectories);
        while (files.hasNext()) {
            const QString path = files.next();
            if (path.endsWith(QStringLiteral(".sock"))) {
                sockets << path;
            }
        }
        return !sockets.isEmpty();
    };
    if (!eventually(found)) {
        return false;
    }
    m_panel = std::make_unique<feed::SocketFeed>(sockets);
    m_panel->start();
    return eventually([&] {
        return m_panel->state() == feed::FeedState::Connected &&
               m_panel->snapshot().plant.device(plant::Device::Bmk).seen;
    });
}

void E2eSettings::aSettingHoldsAtOnceAndAfterARestart() {
    QVERIFY(start());
    QCOMPARE(told("limits/low_soc_percent"), QStringLiteral("0"));
    QVERIFY(m_panel->snapshot().plant.alarms.empty());
    // The battery is at 73 %.
    set("limits/low_soc_percent", QStringLiteral("80"));
    set("battery/floor_percent", QStringLiteral("40"));
    QVERIFY(eventually([&] { return told("limits/low_soc_percent") == u"80"; }));
    QVERIFY(eventually([&] { return !m_panel->snapshot().plant.alarms.empty(); }));
    QVERIFY(eventually([&] { return m_panel->snapshot().plant.batteryFloorPercent == 40.0; }));

    QCOMPARE(m_recorder->terminate(), std::optional(0));
    QVERIFY(start());
    QCOMPARE(told("limits/low_soc_percent"), QStringLiteral("80"));
    QVERIFY(eventually([&] { return m_panel->snapshot().plant.batteryFloorPercent == 40.0; }));
    QCOMPARE(m_recorder->terminate(), std::optional(0));
}

void E2eSettings::anotherPortIsUsedAtOnce() {
    BusPty other(m_sandbox->path(QStringLiteral("dev/ttyOTHER")));
    QVERIFY(other.plug());
    QVERIFY(start());
    QCOMPARE(told("bus/port"), m_bus->path());
    PacedBus pace(other, [](qint64) {
        PlantValues v;
        v.socPercent = 41;
        return v;
    });
    set("bus/port", other.path());
    QVERIFY(eventually([&] {
        return m_panel->snapshot().plant[plant::Quantity::Soc].value == std::optional(41.0);
    }));
    QCOMPARE(m_panel->snapshot().link.port, other.path());
    QCOMPARE(m_recorder->terminate(), std::optional(0));
}

void E2eSettings::nonsenseIsRefusedInWordsAndTheTruthStays() {
    QVERIFY(start());
    set("storage/commit_interval_seconds", QStringLiteral("1"));
    QVERIFY(eventually([&] { return m_panel->snapshot().refusal.count == 1; }));
    QVERIFY(m_panel->snapshot().refusal.problem == feed::SettingProblem::OutOfRange);
    QCOMPARE(told("storage/commit_interval_seconds"), QStringLiteral("60"));
    set("limits/no_such_thing", QStringLiteral("1"));
    QVERIFY(eventually([&] { return m_panel->snapshot().refusal.count == 2; }));
    QVERIFY(m_panel->snapshot().refusal.problem == feed::SettingProblem::UnknownKey);
    QVERIFY(!file().contains("commit_interval") && !file().contains("no_such"));
    QCOMPARE(m_recorder->terminate(), std::optional(0));
    QVERIFY2(m_sandbox->log().contains(QStringLiteral("5 to 300")), qPrintable(m_sandbox->log()));
}

void E2eSettings::aResetForgetsSettingsAndKeepsData() {
    m_sandbox->writeSettings("[limits]\nlow_soc_percent=80\n[display]\npalette=light\n");
    QVERIFY(start({QStringLiteral("--port"), m_bus->path()}));
    QCOMPARE(told("limits/low_soc_percent"), QStringLiteral("80"));
    m_panel->send({feed::Command::Kind::ResetSettings, {}, {}});
    QVERIFY(eventually([&] { return told("limits/low_soc_percent") == u"0"; }));
    QVERIFY(!file().contains("low_soc_percent"));
    QVERIFY(file().contains("palette=light"));  // the panel's, which forgets its own
    QCOMPARE(m_recorder->terminate(), std::optional(0));
    QVERIFY(QFileInfo(m_sandbox->database()).size() > 0);
}

void E2eSettings::theLookIsThePanelsOwn() {
    m_sandbox->writeSettings("[display]\npalette=light\ntext_scale=1.25\n");
    QVERIFY(start({QStringLiteral("--port"), m_bus->path()}));
    const QString picture = m_sandbox->path(QStringLiteral("panel.png"));
    ProgramUnderTest panel(*m_sandbox);
    panel.setEnvironment("QT_QPA_PLATFORM", QStringLiteral("offscreen"));
    QVERIFY(panel.start({QStringLiteral("--attach"), QStringLiteral("--size"),
                         QStringLiteral("800x480"), QStringLiteral("--page"),
                         QStringLiteral("system"), QStringLiteral("--screenshot"), picture}));
    QVERIFY2(panel.waitForEnd() == std::optional(0), qPrintable(panel.errors()));
    const QImage light(picture);
    QVERIFY(qGray(light.pixel(light.width() - 3, light.height() - 3)) > 180);
    QCOMPARE(m_recorder->terminate(), std::optional(0));
}

QTEST_GUILESS_MAIN(E2eSettings)
#include "tst_e2e_settings.moc"
