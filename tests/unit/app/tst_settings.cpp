// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include "app/settings.h"

using magnum::app::Settings;
using magnum::plant::PlantConfig;

class TestSettings : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void init() { m_dir = std::make_unique<QTemporaryDir>(); }

    void withoutAFileTheDefaultsHold() {
        const Settings settings(path());
        QCOMPARE(settings.port(), QStringLiteral("auto"));
        QCOMPARE(settings.commitIntervalSeconds(), 60);
        QVERIFY(!settings.plantConfig().lowSocPercent);
    }

    void theFileIsRead() {
        write("[bus]\nport=/dev/ttyUSB7\n[plant]\nac_input=grid\n[limits]\nlow_soc_percent=30\n");
        const Settings settings(path());
        QCOMPARE(settings.port(), QStringLiteral("/dev/ttyUSB7"));
        QVERIFY(settings.plantConfig().acInput == PlantConfig::AcInput::Grid);
        QCOMPARE(settings.plantConfig().lowSocPercent.value_or(0), 30.0);
    }

    void aBatteryHasAFloorOnlyWhereTheOwnerSetOne() {
        QVERIFY(!Settings(path()).plantConfig().batteryFloorPercent);
        write("[battery]\nfloor_percent=30\n");
        QCOMPARE(Settings(path()).plantConfig().batteryFloorPercent.value_or(0), 30.0);
    }

    void aValueOutOfRangeCountsAsNotSet() {
        write("[storage]\ncommit_interval_seconds=1\n[plant]\nac_input=moon\n");
        const Settings settings(path());
        QCOMPARE(settings.commitIntervalSeconds(), 60);
        QVERIFY(settings.plantConfig().acInput == PlantConfig::AcInput::Auto);
    }

    void whatIsWrongInTheFileIsSaid() {
        write("[storage]\ncommit_interval_seconds=1\n[limits]\nlow_socks=30\n");
        const QString words = Settings(path()).problems().join(u'\n');
        QVERIFY2(words.contains(QStringLiteral("storage/commit_interval_seconds")) &&
                     words.contains(QStringLiteral("limits/low_socks")),
                 qPrintable(words));
    }

    void aFileThatIsNotThereIsSaid() {
        QVERIFY(Settings(path()).problems().join(u'\n').contains(path()));
    }

    void aCleanFileHasNothingToSay() {
        write("[limits]\nlow_volts=46\n");
        QCOMPARE(Settings(path()).problems(), QStringList());
    }

    void aKeptValueSurvivesARestart() {
        QVERIFY(!Settings(path()).set(QStringLiteral("limits/low_volts"), QStringLiteral("46")));
        QCOMPARE(Settings(path()).plantConfig().lowVolts.value_or(0), 46.0);
    }

    void aWrongValueIsRefusedInWords_data() {
        QTest::addColumn<QString>("key");
        QTest::addColumn<QString>("value");
        QTest::newRow("unknown key") << QStringLiteral("a/b") << QStringLiteral("1");
        QTest::newRow("out of range")
            << QStringLiteral("display/text_scale") << QStringLiteral("9");
        QTest::newRow("no number") << QStringLiteral("limits/low_volts") << QStringLiteral("low");
        QTest::newRow("no choice") << QStringLiteral("display/palette") << QStringLiteral("pink");
    }
    void aWrongValueIsRefusedInWords() {
        QFETCH(QString, key);
        QFETCH(QString, value);
        Settings settings(path());
        QVERIFY(settings.set(key, value).value_or(QString()).contains(key));
    }

 private:
    [[nodiscard]] QString path() const { return m_dir->filePath(QStringLiteral("test.conf")); }
    void write(const char* content) {
        QFile file(path());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
    }

    std::unique_ptr<QTemporaryDir> m_dir;
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
