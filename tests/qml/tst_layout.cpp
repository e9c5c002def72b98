// SPDX-License-Identifier: GPL-3.0-or-later
// Every page and what opens from it, in every plant state, at every size, text size, palette and
// language: all can be read, touched, spoken and reached. Not each with each, but every value of
// each with every page, and every size with every state.
#include <QDir>
#include <QQuickItem>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QtTest>
#include <functional>

#include "../unit/ui/history_story.h"
#include "panel_fixture.h"
#include "pseudo_language.h"
#include "screen_walk.h"

using namespace magnum;
using test::PanelFixture;

namespace {

const std::vector<QSize> sizes{{800, 480}, {1024, 600}, {1280, 800}, {480, 800}, {800, 1280},
                               {640, 480}, {960, 540},  {1100, 720}, {600, 960}};
constexpr double textScales[] = {1, 1.25, 1.5};
const QStringList languages{QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("fr"),
                            QStringLiteral("es"), QStringLiteral("pseudo")};
using Palette = ui::DisplaySettings::Palette;
/// What is still wrong then is wrong.
constexpr int settleMs = 200;
constexpr Palette palettes[] = {Palette::Dark, Palette::Light, Palette::Night};

/// Finds what is to be pressed; null if it is not on screen.
using Door = std::function<QQuickItem*(const QQuickWindow*)>;

/// A page, or what opens from it.
struct View {
    const char* name;
    QString page;
    std::vector<Door> doors;  ///< what opens it, one after the other; none = the page itself
};

Door ofType(const QString& type, int which = 0) {
    return [=](const QQuickWindow* window) { return test::itemOfType(window, type, which); };
}

/// The first row of a list whose rows have this property.
Door rowWith(const char* property) {
    return [=](const QQuickWindow* window) -> QQuickItem* {
        for (auto* item : test::visibleItems(window)) {
            if (item->property("activeFocusOnTab").toBool() && item->property(property).isValid()) {
                return item;
            }
        }
        return nullptr;
    };
}

Door called(const QString& name) {
    return [=](const QQuickWindow* window) -> QQuickItem* {
        for (auto* item : test::visibleItems(window)) {
            if (item->property("activeFocusOnTab").toBool() && test::spokenName(item) == name) {
                return item;
            }
        }
        return nullptr;
    };
}

const std::vector<View>& views() {
    const QString home = QStringLiteral("home");
    const QString generator = QStringLiteral("generator");
    const QString history = QStringLiteral("history");
    const QString system = QStringLiteral("system");
    const Door more = called(QStringLiteral("More"));
    const Door settings = called(QStringLiteral("Settings"));
    static const std::vector<View> all{
        {"home", home, {}},
        {"source", home, {ofType(QStringLiteral("FlowNode"), 0)}},
        {"inverter", home, {ofType(QStringLiteral("FlowNode"), 1)}},
        {"loads", home, {ofType(QStringLiteral("FlowNode"), 2)}},
        {"battery", home, {ofType(QStringLiteral("FlowNode"), 3)}},
        {"totals", home, {ofType(QStringLiteral("TodayRow"))}},
        {"generator", generator, {}},
        {"service", generator, {called(QStringLiteral("Serviced"))}},
        {"run", generator, {rowWith("reasonText")}},
        {"history", history, {}},
        {"energy", history, {called(QStringLiteral("Energy in kWh"))}},
        {"day", history, {ofType(QStringLiteral("DateButton"))}},
        {"menu", history, {more}},
        {"chooser", history, {more, called(QStringLiteral("Choose quantities"))}},
        {"export", history, {more, called(QStringLiteral("Export"))}},
        {"alarms", QStringLiteral("alarms"), {}},
        {"codes", QStringLiteral("alarms"), {called(QStringLiteral("All fault codes"))}},
        {"system", system, {}},
        {"machine", system, {called(QStringLiteral("This machine"))}},
        {"screen", system, {settings, called(QStringLiteral("Screen"))}},
        {"rest", system, {settings, called(QStringLiteral("Night and rest"))}},
        {"plant", system, {settings, called(QStringLiteral("Battery and generator"))}},
        {"record", system, {settings, called(QStringLiteral("Port and record"))}},
        {"reset", system, {settings, called(QStringLiteral("Reset"))}},
    };
    return all;
}

ui::PanelSettings settingsFor(const QString& page) {
    ui::PanelSettings settings;
    settings.text = {QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    settings.page = page;
    settings.language = QStringLiteral("en");
    return settings;
}

void press(QQuickWindow* window, QQuickItem* item) {
    item->forceActiveFocus();
    QTest::keyClick(window, Qt::Key_Space);
}

/// Each kind of problem in a place once, with the words and the state it was seen with first.
class Findings {
 public:
    void add(const QStringList& problems, const QString& state) {
        static const QRegularExpression particulars(QStringLiteral("\"[^\"]*\"|[0-9.]+"));
        for (const auto& problem : problems) {
            auto& seen = m_seen[QString(problem).remove(particulars)];
            if (seen.count++ == 0) {
                seen.first = QStringLiteral("%1  (%2").arg(problem, state);
            }
        }
    }
    /// Tells each on a line of its own, since the message of a failure is cut when it is long.
    [[nodiscard]] bool tellAll() const {
        for (const auto& seen : m_seen) {
            qWarning("%s; %d times)", qPrintable(seen.first), seen.count);
        }
        return m_seen.isEmpty();
    }

 private:
    struct Seen {
        QString first;
        int count = 0;
    };
    QMap<QString, Seen> m_seen;
};

}  // namespace

class TestLayout : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase();
    void all_can_be_read_and_touched_data();
    void all_can_be_read_and_touched();
    void all_can_be_spoken_and_reached_by_keys_data();
    void all_can_be_spoken_and_reached_by_keys();
    void escape_leads_back_home_data();
    void escape_leads_back_home();

 private:
    QString databasePath() const { return m_folder.filePath(QStringLiteral("history.db")); }
    void open(const View& view, PanelFixture& panel);
    void lookAt(PanelFixture& panel, const View& view, const char* scene, int variant,
                Findings& findings);
    void speak(PanelFixture& panel, const QString& language);
    static void openRunAgain(PanelFixture& panel, const View& view);
    void viewRows();

    QTemporaryDir m_folder;
    test::PseudoLanguage m_pseudo;
};

void TestLayout::initTestCase() {
    // The day before the scenes, and their own day until then, with a gap
    ui::test::Story story;
    story.toTs = (test::SceneClock::bootUtcMs + 100'000'000) / 1000;
    story.gapFrom = story.fromTs + 86'400 + 600;
    story.gapTo = story.gapFrom + 2400;
    ui::test::writeStory(databasePath(), story);
}

void TestLayout::viewRows() {
    QTest::addColumn<int>("index");
    for (int i = 0; i < int(views().size()); ++i) {
        QTest::newRow(views()[size_t(i)].name) << i;
    }
}

/// Opens it as an owner with a keyboard would.
void TestLayout::open(const View& view, PanelFixture& panel) {
    QVERIFY(panel.shown);
    panel.window->requestActivate();
    panel.window->grabWindow();
    for (const auto& door : view.doors) {
        auto* item = door(panel.window);
        QVERIFY2(item, view.name);
        press(panel.window, item);
        panel.window->grabWindow();
    }
}

void TestLayout::speak(PanelFixture& panel, const QString& language) {
    QCoreApplication::removeTranslator(&m_pseudo);
    const bool pseudo = language == languages.constLast();
    if (pseudo) {
        QCoreApplication::installTranslator(&m_pseudo);
        panel.panel->display()->setLanguage(QStringLiteral("system"));  // so that "en" is a change
        QCoreApplication::removeTranslator(&m_pseudo);
        QCoreApplication::installTranslator(&m_pseudo);
        panel.panel->setText(panel.panel->text());
        panel.engine.retranslate();
    } else {
        panel.panel->display()->setLanguage(language);
    }
}

/// A run's page does not outlive a change of language: its list is made anew, and read anew.
void TestLayout::openRunAgain(PanelFixture& panel, const View& view) {
    if (qstrcmp(view.name, "run") != 0) {
        return;
    }
    QQuickItem* row = nullptr;
    const auto isShown = [&] {
        return test::itemOfType(panel.window, QStringLiteral("RunPage"), 0) != nullptr;
    };
    QVERIFY(QTest::qWaitFor([&] {
        panel.window->grabWindow();
        row = rowWith("reasonText")(panel.window);
        return row != nullptr || isShown();
    }));
    if (!isShown()) {
        press(panel.window, row);
        QVERIFY(QTest::qWaitFor(isShown));
    }
}

/// Variant v of a view in a scene: the size is the variant, the rest goes round with both.
void TestLayout::lookAt(PanelFixture& panel, const View& view, const char* scene, int variant,
                        Findings& findings) {
    static const auto sceneNumber = [](const char* name) {
        int number = 0;
        for (const auto& known : test::scenes()) {
            if (qstrcmp(known.name, name) == 0) {
                break;
            }
            ++number;
        }
        return number;
    };
    const int turn = sceneNumber(scene);
    const QSize size = sizes[size_t(variant)];
    const QString language = languages[(2 * variant + turn) % 5];
    // The invented language is as long as the longest real one, and stands for those there are not
    // yet; enlarged as well it would be longer than any.
    const double scale = language == languages.constLast() ? 1 : textScales[(variant + turn) % 3];
    const Palette palette = palettes[(variant + turn / 3) % 3];
    speak(panel, language);
    panel.panel->display()->setTextScale(scale);
    panel.panel->display()->setPalette(palette);
    openRunAgain(panel, view);
    panel.window->resize(size);
    QVERIFY(QTest::qWaitFor([&] { return panel.window->contentItem()->size() == QSizeF(size); }));
    // Lists place their rows one frame later
    QImage picture;
    QStringList problems;
    const auto allWell = [&] {
        picture = panel.window->grabWindow();
        problems = test::badTexts(panel.window) + test::overlaps(panel.window) +
                   test::badTargets(panel.window) + test::paleTexts(panel.window, picture);
        return problems.isEmpty();
    };
    QCoreApplication::processEvents();
    (void)QTest::qWaitFor(allWell, settleMs);
    const QString state = QStringLiteral("%1, %2x%3, text %4, %5")
                              .arg(QLatin1String(scene))
                              .arg(size.width())
                              .arg(size.height())
                              .arg(scale)
                              .arg(language);
    const QString shots = qEnvironmentVariable("MAGNUM_SHOTS");
    if (!shots.isEmpty()) {
        picture.save(QDir(shots).filePath(QStringLiteral("%1_%2_%3x%4_%5_%6.png")
                                              .arg(QLatin1String(view.name), QLatin1String(scene))
                                              .arg(size.width())
                                              .arg(size.height())
                                              .arg(scale * 100)
                                              .arg(language)));
    }
    findings.add(problems, state);
}

void TestLayout::all_can_be_read_and_touched_data() {
    viewRows();
}

void TestLayout::all_can_be_read_and_touched() {
    QFETCH(int, index);
    const View& view = views()[size_t(index)];
    Findings findings;
    int turn = 0;
    for (const auto& scene : test::scenes()) {
        PanelFixture panel(scene, {1280, 800}, settingsFor(view.page), databasePath());
        open(view, panel);
        // Of what is not Home some sizes in every scene, the others in the next
        const bool every = qEnvironmentVariableIsSet("MAGNUM_LAYOUT_ALL");
        const int step = view.page == QLatin1String("home") && view.doors.empty() ? 1
                         : every                                                  ? 2
                                                                                  : 4;
        for (int variant = turn++ % step; variant < int(sizes.size()); variant += step) {
            lookAt(panel, view, scene.name, variant, findings);
        }
        findings.add(panel.qmlWarnings, QLatin1String(scene.name));
        QCoreApplication::removeTranslator(&m_pseudo);
    }
    QVERIFY(findings.tellAll());
}

void TestLayout::all_can_be_spoken_and_reached_by_keys_data() {
    viewRows();
}

void TestLayout::all_can_be_spoken_and_reached_by_keys() {
    QFETCH(int, index);
    const View& view = views()[size_t(index)];
    Findings findings;
    for (const auto* scene : {"fault", "first_start"}) {
        PanelFixture panel(test::scene(scene), {800, 480}, settingsFor(view.page), databasePath());
        open(view, panel);
        panel.window->grabWindow();
        findings.add(test::namelessItems(panel.window), QLatin1String(scene));
        findings.add(test::unreachableByTab(panel.window), QLatin1String(scene));
    }
    QVERIFY(findings.tellAll());
}

void TestLayout::escape_leads_back_home_data() {
    viewRows();
}

void TestLayout::escape_leads_back_home() {
    QFETCH(int, index);
    const View& view = views()[size_t(index)];
    PanelFixture panel(test::scene("fault"), {800, 480}, settingsFor(view.page), databasePath());
    open(view, panel);
    panel.window->grabWindow();
    const bool onHome = view.page == QLatin1String("home");
    QCOMPARE(test::itemOfType(panel.window, QStringLiteral("FlowNode")) != nullptr,
             onHome && view.doors.empty());
    // What is open closes first, then the page gives way to Home.
    for (int presses = int(view.doors.size()) + (onHome ? 0 : 1); presses > 0; --presses) {
        QTest::keyClick(panel.window, Qt::Key_Escape);
        panel.window->grabWindow();
    }
    QCOMPARE(panel.window->property("page").toInt(), 0);
    QVERIFY(test::itemOfType(panel.window, QStringLiteral("FlowNode")));
}

QTEST_MAIN(TestLayout)
#include "tst_layout.moc"
