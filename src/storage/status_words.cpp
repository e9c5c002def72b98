// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/status_words.h"

#include <QFileInfo>

namespace magnum::storage {
namespace {

QString rowsWait(const Waiting& waiting) {
    return waiting.rows == 1 ? QStringLiteral("1 row waits in memory")
                             : QStringLiteral("%1 rows wait in memory").arg(waiting.rows);
}

QString droppedSentence(const Waiting& waiting) {
    QString words;
    if (waiting.droppedRows > 0) {
        words += QStringLiteral(" Memory is full: the oldest %1 rows were dropped.")
                     .arg(waiting.droppedRows);
    }
    if (waiting.droppedEvents > 0) {
        words += QStringLiteral(" The oldest %1 events were dropped.").arg(waiting.droppedEvents);
    }
    return words;
}

}  // namespace

QString rowsWaitSentence(const Waiting& waiting) {
    return waiting.rows == 0
               ? droppedSentence(waiting)
               : QLatin1Char(' ') + rowsWait(waiting) + QLatin1Char('.') + droppedSentence(waiting);
}

QString retryingWords(const SqlOutcome& outcome, const Waiting& waiting) {
    const auto rows = rowsWait(waiting);
    QString words;
    switch (outcome.trouble) {
        case Trouble::Full:
            words = QStringLiteral("The disk is full: %1; free some space.").arg(rows);
            break;
        case Trouble::Io:
            words = QStringLiteral("The disk reports an error: %1; check the card and its slot.")
                        .arg(rows);
            break;
        case Trouble::Busy:
            words = QStringLiteral("Another program holds the database: %1; close it.").arg(rows);
            break;
        case Trouble::NotPermitted:
            words = QStringLiteral(
                        "The database may not be written: %1; check the folder's owner "
                        "and that the disk is not mounted read-only.")
                        .arg(rows);
            break;
        case Trouble::None:
        case Trouble::Corrupt:
        case Trouble::Other:
            words = QStringLiteral("The database cannot be written (%1): %2; it is tried again.")
                        .arg(outcome.text, rows);
            break;
    }
    return words + droppedSentence(waiting);
}

QString cannotOpenWords(const QString& path, const QString& reason, Trouble trouble,
                        const Waiting& waiting) {
    QString advice;
    switch (trouble) {
        case Trouble::Full:
            advice = QStringLiteral("free some space on the disk");
            break;
        case Trouble::Busy:
            advice = QStringLiteral("close the program that holds it");
            break;
        case Trouble::NotPermitted:
            advice = QStringLiteral("check that the folder exists and may be written");
            break;
        default:
            advice = QStringLiteral("check the disk");
            break;
    }
    return QStringLiteral("The database %1 cannot be opened (%2): %3; it is tried again.%4")
        .arg(path, reason, advice, rowsWaitSentence(waiting));
}

QString cannotSetAsideWords(const QString& path, const QString& why, const Waiting& waiting) {
    return QStringLiteral("%1, and %2 cannot be renamed: check that its folder may be written.%3")
        .arg(why, path, rowsWaitSentence(waiting));
}

QString setAsideSentence(const QString& why, const QString& target) {
    return QStringLiteral("%1. It was kept as %2 and recording goes on in a new file.")
        .arg(why, QFileInfo(target).fileName());
}

QString damagedWhileWritingWords(const QString& reason) {
    return QStringLiteral("The database was found damaged while writing (%1)").arg(reason);
}

QString damagedWhileReadingWords(const QString& reason) {
    return QStringLiteral("The database was found damaged while reading (%1)").arg(reason);
}

QString replacedSentence(const QString& path) {
    return QStringLiteral(
               "The database %1 was removed or replaced by something else while it was "
               "in use. Recording goes on in the file that is there now.")
        .arg(path);
}

}  // namespace magnum::storage
