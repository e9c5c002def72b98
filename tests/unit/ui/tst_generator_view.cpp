// SPDX-License-Identifier: GPL-3.0-or-later
// What the Generator page says of what comes next and of the service.
#include <QSignalSpy>
#include <QTest>

#include "ui/generator_view.h"

using namespace Qt::StringLiterals;
using namespace magnum;
using namespace magnum::ui;
using plant::Quantity;

namespace {

constexpr plant::Instant now{10'000'000, 1'795'352'400'000};

TextContext english() {
    return {QLocale(QLocale::English, QLocale::UnitedKingdom), QTimeZone("UTC")};
}
void know(plant::PlantState& plant, Quantity quantity, double value) {
    plant[quantity] = plant::Reading<double>::known(value, now.monotonicMs);
}
QString rowOf(const QVariantList& rows, const QString& caption) {
    for (const auto& row : rows) {
        if (row.toMap().value(u"caption"_s).toString() == caption) {
            return row.toMap().value(u"value"_s).toString().replace(QChar(0xa0), u' ');
        }
    }
    return u"(no row)"_s;
}

}  // namespace

class tst_generator_view : public QObject {
    Q_OBJECT
 private Q_SLOTS:
    void everyStartConditionTellsWhereItStandsAndWhereItStarts() {
        feed::Snapshot snapshot;
        auto& set = snapshot.plant.settings;
        set.generatorStartVolts = 46;
        set.generatorStartDelaySeconds = 120;
        set.generatorStartSocPercent = 40;
        set.generatorStartAmps = 30;
        set.generatorStartCelsius = 32;
        set.exerciseDays = 30;
        set.exerciseStartQuarterHours = 40;
        set.quietBeginQuarterHours = 84;
        set.quietEndQuarterHours = 32;
        snapshot.plant.daysSinceGeneratorRun = 5;
        know(snapshot.plant, Quantity::DcVolts, 51.2);
        know(snapshot.plant, Quantity::Soc, 63);
        know(snapshot.plant, Quantity::AcOutAmps, 12);
        know(snapshot.plant, Quantity::AgsCelsius, 24);
        GeneratorView view(english());
        view.update(snapshot, now);
        QCOMPARE(rowOf(view.next(), u"Voltage"_s), u"51.2 V, starts at 46.0 V for 2 min"_s);
        QCOMPARE(rowOf(view.next(), u"Charge"_s), u"63 %, starts at 40 %"_s);
        QCOMPARE(rowOf(view.next(), u"Load"_s), u"12 A, starts at 30 A"_s);
        QCOMPARE(rowOf(view.next(), u"Temperature"_s), u"24 °C, starts at 32 °C"_s);
        QVERIFY(rowOf(view.next(), u"Exercise"_s).endsWith(u"last run 5 days ago"_s));
        QVERIFY(rowOf(view.next(), u"Quiet time"_s).contains(u" to "_s));
    }

    void whatIsNotKnownNowIsNotZero() {
        feed::Snapshot snapshot;
        snapshot.plant.settings.generatorStartAmps = 30;
        GeneratorView view(english());
        view.update(snapshot, now);
        QCOMPARE(rowOf(view.next(), u"Load"_s), u"-- A, starts at 30 A"_s);
    }

    void conditionsThatAreOffAreNotListed() {
        feed::Snapshot snapshot;
        snapshot.plant.settings.generatorStartAmps = 0;
        snapshot.plant.settings.generatorStartSocPercent = 0;
        snapshot.plant.settings.exerciseDays = 0;
        GeneratorView view(english());
        view.update(snapshot, now);
        QVERIFY(view.next().isEmpty());
    }

    void theLongestRunTellsWhenItEnds() {
        feed::Snapshot snapshot;
        snapshot.plant.settings.generatorMaxRunHours = 12;
        snapshot.plant.generator.phase = plant::GeneratorPhase::Running;
        snapshot.plant.generator.runStartMonotonicMs = now.monotonicMs - 2 * 3'600'000;
        GeneratorView view(english());
        view.update(snapshot, now);
        QCOMPARE(rowOf(view.next(), u"Longest run"_s), u"12.0 h, ends in 10 h"_s);
        snapshot.plant.generator.runStartMonotonicMs = now.monotonicMs - 13 * 3'600'000;
        view.update(snapshot, now);
        QCOMPARE(rowOf(view.next(), u"Longest run"_s), u"12.0 h"_s);
    }

    void theServiceHoursAreThereToBeCorrected() {
        feed::Snapshot snapshot;
        GeneratorView view(english());
        view.update(snapshot, now);
        QCOMPARE(view.serviceHours(), -1.0);  // no database, no counter
        snapshot.storage.sessionId = 1;
        snapshot.storage.totalGeneratorSeconds = 62 * 3600;
        snapshot.serviceIntervalHours = 100;
        view.update(snapshot, now);
        QCOMPARE(view.serviceHours(), 62.0);
        QCOMPARE(view.serviceInterval(), 100.0);
        QSignalSpy asked(&view, &GeneratorView::serviceSet);
        view.setService(70, 150);
        QCOMPARE(asked.count(), 1);
        QCOMPARE(asked[0][0].toDouble(), 70.0);
        QCOMPARE(asked[0][1].toDouble(), 150.0);
    }
};

QTEST_GUILESS_MAIN(tst_generator_view)
#include "tst_generator_view.moc"
