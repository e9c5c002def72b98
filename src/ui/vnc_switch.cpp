// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/vnc_switch.h"

#include <utility>

namespace magnum::ui {
namespace {

constexpr int startingMs = 2'000;
constexpr qsizetype longestAnswer = 4'096;

}  // namespace

VncSwitch::VncSwitch(QString socketPath, std::chrono::milliseconds patience, QObject* parent)
    : QObject(parent), m_path(std::move(socketPath)) {
    m_patience.setSingleShot(true);
    m_patience.setInterval(patience);
    m_again.setSingleShot(true);
    m_again.setInterval(startingMs);
    connect(&m_again, &QTimer::timeout, this, &VncSwitch::refresh);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_socket.abort();
        finish();
    });
    connect(&m_socket, &QLocalSocket::connected, this, [this] { m_socket.write(m_word + '\n'); });
    connect(&m_socket, &QLocalSocket::readyRead, this, [this] {
        m_answer += m_socket.readAll();
        if (m_answer.size() > longestAnswer) {
            m_answer.clear();
            m_socket.abort();
        }
    });
    connect(&m_socket, &QLocalSocket::disconnected, this, &VncSwitch::finish);
    connect(&m_socket, &QLocalSocket::errorOccurred, this, &VncSwitch::finish);
}

void VncSwitch::refresh() {
    ask("status");
}

void VncSwitch::set(bool on) {
    ask(on ? "on" : "off");
}

void VncSwitch::ask(const QByteArray& word) {
    if (m_busy || m_path.isEmpty()) {
        return;
    }
    m_again.stop();
    m_word = word;
    m_answer.clear();
    m_busy = true;
    m_patience.start();
    Q_EMIT changed();
    m_socket.connectToServer(m_path);
}

/// The other end closes when it has told all; an error may come with it.
void VncSwitch::finish() {
    if (!std::exchange(m_busy, false)) {
        return;
    }
    m_patience.stop();
    if (m_socket.isOpen()) {
        m_answer += m_socket.readAll();
    }
    const auto told = parse(m_answer);
    m_silent = m_told.available && !told.answered;
    if (!m_silent) {
        m_told = told;
    }
    if (m_told.starting && !m_silent) {
        m_again.start();
    }
    Q_EMIT changed();
}

VncSwitch::Told VncSwitch::parse(const QByteArray& answer) {
    Told told;
    QString address;
    QString port;
    for (const QString& line : QString::fromUtf8(answer).split(u'\n')) {
        const QString key = line.section(u'=', 0, 0);
        const QString value = line.section(u'=', 1);
        if (key == u"state") {
            told.answered = true;
            told.available = value == u"on" || value == u"off" || value == u"starting";
            told.starting = value == u"starting";
            told.on = told.starting || value == u"on";
        } else if (key == u"address") {
            address = value;
        } else if (key == u"port") {
            port = value;
        } else if (key == u"username") {
            told.user = value;
        } else if (key == u"password") {
            told.password = value;
        } else if (key == u"error") {
            told.error = value;
        }
    }
    told.address = port.isEmpty() ? address : address + u':' + port;
    return told;
}

}  // namespace magnum::ui
