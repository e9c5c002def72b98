// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/locations.h"

#include <unistd.h>

#include <QCryptographicHash>
#include <QDir>

#include "system/data_directory.h"

namespace magnum::app {
namespace {

/// A directory for sockets that only this user can write: the session's, or one of our own.
QString runtimeDirectory() {
    for (const char* name : {"RUNTIME_DIRECTORY", "XDG_RUNTIME_DIR"}) {
        const QString directory = qEnvironmentVariable(name);
        if (!directory.isEmpty() && QDir(directory).exists()) {
            return directory;
        }
    }
    const QString own = QDir::tempPath() + QStringLiteral("/magnum-monitor-%1").arg(getuid());
    QDir().mkpath(own);
    QFile::setPermissions(own, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return own;
}

/// One socket a data directory: two recorders with different data do not meet. A hash, because a
/// socket's path may not be longer than 107 bytes.
QString socketFor(const QString& runtime, const QString& dataDirectory) {
    const QByteArray hash =
        QCryptographicHash::hash(dataDirectory.toUtf8(), QCryptographicHash::Sha1);
    return QStringLiteral("%1/magnum-feed-%2.sock")
        .arg(runtime, QString::fromLatin1(hash.toHex().left(12)));
}

}  // namespace

Locations ownLocations(const Options& options) {
    QString base = options.dataDirectory.value_or(system::userDataDirectory());
    base = QDir::cleanPath(QDir(base).absolutePath());
    if (options.simulate()) {
        base += QStringLiteral("/simulation");
    } else if (options.replay()) {
        base += QStringLiteral("/replay");
    }
    return {base, socketFor(runtimeDirectory(), base)};
}

Locations serviceLocations() {
    const QString data = system::serviceDataDirectory();
    return {data, socketFor(QStringLiteral("/run/magnum-monitor"), data)};
}

}  // namespace magnum::app
