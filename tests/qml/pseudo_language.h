// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTranslator>

namespace magnum::test {

/// A language nobody speaks, made of the English texts: every vowel twice and with an accent, in
/// brackets. Some 40 % longer, as German is where it is worst; a text without brackets on screen
/// went past the catalogues, one with a bracket missing is cut.
class PseudoLanguage : public QTranslator {
 public:
    using QTranslator::QTranslator;
    [[nodiscard]] bool isEmpty() const override { return false; }
    [[nodiscard]] QString translate(const char* /*context*/, const char* source,
                                    const char* /*comment*/ = nullptr,
                                    int /*n*/ = -1) const override {
        return lengthened(QString::fromUtf8(source));
    }

    [[nodiscard]] static QString lengthened(const QString& text) {
        static const QString vowels = QStringLiteral("aeiouyAEIOUY");
        static const QString accented = QStringLiteral("åéîöûýÅÉÎÖÛÝ");
        QString longer;
        int letters = 0;
        for (qsizetype i = 0; i < text.size(); ++i) {
            const QChar c = text[i];
            const bool place = i > 0 && text[i - 1] == u'%';  // %1, %n
            letters += c.isLetter() && !place ? 1 : 0;
            const auto vowel = place ? -1 : vowels.indexOf(c);
            longer += vowel < 0 ? QString(c) : QString(2, accented[vowel]);
        }
        // Units and marks are the same everywhere.
        return letters < 4 ? text : u'[' + longer + u']';
    }
};

}  // namespace magnum::test
