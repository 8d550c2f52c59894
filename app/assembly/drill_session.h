#pragma once

#include "backends/drill/drill_host.h"
#include "backends/drill/scenario.h"
#include "engine/run.h"
#include "exec/prompter.h"

#include <memory>

namespace salvor::assembly {

/// What a drill stands on: a virtual clock, jq, and a world. No host of it is real: the real back-ends are not named
/// here.
class DrillSession {
public:
    /// `pace`: 1 is real time, 0 does not wait.
    DrillSession(backends::drill::Scenario scenario, Json world, double pace);
    ~DrillSession();

    using Bound = std::function<void(Result<std::map<std::string, engine::Binding>>)>;
    /// Changes the world as the scenario says, then opens its hosts.
    void bind(const procedure::Procedure& procedure, Bound then);
    /// Whoever drives the run tells each event: faults come after what they name.
    void happened(const engine::Event& event);
    /// Whether it ended as the scenario says: nothing, or what is otherwise.
    void judge(const engine::RunState& state, const std::string& result, const Json& asked,
               std::function<void(std::string)> then);

    Clock& clock() { return m_clock; }
    SecretStore& secrets() { return m_secrets; }
    exec::Evaluator& evaluator() { return *m_evaluator; }
    const backends::drill::Scenario& scenario() const { return m_scenario; }
    backends::drill::World& world() { return *m_world; }

    /// Gives what a drill's scenario says of inputs that are secrets; a world's own are no real ones.
    exec::Prompter& prompter() { return m_prompter; }

private:
    class Secrets : public exec::Prompter {
    public:
        explicit Secrets(const Json& inputs) : m_inputs(inputs) {}
        void confirm_host_key(const std::string& host, const std::string& type, const std::string& fingerprint,
                              std::function<void(bool)> then) override;
        void ask_secret(const std::string& host, const std::string& purpose,
                        std::function<void(Result<Secret>)> then) override;

    private:
        Json m_inputs;
    };

    void open(const procedure::Procedure& procedure, const Bound& then);
    Result<void> fits_world(const procedure::Target& target, const std::string& place) const;
    backends::drill::Scenario m_scenario;
    VirtualClock m_clock;
    SecretStore m_secrets;
    std::unique_ptr<exec::Evaluator> m_evaluator;
    Secrets m_prompter;
    std::unique_ptr<backends::drill::World> m_world;
    std::map<std::string, std::unique_ptr<backends::drill::DrillHost>> m_hosts;
    std::string m_problem;
};

} // namespace salvor::assembly
