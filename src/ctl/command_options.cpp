// SPDX-License-Identifier: GPL-3.0-or-later
#include "ctl/command_options.h"

#include <QDateTime>
#include <cstdio>

#include "ctl/commands.h"

namespace magnum::ctl {

CommandOptions::CommandOptions(const char* command, const char* description,
                               const std::vector<OptionForm>& forms, const char* positional,
                               const char* positionalDescription)
    : m_command(QLatin1String(command)), m_takesPositional(*positional != '\0') {
    m_parser.setApplicationDescription(
        QStringLiteral("\nmagnumctl %1: %2").arg(m_command, QLatin1String(description)));
    m_parser.addHelpOption();
    for (const OptionForm& form : forms) {
        QStringList names{QLatin1String(form.name)};
        if (names.constFirst() == QLatin1String("output")) {
            names.prepend(QStringLiteral("o"));
        }
        m_parser.addOption(
            QCommandLineOption(names, QLatin1String(form.description), QLatin1String(form.value)));
    }
    if (m_takesPositional) {
        m_parser.addPositionalArgument(QLatin1String(positional),
                                       QLatin1String(positionalDescription));
    }
}

std::optional<int> CommandOptions::parse(const QStringList& arguments) {
    if (!m_parser.parse(QStringList{QStringLiteral("magnumctl ") + m_command} + arguments)) {
        return wrongUsage(m_parser.errorText());
    }
    if (m_parser.isSet(QStringLiteral("help"))) {
        std::fputs(qPrintable(m_parser.helpText()), stdout);
        return exitFine;
    }
    if (!m_takesPositional && !positional().isEmpty()) {
        return wrongUsage(QStringLiteral("'%1' is not an option.").arg(positional().constFirst()));
    }
    return std::nullopt;
}

bool CommandOptions::given(const char* name) const {
    return m_parser.isSet(QLatin1String(name));
}

QString CommandOptions::value(const char* name, const QString& fallback) const {
    return given(name) ? m_parser.value(QLatin1String(name)) : fallback;
}

int CommandOptions::wrongUsage(const QString& message) const {
    complain(QStringLiteral("%1: %2\nSee magnumctl %1 --help.").arg(m_command, message));
    return exitUsage;
}

void complain(const QString& text) {
    std::fprintf(stderr, "magnumctl: %s\n", qPrintable(text));
}

std::optional<qint64> momentFromText(const QString& text, qint64 nowTs) {
    if (text == QLatin1String("now")) {
        return nowTs;
    }
    QString iso = text;
    if (iso.size() > 10 && iso[10] == u' ') {
        iso[10] = u'T';
    }
    // A bare date is the local day's first instant: QDateTime would take it as 00:00, which does
    // not exist on some days in some zones.
    if (const QDate day = QDate::fromString(iso, Qt::ISODate); iso.size() == 10 && day.isValid()) {
        return day.startOfDay().toSecsSinceEpoch();
    }
    const QDateTime moment = QDateTime::fromString(iso, Qt::ISODate);
    return moment.isValid() ? std::optional(moment.toSecsSinceEpoch()) : std::nullopt;
}

}  // namespace magnum::ctl
