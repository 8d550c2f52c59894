#include "backends/ssh/forwarding.h"

#include <algorithm>
#include <array>
#include <cerrno>
#include <fcntl.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace salvor::backends {

static constexpr std::size_t chunk = 64U << 10; ///< and what is held of one direction, at most

static int nothing(socket_t, int, void*) { return 0; }

Forwarding::Forwarding(ssh_session session, ssh_event event, int listener, exec::Forward::To to, Refused refused)
    : m_session(session), m_event(event), m_listener(listener), m_to(std::move(to)), m_refused(std::move(refused)) {
    ssh_event_add_fd(m_event, m_listener, POLLIN, nothing, nullptr);
}

Forwarding::~Forwarding() {
    for (auto& pipe : m_pipes) close(pipe);
    ssh_event_remove_fd(m_event, m_listener);
    ::close(m_listener);
}

bool Forwarding::accept_all() {
    bool moved = false;
    for (;;) {
        const int fd = ::accept4(m_listener, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (fd < 0) return moved;
        const int on = 1;
        ::setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
        Pipe pipe;
        pipe.fd = fd;
        pipe.channel = ssh_channel_new(m_session);
        m_pipes.push_back(std::move(pipe));
        moved = true;
    }
}

bool Forwarding::step() {
    bool moved = accept_all();
    for (auto& pipe : m_pipes) moved = (pipe.open ? carry(pipe) : open(pipe)) || moved;
    for (auto& pipe : m_pipes)
        if (pipe.over) close(pipe);
    m_pipes.remove_if([](const Pipe& pipe) { return pipe.over; });
    return moved;
}

bool Forwarding::open(Pipe& pipe) {
    const int result = ssh_channel_open_forward(pipe.channel, m_to.host.c_str(), m_to.port, "127.0.0.1", 0);
    if (result == SSH_AGAIN) return false;
    pipe.open = result == SSH_OK;
    pipe.over = !pipe.open;
    if (pipe.over)
        m_refused("the host gives no way to " + m_to.host + " port " + std::to_string(m_to.port) + ": " +
                  ssh_get_error(m_session));
    return true;
}

bool Forwarding::carry(Pipe& pipe) {
    bool moved = false;
    for (auto* move : {read_socket, write_channel, read_channel, write_socket}) moved = move(pipe) || moved;
    if (pipe.socket_ended && pipe.to_channel.empty() && !std::exchange(pipe.told_channel, true))
        ssh_channel_send_eof(pipe.channel);
    if (pipe.channel_ended && pipe.to_socket.empty() && !std::exchange(pipe.told_socket, true))
        ::shutdown(pipe.fd, SHUT_WR);
    const bool gone = ssh_channel_is_closed(pipe.channel) != 0 && pipe.to_socket.empty();
    pipe.over = pipe.over || gone || (pipe.told_channel && pipe.told_socket);
    const bool room = !pipe.socket_ended && pipe.to_channel.size() < chunk;
    watch(pipe, static_cast<short>((room ? POLLIN : 0) | (pipe.to_socket.empty() ? 0 : POLLOUT)));
    return moved;
}

bool Forwarding::read_socket(Pipe& pipe) {
    if (pipe.socket_ended || pipe.to_channel.size() >= chunk) return false;
    std::array<char, chunk> buffer; // NOLINT: filled by recv
    const auto got = ::recv(pipe.fd, buffer.data(), buffer.size(), 0);
    if (got > 0) pipe.to_channel.append(buffer.data(), static_cast<std::size_t>(got));
    if (got == 0) pipe.socket_ended = true;
    if (got < 0 && errno != EAGAIN && errno != EINTR) pipe.over = true;
    return got >= 0;
}

bool Forwarding::write_channel(Pipe& pipe) {
    const auto room = std::min<std::size_t>({ssh_channel_window_size(pipe.channel), chunk, pipe.to_channel.size()});
    if (room == 0) return false;
    const int written = ssh_channel_write(pipe.channel, pipe.to_channel.data(), static_cast<std::uint32_t>(room));
    if (written <= 0) return false;
    pipe.to_channel.erase(0, static_cast<std::size_t>(written));
    return true;
}

bool Forwarding::read_channel(Pipe& pipe) {
    if (pipe.channel_ended || pipe.to_socket.size() >= chunk) return false;
    std::array<char, chunk> buffer; // NOLINT: filled by the library
    const int got = ssh_channel_read_nonblocking(pipe.channel, buffer.data(), buffer.size(), 0);
    if (got == SSH_EOF || (got <= 0 && ssh_channel_is_eof(pipe.channel) != 0)) pipe.channel_ended = true;
    if (got > 0) pipe.to_socket.append(buffer.data(), static_cast<std::size_t>(got));
    return got > 0;
}

bool Forwarding::write_socket(Pipe& pipe) {
    if (pipe.to_socket.empty()) return false;
    const auto written = ::send(pipe.fd, pipe.to_socket.data(), pipe.to_socket.size(), MSG_NOSIGNAL);
    if (written > 0) pipe.to_socket.erase(0, static_cast<std::size_t>(written));
    if (written < 0 && errno != EAGAIN && errno != EINTR) pipe.over = true;
    return written > 0;
}

/// Only what can be acted on now wakes the thread.
void Forwarding::watch(Pipe& pipe, short wanted) {
    if (pipe.watched == wanted) return;
    if (pipe.watched != 0) ssh_event_remove_fd(m_event, pipe.fd);
    if (wanted != 0) ssh_event_add_fd(m_event, pipe.fd, wanted, nothing, nullptr);
    pipe.watched = wanted;
}

void Forwarding::close(Pipe& pipe) {
    watch(pipe, 0);
    if (pipe.channel != nullptr) ssh_channel_free(std::exchange(pipe.channel, nullptr));
    if (pipe.fd >= 0) ::close(std::exchange(pipe.fd, -1));
}

} // namespace salvor::backends
