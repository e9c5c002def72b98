// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/data_directory.h"

#include <QFile>
#include <QStandardPaths>

namespace magnum::system {

QString userDataDirectory() {
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation) +
           QStringLiteral("/magnum-monitor");
}

QString serviceDataDirectory() {
    return QStringLiteral("/var/lib/magnum-monitor");
}

QString likelyDataDirectory() {
    const auto holdsDatabase = [](const QString& directory) {
        return QFile::exists(directory + QStringLiteral("/history.db"));
    };
    if (!holdsDatabase(userDataDirectory()) && holdsDatabase(serviceDataDirectory())) {
        return serviceDataDirectory();
    }
    return userDataDirectory();
}

}  // namespace magnum::system
