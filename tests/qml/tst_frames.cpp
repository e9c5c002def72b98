// SPDX-License-Identifier: GPL-3.0-or-later
// The panel draws when something changed, and not otherwise.
#include <QGuiApplication>
#include <QQuickWindow>
#include <QSignalSpy>
#include <QtTest>

#include "panel_fixture.h"

using namespace magnum;
using test::PanelFixture;

namespace {

ui::PanelSettings settingsFor(const QString& page) {
    ui::PanelSettings settings;
    settings.text = {QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
    settings.page = page;
    return settings;
}

void addPages() {
    QTest::addColumn<QString>("page");
    for (const auto* page : {"home", "generator", "history", "alarms", "system"}) {
        QTest::newRow(page) << QString::fromLatin1(page);
    }
}

/// The first pictures are drawn: nothing has asked for another for a second.
bool settles(PanelFixture& panel) {
    QSignalSpy frames(panel.window, &QQuickWindow::frameSwapped);
    for (int attempt = 0; attempt < 10; ++attempt) {
        frames.clear();
        if (!QTest::qWaitFor([&] { return !frames.isEmpty(); }, 1500)) {
            return true;
        }
    }
    return false;
}

}  // namespace

class TestFrames : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void nothing_is_drawn_while_nothing_changes_data() { addPages(); }
    void nothing_is_drawn_while_nothing_changes() {
        QFETCH(QString, page);
        PanelFixture panel(test::scene("generator_charging"), {800, 480}, settingsFor(page));
        QVERIFY(panel.shown);
        QVERIFY(settles(panel));
        QSignalSpy frames(panel.window, &QQuickWindow::frameSwapped);
        const auto same = panel.feed.snapshot();
        for (int i = 0; i < 8; ++i) {
            panel.feed.show(same);
            QVERIFY(!QTest::qWaitFor([&] { return !frames.isEmpty(); }, 250));
        }
    }
    void values_that_change_are_drawn_once_a_second_data() { addPages(); }
    void values_that_change_are_drawn_once_a_second() {
        QFETCH(QString, page);
        PanelFixture panel(test::scene("generator_charging"), {800, 480}, settingsFor(page));
        QVERIFY(panel.shown);
        QVERIFY(settles(panel));
        QSignalSpy frames(panel.window, &QQuickWindow::frameSwapped);
        QSignalSpy ticks(&panel.feed, &feed::LiveFeed::snapshotChanged);
        auto snapshot = panel.feed.snapshot();
        QTimer source;
        int told = 0;
        connect(&source, &QTimer::timeout, this, [&] {
            ++told;
            for (const auto quantity : {plant::Quantity::BmkAmps, plant::Quantity::AcOutVolts}) {
                auto& reading = snapshot.plant[quantity];
                reading.value = *reading.value + (told % 2 ? 1.5 : -1.5);
            }
            snapshot.plant.flow.acIn.watts = 5040 + 37 * (told % 3);
            snapshot.busPackets += 3;
            panel.feed.show(snapshot);
        });
        source.start(250);
        QElapsedTimer watch;
        watch.start();
        QTRY_VERIFY_WITH_TIMEOUT(told >= 16, 10'000);
        // One for each second begun, and one that was on its way
        QVERIFY2(frames.size() <= watch.elapsed() / 1000 + 2,
                 qPrintable(
                     QStringLiteral("%1 frames in %2 ms").arg(frames.size()).arg(watch.elapsed())));
        if (page == QLatin1String("home")) {
            QVERIFY(frames.size() >= 2);
        }
    }
};

int main(int argc, char** argv) {
    QGuiApplication app(argc, argv);
    TestFrames test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_frames.moc"
