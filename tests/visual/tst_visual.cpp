// SPDX-License-Identifier: GPL-3.0-or-later
// What the program draws, against pictures in the tree. The real program on a simulated bus, with
// the software renderer and the bundled font. Its clock is fixed by the database it starts with: a
// simulation goes on after the newest row, and that one lies in the future.
//
// With MAGNUM_RENEW_PICTURES=1 the pictures are made anew instead of compared: look at each of
// them, then commit them. With MAGNUM_SHOTS=<folder> what was drawn is kept there.
#include <QDir>
#include <QHash>
#include <QImage>
#include <QtTest>
#include <algorithm>

#include "../unit/ui/history_story.h"
#include "program_under_test.h"

using namespace magnum;

namespace {

/// 2035-06-13T00:00:00Z, and two days later in the afternoon.
constexpr qint64 storyFromTs = 2'065'305'600;
constexpr qint64 storyToTs = storyFromTs + 2 * 86'400 + 14 * 3600 + 120;

/// A channel that differs by less is the same colour: hinting and blending differ a little from one
/// version of FreeType and Qt to the next.
constexpr int sameColour = 48;
/// Numbers move from run to run; a digit at glance size is about 0.3 % of a small screen.
constexpr double mostDifferent = 0.02;
/// Of one of the tiles the picture is divided into, so that a lost line of text is not lost in the
/// whole.
constexpr double mostOfATileDifferent = 0.35;
/// Where a tile held letters, and holds a fraction of them, something is not there any more.
constexpr double leastInk = 0.01;
constexpr double leastInkLeft = 0.34;
constexpr int tilesAcross = 8;
constexpr int tilesDown = 6;

QString baselinePath(const QString& name) {
    return QStringLiteral(TESTS_DIR "/visual/baselines/%1.png").arg(name);
}

bool differs(QRgb a, QRgb b) {
    return std::abs(qRed(a) - qRed(b)) >= sameColour ||
           std::abs(qGreen(a) - qGreen(b)) >= sameColour ||
           std::abs(qBlue(a) - qBlue(b)) >= sameColour;
}

double differentShare(const QImage& a, const QImage& b, const QRect& part) {
    int different = 0;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            different += differs(a.pixel(x, y), b.pixel(x, y)) ? 1 : 0;
        }
    }
    return double(different) / (double(part.width()) * part.height());
}

/// How much of a part is not of its commonest colour: letters, lines, symbols.
double inkShare(const QImage& picture, const QRect& part) {
    QHash<QRgb, int> counts;
    for (int y = part.top(); y <= part.bottom(); ++y) {
        for (int x = part.left(); x <= part.right(); ++x) {
            ++counts[picture.pixel(x, y)];
        }
    }
    QRgb behind = 0;
    for (auto at = counts.cbegin(); at != counts.cend(); ++at) {
        behind = at.value() > counts.value(behind) ? at.key() : behind;
    }
    int ink = 0;
    for (auto at = counts.cbegin(); at != counts.cend(); ++at) {
        ink += differs(at.key(), behind) ? at.value() : 0;
    }
    return double(ink) / (double(part.width()) * part.height());
}

/// The same in its 256 commonest colours: a third of the size as a file, and not to be seen.
QImage withFewColours(const QImage& picture) {
    QHash<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x) {
            ++counts[picture.pixel(x, y)];
        }
    }
    QList<QRgb> colours = counts.keys();
    std::sort(colours.begin(), colours.end(),
              [&](QRgb a, QRgb b) { return counts.value(a) > counts.value(b); });
    return picture.convertToFormat(QImage::Format_Indexed8,
                                   colours.first(qMin(256, int(colours.size()))),
                                   Qt::ThresholdDither | Qt::AvoidDither);
}

/// How two pictures differ, in words; empty if they are the same but for what may change.
QString difference(const QImage& drawn, const QImage& expected) {
    if (drawn.size() != expected.size()) {
        return QStringLiteral("of another size");
    }
    const double whole = differentShare(drawn, expected, drawn.rect());
    if (whole > mostDifferent) {
        return QStringLiteral("%1 % of it differs").arg(whole * 100, 0, 'f', 2);
    }
    const QSize tile(drawn.width() / tilesAcross, drawn.height() / tilesDown);
    for (int i = 0; i < tilesAcross * tilesDown; ++i) {
        const QRect part(QPoint(i % tilesAcross * tile.width(), i / tilesAcross * tile.height()),
                         tile);
        const double share = differentShare(drawn, expected, part);
        if (share > mostOfATileDifferent) {
            return QStringLiteral("%1 % differs around %2, %3")
                .arg(share * 100, 0, 'f', 1)
                .arg(part.center().x())
                .arg(part.center().y());
        }
        const auto [less, more] = std::minmax({inkShare(drawn, part), inkShare(expected, part)});
        if (more > leastInk && less < more * leastInkLeft) {
            return QStringLiteral("nearly all around %1, %2 came or went")
                .arg(part.center().x())
                .arg(part.center().y());
        }
    }
    return {};
}

}  // namespace

class TestVisual : public QObject {
    Q_OBJECT

 private Q_SLOTS:
    void initTestCase();
    void pages_look_as_they_did_data();
    void pages_look_as_they_did();
    void a_missing_card_is_noticed();

 private:
    QTemporaryDir m_folder;
};

void TestVisual::initTestCase() {
    ui::test::Story story;
    story.fromTs = storyFromTs;
    story.toTs = storyToTs;
    ui::test::writeStory(m_folder.filePath(QStringLiteral("history.db")), story);
}

void TestVisual::pages_look_as_they_did_data() {
    QTest::addColumn<QString>("page");
    QTest::addColumn<QString>("size");
    QTest::addColumn<QString>("palette");
    QTest::addColumn<QString>("scenario");
    const auto add = [](const QString& page, const QString& size,
                        const QString& palette = QStringLiteral("dark"),
                        const QString& scenario = QStringLiteral("steady")) {
        QStringList parts{page, size};
        parts << (palette == QLatin1String("dark") ? QStringList() : QStringList(palette));
        parts << (scenario == QLatin1String("steady") ? QStringList() : QStringList(scenario));
        QTest::newRow(qPrintable(parts.join(u'_'))) << page << size << palette << scenario;
    };
    // Not Alarms: which device is heard first differs, and so does the event log
    for (const char* page : {"home", "generator", "history", "system"}) {
        add(QLatin1String(page), QStringLiteral("800x480"));
        add(QLatin1String(page), QStringLiteral("1280x800"));
    }
    const QString home = QStringLiteral("home");
    add(home, QStringLiteral("480x800"));
    add(home, QStringLiteral("800x480"), QStringLiteral("light"));
    add(home, QStringLiteral("800x480"), QStringLiteral("night"));
    add(QStringLiteral("history"), QStringLiteral("1280x800"), QStringLiteral("night"));
    add(QStringLiteral("generator"), QStringLiteral("1280x800"), QStringLiteral("light"));
    add(home, QStringLiteral("1024x600"), QStringLiteral("dark"), QStringLiteral("falls-silent"));
}

void TestVisual::pages_look_as_they_did() {
    QFETCH(QString, page);
    QFETCH(QString, size);
    QFETCH(QString, palette);
    QFETCH(QString, scenario);
    const QString name = QString::fromLatin1(QTest::currentDataTag());
    test::Sandbox sandbox;
    sandbox.writeSettings("[display]\nlanguage=en\npalette=" + palette.toLatin1() + '\n');
    QVERIFY(QDir(sandbox.dataDirectory()).mkdir(QStringLiteral("simulation")));
    QVERIFY(QFile::copy(m_folder.filePath(QStringLiteral("history.db")),
                        sandbox.path(QStringLiteral("data/simulation/history.db"))));
    const QString shot = sandbox.path(QStringLiteral("shot.png"));
    test::ProgramUnderTest program(sandbox);
    program.setEnvironment("QT_QPA_PLATFORM", QStringLiteral("offscreen"));
    program.setEnvironment("QT_QUICK_BACKEND", QStringLiteral("software"));
    // The event log says where it lies: as long a path wherever the tests are
    const QString plant = sandbox.path(QStringLiteral("plant.json"));
    QVERIFY(QFile::copy(QStringLiteral(TESTS_DIR "/visual/%1.json").arg(scenario), plant));
    QVERIFY(program.start({QStringLiteral("--simulate=") + plant, QStringLiteral("--size"), size,
                           QStringLiteral("--page"), page, QStringLiteral("--screenshot"), shot}));
    QTRY_VERIFY_WITH_TIMEOUT(!program.running(), 2 * test::patienceMs);
    const QImage drawn = QImage(shot).convertToFormat(QImage::Format_RGB32);
    QVERIFY(!drawn.isNull());
    const QString shots = qEnvironmentVariable("MAGNUM_SHOTS");
    if (!shots.isEmpty()) {
        QVERIFY(drawn.save(QStringLiteral("%1/%2.png").arg(shots, name)));
    }
    if (qEnvironmentVariableIsSet("MAGNUM_RENEW_PICTURES")) {
        QVERIFY(QDir().mkpath(QStringLiteral(TESTS_DIR "/visual/baselines")));
        QVERIFY(withFewColours(drawn).save(baselinePath(name), "PNG", 0));
        return;
    }
    const QImage expected = QImage(baselinePath(name)).convertToFormat(QImage::Format_RGB32);
    QVERIFY2(!expected.isNull(), qPrintable(baselinePath(name)));
    const QString how = difference(drawn, expected);
    if (!how.isEmpty()) {
        const QString kept = QDir::temp().filePath(QStringLiteral("magnum-%1.png").arg(name));
        drawn.save(kept);
        QFAIL(qPrintable(QStringLiteral("%1: %2; drawn now: %3").arg(name, how, kept)));
    }
}

/// The tolerance is for digits, not for what is no longer there.
void TestVisual::a_missing_card_is_noticed() {
    const QImage expected =
        QImage(baselinePath(QStringLiteral("home_800x480"))).convertToFormat(QImage::Format_RGB32);
    QVERIFY(!expected.isNull());
    QCOMPARE(difference(expected, expected), QString());
    QImage without = expected;
    for (int y = without.height() * 5 / 6; y < without.height(); ++y) {
        for (int x = without.width() / 6; x < without.width(); ++x) {
            without.setPixel(x, y, expected.pixel(without.width() - 1, 0));
        }
    }
    QVERIFY(!difference(without, expected).isEmpty());
}

QTEST_GUILESS_MAIN(TestVisual)
#include "tst_visual.moc"
