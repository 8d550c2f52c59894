#include "backends/ssh/jump.h"

#include <array>
#include <cerrno>
#include <csignal>
#include <memory>
#include <poll.h>
#include <pthread.h>
#include <sys/socket.h>
#include <unistd.h>

namespace salvor::backends {

static constexpr std::size_t chunk = 64U << 10;
static constexpr int longest_wait = 1000; // ms

Result<std::unique_ptr<Jump>> Jump::open(ssh_session session, const std::string& host, int port, Link& link) {
    const auto way = host + " port " + std::to_string(port);
    auto* channel = ssh_channel_new(session);
    if (channel == nullptr || link.stop ||
        ssh_channel_open_forward(channel, host.c_str(), port, "127.0.0.1", 0) != SSH_OK) {
        const std::string why = ssh_get_error(session);
        if (channel != nullptr) ssh_channel_free(channel);
        return fail(Error::Code::Unreachable, "the jump host gives no way on to " + way + ": " + why,
                    "AllowTcpForwarding there, and the name as the jump host knows it");
    }
    std::array<int, 2> pair{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, pair.data()) != 0) {
        ssh_channel_free(channel);
        return fail(Error::Code::Failed, "no socket for the way on to " + way);
    }
    return std::unique_ptr<Jump>(new Jump(session, channel, pair[0], pair[1]));
}

Jump::Jump(ssh_session session, ssh_channel channel, int inner, int outer)
    : m_session(session), m_channel(channel), m_inner(inner), m_outer(outer), m_thread([this] { carry(); }) {}

Jump::~Jump() {
    ::shutdown(m_inner, SHUT_RDWR); // ends the thread's wait, and whoever goes on through it
    m_thread.join();
    ssh_channel_free(m_channel);
    ssh_disconnect(m_session);
    ssh_free(m_session);
    ::close(m_inner);
    ::close(m_outer);
}

void Jump::carry() {
    pthread_setname_np(pthread_self(), "ssh-jump");
    sigset_t all{};
    sigfillset(&all);
    pthread_sigmask(SIG_BLOCK, &all, nullptr);
    bool open = true;
    while (open) {
        std::array<pollfd, 2> wait{{{ssh_get_fd(m_session), POLLIN, 0}, {m_inner, POLLIN, 0}}};
        if (::poll(wait.data(), wait.size(), longest_wait) < 0 && errno != EINTR) break;
        open = to_socket() && (wait[1].revents == 0 || to_channel());
    }
    ::shutdown(m_inner, SHUT_RDWR);
}

/// All that has come, also what the library read while it wrote.
bool Jump::to_socket() {
    std::array<char, chunk> buffer; // NOLINT: filled by the library
    for (;;) {
        const int got = ssh_channel_read_nonblocking(m_channel, buffer.data(), buffer.size(), 0);
        if (got == 0) return ssh_channel_is_eof(m_channel) == 0 && ssh_is_connected(m_session) != 0;
        if (got < 0) return false;
        for (int at = 0; at < got;) {
            const auto written = ::send(m_inner, buffer.data() + at, static_cast<std::size_t>(got - at), MSG_NOSIGNAL);
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return false;
            at += static_cast<int>(written);
        }
    }
}

bool Jump::to_channel() {
    std::array<char, chunk> buffer; // NOLINT: filled by recv
    const auto got = ::recv(m_inner, buffer.data(), buffer.size(), 0);
    if (got < 0 && errno == EINTR) return true;
    if (got <= 0) return false;
    return ssh_channel_write(m_channel, buffer.data(), static_cast<std::uint32_t>(got)) == got;
}

} // namespace salvor::backends
