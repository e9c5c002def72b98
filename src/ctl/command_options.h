// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCommandLineParser>
#include <QString>
#include <QStringList>
#include <optional>

namespace magnum::ctl {

/// One option: name, description, and the value's name (empty for a switch).
struct OptionForm {
    const char* name = "";
    const char* description = "";
    const char* value = "";
};

/// The arguments of one command, parsed. Errors and --help are printed by parse().
class CommandOptions {
 public:
    CommandOptions(const char* command, const char* description,
                   const std::vector<OptionForm>& forms, const char* positional = "",
                   const char* positionalDescription = "");

    /// The exit status where the command ends here: wrong usage, or --help was printed.
    [[nodiscard]] std::optional<int> parse(const QStringList& arguments);

    [[nodiscard]] bool given(const char* name) const;
    [[nodiscard]] QString value(const char* name, const QString& fallback = {}) const;
    [[nodiscard]] QStringList positional() const { return m_parser.positionalArguments(); }
    /// Prints what is wrong; returns exitUsage.
    int wrongUsage(const QString& message) const;

 private:
    QString m_command;
    bool m_takesPositional;
    QCommandLineParser m_parser;
};

/// Prints "magnumctl: text" to stderr.
void complain(const QString& text);

/// A moment as people write it: "2026-11-22", "2026-11-22 13:00" (local time), with "Z" or an
/// offset where given, or "now". UTC seconds, or nothing.
[[nodiscard]] std::optional<qint64> momentFromText(const QString& text, qint64 nowTs);

}  // namespace magnum::ctl
