#pragma once

#include "backends/ssh/link.h"

#include <libssh/libssh.h>
#include <thread>

namespace salvor::backends {

/// A logged-in session on the way to another host: carries one connection through itself (direct-tcpip) on a thread of
/// its own. Whoever holds the other end of the socket sees its end when the session, the channel or the peer goes.
class Jump {
public:
    /// Takes the session over and opens the way on to host and port; blocks up to 20 s, on the connection's own thread.
    static Result<std::unique_ptr<Jump>> open(ssh_session session, const std::string& host, int port, Link& link);
    ~Jump();
    Jump(const Jump&) = delete;
    Jump& operator=(const Jump&) = delete;
    /// The socket of whoever goes on through it; owned by the jump.
    int socket() const { return m_outer; }

private:
    Jump(ssh_session session, ssh_channel channel, int inner, int outer);
    void carry();
    bool to_socket();
    bool to_channel();
    ssh_session m_session;
    ssh_channel m_channel;
    int m_inner;
    int m_outer;
    std::thread m_thread;
};

} // namespace salvor::backends
