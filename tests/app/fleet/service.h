#pragma once

#include "backends/process/process_host.h"
#include "fleet_maker.h"

#include <QTemporaryDir>
#include <fstream>

/// A service for tests/data/flightctl in a file of its own, and a host to run that on.
class Service : public salvor::exec::Prompter {
public:
    Service() : m_host(m_secrets, *this) { write({{"devices", salvor::Json::array()}}); }
    void confirm_host_key(const std::string&, const std::string&, const std::string&,
                          std::function<void(bool)> then) override {
        then(false);
    }
    void ask_secret(const std::string&, const std::string&,
                    std::function<void(salvor::Result<salvor::Secret>)> then) override {
        then(salvor::fail(salvor::Error::Code::Refused, "nobody is here"));
    }

    std::string file() const { return m_folder.filePath(QStringLiteral("service.json")).toStdString(); }
    std::string folder() const { return m_private.path().toStdString(); }
    void write(const salvor::Json& state) const { std::ofstream(file()) << state; }
    salvor::Json read() const { return salvor::Json::parse(std::ifstream(file())); }
    /// Sets one value of the service, and forgets the calls so far, so that faults count from 1 again.
    void set(const std::string& key, const salvor::Json& value) const {
        auto state = read();
        state[key] = value;
        state["calls"] = salvor::Json::array();
        write(state);
    }
    std::vector<salvor::Json> calls() const { return read().value("calls", std::vector<salvor::Json>()); }
    salvor::exec::Host& host() {
        if (!m_opened) {
            m_host.open([this](const auto& who) { m_opened = who.has_value(); });
            if (!QTest::qWaitFor([this] { return m_opened; })) qFatal("this machine does not open");
        }
        return m_host;
    }
    static std::string program() { return SALVOR_SOURCE_DIR "/tests/data/flightctl"; }

private:
    salvor::SecretStore m_secrets;
    salvor::backends::ProcessHost m_host;
    bool m_opened = false;
    QTemporaryDir m_folder;
    QTemporaryDir m_private;
};
