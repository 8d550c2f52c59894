#pragma once

#include "backends/ssh/forwarding.h"
#include "backends/ssh/link.h"
#include "backends/ssh/ssh_channel.h"

#include <list>
#include <map>
#include <memory>

namespace salvor::backends {

/// The channels of one logged-in session. Ten at once, as sshd allows by default, one of them kept for what is urgent;
/// a server that allows fewer is found out. One thread.
class SshConnection : public launcher::Connection {
public:
    /// Takes the session over: non-blocking from here on.
    SshConnection(ssh_session session, int wake_fd);
    ~SshConnection() override;
    launcher::Channel& open(const std::string& nonce, bool urgent, launcher::ChannelUser& user) override;
    /// Carries what connects to the listening socket, which it takes over, to a place that the host reaches, until
    /// stop_forward. What a connection was refused for is told.
    void forward(std::uint64_t number, int listener, const exec::Forward::To& to, Forwarding::Refused refused);
    void stop_forward(std::uint64_t number) { m_forwards.erase(number); }
    /// Waits for what happens, at most until the next timer, and handles it; false: the connection is gone.
    bool turn();
    /// Ends every channel as lost.
    void lose(const std::string& why);

private:
    bool step_all();
    void let_in();
    std::size_t active() const;
    void keep_spare();
    void drop_spare();
    ssh_channel take_spare();
    ssh_session m_session;
    ssh_event m_event;
    int m_wake_fd;
    std::size_t m_limit = 10;
    std::list<std::unique_ptr<SshChannel>> m_channels;
    std::map<std::uint64_t, std::unique_ptr<Forwarding>> m_forwards;
    ssh_channel m_spare = nullptr; ///< opened ahead of the next command, which a round trip is saved by
    bool m_spare_open = false;
    bool m_spares = true; ///< the server has room for one
};

} // namespace salvor::backends
