#include "backends/ssh/ssh_forward.h"

#include <arpa/inet.h>
#include <cerrno>
#include <cstring>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace salvor::backends {

/// A listening socket on 127.0.0.1 and its port.
static Result<std::pair<int, int>> listen_here(int port) {
    const int fd = ::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    const int on = 1;
    ::setsockopt(fd, SOL_SOCKET, SO_REUSEADDR, &on, sizeof on);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_port = htons(static_cast<std::uint16_t>(port));
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* generic = reinterpret_cast<sockaddr*>(&address); // NOLINT: as the call wants it
    socklen_t size = sizeof address;
    if (::bind(fd, generic, size) == 0 && ::listen(fd, SOMAXCONN) == 0 && ::getsockname(fd, generic, &size) == 0)
        return std::pair{fd, static_cast<int>(ntohs(address.sin_port))};
    const int error = errno;
    ::close(fd);
    return fail(Error::Code::Failed,
                "port " + std::to_string(port) + " of this machine cannot be opened: " + std::strerror(error));
}

SshForward::SshForward(SshHost& host, std::uint64_t number, To to)
    : m_host(&host), m_number(number), m_to(std::move(to)) {
    connect(&host, &SshHost::lost, this, [this](const Error& error) { end(error.text()); });
    connect(&host, &SshHost::forward_refused, this, [this](std::uint64_t about, const std::string& why) {
        if (about == m_number) Q_EMIT refused(why);
    });
}

SshForward::~SshForward() {
    if (m_host && m_carried) m_host->stop_carrying(m_number);
}

void SshForward::start(int local) {
    const auto listening = listen_here(local);
    if (!listening) return end(listening.error().text());
    const auto [fd, port] = *listening;
    m_carried = m_host && m_host->carry(m_number, fd, m_to);
    if (!m_carried) return end("the host is not open");
    QMetaObject::invokeMethod(
        this, [this, port = port] { Q_EMIT opened(port); }, Qt::QueuedConnection);
}

void SshForward::end(const std::string& why) {
    m_carried = false;
    QMetaObject::invokeMethod(
        this, [this, why] { Q_EMIT closed(why); }, Qt::QueuedConnection);
}

} // namespace salvor::backends
