// SPDX-License-Identifier: GPL-3.0-or-later
// Writes at the true pace of an installation, a row each 5 s, until it is killed. What that costs a
// disk is counted outside: see tests/bench/wear.
#include <fcntl.h>
#include <unistd.h>

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDateTime>
#include <QDir>
#include <QTimer>
#include <cstdio>
#include <functional>

#include "invented_plant.h"
#include "storage/recorder.h"

using namespace magnum;

namespace {

constexpr qint64 rowSeconds = 5;
/// Bytes of a row in the database, for the file that is only appended to.
constexpr int rowBytes = 70;

/// Calls `make` for the start of each 5-second interval once it has ended, from the next one on.
class Pace {
 public:
    explicit Pace(std::function<void(qint64)> make) : m_make(std::move(make)) {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, &m_timer, [this] { catchUp(); });
        m_timer.start(200);
    }

 private:
    void catchUp() {
        const auto now = QDateTime::currentSecsSinceEpoch();
        for (; m_next + rowSeconds <= now; m_next += rowSeconds) {
            m_make(m_next);
        }
    }
    std::function<void(qint64)> m_make;
    QTimer m_timer;
    qint64 m_next = QDateTime::currentSecsSinceEpoch() / rowSeconds * rowSeconds;
};

/// The real recorder. First some days at once, so that the file and its log have their size.
int record(const QString& folder, int intervalSeconds, int days) {
    storage::Recorder recorder({.databasePath = folder + QStringLiteral("/history.db"),
                                .commitIntervalSeconds = intervalSeconds});
    QObject::connect(&recorder, &storage::Recorder::statusChanged, [](const auto& status) {
        if (!status.detail.isEmpty()) {
            std::fprintf(stderr, "%s\n", qPrintable(status.detail));
        }
    });
    const auto now = QDateTime::currentSecsSinceEpoch() / rowSeconds * rowSeconds;
    recorder.open({QStringLiteral("wear"), 0, now * 1000, storage::ClockState::Known, {}});
    bench::InventedPlant plant(4711);
    const auto write = [&](qint64 ts) {
        plant::SampleRow row;
        if (plant.next(ts, row)) {
            row.ts = ts;
            recorder.append(row);
        }
    };
    auto ts = now - qint64(days) * 86'400;
    for (; ts < QDateTime::currentSecsSinceEpoch() / rowSeconds * rowSeconds; ts += rowSeconds) {
        write(ts);
    }
    std::puts("paced");
    std::fflush(stdout);
    const Pace pace(write);
    return QCoreApplication::exec();
}

/// For comparison: rows appended to a plain file, one write and one fdatasync per interval.
int append(const QString& folder, int intervalSeconds) {
    const auto path = QFile::encodeName(folder + QStringLiteral("/rows"));
    const int file = ::open(path.constData(), O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0644);
    QByteArray waiting;
    const Pace pace([&](qint64 ts) {
        waiting += QByteArray(rowBytes, char('a' + ts % 26));
        if ((ts + rowSeconds) % intervalSeconds == 0) {
            if (::write(file, waiting.constData(), size_t(waiting.size())) != waiting.size() ||
                ::fdatasync(file) != 0) {
                std::perror("append");
                std::exit(1);
            }
            waiting.clear();
        }
    });
    std::puts("paced");
    std::fflush(stdout);
    return QCoreApplication::exec();
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("what"), QStringLiteral("record or append"));
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("an empty folder"));
    parser.addOption({QStringLiteral("interval"), QStringLiteral("seconds between commits"),
                      QStringLiteral("s"), QStringLiteral("60")});
    parser.addOption({QStringLiteral("days"), QStringLiteral("written at once before"),
                      QStringLiteral("n"), QStringLiteral("2")});
    parser.process(app);
    const auto words = parser.positionalArguments();
    if (words.size() != 2) {
        parser.showHelp(2);
    }
    const int interval = parser.value(QStringLiteral("interval")).toInt();
    return words[0] == QStringLiteral("append")
               ? append(words[1], interval)
               : record(words[1], interval, parser.value(QStringLiteral("days")).toInt());
}
