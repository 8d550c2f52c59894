#include "backends/ssh/socket.h"

#include <array>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <netdb.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace salvor::backends {

static constexpr int connect_ms = 10'000;

/// Idle for 3 s: a probe each 2 s, four of them; unacknowledged data: 10 s.
static void watch_peer(int fd) {
    const auto set = [fd](int level, int option, int value) { ::setsockopt(fd, level, option, &value, sizeof value); };
    set(IPPROTO_TCP, TCP_NODELAY, 1);
    set(SOL_SOCKET, SO_KEEPALIVE, 1);
    set(IPPROTO_TCP, TCP_KEEPIDLE, 3);
    set(IPPROTO_TCP, TCP_KEEPINTVL, 2);
    set(IPPROTO_TCP, TCP_KEEPCNT, 4);
    set(IPPROTO_TCP, TCP_USER_TIMEOUT, 10'000);
}

/// 0, or why not (errno).
static int connect_one(int fd, const addrinfo& address, Link& link) {
    if (::connect(fd, address.ai_addr, address.ai_addrlen) == 0) return 0;
    if (errno != EINPROGRESS) return errno;
    for (int waited = 0; waited < connect_ms && !link.stop; waited += 200) {
        pollfd wait{fd, POLLOUT, 0};
        if (::poll(&wait, 1, 200) <= 0) continue;
        int error = 0;
        socklen_t size = sizeof error;
        ::getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size);
        return error;
    }
    return ETIMEDOUT;
}

Result<int> connect_to(const std::string& host, int port, Link& link) {
    const auto place = host + " port " + std::to_string(port);
    link.events.post({.kind = LinkEvent::Kind::Step, .host = host, .step = exec::OpenStep::Resolve});
    addrinfo hints{};
    hints.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (const int error = ::getaddrinfo(host.c_str(), std::to_string(port).c_str(), &hints, &found); error != 0)
        return fail(Error::Code::Unreachable, std::string("its name is not found: ") + ::gai_strerror(error), {},
                    place);
    const std::unique_ptr<addrinfo, decltype(&::freeaddrinfo)> addresses(found, ::freeaddrinfo);
    link.events.post({.kind = LinkEvent::Kind::Step, .host = host, .step = exec::OpenStep::Connect});
    int why = ETIMEDOUT;
    for (const auto* address = found; address != nullptr && !link.stop; address = address->ai_next) {
        const int fd = ::socket(address->ai_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
        if (fd < 0) continue;
        why = connect_one(fd, *address, link);
        if (why == 0) {
            watch_peer(fd);
            return fd;
        }
        ::close(fd);
    }
    return fail(Error::Code::Unreachable, std::string("no connection: ") + std::strerror(why), {}, place);
}

} // namespace salvor::backends
