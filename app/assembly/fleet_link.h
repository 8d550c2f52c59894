#pragma once

#include "assembly/real_session.h"
#include "fleet/device_reader.h"

#include <QTemporaryDir>

namespace salvor::assembly {

/// The way to a fleet: the host on which `flightctl` is logged in, opened as a run opens its targets (pins, proxies,
/// logins of its environment). Changes nothing. Main thread; the prompter outlives it.
class FleetLink : public QObject {
    Q_OBJECT
public:
    struct Options {
        std::string place; ///< "here", "ssh:HOST" or "env:ID"
        std::string ssh_config = {};
        std::filesystem::path environments = {}; ///< file; empty: the usual one
        std::filesystem::path folder = {};       ///< where devices are kept meanwhile; empty: the temporary one
    };
    FleetLink(exec::Prompter& prompter, Options options);
    ~FleetLink() override;

    /// Once. Invalid for a cluster: flightctl runs on a machine.
    void open(std::function<void(Result<void>)> then);
    bool opened() const { return m_reader != nullptr; }
    /// After `open`.
    fleet::DeviceReader& reader() { return *m_reader; }
    Clock& clock() { return m_session->clock(); }
    const engine::Binding& binding() const { return m_binding; }
    /// The document of one fleet, "Fleet/NAME" or NAME. After `open`, and while nothing else is read.
    void read_fleet(const std::string& name, std::function<void(tl::expected<Json, fleet::ReadError>)> then);

private:
    fleet::FlightctlOptions flightctl() const;
    exec::Prompter& m_prompter;
    Options m_options;
    QTemporaryDir m_folder;
    procedure::Procedure m_procedure; ///< nothing but a host
    std::unique_ptr<RealSession> m_session;
    engine::Binding m_binding;
    std::unique_ptr<fleet::DeviceReader> m_reader;
    std::unique_ptr<fleet::FlightctlCall> m_call;
};

} // namespace salvor::assembly
