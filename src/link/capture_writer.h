// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QObject>
#include <QString>

#include "link/capture.h"
#include "system/clock.h"

class QTimer;

namespace magnum::link {

/// Writes the bytes of a source with their times to a .cap file. A file that is there already is
/// continued in a new section. Connect append() to ByteSource::bytesReceived.
class CaptureWriter final : public QObject {
    Q_OBJECT
 public:
    CaptureWriter(const QString& path, const system::Clock& clock, QObject* parent = nullptr);
    ~CaptureWriter() override;

    /// False: see errorText(). `source` names the port for people who read the file.
    [[nodiscard]] bool open(const QString& source);
    void close();
    [[nodiscard]] QString errorText() const { return m_errorText; }

    /// Takes bytes; they are on the way to the disk some seconds later. `monotonicMs` is of the
    /// clock given above.
    void append(const QByteArray& bytes, qint64 monotonicMs);
    /// Hands over what is waiting.
    void flush();

 Q_SIGNALS:
    /// Bytes could not be written, for instance because the disk is full. They are kept, up to
    /// some megabytes, and tried again; told once for each time it begins.
    void failed(const QString& message);

 private:
    const QString m_path;
    const system::Clock& m_clock;
    QFile m_file;
    QTimer* m_timer = nullptr;
    QString m_errorText;
    QByteArray m_waiting;
    quint64 m_lostBytes = 0;
    qint64 m_startMs = 0;
    bool m_isFailing = false;
};

}  // namespace magnum::link
