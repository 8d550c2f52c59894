#pragma once

#include <QDir>
#include <QFile>
#include <csignal>
#include <sys/types.h>
#include <unistd.h>

/// Ends every process whose runtime folder is this one or in it: a keyring that was started by its bus may outlive it.
inline void end_session_of(const QString& home) {
    const auto wanted = QByteArray("XDG_RUNTIME_DIR=") + home.toUtf8();
    for (const auto& entry : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs)) {
        const auto pid = entry.toInt();
        QFile environment(QStringLiteral("/proc/") + entry + QStringLiteral("/environ"));
        if (pid <= 1 || pid == ::getpid() || !environment.open(QIODevice::ReadOnly)) continue;
        for (const auto& one : environment.readAll().split('\0'))
            if (one.startsWith(wanted)) ::kill(static_cast<pid_t>(pid), SIGTERM);
    }
}
