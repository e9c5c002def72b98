// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/fault_words.h"

#include <QCoreApplication>
#include <algorithm>
#include <array>

#include "protocol/catalogue.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

struct FaultTexts {
    Q_DECLARE_TR_FUNCTIONS(FaultWords)
};

struct Entry {
    int code;
    const char* name;
    const char* cause;
    const char* remedy;
};

// What the codes are: docs/protocol.md. The words are in English here and translated when asked.
constexpr auto inverterFaults = std::to_array<Entry>({
    {0x01, QT_TRANSLATE_NOOP("FaultWords", "Transfer relay stuck"),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "The relay between AC input and output stayed closed when it should have opened."),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Switch off all AC, restart the inverter; if it comes back, it needs service.")},
    {0x02, QT_TRANSLATE_NOOP("FaultWords", "Too much battery current"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "The loads drew more from the battery than the inverter can take, or a "
                       "cable is short-circuited."),
     QT_TRANSLATE_NOOP("FaultWords", "Reduce the loads, then restart the inverter.")},
    {0x03, QT_TRANSLATE_NOOP("FaultWords", "Too much load"),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "The loads need more power than the inverter has, or an outlet is short-circuited."),
     QT_TRANSLATE_NOOP("FaultWords", "Switch loads off, then restart the inverter.")},
    {0x04, QT_TRANSLATE_NOOP("FaultWords", "Battery too flat to charge"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "The battery has almost no voltage, or its cable or fuse is open."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the battery, its fuse and its cables.")},
    {0x05, QT_TRANSLATE_NOOP("FaultWords", "AC fed into the output"),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Another AC source reaches the inverter's output, for example through a wrong wire."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the wiring: another AC source is on the output.")},
    {0x08, QT_TRANSLATE_NOOP("FaultWords", "Battery too low"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "The battery fell below the cut-out voltage that is set at the remote."),
     QT_TRANSLATE_NOOP("FaultWords", "Reduce the loads and charge the battery.")},
    {0x09, QT_TRANSLATE_NOOP("FaultWords", "Battery voltage too high"),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "A charger or a charge controller drives the battery above what the inverter bears."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the other chargers on the battery.")},
    {0x0A, QT_TRANSLATE_NOOP("FaultWords", "AC output voltage too high"),
     QT_TRANSLATE_NOOP("FaultWords", "The inverter's own AC was above its limit."),
     QT_TRANSLATE_NOOP("FaultWords", "Restart the inverter; if it comes back, it needs service.")},
    {0x0B, QT_TRANSLATE_NOOP("FaultWords", "Fast connection disturbed"),
     QT_TRANSLATE_NOOP("FaultWords", "Two inverters lost the fast connection between them."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the stacking cable, then restart both inverters.")},
    {0x10, QT_TRANSLATE_NOOP("FaultWords", "Inverter fault inside"),
     QT_TRANSLATE_NOOP("FaultWords", "The power stage reports a defect."),
     QT_TRANSLATE_NOOP("FaultWords", "Restart the inverter; if it comes back, it needs service.")},
    {0x12, QT_TRANSLATE_NOOP("FaultWords", "Inverter fault inside"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "The transistors warmed up too fast, or their sensor is defective."),
     QT_TRANSLATE_NOOP("FaultWords",
                       "Check the air flow and restart; if it comes back, it needs service.")},
    {0x13, QT_TRANSLATE_NOOP("FaultWords", "Inverter overloaded inside"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "The transistors had to carry too much: a heavy load started, or an outlet "
                       "is short-circuited."),
     QT_TRANSLATE_NOOP("FaultWords",
                       "Switch loads off and restart; if it comes back, it needs service.")},
    {0x14, QT_TRANSLATE_NOOP("FaultWords", "Inverter fault inside"),
     QT_TRANSLATE_NOOP("FaultWords", "The inverter found a fault in itself."),
     QT_TRANSLATE_NOOP("FaultWords", "Restart the inverter; if it comes back, it needs service.")},
    {0x16, QT_TRANSLATE_NOOP("FaultWords", "Stacked inverters disagree"),
     QT_TRANSLATE_NOOP("FaultWords", "The other unit is set to another way of stacking."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the stacking cables and the settings of both units.")},
    {0x17, QT_TRANSLATE_NOOP("FaultWords", "Stacked inverters not in step"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "The second unit receives no beat from the first: the cable is loose or the "
                       "first unit is off."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the stacking cables and that both units have power.")},
    {0x18, QT_TRANSLATE_NOOP("FaultWords", "Stacked inverters out of phase"),
     QT_TRANSLATE_NOOP("FaultWords", "The units do not follow the same beat."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the stacking cables and the settings of both units.")},
    {0x19, QT_TRANSLATE_NOOP("FaultWords", "Stacked inverters: one phase lost"),
     QT_TRANSLATE_NOOP("FaultWords", "The other unit no longer delivers its phase."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the other unit and the stacking cables.")},
    {0x20, QT_TRANSLATE_NOOP("FaultWords", "Inverter too hot"),
     QT_TRANSLATE_NOOP("FaultWords", "Heavy load, hot surroundings or blocked air."),
     QT_TRANSLATE_NOOP("FaultWords", "Let it cool, reduce the loads, check the air flow.")},
    {0x21, QT_TRANSLATE_NOOP("FaultWords", "Transfer relay does not close"),
     QT_TRANSLATE_NOOP("FaultWords", "AC is there, but the relay did not connect it."),
     QT_TRANSLATE_NOOP("FaultWords", "Restart the inverter; if it comes back, it needs service.")},
    {0x80, QT_TRANSLATE_NOOP("FaultWords", "Charger does not charge"),
     QT_TRANSLATE_NOOP("FaultWords", "The charger works at full width, yet no current flows."),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Check the AC input and the battery cables; if it comes back, it needs service.")},
    {0x81, QT_TRANSLATE_NOOP("FaultWords", "Battery too hot"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "The battery's sensor reports heat: charged too hard, hot surroundings, or "
                       "a defective battery."),
     QT_TRANSLATE_NOOP("FaultWords", "Let the battery cool and check its sensor.")},
    {0x90, QT_TRANSLATE_NOOP("FaultWords", "Transformer too hot"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "The transformer's own switch opened: heavy load or blocked air."),
     QT_TRANSLATE_NOOP("FaultWords", "It starts again by itself when it has cooled.")},
    {0x91, QT_TRANSLATE_NOOP("FaultWords", "Input breaker CB3 is open"),
     QT_TRANSLATE_NOOP("FaultWords", "The 30 A breaker on the AC input tripped."),
     QT_TRANSLATE_NOOP("FaultWords", "Reset the 30 A breaker at the inverter.")},
});

constexpr auto agsFaults = std::to_array<Entry>({
    {9, QT_TRANSLATE_NOOP("FaultWords", "Generator did not start"),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "It was to start for a test: the engine was turned over four times and no AC came."),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Check fuel, oil and starter battery; then set it to Off and to Auto again.")},
    {10, QT_TRANSLATE_NOOP("FaultWords", "Generator did not start"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "It was to start for the temperature: the engine was turned over four times "
                       "and no AC came."),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Check fuel, oil and starter battery; then set it to Off and to Auto again.")},
    {11, QT_TRANSLATE_NOOP("FaultWords", "Generator did not start"),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "It was to start for low voltage: the engine was turned over four times and no AC came."),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Check fuel, oil and starter battery; then set it to Off and to Auto again.")},
    {15, QT_TRANSLATE_NOOP("FaultWords", "Generator did not start"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "It was to start for the time of day: the engine was turned over four times "
                       "and no AC came."),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Check fuel, oil and starter battery; then set it to Off and to Auto again.")},
    {16, QT_TRANSLATE_NOOP("FaultWords", "Generator did not start"),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "It was to start for low charge: the engine was turned over four times and no AC came."),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Check fuel, oil and starter battery; then set it to Off and to Auto again.")},
    {17, QT_TRANSLATE_NOOP("FaultWords", "Generator did not start"),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "It was to start for the exercise: the engine was turned over four times and no AC came."),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Check fuel, oil and starter battery; then set it to Off and to Auto again.")},
    {21, QT_TRANSLATE_NOOP("FaultWords", "Generator did not start"),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "It was to start for a heavy load: the engine was turned over four times and no AC came."),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Check fuel, oil and starter battery; then set it to Off and to Auto again.")},
    {22, QT_TRANSLATE_NOOP("FaultWords", "Generator did not start"),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "It was to start for the top-off: the engine was turned over four times and no AC came."),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Check fuel, oil and starter battery; then set it to Off and to Auto again.")},
    {24, QT_TRANSLATE_NOOP("FaultWords", "Generator ran to its time limit"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "It reached the longest run that is set at the remote before its goal."),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Set it to Off and to Auto again. Is the limit too short, or the battery not charging?")},
    {25, QT_TRANSLATE_NOOP("FaultWords", "Generator stopped too early"),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "It stopped before its goal: no fuel, a fault of the engine, or stopped by hand."),
     QT_TRANSLATE_NOOP("FaultWords", "Check fuel and oil; then set it to Off and to Auto again.")},
});

constexpr auto pt100Faults = std::to_array<Entry>({
    {1, QT_TRANSLATE_NOOP("FaultWords", "No sun input"),
     QT_TRANSLATE_NOOP("FaultWords", "No voltage comes from the panels, or their breaker is open."),
     QT_TRANSLATE_NOOP("FaultWords",
                       "By day: close the breaker and check the wires from the panels.")},
    {2, QT_TRANSLATE_NOOP("FaultWords", "Controller fault inside"),
     QT_TRANSLATE_NOOP("FaultWords", "The controller's own supply or its output failed."),
     QT_TRANSLATE_NOOP("FaultWords", "Switch it off and on; if it comes back, it needs service.")},
    {3, QT_TRANSLATE_NOOP("FaultWords", "Too many volts from the panels"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "The panels give more than 187 V: too many in series, or it is very cold."),
     QT_TRANSLATE_NOOP("FaultWords",
                       "Open the breaker of the panels and have their wiring changed.")},
    {4, QT_TRANSLATE_NOOP("FaultWords", "Battery voltage too high"),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Another charger drives the battery too high, or the battery was disconnected."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the battery's connection and the other chargers.")},
    {5, QT_TRANSLATE_NOOP("FaultWords", "Battery sensor short-circuited"),
     QT_TRANSLATE_NOOP("FaultWords", "The cable of the temperature sensor is damaged."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the sensor and its cable.")},
    {6, QT_TRANSLATE_NOOP("FaultWords", "Controller too hot"),
     QT_TRANSLATE_NOOP("FaultWords",
                       "Its transistors are too hot: hot surroundings or blocked air."),
     QT_TRANSLATE_NOOP("FaultWords", "Let it cool and check the air flow.")},
    {7, QT_TRANSLATE_NOOP("FaultWords", "Battery too hot"),
     QT_TRANSLATE_NOOP("FaultWords", "The battery's sensor reports heat."),
     QT_TRANSLATE_NOOP("FaultWords", "Let the battery cool and check its sensor.")},
    {8, QT_TRANSLATE_NOOP("FaultWords", "Too much load"),
     QT_TRANSLATE_NOOP("FaultWords", "The controller delivered more than it can."),
     QT_TRANSLATE_NOOP("FaultWords", "Reduce the loads, then reset the fault.")},
    {9, QT_TRANSLATE_NOOP("FaultWords", "Controller fault inside"),
     QT_TRANSLATE_NOOP("FaultWords", "One of its power stages failed."),
     QT_TRANSLATE_NOOP("FaultWords", "Switch it off and on; if it comes back, it needs service.")},
    {10, QT_TRANSLATE_NOOP("FaultWords", "Battery sensor missing"),
     QT_TRANSLATE_NOOP("FaultWords", "The temperature sensor is unplugged or its cable is broken."),
     QT_TRANSLATE_NOOP("FaultWords", "Plug the sensor in or replace it.")},
    {11, QT_TRANSLATE_NOOP("FaultWords", "Controller fault inside"),
     QT_TRANSLATE_NOOP("FaultWords", "Its internal power failed."),
     QT_TRANSLATE_NOOP("FaultWords", "Switch it off and on; if it comes back, it needs service.")},
    {12, QT_TRANSLATE_NOOP("FaultWords", "Current to ground"),
     QT_TRANSLATE_NOOP("FaultWords", "A wire of the panels touches metal or earth."),
     QT_TRANSLATE_NOOP("FaultWords", "Danger: do not touch the panels. Have the wiring checked.")},
    {13, QT_TRANSLATE_NOOP("FaultWords", "Arc in the wiring"),
     QT_TRANSLATE_NOOP("FaultWords", "A loose or damaged connection of the panels makes sparks."),
     QT_TRANSLATE_NOOP(
         "FaultWords",
         "Danger of fire: open the breaker of the panels and have the wiring checked.")},
    {14, QT_TRANSLATE_NOOP("FaultWords", "Controller fault inside"),
     QT_TRANSLATE_NOOP("FaultWords", "One of its heat sensors failed."),
     QT_TRANSLATE_NOOP("FaultWords", "Switch it off and on; if it comes back, it needs service.")},
    {15, QT_TRANSLATE_NOOP("FaultWords", "Controller fault inside"),
     QT_TRANSLATE_NOOP("FaultWords", "Its hardware found a defect."),
     QT_TRANSLATE_NOOP("FaultWords", "Switch it off and on; if it comes back, it needs service.")},
    {16, QT_TRANSLATE_NOOP("FaultWords", "Controller's coil too hot"),
     QT_TRANSLATE_NOOP("FaultWords", "Hot surroundings, blocked air or a failed fan."),
     QT_TRANSLATE_NOOP("FaultWords", "Let it cool and check the air flow.")},
    {17, QT_TRANSLATE_NOOP("FaultWords", "USB fault"),
     QT_TRANSLATE_NOOP("FaultWords", "Something at its USB socket draws too much."),
     QT_TRANSLATE_NOOP("FaultWords", "Unplug what is at its USB socket.")},
    {20, QT_TRANSLATE_NOOP("FaultWords", "Stacked controllers: no connection"),
     QT_TRANSLATE_NOOP("FaultWords", "The units did not find one another."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the stacking cables and the switches of all units.")},
    {21, QT_TRANSLATE_NOOP("FaultWords", "Stacked controllers: connection lost"),
     QT_TRANSLATE_NOOP("FaultWords", "The units no longer hear one another; each goes on alone."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the stacking cables.")},
    {22, QT_TRANSLATE_NOOP("FaultWords", "Stacked controllers set wrong"),
     QT_TRANSLATE_NOOP("FaultWords", "The switches of two units contradict one another."),
     QT_TRANSLATE_NOOP("FaultWords", "Compare the switches with the manual.")},
    {23, QT_TRANSLATE_NOOP("FaultWords", "Stacked controllers: volts differ"),
     QT_TRANSLATE_NOOP("FaultWords", "Two units measure different battery volts; they go on."),
     QT_TRANSLATE_NOOP("FaultWords", "Check the battery cables of all units.")},
});

QString text(std::string_view view) {
    return QString::fromUtf8(view.data(), qsizetype(view.size()));
}

QString hex(int code) {
    return u"0x"_s + QStringLiteral("%1").arg(code, 2, 16, QLatin1Char('0')).toUpper();
}

/// Plain words, with Magnum's term behind them where it says something else.
QString withTerm(const QString& words, std::string_view term) {
    const QString own = text(term);
    if (own.isEmpty() || own.compare(words, Qt::CaseInsensitive) == 0) {
        return words;
    }
    return FaultTexts::tr("%1 (%2)", "plain words, Magnum's term").arg(words, own);
}

template <size_t count>
FaultWords find(const std::array<Entry, count>& table, int code, std::string_view term) {
    const auto entry =
        std::find_if(table.begin(), table.end(), [&](const Entry& e) { return e.code == code; });
    if (entry == table.end()) {
        return {};
    }
    return {withTerm(FaultTexts::tr(entry->name), term), FaultTexts::tr(entry->remedy),
            FaultTexts::tr(entry->cause)};
}

}  // namespace

FaultWords inverterFaultWords(int fault) {
    if (fault == 0) {
        return {};
    }
    const auto term = protocol::faultName(fault);
    if (auto words = find(inverterFaults, fault, term); !words.name.isEmpty()) {
        return words;
    }
    return {term.empty() ? FaultTexts::tr("Unknown fault %1").arg(hex(fault)) : text(term),
            FaultTexts::tr("Look it up in the inverter's manual."),
            {}};
}

FaultWords agsFaultWords(int status) {
    if (protocol::agsClass(status) != protocol::AgsClass::Fault) {
        return {};
    }
    return find(agsFaults, status, protocol::agsStatusName(status));
}

FaultWords pt100FaultWords(int number) {
    return number == 0 ? FaultWords{} : find(pt100Faults, number, protocol::pt100FaultName(number));
}

FaultWords bmkFaultWords() {
    return {FaultTexts::tr("The battery monitor reports a fault"),
            FaultTexts::tr("Check its wiring at the shunt."),
            FaultTexts::tr("It does not say which: mostly its supply or its wires to the shunt.")};
}

std::vector<KnownFault> allKnownFaults() {
    std::vector<KnownFault> all;
    all.reserve(inverterFaults.size() + agsFaults.size() + pt100Faults.size() + 1);
    for (const auto& entry : inverterFaults) {
        all.push_back(
            {FaultSource::Inverter, entry.code, hex(entry.code), inverterFaultWords(entry.code)});
    }
    for (const auto& entry : agsFaults) {
        all.push_back({FaultSource::Generator, entry.code, QString::number(entry.code),
                       agsFaultWords(entry.code)});
    }
    all.push_back({FaultSource::Battery, 2, u"2"_s, bmkFaultWords()});
    for (const auto& entry : pt100Faults) {
        all.push_back({FaultSource::Solar, entry.code,
                       u"F%1"_s.arg(entry.code, 2, 10, QLatin1Char('0')),
                       pt100FaultWords(entry.code)});
    }
    return all;
}

}  // namespace magnum::ui
