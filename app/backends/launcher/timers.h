#pragma once

#include <algorithm>
#include <chrono>
#include <functional>
#include <map>
#include <utility>

namespace salvor::launcher {

/// Timers of one I/O thread; Qt-free. The thread sleeps at most until `wait()` and then calls `run()`.
class Timers {
public:
    using Time = std::chrono::steady_clock::time_point;
    using Id = std::pair<Time, unsigned>;

    Id after(std::chrono::milliseconds delay, std::function<void()> then) {
        const Id id{std::chrono::steady_clock::now() + delay, ++m_last};
        m_timers.emplace(id, std::move(then));
        return id;
    }
    void cancel(const Id& id) { m_timers.erase(id); }
    /// Milliseconds until the next one, at most `most`.
    int wait(int most) const {
        if (m_timers.empty()) return most;
        const auto left = std::chrono::ceil<std::chrono::milliseconds>(m_timers.begin()->first.first -
                                                                       std::chrono::steady_clock::now());
        return static_cast<int>(std::clamp<long>(left.count(), 0, most));
    }
    /// Calls those that are due.
    void run() {
        const auto now = std::chrono::steady_clock::now();
        while (!m_timers.empty() && m_timers.begin()->first.first <= now) {
            auto due = m_timers.extract(m_timers.begin());
            due.mapped()();
        }
    }

private:
    std::map<Id, std::function<void()>> m_timers;
    unsigned m_last = 0;
};

} // namespace salvor::launcher
