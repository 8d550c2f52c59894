#pragma once

#include "assembly/environments.h"
#include "base/clock.h"
#include "base/secret_store.h"
#include "engine/run.h"
#include "exec/evaluator.h"
#include "exec/prompter.h"

#include <filesystem>
#include <map>
#include <memory>
#include <set>

namespace salvor::assembly {

/// What a run over real systems stands on: clock, jq, hosts. A target is bound to "here", "ssh:HOST" (a name that
/// OpenSSH knows) or "env:ID" (an entry of the operator's environments). Outlives the run.
class RealSession {
public:
    struct Options {
        std::map<std::string, std::string> targets; ///< bound target id to "here", "ssh:HOST" or "env:ID"
        std::string ssh_config;                     ///< file for `ssh -F`; empty: the environment's, or the user's own
        std::filesystem::path environments = {};    ///< file; empty: the usual one
        bool copies = true;                         ///< of the journal, on each host that is changed
    };
    RealSession(exec::Prompter& prompter, Options options);
    ~RealSession();

    using Bound = std::function<void(Result<std::map<std::string, engine::Binding>>)>;
    /// Opens every host that the procedure's bound targets name, one after the other; targets on one host share it. An
    /// environment's login goes first, and a host that is not the one that it pins is refused.
    void bind(const procedure::Procedure& procedure, Bound then);

    /// What a target was bound to; null before `bind`.
    const Environment* environment(const std::string& target) const;
    /// This machine, for what is run beside a procedure.
    Result<exec::Host*> here();
    /// What an environment gives to the commands of a login user.
    std::map<std::string, exec::MixedText> variables_of(const Environment& environment);

    Clock& clock() { return *m_clock; }
    SecretStore& secrets() { return m_secrets; }
    exec::Evaluator& evaluator() { return *m_evaluator; }

private:
    void bind_next(std::vector<std::string> left, std::shared_ptr<std::map<std::string, engine::Binding>> bound,
                   Bound then);
    Result<exec::Host*> host_for(const Environment& environment);
    std::string config_of(const Environment& environment) const;
    std::vector<std::string> way_to(const Environment& environment) const;
    Result<void> find_environments();
    void log_in(const Environment& environment, std::function<void(Result<void>)> then);
    exec::Prompter& m_prompter;
    Options m_options;
    SecretStore m_secrets;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<exec::Evaluator> m_evaluator;
    std::map<std::string, Environment> m_environments;                                  ///< by bound target
    std::map<std::pair<std::string, std::string>, std::unique_ptr<exec::Host>> m_hosts; ///< by place and ssh_config
    std::set<std::string> m_logged_in;
    std::unique_ptr<exec::Execution> m_login;
};

/// The host that "here" or "ssh:HOST" names, not yet opened; null if it is neither.
std::unique_ptr<exec::Host> make_host(const std::string& place, const std::string& ssh_config, SecretStore& secrets,
                                      exec::Prompter& prompter);

/// The ids of the targets a procedure wants bound.
std::vector<std::string> bound_targets(const procedure::Procedure& procedure);

} // namespace salvor::assembly
