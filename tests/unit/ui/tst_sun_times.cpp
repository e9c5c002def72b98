// SPDX-License-Identifier: GPL-3.0-or-later
// Sunrise and sunset against the times almanacs print for these places.
#include <QDateTime>
#include <QTest>
#include <QTimeZone>

#include "ui/sun_times.h"

using namespace magnum::ui;

namespace {

constexpr qint64 toleranceMs = 3 * 60'000;

qint64 utc(const char* iso) {
    return QDateTime::fromString(QLatin1String(iso), Qt::ISODate).toMSecsSinceEpoch();
}

}  // namespace

class TestSunTimes : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void riseAndSetAreTheAlmanacs_data() {
        QTest::addColumn<double>("latitude");
        QTest::addColumn<double>("longitude");
        QTest::addColumn<qint64>("rise");
        QTest::addColumn<qint64>("set");
        QTest::newRow("London, midsummer")
            << 51.507 << -0.128 << utc("2026-06-21T03:43:00Z") << utc("2026-06-21T20:21:00Z");
        QTest::newRow("London, midwinter")
            << 51.507 << -0.128 << utc("2026-12-21T08:04:00Z") << utc("2026-12-21T15:53:00Z");
        QTest::newRow("New York, midsummer: the evening is the next day in UTC")
            << 40.713 << -74.006 << utc("2026-06-21T09:25:00Z") << utc("2026-06-22T00:31:00Z");
        QTest::newRow("Denver, midwinter")
            << 39.739 << -104.985 << utc("2026-12-21T14:17:00Z") << utc("2026-12-21T23:39:00Z");
        QTest::newRow("Sydney, its midsummer")
            << -33.868 << 151.209 << utc("2026-12-20T18:41:00Z") << utc("2026-12-21T09:05:00Z");
        QTest::newRow("Quito, equinox")
            << -0.18 << -78.467 << utc("2026-03-20T11:18:00Z") << utc("2026-03-20T23:24:00Z");
    }
    void riseAndSetAreTheAlmanacs() {
        QFETCH(double, latitude);
        QFETCH(double, longitude);
        QFETCH(qint64, rise);
        QFETCH(qint64, set);
        const Place place{latitude, longitude};
        const Darkness before = darknessAt(rise - 3'600'000, place);
        QVERIFY(before.isNight);
        QVERIFY2(qAbs(before.nextChangeUtcMs - rise) <= toleranceMs,
                 qPrintable(QString::number((before.nextChangeUtcMs - rise) / 1000)));
        const Darkness day = darknessAt((rise + set) / 2, place);
        QVERIFY(!day.isNight);
        QVERIFY2(qAbs(day.nextChangeUtcMs - set) <= toleranceMs,
                 qPrintable(QString::number((day.nextChangeUtcMs - set) / 1000)));
        QVERIFY(darknessAt(set + toleranceMs, place).isNight);
    }

    void everyChangeChangesAtAnyLongitude() {
        const qint64 start = utc("2026-03-01T00:00:00Z");
        for (int longitude = -180; longitude <= 180; longitude += 15) {
            const Place place{45, double(longitude)};
            qint64 at = start;
            for (int i = 0; i < 20; ++i) {
                const Darkness now = darknessAt(at, place);
                QVERIFY(now.nextChangeUtcMs > at);
                QVERIFY(now.nextChangeUtcMs - at < 86'400'000);
                const Darkness then = darknessAt(now.nextChangeUtcMs + 1, place);
                QVERIFY2(then.isNight != now.isNight, qPrintable(QString::number(longitude)));
                at = now.nextChangeUtcMs + 1;
            }
        }
    }

    void thePolesHaveOneDayAndOneNightAYear() {
        const Place tromsoe{69.65, 18.96};
        for (int hour = 0; hour < 24; ++hour) {
            QVERIFY(!darknessAt(utc("2026-06-21T00:00:00Z") + hour * 3'600'000, tromsoe).isNight);
            QVERIFY(darknessAt(utc("2026-12-21T00:00:00Z") + hour * 3'600'000, tromsoe).isNight);
        }
        const Darkness pole = darknessAt(utc("2026-06-21T00:00:00Z"), {90, 0});
        QVERIFY(!pole.isNight);
        QVERIFY(pole.nextChangeUtcMs > utc("2026-06-21T00:00:00Z"));
    }

    void aZoneLiesWhereItsCityIs() {
        const QByteArray table =
            "# comment\nDE,DK\t+5230+01322\tEurope/Berlin\tmost of Germany\n"
            "US\t+340308-1181434\tAmerica/Los_Angeles\tPacific\nXX\tnonsense\tNo/Where\n";
        const auto berlin = placeOfZone("Europe/Berlin", table);
        QVERIFY(berlin);
        QCOMPARE(berlin->latitude, 52.5);
        QVERIFY(qAbs(berlin->longitude - 13.3667) < 0.001);
        const auto angeles = placeOfZone("America/Los_Angeles", table);
        QVERIFY(angeles);
        QVERIFY(qAbs(angeles->latitude - 34.0522) < 0.001);
        QVERIFY(qAbs(angeles->longitude + 118.2428) < 0.001);
        QVERIFY(!placeOfZone("Mars/Base", table));
        QVERIFY(!placeOfZone("No/Where", table));
    }
};

QTEST_GUILESS_MAIN(TestSunTimes)
#include "tst_sun_times.moc"
