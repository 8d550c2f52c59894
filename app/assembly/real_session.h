#pragma once

#include "base/clock.h"
#include "base/secret_store.h"
#include "engine/run.h"
#include "exec/evaluator.h"
#include "exec/prompter.h"

#include <filesystem>
#include <map>
#include <memory>

namespace salvor::assembly {

/// What a run over real systems stands on: clock, jq, hosts. A target is bound to "here" or "ssh:HOST" (a name that
/// OpenSSH knows). Outlives the run.
class RealSession {
public:
    struct Options {
        std::map<std::string, std::string> targets; ///< bound target id to "here" or "ssh:HOST"
        std::string ssh_config;                     ///< file for `ssh -F`; empty: the user's own
        bool copies = true;                         ///< of the journal, on each host that is changed
    };
    RealSession(exec::Prompter& prompter, Options options);
    ~RealSession();

    using Bound = std::function<void(Result<std::map<std::string, engine::Binding>>)>;
    /// Opens every host that the procedure's bound targets name, one after the other; targets on one host share it.
    void bind(const procedure::Procedure& procedure, Bound then);

    Clock& clock() { return *m_clock; }
    SecretStore& secrets() { return m_secrets; }
    exec::Evaluator& evaluator() { return *m_evaluator; }

private:
    void bind_next(std::vector<std::string> left, std::shared_ptr<std::map<std::string, engine::Binding>> bound,
                   Bound then);
    Result<exec::Host*> host_for(const std::string& place);
    exec::Prompter& m_prompter;
    Options m_options;
    SecretStore m_secrets;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<exec::Evaluator> m_evaluator;
    std::map<std::string, std::unique_ptr<exec::Host>> m_hosts;
};

/// The host that "here" or "ssh:HOST" names, not yet opened; null if it is neither.
std::unique_ptr<exec::Host> make_host(const std::string& place, const std::string& ssh_config, SecretStore& secrets,
                                      exec::Prompter& prompter);

/// The ids of the targets a procedure wants bound.
std::vector<std::string> bound_targets(const procedure::Procedure& procedure);

} // namespace salvor::assembly
