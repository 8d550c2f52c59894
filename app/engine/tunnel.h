#pragma once

#include "engine/looker.h"

namespace salvor::engine {

/// What a tunnel would be: `kubectl port-forward` where the cluster's commands run, or a port that an ssh host's
/// connection carries.
struct TunnelPlan {
    std::string through;   ///< bound target
    exec::Command command; ///< of a cluster, but for its port here; no stages: by ssh
    std::string place;     ///< name of the host, for people
    exec::Forward::To to;  ///< by ssh
    int local = 0;         ///< port here; 0: a free one
    /// The command with this port here.
    exec::Command at_port(int port) const;
    /// What a person would type.
    exec::Command by_hand() const;
    std::string shown() const;
};
/// It opens on this machine, or where the cluster's kubectl runs: the action's `at` must be that place.
Result<TunnelPlan> tunnel_plan(const Context& context, const procedure::Action& action, const procedure::Scope& scope,
                               procedure::Unknowns unknowns);

/// One tunnel, open until it is closed: what falls is opened again at the same port, after the identity of what it
/// leads through was looked at again. Main thread.
class Tunnel : public Task {
    Q_OBJECT
public:
    Tunnel(const Context& context, const procedure::Action& action, const Leaf& leaf, TunnelPlan plan,
           std::string name);
    ~Tunnel() override;
    /// `then` hears once whether its port is open; from then on changes are told, without one from the beginning.
    /// `port`: the one it had.
    void open(int port, std::function<void(Result<int>)> then);
    /// Ends it; `then` once nothing of it runs here any more.
    void close(std::function<void()> then);
    void abandon() override;

Q_SIGNALS:
    /// Whether what is at its end answers: told when it changes.
    void changed(bool up, int port, const std::string& why);

private:
    void begin();
    void check_cluster();
    void start_command();
    void start_forward();
    void read_port();
    void listening(int port);
    void probe();
    void probed(const LookResult& result);
    void fell(const std::string& why);
    void drop();
    void tell(bool up, const std::string& why);

    const Context& m_context;
    const procedure::Action& m_action;
    Leaf m_leaf;
    TunnelPlan m_plan;
    std::string m_name;
    int m_port = 0;
    int m_count = 0;  ///< of its commands
    int m_failed = 0; ///< probes in a row
    bool m_listens = false;
    bool m_closed = false;
    std::optional<bool> m_told;
    std::string m_why;     ///< it fell the last time
    std::string m_refused; ///< why the last connection was not carried
    std::function<void(Result<int>)> m_then;
    std::function<void()> m_when_closed;
    LaterPtr<CommandRun> m_run;
    std::unique_ptr<exec::Forward> m_forward;
    LaterPtr<Looker> m_looker;
    Clock::Timer m_timer;
    Clock::Timer m_limit;
};

/// For each entry the facts of tunnels that it reads, itself or through other facts.
std::map<std::string, std::set<std::string>> tunnels_used(const procedure::Procedure& procedure);

} // namespace salvor::engine
