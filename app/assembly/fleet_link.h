#pragma once

#include "assembly/fleet_folder.h"
#include "assembly/real_session.h"
#include "fleet/device_reader.h"

namespace salvor::assembly {

/// The way to a fleet: the host on which `flightctl` is logged in, opened as a run opens its targets (pins, proxies,
/// logins of its environment), or one that a run has open. Changes nothing. All that is read here shares one
/// FlightctlCall, so the rate holds over all of it. Main thread; prompter, or host and clock, outlive it.
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
    /// Over a host that is open: of a run, real or drill. `folder` as in Options; `open` then makes the reader at once.
    FleetLink(exec::Host& host, Clock& clock, engine::Binding binding, std::filesystem::path folder);
    ~FleetLink() override;

    /// Once. Invalid for a cluster: flightctl runs on a machine.
    void open(std::function<void(Result<void>)> then);
    bool opened() const { return m_reader != nullptr; }
    /// After `open`.
    fleet::DeviceReader& reader() { return *m_reader; }
    /// After `open`: for whatever else is asked of flightctl. Whoever has it lets go of it before this goes.
    const std::shared_ptr<fleet::FlightctlCall>& call() const { return m_call; }
    Clock& clock() { return *m_clock; }
    const engine::Binding& binding() const { return m_binding; }
    /// The document of one fleet, "Fleet/NAME" or NAME, in its turn. After `open`. Nothing is answered once this is
    /// gone.
    void read_fleet(const std::string& name, std::function<void(tl::expected<Json, fleet::ReadError>)> then);
    /// While it is so, no flightctl is started: a run uses the same login, whose tokens two would take from each other.
    void pause(bool paused);

private:
    void make_reader();
    exec::Prompter* m_prompter = nullptr; ///< null over a host that is open
    Options m_options;
    MeanwhileFolder m_folder;
    procedure::Procedure m_procedure; ///< nothing but a host
    std::unique_ptr<RealSession> m_session;
    Clock* m_clock = nullptr;
    engine::Binding m_binding;
    bool m_paused = false;
    std::shared_ptr<fleet::FlightctlCall> m_call;
    std::unique_ptr<fleet::DeviceReader> m_reader;
};

} // namespace salvor::assembly
