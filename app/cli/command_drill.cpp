#include "cli/commands.h"

namespace salvor::cli {

namespace {

/// A procedure over a simulated world: the scenario answers, or the person at the terminal (--pace above 0 and no
/// script).
class Drill : public Command {
public:
    using Command::Command;

    void start() override {
        auto found = procedure(m_arguments.words.empty() ? "" : m_arguments.words.front());
        if (!found) return finish(Exit::BadInput);
        auto stage =
            assembly::Stage::drill(m_library, std::move(*found),
                                   m_arguments.words.size() > 1 ? m_arguments.words[1] : "happy", m_arguments.pace);
        if (!stage) return refuse(stage.error());
        m_stage = std::move(*stage);
        const auto& script = session().scenario().script;
        auto scripted = engine::ScriptedOperator::from_json(script);
        if (!scripted) return refuse(scripted.error());
        m_scripted = std::make_unique<engine::ScriptedOperator>(std::move(*scripted));
        if (m_arguments.pace > 0 && m_terminal.interactive())
            m_person = std::make_unique<TerminalOperator>(m_terminal, script.value("inputs", Json::object()));
        if (!m_arguments.json)
            m_terminal.line(Terminal::Tone::Drill, "DRILL  " + session().scenario().title + "  (nothing here is real)");
        m_prompter = std::make_unique<TerminalPrompter>(m_terminal, m_arguments.descriptors);
        m_stage->open(m_library, m_runs, *m_prompter, [this](Result<engine::Setup> setup) {
            if (!setup) return refuse(setup.error());
            go(std::move(*setup));
        });
    }

private:
    assembly::DrillSession& session() { return *m_stage->drill(); }

    void go(engine::Setup setup) {
        setup.person = m_person ? static_cast<engine::Operator*>(m_person.get()) : m_scripted.get();
        setup.who = assembly::Stage::who();
        m_driver = std::make_unique<Driver>(m_terminal, m_arguments.json);
        connect(m_driver.get(), &Driver::happened, this,
                [this](const engine::Event& event) { session().happened(event); });
        m_driver->drive(std::move(setup), {}, [this](Exit exit) { judge(exit); });
    }

    /// A scenario that a person played is not judged: its end is the person's.
    void judge(Exit exit) {
        if (m_person || m_driver->run() == nullptr) return finish(exit);
        const auto& state = m_driver->run()->state();
        session().judge(
            state, state.left ? "left" : state.result, m_scripted->log(), [this](const std::string& otherwise) {
                const auto& scenario = session().scenario();
                if (otherwise.empty()) {
                    m_terminal.line(Terminal::Tone::Good,
                                    "Drill " + scenario.id + ": ended as it should (" + scenario.result + ")");
                    return finish(Exit::Ok);
                }
                m_terminal.line(Terminal::Tone::Bad, "Drill " + scenario.id + ": " + otherwise);
                finish(Exit::Failed);
            });
    }

    std::unique_ptr<TerminalPrompter> m_prompter;
    std::unique_ptr<engine::ScriptedOperator> m_scripted;
    std::unique_ptr<TerminalOperator> m_person;
    std::unique_ptr<assembly::Stage> m_stage;
    std::unique_ptr<Driver> m_driver;
};

} // namespace

std::unique_ptr<Command> make_drill_command(const std::string& name, Terminal& terminal, Arguments arguments) {
    return name == "drill" ? std::make_unique<Drill>(terminal, std::move(arguments)) : nullptr;
}

} // namespace salvor::cli
