#pragma once

#include "exec/forward.h"

#include <functional>
#include <libssh/libssh.h>
#include <list>
#include <string>

namespace salvor::backends {

/// A listening socket of this machine, and its connections, each carried by a channel of its own to a place that the
/// host reaches. Everything moves in `step`, on the thread that owns the session. A connection that the far side does
/// not take is closed.
class Forwarding {
public:
    using Refused = std::function<void(const std::string& why)>;
    /// Takes the listening socket over.
    Forwarding(ssh_session session, ssh_event event, int listener, exec::Forward::To to, Refused refused);
    ~Forwarding();
    Forwarding(const Forwarding&) = delete;
    Forwarding& operator=(const Forwarding&) = delete;
    /// True: something moved, look again.
    bool step();

private:
    struct Pipe {
        int fd = -1;
        ssh_channel channel = nullptr;
        bool open = false;
        bool socket_ended = false; ///< nothing more comes from the socket
        bool channel_ended = false;
        bool told_channel = false; ///< the end was passed on
        bool told_socket = false;
        bool over = false;
        std::string to_channel;
        std::string to_socket;
        short watched = 0;
    };
    bool accept_all();
    bool open(Pipe& pipe);
    bool carry(Pipe& pipe);
    static bool read_socket(Pipe& pipe);
    static bool write_socket(Pipe& pipe);
    static bool read_channel(Pipe& pipe);
    static bool write_channel(Pipe& pipe);
    void watch(Pipe& pipe, short wanted);
    void close(Pipe& pipe);

    ssh_session m_session;
    ssh_event m_event;
    int m_listener;
    exec::Forward::To m_to;
    Refused m_refused;
    std::list<Pipe> m_pipes;
};

} // namespace salvor::backends
