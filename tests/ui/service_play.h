#pragma once

#include "base/json.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <fstream>

using salvor::Json;

/// A Flight Control service that is a file, asked through tests/data/flightctl as a real program on this machine; the
/// environment "env:fleet" leads to it.
class ServicePlay {
protected:
    QTemporaryDir m_folder;
    Json m_service;

    static Json device(const std::string& name, const std::string& status, const std::string& owner, int version) {
        return {{"metadata",
                 {{"name", name},
                  {"owner", owner},
                  {"labels", {{"alias", name + "-a"}}},
                  {"annotations", {{"device-controller/renderedVersion", "12"}}}}},
                {"spec", {{"os", {{"image", "r.example.com/os:2.4.1"}}}}},
                {"status",
                 {{"summary", {{"status", status}}},
                  {"updated", {{"status", "OutOfDate"}}},
                  {"config", {{"renderedVersion", std::to_string(version)}}},
                  {"os", {{"image", version > 12 ? "r.example.com/os:2.5.0" : "r.example.com/os:2.4.1"}}}}}};
    }

    /// "device-000000" and so on: of each ten three are paused, of two fleets, and one waits.
    void have(int devices) {
        m_service = {{"devices", Json::array()}, {"fleets", Json::array()}};
        for (int i = 0; i < devices; ++i) {
            const auto name = QStringLiteral("device-%1").arg(i, 6, 10, QLatin1Char('0')).toStdString();
            const int kind = i % 10;
            m_service["devices"].push_back(device(name,
                                                  kind < 3    ? "ConflictPaused"
                                                  : kind == 3 ? "AwaitingReconnect"
                                                              : "Online",
                                                  kind == 2 ? "Fleet/gate" : "Fleet/pos",
                                                  kind < 2    ? 15
                                                  : kind == 2 ? 13
                                                              : 12));
        }
        keep();
    }

    void keep() const { std::ofstream(m_folder.filePath(QStringLiteral("service.json")).toStdString()) << m_service; }

    void ask_ours() const {
        const auto config = m_folder.filePath(QStringLiteral("config"));
        QVERIFY(QDir().mkpath(config + QStringLiteral("/salvor")));
        QFile file(config + QStringLiteral("/salvor/environments.yaml"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write("salvor: 1\nenvironments:\n  - {id: fleet, name: Fleet of the test, place: here, "
                   "lets_in: [FLIGHTCTL_SERVICE]}\n");
        file.close();
        qputenv("XDG_CONFIG_HOME", config.toUtf8());
        qputenv("FLIGHTCTL_SERVICE", m_folder.filePath(QStringLiteral("service.json")).toUtf8());
        qputenv("PATH", QByteArray(SALVOR_SOURCE_DIR "/tests/data:") + qgetenv("PATH"));
    }
};
