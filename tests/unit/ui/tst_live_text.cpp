// SPDX-License-Identifier: GPL-3.0-or-later
// How live values are written: numbers, states, words for codes, the steps of a flow.
#include <QSignalSpy>
#include <QtTest>
#include <limits>

#include "ui/flow_line.h"
#include "ui/formatter.h"
#include "ui/measurement.h"
#include "ui/phrases.h"

using namespace magnum;
using namespace magnum::ui;
using plant::Freshness;

namespace {

const QLocale english(QLocale::English, QLocale::UnitedStates);
const TextContext context{english, QTimeZone::utc()};

}  // namespace

class TestLiveText : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void a_number_has_its_sign_and_decimals_data();
    void a_number_has_its_sign_and_decimals();
    void power_changes_its_unit_with_hysteresis_data();
    void power_changes_its_unit_with_hysteresis();
    void a_measurement_shows_its_state_data();
    void a_measurement_shows_its_state();
    void a_measurement_is_silent_while_nothing_changes();
    void a_floor_is_written_as_at_most();
    void a_value_that_is_not_finite_is_unknown();
    void a_flow_keeps_its_step_near_a_border_data();
    void a_flow_keeps_its_step_near_a_border();
    void an_unknown_code_is_told_as_its_number();
    void a_fault_has_a_name_and_an_advice_data();
    void a_fault_has_a_name_and_an_advice();
    void a_status_without_fault_has_no_fault_words();
    void every_link_problem_names_what_to_do_data();
    void every_link_problem_names_what_to_do();
};

void TestLiveText::a_number_has_its_sign_and_decimals_data() {
    QTest::addColumn<double>("value");
    QTest::addColumn<int>("decimals");
    QTest::addColumn<bool>("withSign");
    QTest::addColumn<QString>("text");
    QTest::newRow("plain") << 51.24 << 1 << false << QStringLiteral("51.2");
    QTest::newRow("minus is a true minus") << -28.4 << 0 << true << QStringLiteral("−28");
    QTest::newRow("plus when asked") << 61.8 << 0 << true << QStringLiteral("+62");
    QTest::newRow("what rounds to nothing has no sign") << -0.4 << 0 << true << QStringLiteral("0");
    QTest::newRow("grouped") << 12345.0 << 0 << false << QStringLiteral("12,345");
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 0 << false
                                  << QStringLiteral("--");
    QTest::newRow("infinite") << std::numeric_limits<double>::infinity() << 0 << false
                              << QStringLiteral("--");
}

void TestLiveText::a_number_has_its_sign_and_decimals() {
    QFETCH(double, value);
    QFETCH(int, decimals);
    QFETCH(bool, withSign);
    QTEST(formatNumber(value, decimals, english, withSign), "text");
}

void TestLiveText::power_changes_its_unit_with_hysteresis_data() {
    QTest::addColumn<double>("watts");
    QTest::addColumn<bool>("wasKilo");
    QTest::addColumn<QString>("text");
    QTest::newRow("small") << 850.0 << false << QStringLiteral("850 W");
    QTest::newRow("reaches a kilowatt") << 1000.0 << false << QStringLiteral("1.00 kW");
    QTest::newRow("would round to a kilowatt") << 999.6 << false << QStringLiteral("1.00 kW");
    QTest::newRow("stays in kilowatts a little below")
        << 960.0 << true << QStringLiteral("0.96 kW");
    QTest::newRow("leaves kilowatts") << 940.0 << true << QStringLiteral("940 W");
    QTest::newRow("three digits") << 12'340.0 << true << QStringLiteral("12.3 kW");
    QTest::newRow("no fourth digit by rounding") << 9'996.0 << true << QStringLiteral("10.0 kW");
    QTest::newRow("negative") << -1455.0 << false << QStringLiteral("−1.46 kW");
}

void TestLiveText::power_changes_its_unit_with_hysteresis() {
    QFETCH(double, watts);
    QFETCH(bool, wasKilo);
    const auto power = formatPower(watts, wasKilo, english);
    QTEST(QString(power.number + QLatin1Char(' ') + power.unit), "text");
}

void TestLiveText::a_measurement_shows_its_state_data() {
    QTest::addColumn<int>("freshness");
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("age");
    QTest::addColumn<bool>("seen");
    QTest::newRow("never seen") << int(Freshness::NeverSeen) << QStringLiteral("--") << QString()
                                << false;
    QTest::newRow("live") << int(Freshness::Live) << QStringLiteral("51.2") << QString() << true;
    QTest::newRow("late") << int(Freshness::Late) << QStringLiteral("51.2") << QString() << true;
    QTest::newRow("stale keeps the value and tells its age")
        << int(Freshness::Stale) << QStringLiteral("51.2") << QStringLiteral("42 s ago") << true;
    QTest::newRow("lost") << int(Freshness::Lost) << QStringLiteral("--") << QString() << true;
    QTest::newRow("invalid") << int(Freshness::Invalid) << QStringLiteral("--") << QString()
                             << true;
}

void TestLiveText::a_measurement_shows_its_state() {
    QFETCH(int, freshness);
    Measurement volts(QStringLiteral("Battery voltage"),
                      {MeasurementFormat::Style::Plain, QStringLiteral("V"), 1, false, 88.8},
                      context, nullptr);
    volts.update(51.24, Freshness(freshness), 42'000);
    QTEST(volts.text(), "text");
    QTEST(volts.age(), "age");
    QTEST(volts.seen(), "seen");
}

void TestLiveText::a_measurement_is_silent_while_nothing_changes() {
    Measurement amps(QStringLiteral("Battery current"),
                     {MeasurementFormat::Style::Plain, QStringLiteral("A"), 0, true, 888}, context,
                     nullptr);
    amps.update(61.8, Freshness::Live, 0);
    QSignalSpy changes(&amps, &Measurement::changed);
    amps.update(62.1, Freshness::Live, 100);
    QCOMPARE(changes.count(), 0);
    amps.update(63.1, Freshness::Live, 100);
    QCOMPARE(changes.count(), 1);
}

void TestLiveText::a_floor_is_written_as_at_most() {
    Measurement battery(
        QStringLiteral("Battery temperature"),
        {MeasurementFormat::Style::Plain, QStringLiteral("°C"), 0, false, -88, true}, context,
        nullptr);
    battery.update(0, Freshness::Live, 0);
    QCOMPARE(battery.text(), QStringLiteral("≤0"));
    battery.update(1, Freshness::Live, 0);
    QCOMPARE(battery.text(), QStringLiteral("1"));
}

void TestLiveText::a_value_that_is_not_finite_is_unknown() {
    Measurement watts(QStringLiteral("Power"),
                      {MeasurementFormat::Style::Power, QStringLiteral("W"), 0, false, 888},
                      context, nullptr);
    watts.update(std::numeric_limits<double>::quiet_NaN(), Freshness::Live, 0);
    QCOMPARE(watts.state(), Measurement::Invalid);
    QCOMPARE(watts.text(), QStringLiteral("--"));
}

void TestLiveText::a_flow_keeps_its_step_near_a_border_data() {
    QTest::addColumn<double>("watts");
    QTest::addColumn<int>("before");
    QTest::addColumn<int>("strength");
    QTest::newRow("nothing") << 0.0 << 0 << 0;
    QTest::newRow("dead band when it was off") << 20.0 << 0 << 0;
    QTest::newRow("dead band when it was on") << 20.0 << 1 << 1;
    QTest::newRow("out of the dead band") << 14.0 << 1 << 0;
    QTest::newRow("turned round inside the dead band") << -20.0 << 1 << 0;
    QTest::newRow("turned round") << -30.0 << 1 << -1;
    QTest::newRow("middle") << 900.0 << 1 << 2;
    QTest::newRow("middle is held") << 430.0 << 2 << 2;
    QTest::newRow("strong") << 2500.0 << 0 << 3;
    QTest::newRow("strong is held") << -1900.0 << -3 << -3;
    QTest::newRow("not a number") << std::numeric_limits<double>::quiet_NaN() << 3 << 0;
}

void TestLiveText::a_flow_keeps_its_step_near_a_border() {
    QFETCH(double, watts);
    QFETCH(int, before);
    QTEST(flowStrength(watts, before), "strength");
}

void TestLiveText::an_unknown_code_is_told_as_its_number() {
    QVERIFY(modeTerm(0x3F).contains(QStringLiteral("0x3F")));
    QVERIFY(inverterFaultWords(0x7F).name.contains(QStringLiteral("0x7F")));
    QVERIFY(startModeWords(9).contains(QStringLiteral("9")));
}

void TestLiveText::a_fault_has_a_name_and_an_advice_data() {
    QTest::addColumn<int>("fault");
    for (const int fault :
         {0x01, 0x02, 0x03, 0x04, 0x05, 0x08, 0x09, 0x0A, 0x0B, 0x10, 0x12, 0x13,
          0x14, 0x16, 0x17, 0x18, 0x19, 0x20, 0x21, 0x80, 0x81, 0x90, 0x91, 0x7F}) {
        QTest::addRow("fault %d", fault) << fault;
    }
}

void TestLiveText::a_fault_has_a_name_and_an_advice() {
    QFETCH(int, fault);
    const auto words = inverterFaultWords(fault);
    QVERIFY(!words.name.isEmpty());
    QVERIFY(words.advice.endsWith(QLatin1Char('.')));
}

void TestLiveText::a_status_without_fault_has_no_fault_words() {
    QCOMPARE(inverterFaultWords(0).name, QString());
    QCOMPARE(agsFaultWords(2).name, QString());
    QVERIFY(!agsFaultWords(11).name.isEmpty());
}

void TestLiveText::every_link_problem_names_what_to_do_data() {
    QTest::addColumn<int>("state");
    for (const auto state :
         {link::LinkState::Searching, link::LinkState::Missing, link::LinkState::Busy,
          link::LinkState::NoPermission, link::LinkState::Silent}) {
        QTest::addRow("%s", linkStateKey(state).data()) << int(state);
    }
}

void TestLiveText::every_link_problem_names_what_to_do() {
    QFETCH(int, state);
    link::LinkStatus status;
    status.state = link::LinkState(state);
    status.port = QStringLiteral("/dev/ttyUSB0");
    const QString words = linkProblem(status, QStringLiteral("14:02"));
    QVERIFY(words.contains(QStringLiteral("14:02")));
    QVERIFY2(words.count(QLatin1Char('.')) >= 2, qPrintable(words));
}

QTEST_GUILESS_MAIN(TestLiveText)
#include "tst_live_text.moc"
