// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtQml/qqmlregistration.h>
#include <QLocalSocket>
#include <QObject>
#include <QTimer>
#include <chrono>

namespace magnum::ui {

/// Switches VNC on and off by asking the kiosk's service for it, which the panel itself may not do:
/// one word on a local socket, lines of key=value back (docs/operations.md). Where there is no such
/// socket, or no VNC server, it is not available; one that was available and then says nothing
/// stays, as silent.
class VncSwitch : public QObject {
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("made by the panel")
    Q_PROPERTY(bool available READ available NOTIFY changed FINAL)
    Q_PROPERTY(bool on READ on NOTIFY changed FINAL)  // or about to be
    Q_PROPERTY(bool busy READ busy NOTIFY changed FINAL)
    // What a viewer has to know while it is on
    Q_PROPERTY(QString address READ address NOTIFY changed FINAL)
    Q_PROPERTY(QString user READ user NOTIFY changed FINAL)
    Q_PROPERTY(QString password READ password NOTIFY changed FINAL)
    Q_PROPERTY(QString error READ error NOTIFY changed FINAL)  // of the service, English
    Q_PROPERTY(bool silent READ silent NOTIFY changed FINAL)   // it did not answer the last word

 public:
    /// How long the service may take for an answer; it gives itself a minute.
    static constexpr std::chrono::milliseconds usualPatience{65'000};
    /// socketPath: empty = never available.
    explicit VncSwitch(QString socketPath, std::chrono::milliseconds patience = usualPatience,
                       QObject* parent = nullptr);

    [[nodiscard]] bool available() const { return m_told.available; }
    [[nodiscard]] bool on() const { return m_told.on; }
    [[nodiscard]] bool busy() const { return m_busy; }
    [[nodiscard]] QString address() const { return m_told.address; }
    [[nodiscard]] QString user() const { return m_told.user; }
    [[nodiscard]] QString password() const { return m_told.password; }
    [[nodiscard]] QString error() const { return m_told.error; }
    [[nodiscard]] bool silent() const { return m_silent; }

    /// Asks how it stands.
    Q_INVOKABLE void refresh();
    Q_INVOKABLE void set(bool on);

 Q_SIGNALS:
    void changed();

 private:
    struct Told {
        bool answered = false;
        bool available = false;
        bool on = false;
        bool starting = false;
        QString address;
        QString user;
        QString password;
        QString error;
    };
    static Told parse(const QByteArray& answer);
    void ask(const QByteArray& word);
    void finish();

    QString m_path;
    QLocalSocket m_socket;
    QTimer m_patience;
    QTimer m_again;  ///< while it starts
    QByteArray m_word;
    QByteArray m_answer;
    Told m_told;
    bool m_busy = false;
    bool m_silent = false;
};

}  // namespace magnum::ui
