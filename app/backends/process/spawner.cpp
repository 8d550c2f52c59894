#include "backends/process/spawner.h"

#include "backends/process/child.h"

#include <array>
#include <sys/epoll.h>
#include <unistd.h>

namespace salvor::backends {

static constexpr int longest_wait = 60'000;

Spawner::Spawner() : m_epoll(::epoll_create1(EPOLL_CLOEXEC)) {}

Spawner::~Spawner() {
    m_children.clear();
    ::close(m_epoll);
}

launcher::Channel& Spawner::open(const std::string& nonce, bool, launcher::ChannelUser& user) {
    auto& child = *m_children.emplace_back(std::make_unique<Child>(m_epoll, timers, user));
    if (auto why = child.spawn(nonce); !why.empty())
        timers.after({}, [&child, why] { child.fail(why); });
    else
        user.opened();
    return child;
}

void Spawner::also_wait_for(int fd) {
    epoll_event event{};
    event.events = EPOLLIN;
    ::epoll_ctl(m_epoll, EPOLL_CTL_ADD, fd, &event);
}

/// An event's data: the child, and in the low bits which of its descriptors (0 stdin, 1 stdout, 2 stderr, 3 pidfd).
void Spawner::turn() {
    std::array<epoll_event, 64> events{};
    const int count = ::epoll_wait(m_epoll, events.data(), static_cast<int>(events.size()), timers.wait(longest_wait));
    for (int i = 0; i < count; ++i) {
        const auto data = events.at(static_cast<std::size_t>(i)).data.u64;
        // NOLINTNEXTLINE(performance-no-int-to-ptr): epoll carries 64 bits, two of them tell the descriptor
        if (auto* child = reinterpret_cast<Child*>(data & ~std::uint64_t{3}); child != nullptr)
            child->handle(static_cast<int>(data & 3), events.at(static_cast<std::size_t>(i)).events);
    }
    timers.run();
    m_children.remove_if([](const auto& child) { return child->over(); });
}

} // namespace salvor::backends
