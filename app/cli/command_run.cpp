#include "assembly/policy.h"
#include "base/text.h"
#include "cli/answers.h"
#include "cli/commands.h"
#include "engine/fold.h"

namespace salvor::cli {

namespace {

/// `run`, `resume` and `undo`: the same but for where procedure and targets come from.
class RunCommand : public Command {
public:
    enum class Way { Fresh, Resume, Undo };
    RunCommand(Terminal& terminal, Arguments arguments, Way way)
        : Command(terminal, std::move(arguments)), m_way(way) {}

    void start() override {
        if (m_arguments.words.empty() && !takes_over())
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
            m_person = std::make_unique<AnswersOperator>(m_terminal, std::move(*scripted));
        m_prompter = std::make_unique<TerminalPrompter>(m_terminal, m_arguments.descriptors);
        if (takes_over()) return find_beside();
        if (m_way == Way::Fresh ? !prepare_fresh() : !prepare_old(m_arguments.words.front())) return;
        open();
    }

private:
    bool takes_over() const { return m_way == Way::Resume && !m_arguments.beside.empty(); }

    void open() {
        m_stage->open(m_library, m_runs, *m_prompter, [this](Result<engine::Setup> setup) {
            if (!setup) return refuse(setup.error(), Exit::Refused);
            go(std::move(*setup));
        });
    }

    assembly::RealSession::Options options() const {
        return {m_arguments.targets, m_arguments.ssh_config, {}, !m_arguments.no_copy};
    }

    bool prepare_fresh() {
        auto found = procedure(m_arguments.words.front());
        if (!found) return finish(Exit::BadInput), false;
        m_stage = assembly::Stage::fresh(std::move(*found), options());
        return true;
    }

    bool prepare_old(const std::string& run) {
        auto folder = m_runs.find(run);
        if (!folder) return refuse(folder.error()), false;
        auto stage = assembly::Stage::kept(*folder, options());
        if (!stage)
            return refuse(stage.error(), stage.error().code == Error::Code::Refused ? Exit::Refused : Exit::BadInput),
                   false;
        m_stage = std::move(*stage);
        if (m_arguments.sets.empty() && m_way == Way::Resume) return true;
        const auto old = kept_run(run);
        if (!old) return false;
        auto state = engine::initial(old->procedure);
        for (const auto& event : old->events) state = engine::apply(old->procedure, std::move(state), event);
        return may_set(state) && (m_way != Way::Undo || may_undo(old->procedure, state));
    }

    /// That what --set says is still asked for.
    bool may_set(const engine::RunState& state) {
        if (m_arguments.sets.empty() || (m_way == Way::Resume && !state.answered)) return true;
        refuse({Error::Code::Invalid,
                "the run takes no answer to its form any more: --set " + m_arguments.sets.begin()->first,
                "where a question offers to change the answers, a choice `do: inputs` of --answers changes them",
                {}});
        return false;
    }

    /// That there is such a step, and something from it on to roll back: else the run stays as it is.
    bool may_undo(const procedure::Procedure& procedure, const engine::RunState& state) {
        std::vector<std::string> steps;
        for (const auto& step : procedure.steps) steps.push_back(step.id);
        if (m_arguments.step.empty()) m_arguments.step = steps.front();
        if (procedure.step(m_arguments.step) == nullptr) {
            const auto near = nearest(m_arguments.step, steps);
            refuse({Error::Code::Invalid,
                    "the run has no step " + m_arguments.step,
                    near ? "did you mean " + *near + "?" : "one of " + join(steps, ", "),
                    {}});
            return false;
        }
        std::vector<std::string> stuck;
        if (state.undo || !engine::undo_order(procedure, state, m_arguments.step, &stuck).empty()) return true;
        const auto from = m_arguments.step == steps.front() ? std::string() : " from step " + m_arguments.step + " on";
        refuse({Error::Code::Refused,
                "there is nothing to undo" + from + ": the run stays as it is",
                stuck.empty() ? std::string() : "cannot be undone: " + join(stuck, ", "),
                {}},
               Exit::Refused);
        return false;
    }

    /// Another console's run: who has it is shown, and a reason is asked for, before it is taken.
    void find_beside() {
        if (auto may = assembly::may_change(); !may) return refuse(may.error(), Exit::Refused);
        m_beside = std::make_unique<assembly::Beside>(*m_prompter, m_arguments.beside, m_arguments.ssh_config);
        m_beside->look([this](Result<assembly::Beside::Kept> kept) {
            if (!kept) return refuse(kept.error(), Exit::Refused);
            auto run = kept->choose(m_arguments.words.empty() ? std::string() : m_arguments.words.front());
            if (!run) return refuse(run.error());
            m_terminal.line(Terminal::Tone::Warn, "Run " + *run + " is another console's.");
            m_terminal.line("  Lock of the host: " + kept->holder.text());
            m_terminal.line("  " + kept->holder.alive());
            if (!m_arguments.reason.empty()) return take(*run, kept->holder);
            m_terminal.read(
                "Reason to take it over (it stands first in the report; empty: leave it): ", false,
                [this, run = *run, holder = kept->holder](bool ok, const std::string& line) {
                    m_arguments.reason = std::string(trimmed(line));
                    if (ok && !m_arguments.reason.empty()) return take(run, holder);
                    refuse({Error::Code::Refused, "it was not taken over: no reason was given", "--reason TEXT", {}},
                           Exit::Refused);
                });
        });
    }

    void take(const std::string& run, const engine::LockHolder& holder) {
        m_beside->take_over(
            {run, holder, m_arguments.reason, m_arguments.ssh_config}, m_runs, [this, run](Result<Json> taken) {
                if (!taken)
                    return refuse(taken.error(),
                                  taken.error().code == Error::Code::Refused ? Exit::Refused : Exit::Failed);
                if (!prepare_old(run)) return;
                m_stage->take_over(std::move(*taken));
                open();
            });
    }

    void go(engine::Setup setup) {
        setup.person = m_person.get();
        setup.who = assembly::Stage::who();
        setup.inputs = m_script.value("inputs", Json::object());
        m_driver = std::make_unique<Driver>(m_terminal, m_arguments.json);
        connect(m_driver.get(), &Driver::opened, this, [this](engine::Run& run) { m_stage->tell_of(run); });
        if (!m_arguments.json) m_terminal.line("Run " + setup.run_id + " in " + setup.folder.string());
        m_driver->drive(std::move(setup), m_way == Way::Undo ? m_arguments.step : std::string(),
                        [this](Exit exit) { finish(exit); });
    }

    Way m_way;
    Json m_script;
    std::unique_ptr<TerminalPrompter> m_prompter;
    std::unique_ptr<engine::Operator> m_person;
    std::unique_ptr<assembly::Beside> m_beside;
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
