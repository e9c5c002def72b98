// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/locations.h"

#include <sys/stat.h>
#include <unistd.h>

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QFileInfo>

#include "system/data_directory.h"

namespace magnum::app {
namespace {

/// In /tmp, where anybody may have made a directory of this name before us.
bool isOurs(const QString& directory) {
    struct stat status {};
    return lstat(QFile::encodeName(directory).constData(), &status) == 0 &&
           S_ISDIR(status.st_mode) && status.st_uid == getuid();
}

/// Directories for sockets that only this user can write, the best first: the service's, the
/// session's, and one of our own. A shell over ssh may know another one than the desktop.
QStringList runtimeDirectories() {
    QStringList directories;
    for (const QString& directory :
         {qEnvironmentVariable("RUNTIME_DIRECTORY"), qEnvironmentVariable("XDG_RUNTIME_DIR"),
          QStringLiteral("/run/user/%1").arg(getuid())}) {
        if (!directory.isEmpty() && QDir(directory).exists() && !directories.contains(directory)) {
            directories << directory;
        }
    }
    const QString own = QDir::tempPath() + QStringLiteral("/magnum-monitor-%1").arg(getuid());
    if (mkdir(QFile::encodeName(own).constData(), S_IRWXU) == 0 || isOurs(own)) {
        directories << own;
    }
    return directories;
}

/// Through whichever link it is named, and whether it is there yet: the same directory has the same
/// path, and so the same socket.
QString canonicalPath(const QString& path) {
    const QFileInfo info(path);
    const QString canonical = info.canonicalFilePath();
    if (!canonical.isEmpty() || info.isRoot()) {
        return canonical.isEmpty() ? path : canonical;
    }
    return QDir(canonicalPath(info.path())).filePath(info.fileName());
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
    Locations locations{canonicalPath(base), {}, {}};
    for (const QString& runtime : runtimeDirectories()) {
        locations.socketCandidates << socketFor(runtime, locations.dataDirectory);
    }
    locations.socketPath = locations.socketCandidates.value(0);
    // The service's panel is a service of its own, with a runtime directory of its own.
    const Locations service = serviceLocations();
    if (locations.dataDirectory == service.dataDirectory &&
        !locations.socketCandidates.contains(service.socketPath)) {
        locations.socketCandidates << service.socketPath;
    }
    return locations;
}

Locations serviceLocations() {
    const QString data = system::serviceDataDirectory();
    const QString socket = socketFor(QStringLiteral("/run/magnum-monitor"), data);
    return {data, socket, {socket}};
}

}  // namespace magnum::app
