// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/simulator/scenario.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

using namespace Qt::StringLiterals;

// Outside the namespace, as Q_INIT_RESOURCE asks: a static library's resources are not found by
// themselves.
static void initScenarioResources() {
    Q_INIT_RESOURCE(mm_link_scenarios);
}

namespace magnum::link {

namespace {

constexpr double largest = 1e9;

// One JSON object of the file. Takes what is there, remembers the first thing that is wrong and, at
// the end, which keys nobody asked for.
class Fields {
 public:
    Fields(QJsonObject object, QString path, QString& error)
        : m_object(std::move(object)), m_path(std::move(path)), m_error(error) {}
    ~Fields() {
        for (auto it = m_object.begin(); it != m_object.end(); ++it) {
            if (!m_known.contains(it.key())) {
                complain(it.key(),
                         u"this key is not known; the known ones here are %1"_s.arg(known()));
            }
        }
    }
    Fields(const Fields&) = delete;
    Fields& operator=(const Fields&) = delete;

    void number(const QString& key, double& value, double low, double high) {
        const QJsonValue found = take(key);
        if (found.isUndefined()) {
            return;
        }
        if (!found.isDouble() || found.toDouble() < low || found.toDouble() > high) {
            complain(key, u"expected a number from %1 to %2"_s.arg(low).arg(high));
            return;
        }
        value = found.toDouble();
    }
    void integer(const QString& key, int& value, int low, int high) {
        double wide = value;
        number(key, wide, low, high);
        if (wide != static_cast<int>(wide)) {
            complain(key, u"expected a whole number from %1 to %2"_s.arg(low).arg(high));
            return;
        }
        value = static_cast<int>(wide);
    }
    void flag(const QString& key, bool& value) {
        const QJsonValue found = take(key);
        if (found.isUndefined()) {
            return;
        }
        if (!found.isBool()) {
            complain(key, u"expected true or false"_s);
            return;
        }
        value = found.toBool();
    }
    void text(const QString& key, QString& value) {
        const QJsonValue found = take(key);
        if (found.isUndefined()) {
            return;
        }
        if (!found.isString()) {
            complain(key, u"expected a text in quotes"_s);
            return;
        }
        value = found.toString();
    }
    void pair(const QString& key, double (&value)[2], double low, double high) {
        const QJsonValue found = take(key);
        if (found.isUndefined()) {
            return;
        }
        const QJsonArray array = found.toArray();
        const bool isPair = array.size() == 2 && array[0].isDouble() && array[1].isDouble();
        if (!isPair || array[0].toDouble() < low || array[1].toDouble() > high ||
            array[0].toDouble() > array[1].toDouble()) {
            complain(
                key,
                u"expected two rising numbers from %1 to %2, such as [1, 2]"_s.arg(low).arg(high));
            return;
        }
        value[0] = array[0].toDouble();
        value[1] = array[1].toDouble();
    }
    [[nodiscard]] QJsonObject object(const QString& key) {
        const QJsonValue found = take(key);
        if (!found.isUndefined() && !found.isObject()) {
            complain(key, u"expected an object in braces"_s);
        }
        return found.toObject();
    }
    [[nodiscard]] QJsonArray array(const QString& key) {
        const QJsonValue found = take(key);
        if (!found.isUndefined() && !found.isArray()) {
            complain(key, u"expected a list in brackets"_s);
        }
        return found.toArray();
    }
    void complain(const QString& key, const QString& what) {
        if (m_error.isEmpty()) {
            m_error = u"%1%2: %3"_s.arg(m_path, key, what);
        }
    }

 private:
    [[nodiscard]] QJsonValue take(const QString& key) {
        m_known.insert(key);
        return m_object.value(key);
    }
    [[nodiscard]] QString known() const {
        QStringList keys(m_known.begin(), m_known.end());
        keys.sort();
        return keys.join(", "_L1);
    }

    QJsonObject m_object;
    QString m_path;
    QString& m_error;
    QSet<QString> m_known;
};

void requireFiller(Fields& fields, int filler) {
    if (filler > 0 && filler < 254) {
        fields.complain(u"filler"_s, u"expected 255, 254 or 0, or -1 for none"_s);
    }
}

void readInverter(Fields fields, SimulatedInverter& inverter) {
    fields.integer(u"model"_s, inverter.model, 1, 255);
    fields.number(u"revision"_s, inverter.revision, 1, 9.9);
    fields.integer(u"stackMode"_s, inverter.stackMode, 0, 8);
    fields.number(u"chargerMaxAmps"_s, inverter.chargerMaxAmps, 1, 400);
    fields.integer(u"packetBytes"_s, inverter.packetBytes, 16, 21);
    fields.integer(u"filler"_s, inverter.filler, -1, 255);
    const bool isOld = inverter.revision < 4;
    if (isOld != (inverter.packetBytes == 16) || inverter.packetBytes == 17 ||
        inverter.packetBytes == 18 || inverter.packetBytes == 19) {
        fields.complain(u"packetBytes"_s,
                        u"expected 16 below revision 4.0 and 20 or 21 from there on"_s);
    }
    requireFiller(fields, inverter.filler);
}

void readRemote(Fields fields, SimulatedRemote& remote) {
    static const QMap<QString, RemoteKind> kinds{
        {u"router"_s, RemoteKind::Router}, {u"rc"_s, RemoteKind::Rc},
        {u"rc50"_s, RemoteKind::Rc50},     {u"arc-2.3"_s, RemoteKind::Arc23},
        {u"arc-4"_s, RemoteKind::Arc4},    {u"magpy"_s, RemoteKind::MagPy},
    };
    QString kind = u"router"_s;
    fields.text(u"kind"_s, kind);
    if (!kinds.contains(kind)) {
        fields.complain(u"kind"_s, u"expected one of "_s + QStringList(kinds.keys()).join(", "_L1));
    }
    remote.kind = kinds.value(kind);
    fields.integer(u"filler"_s, remote.filler, -1, 255);
    requireFiller(fields, remote.filler);
    fields.number(u"revision"_s, remote.revision, 1.1, 9.9);
    fields.integer(u"searchWatts"_s, remote.searchWatts, 0, 50);
    fields.integer(u"batterySizeAmpHours"_s, remote.batterySizeAmpHours, 200, 2550);
    fields.integer(u"batteryType"_s, remote.batteryType, 0, 100);
    fields.integer(u"chargeRatePercent"_s, remote.chargeRatePercent, 0, 100);
    fields.integer(u"shoreAmps"_s, remote.shoreAmps, 5, 60);
    fields.number(u"lowBatteryCutOutVolts"_s, remote.lowBatteryCutOutVolts, 9, 51);
    fields.integer(u"vacCutOutCode"_s, remote.vacCutOutCode, 110, 255);
    fields.number(u"absorbVolts"_s, remote.absorbVolts, 12, 64);
    fields.number(u"floatVolts"_s, remote.floatVolts, 12, 64);
    fields.number(u"absorbHours"_s, remote.absorbHours, 0, 25);
}

void readBattery(Fields fields, SimulatedBattery& battery) {
    fields.number(u"ampHours"_s, battery.ampHours, 10, 2550);
    fields.number(u"socPercent"_s, battery.socPercent, 0, 100);
    fields.number(u"celsius"_s, battery.celsius, 0, 60);
}

void readAgs(Fields fields, SimulatedAgs& ags) {
    fields.flag(u"present"_s, ags.isPresent);
    fields.number(u"revision"_s, ags.revision, 0.1, 9.9);
    fields.integer(u"startMode"_s, ags.startMode, 0, 5);
    fields.number(u"startVolts"_s, ags.startVolts, 0, 64);
    fields.number(u"stopVolts"_s, ags.stopVolts, 0, 70);
    fields.integer(u"startSocPercent"_s, ags.startSocPercent, 0, 100);
    fields.integer(u"stopSocPercent"_s, ags.stopSocPercent, 0, 100);
    fields.integer(u"startDelaySeconds"_s, ags.startDelaySeconds, 0, 7620);
    fields.integer(u"stopDelaySeconds"_s, ags.stopDelaySeconds, 0, 7620);
    fields.integer(u"warmUpSeconds"_s, ags.warmUpSeconds, 0, 7620);
    fields.integer(u"coolDownSeconds"_s, ags.coolDownSeconds, 0, 7620);
    fields.number(u"maxRunHours"_s, ags.maxRunHours, 0, 25);
    fields.integer(u"quietTime"_s, ags.quietTime, 0, 5);
    fields.number(u"celsius"_s, ags.celsius, 1, 40);
    fields.integer(u"daysSinceRun"_s, ags.daysSinceRun, 0, 255);
}

void readAccessory(Fields fields, SimulatedAccessory& accessory) {
    fields.flag(u"present"_s, accessory.isPresent);
    fields.number(u"revision"_s, accessory.revision, 0.1, 9.9);
}

void readSolar(Fields fields, SimulatedSolar& solar) {
    fields.flag(u"present"_s, solar.isPresent);
    fields.integer(u"units"_s, solar.units, 1, 8);
    fields.number(u"peakWatts"_s, solar.peakWatts, 0, 50000);
    fields.number(u"pvVolts"_s, solar.pvVolts, 20, 187);
    fields.number(u"sunriseHour"_s, solar.sunriseHour, 0, 12);
    fields.number(u"sunsetHour"_s, solar.sunsetHour, 12.5, 24);
    fields.number(u"revision"_s, solar.revision, 0.1, 9.9);
}

void readDiverter(Fields fields, SimulatedDiverter& diverter) {
    fields.flag(u"present"_s, diverter.isPresent);
    fields.number(u"kilowatts"_s, diverter.kilowatts, 0, 25);
}

void readSupply(Fields fields, SimulatedSupply& supply) {
    fields.flag(u"gridPresent"_s, supply.gridPresent);
    fields.number(u"generatorWatts"_s, supply.generatorWatts, 500, 30000);
    fields.flag(u"generatorRunsAtStart"_s, supply.generatorRunsAtStart);
}

SimulatedAppliance readAppliance(Fields fields) {
    SimulatedAppliance appliance;
    fields.text(u"name"_s, appliance.name);
    fields.number(u"watts"_s, appliance.watts, 0, 20000);
    fields.pair(u"onMinutes"_s, appliance.onMinutes, 0.05, largest);
    fields.pair(u"offMinutes"_s, appliance.offMinutes, 0.05, largest);
    fields.pair(u"hours"_s, appliance.hours, 0, 24);
    return appliance;
}

SimulatedEvent readEvent(Fields fields) {
    SimulatedEvent event;
    QString kind;
    fields.text(u"do"_s, kind);
    static const QMap<QString, SimulatedEvent::Kind> kinds{
        {u"load"_s, SimulatedEvent::Kind::Load},
        {u"silence"_s, SimulatedEvent::Kind::Silence},
        {u"fault"_s, SimulatedEvent::Kind::Fault},
        {u"startMode"_s, SimulatedEvent::Kind::StartMode},
        {u"unplug"_s, SimulatedEvent::Kind::Unplug},
    };
    if (!kinds.contains(kind)) {
        fields.complain(u"do"_s, u"expected one of "_s + QStringList(kinds.keys()).join(", "_L1));
    }
    event.kind = kinds.value(kind);
    fields.number(u"atSeconds"_s, event.atSeconds, 0, largest);
    fields.number(u"seconds"_s, event.seconds, 0, largest);
    fields.number(u"everySeconds"_s, event.everySeconds, 0, largest);
    fields.number(u"watts"_s, event.watts, 0, 20000);
    fields.integer(u"code"_s, event.code, 0, 255);
    fields.integer(u"mode"_s, event.mode, 0, 255);
    return event;
}

void readStartTime(Fields& fields, double& startHour) {
    QString time;
    fields.text(u"startTime"_s, time);
    if (time.isEmpty()) {
        return;
    }
    const QTime parsed = QTime::fromString(time, u"HH:mm"_s);
    if (!parsed.isValid()) {
        fields.complain(u"startTime"_s, u"expected a time of day such as \"18:40\""_s);
        return;
    }
    startHour = parsed.msecsSinceStartOfDay() / 3600000.0;
}

void readLists(Fields& fields, Scenario& scenario, QString& error) {
    const QJsonArray appliances = fields.array(u"appliances"_s);
    for (qsizetype i = 0; i < appliances.size(); ++i) {
        scenario.appliances.push_back(
            readAppliance({appliances[i].toObject(), u"appliances[%1]."_s.arg(i), error}));
    }
    const QJsonArray events = fields.array(u"events"_s);
    for (qsizetype i = 0; i < events.size(); ++i) {
        scenario.events.push_back(
            readEvent({events[i].toObject(), u"events[%1]."_s.arg(i), error}));
    }
}

Scenario readScenario(const QJsonObject& object, QString& error) {
    Scenario scenario;
    Fields fields(object, {}, error);
    QString description;
    fields.text(u"name"_s, scenario.name);
    fields.text(u"title"_s, scenario.title);
    fields.text(u"description"_s, description);
    readStartTime(fields, scenario.startHour);
    double seed = 1;
    fields.number(u"seed"_s, seed, 0, largest);
    scenario.seed = static_cast<std::uint64_t>(seed);
    fields.number(u"baseWatts"_s, scenario.baseWatts, 0, 20000);
    fields.number(u"faultsPerDay"_s, scenario.faultsPerDay, 0, 1000);
    readInverter({fields.object(u"inverter"_s), u"inverter."_s, error}, scenario.inverter);
    readRemote({fields.object(u"remote"_s), u"remote."_s, error}, scenario.remote);
    readBattery({fields.object(u"battery"_s), u"battery."_s, error}, scenario.battery);
    readAgs({fields.object(u"ags"_s), u"ags."_s, error}, scenario.ags);
    readAccessory({fields.object(u"bmk"_s), u"bmk."_s, error}, scenario.bmk);
    readAccessory({fields.object(u"router"_s), u"router."_s, error}, scenario.router);
    readSolar({fields.object(u"solar"_s), u"solar."_s, error}, scenario.solar);
    readDiverter({fields.object(u"acld"_s), u"acld."_s, error}, scenario.diverter);
    readSupply({fields.object(u"supply"_s), u"supply."_s, error}, scenario.supply);
    readLists(fields, scenario, error);
    return scenario;
}

}  // namespace

QStringList builtInScenarios() {
    initScenarioResources();
    QStringList names;
    const QStringList files =
        QDir(u":/scenarios"_s).entryList({u"*.json"_s}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        names.append(file.chopped(5));
    }
    return names;
}

ScenarioResult loadScenario(const QString& nameOrPath) {
    const bool isBuiltIn = builtInScenarios().contains(nameOrPath);
    QFile file(isBuiltIn ? u":/scenarios/%1.json"_s.arg(nameOrPath) : nameOrPath);
    if (!file.open(QIODevice::ReadOnly)) {
        return u"There is no scenario \"%1\" and no file of that name (%2); the built-in scenarios are %3."_s
            .arg(nameOrPath, file.errorString(), builtInScenarios().join(", "_L1));
    }
    return parseScenario(file.readAll(), nameOrPath);
}

ScenarioResult parseScenario(const QByteArray& json, const QString& where) {
    QJsonParseError problem;
    const QJsonDocument document = QJsonDocument::fromJson(json, &problem);
    if (problem.error != QJsonParseError::NoError) {
        const qsizetype line = json.left(problem.offset).count('\n') + 1;
        return u"Scenario %1, line %2: %3."_s.arg(where).arg(line).arg(problem.errorString());
    }
    if (!document.isObject()) {
        return u"Scenario %1: expected one JSON object in braces."_s.arg(where);
    }
    QString error;
    Scenario scenario = readScenario(document.object(), error);
    if (!error.isEmpty()) {
        return u"Scenario %1: %2."_s.arg(where, error);
    }
    return scenario;
}

}  // namespace magnum::link
