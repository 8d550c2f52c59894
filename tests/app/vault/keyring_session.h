#pragma once

#include "leftovers.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <sys/prctl.h>

/// A session bus of this process's own with a real, open gnome-keyring; home and runtime folder of its own. To be made
/// before anything asks for the bus: libsecret keeps to one for a process's life.
class KeyringSession {
public:
    KeyringSession() {
        for (const auto* name : {"HOME", "XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR"})
            qputenv(name, m_home.path().toUtf8());
        for (const auto* name : {"DISPLAY", "WAYLAND_DISPLAY", "XDG_CURRENT_DESKTOP", "KUBECONFIG"}) qunsetenv(name);
        for (auto* process : {&m_bus, &m_keyring}) // also when the test dies
            process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
        m_bus.start(QStringLiteral("dbus-daemon"),
                    {QStringLiteral("--session"), QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_bus.waitForReadyRead()) return;
        qputenv("DBUS_SESSION_BUS_ADDRESS", m_bus.readLine().trimmed());
        m_keyring.start(
            QStringLiteral("gnome-keyring-daemon"),
            {QStringLiteral("--foreground"), QStringLiteral("--unlock"), QStringLiteral("--components=secrets")});
        m_keyring.write("lab");
        m_keyring.closeWriteChannel();
        for (int i = 0; i < 1000 && !ready(); ++i) QTest::qWait(20);
    }
    ~KeyringSession() {
        for (auto* process : {&m_keyring, &m_bus}) {
            process->kill();
            process->waitForFinished();
        }
        end_session_of(m_home.path());
    }
    bool ready() const { return QFile::exists(m_home.path() + QStringLiteral("/keyrings/login.keyring")); }
    QString path(const char* name) const { return m_home.path() + QLatin1Char('/') + QString::fromLatin1(name); }

private:
    QTemporaryDir m_home;
    QProcess m_bus;
    QProcess m_keyring;
};
