// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backlight.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <algorithm>

namespace magnum::ui {

Backlight::Backlight(const QString& directory) {
    if (directory.isEmpty()) {
        return;
    }
    const QDir all(directory);
    for (const QString& name : all.entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
        const QString folder = all.filePath(name);
        QFile maximum(folder + QStringLiteral("/max_brightness"));
        const QString file = folder + QStringLiteral("/brightness");
        if (maximum.open(QIODevice::ReadOnly) && QFileInfo(file).isWritable()) {
            m_maximum = std::max(0, maximum.readAll().trimmed().toInt());
            m_file = file;
            return;
        }
    }
}

bool Backlight::setPercent(int percent) {
    if (!available()) {
        return false;
    }
    const int value = percent <= 0 ? 0 : std::max(1, m_maximum * std::min(percent, 100) / 100);
    if (value == m_written) {
        return true;
    }
    QFile file(m_file);
    const QByteArray text = QByteArray::number(value);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered) ||
        file.write(text) != text.size()) {
        m_maximum = 0;
        return false;
    }
    m_written = value;
    return true;
}

}  // namespace magnum::ui
