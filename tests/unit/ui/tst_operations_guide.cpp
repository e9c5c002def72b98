// SPDX-License-Identifier: GPL-3.0-or-later
// The operations guide explains every message the panel can show.
#include <QtTest>

#include "storage/status_words.h"
#include "ui/alarm_text.h"
#include "ui/finding_words.h"
#include "ui/phrases.h"

using namespace magnum;
using namespace magnum::ui;
using namespace Qt::StringLiterals;

namespace {

const TextContext context{QLocale(QLocale::English, QLocale::UnitedStates), QTimeZone::utc()};
/// Stands in messages for what differs from case to case.
const QString blank = u"\u25CC"_s;
constexpr int allFaults = 256;

}  // namespace

class TestOperationsGuide : public QObject {
    Q_OBJECT

    QString m_guide;

    /// The guide says the message, with ... for what differs, or at least its longest fixed part.
    void explains(const QString& message) {
        QVERIFY(!message.isEmpty());
        QString part;
        static const QRegularExpression varying(u"\u25CC|[0-9.]+|[:;.,]? *$"_s);
        for (const QString& piece : message.split(varying)) {
            if (piece.size() > part.size()) {
                part = piece;
            }
        }
        QVERIFY2(m_guide.contains(part.trimmed(), Qt::CaseInsensitive), qPrintable(part));
    }

 private Q_SLOTS:
    void initTestCase() {
        QFile guide(QStringLiteral(TESTS_DIR "/../docs/operations.md"));
        QVERIFY2(guide.open(QIODevice::ReadOnly), qPrintable(guide.errorString()));
        m_guide = QString::fromUtf8(guide.readAll());
        m_guide = m_guide.mid(m_guide.indexOf(u"## What the lights and messages mean"_s));
    }

    void everythingFoundOutAboutTheWires() {
        using Kind = link::Finding::Kind;
        for (int kind = 0; kind <= int(Kind::SilentSince); ++kind) {
            for (const auto talker : {link::Finding::Talker::Unknown, link::Finding::Talker::Modbus,
                                      link::Finding::Talker::Text}) {
                link::Finding finding;
                finding.kind = Kind(kind);
                finding.talker = talker;
                QString title = findingWords(finding, blank, context).title;
                // The three kinds of talkers are one line of the guide.
                title.remove(u"This port hears "_s).remove(u", not the Magnum network"_s);
                explains(title);
            }
        }
    }

    void everyTroubleOfTheAdapter() {
        using enum link::LinkState;
        for (const auto state : {Searching, Missing, Busy, NoPermission, Failed, Silent}) {
            link::LinkStatus link;
            link.state = state;
            link.port = blank;
            link.holder = blank;
            link.detail = blank;
            explains(linkProblem(link, blank).section(u'.', 0, 0));
        }
    }

    void everyTroubleWithTheRecorder() {
        for (const auto state :
             {feed::FeedState::Connecting, feed::FeedState::Lost, feed::FeedState::Incompatible}) {
            explains(feedProblem(state, blank).section(u'.', 0, 0));
        }
    }

    void everyTroubleOfTheDisk() {
        using enum storage::Trouble;
        for (const auto trouble : {Full, Io, Busy, NotPermitted, Other}) {
            storage::SqlOutcome outcome;
            outcome.trouble = trouble;
            explains(storage::retryingWords(outcome, {}).section(u':', 0, 0).section(u'(', 0, 0));
        }
        explains(storage::damagedWhileReadingWords(blank).section(u" while"_s, 0, 0));
        explains(storage::damagedWhileWritingWords(blank).section(u" while"_s, 0, 0));
        explains(storage::replacedSentence(blank).section(u" by"_s, 0, 0));
    }

    void everyAlarm() {
        for (const auto& key :
             {u"low_soc"_s, u"low_volts"_s, u"low_battery_shutdown"_s, u"generator_long_run"_s,
              u"fet_hot"_s, u"inverter_silent"_s, u"generator_battery_full"_s, u"battery_hot"_s,
              u"adapter_gone"_s, u"port_busy"_s, u"bus_silent"_s, u"disk_low"_s, u"clock_unknown"_s,
              u"not_stored"_s, u"database_repaired"_s}) {
            plant::Alarm alarm;
            alarm.key = key;
            const QString title = alarmWords(alarm, context).title;
            QVERIFY2(title != QString(key).replace(u'_', u' '), qPrintable(key));
            explains(title);
        }
        for (const auto& key : {u"bmk_fault_1"_s, u"pt100_fault_1"_s}) {
            plant::Alarm alarm;
            alarm.key = key;
            alarm.code = 1;
            explains(alarmWords(alarm, context).title.section(u" ("_s, 0, 0));
        }
    }

    void everyFaultOfTheInverter() {
        int known = 0;
        for (int fault = 1; fault < allFaults; ++fault) {
            const FaultWords words = inverterFaultWords(fault);
            if (!words.advice.contains(u"manual"_s)) {
                explains(words.name.section(u" ("_s, 0, 0));
                ++known;
            }
        }
        QVERIFY(known >= 15);
    }
};

QTEST_GUILESS_MAIN(TestOperationsGuide)
#include "tst_operations_guide.moc"
