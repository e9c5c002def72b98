// SPDX-License-Identifier: GPL-3.0-or-later
// Every page in every plant state and at every supported size.
#include <QGuiApplication>
#include <QDir>
#include <QQuickItem>
#include <QtTest>

#include "panel_fixture.h"

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

}  // namespace

class TestPanelPages : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void loads_without_a_warning_data();
    void loads_without_a_warning();
    void no_text_is_cut_or_off_screen_data();
    void no_text_is_cut_or_off_screen();
    void keys_switch_pages();
    void escape_leads_back_home();
    void a_click_on_a_tab_opens_its_page();
    void a_node_opens_its_page_and_escape_closes_it();
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
    const QImage picture = panel.window->grabWindow();
    const QString shots = qEnvironmentVariable("MAGNUM_SHOTS");
    if (!shots.isEmpty()) {
        picture.save(QDir(shots).filePath(QStringLiteral("%1_%2_%3x%4.png")
                                              .arg(page, sceneName)
                                              .arg(size.width())
                                              .arg(size.height())));
    }
    QStringList bad;
    const QRectF screen(0, 0, size.width(), size.height());
    for (const auto* item : visibleItems(panel.window)) {
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

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    TestPanelPages test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_panel_pages.moc"
