#pragma once

#include "backends/ssh/ssh_host.h"

namespace salvor::backends {

/// See exec::Forward: the port is opened here, what connects to it is carried by the host's connection.
class SshForward : public exec::Forward {
    Q_OBJECT
public:
    SshForward(SshHost& host, std::uint64_t number, To to);
    ~SshForward() override;
    void start(int local) override;

private:
    void end(const std::string& why);
    QPointer<SshHost> m_host;
    std::uint64_t m_number;
    To m_to;
    bool m_carried = false;
};

} // namespace salvor::backends
