#pragma once

#include "assembly/cluster_look.h"
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
/// OpenSSH knows), a cluster to "kube:CONTEXT" or "oc:CONTEXT". Outlives the run.
class RealSession {
public:
    struct Options {
        std::map<std::string, std::string> targets; ///< bound target id to its place
        std::string ssh_config;                     ///< file for `ssh -F`; empty: the user's own
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
    void bind_cluster(const procedure::Target& target, std::shared_ptr<std::map<std::string, engine::Binding>> bound,
                      std::function<void(Result<void>)> then);
    Result<exec::Host*> host_for(const std::string& place);
    exec::Prompter& m_prompter;
    Options m_options;
    const procedure::Procedure* m_procedure = nullptr; ///< while it is bound
    std::unique_ptr<ClusterLook> m_look;
    SecretStore m_secrets;
    std::unique_ptr<Clock> m_clock;
    std::unique_ptr<exec::Evaluator> m_evaluator;
    std::map<std::string, std::unique_ptr<exec::Host>> m_hosts;
};

/// The ids of the targets a procedure wants bound, clusters last.
std::vector<std::string> bound_targets(const procedure::Procedure& procedure);

} // namespace salvor::assembly
