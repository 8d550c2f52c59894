#include "cli/commands.h"

namespace salvor::cli {

namespace {

using backends::drill::Scenario;

/// A procedure over a simulated world: the scenario answers, or the person at the terminal (--pace above 0 and no
/// script).
class Drill : public Command {
public:
    using Command::Command;

    void start() override {
        auto found = procedure(m_arguments.words.empty() ? "" : m_arguments.words.front());
        if (!found) return finish(Exit::BadInput);
        m_procedure = std::move(*found);
        auto scenario = pick();
        if (!scenario) return refuse(scenario.error());
        auto file = m_library.world(scenario->world);
        if (!file) return refuse(file.error());
        auto world = backends::drill::World::read(*file);
        if (!world) return refuse(world.error());
        auto scripted = engine::ScriptedOperator::from_json(scenario->script);
        if (!scripted) return refuse(scripted.error());
        m_scripted = std::make_unique<engine::ScriptedOperator>(std::move(*scripted));
        m_session = std::make_unique<assembly::DrillSession>(std::move(*scenario), std::move(*world), m_arguments.pace);
        if (m_arguments.pace > 0 && m_terminal.interactive())
            m_person = std::make_unique<TerminalOperator>(m_terminal,
                                                          m_session->scenario().script.value("inputs", Json::object()));
        if (!m_arguments.json)
            m_terminal.line(Terminal::Tone::Drill,
                            "DRILL  " + m_session->scenario().title + "  (nothing here is real)");
        m_session->bind(m_procedure, [this](Result<std::map<std::string, engine::Binding>> bound) {
            if (!bound) return refuse(bound.error());
            go(std::move(*bound));
        });
    }

private:
    Result<Scenario> pick() {
        const auto wanted = m_arguments.words.size() > 1 ? m_arguments.words[1] : std::string("happy");
        std::vector<std::string> names;
        for (const auto& file : m_library.scenarios(m_procedure.file)) {
            auto scenario = backends::drill::read_scenario(file);
            if (!scenario) return scenario;
            if (scenario->procedure == m_procedure.id && scenario->id == wanted) return scenario;
            if (scenario->procedure == m_procedure.id) names.push_back(scenario->id);
        }
        return fail(Error::Code::NotFound, "there is no scenario " + wanted, "one of " + Json(names).dump());
    }

    void go(std::map<std::string, engine::Binding> bound) {
        auto prelude = m_library.prelude();
        if (!prelude) return refuse(prelude.error());
        auto made = m_runs.make(m_procedure, *prelude, {{"drill", true}, {"scenario", m_session->scenario().id}});
        if (!made) return refuse(made.error());
        engine::Setup setup;
        setup.procedure = &m_procedure;
        setup.evaluator = &m_session->evaluator();
        setup.clock = &m_session->clock();
        setup.secrets = &m_session->secrets();
        setup.person = m_person ? static_cast<engine::Operator*>(m_person.get()) : m_scripted.get();
        setup.bindings = std::move(bound);
        setup.folder = made->folder;
        setup.run_id = made->id;
        setup.who = who();
        setup.inputs = m_session->scenario().script.value("inputs", Json::object());
        setup.drill = true;
        setup.journal.sync = false;
        m_driver = std::make_unique<Driver>(m_terminal, m_arguments.json);
        connect(m_driver.get(), &Driver::happened, this,
                [this](const engine::Event& event) { m_session->happened(event); });
        m_driver->drive(std::move(setup), {}, [this](Exit exit) { judge(exit); });
    }

    /// A scenario that a person played is not judged: its end is the person's.
    void judge(Exit exit) {
        if (m_person || m_driver->run() == nullptr) return finish(exit);
        const auto& state = m_driver->run()->state();
        m_session->judge(
            state, state.left ? "left" : state.result, m_scripted->log(), [this](const std::string& otherwise) {
                const auto& scenario = m_session->scenario();
                if (otherwise.empty()) {
                    m_terminal.line(Terminal::Tone::Good,
                                    "Drill " + scenario.id + ": ended as it should (" + scenario.result + ")");
                    return finish(Exit::Ok);
                }
                m_terminal.line(Terminal::Tone::Bad, "Drill " + scenario.id + ": " + otherwise);
                finish(Exit::Failed);
            });
    }

    procedure::Procedure m_procedure;
    std::unique_ptr<engine::ScriptedOperator> m_scripted;
    std::unique_ptr<TerminalOperator> m_person;
    std::unique_ptr<assembly::DrillSession> m_session;
    std::unique_ptr<Driver> m_driver;
};

} // namespace

std::unique_ptr<Command> make_drill_command(const std::string& name, Terminal& terminal, Arguments arguments) {
    return name == "drill" ? std::make_unique<Drill>(terminal, std::move(arguments)) : nullptr;
}

} // namespace salvor::cli
