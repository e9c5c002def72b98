// SPDX-License-Identifier: GPL-3.0-or-later
#include "disk_log.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>
#include <random>

namespace magnum::storage::test {
namespace {

constexpr qint64 sectorBytes = 512;

QString nameOf(const QString& path) {
    return path.mid(path.lastIndexOf(QLatin1Char('/')) + 1);
}

void put(QByteArray& file, qint64 offset, QByteArrayView data) {
    if (file.size() < offset + data.size()) {
        file.resize(offset + data.size(), '\0');
    }
    std::copy(data.begin(), data.end(), file.begin() + offset);
}

bool coin(QRandomGenerator& random) {
    return random.bounded(2) == 1;
}

void putTorn(QByteArray& file, const DiskLog::Operation& operation, QRandomGenerator& random) {
    if (operation.kind == DiskLog::Operation::Truncate) {
        if (coin(random)) {
            putOperation(file, operation);
        }
        return;
    }
    for (qint64 at = 0; at < operation.data.size(); at += sectorBytes) {
        if (coin(random)) {
            put(file, operation.offset + at,
                QByteArrayView(operation.data)
                    .sliced(at, std::min(sectorBytes, operation.data.size() - at)));
        }
    }
}

}  // namespace

void putOperation(QByteArray& file, const DiskLog::Operation& operation) {
    if (operation.kind == DiskLog::Operation::Truncate) {
        file.resize(operation.offset, '\0');
    } else {
        put(file, operation.offset, operation.data);
    }
}

void putSurvivors(QByteArray& file, std::vector<DiskLog::Operation> waiting, Survival survival,
                  QRandomGenerator& random) {
    switch (survival) {
        case Survival::None:
            return;
        case Survival::All:
            break;
        case Survival::Prefix: {
            waiting.resize(size_t(random.bounded(int(waiting.size()) + 1)));
            if (!waiting.empty()) {
                const auto last = waiting.back();
                waiting.pop_back();
                for (const auto& operation : waiting) {
                    putOperation(file, operation);
                }
                putTorn(file, last, random);
            }
            return;
        }
        case Survival::Half:
            std::erase_if(waiting, [&](const auto&) { return coin(random); });
            break;
        case Survival::Reordered:
            std::erase_if(waiting, [&](const auto&) { return random.bounded(4) == 0; });
            std::shuffle(waiting.begin(), waiting.end(), random);
            break;
        case Survival::Torn:
            for (const auto& operation : waiting) {
                putTorn(file, operation, random);
            }
            return;
    }
    for (const auto& operation : waiting) {
        putOperation(file, operation);
    }
}

DiskImage readImage(const QString& folder) {
    DiskImage image;
    for (const auto& name : QDir(folder).entryList(QDir::Files)) {
        QFile file(QDir(folder).filePath(name));
        // The shared memory of the log index does not outlive a power cut.
        if (!name.endsWith(QLatin1String("-shm")) && file.open(QIODevice::ReadOnly)) {
            image[name] = file.readAll();
        }
    }
    return image;
}

void writeImage(const QString& folder, const DiskImage& image) {
    const QDir directory(folder);
    for (const auto& name : directory.entryList(QDir::Files)) {
        QFile::remove(directory.filePath(name));
    }
    for (auto it = image.cbegin(); it != image.cend(); ++it) {
        QFile file(directory.filePath(it.key()));
        if (!file.open(QIODevice::WriteOnly) || file.write(it.value()) != it.value().size()) {
            qFatal("cannot write %s", qPrintable(file.fileName()));
        }
    }
}

void DiskLog::written(const QString& path, const QByteArray& data, qint64 offset) {
    m_operations.push_back({Operation::Write, nameOf(path), offset, data});
}

void DiskLog::truncated(const QString& path, qint64 size) {
    m_operations.push_back({Operation::Truncate, nameOf(path), size, {}});
}

void DiskLog::synced(const QString& path) {
    m_operations.push_back({Operation::Sync, nameOf(path), 0, {}});
}

void DiskLog::removed(const QString& path) {
    m_operations.push_back({Operation::Remove, nameOf(path), 0, {}});
}

void DiskLog::directorySynced() {
    m_operations.push_back({Operation::DirectorySync, {}, 0, {}});
}

DiskState::DiskState(const DiskImage& before) {
    for (auto it = before.cbegin(); it != before.cend(); ++it) {
        m_files[it.key()] = {.safe = it.value(), .exists = true, .beforeRemove = {}, .waiting = {}};
    }
}

void DiskState::apply(const DiskLog::Operation& operation) {
    using Kind = DiskLog::Operation::Kind;
    if (operation.kind == Kind::DirectorySync) {
        for (auto& file : m_files) {
            file.maybeGone = false;
            file.beforeRemove.clear();
        }
        return;
    }
    auto& file = m_files[operation.file];
    switch (operation.kind) {
        case Kind::Write:
        case Kind::Truncate:
            file.waiting.push_back(operation);
            break;
        case Kind::Sync:
            for (const auto& waiting : file.waiting) {
                putOperation(file.safe, waiting);
            }
            file.waiting.clear();
            file.exists = true;
            break;
        case Kind::Remove:
            if (file.exists) {
                file.maybeGone = true;
                file.beforeRemove = file.safe;
            }
            file.safe.clear();
            file.waiting.clear();
            file.exists = false;
            break;
        case Kind::DirectorySync:
            break;
    }
}

DiskImage DiskState::afterCut(Survival survival, QRandomGenerator& random) const {
    DiskImage image;
    for (auto it = m_files.cbegin(); it != m_files.cend(); ++it) {
        const auto& file = it.value();
        if (file.maybeGone && !file.exists && coin(random)) {
            image[it.key()] = file.beforeRemove;
            continue;
        }
        auto content = file.safe;
        putSurvivors(content, file.waiting, survival, random);
        const bool madeNow = !file.waiting.empty() && survival != Survival::None;
        if (file.exists || (madeNow && coin(random))) {
            image[it.key()] = content;
        }
    }
    return image;
}

}  // namespace magnum::storage::test
