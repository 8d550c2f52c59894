#pragma once

#include "engine/looker.h"
#include "engine/operator.h"

namespace salvor::engine {

/// Who holds a host's lock, as its files say. Times are in seconds of the host's uptime; -1: unknown.
struct LockHolder {
    std::string token;
    std::string run;
    std::string who;
    std::string procedure;
    std::string step;      ///< in hand; empty before the first change
    long held_for = -1;    ///< since it was taken
    long renewed_ago = -1; ///< by a living console every 20 s
    /// What to read for it, in one command; a file that is not there is left out.
    static std::vector<std::string> look();
    /// From what that command printed; empty texts if nobody holds it.
    static LockHolder from(const std::string& printed);
    /// "ada@desk, run 4f…, procedure x.y, at step stop, for 12 min".
    std::string text() const;
    /// Whether its console is alive, in a sentence.
    std::string alive() const;
};

/// The lock of a host: the folder /run/salvor/lock, moved there whole (a reboot clears it), with holder, step and
/// token. Each change carries the token in its fence, so that a console whose lock was taken over changes nothing any
/// more. Each console that takes it writes a new token. Its age is told by the host's uptime. Main thread.
class HostLock : public Task {
    Q_OBJECT
public:
    static constexpr auto token_file = "/run/salvor/lock/token";
    static constexpr std::chrono::seconds stale_after{60};

    /// `target` runs as root on the host.
    HostLock(const Context& context, std::string target, std::string who);
    /// Takes the lock; that of an earlier session of the same run at once. If another run holds it, `held` is asked and
    /// may say true to take it over.
    using Held = std::function<void(const LockHolder& holder, std::function<void(bool)> then)>;
    void acquire(Held held, std::function<void(Result<std::string>)> then);
    /// Tells others which step is in hand; `then` also if that could not be written.
    void at_step(const std::string& step, std::function<void()> then);
    /// Who holds it now.
    void look(std::function<void(const LockHolder&)> then);
    /// Gives it back and proves that it is gone; if it was ours no longer, `lost` comes instead of `then`. A renewal
    /// that is under way ends first: it would take its own lock's going for another console's doing.
    void release(std::function<void(Result<void>)> then);
    void abandon() override {
        m_timer.cancel();
        m_run.reset();
        m_renewal.reset();
        m_renewed = nullptr;
        m_then = nullptr;
    }
    const std::string& token() const { return m_token; }

Q_SIGNALS:
    /// A renewal, or the giving back, found another token there, or none.
    void lost();

private:
    void run(std::vector<std::string> argv, std::string in, std::function<void(Ran)> then, bool fenced = false);
    void make();
    void write_into(const std::string& place, std::function<void(const Ran&)> then);
    void take();
    void have();
    void on_held();
    void renew();
    void give_back(std::function<void(Result<void>)> then);
    const Context& m_context;
    std::string m_target;
    std::string m_who;
    std::string m_token;
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
