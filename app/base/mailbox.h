#pragma once

#include <deque>
#include <mutex>
#include <sys/eventfd.h>
#include <unistd.h>
#include <utility>

namespace salvor {

/// Messages from one thread to another, in order, without Qt: a queue and an eventfd to wait on. `post` on any thread,
/// `take` on the receiver's. The receiver polls fd() or hangs a QSocketNotifier on it.
template<class T> class Mailbox {
public:
    Mailbox() : m_fd(eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
    ~Mailbox() { ::close(m_fd); }
    Mailbox(const Mailbox&) = delete;
    Mailbox& operator=(const Mailbox&) = delete;

    int fd() const { return m_fd; }

    void post(T message) {
        {
            const std::lock_guard lock(m_mutex);
            m_queue.push_back(std::move(message));
        }
        const std::uint64_t one = 1;
        [[maybe_unused]] const auto written = ::write(m_fd, &one, sizeof one);
    }

    /// All that came since the last call; clears the eventfd first, so that nothing is missed.
    std::deque<T> take() {
        std::uint64_t count = 0;
        [[maybe_unused]] const auto got = ::read(m_fd, &count, sizeof count);
        const std::lock_guard lock(m_mutex);
        return std::exchange(m_queue, {});
    }

private:
    int m_fd;
    std::mutex m_mutex;
    std::deque<T> m_queue;
};

} // namespace salvor
