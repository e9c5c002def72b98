// SPDX-License-Identifier: GPL-3.0-or-later
#include <QSignalSpy>
#include <QTest>

#include "history_story.h"
#include "storage/history_reader.h"
#include "ui/totals_view.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::ui;

namespace {

/// One row of 1 kWh out and 5 s of generator at each of these moments, in Havana's November.
constexpr qint64 hour = 3600;
constexpr qint64 day = 86'400;
/// 2026-11-25T05:00:00Z, a Wednesday's first instant in Havana.
constexpr qint64 midnight = 1'795'582'800;

TextContext havana() {
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("America/Havana")};
}

}  // namespace

class tst_totals_view : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    [[nodiscard]] QString path() const { return m_folder.filePath(u"history.db"_s); }

 private Q_SLOTS:
    void initTestCase() {
        storage::Recorder recorder({.databasePath = path()});
        recorder.open({u"boot"_s, 1, midnight * 1000, storage::ClockState::Known, u"0"_s});
        // Last year, January, the 1st of November, Monday, yesterday, today.
        for (const qint64 ago : {330 * day, 300 * day, 23 * day, 2 * day, 6 * hour, -6 * hour}) {
            plant::SampleRow row;
            row.ts = midnight - ago;
            row[plant::Quantity::CovInverter] = 50;
            row[plant::Quantity::EnergyOutJoules] = 3'600'000;
            row[plant::Quantity::GeneratorSeconds] = 5;
            row[plant::Quantity::AcOutWattsMax] = 1000 + ago / hour;
            recorder.append(row);
            plant::GeneratorRun run;
            run.startUtcMs = row.ts * 1000;
            run.endUtcMs = run.startUtcMs + 5000;
            recorder.saveGeneratorRun(run);
        }
        recorder.close();
    }

    void everySpanIsThatOfTheOwnersCalendar_data() {
        QTest::addColumn<int>("span");
        QTest::addColumn<QString>("energy");
        QTest::addColumn<QString>("starts");
        QTest::newRow("today") << int(TotalsView::Today) << u"1.00 kWh"_s << u"1"_s;
        QTest::newRow("yesterday") << int(TotalsView::Yesterday) << u"1.00 kWh"_s << u"1"_s;
        QTest::newRow("week") << int(TotalsView::Week) << u"3.00 kWh"_s << u"3"_s;
        QTest::newRow("seven days") << int(TotalsView::SevenDays) << u"3.00 kWh"_s << u"3"_s;
        QTest::newRow("month") << int(TotalsView::Month) << u"4.00 kWh"_s << u"4"_s;
        QTest::newRow("year") << int(TotalsView::Year) << u"5.00 kWh"_s << u"5"_s;
        QTest::newRow("all") << int(TotalsView::All) << u"6.00 kWh"_s << u"6"_s;
    }
    void everySpanIsThatOfTheOwnersCalendar() {
        QFETCH(int, span);
        storage::HistoryReader reader(path());
        constexpr qint64 now = midnight + 12 * hour;
        reader.setUtcClock([] { return now * 1000; });
        TotalsView view(reader, 1, TotalsView::Span(span), havana());
        view.update(midnight, now * 1000);
        QTRY_VERIFY(view.loaded());
        QTEST(view.energyOut(), "energy");
        QTEST(view.generatorStarts(), "starts");
        QCOMPARE(view.energyIn(), u"--"_s);
        QCOMPARE(view.energyPv(), QString());
        QCOMPARE(view.seen(), u"Seen less than 1 % of the time"_s);
    }
    void anotherSpanIsAskedForAtOnce() {
        storage::HistoryReader reader(path());
        TotalsView view(reader, 1, TotalsView::Today, havana());
        view.update(midnight, (midnight + 12 * hour) * 1000);
        QTRY_VERIFY(view.loaded());
        view.setSpan(TotalsView::All);
        QTRY_COMPARE(view.energyOut(), u"6.00 kWh"_s);
    }
    void viewsOfOneReaderKeepTheirOwnAnswers() {
        storage::HistoryReader reader(path());
        TotalsView today(reader, 1, TotalsView::Today, havana());
        TotalsView year(reader, 2, TotalsView::Year, havana());
        today.update(midnight, (midnight + 12 * hour) * 1000);
        year.update(midnight, (midnight + 12 * hour) * 1000);
        QTRY_VERIFY(today.loaded() && year.loaded());
        QCOMPARE(today.energyOut(), u"1.00 kWh"_s);
        QCOMPARE(year.energyOut(), u"5.00 kWh"_s);
    }
    void theCountersOutliveTheRows() {
        QTemporaryDir folder;
        const QString copy = folder.filePath(u"history.db"_s);
        QVERIFY(QFile::copy(path(), copy));
        storage::Connection connection;
        QVERIFY(connection.open(copy, storage::Connection::Mode::ReadWrite).ok());
        for (const auto* table : {"sample", "r60", "r900", "r3600"}) {
            QVERIFY(connection.exec(u"DELETE FROM "_s + QLatin1String(table)).ok());
        }
        connection.close();
        storage::HistoryReader reader(copy);
        TotalsView view(reader, 1, TotalsView::All, havana());
        view.update(midnight, (midnight + 12 * hour) * 1000);
        QTRY_VERIFY(view.loaded());
        QCOMPARE(view.energyOut(), u"6.00 kWh"_s);
        QCOMPARE(view.generatorTime(), u"30 s"_s);
        QCOMPARE(view.maximumLoad(), u"--"_s);
    }
    void whatCannotBeReadIsSaid() {
        QTemporaryDir folder;
        QFile garbage(folder.filePath(u"history.db"_s));
        QVERIFY(garbage.open(QIODevice::WriteOnly));
        garbage.write(QByteArray(5000, 'x'));
        garbage.close();
        storage::HistoryReader reader(garbage.fileName());
        TotalsView view(reader, 1, TotalsView::Today, havana());
        view.update(midnight, (midnight + 12 * hour) * 1000);
        QTRY_VERIFY(view.error().contains(u"is damaged"_s));
        QCOMPARE(view.energyOut(), u"--"_s);
    }
};

QTEST_GUILESS_MAIN(tst_totals_view)
#include "tst_totals_view.moc"
