// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/export_job.h"

#include <unistd.h>

#include <QDateTime>
#include <QDir>
#include <QFileInfo>
#include <QSaveFile>
#include <QStandardPaths>
#include <algorithm>
#include <array>
#include <limits>

#include "storage/exporter.h"
#include "storage/retention.h"
#include "ui/recorder_text.h"

namespace magnum::ui {
namespace {

constexpr int lookEveryMs = 250;
constexpr std::array stepSecondsOf{5, 60, 900, 3600, 86'400};
constexpr std::array stepNames{"5s", "1min", "15min", "1h", "1d"};
constexpr qint64 day = 86'400;
/// As measured on the simulator's day: a longer step also tells the lowest and the highest.
constexpr qint64 rowBytes = 240;
constexpr qint64 longRowBytes = 480;
/// The recorder goes on writing to the same disk.
constexpr qint64 spareBytes = 200LL << 20;

int stepIndex(int step) {
    return std::clamp(step, 0, int(stepSecondsOf.size()) - 1);
}

qint64 expectedRows(qint64 fromTs, qint64 toTs, int stepSeconds) {
    return std::max<qint64>(0, (toTs - fromTs + stepSeconds - 1) / stepSeconds);
}

qint64 expectedBytes(qint64 fromTs, qint64 toTs, int stepSeconds) {
    return expectedRows(fromTs, toTs, stepSeconds) * (stepSeconds > 5 ? longRowBytes : rowBytes);
}

/// What the plural forms of a language go by.
int pluralOf(qint64 count) {
    return int(std::min<qint64>(count, std::numeric_limits<int>::max()));
}

/// Hands on what is written, and reads in the first column how far it has come.
class RowWatch : public QIODevice {
 public:
    RowWatch(QIODevice& out, std::function<void(qint64 ts)> reached)
        : m_out(out), m_reached(std::move(reached)) {
        open(QIODevice::WriteOnly | QIODevice::Unbuffered);
    }

 protected:
    qint64 readData(char* /*data*/, qint64 /*size*/) override { return -1; }
    qint64 writeData(const char* data, qint64 size) override {
        const qint64 written = m_out.write(data, size);
        if (written < 0) {
            setErrorString(m_out.errorString());
            return written;
        }
        const auto text = QByteArray::fromRawData(data, size);
        const auto lineEnd = text.lastIndexOf('\n', size - 2);
        const auto time =
            QDateTime::fromString(QString::fromLatin1(text.mid(lineEnd + 1, 20)), Qt::ISODate);
        if (time.isValid()) {
            m_reached(time.toSecsSinceEpoch());
        }
        return written;
    }

 private:
    QIODevice& m_out;
    std::function<void(qint64)> m_reached;
};

}  // namespace

struct ExportJob::Order {
    storage::ExportRequest request;
    QStringList folders;  ///< the first that can be written is taken
    QString name;
    qint64 bytes = 0;
    std::function<void(qint64 ts)> reached;
};

struct ExportJob::Outcome {
    storage::ExportOutcome rows;
    QString path;
    qint64 bytes = 0;
    qint64 missingBytes = 0;  ///< there was no room for so many
};

ExportJob::ExportJob(const storage::HistoryReader& reader, TextContext context, QObject* parent)
    : QObject(parent), m_reader(reader), m_context(std::move(context)) {
    m_look.setInterval(lookEveryMs);
    connect(&m_look, &QTimer::timeout, this, &ExportJob::showProgress);
}

ExportJob::~ExportJob() {
    m_cancelled = true;
    if (m_thread) {
        m_thread->wait();
    }
}

int ExportJob::usualStep(HistoryModel* history) const {
    const qint64 length = history->window().length();
    return length <= 2 * day    ? FiveSeconds
           : length <= 14 * day ? Minute
           : length <= 92 * day ? Quarter
                                : Hour;
}

QString ExportJob::sizeText(HistoryModel* history, int step) const {
    const auto& window = history->window();
    const int seconds = stepSecondsOf.at(size_t(stepIndex(step)));
    const qint64 rows = expectedRows(window.from(), window.to(), seconds);
    return tr("Up to %1 rows, about %2", "number of rows, size of the file", pluralOf(rows))
        .arg(m_context.locale.toString(rows),
             bytesText(double(expectedBytes(window.from(), window.to(), seconds)), m_context));
}

QString ExportJob::nameOf(qint64 fromTs, qint64 toTs, int stepSeconds) const {
    const auto stamp = [this](qint64 ts) {
        return QDateTime::fromSecsSinceEpoch(ts, m_context.zone)
            .toString(QStringLiteral("yyyyMMdd-HHmm"));
    };
    const auto step = std::find(stepSecondsOf.begin(), stepSecondsOf.end(), stepSeconds);
    const auto* const stepName =
        step == stepSecondsOf.end() ? "" : stepNames.at(size_t(step - stepSecondsOf.begin()));
    return QStringLiteral("magnum-%1-to-%2-%3.csv")
        .arg(stamp(fromTs), stamp(toTs), QLatin1String(stepName));
}

void ExportJob::start(HistoryModel* history, int step) {
    start(history->window().from(), history->window().to(),
          stepSecondsOf.at(size_t(stepIndex(step))));
}

void ExportJob::start(qint64 fromTs, qint64 toTs, int stepSeconds) {
    if (m_state == Running) {
        return;
    }
    m_cancelled = false;
    m_progress = 0;
    Order order;
    order.request.databasePath = m_reader.databasePath();
    order.request.fromTs = fromTs;
    order.request.toTs = toTs;
    order.request.stepSeconds = stepSeconds;
    order.request.cancelled = [this] { return m_cancelled.load(); };
    order.folders = {QFileInfo(m_reader.databasePath()).absolutePath() + QStringLiteral("/exports"),
                     QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation)};
    order.name = nameOf(fromTs, toTs, stepSeconds);
    order.bytes = expectedBytes(fromTs, toTs, stepSeconds);
    order.reached = [this, fromTs, length = std::max<qint64>(1, toTs - fromTs)](qint64 ts) {
        m_progress = std::clamp(double(ts - fromTs) / double(length), 0.0, 1.0);
    };
    m_thread.reset(QThread::create([this, order] {
        const auto outcome = write(order);
        QMetaObject::invokeMethod(this, [this, outcome] { finish(outcome); });
    }));
    m_thread->setObjectName(QStringLiteral("export"));
    m_thread->start(QThread::LowPriority);
    m_look.start();
    m_state = Running;
    m_message.clear();
    showProgress();
    Q_EMIT changed();
}

/// In the job's own thread.
ExportJob::Outcome ExportJob::write(const Order& order) {
    Outcome outcome;
    for (const auto& folder : order.folders) {
        if (folder.isEmpty() || !QDir().mkpath(folder)) {
            continue;
        }
        QSaveFile file(folder + u'/' + order.name);
        if (!file.open(QIODevice::WriteOnly)) {
            outcome.rows.error = file.errorString();
            continue;
        }
        outcome.path = file.fileName();
        const auto space = storage::diskSpaceOf(folder);
        outcome.missingBytes = space ? order.bytes + spareBytes - space->freeBytes : 0;
        if (outcome.missingBytes > 0) {
            return outcome;
        }
        RowWatch watch(file, order.reached);
        outcome.rows = storage::exportRows(order.request, watch);
        if (outcome.rows.cancelled || !outcome.rows.ok()) {
            return outcome;
        }
        outcome.bytes = file.size();
        ::fsync(file.handle());
        if (!file.commit()) {
            outcome.rows.error = storage::exportWriteErrorWords(file);
        }
        return outcome;
    }
    return outcome;
}

void ExportJob::finish(const Outcome& outcome) {
    m_look.stop();
    m_thread->wait();
    if (outcome.rows.cancelled) {
        m_state = Stopped;
        m_message = tr("Stopped. No file was left.");
    } else if (outcome.path.isEmpty()) {
        m_state = Failed;
        m_message = tr("No folder for the file can be written (%1).").arg(outcome.rows.error);
    } else if (outcome.missingBytes > 0) {
        m_state = Failed;
        m_message = tr("There is not enough room on the disk: %1 more would be needed. Choose a "
                       "longer step or a shorter time.")
                        .arg(bytesText(double(outcome.missingBytes), m_context));
    } else if (!outcome.rows.ok()) {
        m_state = Failed;
        m_message = recorderText(outcome.rows.error);
    } else {
        m_state = Done;
        m_message =
            tr("%1 rows, %2, are in %3", "number of rows, size, path", pluralOf(outcome.rows.rows))
                .arg(m_context.locale.toString(outcome.rows.rows),
                     bytesText(double(outcome.bytes), m_context), outcome.path);
    }
    showProgress();
    Q_EMIT changed();
}

void ExportJob::showProgress() {
    if (m_shownProgress != m_progress) {
        m_shownProgress = m_progress;
        Q_EMIT progressChanged();
    }
}

void ExportJob::cancel() {
    m_cancelled = true;
}

void ExportJob::dismiss() {
    if (m_state != Running && m_state != Idle) {
        m_state = Idle;
        m_message.clear();
        Q_EMIT changed();
    }
}

}  // namespace magnum::ui
