// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/language.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace magnum::ui {

const QStringList& Language::choices() {
    static const QStringList all{u"system"_s, u"en"_s, u"de"_s, u"es"_s, u"fr"_s};
    return all;
}

QString languageOf(const QString& choice, const QStringList& systemLanguages) {
    const QStringList catalogues = Language::choices().mid(1);
    if (catalogues.contains(choice)) {
        return choice;
    }
    for (const QString& name : systemLanguages) {
        const QString language = name.section(u'-', 0, 0).section(u'_', 0, 0);
        if (catalogues.contains(language)) {
            return language;
        }
    }
    return u"en"_s;
}

QLocale localeOf(const QString& language, const QLocale& system) {
    const QLocale usual(language);
    return system.language() == usual.language() ? system : usual;
}

Language::~Language() {
    if (QCoreApplication::instance() != nullptr) {
        QCoreApplication::removeTranslator(&m_catalogue);
    }
}

bool Language::use(const QString& choice) {
    const QLocale system = QLocale::system();
    const QString language = languageOf(choice, system.uiLanguages());
    m_locale = localeOf(language, system);
    QCoreApplication::removeTranslator(&m_catalogue);
    const bool loaded =
        m_catalogue.load(u":/magnum/translations/magnum-monitor_%1.qm"_s.arg(language));
    if (loaded) {
        QCoreApplication::installTranslator(&m_catalogue);
    }
    return loaded;
}

}  // namespace magnum::ui
