// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace magnum::ui {

/// The language of the screens: its catalogue, installed in the application as long as this lives,
/// and the locale that numbers and dates are written by. The log, the command line and files for
/// other programs stay English.
class Language {
 public:
    Language() = default;
    ~Language();
    Q_DISABLE_COPY_MOVE(Language)

    /// "system" and the languages there is a catalogue of, by their ISO 639 codes.
    [[nodiscard]] static const QStringList& choices();

    /// One of choices(); anything else counts as "system", which is the first of the system's
    /// languages that there is a catalogue of, or English. False: its catalogue cannot be read,
    /// texts are English.
    bool use(const QString& choice);
    /// As the system has it, in the chosen language: the system's own region where that speaks the
    /// language, else the language's largest.
    [[nodiscard]] QLocale locale() const { return m_locale; }

 private:
    QTranslator m_catalogue;
    QLocale m_locale;
};

/// The catalogue that a choice leads to on a system with these languages ("de-AT", "fr", ...).
[[nodiscard]] QString languageOf(const QString& choice, const QStringList& systemLanguages);
/// The locale of a language on a system with this locale.
[[nodiscard]] QLocale localeOf(const QString& language, const QLocale& system);

}  // namespace magnum::ui
