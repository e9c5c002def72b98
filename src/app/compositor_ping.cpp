// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/compositor_ping.h"

#include <QDir>
#include <QGuiApplication>
#include <array>
#include <cstring>

namespace magnum::app {
namespace {

// The Wayland wire: words of the machine's own byte order. A message is the object's number, then
// its length in bytes (upper half) and its code (lower half), then arguments.
using Word = quint32;
constexpr Word display = 1;
constexpr Word callback = 2;
constexpr Word syncRequest = 0;
/// Says that a number may be used again: the last thing said about a question.
constexpr Word deleteIdEvent = 1;
constexpr Word lengthShift = 16;
constexpr Word codeMask = 0xFFFF;
constexpr qsizetype headerBytes = 2 * sizeof(Word);
constexpr int connectMs = 300;

Word wordAt(const QByteArray& bytes, qsizetype offset) {
    Word word = 0;
    std::memcpy(&word, bytes.constData() + offset, sizeof(word));
    return word;
}

}  // namespace

CompositorPing::CompositorPing(const QString& socketPath) {
    connect(&m_socket, &QLocalSocket::readyRead, this, &CompositorPing::read);
    // What has gone away hangs no longer; when it takes the panel's own connection along, Qt ends.
    connect(&m_socket, &QLocalSocket::disconnected, this, &CompositorPing::answered);
    m_socket.connectToServer(socketPath);
    m_socket.waitForConnected(connectMs);
}

bool CompositorPing::isOpen() const {
    return m_socket.state() == QLocalSocket::ConnectedState;
}

void CompositorPing::ask() {
    const std::array<Word, 3> message{display, Word(3 * sizeof(Word)) << lengthShift | syncRequest,
                                      callback};
    m_socket.write(reinterpret_cast<const char*>(message.data()), sizeof(message));
    m_socket.flush();
}

void CompositorPing::read() {
    m_unread += m_socket.readAll();
    while (m_unread.size() >= headerBytes) {
        const Word object = wordAt(m_unread, 0);
        const Word lengthAndCode = wordAt(m_unread, sizeof(Word));
        const auto length = qsizetype(lengthAndCode >> lengthShift);
        if (length < headerBytes) {
            m_socket.abort();  // this is no compositor
            return;
        }
        if (m_unread.size() < length) {
            return;
        }
        m_unread.remove(0, length);
        if (object == display && (lengthAndCode & codeMask) == deleteIdEvent) {
            Q_EMIT answered();
        }
    }
}

QString compositorSocketPath() {
    if (!QGuiApplication::platformName().startsWith(QLatin1String("wayland"))) {
        return {};
    }
    const QString name = qEnvironmentVariable("WAYLAND_DISPLAY", QStringLiteral("wayland-0"));
    return QDir(qEnvironmentVariable("XDG_RUNTIME_DIR")).absoluteFilePath(name);
}

}  // namespace magnum::app
