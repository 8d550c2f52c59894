#include "cli/commands.h"

namespace salvor::cli {

namespace {

/// `run`, `resume` and `undo`: the same but for where procedure and targets come from.
class RunCommand : public Command {
public:
    enum class Way { Fresh, Resume, Undo };
    RunCommand(Terminal& terminal, Arguments arguments, Way way)
        : Command(terminal, std::move(arguments)), m_way(way) {}

    void start() override {
        if (m_arguments.words.empty())
            return refuse({Error::Code::Invalid,
                           m_way == Way::Fresh ? "which procedure?" : "which run?",
                           "salvor list; salvor list --all",
                           {}});
        auto script = answers();
        if (!script) return refuse(script.error());
        m_script = *script;
        auto scripted = engine::ScriptedOperator::from_json(m_script);
        if (!scripted) return refuse(scripted.error());
        if (m_arguments.answers.empty())
            m_person = std::make_unique<TerminalOperator>(m_terminal, m_script.value("inputs", Json::object()));
        else
            m_person = std::make_unique<engine::ScriptedOperator>(std::move(*scripted));
        if (m_way == Way::Fresh ? !prepare_fresh() : !prepare_old()) return;
        m_prompter = std::make_unique<TerminalPrompter>(m_terminal, m_arguments.descriptors);
        m_stage->open(m_library, m_runs, *m_prompter, [this](Result<engine::Setup> setup) {
            if (!setup) return refuse(setup.error(), Exit::Refused);
            go(std::move(*setup));
        });
    }

private:
    bool prepare_fresh() {
        auto found = procedure(m_arguments.words.front());
        if (!found) return finish(Exit::BadInput), false;
        m_stage = assembly::Stage::fresh(std::move(*found), {m_arguments.targets, m_arguments.ssh_config});
        return true;
    }

    bool prepare_old() {
        auto folder = m_runs.find(m_arguments.words.front());
        if (!folder) return refuse(folder.error()), false;
        auto stage = assembly::Stage::kept(*folder, {m_arguments.targets, m_arguments.ssh_config});
        if (!stage)
            return refuse(stage.error(), stage.error().code == Error::Code::Refused ? Exit::Refused : Exit::BadInput),
                   false;
        m_stage = std::move(*stage);
        return true;
    }

    void go(engine::Setup setup) {
        setup.person = m_person.get();
        setup.who = assembly::Stage::who();
        setup.inputs = m_script.value("inputs", Json::object());
        m_driver = std::make_unique<Driver>(m_terminal, m_arguments.json);
        connect(m_driver.get(), &Driver::opened, this, [this](engine::Run& run) { m_stage->tell_of(run); });
        if (!m_arguments.json) m_terminal.line("Run " + setup.run_id + " in " + setup.folder.string());
        std::string undo_to;
        if (m_way == Way::Undo)
            undo_to = m_arguments.step.empty() ? m_stage->procedure().steps.front().id : m_arguments.step;
        m_driver->drive(std::move(setup), undo_to, [this](Exit exit) { finish(exit); });
    }

    Way m_way;
    Json m_script;
    std::unique_ptr<TerminalPrompter> m_prompter;
    std::unique_ptr<engine::Operator> m_person;
    std::unique_ptr<assembly::Stage> m_stage;
    std::unique_ptr<Driver> m_driver;
};

} // namespace

std::unique_ptr<Command> make_run_command(const std::string& name, Terminal& terminal, Arguments arguments) {
    using Way = RunCommand::Way;
    if (name == "run") return std::make_unique<RunCommand>(terminal, std::move(arguments), Way::Fresh);
    if (name == "resume") return std::make_unique<RunCommand>(terminal, std::move(arguments), Way::Resume);
    if (name == "undo") return std::make_unique<RunCommand>(terminal, std::move(arguments), Way::Undo);
    return nullptr;
}

} // namespace salvor::cli
