// SPDX-License-Identifier: GPL-3.0-or-later
// A simulated installation and what happens to it, as read from a JSON file. The keys are described
// in resources/scenarios/README.md; each default below is that of a key left out.
#pragma once

#include <QString>
#include <QStringList>
#include <cstdint>
#include <variant>
#include <vector>

namespace magnum::link {

struct SimulatedInverter {
    int model = 0x73;  ///< byte 14: MS4448PAE
    double revision = 6.1;
    int stackMode = 0;
    double chargerMaxAmps = 60;  ///< DC
    int packetBytes = 21;        ///< 21; 20 as MSH models send; 16 as before revision 4.0
    int filler = -1;             ///< end-of-packet byte: 255, 254, 0; -1 = none
};

/// What shows and keeps the settings: it tells which pages are sent and who answers which.
enum class RemoteKind {
    Router,  ///< ME-RTR: A0..A4, 80, 11, 00; C0 and D0 where there is somebody to answer
    Rc,      ///< ME-RC: 00, 80, A0; 16 bytes without a page beside a 16-byte inverter
    Rc50,    ///< ME-RC50: the same, and page 00 holds a clock and, in turns, other pages' bytes
    Arc23,   ///< ME-ARC 2.3: the BMK answers page A2, the AGS A0, A1 and A4
    Arc4,    ///< ME-ARC 4.0: also C0..C3, D0 and 11
    MagPy,   ///< a remote made of software: as Arc23 with a clock on page 00
};

struct SimulatedRemote {
    RemoteKind kind = RemoteKind::Router;
    int filler = -1;  ///< as SimulatedInverter's
    double revision = 3.2;
    int searchWatts = 5;
    int batterySizeAmpHours = 800;
    int batteryType = 4;  ///< flooded
    int chargeRatePercent = 100;
    int shoreAmps = 30;
    double lowBatteryCutOutVolts = 42;
    int vacCutOutCode = 0x9B;
    double absorbVolts = 57.6;
    double floatVolts = 54.4;
    double absorbHours = 2;
};

struct SimulatedBattery {
    double ampHours = 800;
    double socPercent = 70;
    double celsius = 21;
};

struct SimulatedAgs {
    bool isPresent = true;
    double revision = 5.3;
    int startMode = 1;  ///< remote byte 8: 1 = enabled
    double startVolts = 48;
    double stopVolts = 57.6;
    int startSocPercent = 0;  ///< 0 = off
    int stopSocPercent = 90;  ///< 0 = off
    int startDelaySeconds = 30;
    int stopDelaySeconds = 60;
    int warmUpSeconds = 60;
    int coolDownSeconds = 60;
    double maxRunHours = 12;  ///< 0 = off
    int quietTime = 1;  ///< page A0 byte 19: 0 off, 1 21-07, 2 21-08, 3 21-09, 4 22-08, 5 23-08
    double celsius = 15;
    int daysSinceRun = 1;
};

struct SimulatedAccessory {
    bool isPresent = true;
    double revision = 1.0;
};

/// PT-100 charge controllers with one array.
struct SimulatedSolar {
    bool isPresent = false;
    int units = 1;            ///< addresses 0 and up
    double peakWatts = 3000;  ///< of the array, at noon
    double pvVolts = 140;     ///< at noon
    double sunriseHour = 6;
    double sunsetHour = 18;
    double revision = 1.1;
};

/// AC load diverter.
struct SimulatedDiverter {
    bool isPresent = false;
    double kilowatts = 0;  ///< what it diverts
};

/// What drives the AC input.
struct SimulatedSupply {
    bool gridPresent = false;
    double generatorWatts = 7000;
    bool generatorRunsAtStart = false;
};

struct SimulatedAppliance {
    QString name;
    double watts = 0;
    double onMinutes[2] = {1, 1};   ///< shortest and longest time on
    double offMinutes[2] = {1, 1};  ///< the same for the time off
    double hours[2] = {0, 24};      ///< hours of the day it is used in
};

/// Something that happens at a moment of the scenario.
struct SimulatedEvent {
    enum class Kind { Load, Silence, Fault, StartMode, Unplug };
    Kind kind = Kind::Load;
    double atSeconds = 0;
    double seconds = 0;       ///< how long
    double everySeconds = 0;  ///< again after that time; 0 = once
    double watts = 0;         ///< Load
    int code = 0;             ///< Fault: inverter byte 1; StartMode: remote byte 8
    int mode = 0x20;          ///< Fault: inverter byte 0 meanwhile
};

struct Scenario {
    QString name;
    QString title;
    std::uint64_t seed = 1;
    double startHour = 12;  ///< local time of the house at the start
    SimulatedInverter inverter;
    SimulatedRemote remote;
    SimulatedBattery battery;
    SimulatedAgs ags;
    SimulatedAccessory bmk{true, 1.0};
    SimulatedAccessory router{true, 3.2};
    SimulatedSolar solar;
    SimulatedDiverter diverter;
    SimulatedSupply supply;
    double baseWatts = 250;
    std::vector<SimulatedAppliance> appliances;
    std::vector<SimulatedEvent> events;
    double faultsPerDay = 0;  ///< AC overloads of some seconds, at random
};

/// A scenario, or what is wrong with the file: where, and what was expected.
using ScenarioResult = std::variant<Scenario, QString>;

/// Names of the scenarios that are built in.
[[nodiscard]] QStringList builtInScenarios();

/// The built-in scenario of that name, or the JSON file at that path.
[[nodiscard]] ScenarioResult loadScenario(const QString& nameOrPath);

/// The same from text; `where` names it in messages.
[[nodiscard]] ScenarioResult parseScenario(const QByteArray& json, const QString& where);

}  // namespace magnum::link
