#pragma once

#include "engine/context.h"

#include "base/mailbox.h"

#include <QSocketNotifier>
#include <atomic>
#include <thread>

namespace salvor::engine {

/// SHA-256 and size of a file, read by a thread of its own: a dump may take minutes. Main thread.
class FileDigest : public Task {
    Q_OBJECT

public:
    struct Found {
        std::string sha256;
        std::uintmax_t size = 0;
    };
    explicit FileDigest(Clock& clock) : m_hold(std::make_unique<Clock::Hold>(clock.hold())) {}
    ~FileDigest() override;
    void start(const std::filesystem::path& path, std::function<void(Result<Found>)> then);
    void abandon() override {
        m_then = nullptr;
        m_stop = true;
        m_hold.reset();
    }

private:
    void read(const std::filesystem::path& path);
    std::unique_ptr<Clock::Hold> m_hold; ///< virtual time stands still
    std::function<void(Result<Found>)> m_then;
    std::atomic<bool> m_stop{false};
    Mailbox<Result<Found>> m_mailbox;
    std::unique_ptr<QSocketNotifier> m_notifier;
    std::thread m_thread;
};

} // namespace salvor::engine
