// SPDX-License-Identifier: GPL-3.0-or-later
// The window in the languages there are, and changing from one to another while it is open.
#include <QQuickItem>
#include <QTemporaryDir>
#include <QtTest>

#include "panel_fixture.h"

using namespace magnum;
using test::PanelFixture;

namespace {

void collectTexts(const QQuickItem* item, QStringList& texts) {
    if (!item->isVisible()) {
        return;
    }
    if (item->inherits("QQuickText")) {
        texts.append(item->property("text").toString());
    }
    for (const auto* child : item->childItems()) {
        collectTexts(child, texts);
    }
}

QStringList textsOn(const QQuickWindow* window) {
    QStringList texts;
    collectTexts(window->contentItem(), texts);
    return texts;
}

ui::PanelSettings english(const QString& page) {
    ui::PanelSettings settings;
    settings.text = {QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    settings.page = page;
    settings.language = QStringLiteral("en");
    return settings;
}

}  // namespace

class TestLanguage : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void the_system_decides_unless_the_owner_did_data();
    void the_system_decides_unless_the_owner_did();
    void numbers_follow_the_language_in_the_systems_own_region();
    void every_choice_has_its_catalogue();
    void an_unknown_language_counts_as_the_systems();
    void the_window_changes_its_language_while_it_is_open();
    void the_page_and_its_span_stay_when_the_language_changes();
};

void TestLanguage::the_system_decides_unless_the_owner_did_data() {
    QTest::addColumn<QString>("choice");
    QTest::addColumn<QStringList>("system");
    QTest::addColumn<QString>("language");
    QTest::newRow("chosen") << QStringLiteral("fr") << QStringList{QStringLiteral("de-DE")}
                            << QStringLiteral("fr");
    QTest::newRow("system") << QStringLiteral("system")
                            << QStringList{QStringLiteral("de-AT"), QStringLiteral("de"),
                                           QStringLiteral("en")}
                            << QStringLiteral("de");
    QTest::newRow("the first there is")
        << QStringLiteral("system")
        << QStringList{QStringLiteral("it-IT"), QStringLiteral("es_MX"), QStringLiteral("en")}
        << QStringLiteral("es");
    QTest::newRow("none there is")
        << QStringLiteral("system") << QStringList{QStringLiteral("it-IT"), QStringLiteral("ja")}
        << QStringLiteral("en");
    QTest::newRow("no language set")
        << QStringLiteral("system") << QStringList{QStringLiteral("C")} << QStringLiteral("en");
    QTest::newRow("nonsense") << QStringLiteral("xx") << QStringList{QStringLiteral("fr-CA")}
                              << QStringLiteral("fr");
}

void TestLanguage::the_system_decides_unless_the_owner_did() {
    QFETCH(QString, choice);
    QFETCH(QStringList, system);
    QTEST(ui::languageOf(choice, system), "language");
}

void TestLanguage::numbers_follow_the_language_in_the_systems_own_region() {
    const QLocale swiss(QLocale::German, QLocale::Switzerland);
    QCOMPARE(ui::localeOf(QStringLiteral("de"), swiss), swiss);
    QCOMPARE(ui::localeOf(QStringLiteral("fr"), swiss).decimalPoint(), QStringLiteral(","));
    QCOMPARE(ui::localeOf(QStringLiteral("en"), QLocale::c()).timeFormat(QLocale::ShortFormat),
             QLocale(QLocale::English, QLocale::UnitedStates).timeFormat(QLocale::ShortFormat));
}

void TestLanguage::every_choice_has_its_catalogue() {
    ui::Language language;
    for (const auto& choice : ui::Language::choices()) {
        QVERIFY2(language.use(choice), qPrintable(choice));
    }
}

void TestLanguage::an_unknown_language_counts_as_the_systems() {
    ui::DisplaySettings display;
    display.setLanguage(QStringLiteral("de"));
    display.setLanguage(QStringLiteral("klingon"));
    QCOMPARE(display.language(), QStringLiteral("system"));
}

void TestLanguage::the_window_changes_its_language_while_it_is_open() {
    PanelFixture panel(test::scene("generator_charging"), {800, 480},
                       english(QStringLiteral("home")));
    QVERIFY(panel.shown);
    panel.window->grabWindow();
    QVERIFY(textsOn(panel.window).contains(QStringLiteral("Alarms")));
    QVERIFY(textsOn(panel.window).contains(QStringLiteral("54.1")));

    panel.panel->display()->setLanguage(QStringLiteral("de"));
    panel.window->grabWindow();
    const QStringList german = textsOn(panel.window);
    QVERIFY(german.contains(QStringLiteral("Alarme")));       // of the QML
    QVERIFY(german.contains(QStringLiteral("Verbraucher")));  // of the C++
    QVERIFY2(german.contains(QStringLiteral("54,1")), qPrintable(german.join(u'\n')));
    QVERIFY(!german.contains(QStringLiteral("Alarms")));

    // What was made anew is alive: it goes on with what arrives.
    auto snapshot = panel.feed.snapshot();
    snapshot.plant[plant::Quantity::Soc] = plant::Reading<double>::known(49, snapshot.monotonicMs);
    panel.feed.show(snapshot);
    QTRY_VERIFY(textsOn(panel.window).contains(QStringLiteral("49")));

    panel.panel->display()->setLanguage(QStringLiteral("en"));
    panel.window->grabWindow();
    QVERIFY(textsOn(panel.window).contains(QStringLiteral("Alarms")));
    QCOMPARE(panel.qmlWarnings, QStringList());
}

void TestLanguage::the_page_and_its_span_stay_when_the_language_changes() {
    PanelFixture panel(test::scene("inverting"), {1280, 800}, english(QStringLiteral("history")));
    QVERIFY(panel.shown);
    panel.panel->history()->showSpan(ui::HistoryModel::Month);
    panel.panel->display()->setLanguage(QStringLiteral("de"));
    QCOMPARE(panel.window->property("page").toInt(), 2);
    QCOMPARE(panel.panel->history()->span(), ui::HistoryModel::Month);
    QVERIFY(panel.panel->history()->active());
    QCOMPARE(panel.qmlWarnings, QStringList());
}

QTEST_MAIN(TestLanguage)
#include "tst_language.moc"
