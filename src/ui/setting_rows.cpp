// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/setting_rows.h"

#include <QCoreApplication>
#include <algorithm>
#include <cmath>

#include "ui/formatter.h"

namespace magnum::ui {
namespace {

struct SettingRowsTexts {
    Q_DECLARE_TR_FUNCTIONS(magnum::ui::Settings)
};

using Control = SettingRow::Control;
using Stops = std::vector<double>;

Stops evenly(double from, double to, double step) {
    Stops stops;
    for (int i = 0; from + i * step <= to + step / 100; ++i) {
        stops.push_back(std::round((from + i * step) * 100) / 100);
    }
    return stops;
}

class RowMaker {
 public:
    explicit RowMaker(const SettingFacts& facts) : m_facts(facts) {}

    SettingRow& choice(const char* key, const QString& caption, const QStringList& values,
                       const QStringList& names, Control control = Control::Segments) {
        SettingRow& row = add(key, caption, control);
        row.values = values;
        row.names = names;
        return row;
    }
    /// unit: with %1 for the number. zero: said instead of 0; empty = as any number.
    SettingRow& stepper(const char* key, const QString& caption, Stops stops, const QString& unit,
                        const QString& zero = {}, int decimals = 0) {
        SettingRow& row = add(key, caption, Control::Stepper);
        row.stops = std::move(stops);
        const double number = row.value.toDouble();
        row.text = row.value.isEmpty()              ? unknownText()
                   : number == 0 && !zero.isEmpty() ? zero
                   : unit.isEmpty()                 ? QString()
                                    : unit.arg(numberText(number, decimals, m_facts.context));
        return row;
    }
    [[nodiscard]] std::vector<SettingRow> take() { return std::move(m_rows); }
    [[nodiscard]] const SettingFacts& facts() const { return m_facts; }

 private:
    SettingRow& add(const char* key, const QString& caption, Control control) {
        SettingRow row;
        row.key = QLatin1String(key);
        row.caption = caption;
        row.control = control;
        row.value = m_facts.value(row.key);
        row.enabled = !m_facts.isFixed(row.key) && !row.value.isEmpty();
        m_rows.push_back(std::move(row));
        return m_rows.back();
    }

    const SettingFacts& m_facts;
    std::vector<SettingRow> m_rows;
};

QString minutes() {
    return SettingRowsTexts::tr("%1 min");
}
QString percent() {
    return SettingRowsTexts::tr("%1 %");
}
QString hours() {
    return SettingRowsTexts::tr("%1 h");
}

void addScreen(RowMaker& rows) {
    rows.choice(
        "display/language", SettingRowsTexts::tr("Language"),
        {QStringLiteral("system"), QStringLiteral("en"), QStringLiteral("es"), QStringLiteral("fr"),
         QStringLiteral("de")},
        {SettingRowsTexts::tr("System", "language of the system"), QStringLiteral("English"),
         QStringLiteral("Español"), QStringLiteral("Français"), QStringLiteral("Deutsch")});
    rows.choice("display/palette", SettingRowsTexts::tr("Colours"),
                {QStringLiteral("dark"), QStringLiteral("light"), QStringLiteral("night")},
                {SettingRowsTexts::tr("Dark"), SettingRowsTexts::tr("Light"),
                 SettingRowsTexts::tr("Night")});
    rows.choice("display/text_scale", SettingRowsTexts::tr("Size of the text"),
                {QStringLiteral("1"), QStringLiteral("1.25"), QStringLiteral("1.5")},
                {percent().arg(100), percent().arg(125), percent().arg(150)});
    rows.choice("display/temperature", SettingRowsTexts::tr("Temperatures"),
                {QStringLiteral("celsius"), QStringLiteral("fahrenheit")},
                {QStringLiteral("°C"), QStringLiteral("°F")});
    const double inches = rows.facts().value(QStringLiteral("display/diagonal_inches")).toDouble();
    rows.stepper("display/diagonal_inches", SettingRowsTexts::tr("Diagonal of the screen"),
                 {0, 5, 7, 8, 10.1, 11.6, 13.3, 15.6, 18.5, 21.5, 24},
                 SettingRowsTexts::tr("%1 in"), SettingRowsTexts::tr("Automatic"),
                 inches == std::floor(inches) ? 0 : 1)
        .note = SettingRowsTexts::tr("Makes letters and buttons the right size.");
    rows.choice("display/motion", SettingRowsTexts::tr("Moving power flow"),
                {QStringLiteral("off"), QStringLiteral("on")}, {}, Control::Switch)
        .note = SettingRowsTexts::tr("Only where graphics hardware draws.");
}

QString degreesText(double degrees, const QString& positive, const QString& negative,
                    const TextContext& context) {
    return (degrees < 0 ? negative : positive).arg(numberText(std::abs(degrees), 1, context));
}

void addRest(RowMaker& rows) {
    const auto& facts = rows.facts();
    const auto number = [&](const char* key) { return facts.value(QLatin1String(key)).toDouble(); };
    rows.stepper("display/brightness_percent", SettingRowsTexts::tr("Brightness"),
                 evenly(10, 100, 10), percent());
    rows.stepper("display/dim_minutes", SettingRowsTexts::tr("Dim after"),
                 {0, 1, 2, 5, 10, 15, 30, 60}, minutes(), SettingRowsTexts::tr("Never"));
    auto& dimmed = rows.stepper("display/dimmed_percent", SettingRowsTexts::tr("Dimmed to"),
                                {0, 5, 10, 20, 30, 50}, percent(), SettingRowsTexts::tr("Dark"));
    dimmed.shown = number("display/dim_minutes") > 0;
    rows.stepper("display/home_minutes", SettingRowsTexts::tr("Back to Home after"),
                 {0, 1, 2, 5, 10, 15, 30, 60}, minutes(), SettingRowsTexts::tr("Never"));
    rows.choice("display/night", SettingRowsTexts::tr("Night colours"),
                {QStringLiteral("off"), QStringLiteral("hours"), QStringLiteral("sunset")},
                {SettingRowsTexts::tr("Off"), SettingRowsTexts::tr("Fixed hours"),
                 SettingRowsTexts::tr("Sunset")})
        .note = facts.nightText;
    const QString night = facts.value(QStringLiteral("display/night"));
    for (const auto& [key, caption] :
         {std::pair{"display/night_from_hours", SettingRowsTexts::tr("From")},
          std::pair{"display/night_until_hours", SettingRowsTexts::tr("Until")}}) {
        auto& row = rows.stepper(key, caption, evenly(0, 23.5, 0.5), {});
        row.text = formatQuarterHours(int(std::lround(number(key) * 4)) % 96, facts.context.locale);
        row.shown = night == u"hours";
    }
    auto& latitude = rows.stepper("display/latitude", SettingRowsTexts::tr("Latitude"),
                                  evenly(-90, 90, 0.5), {});
    latitude.text = degreesText(number("display/latitude"), SettingRowsTexts::tr("%1° north"),
                                SettingRowsTexts::tr("%1° south"), facts.context);
    latitude.shown = night == u"sunset";
    auto& longitude = rows.stepper("display/longitude", SettingRowsTexts::tr("Longitude"),
                                   evenly(-180, 180, 0.5), {});
    longitude.text = degreesText(number("display/longitude"), SettingRowsTexts::tr("%1° east"),
                                 SettingRowsTexts::tr("%1° west"), facts.context);
    longitude.shown = night == u"sunset";
    rows.stepper("display/night_brightness_percent", SettingRowsTexts::tr("Brightness at night"),
                 evenly(10, 100, 10), percent())
        .shown = night != u"off";
}

void addPlant(RowMaker& rows) {
    const auto& facts = rows.facts();
    const QString off = SettingRowsTexts::tr("Off");
    rows.stepper("battery/floor_percent", SettingRowsTexts::tr("Lowest charge you want"),
                 evenly(0, 95, 5), percent(), SettingRowsTexts::tr("None", "no lowest charge"))
        .note = SettingRowsTexts::tr("Home tells the time until then.");
    rows.stepper("limits/low_soc_percent", SettingRowsTexts::tr("Alarm: charge below"),
                 evenly(0, 95, 5), percent(), off);
    // Off, then what is sensible for this battery
    const double volts = facts.nominalVolts;
    Stops stops =
        volts > 0 ? evenly(volts * 10 / 12, volts * 13 / 12, volts / 120) : evenly(10, 60, 0.5);
    stops.insert(stops.begin(), 0);
    rows.stepper("limits/low_volts", SettingRowsTexts::tr("Alarm: voltage below"), std::move(stops),
                 SettingRowsTexts::tr("%1 V"), off, 1);
    auto& warmest = rows.stepper("limits/high_battery_celsius",
                                 SettingRowsTexts::tr("Alarm: battery warmer than"),
                                 {0, 35, 40, 45, 50, 55, 60, 65, 70, 75, 80}, {}, off);
    if (warmest.value.toDouble() > 0) {
        warmest.text = temperatureText(warmest.value.toDouble(), 0, facts.context);
    }
    rows.stepper("limits/generator_max_hours",
                 SettingRowsTexts::tr("Alarm: generator runs longer than"),
                 {0, 1, 2, 3, 4, 5, 6, 8, 10, 12, 16, 20, 24, 36, 48, 72}, hours(), off);
    rows.stepper("generator/service_interval_hours",
                 SettingRowsTexts::tr("Generator service every"),
                 {0, 50, 100, 150, 200, 250, 300, 400, 500, 750, 1000}, hours(), off);
    rows.choice("plant/ac_input", SettingRowsTexts::tr("The AC input comes from"),
                {QStringLiteral("auto"), QStringLiteral("grid"), QStringLiteral("generator")},
                {SettingRowsTexts::tr("Automatic"), SettingRowsTexts::tr("Grid"),
                 SettingRowsTexts::tr("Generator")});
}

void addRecord(RowMaker& rows) {
    const auto& facts = rows.facts();
    QStringList values{QStringLiteral("auto")};
    QStringList names{SettingRowsTexts::tr("Automatic")};
    QStringList ports = facts.ports;
    const QString port = facts.value(QStringLiteral("bus/port"));
    if (!port.isEmpty() && port != u"auto" && !ports.contains(port)) {
        ports << port;
    }
    for (const QString& path : ports) {
        values << path;
        names << path.section(u'/', -1);
    }
    auto& row = rows.choice("bus/port", SettingRowsTexts::tr("Port of the inverter"), values, names,
                            Control::List);
    if (facts.isFixed(row.key)) {
        row.note = SettingRowsTexts::tr("Fixed by how the recorder was started.");
    }
    rows.stepper("storage/keep_5s_days", SettingRowsTexts::tr("Keep 5-second values for"),
                 {0, 30, 60, 90, 180, 365, 730, 1825, 3650}, SettingRowsTexts::tr("%1 days"),
                 SettingRowsTexts::tr("Always"))
        .note = SettingRowsTexts::tr("Minutes, hours and days are always kept.");
    rows.stepper("storage/commit_interval_seconds", SettingRowsTexts::tr("Save to disk every"),
                 {5, 10, 15, 30, 60, 120, 180, 300}, SettingRowsTexts::tr("%1 s"))
        .note = SettingRowsTexts::tr("A power cut costs this much at most.");
}

}  // namespace

QString SettingRow::stepped(int direction) const {
    const double now = value.toDouble();
    // Half a hundredth: what a file says may be no stop, and 10.1 is not exact.
    constexpr double same = 0.005;
    if (direction > 0) {
        const auto up = std::find_if(stops.begin(), stops.end(),
                                     [now](double stop) { return stop > now + same; });
        return up == stops.end() ? value : QString::number(*up);
    }
    const auto down = std::find_if(stops.rbegin(), stops.rend(),
                                   [now](double stop) { return stop < now - same; });
    return down == stops.rend() ? value : QString::number(*down);
}

QString settingGroupName(SettingGroup group) {
    switch (group) {
        case SettingGroup::Screen:
            return SettingRowsTexts::tr("Screen");
        case SettingGroup::Rest:
            return SettingRowsTexts::tr("Night and rest");
        case SettingGroup::Plant:
            return SettingRowsTexts::tr("Battery and generator");
        case SettingGroup::Record:
            return SettingRowsTexts::tr("Port and record");
        case SettingGroup::Reset:
            return SettingRowsTexts::tr("Reset");
    }
    return {};
}

std::vector<SettingRow> settingRows(SettingGroup group, const SettingFacts& facts) {
    RowMaker rows(facts);
    switch (group) {
        case SettingGroup::Screen:
            addScreen(rows);
            break;
        case SettingGroup::Rest:
            addRest(rows);
            break;
        case SettingGroup::Plant:
            addPlant(rows);
            break;
        case SettingGroup::Record:
            addRecord(rows);
            break;
        case SettingGroup::Reset:
            break;
    }
    return rows.take();
}

}  // namespace magnum::ui
