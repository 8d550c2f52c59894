#include "cli/commands.h"

#include "assembly/groups.h"
#include "base/text.h"
#include "engine/outline.h"
#include "jq/client.h"

namespace salvor::cli {

namespace {

using Kind = engine::OutlineEntry::Kind;
using Tone = Terminal::Tone;

/// What would be run, resolved as far as it is known, and nothing executed: no host is reached. `plan` prints it for a
/// procedure; `export` also for what is left of a run, as a sheet or a script.
class OutlineCommand : public Command {
public:
    OutlineCommand(Terminal& terminal, Arguments arguments, bool exports)
        : Command(terminal, std::move(arguments)), m_exports(exports) {}

    void start() override {
        const auto what = m_arguments.words.empty() ? std::string() : m_arguments.words.front();
        const bool of_run = m_exports && m_runs.find(what).has_value();
        if (of_run ? !take_run(what) : !take_procedure(what)) return;
        m_evaluator = std::make_unique<jq::Client>();
        m_context.procedure = &m_procedure;
        m_context.evaluator = m_evaluator.get();
        m_context.program = m_evaluator->add_program(m_procedure.program);
        m_context.clock = &m_clock;
        m_context.secrets = &m_secrets;
        m_context.state = &m_state;
        m_context.bindings["here"] = {"here", nullptr, {}};
        for (const auto& id : assembly::bound_targets(m_procedure)) {
            auto place = m_arguments.targets.contains(id) ? m_arguments.targets[id] : "‹" + id + "›";
            if (m_exports && place.rfind("ssh:", 0) == 0) place.erase(0, 4);
            const auto group = assembly::spread_groups(m_procedure, {{id, place}});
            std::map<std::string, engine::Binding> bound;
            for (const auto& [one, at] : group) bound[one] = planned(*m_procedure.target(id), at);
            if (auto ordered = assembly::order_groups(m_procedure, {{id, place}}, bound); !ordered)
                return m_terminal.error(ordered.error().text()), finish(Exit::BadInput);
            m_context.bindings.merge(bound);
        }
        m_outliner.reset(new engine::Outliner(m_context));
        m_outliner->start([this](const engine::Outline& outline) {
            if (m_exports && m_arguments.script)
                m_terminal.line(outline_script(outline));
            else if (m_exports || m_arguments.html)
                m_terminal.line(outline_page(outline, m_arguments.html));
            else
                print(outline);
            finish(Exit::Ok);
        });
    }

private:
    /// What a target is bound to as far as it is known without reaching anything.
    engine::Binding planned(const procedure::Target& target, const std::string& place) const {
        if (target.kind != procedure::Target::Kind::Cluster) return {place, nullptr, {}};
        if (const auto of_run = m_clusters.find(target.id); of_run != m_clusters.end())
            return {of_run->second.context, nullptr, {}, {}, {}, of_run->second};
        auto cluster = assembly::cluster_of(place);
        if (!assembly::is_cluster_place(place)) cluster.context = place;
        cluster.kubeconfig = "‹kubeconfig›";
        if (target.via.empty() && assembly::is_cluster_place(place))
            cluster.kubeconfig = assembly::local_kubeconfig(place).value_or(cluster.kubeconfig);
        return {cluster.context, nullptr, {}, {}, {}, cluster};
    }

    bool take_procedure(const std::string& id) {
        auto found = procedure(id);
        if (!found) return finish(Exit::BadInput), false;
        auto script = answers();
        if (!script) return refuse(script.error()), false;
        m_procedure = std::move(*found);
        m_state = engine::initial(m_procedure);
        m_context.run_id = m_context.short_id = "‹run›";
        for (const auto& input : m_procedure.inputs) m_state.inputs[input.id] = input.preset.value_or(Json());
        for (const auto all = script->value("inputs", Json::object()); const auto& [id, value] : all.items())
            m_state.inputs[id] = value;
        for (const auto& input : m_procedure.inputs)
            if (input.is_secret()) m_state.inputs[input.id] = {{"secret", "inputs." + input.id}, {"bytes", 0}};
        for (const auto& step : m_procedure.steps) // secrets stay where they will be, also before they are known
            for (const auto& look : step.observe)
                if (look.secret) m_state.facts[look.fact] = {{"secret", look.fact}, {"bytes", 0}};
        return true;
    }

    bool take_run(const std::string& id) {
        auto run = kept_run(id);
        if (!run) return false;
        m_procedure = std::move(run->procedure);
        m_state = engine::initial(m_procedure);
        for (const auto& event : run->events) m_state = engine::apply(m_procedure, std::move(m_state), event);
        m_context.run_id = m_state.id;
        m_context.short_id = m_state.id.substr(0, 8);
        for (const auto all = m_state.opened.value("targets", Json::object()); const auto& [id, target] : all.items()) {
            if (!m_arguments.targets.contains(id)) m_arguments.targets[id] = target.value("name", std::string());
            const auto words = target.value("kubectl", std::vector<std::string>());
            if (words.size() == 5) m_clusters[id] = {words[0], words[2], words[4], target.value("uid", std::string())};
        }
        return true;
    }

    void print(const engine::Outline& outline) {
        m_terminal.line(Tone::Dim, m_procedure.id + ", digest " + m_procedure.digest.substr(0, 16));
        for (const auto& step : outline.steps) {
            m_terminal.line(Tone::Strong, step.title);
            for (const auto& entry : step.entries) print(entry);
        }
    }

    void print(const engine::OutlineEntry& entry) {
        const auto under = [this](const std::string& text) { m_terminal.line("          " + text); };
        const bool change = entry.kind == Kind::Change;
        const char* mark = entry.kind == Kind::Look      ? "look   "
                           : entry.kind == Kind::Require ? "require"
                           : entry.kind == Kind::Prove   ? "prove  "
                                                         : "change ";
        const auto says = entry.kind == Kind::Ask ? "ask: " + entry.says : entry.says;
        m_terminal.line("  " + (change ? m_terminal.paint(Tone::Warn, mark) : mark) + "  " +
                        (change ? entry.shown() : says));
        if (!change && !entry.commands.empty()) under(entry.shown());
        if (!entry.each.empty() && (change || entry.kind == Kind::Ask)) under("for each of: " + entry.each);
        if (!entry.when.empty() && (change || entry.kind == Kind::Ask)) under("only when: " + entry.when);
        for (const auto& undo : entry.undo) m_terminal.line("  undo     " + undo.shown());
    }

    bool m_exports;
    std::map<std::string, engine::Binding::Cluster> m_clusters; ///< of a run
    procedure::Procedure m_procedure;
    engine::RunState m_state;
    engine::Context m_context;
    RealClock m_clock;
    SecretStore m_secrets;
    std::unique_ptr<jq::Client> m_evaluator;
    engine::LaterPtr<engine::Outliner> m_outliner;
};

} // namespace

std::unique_ptr<Command> make_plan_command(const std::string& name, Terminal& terminal, Arguments arguments) {
    if (name != "plan" && name != "export") return nullptr;
    return std::make_unique<OutlineCommand>(terminal, std::move(arguments), name == "export");
}

} // namespace salvor::cli
