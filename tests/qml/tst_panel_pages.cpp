// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in every plant state and at every supported size.
#include <QDir>
#include <QGuiApplication>
#include <QQuickItem>
#include <QtTest>
#include <cmath>

#include "panel_fixture.h"
#include "ui/theme.h"

using namespace magnum;
using test::PanelFixture;

namespace {

const QStringList pageNames{QStringLiteral("home"), QStringLiteral("generator"),
                            QStringLiteral("history"), QStringLiteral("alarms"),
                            QStringLiteral("system")};
constexpr QSize sizes[] = {{800, 480}, {1024, 600}, {1280, 800}, {480, 800}, {800, 1280}};

ui::PanelSettings settingsFor(const QString& page) {
    ui::PanelSettings settings;
    settings.text = {QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    settings.page = page;
    return settings;
}

void collect(QQuickItem* item, QList<QQuickItem*>& found) {
    if (!item->isVisible() || item->opacity() == 0) {
        return;
    }
    found.append(item);
    for (auto* child : item->childItems()) {
        collect(child, found);
    }
}

QList<QQuickItem*> visibleItems(QQuickWindow* window) {
    QList<QQuickItem*> found;
    collect(window->contentItem(), found);
    return found;
}

/// The item that shows exactly these words; null if none does.
QQuickItem* textOnScreen(QQuickWindow* window, const QString& words) {
    const auto items = visibleItems(window);
    const auto found = std::find_if(items.begin(), items.end(), [&](const auto* item) {
        return item->inherits("QQuickText") && item->property("text").toString() == words;
    });
    return found == items.end() ? nullptr : *found;
}

QString pathOf(const QQuickItem* item) {
    QStringList names;
    for (; item; item = item->parentItem()) {
        names.prepend(
            QString::fromLatin1(item->metaObject()->className()).section(QLatin1Char('_'), 0, 0));
    }
    return names.mid(3).join(QLatin1Char('>'));
}

/// True if the item stands in something that scrolls or clips on purpose.
bool scrolls(const QQuickItem* item) {
    for (; item; item = item->parentItem()) {
        if (item->clip()) {
            return true;
        }
    }
    return false;
}

/// Saves the picture where MAGNUM_SHOTS names a folder.
void keepPicture(const QImage& picture, const QString& name) {
    const QString shots = qEnvironmentVariable("MAGNUM_SHOTS");
    if (!shots.isEmpty()) {
        picture.save(QDir(shots).filePath(
            QStringLiteral("%1_%2x%3.png").arg(name).arg(picture.width()).arg(picture.height())));
    }
}

/// Where the letters of a text are, as far as they can be seen: its lines without the space above
/// and below the letters.
QRectF inkOf(const QQuickItem* text) {
    const QSizeF size(text->property("contentWidth").toReal(),
                      text->property("contentHeight").toReal());
    const int lines = qMax(1, text->property("lineCount").toInt());
    const QSizeF spare = QSizeF(text->width(), text->height()) - size;
    const int across = text->property("effectiveHorizontalAlignment").toInt();
    const int down = text->property("verticalAlignment").toInt();
    const qreal x = across == Qt::AlignRight     ? spare.width()
                    : across == Qt::AlignHCenter ? spare.width() / 2
                                                 : 0;
    const qreal y = down == Qt::AlignBottom    ? spare.height()
                    : down == Qt::AlignVCenter ? spare.height() / 2
                                               : 0;
    const qreal line = size.height() / lines;
    QRectF ink =
        text->mapRectToScene(QRectF(QPointF(x, y), size).adjusted(0, line * 0.25, 0, -line * 0.25));
    for (const auto* item = text; item; item = item->parentItem()) {
        if (item->clip()) {
            ink &= item->mapRectToScene(QRectF(0, 0, item->width(), item->height()));
        }
    }
    return ink;
}

/// Pairs of texts that are written over one another.
QStringList overlaps(QQuickWindow* window) {
    QList<std::pair<QRectF, QString>> inks;
    QStringList bad;
    for (const auto* item : visibleItems(window)) {
        const QString text = item->property("text").toString();
        if (!item->inherits("QQuickText") || text.isEmpty()) {
            continue;
        }
        const QRectF ink = inkOf(item);
        for (const auto& [other, words] : inks) {
            const QRectF shared = ink & other;
            if (shared.width() > 1.5 && shared.height() > 1.5) {
                bad.append(
                    QStringLiteral("\"%1\" over \"%2\" in %3").arg(text, words, pathOf(item)));
            }
        }
        inks.append({ink, text});
    }
    return bad;
}

/// What is wrong with the texts on screen, each named with its place.
QStringList badTexts(QQuickWindow* window) {
    QStringList bad;
    const QRectF screen(QPointF(), QSizeF(window->size()));
    for (const auto* item : visibleItems(window)) {
        const auto text = item->property("text");
        if (!item->inherits("QQuickText") || text.toString().isEmpty()) {
            continue;
        }
        const QRectF place = item->mapRectToScene(item->boundingRect());
        if (item->property("truncated").toBool()) {
            bad.append(
                QStringLiteral("truncated: \"%1\" in %2").arg(text.toString(), pathOf(item)));
        } else if (!scrolls(item) && !screen.adjusted(-1, -1, 1, 1).contains(place)) {
            bad.append(
                QStringLiteral("off screen: \"%1\" in %2").arg(text.toString(), pathOf(item)));
        } else if (item->implicitWidth() > item->width() + 1.5 &&
                   item->property("wrapMode").toInt() == 0 &&
                   item->property("fontSizeMode").toInt() == 0) {
            bad.append(QStringLiteral("too wide: \"%1\" in %2").arg(text.toString(), pathOf(item)));
        }
    }
    return bad;
}

/// Touchable items smaller than a fingertip: 9 mm on the glass.
QStringList smallTargets(QQuickWindow* window) {
    QStringList bad;
    const double least = std::floor(9 * ui::pixelsPerMillimetre(window->size(), 0));
    for (const auto* item : visibleItems(window)) {
        if (!item->isEnabled() ||
            !(item->inherits("QQuickMouseArea") || item->inherits("QQuickMultiPointTouchArea"))) {
            continue;
        }
        if (item->width() < least || item->height() < least) {
            bad.append(QStringLiteral("%1 x %2 of %3: %4")
                           .arg(item->width())
                           .arg(item->height())
                           .arg(least)
                           .arg(pathOf(item)));
        }
    }
    return bad;
}

}  // namespace

class TestPanelPages : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void loads_without_a_warning_data();
    void loads_without_a_warning();
    void no_text_is_cut_or_off_screen_data();
    void no_text_is_cut_or_off_screen();
    void large_text_fits_data();
    void large_text_fits();
    void every_target_is_as_large_as_a_fingertip_data();
    void every_target_is_as_large_as_a_fingertip();
    void keys_switch_pages();
    void escape_leads_back_home();
    void a_click_on_a_tab_opens_its_page();
    void a_node_opens_its_page_and_escape_closes_it();
    void the_service_is_only_noted_when_it_is_confirmed();
    void the_hours_since_service_can_be_corrected();
    void the_day_opens_the_totals_and_escape_closes_them();
    void the_totals_fit_data();
    void the_totals_fit();
};

void TestPanelPages::loads_without_a_warning_data() {
    QTest::addColumn<QString>("sceneName");
    QTest::addColumn<QString>("page");
    for (const auto& scene : test::scenes()) {
        for (const auto& page : pageNames) {
            QTest::addRow("%s %s", scene.name, qPrintable(page))
                << QString::fromLatin1(scene.name) << page;
        }
    }
}

void TestPanelPages::loads_without_a_warning() {
    QFETCH(QString, sceneName);
    QFETCH(QString, page);
    PanelFixture panel(test::scene(qPrintable(sceneName)), sizes[0], settingsFor(page));
    QVERIFY(panel.shown);
    QVERIFY(!panel.window->grabWindow().isNull());
    QCOMPARE(panel.qmlWarnings, QStringList());
}

void TestPanelPages::no_text_is_cut_or_off_screen_data() {
    QTest::addColumn<QString>("sceneName");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("size");
    for (const auto& scene : test::scenes()) {
        for (const auto& page : pageNames) {
            for (const auto size : sizes) {
                QTest::addRow("%s %s %dx%d", scene.name, qPrintable(page), size.width(),
                              size.height())
                    << QString::fromLatin1(scene.name) << page << size;
            }
        }
    }
}

void TestPanelPages::no_text_is_cut_or_off_screen() {
    QFETCH(QString, sceneName);
    QFETCH(QString, page);
    QFETCH(QSize, size);
    PanelFixture panel(test::scene(qPrintable(sceneName)), size, settingsFor(page));
    QVERIFY(panel.shown);
    keepPicture(panel.window->grabWindow(), QStringLiteral("%1_%2").arg(page, sceneName));
    const QStringList bad = badTexts(panel.window) + overlaps(panel.window);
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
}

void TestPanelPages::large_text_fits_data() {
    QTest::addColumn<QString>("sceneName");
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("size");
    for (const auto* scene : {"inverting", "generator_charging", "fault"}) {
        for (const auto& page : pageNames.first(2)) {
            for (const auto size : {QSize(800, 480), QSize(1280, 800)}) {
                QTest::addRow("%s %s %dx%d", scene, qPrintable(page), size.width(), size.height())
                    << QString::fromLatin1(scene) << page << size;
            }
        }
    }
}

void TestPanelPages::large_text_fits() {
    QFETCH(QString, sceneName);
    QFETCH(QString, page);
    QFETCH(QSize, size);
    auto settings = settingsFor(page);
    settings.textScale = 1.5;
    PanelFixture panel(test::scene(qPrintable(sceneName)), size, settings);
    QVERIFY(panel.shown);
    keepPicture(panel.window->grabWindow(), QStringLiteral("%1_%2_large").arg(page, sceneName));
    const QStringList bad = badTexts(panel.window) + overlaps(panel.window);
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
}

void TestPanelPages::every_target_is_as_large_as_a_fingertip_data() {
    QTest::addColumn<QString>("page");
    QTest::addColumn<QSize>("size");
    for (const auto& page : pageNames) {
        for (const auto size : sizes) {
            QTest::addRow("%s %dx%d", qPrintable(page), size.width(), size.height())
                << page << size;
        }
    }
}

void TestPanelPages::every_target_is_as_large_as_a_fingertip() {
    QFETCH(QString, page);
    QFETCH(QSize, size);
    // The scene with a banner: one more target, and less room for the others
    PanelFixture panel(test::scene("fault"), size, settingsFor(page));
    QVERIFY(panel.shown);
    panel.window->grabWindow();
    const QStringList bad = smallTargets(panel.window);
    QVERIFY2(bad.isEmpty(), qPrintable(bad.join(QLatin1Char('\n'))));
}

void TestPanelPages::keys_switch_pages() {
    PanelFixture panel(test::scene("inverting"), sizes[0], settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    panel.window->requestActivate();
    QTest::keyClick(panel.window, Qt::Key_2);
    QCOMPARE(panel.window->property("page").toInt(), 1);
    QTest::keyClick(panel.window, Qt::Key_Left);
    QCOMPARE(panel.window->property("page").toInt(), 0);
    QTest::keyClick(panel.window, Qt::Key_Left);
    QCOMPARE(panel.window->property("page").toInt(), 0);
    QTest::keyClick(panel.window, Qt::Key_5);
    QTest::keyClick(panel.window, Qt::Key_Right);
    QCOMPARE(panel.window->property("page").toInt(), 4);
}

void TestPanelPages::escape_leads_back_home() {
    PanelFixture panel(test::scene("inverting"), sizes[0], settingsFor(QStringLiteral("system")));
    QVERIFY(panel.shown);
    QCOMPARE(panel.window->property("page").toInt(), 4);
    QTest::keyClick(panel.window, Qt::Key_Escape);
    QCOMPARE(panel.window->property("page").toInt(), 0);
}

void TestPanelPages::a_click_on_a_tab_opens_its_page() {
    PanelFixture panel(test::scene("inverting"), sizes[0], settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    panel.window->grabWindow();
    QQuickItem* word = nullptr;
    for (auto* item : visibleItems(panel.window)) {
        if (item->inherits("QQuickText") && item->property("text") == QStringLiteral("Alarms")) {
            word = item;
        }
    }
    QVERIFY(word);
    const auto centre = word->mapToScene({word->width() / 2, word->height() / 2}).toPoint();
    QTest::mouseClick(panel.window, Qt::LeftButton, {}, centre);
    QCOMPARE(panel.window->property("page").toInt(), 3);
}

void TestPanelPages::a_node_opens_its_page_and_escape_closes_it() {
    PanelFixture panel(test::scene("inverting"), sizes[0], settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    panel.window->grabWindow();
    const auto shows = [&](const QString& words) {
        const auto items = visibleItems(panel.window);
        return std::any_of(items.begin(), items.end(), [&](const auto* item) {
            return item->inherits("QQuickText") && item->property("text").toString() == words;
        });
    };
    QTest::mouseClick(panel.window, Qt::LeftButton, {}, {450, 330});
    QTRY_VERIFY(shows(QStringLiteral("Charge since full")));
    QTest::keyClick(panel.window, Qt::Key_Escape);
    QVERIFY(!shows(QStringLiteral("Charge since full")));
    QCOMPARE(panel.window->property("page").toInt(), 0);
}

void TestPanelPages::the_service_is_only_noted_when_it_is_confirmed() {
    PanelFixture panel(test::scene("inverting"), sizes[4],
                       settingsFor(QStringLiteral("generator")));
    QVERIFY(panel.shown);
    panel.window->grabWindow();
    const auto press = [&](const QString& words) {
        auto* item = textOnScreen(panel.window, words);
        QVERIFY2(item, qPrintable(words));
        QTest::mouseClick(panel.window, Qt::LeftButton, {},
                          item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
        panel.window->grabWindow();
    };
    press(QStringLiteral("Serviced"));
    QVERIFY(panel.feed.commands.empty());
    press(QStringLiteral("No"));
    QVERIFY(panel.feed.commands.empty());
    press(QStringLiteral("Serviced"));
    keepPicture(panel.window->grabWindow(), QStringLiteral("generator_service"));
    QCOMPARE(badTexts(panel.window), QStringList{});
    press(QStringLiteral("Yes, count from 0"));
    QCOMPARE(panel.feed.commands.size(), size_t(1));
    QCOMPARE(panel.feed.commands[0].kind, feed::Command::Kind::NoteGeneratorService);
}

void TestPanelPages::the_hours_since_service_can_be_corrected() {
    PanelFixture panel(test::scene("inverting"), sizes[4],
                       settingsFor(QStringLiteral("generator")));
    QVERIFY(panel.shown);
    auto snapshot = panel.feed.snapshot();
    snapshot.storage.sessionId = 1;
    snapshot.storage.totalGeneratorSeconds = 62 * 3600;
    panel.feed.show(snapshot);
    QTRY_COMPARE(panel.panel->generator()->serviceHours(), 62.0);
    panel.window->grabWindow();
    const auto press = [&](const QString& words) {
        auto* item = textOnScreen(panel.window, words);
        QVERIFY2(item, qPrintable(words));
        QTest::mouseClick(panel.window, Qt::LeftButton, {},
                          item->mapToScene({item->width() / 2, item->height() / 2}).toPoint());
        panel.window->grabWindow();
    };
    press(QStringLiteral("Edit"));
    keepPicture(panel.window->grabWindow(), QStringLiteral("generator_service_edit"));
    QCOMPARE(badTexts(panel.window), QStringList{});
    press(QStringLiteral("+1"));
    QVERIFY(panel.feed.commands.empty());
    press(QStringLiteral("Save"));
    QCOMPARE(panel.feed.commands.size(), size_t(2));
    QCOMPARE(panel.feed.commands[0].kind, feed::Command::Kind::NoteGeneratorService);
    QCOMPARE(panel.feed.commands[0].value, QStringLiteral("63"));
    QCOMPARE(panel.feed.commands[1].kind, feed::Command::Kind::SetSetting);
    QCOMPARE(panel.feed.commands[1].text, QStringLiteral("generator/service_interval_hours"));
}

void TestPanelPages::the_day_opens_the_totals_and_escape_closes_them() {
    PanelFixture panel(test::scene("inverting"), sizes[0], settingsFor(QStringLiteral("home")));
    QVERIFY(panel.shown);
    panel.window->grabWindow();
    auto* word = textOnScreen(panel.window, QStringLiteral("Today out"));
    QVERIFY(word);
    QTest::mouseClick(panel.window, Qt::LeftButton, {},
                      word->mapToScene({5, word->height() / 2}).toPoint());
    QTRY_VERIFY(textOnScreen(panel.window, QStringLiteral("Yesterday")));
    QTest::keyClick(panel.window, Qt::Key_Escape);
    QTRY_VERIFY(!textOnScreen(panel.window, QStringLiteral("Yesterday")));
}

void TestPanelPages::the_totals_fit_data() {
    QTest::addColumn<QSize>("size");
    QTest::addColumn<double>("scale");
    for (const auto& size : sizes) {
        for (const double scale : {1.0, 1.5}) {
            // The tab bar of the narrow panel has no room for the larger words itself.
            if (scale == 1.0 || size.width() >= 800) {
                QTest::addRow("%dx%d at %.1f", size.width(), size.height(), scale) << size << scale;
            }
        }
    }
}

void TestPanelPages::the_totals_fit() {
    QFETCH(QSize, size);
    QFETCH(double, scale);
    auto settings = settingsFor(QStringLiteral("home"));
    settings.textScale = scale;
    PanelFixture panel(test::scene("inverting"), size, settings);
    QVERIFY(panel.shown);
    for (auto* item : visibleItems(panel.window)) {
        if (item->property("totalsOpen").isValid()) {
            item->setProperty("totalsOpen", true);
        }
    }
    keepPicture(panel.window->grabWindow(), QStringLiteral("totals_%1").arg(scale));
    QVERIFY(textOnScreen(panel.window, QStringLiteral("Yesterday")));
    QCOMPARE(badTexts(panel.window), QStringList{});
    QCOMPARE(overlaps(panel.window), QStringList{});
    QCOMPARE(smallTargets(panel.window), QStringList{});
    QCOMPARE(panel.qmlWarnings, QStringList{});
}

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    TestPanelPages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_panel_pages.moc"
