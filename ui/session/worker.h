#pragma once

#include "base/mailbox.h"

#include <QSocketNotifier>

#include <atomic>
#include <functional>
#include <thread>

namespace salvor::ui {

/// A thread for what blocks: reading folders, hashing, writing a file. One piece of work after the other. What it finds
/// comes back as a function that runs on the thread that made the worker; none runs any more once that is gone.
class Worker {
public:
    using Found = std::function<void()>;
    /// `stop` turns true when the worker is to go away: long work ends early then. `told` may be called before the end.
    using Work = std::function<Found(const std::atomic<bool>& stop, const std::function<void(Found)>& told)>;
    Worker();
    /// Waits for the piece of work in hand.
    ~Worker();
    Worker(const Worker&) = delete;
    Worker& operator=(const Worker&) = delete;
    void run(Work work) { m_orders.post(std::move(work)); }

private:
    void serve();
    Mailbox<Work> m_orders;
    Mailbox<Found> m_found;
    std::atomic<bool> m_stop{false};
    QSocketNotifier m_notifier;
    std::thread m_thread;
};

} // namespace salvor::ui
