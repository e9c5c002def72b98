// SPDX-License-Identifier: GPL-3.0-or-later
// The catalogues in resources/translations have every text of the screens, and each is translated.
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QXmlStreamReader>
#include <QtTest>
#include <set>

namespace {

const QString folder = QStringLiteral(TESTS_DIR "/../resources/translations/");

struct Message {
    QString context, source, comment;
    bool counts = false;  ///< has plural forms
    QString type;         ///< "", "unfinished", "vanished", "obsolete"
    QStringList forms;    ///< the translation, or one for each plural form

    [[nodiscard]] QString key() const { return context + u'|' + source + u'|' + comment; }
};

Message readMessage(QXmlStreamReader& xml, const QString& context) {
    Message message;
    message.context = context;
    message.counts = xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes");
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            message.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("comment")) {
            message.comment = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            message.type = xml.attributes().value(QLatin1String("type")).toString();
            if (!message.counts) {
                message.forms = QStringList{xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement()) {
                message.forms.append(xml.readElementText());
            }
        } else {
            xml.skipCurrentElement();
        }
    }
    return message;
}

QList<Message> readCatalogue(const QString& path) {
    QList<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly)) {
        return messages;
    }
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement) {
            continue;
        }
        if (xml.name() == QLatin1String("name")) {
            context = xml.readElementText();
        } else if (xml.name() == QLatin1String("message")) {
            messages.append(readMessage(xml, context));
        }
    }
    return messages;
}

/// The places for arguments in a text, each as often as it stands there.
std::multiset<QString> placesIn(const QString& text) {
    static const QRegularExpression place(QStringLiteral("%L?[0-9n]"));
    std::multiset<QString> places;
    for (auto found = place.globalMatch(text); found.hasNext();) {
        places.insert(found.next().captured());
    }
    return places;
}

}  // namespace

class TestCatalogues : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase_data();
    void every_text_of_the_screens_is_in_it();
    void every_text_is_translated();
    void arguments_have_their_places();
};

void TestCatalogues::initTestCase_data() {
    QTest::addColumn<QString>("language");
    for (const char* language : {"de", "en", "es", "fr"}) {
        QTest::newRow(language) << QString::fromLatin1(language);
    }
}

/// As `cmake --build ... --target update_translations` would leave it.
void TestCatalogues::every_text_of_the_screens_is_in_it() {
    QFETCH_GLOBAL(QString, language);
    const QString name = QStringLiteral("magnum-monitor_%1.ts").arg(language);
    QTemporaryDir fresh;
    QVERIFY(QFile::copy(folder + name, fresh.filePath(name)));
    QStringList arguments = QStringLiteral(LUPDATE_ARGUMENTS).split(u'|');
    if (language == QLatin1String("en")) {
        arguments << QStringLiteral("-pluralonly");
    }
    QProcess lupdate;
    lupdate.start(QStringLiteral(LUPDATE),
                  arguments << QStringLiteral("-ts") << fresh.filePath(name));
    QVERIFY(lupdate.waitForFinished(60'000));
    QCOMPARE(lupdate.exitCode(), 0);

    QSet<QString> known;
    for (const auto& message : readCatalogue(folder + name)) {
        known.insert(message.key());
    }
    const auto wanted = readCatalogue(fresh.filePath(name));
    QVERIFY(!wanted.isEmpty());
    QStringList missing;
    for (const auto& message : wanted) {
        if (!known.remove(message.key())) {
            missing.append(message.key());
        }
    }
    QVERIFY2(missing.isEmpty(), qPrintable(QStringLiteral("missing:\n") + missing.join(u'\n')));
    QVERIFY2(known.isEmpty(), qPrintable(QStringLiteral("no longer in the program:\n") +
                                         QStringList(known.begin(), known.end()).join(u'\n')));
}

void TestCatalogues::every_text_is_translated() {
    QFETCH_GLOBAL(QString, language);
    QStringList undone;
    for (const auto& message :
         readCatalogue(folder + QStringLiteral("magnum-monitor_%1.ts").arg(language))) {
        const bool empty = std::any_of(message.forms.begin(), message.forms.end(),
                                       [](const QString& form) { return form.isEmpty(); });
        // English, Spanish, French and German each have a form for one and a form for more.
        if (!message.type.isEmpty() || empty || message.forms.size() < (message.counts ? 2 : 1)) {
            undone.append(message.key());
        }
    }
    QVERIFY2(undone.isEmpty(), qPrintable(u'\n' + undone.join(u'\n')));
}

void TestCatalogues::arguments_have_their_places() {
    QFETCH_GLOBAL(QString, language);
    QStringList wrong;
    for (const auto& message :
         readCatalogue(folder + QStringLiteral("magnum-monitor_%1.ts").arg(language))) {
        for (const auto& form : message.forms) {
            auto places = placesIn(form);
            auto wanted = placesIn(message.source);
            if (message.counts) {  // "every day" needs no number
                places.erase(QStringLiteral("%n"));
                wanted.erase(QStringLiteral("%n"));
            }
            if (places != wanted) {
                wrong.append(message.source + QStringLiteral(" -> ") + form);
            }
        }
    }
    QVERIFY2(wrong.isEmpty(), qPrintable(u'\n' + wrong.join(u'\n')));
}

QTEST_GUILESS_MAIN(TestCatalogues)
#include "tst_catalogues.moc"
