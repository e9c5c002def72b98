// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/port_finder.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSerialPortInfo>
#include <algorithm>

using namespace Qt::StringLiterals;

namespace magnum::link {

namespace {

QStringList consoles() {
    QFile file(u"/sys/class/tty/console/active"_s);
    if (!file.open(QIODevice::ReadOnly)) {
        return {};
    }
    return QString::fromLatin1(file.read(4096)).simplified().split(u' ', Qt::SkipEmptyParts);
}

QStringList linksIn(const QString& folder, const QString& pattern) {
    QStringList paths;
    const QFileInfoList entries =
        QDir(folder).entryInfoList({pattern}, QDir::System | QDir::Files, QDir::Name);
    for (const QFileInfo& entry : entries) {
        paths.append(entry.filePath());
    }
    return paths;
}

bool isUsb(const QString& path) {
    return path.contains("ttyUSB"_L1) || path.contains("ttyACM"_L1);
}

}  // namespace

QStringList candidatePorts() {
    QStringList paths = linksIn(u"/dev"_s, u"rs485*"_s) + linksIn(u"/dev/serial/by-id"_s, u"*"_s);
    QStringList others;
    for (const QSerialPortInfo& info : QSerialPortInfo::availablePorts()) {
        others.append(info.systemLocation());
    }
    std::stable_partition(others.begin(), others.end(), isUsb);
    paths += others;

    const QStringList taken = consoles();
    QStringList devices;
    QStringList candidates;
    for (const QString& path : std::as_const(paths)) {
        const QString device = QFileInfo(path).canonicalFilePath();
        if (device.isEmpty() || devices.contains(device) ||
            taken.contains(QFileInfo(device).fileName())) {
            continue;
        }
        devices.append(device);
        candidates.append(path);
    }
    return candidates;
}

PortAudition::PortAudition()
    : m_decoder([this](const protocol::Decoded& decoded) {
          if (std::holds_alternative<protocol::InverterPacket>(decoded.packet)) {
              m_recognised = true;
          }
      }) {}

bool PortAudition::hear(const QByteArray& bytes, qint64 monotonicMs) {
    m_heard.emplace_back(bytes, monotonicMs);
    m_decoder.feed({reinterpret_cast<const std::uint8_t*>(bytes.constData()),
                    static_cast<std::size_t>(bytes.size())},
                   monotonicMs);
    return m_recognised;
}

}  // namespace magnum::link
