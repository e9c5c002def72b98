// SPDX-License-Identifier: GPL-3.0-or-later
#include "panel_fixture.h"

#include <QQmlAbstractUrlInterceptor>
#include <QQmlError>
#include <QQuickItem>
#include <QTest>

namespace magnum::test {
namespace {

using plant::Device;
using plant::Quantity;
using plant::Reading;

void tell(feed::Snapshot& s, qint64 atMs,
          std::initializer_list<std::pair<Quantity, double>> values) {
    for (const auto& [quantity, value] : values) {
        s.plant[quantity] = Reading<double>::known(value, atMs);
    }
}

void hear(feed::Snapshot& s, Device device, qint64 atMs, int model = 0, double revision = 5.1) {
    s.plant.device(device) = {.seen = true,
                              .present = true,
                              .model = model,
                              .revision = revision,
                              .lastSeenMonotonicMs = atMs,
                              .packets = 4000,
                              .packetsPerSecond = 10};
}

feed::Snapshot base(qint64 nowMs) {
    feed::Snapshot s;
    s.monotonicMs = nowMs;
    s.utcMs = SceneClock::bootUtcMs + nowMs;
    s.link = {link::LinkState::Receiving,
              QStringLiteral("/dev/ttyUSB0"),
              {},
              {},
              nowMs - 600'000,
              nowMs,
              480'000};
    s.storage.state = storage::StorageState::Ok;
    s.version = QStringLiteral("0.1.0");
    return s;
}

feed::Snapshot inverting(qint64 nowMs, qint64 atMs) {
    feed::Snapshot s = base(nowMs);
    hear(s, Device::Inverter, atMs, 0x73, 6.1);
    hear(s, Device::Remote, atMs, 0, 3.2);
    hear(s, Device::Bmk, atMs, 0, 1.0);
    hear(s, Device::Ags, atMs, 0, 5.3);
    tell(s, atMs,
         {{Quantity::InverterMode, 0x40},
          {Quantity::InverterFault, 0},
          {Quantity::AcOutVolts, 120},
          {Quantity::AcOutAmps, 11},
          {Quantity::AcOutWatts, 1320},
          {Quantity::AcInAmps, 0},
          {Quantity::AcInWatts, 0},
          {Quantity::AcInPeakVolts, 0},
          {Quantity::AcHertz, 60.0},
          {Quantity::TransformerAmps, 11},
          {Quantity::DcVolts, 51.2},
          {Quantity::DcAmps, -28},
          {Quantity::DcWatts, -1433},
          {Quantity::BmkVolts, 51.24},
          {Quantity::BmkAmps, -28.4},
          {Quantity::BmkWatts, -1455},
          {Quantity::Soc, 76},
          {Quantity::NetAmpHours, -96},
          {Quantity::BatteryCelsius, 21},
          {Quantity::TransformerCelsius, 44},
          {Quantity::FetCelsius, 38},
          {Quantity::AgsStatus, 2},
          {Quantity::GeneratorStartMode, 1},
          {Quantity::AgsCelsius, 18}});
    s.plant.nominalVolts = 48;
    s.plant.settings.generatorStartVolts = 46.0;
    s.plant.settings.generatorStopVolts = 57.6;
    s.plant.settings.generatorStartDelaySeconds = 120;
    s.plant.settings.generatorStartSocPercent = 40;
    s.plant.settings.generatorStopSocPercent = 90;
    s.plant.settings.warmUpSeconds = 60;
    s.plant.settings.coolDownSeconds = 120;
    s.plant.settings.quietBeginQuarterHours = 84;
    s.plant.settings.quietEndQuarterHours = 28;
    s.plant.settings.generatorMaxRunHours = 8;
    s.plant.settings.exerciseDays = 30;
    s.plant.settings.exerciseStartQuarterHours = 40;
    s.plant.generator.phase = plant::GeneratorPhase::Off;
    s.plant.flow.inverter = {-1433, false};
    s.plant.flow.acIn = {0, false};
    s.plant.flow.loads = {1320, false};
    s.plant.flow.battery = {-1455, false};
    return s;
}

feed::Snapshot charging(qint64 nowMs) {
    feed::Snapshot s = inverting(nowMs, nowMs);
    tell(s, nowMs,
         {{Quantity::InverterMode, 0x08},
          {Quantity::AcInAmps, 42},
          {Quantity::AcInWatts, 5040},
          {Quantity::AcInPeakVolts, 170},
          {Quantity::DcVolts, 54.1},
          {Quantity::DcAmps, 62},
          {Quantity::DcWatts, 3354},
          {Quantity::BmkVolts, 54.12},
          {Quantity::BmkAmps, 61.8},
          {Quantity::BmkWatts, 3345},
          {Quantity::Soc, 48},
          {Quantity::AgsStatus, 13}});
    s.plant.flow = {plant::AcSource::Generator,
                    true,
                    true,
                    {5040, false},
                    {3354, false},
                    {1686, true},
                    {3345, false},
                    {},
                    {}};
    s.plant.generator.phase = plant::GeneratorPhase::Running;
    s.plant.generator.reason = plant::GeneratorReason::Soc;
    s.plant.generator.runStartMonotonicMs = nowMs - 72 * 60'000;
    return s;
}

feed::Snapshot firstStart(qint64 nowMs) {
    feed::Snapshot s;
    s.monotonicMs = nowMs;
    s.utcMs = SceneClock::bootUtcMs + nowMs;
    s.link = {link::LinkState::Searching, {}, {}, {}, nowMs - 4'000, -1, 0};
    s.storage.state = storage::StorageState::Ok;
    return s;
}

feed::Snapshot silentSince(qint64 nowMs, qint64 ageMs) {
    feed::Snapshot s = inverting(nowMs, nowMs - ageMs);
    s.link.state = link::LinkState::Silent;
    s.link.sinceMonotonicMs = nowMs - ageMs;
    return s;
}

feed::Snapshot faulted(qint64 nowMs) {
    feed::Snapshot s = inverting(nowMs, nowMs);
    tell(s, nowMs,
         {{Quantity::InverterMode, 0x20},
          {Quantity::InverterFault, 0x08},
          {Quantity::DcVolts, 41.8},
          {Quantity::DcAmps, 0},
          {Quantity::BmkVolts, 41.85},
          {Quantity::BmkAmps, -0.4},
          {Quantity::Soc, 4},
          {Quantity::AcOutVolts, 0},
          {Quantity::AcOutWatts, 0}});
    s.plant.flow = {plant::AcSource::None, false, false, {0, false}, {0, false}, {0, false},
                    {-17, false},          {},    {}};
    s.plant.alarms.push_back({QStringLiteral("inverter_fault_8"),
                              plant::AlarmSeverity::Alarm,
                              8,
                              s.utcMs - 25 * 60'000,
                              {},
                              {},
                              {},
                              1,
                              true,
                              false,
                              false});
    return s;
}

feed::Snapshot simulated(qint64 nowMs) {
    feed::Snapshot s = charging(nowMs);
    s.runMode = feed::RunMode::Simulation;
    s.speed = 60;
    return s;
}

feed::Snapshot withoutMonitor(qint64 nowMs) {
    feed::Snapshot s = inverting(nowMs, nowMs);
    s.plant.device(Device::Bmk) = {};
    s.plant.device(Device::Ags) = {};
    for (const auto quantity :
         {Quantity::BmkVolts, Quantity::BmkAmps, Quantity::BmkWatts, Quantity::Soc,
          Quantity::NetAmpHours, Quantity::AgsStatus, Quantity::AgsCelsius}) {
        s.plant[quantity] = {};
    }
    s.plant.settings = {};
    s.plant.flow.battery = {-1433, false};
    s.plant.generator = {};
    return s;
}

feed::Snapshot adapterGone(qint64 nowMs) {
    feed::Snapshot s = silentSince(nowMs, 240'000);
    s.link.state = link::LinkState::Missing;
    return s;
}

/// With MAGNUM_QML=<the tree's qml folder> its files are shown as they are on disk: to work on a
/// page without building it anew for each look.
class QmlFromDisk : public QQmlAbstractUrlInterceptor {
 public:
    [[nodiscard]] QUrl intercept(const QUrl& url, DataType /*type*/) override {
        static const QString folder = qEnvironmentVariable("MAGNUM_QML");
        static const QString compiled = QStringLiteral("/qt/qml/MagnumMonitor/");
        const QString path = url.path();
        return folder.isEmpty() || !path.startsWith(compiled) ||
                       !path.endsWith(QLatin1String(".qml"))
                   ? url
                   : QUrl::fromLocalFile(folder + u'/' + path.mid(compiled.size()));
    }
};

}  // namespace

const std::vector<Scene>& scenes() {
    static const std::vector<Scene> all{
        {"first_start", &firstStart},
        {"inverting", [](qint64 now) { return inverting(now, now); }},
        {"generator_charging", &charging},
        {"stale", [](qint64 now) { return silentSince(now, 42'000); }},
        {"lost", [](qint64 now) { return silentSince(now, 240'000); }},
        {"adapter_gone", &adapterGone},
        {"fault", &faulted},
        {"simulation", &simulated},
        {"inverter_only", &withoutMonitor},
        {"no_recorder", [](qint64) { return feed::Snapshot{}; }, feed::FeedState::Connecting},
        {"recorder_lost", &charging, feed::FeedState::Lost},
    };
    return all;
}

const Scene& scene(const char* name) {
    for (const auto& known : scenes()) {
        if (qstrcmp(known.name, name) == 0) {
            return known;
        }
    }
    qFatal("no scene %s", name);
}

void SceneFeed::show(const feed::Snapshot& snapshot, feed::FeedState state) {
    m_snapshot = snapshot;
    if (state != m_state) {
        m_state = state;
        Q_EMIT stateChanged(state);
    }
    Q_EMIT snapshotChanged(m_snapshot);
}

PanelFixture::PanelFixture(const Scene& scene, QSize size, const ui::PanelSettings& settings,
                           const QString& database) {
    feed.show(scene.make(clock.nowMs), scene.state);
    reader = std::make_unique<storage::HistoryReader>(
        database.isEmpty() ? directory.filePath(QStringLiteral("history.db")) : database);
    panel = std::make_unique<ui::Panel>(ui::PanelServices{feed, *reader, clock, settings});
    QObject::connect(&engine, &QQmlEngine::warnings, [this](const QList<QQmlError>& warnings) {
        for (const auto& warning : warnings) {
            qmlWarnings.append(warning.toString());
        }
    });
    static QmlFromDisk disk;
    engine.addUrlInterceptor(&disk);
    window = ui::loadPanel(engine, *panel, language);
    if (window) {
        window->resize(size);
        shown = QTest::qWaitForWindowExposed(window) &&
                QTest::qWaitFor([&] { return window->contentItem()->size() == QSizeF(size); });
    }
}

PanelFixture::~PanelFixture() {
    delete window;
}

}  // namespace magnum::test
