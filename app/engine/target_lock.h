#pragma once

#include "engine/context.h"

namespace salvor::engine {

/// Who holds a lock, as it says itself. Times are in seconds; -1: unknown.
struct LockHolder {
    std::string token;
    std::string run;
    std::string who;
    std::string procedure;
    std::string step;          ///< in hand; empty before the first change
    long held_for = -1;        ///< since it was taken
    long renewed_ago = -1;     ///< by a living console every 20 s
    bool may_be_taken = false; ///< its console seems to be gone
    /// What to read for the one of a host, in one command; a file that is not there is left out.
    static std::vector<std::string> look();
    /// From what that command printed; empty texts if nobody holds it.
    static LockHolder from(const std::string& printed);
    /// "ada@desk, run 4f…, procedure x.y, at step stop, for 12 min".
    std::string text() const;
    /// Whether its console is alive, in a sentence.
    std::string alive() const;
};

/// The lock of what a run changes, a host or a namespace of a cluster: one console at a time, told by a token that each
/// console that takes it writes anew. Main thread.
class TargetLock : public Task {
    Q_OBJECT
public:
    static constexpr std::chrono::seconds stale_after{60};
    static constexpr std::chrono::seconds renew_every{20};

    explicit TargetLock(const Context& context) : m_context(context) {}
    /// Takes the lock; that of an earlier session of the same run at once. If another run holds it, `held` is asked and
    /// may say true to take it over.
    using Held = std::function<void(const LockHolder& holder, std::function<void(bool)> then)>;
    virtual void acquire(Held held, std::function<void(Result<std::string>)> then) = 0;
    /// Before each change: tells others which step is in hand. If another console has the lock by now, `lost` comes
    /// instead of `then`. An error: the change must not begin.
    virtual void at_step(const std::string& step, std::function<void(Result<void>)> then) = 0;
    /// Who holds it now.
    virtual void look(std::function<void(const LockHolder&)> then) = 0;
    /// Gives it back and proves that it is gone; if it was ours no longer, `lost` comes instead of `then`.
    virtual void release(std::function<void(Result<void>)> then) = 0;
    /// Whether it could not be had because whoever looks after it allows none: then nobody holds it either, as far as
    /// that can be seen.
    bool is_denied() const { return m_denied; }
    /// Empty until it is ours.
    const std::string& token() const { return m_token; }

Q_SIGNALS:
    /// Another token was found there, or none.
    void lost();

protected:
    const Context& m_context;
    std::string m_token;
    bool m_denied = false;
};

} // namespace salvor::engine
