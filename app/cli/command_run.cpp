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
        m_session = std::make_unique<assembly::RealSession>(
            *m_prompter, assembly::RealSession::Options{m_arguments.targets, m_arguments.ssh_config});
        m_session->bind(m_procedure, [this](Result<std::map<std::string, engine::Binding>> bound) {
            if (!bound) return refuse(bound.error(), Exit::Refused);
            go(std::move(*bound));
        });
    }

private:
    bool prepare_fresh() {
        auto found = procedure(m_arguments.words.front());
        if (found) {
            m_procedure = std::move(*found);
            return true;
        }
        finish(Exit::BadInput);
        return false;
    }

    bool prepare_old() {
        auto folder = m_runs.find(m_arguments.words.front());
        if (!folder) return refuse(folder.error()), false;
        auto session = assembly::Runs::session(*folder);
        if (!session) return refuse(session.error()), false;
        auto found = assembly::Runs::procedure(*folder);
        if (!found) return refuse(found.error()), false;
        if (session->value("drill", false))
            return refuse({Error::Code::Refused, "this run was a drill: its world is gone", "start the drill anew", {}},
                          Exit::Refused),
                   false;
        m_folder = *folder;
        m_procedure = std::move(*found);
        if (m_arguments.targets.empty())
            m_arguments.targets = session->value("targets", std::map<std::string, std::string>());
        if (m_arguments.ssh_config.empty()) m_arguments.ssh_config = session->value("ssh_config", std::string());
        return true;
    }

    void go(std::map<std::string, engine::Binding> bound) {
        if (m_way == Way::Fresh) {
            auto prelude = m_library.prelude();
            if (!prelude) return refuse(prelude.error());
            auto made = m_runs.make(m_procedure, *prelude,
                                    {{"targets", m_arguments.targets}, {"ssh_config", m_arguments.ssh_config}});
            if (!made) return refuse(made.error());
            m_folder = made->folder;
        }
        engine::Setup setup;
        setup.procedure = &m_procedure;
        setup.evaluator = &m_session->evaluator();
        setup.clock = &m_session->clock();
        setup.secrets = &m_session->secrets();
        setup.person = m_person.get();
        setup.bindings = std::move(bound);
        setup.folder = m_folder;
        setup.run_id = m_folder.filename().string();
        setup.who = who();
        setup.inputs = m_script.value("inputs", Json::object());
        m_driver = std::make_unique<Driver>(m_terminal, m_arguments.json);
        if (!m_arguments.json) m_terminal.line("Run " + setup.run_id + " in " + m_folder.string());
        std::string undo_to;
        if (m_way == Way::Undo) undo_to = m_arguments.step.empty() ? m_procedure.steps.front().id : m_arguments.step;
        m_driver->drive(std::move(setup), undo_to, [this](Exit exit) { finish(exit); });
    }

    Way m_way;
    Json m_script;
    procedure::Procedure m_procedure;
    std::filesystem::path m_folder;
    std::unique_ptr<TerminalPrompter> m_prompter;
    std::unique_ptr<engine::Operator> m_person;
    std::unique_ptr<assembly::RealSession> m_session;
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
