// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <signal.h>

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QProcessEnvironment>
#include <QTemporaryDir>
#include <QTest>
#include <optional>

namespace magnum::test {

/// Generous: a build with sanitizers on a busy machine takes its time, and no test measures it.
inline constexpr int patienceMs = 30'000;

/// Directories and environment of one installation: nothing of the user's own is touched, and the
/// programs started in one sandbox find each other.
class Sandbox {
 public:
    Sandbox() {
        for (const char* name : {"home", "run", "data", "dev"}) {
            QDir(m_directory.path()).mkdir(QLatin1String(name));
        }
        QFile::setPermissions(path(QStringLiteral("run")),
                              QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        writeSettings({});
    }
    [[nodiscard]] bool isValid() const { return m_directory.isValid(); }
    [[nodiscard]] QString path(const QString& name) const { return m_directory.filePath(name); }
    [[nodiscard]] QString port() const { return path(QStringLiteral("dev/ttyBUS")); }
    [[nodiscard]] QString dataDirectory() const { return path(QStringLiteral("data")); }
    [[nodiscard]] QString database() const { return path(QStringLiteral("data/history.db")); }
    [[nodiscard]] QString settingsFile() const { return path(QStringLiteral("settings.conf")); }

    /// lines: of the settings file, INI.
    void writeSettings(const QByteArray& lines) const {
        QFile file(settingsFile());
        if (file.open(QIODevice::WriteOnly)) {
            file.write(lines);
        }
    }
    [[nodiscard]] QString log() const {
        QFile file(path(QStringLiteral("data/MagnumMonitorLog.txt")));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }
    /// Without a display; what sanitizers and ccache read is passed on.
    [[nodiscard]] QProcessEnvironment environment() const {
        QProcessEnvironment clean;
        const auto own = QProcessEnvironment::systemEnvironment();
        for (const char* name : {"PATH", "ASAN_OPTIONS", "UBSAN_OPTIONS", "LSAN_OPTIONS"}) {
            if (own.contains(QLatin1String(name))) {
                clean.insert(QLatin1String(name), own.value(QLatin1String(name)));
            }
        }
        clean.insert(QStringLiteral("HOME"), path(QStringLiteral("home")));
        clean.insert(QStringLiteral("XDG_RUNTIME_DIR"), path(QStringLiteral("run")));
        clean.insert(QStringLiteral("TZ"), QStringLiteral("UTC"));
        clean.insert(QStringLiteral("LC_ALL"), QStringLiteral("C.UTF-8"));
        return clean;
    }

 private:
    QTemporaryDir m_directory;
};

/// One run of magnum-monitor, or of magnumctl, in a sandbox. Ended with it.
class ProgramUnderTest {
 public:
    explicit ProgramUnderTest(const Sandbox& sandbox,
                              QString program = QStringLiteral(MAGNUM_MONITOR))
        : m_sandbox(sandbox), m_program(std::move(program)), m_environment(sandbox.environment()) {}
    ~ProgramUnderTest() {
        if (running()) {
            killNow();
        }
    }
    ProgramUnderTest(const ProgramUnderTest&) = delete;
    ProgramUnderTest& operator=(const ProgramUnderTest&) = delete;

    void setEnvironment(const char* name, const QString& value) {
        m_environment.insert(QLatin1String(name), value);
    }

    /// Starts it with the sandbox's settings and data directory and these options.
    bool start(const QStringList& options) { return startWrapped({}, options); }
    /// Starts it as an argument of another program, strace for instance.
    bool startWrapped(const QStringList& wrapper, const QStringList& options) {
        QStringList command = wrapper;
        command << m_program << QStringLiteral("--config") << m_sandbox.settingsFile()
                << QStringLiteral("--data-dir") << m_sandbox.dataDirectory() << options;
        return startCommand(command);
    }
    bool startCommand(QStringList command) {
        m_wrapped = command.first() != m_program;
        const QString first = command.takeFirst();
        m_process.setProcessEnvironment(m_environment);
        m_process.start(first, command);
        return m_process.waitForStarted(patienceMs);
    }

    [[nodiscard]] bool running() const { return m_process.state() != QProcess::NotRunning; }
    /// Of the program itself, also when it is wrapped; 0 when it does not run.
    [[nodiscard]] qint64 pid() const {
        const qint64 started = m_process.processId();
        if (!m_wrapped || started == 0) {
            return started;
        }
        QFile children(QStringLiteral("/proc/%1/task/%1/children").arg(started));
        return children.open(QIODevice::ReadOnly)
                   ? children.readAll().split(' ').value(0).toLongLong()
                   : 0;
    }

    /// SIGTERM, then its exit status; nothing if it does not end, or ends by a signal.
    std::optional<int> terminate(int timeoutMs = patienceMs) {
        if (const qint64 target = pid(); target > 0) {
            kill(pid_t(target), SIGTERM);
        }
        return waitForEnd(timeoutMs);
    }
    std::optional<int> waitForEnd(int timeoutMs = patienceMs) {
        if (running() && !m_process.waitForFinished(timeoutMs)) {
            return std::nullopt;
        }
        return m_process.exitStatus() == QProcess::NormalExit ? std::optional(m_process.exitCode())
                                                              : std::nullopt;
    }
    /// kill -9
    void killNow() {
        if (const qint64 target = pid(); target > 0) {
            kill(pid_t(target), SIGKILL);
        }
        m_process.waitForFinished(patienceMs);
    }

    [[nodiscard]] QString errors() {
        m_errors += m_process.readAllStandardError();
        return QString::fromUtf8(m_errors);
    }
    [[nodiscard]] QByteArray output() {
        m_output += m_process.readAllStandardOutput();
        return m_output;
    }
    /// A file of /proc/PID, for instance "maps".
    [[nodiscard]] QByteArray proc(const char* name) const {
        QFile file(QStringLiteral("/proc/%1/%2").arg(pid()).arg(QLatin1String(name)));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

 private:
    const Sandbox& m_sandbox;
    QString m_program;
    QProcessEnvironment m_environment;
    QProcess m_process;
    QByteArray m_errors;
    QByteArray m_output;
    bool m_wrapped = false;
};

/// Waits until the condition holds, at most until patience runs out, with events being handled.
template <typename Condition>
[[nodiscard]] bool eventually(Condition condition, int timeoutMs = patienceMs) {
    return QTest::qWaitFor(condition, timeoutMs);
}

}  // namespace magnum::test
