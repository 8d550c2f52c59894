#pragma once

#include "backends/launcher/outbox.h"
#include "backends/process/spawner.h"

#include <array>

namespace salvor::backends {

/// A descriptor that is closed at its end.
class Fd {
public:
    explicit Fd(int fd = -1) : m_fd(fd) {}
    ~Fd() { reset(); }
    Fd(Fd&& other) noexcept : m_fd(std::exchange(other.m_fd, -1)) {}
    Fd& operator=(Fd&& other) noexcept {
        reset(std::exchange(other.m_fd, -1));
        return *this;
    }
    int get() const { return m_fd; }
    bool open() const { return m_fd >= 0; }
    void reset(int fd = -1);

private:
    int m_fd;
};

/// One shell and its three streams. See launcher::Channel.
class Spawner::Child : public launcher::Channel {
public:
    Child(int epoll, launcher::Timers& timers, launcher::ChannelUser& user);
    ~Child() override;
    /// Empty, or why it could not be started.
    std::string spawn(const std::string& nonce);
    void send(std::string bytes) override;
    void close_stdin() override;
    void drop() override;

    /// An event on one of its descriptors.
    void handle(int fd, unsigned events);
    /// Dropped or ended, and reaped.
    bool over() const { return m_user == nullptr && !m_pidfd.open(); }
    void fail(std::string why);

private:
    void write_some();
    void read_some(std::size_t stream);
    void reap();
    void end_if_done(bool waited);
    void pause(std::size_t stream);
    void watch(int fd, unsigned events);
    void forget(Fd& fd);

    int m_epoll;
    launcher::Timers& m_timers;
    launcher::ChannelUser* m_user;
    Fd m_in;
    std::array<Fd, 2> m_out; ///< stdout, stderr
    std::array<bool, 2> m_paused{};
    Fd m_pidfd;
    pid_t m_pid = -1;
    launcher::Outbox m_outbox; ///< for stdin
    bool m_close = false;
    launcher::Ending m_ending;
    launcher::Timers::Id m_grace{};
    std::array<launcher::Timers::Id, 2> m_retry{};
};

} // namespace salvor::backends
