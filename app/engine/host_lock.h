#pragma once

#include "engine/target_lock.h"

namespace salvor::engine {

/// The lock of a host: the folder /run/salvor/lock, moved there whole (a reboot clears it), with holder, step and
/// token. Each change carries the token in its fence, so that a console whose lock was taken over changes nothing any
/// more. Each console that takes it writes a new token. Its age is told by the host's uptime. Main thread.
class HostLock : public TargetLock {
    Q_OBJECT
public:
    static constexpr auto token_file = "/run/salvor/lock/token";

    /// `target` runs as root on the host.
    HostLock(const Context& context, std::string target, std::string who);
    void acquire(Held held, std::function<void(Result<std::string>)> then) override;
    /// `then` also if the step could not be written: each change carries the token itself.
    void at_step(const std::string& step, std::function<void(Result<void>)> then) override;
    void look(std::function<void(const LockHolder&)> then) override;
    /// A renewal that is under way ends first: it would take its own lock's going for another console's doing.
    void release(std::function<void(Result<void>)> then) override;
    void abandon() override {
        m_timer.cancel();
        m_run.reset();
        m_renewal.reset();
        m_renewed = nullptr;
        m_then = nullptr;
    }

private:
    void run(std::vector<std::string> argv, std::string in, std::function<void(Ran)> then, bool fenced = false);
    void make();
    void write_into(const std::string& place, std::function<void(const Ran&)> then);
    void take();
    void have();
    void on_held();
    void renew();
    void give_back(std::function<void(Result<void>)> then);
    std::string m_target;
    std::string m_who;
    std::string m_step;
    Held m_held;
    std::function<void(Result<std::string>)> m_then;
    LaterPtr<CommandRun> m_run;
    LaterPtr<CommandRun> m_renewal;
    bool m_renewing = false;
    std::function<void()> m_renewed; ///< waits for the end of the renewal under way
    Clock::Timer m_timer;
    int m_count = 0;
};

} // namespace salvor::engine
