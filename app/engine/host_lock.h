#pragma once

#include "engine/looker.h"
#include "engine/operator.h"

namespace salvor::engine {

/// The lock of a host: the folder /run/salvor/lock, moved there whole (a reboot clears it), with holder and token. Each
/// change carries the token in its fence, so that a console whose lock was taken over changes nothing any more. Its age
/// is told by the host's uptime. Main thread.
class HostLock : public Task {
    Q_OBJECT
public:
    static constexpr auto token_file = "/run/salvor/lock/token";
    static constexpr std::chrono::seconds stale_after{60};

    /// `target` runs as root on the host.
    HostLock(const Context& context, std::string target, std::string who);
    /// Takes the lock, or takes it up again with the token of an earlier session of the same run. If another holds it,
    /// `held` is asked (holder, age in seconds; -1: unknown) and may say true to take it over.
    using Held = std::function<void(const Json& holder, long age, std::function<void(bool)> then)>;
    void acquire(const std::string& known_token, Held held, std::function<void(Result<std::string>)> then);
    /// Gives it back if it is still ours, and proves that it is gone.
    void release(std::function<void(Result<void>)> then);
    void abandon() override {
        m_timer.cancel();
        m_run.reset();
        m_renewal.reset();
        m_then = nullptr;
    }
    const std::string& token() const { return m_token; }

private:
    void run(std::vector<std::string> argv, std::string in, std::function<void(Ran)> then);
    void make();
    void write_into(const std::string& place, std::function<void(const Ran&)> then);
    void take();
    void have();
    void on_held();
    void renew();
    const Context& m_context;
    std::string m_target;
    std::string m_who;
    std::string m_token;
    std::string m_known;
    Held m_held;
    std::function<void(Result<std::string>)> m_then;
    LaterPtr<CommandRun> m_run;
    LaterPtr<CommandRun> m_renewal;
    Clock::Timer m_timer;
    int m_count = 0;
};

} // namespace salvor::engine
