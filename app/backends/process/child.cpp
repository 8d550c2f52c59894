#include "backends/process/child.h"

#include "backends/launcher/protocol.h"

#include <cerrno>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <sys/epoll.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

namespace salvor::backends {

using launcher::Ending;

static constexpr std::size_t chunk = 64U << 10;
static constexpr std::chrono::milliseconds grace{300};
static constexpr std::chrono::milliseconds retry{500};

void Fd::reset(int fd) {
    if (m_fd >= 0) ::close(m_fd);
    m_fd = fd;
}

Spawner::Child::Child(int epoll, launcher::Timers& timers, launcher::ChannelUser& user)
    : m_epoll(epoll), m_timers(timers), m_user(&user) {}

Spawner::Child::~Child() {
    m_timers.cancel(m_grace);
    for (const auto& id : m_retry) m_timers.cancel(id);
}

void Spawner::Child::watch(int which, unsigned events) {
    const std::array<int, 4> fds{m_in.get(), m_out[0].get(), m_out[1].get(), m_pidfd.get()};
    epoll_event event{};
    event.events = events;
    event.data.u64 = reinterpret_cast<std::uint64_t>(this) | static_cast<std::uint64_t>(which);
    const int fd = fds.at(static_cast<std::size_t>(which));
    if (::epoll_ctl(m_epoll, EPOLL_CTL_MOD, fd, &event) != 0) ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
}

void Spawner::Child::forget(Fd& fd) {
    if (fd.open()) ::epoll_ctl(m_epoll, EPOLL_CTL_DEL, fd.get(), nullptr);
    fd.reset();
}

void Spawner::Child::handle(int which, unsigned) {
    if (which == 0 && m_in.open()) write_some();
    if ((which == 1 || which == 2) && m_out.at(static_cast<std::size_t>(which) - 1).open())
        read_some(static_cast<std::size_t>(which) - 1);
    if (which == 3 && m_pidfd.open()) reap();
}

void Spawner::Child::send(std::string bytes) {
    if (!m_in.open()) return;
    m_outbox.add(std::move(bytes));
    watch(0, EPOLLOUT);
}

void Spawner::Child::close_stdin() {
    m_close = true;
    if (m_outbox.empty()) forget(m_in);
}

void Spawner::Child::write_some() {
    while (!m_outbox.empty()) {
        const auto left = m_outbox.left().substr(0, chunk);
        const auto written = ::write(m_in.get(), left.data(), left.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0 && errno == EAGAIN) return;
        if (written < 0) return forget(m_in); // nobody reads it: the program's right
        m_outbox.sent(static_cast<std::size_t>(written));
    }
    if (m_close) return forget(m_in);
    watch(0, 0);
}

void Spawner::Child::read_some(std::size_t stream) {
    std::array<char, chunk> buffer; // NOLINT: filled by read
    auto& fd = m_out.at(stream);
    for (int turns = 0; turns < 4 && fd.open() && m_user != nullptr; ++turns) {
        const auto got = ::read(fd.get(), buffer.data(), buffer.size());
        if (got < 0 && (errno == EINTR || errno == EAGAIN)) return;
        if (got <= 0) {
            forget(fd);
            return end_if_done(false);
        }
        if (!m_user->data(stream == 1, {buffer.data(), static_cast<std::size_t>(got)})) return pause(stream);
    }
}

void Spawner::Child::pause(std::size_t stream) {
    if (m_user == nullptr || !m_out.at(stream).open()) return;
    m_paused.at(stream) = true;
    watch(static_cast<int>(stream) + 1, 0);
    m_retry.at(stream) = m_timers.after(retry, [this, stream] {
        if (m_user == nullptr) return;
        if (!m_user->data(stream == 1, {})) return pause(stream);
        m_paused.at(stream) = false;
        if (m_out.at(stream).open()) watch(static_cast<int>(stream) + 1, EPOLLIN);
        if (!m_pidfd.open()) m_grace = m_timers.after(grace, [this] { end_if_done(true); });
    });
}

void Spawner::Child::reap() {
    siginfo_t info{};
    if (::waitid(P_PID, static_cast<id_t>(m_pid), &info, WEXITED | WNOHANG) != 0 || info.si_pid == 0) return;
    forget(m_pidfd);
    m_ending = {info.si_code == CLD_EXITED ? Ending::Kind::Exited : Ending::Kind::Signalled, info.si_status, {}};
    if (m_user == nullptr) return;
    m_grace = m_timers.after(grace, [this] { end_if_done(true); });
    end_if_done(false);
}

/// A grandchild that keeps the streams open does not keep the command from ending.
void Spawner::Child::end_if_done(bool waited) {
    if (m_user == nullptr || m_pidfd.open() || m_pid < 0 || m_paused[0] || m_paused[1]) return;
    if (!waited && (m_out[0].open() || m_out[1].open())) return;
    m_timers.cancel(m_grace);
    auto* user = std::exchange(m_user, nullptr);
    drop();
    user->ended(m_ending);
}

void Spawner::Child::fail(std::string why) {
    auto* user = std::exchange(m_user, nullptr);
    drop();
    if (user != nullptr) user->ended({Ending::Kind::Failed, 0, std::move(why)});
}

void Spawner::Child::drop() {
    m_user = nullptr;
    forget(m_in);
    for (auto& fd : m_out) forget(fd);
}

} // namespace salvor::backends
