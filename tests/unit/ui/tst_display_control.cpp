// SPDX-License-Identifier: GPL-3.0-or-later
// When the screen is dim, when it is night, and what wakes it.
#include <QDir>
#include <QFile>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QSet>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include "manual_clock.h"
#include "ui/display_control.h"

using namespace magnum;
using ui::DisplayControl;
using ui::DisplaySettings;

namespace {

constexpr qint64 minuteMs = 60'000;

/// Keeps what reached it.
class Target : public QObject {
 public:
    QList<QEvent::Type> got;
    bool event(QEvent* event) override {
        if (event->type() == QEvent::KeyPress || event->type() == QEvent::KeyRelease ||
            event->type() == QEvent::MouseButtonPress ||
            event->type() == QEvent::MouseButtonRelease || event->type() == QEvent::MouseMove) {
            got << event->type();
        }
        return QObject::event(event);
    }
    void key(QEvent::Type type) {
        QKeyEvent event(type, Qt::Key_3, Qt::NoModifier);
        QCoreApplication::sendEvent(this, &event);
    }
    void mouse(QEvent::Type type) {
        QMouseEvent event(type, QPointF(5, 5), QPointF(5, 5), Qt::LeftButton, Qt::LeftButton,
                          Qt::NoModifier);
        QCoreApplication::sendEvent(this, &event);
    }
};

}  // namespace

class TestDisplayControl : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() {
        m_clock = testing::ManualClock();
        m_settings = std::make_unique<DisplaySettings>();
        m_folder = std::make_unique<QTemporaryDir>();
    }
    void cleanup() {
        m_control.reset();
        m_target.reset();
    }

    void itDimsAfterTheTimeTheOwnerSet() {
        make();
        set("dim_minutes", "5");
        pass(5 * minuteMs - 1);
        QVERIFY(!m_control->dimmed());
        QCOMPARE(m_control->veil(), 0.0);
        pass(1);
        QVERIFY(m_control->dimmed());
        QCOMPARE(m_control->veil(), 0.9);
    }
    void neverMeansNever() {
        make();
        set("dim_minutes", "0");
        pass(600 * minuteMs);
        QVERIFY(!m_control->dimmed());
    }
    void aWindowOnADesktopIsLeftAlone() {
        make(false);
        QSignalSpy home(m_control.get(), &DisplayControl::homeWanted);
        pass(600 * minuteMs);
        QVERIFY(!m_control->dimmed());
        QCOMPARE(m_control->shift(), QPoint());
        QCOMPARE(m_control->shiftRange(), 0);
        QCOMPARE(home.count(), 0);
        QVERIFY(!m_control->nextChangeMs());  // and no timer runs
    }

    void theTouchThatWakesDoesNothingElse() {
        make();
        pass(3 * minuteMs);
        QVERIFY(m_control->dimmed());
        m_target->mouse(QEvent::MouseButtonPress);
        QVERIFY(!m_control->dimmed());
        m_target->mouse(QEvent::MouseMove);
        m_target->mouse(QEvent::MouseButtonRelease);
        QCOMPARE(m_target->got, QList<QEvent::Type>());
        m_target->mouse(QEvent::MouseButtonPress);
        m_target->mouse(QEvent::MouseButtonRelease);
        QCOMPARE(m_target->got.size(), 2);
    }
    void aPointerThatOnlyMovesWakesNothing() {
        make();
        pass(3 * minuteMs);
        m_target->mouse(QEvent::MouseMove);
        QVERIFY(m_control->dimmed());
        m_target->mouse(QEvent::MouseButtonPress);
        m_target->mouse(QEvent::MouseButtonRelease);
        QVERIFY(!m_control->dimmed());
        QCOMPARE(m_target->got, QList<QEvent::Type>());
    }
    void theKeyThatWakesDoesNothingElse() {
        make();
        pass(3 * minuteMs);
        m_target->key(QEvent::KeyPress);
        m_target->key(QEvent::KeyRelease);
        QVERIFY(!m_control->dimmed());
        QCOMPARE(m_target->got, QList<QEvent::Type>());
        m_target->key(QEvent::KeyPress);
        QCOMPARE(m_target->got, QList<QEvent::Type>{QEvent::KeyPress});
    }
    void aTouchBeforeThatHoldsItOff() {
        make();
        pass(minuteMs);
        m_target->mouse(QEvent::MouseButtonPress);
        m_target->mouse(QEvent::MouseButtonRelease);
        QCOMPARE(m_target->got.size(), 2);
        pass(minuteMs + 1);
        QVERIFY(!m_control->dimmed());
        pass(minuteMs);
        QVERIFY(m_control->dimmed());
    }

    void anAlarmWakesAndHoldsOffDimming() {
        make();
        pass(3 * minuteMs);
        QVERIFY(m_control->dimmed());
        m_control->setAlarmCalls(true);
        QVERIFY(!m_control->dimmed());
        pass(60 * minuteMs);
        QVERIFY(!m_control->dimmed());
        m_control->setAlarmCalls(false);
        QVERIFY(!m_control->dimmed());  // whoever acknowledged it is there
        pass(2 * minuteMs);
        QVERIFY(m_control->dimmed());
    }

    void restLeadsBackHomeOnce() {
        make();
        QSignalSpy home(m_control.get(), &DisplayControl::homeWanted);
        pass(5 * minuteMs - 1);
        QCOMPARE(home.count(), 0);
        pass(1);
        QCOMPARE(home.count(), 1);
        pass(60 * minuteMs);
        QCOMPARE(home.count(), 1);
    }

    void thePictureMovesAMinuteAndStaysOnTheGlass() {
        make();
        set("dim_minutes", "0");
        QSet<QPair<int, int>> places;
        QPoint last = m_control->shift();
        for (int minute = 0; minute < 16; ++minute) {
            pass(minuteMs);
            const QPoint place = m_control->shift();
            QVERIFY(place != last);
            QVERIFY((place - last).manhattanLength() <= 4);
            QVERIFY(place.x() >= 0 && place.x() <= m_control->shiftRange());
            QVERIFY(place.y() >= 0 && place.y() <= m_control->shiftRange());
            places.insert({place.x(), place.y()});
            last = place;
        }
        QCOMPARE(places.size(), 8);
        // Nothing moves under a finger.
        m_target->mouse(QEvent::MouseButtonPress);
        pass(minuteMs / 2);
        QCOMPARE(m_control->shift(), last);
    }

    void aBacklightIsDimmedInsteadOfTheVeil() {
        makeBacklight();
        make();
        QCOMPARE(brightness(), QByteArray("200"));
        pass(2 * minuteMs);
        QCOMPARE(brightness(), QByteArray("20"));
        QCOMPARE(m_control->veil(), 0.0);
        m_target->key(QEvent::KeyPress);
        QCOMPARE(brightness(), QByteArray("200"));
        set("brightness_percent", "50");
        QCOMPARE(brightness(), QByteArray("100"));
        pass(2 * minuteMs);
        m_control.reset();
        QCOMPARE(brightness(), QByteArray("100"));  // the console behind it can be read
    }
    void aBacklightThatBreaksGivesWayToTheVeil() {
        makeBacklight();
        make();
        QVERIFY(QDir(m_folder->path()).removeRecursively());
        pass(2 * minuteMs);
        QCOMPARE(m_control->veil(), 0.9);
    }

    void nightFollowsTheHours() {
        // 13:00 UTC
        make(false);
        set("night_from_hours", "21.5");
        set("night_until_hours", "6");
        set("night", "hours");
        QVERIFY(!m_settings->isNight());
        QCOMPARE(m_control->nextChangeMs().value_or(0), qint64(510 * minuteMs));
        pass(510 * minuteMs);
        QVERIFY(m_settings->isNight());
        QCOMPARE(m_settings->shownPalette(), DisplaySettings::Palette::Night);
        QCOMPARE(m_settings->palette(), DisplaySettings::Palette::Dark);
        QCOMPARE(m_control->nextChangeMs().value_or(0), qint64(510 * minuteMs));
        pass(510 * minuteMs);
        QVERIFY(!m_settings->isNight());
        set("night", "off");
        QVERIFY(!m_control->nextChangeMs());
    }
    void nightFollowsTheSun() {
        // London, 23 November: the sun sets at 16:00
        make(false);
        set("latitude", "51.5");
        set("longitude", "-0.1");
        set("night", "sunset");
        QVERIFY(!m_settings->isNight());
        pass(177 * minuteMs);
        QVERIFY(!m_settings->isNight());
        pass(6 * minuteMs);
        QVERIFY(m_settings->isNight());
    }
    void aClockThatIsSetMakesItNightAtOnce() {
        make(false);
        set("night", "hours");
        QVERIFY(!m_settings->isNight());
        m_clock.utc += 10 * 60 * minuteMs;
        m_control->noteWallClock();
        QVERIFY(m_settings->isNight());
    }
    void nightHasABrightnessOfItsOwn() {
        makeBacklight();
        make();
        set("night_from_hours", "12");
        set("night", "hours");
        QCOMPARE(brightness(), QByteArray("80"));
    }

    void itsOwnTimerDoesWhatIsDue() {
        make();
        pass(2 * minuteMs - 30);
        QVERIFY(!m_control->dimmed());
        QVERIFY(m_control->nextChangeMs().value_or(0) <= 30);
        m_clock.advance(30);
        QTRY_VERIFY(m_control->dimmed());
    }

 private:
    void make(bool fillsScreen = true) {
        m_control = std::make_unique<DisplayControl>(*m_settings, m_clock, QTimeZone::utc(),
                                                     m_folder->path());
        m_target = std::make_unique<Target>();
        m_control->watch(m_target.get());
        m_control->setFillsScreen(fillsScreen);
    }
    void pass(qint64 ms) {
        m_clock.advance(ms);
        m_control->update();
    }
    void set(const char* name, const char* value) {
        QVERIFY(m_settings->setText(QStringLiteral("display/") + QLatin1String(name),
                                    QLatin1String(value)));
    }
    void makeBacklight() {
        const QDir folder(m_folder->path());
        QVERIFY(folder.mkpath(QStringLiteral("10-0045")));
        write("max_brightness", "200\n");
        write("brightness", "77\n");
    }
    void write(const char* name, const char* text) {
        QFile file(m_folder->filePath(QStringLiteral("10-0045/") + QLatin1String(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(text);
    }
    [[nodiscard]] QByteArray brightness() const {
        QFile file(m_folder->filePath(QStringLiteral("10-0045/brightness")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    testing::ManualClock m_clock;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<DisplaySettings> m_settings;
    std::unique_ptr<Target> m_target;
    std::unique_ptr<DisplayControl> m_control;
};

QTEST_MAIN(TestDisplayControl)
#include "tst_display_control.moc"
