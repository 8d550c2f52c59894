#pragma once

#include "backends/launcher/channel.h"

#include <list>
#include <memory>
#include <sys/types.h>

namespace salvor::backends {

/// Starts launcher shells on this machine: posix_spawn in a session of their own, with default signals, a clean
/// environment and no descriptor but the three streams; a pidfd tells their end, one epoll hears of everything.
/// One thread ("io"). Qt-free.
class Spawner : public launcher::Connection {
public:
    Spawner();
    ~Spawner() override;
    launcher::Channel& open(const std::string& nonce, bool urgent, launcher::ChannelUser& user) override;
    /// Waits for what happens, at most until the next timer, and handles it.
    void turn();
    /// Wakes `turn` when it becomes readable, e.g. a mailbox's.
    void also_wait_for(int fd);

private:
    class Child;
    void pass(Child& child);
    int m_epoll;
    std::list<std::unique_ptr<Child>> m_children;
};

} // namespace salvor::backends
