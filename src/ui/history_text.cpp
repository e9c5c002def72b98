// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history_text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QRegularExpression>

#include "protocol/catalogue.h"
#include "ui/formatter.h"

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

struct HistoryTexts {
    Q_DECLARE_TR_FUNCTIONS(HistoryText)
};

QDateTime localTime(qint64 utcMs, const TextContext& context) {
    return QDateTime::fromMSecsSinceEpoch(utcMs, context.zone);
}

QString shortened(QString format) {
    return format.replace(u"dddd"_s, u"ddd"_s).replace(u"MMMM"_s, u"MMM"_s);
}

/// The language's clock without seconds. The C locale and a few others show seconds even in the
/// short form.
QString clockFormat(const QLocale& locale) {
    static const QRegularExpression seconds(u"[:.]s+"_s);
    return locale.timeFormat(QLocale::ShortFormat).remove(seconds);
}

}  // namespace

QString temperatureUnit(const TextContext& context) {
    return context.fahrenheit ? QStringLiteral("°F") : QStringLiteral("°C");
}

double temperatureIn(double celsius, const TextContext& context) {
    return context.fahrenheit ? celsius * 9 / 5 + 32 : celsius;
}

QString temperatureText(double celsius, int decimals, const TextContext& context) {
    return numberText(temperatureIn(celsius, context), decimals, context) + QChar(0x00a0) +
           temperatureUnit(context);
}

QString clockText(qint64 utcMs, const TextContext& context) {
    return context.locale.toString(localTime(utcMs, context).time(), clockFormat(context.locale));
}

QString clockSecondsText(qint64 utcMs, const TextContext& context) {
    QString format = clockFormat(context.locale);
    format.replace(u"mm"_s, u"mm:ss"_s);
    return context.locale.toString(localTime(utcMs, context).time(), format);
}

QString dayText(QDate day, const TextContext& context) {
    // "dddd, d 'de' MMMM 'de' yyyy" loses its year with the separator before it (or after it, where
    // the year comes first).
    static const QRegularExpression year(u"^y+[^dM]*|[\\s,]*('[^']*'\\s*)?y+.*$"_s);
    const QString format = shortened(context.locale.dateFormat(QLocale::LongFormat)).remove(year);
    return context.locale.toString(day, format);
}

QString dayYearText(QDate day, const TextContext& context) {
    static const QRegularExpression weekday(u"^dddd[,\\s]*|[,\\s]*dddd$"_s);
    const QString format =
        shortened(context.locale.dateFormat(QLocale::LongFormat).remove(weekday));
    return context.locale.toString(day, format);
}

QString momentText(qint64 utcMs, qint64 nowUtcMs, const TextContext& context) {
    const QDate day = localTime(utcMs, context).date();
    const QDate today = localTime(nowUtcMs, context).date();
    const QString clock = clockText(utcMs, context);
    if (day == today) {
        return HistoryTexts::tr("Today %1", "time of day").arg(clock);
    }
    if (day == today.addDays(-1)) {
        return HistoryTexts::tr("Yesterday %1", "time of day").arg(clock);
    }
    const bool far = day < today.addMonths(-10) || day > today;
    return HistoryTexts::tr("%1 %2", "day, time of day")
        .arg(far ? dayYearText(day, context) : dayText(day, context), clock);
}

QString durationText(qint64 seconds, const TextContext& context) {
    const auto number = [&](qint64 n) { return context.locale.toString(n); };
    seconds = std::max<qint64>(0, seconds);
    if (seconds < 60) {
        return HistoryTexts::tr("%1 s").arg(number(seconds));
    }
    const qint64 minutes = seconds / 60;
    if (minutes < 60) {
        return HistoryTexts::tr("%1 min").arg(number(minutes));
    }
    const qint64 hours = minutes / 60;
    if (hours < 48) {
        return minutes % 60 == 0
                   ? HistoryTexts::tr("%1 h").arg(number(hours))
                   : HistoryTexts::tr("%1 h %2 min").arg(number(hours), number(minutes % 60));
    }
    return hours % 24 == 0
               ? HistoryTexts::tr("%1 d").arg(number(hours / 24))
               : HistoryTexts::tr("%1 d %2 h").arg(number(hours / 24), number(hours % 24));
}

QString ageText(qint64 ms, const TextContext& context) {
    ms = std::max<qint64>(0, ms);
    if (ms < 10'000) {
        return HistoryTexts::tr("%1 s").arg(numberText(double(ms) / 1000.0, 1, context));
    }
    return durationText(ms / 1000, context);
}

QString energyText(qint64 joules, const TextContext& context) {
    const double kWh = double(joules) / 3.6e6;
    const int decimals = kWh < 10 ? 2 : kWh < 1000 ? 1 : 0;
    return HistoryTexts::tr("%1 kWh").arg(numberText(kWh, decimals, context));
}

QString bytesText(double bytes, const TextContext& context) {
    if (bytes >= 1e9) {
        return HistoryTexts::tr("%1 GB").arg(
            numberText(bytes / 1e9, bytes < 1e10 ? 2 : 1, context));
    }
    if (bytes >= 1e6) {
        return HistoryTexts::tr("%1 MB").arg(numberText(bytes / 1e6, bytes < 1e7 ? 1 : 0, context));
    }
    return HistoryTexts::tr("%1 kB").arg(numberText(bytes / 1e3, 0, context));
}

QString numberText(double value, int decimals, const TextContext& context) {
    return formatNumber(value, decimals, context.locale);
}

QString runReasonText(plant::GeneratorReason reason) {
    using enum plant::GeneratorReason;
    switch (reason) {
        case Manual:
            return HistoryTexts::tr("started by hand");
        case Test:
            return HistoryTexts::tr("test run");
        case Temperature:
            return HistoryTexts::tr("it was too warm");
        case Volts:
            return HistoryTexts::tr("battery voltage was low");
        case TimeOfDay:
            return HistoryTexts::tr("time of day");
        case Soc:
            return HistoryTexts::tr("battery charge was low");
        case Exercise:
            return HistoryTexts::tr("exercise run");
        case Amps:
            return HistoryTexts::tr("loads were high");
        case TopOff:
            return HistoryTexts::tr("topping off the battery");
        case External:
            return HistoryTexts::tr("not started by the AGS");
        case Unknown:
            break;
    }
    return HistoryTexts::tr("reason not known");
}

QString runStopText(const plant::GeneratorRun& run) {
    using enum plant::GeneratorStopCause;
    if (!run.endUtcMs) {
        return HistoryTexts::tr("running");
    }
    switch (run.stopCause) {
        case Normal:
            return {};
        case Fault: {
            const auto name = run.fault ? protocol::agsStatusName(*run.fault) : std::string_view{};
            if (name.empty()) {
                return HistoryTexts::tr("generator fault");
            }
            return QString::fromUtf8(name.data(), qsizetype(name.size()));
        }
        case SignalLost:
            return HistoryTexts::tr("signal was lost");
        case PowerCut:
            return HistoryTexts::tr("power cut");
        case RecordingEnded:
            return HistoryTexts::tr("recording ended");
        case Unknown:
            break;
    }
    return HistoryTexts::tr("end not seen");
}

}  // namespace magnum::ui
