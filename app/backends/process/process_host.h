#pragma once

#include "backends/launcher/launched_host.h"

#include <memory>

namespace salvor::backends {

/// This machine: commands in sessions of their own, started through the same launcher as on a remote host. All of them
/// are served by one thread, "io". Main thread.
class ProcessHost : public launcher::LaunchedHost {
    Q_OBJECT
public:
    ProcessHost(SecretStore& secrets, exec::Prompter& prompter, std::string name = "here");
    ~ProcessHost() override;
    void open(Opened then) override;

protected:
    bool order(launcher::Order order) override;

private:
    class Thread;
    std::optional<exec::HostIdentity> m_identity;
    std::unique_ptr<Thread> m_thread;
};

} // namespace salvor::backends
