// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/recorder_text.h"

#include <QCoreApplication>
#include <QRegularExpression>
#include <vector>

using namespace Qt::StringLiterals;

namespace magnum::ui {
namespace {

constexpr const char* wordsContext = "RecorderText";
/// A sentence in an argument of a sentence in an event: no text goes deeper.
constexpr int deepest = 6;

/// As the layers below write them; tst_recorder_text compares.
// NOLINTBEGIN(bugprone-suspicious-missing-comma): long ones go over two lines
constexpr const char* sentences[] = {
    // The port
    QT_TRANSLATE_NOOP("RecorderText", "The port is closed."),
    QT_TRANSLATE_NOOP("RecorderText", "Listening on the serial ports for an inverter."),
    QT_TRANSLATE_NOOP("RecorderText", "Listening on %1 for an inverter."),
    QT_TRANSLATE_NOOP(
        "RecorderText",
        "No serial adapter is plugged in; plug in the RS-485 adapter, recording starts by itself."),
    QT_TRANSLATE_NOOP("RecorderText",
                      "%1 is not there; plug in the RS-485 adapter, recording starts by itself."),
    QT_TRANSLATE_NOOP(
        "RecorderText",
        "%1 is in use by another program; close that program, recording starts by itself."),
    QT_TRANSLATE_NOOP("RecorderText", "%1 is in use by %2; close it, recording starts by itself."),
    QT_TRANSLATE_NOOP(
        "RecorderText",
        "This user may not open %1; add the user to the group that owns it and log in again."),
    QT_TRANSLATE_NOOP("RecorderText", "%1 cannot be read: %2."),
    QT_TRANSLATE_NOOP("RecorderText", "%1 cannot be read."),
    QT_TRANSLATE_NOOP("RecorderText",
                      "%1 is open but nothing is heard; check that the inverter is on, the cable "
                      "to the Magnum network and the A and B wires."),
    QT_TRANSLATE_NOOP("RecorderText", "The serial port"),
    QT_TRANSLATE_NOOP("RecorderText", "Receiving from %1."),
    QT_TRANSLATE_NOOP("RecorderText", "The replay of %1 has reached its end."),
    // Start and end
    QT_TRANSLATE_NOOP("RecorderText", "version %1, port %2, data directory %3"),
    QT_TRANSLATE_NOOP("RecorderText", "simulation %1"),
    QT_TRANSLATE_NOOP("RecorderText", "replay of %1"),
    QT_TRANSLATE_NOOP("RecorderText", "first start"),
    QT_TRANSLATE_NOOP("RecorderText", "last end clean"),
    QT_TRANSLATE_NOOP("RecorderText", "last end by a crash or kill"),
    QT_TRANSLATE_NOOP("RecorderText", "last end by a power cut or reboot"),
    QT_TRANSLATE_NOOP("RecorderText", "the program ended"),
    QT_TRANSLATE_NOOP("RecorderText", "the replay is over"),
    QT_TRANSLATE_NOOP("RecorderText", "stopped by %1"),
    QT_TRANSLATE_NOOP("RecorderText", "the window was closed"),
    QT_TRANSLATE_NOOP("RecorderText", "the picture was taken"),
    // The clock
    QT_TRANSLATE_NOOP("RecorderText", "wall clock moved by %1 s"),
    QT_TRANSLATE_NOOP("RecorderText", "now known: earlier times of this start are corrected"),
    QT_TRANSLATE_NOOP("RecorderText", "not known to be right"),
    // Devices
    QT_TRANSLATE_NOOP("RecorderText", "%1, revision %2"),
    QT_TRANSLATE_NOOP("RecorderText", "Inverter"),
    QT_TRANSLATE_NOOP("RecorderText", "Inverter model %1"),
    QT_TRANSLATE_NOOP("RecorderText", "Inverter %1"),
    QT_TRANSLATE_NOOP("RecorderText", "Remote"),
    QT_TRANSLATE_NOOP("RecorderText", "Generator start module (AGS)"),
    QT_TRANSLATE_NOOP("RecorderText", "Battery monitor (BMK)"),
    QT_TRANSLATE_NOOP("RecorderText", "Router (RTR)"),
    QT_TRANSLATE_NOOP("RecorderText", "Charge controller (PT-100)"),
    QT_TRANSLATE_NOOP("RecorderText", "Load diversion (ACLD)"),
    // The remote's settings
    QT_TRANSLATE_NOOP("RecorderText", "%1: %2 -> %3"),
    QT_TRANSLATE_NOOP("RecorderText", "off"),
    QT_TRANSLATE_NOOP("RecorderText", "generator start volts"),
    QT_TRANSLATE_NOOP("RecorderText", "generator start temperature"),
    QT_TRANSLATE_NOOP("RecorderText", "generator stop volts"),
    QT_TRANSLATE_NOOP("RecorderText", "generator start delay"),
    QT_TRANSLATE_NOOP("RecorderText", "generator stop delay"),
    QT_TRANSLATE_NOOP("RecorderText", "generator maximum run"),
    QT_TRANSLATE_NOOP("RecorderText", "generator start SOC"),
    QT_TRANSLATE_NOOP("RecorderText", "generator stop SOC"),
    QT_TRANSLATE_NOOP("RecorderText", "generator start amps"),
    QT_TRANSLATE_NOOP("RecorderText", "generator stop amps"),
    QT_TRANSLATE_NOOP("RecorderText", "quiet time begin"),
    QT_TRANSLATE_NOOP("RecorderText", "quiet time end"),
    QT_TRANSLATE_NOOP("RecorderText", "exercise days"),
    QT_TRANSLATE_NOOP("RecorderText", "exercise start"),
    QT_TRANSLATE_NOOP("RecorderText", "exercise run"),
    QT_TRANSLATE_NOOP("RecorderText", "generator warm-up"),
    QT_TRANSLATE_NOOP("RecorderText", "generator cool-down"),
    QT_TRANSLATE_NOOP("RecorderText", "battery size"),
    QT_TRANSLATE_NOOP("RecorderText", "low battery cut-out"),
    QT_TRANSLATE_NOOP("RecorderText", "float volts"),
    QT_TRANSLATE_NOOP("RecorderText", "absorb volts"),
    QT_TRANSLATE_NOOP("RecorderText", "absorb time"),
    QT_TRANSLATE_NOOP("RecorderText", "shore amps"),
    QT_TRANSLATE_NOOP("RecorderText", "search watts"),
    QT_TRANSLATE_NOOP("RecorderText", "charge rate"),
    // The database
    QT_TRANSLATE_NOOP("RecorderText", "1 row waits in memory"),
    QT_TRANSLATE_NOOP("RecorderText", "%1 rows wait in memory"),
    QT_TRANSLATE_NOOP("RecorderText", "1 row waits in memory."),
    QT_TRANSLATE_NOOP("RecorderText", "%1 rows wait in memory."),
    QT_TRANSLATE_NOOP("RecorderText", "Memory is full: the oldest %1 rows were dropped."),
    QT_TRANSLATE_NOOP("RecorderText", "The oldest %1 events were dropped."),
    QT_TRANSLATE_NOOP("RecorderText", "The disk is full: %1; free some space."),
    QT_TRANSLATE_NOOP("RecorderText",
                      "The disk reports an error: %1; check the card and its slot."),
    QT_TRANSLATE_NOOP("RecorderText", "Another program holds the database: %1; close it."),
    QT_TRANSLATE_NOOP("RecorderText",
                      "The database may not be written: %1; check the folder's owner and that the "
                      "disk is not mounted read-only."),
    QT_TRANSLATE_NOOP("RecorderText",
                      "The database cannot be written (%1): %2; it is tried again."),
    QT_TRANSLATE_NOOP("RecorderText",
                      "The database %1 cannot be opened (%2): %3; it is tried again."),
    QT_TRANSLATE_NOOP("RecorderText", "free some space on the disk"),
    QT_TRANSLATE_NOOP("RecorderText", "close the program that holds it"),
    QT_TRANSLATE_NOOP("RecorderText", "check that the folder exists and may be written"),
    QT_TRANSLATE_NOOP("RecorderText", "check the disk"),
    QT_TRANSLATE_NOOP("RecorderText",
                      "%1, and %2 cannot be renamed: check that its folder may be written."),
    QT_TRANSLATE_NOOP("RecorderText", "%1. It was kept as %2 and recording goes on in a new file."),
    QT_TRANSLATE_NOOP("RecorderText", "The database was found damaged while writing (%1)"),
    QT_TRANSLATE_NOOP("RecorderText", "The database was found damaged while reading (%1)"),
    QT_TRANSLATE_NOOP("RecorderText",
                      "The database %1 was removed or replaced by something else while it was in "
                      "use. Recording goes on in the file that is there now."),
    QT_TRANSLATE_NOOP("RecorderText", "%1 hours of history came back from the copy of the totals."),
    QT_TRANSLATE_NOOP("RecorderText",
                      "Of the damaged database %1 %2 % of the rows came back (%3 of about %4). The "
                      "damaged file was kept."),
    QT_TRANSLATE_NOOP("RecorderText",
                      "The disk is too full for the rest of its 5-second rows: free some space and "
                      "start the program again."),
    QT_TRANSLATE_NOOP("RecorderText", "The disk is nearly full (%1 % free): %2. Free some space."),
    QT_TRANSLATE_NOOP("RecorderText", "Older than the settings keep: %1."),
    QT_TRANSLATE_NOOP("RecorderText",
                      "the 5-second values of %1 (UTC) were given up; averages and peaks of each "
                      "minute are kept"),
    QT_TRANSLATE_NOOP("RecorderText", "The database %1 is busy: try again in a moment."),
    QT_TRANSLATE_NOOP("RecorderText",
                      "The database %1 is damaged (%2): a running recorder sets it aside and "
                      "brings back what it still holds."),
    QT_TRANSLATE_NOOP("RecorderText",
                      "The database %1 cannot be read (%2): check that this user may read it and, "
                      "while no recorder runs, write its folder."),
    QT_TRANSLATE_NOOP("RecorderText", "The database %1 cannot be read (%2)."),
    QT_TRANSLATE_NOOP("RecorderText", "Nothing has been recorded yet: there is no %1."),
    QT_TRANSLATE_NOOP("RecorderText", "The file %1 is not a database of this program."),
    QT_TRANSLATE_NOOP("RecorderText", "The file is another program's database"),
    QT_TRANSLATE_NOOP("RecorderText", "The file is not a database"),
    QT_TRANSLATE_NOOP("RecorderText", "The database is damaged (%1)"),
    QT_TRANSLATE_NOOP("RecorderText", "the folder %1 cannot be made"),
    QT_TRANSLATE_NOOP(
        "RecorderText",
        "The database was written by a newer version of this program (schema %1, this one knows "
        "%2). It was left as it is: install the newer version, or move the file away."),
    QT_TRANSLATE_NOOP("RecorderText",
                      "The export cannot be written (%1): check the free space and the rights of "
                      "the place it goes to."),
};
// NOLINTEND(bugprone-suspicious-missing-comma)

struct Pattern {
    const char* english;
    QRegularExpression form;
};

/// In the order of the table: what is said more exactly comes first.
const std::vector<Pattern>& patterns() {
    static const auto made = [] {
        static const QRegularExpression place(u"%[1-9](?![0-9])"_s);
        std::vector<Pattern> all;
        for (const char* english : sentences) {
            QStringList parts = QString::fromLatin1(english).split(place);
            for (auto& part : parts) {
                part = QRegularExpression::escape(part);
            }
            all.push_back({english, QRegularExpression(
                                        QRegularExpression::anchoredPattern(parts.join(u"(.*?)"_s)),
                                        QRegularExpression::DotMatchesEverythingOption)});
        }
        return all;
    }();
    return made;
}

QString filledIn(const QString& words, const QStringList& arguments) {
    // All at once: a path that is put in may hold a % and a digit.
    switch (arguments.size()) {
        case 0:
            return words;
        case 1:
            return words.arg(arguments[0]);
        case 2:
            return words.arg(arguments[0], arguments[1]);
        case 3:
            return words.arg(arguments[0], arguments[1], arguments[2]);
        default:
            return words.arg(arguments[0], arguments[1], arguments[2], arguments[3]);
    }
}

QString translated(const QString& english, int depth) {
    if (depth == 0 || english.isEmpty()) {
        return english;
    }
    for (const auto& pattern : patterns()) {
        const auto match = pattern.form.match(english);
        if (match.hasMatch()) {
            QStringList arguments;
            for (int i = 1; i <= match.lastCapturedIndex(); ++i) {
                arguments << translated(match.captured(i), depth - 1);
            }
            return filledIn(QCoreApplication::translate(wordsContext, pattern.english), arguments);
        }
    }
    // Sentences, clauses, and what the system said in parentheses, each by itself
    static const QRegularExpression betweenSentences(u"(?<=[.]) (?=[A-Z0-9])"_s);
    for (const auto& [at, cut] : {std::pair(english.lastIndexOf(betweenSentences), u" "_s),
                                  std::pair(english.indexOf(u"; "_s), u"; "_s),
                                  std::pair(english.lastIndexOf(u" ("_s), u" ("_s)}) {
        if (at > 0) {
            return translated(english.left(at), depth - 1) + cut +
                   translated(english.mid(at + cut.size()), depth - 1);
        }
    }
    return english;
}

}  // namespace

QString recorderText(const QString& english) {
    return translated(english, deepest);
}

}  // namespace magnum::ui
