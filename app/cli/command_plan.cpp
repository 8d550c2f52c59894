#include "cli/commands.h"

#include "engine/expander.h"
#include "jq/client.h"

namespace salvor::cli {

namespace {

/// What would be run, resolved as far as it is known, and nothing executed: no host is named, none is reached.
class Plan : public Command {
public:
    using Command::Command;
    void start() override {
        auto found = procedure(m_arguments.words.empty() ? "" : m_arguments.words.front());
        if (!found) return finish(Exit::BadInput);
        auto script = answers();
        if (!script) return refuse(script.error());
        m_procedure = std::move(*found);
        m_evaluator = std::make_unique<jq::Client>();
        m_state = engine::initial(m_procedure);
        for (const auto& input : m_procedure.inputs) m_state.inputs[input.id] = input.preset.value_or(Json());
        for (const auto all = script->value("inputs", Json::object()); const auto& [id, value] : all.items())
            m_state.inputs[id] = value;
        for (const auto& step : m_procedure.steps) // secrets stay where they will be, also before they are known
            for (const auto& look : step.observe)
                if (look.secret) m_state.facts[look.fact] = {{"secret", look.fact}, {"bytes", 0}};
        m_context.procedure = &m_procedure;
        m_context.evaluator = m_evaluator.get();
        m_context.program = m_evaluator->add_program(m_procedure.program);
        m_context.clock = &m_clock;
        m_context.secrets = &m_secrets;
        m_context.run_id = m_context.short_id = "‹run›";
        m_context.state = &m_state;
        m_context.bindings["here"] = {"here", nullptr, {}};
        for (const auto& id : assembly::bound_targets(m_procedure)) {
            const auto place = m_arguments.targets.contains(id) ? m_arguments.targets[id] : "‹" + id + "›";
            m_context.bindings[id] = {place, nullptr, {}};
        }
        step(0);
    }

private:
    void step(std::size_t at) {
        if (at >= m_procedure.steps.size()) return finish(Exit::Ok);
        const auto& found = m_procedure.steps[at];
        m_terminal.line(Terminal::Tone::Strong, found.title.source);
        for (const auto& look : found.observe) show_look("look", look);
        for (const auto& look : found.require) show_look("require", look);
        action(at, 0);
    }

    void show_look(const std::string& mark, const procedure::Look& look) {
        const auto says = look.say.empty() ? look.fact : look.say.source;
        if (!look.command.present()) return m_terminal.line("  " + mark + "  " + says);
        auto scope = m_context.scope();
        if (look.each) scope.item = "‹item›";
        auto command = m_context.resolve(look.command, scope, procedure::Unknowns::ShowAsHoles);
        m_terminal.line("  " + mark + "  " + says + "\n          " +
                        (command ? command->shown() : command.error().text()));
    }

    void action(std::size_t at, std::size_t which) {
        const auto& found = m_procedure.steps[at];
        if (which >= found.act.size()) {
            for (const auto& look : found.prove) show_look("prove", look);
            return step(at + 1);
        }
        const auto& action = found.act[which];
        m_expander.reset(new engine::Expander(m_context, action, false, true));
        m_expander->start([this, at, which, &action](Result<Json> leaves) {
            if (leaves) {
                for (const auto& leaf : *leaves)
                    m_terminal.line("  " + m_terminal.paint(Terminal::Tone::Warn, "change") + "  " +
                                    leaf.value("shown", ""));
                if (leaves->empty())
                    m_terminal.line(Terminal::Tone::Dim, "  (not with these answers: " + action.id + ")");
            } else {
                unknown(action);
            }
            show_undo(action);
            this->action(at, which + 1);
        });
    }

    /// Its `when` or `for` needs a fact: the command with its holes, and the expressions as they are written.
    void unknown(const procedure::Action& action) {
        auto scope = m_context.scope();
        if (action.each) scope.item = "‹item›";
        const auto shown = action.verb == procedure::Action::Verb::Command
                               ? m_context.resolve(action.command, scope, procedure::Unknowns::ShowAsHoles)
                               : Result<exec::Command>(exec::Command{});
        std::string text = shown && action.verb == procedure::Action::Verb::Command ? shown->shown()
                           : action.verb == procedure::Action::Verb::Ask
                               ? "ask: " + action.ask.source
                               : "write " + (action.name.empty() ? action.path.source : action.name);
        if (action.each) text += "\n          for each of: " + action.each.text;
        if (action.when) text += "\n          only when: " + action.when.text;
        m_terminal.line("  " + m_terminal.paint(Terminal::Tone::Warn, "change") + "  " + text);
    }

    void show_undo(const procedure::Action& action) {
        for (const auto& undo : action.undo) {
            auto scope = m_context.scope();
            if (action.each) scope.item = "‹item›";
            const auto shown = m_context.resolve(undo.command, scope, procedure::Unknowns::ShowAsHoles);
            if (undo.verb == procedure::Action::Verb::Command && shown) m_terminal.line("  undo    " + shown->shown());
        }
    }

    procedure::Procedure m_procedure;
    engine::RunState m_state;
    engine::Context m_context;
    RealClock m_clock;
    SecretStore m_secrets;
    std::unique_ptr<jq::Client> m_evaluator;
    engine::LaterPtr<engine::Expander> m_expander;
};

} // namespace

std::unique_ptr<Command> make_plan_command(const std::string& name, Terminal& terminal, Arguments arguments) {
    return name == "plan" ? std::make_unique<Plan>(terminal, std::move(arguments)) : nullptr;
}

} // namespace salvor::cli
