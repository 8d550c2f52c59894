#pragma once

#include "engine/run.h"
#include "engine/tunnel.h"

namespace salvor::engine {

/// The tunnels of one run: opened and closed as its leaves say, told to its journal, and what goes through one held
/// back while it is down. A part of Run.
class RunTunnels {
public:
    explicit RunTunnels(Run& run);
    void open(const procedure::Action& action, const Leaf& leaf);
    /// The way back of the leaf in hand.
    void close(const Leaf& undo);
    /// All of them, at the end. `forget`: they are not opened again by a resume.
    void shut(bool forget, Run::Then then);
    bool any() const;
    /// What the journal says was open is opened anew, at the same ports: the facts name them.
    void reopen();
    /// True if the effect waits for a tunnel that is down. A look goes on after a minute and says itself what it cannot
    /// see; for a change a person is asked.
    bool hold(const Effect& effect);
    /// For an effect that did not go well: true if it goes through a tunnel. Then, once the tunnel's state is true
    /// again, it begins anew if the tunnel had fallen; else `then`.
    bool fell_with(const Effect& effect, Run::Then then);
    /// Nothing waits any more.
    void let_go() { m_held.clear(); }
    /// Ends them without waiting.
    void drop() {
        m_timer.cancel();
        m_held.clear();
        m_tunnels.clear();
    }

private:
    Tunnel* make(const procedure::Action& action, const Leaf& leaf);
    void shut_one(const std::string& leaf, Run::Then then);
    std::vector<std::string> used(const Effect& effect) const;
    std::string fallen(const Effect& effect) const;
    void ask(const Effect& effect, const std::string& tunnel);
    void go_on();

    struct Held {
        Effect effect;
        Clock::Timer limit;
    };
    Run& m_run;
    std::map<std::string, std::set<std::string>> m_users; ///< entries, and the facts of tunnels that they read
    Clock::Timer m_timer;
    std::set<std::string> m_spent;                     ///< subjects of looks that waited long enough
    std::map<std::string, Held> m_held;                ///< by subject
    std::map<std::string, LaterPtr<Tunnel>> m_tunnels; ///< by leaf
};

} // namespace salvor::engine
