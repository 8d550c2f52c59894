#pragma once

#include "base/mailbox.h"

#include <QObject>
#include <atomic>
#include <functional>
#include <thread>

namespace salvor::fleet {

/// A thread that does one piece of work after the other, and says on the owner's thread what came of it. The pieces use
/// no Qt. Owner's thread.
class BackWorker : public QObject {
    Q_OBJECT
public:
    using Answer = std::function<void()>;
    using Work = std::function<Answer()>;
    explicit BackWorker(QObject* parent = nullptr);
    /// Waits for the piece that is being done; its answer is not given, and what was to come is not begun.
    ~BackWorker() override;
    /// `work` on the thread; the answer that it returns (if any) here, later.
    void run(Work work);

private:
    void take();
    void loop();
    Mailbox<Work> m_works; ///< an empty one wakes the thread
    Mailbox<Answer> m_answers;
    std::atomic<bool> m_ended = false;
    std::thread m_thread;
};

} // namespace salvor::fleet
