#include "cli/commands.h"

#include "base/text.h"
#include "jq/client.h"

#include <QTemporaryDir>
#include <filesystem>
#include <set>
#include <unistd.h>

namespace salvor::cli {

namespace {

/// What is missing on this machine, and, with a procedure and its targets, on the hosts: each way in tried once, each
/// program that the procedure names looked for where it would run. Changes nothing.
class Doctor : public Command {
public:
    using Command::Command;

    void start() override {
        m_terminal.line(Terminal::Tone::Strong, "This machine");
        machine();
        m_evaluator.evaluate(m_evaluator.add_program(""), ". + 1", 1, [this](const Result<std::vector<Json>>& got) {
            told(got.has_value(), "salvor-jq computes", got ? "" : got.error().text());
            if (m_arguments.words.empty()) return end();
            procedure_and_hosts();
        });
    }

private:
    void told(bool good, const std::string& what, const std::string& remedy) {
        m_missing += good ? 0 : 1;
        m_terminal.line(
            "  " + m_terminal.paint(good ? Terminal::Tone::Good : Terminal::Tone::Bad, good ? "ok     " : "MISSING") +
            " " + what + (good || remedy.empty() ? "" : "  (" + remedy + ")"));
    }

    void machine() {
        for (const auto& [program, package, why] :
             {std::tuple{"ssh", "openssh-client", "settings of hosts"}, {"ssh-keygen", "openssh-client", "keys"}})
            told(in_path(program), std::string(program) + " is there, for " + why,
                 std::string("apt install ") + package);
        auto entries = m_library.entries();
        told(entries && !entries->empty(), "there are procedures",
             entries ? "--workflows FOLDER" : entries.error().text());
        std::error_code error;
        std::filesystem::create_directories(m_runs.root(), error);
        told(::access(m_runs.root().c_str(), W_OK) == 0, "runs can be written in " + m_runs.root().string(),
             "rights, or --runs FOLDER");
        const auto space = std::filesystem::space(m_runs.root(), error);
        told(!error && space.available > (1ULL << 30), "there is a GiB of room for what commands print", "make room");
        const auto* agent = std::getenv("SSH_AUTH_SOCK");
        m_terminal.line(Terminal::Tone::Dim, agent == nullptr ? "  -       no ssh agent: keys are read from their files"
                                                              : "  -       the ssh agent is asked for keys");
    }

    static bool in_path(const std::string& program) {
        const auto* path = std::getenv("PATH");
        std::error_code error;
        for (const auto& folder : split(path == nullptr ? "/usr/bin:/bin" : path, ':'))
            if (std::filesystem::exists(std::filesystem::path(folder) / program, error)) return true;
        return false;
    }

    void procedure_and_hosts() {
        auto found = procedure(m_arguments.words.front());
        if (!found) return finish(Exit::BadInput);
        m_procedure = std::move(*found);
        m_prompter = std::make_unique<TerminalPrompter>(m_terminal, m_arguments.descriptors);
        m_session = std::make_unique<assembly::RealSession>(
            *m_prompter, assembly::RealSession::Options{m_arguments.targets, m_arguments.ssh_config});
        m_session->bind(m_procedure, [this](Result<std::map<std::string, engine::Binding>> bound) {
            if (!bound) {
                told(false, "every target can be reached", bound.error().text());
                return end();
            }
            m_context.procedure = &m_procedure;
            m_context.evaluator = &m_session->evaluator();
            m_context.clock = &m_session->clock();
            m_context.secrets = &m_session->secrets();
            m_context.bindings = std::move(*bound);
            m_context.folder = m_folder.path().toStdString();
            std::filesystem::create_directories(m_context.folder / "output");
            m_context.run_id = "doctor" + std::to_string(m_context.clock->utc().count() % 1'000'000);
            m_state = engine::initial(m_procedure);
            m_context.state = &m_state;
            for (const auto& [id, one] : m_context.bindings) {
                m_terminal.line(Terminal::Tone::Strong, "Target " + id);
                if (one.cluster) {
                    told(true, "the cluster " + one.name + " answers, uid " + one.cluster->uid, {});
                    continue;
                }
                told(true, one.name + " answers as " + one.identity.user + ", machine-id " + one.identity.machine_id,
                     {});
            }
            collect();
            next();
        });
    }

    /// The first word of every argv that is written out, by target.
    void collect() {
        const auto add = [this](const procedure::Command& command) {
            const auto one = [this](const procedure::Command& stage) {
                if (stage.run.empty()) return;
                const auto way = m_procedure.way(stage.at);
                if (std::any_of(way.begin(), way.end(), [](const auto* one) { return !one->pod.empty(); }))
                    return; // its pod is known in a run only
                if (stage.kubectl)
                    return void(m_programs.emplace(stage.at, m_context.binding(stage.at)->cluster->program));
                const auto& first = stage.run.front();
                if (first.parts.size() == 1 && std::holds_alternative<std::string>(first.parts.front()))
                    m_programs.emplace(stage.at, std::get<std::string>(first.parts.front()));
            };
            one(command);
            for (const auto& stage : command.pipe) one(stage);
        };
        for (const auto& step : m_procedure.steps) {
            for (const auto* looks : {&step.observe, &step.require, &step.prove})
                for (const auto& look : *looks)
                    if (!look.command.any_exit) add(look.command); // else its author expects that it may be missing
            for (const auto& action : step.act) {
                add(action.command);
                for (const auto& undo : action.undo) add(undo.command);
            }
        }
    }

    void next() {
        if (m_programs.empty()) return end();
        const auto node = m_programs.extract(m_programs.begin());
        const auto [target, program] = node.value();
        auto command = m_context.own_command(target, {"sh", "-c", "command -v \"$1\"", "sh", program});
        if (!command) {
            told(false, program + " on " + target, command.error().text());
            return next();
        }
        command->mark = m_context.passing_mark();
        m_run.reset(new engine::CommandRun(m_context, target, std::move(*command), "doctor-" + program));
        m_run->start([this, target = target, program = program](const engine::Ran& ran) {
            const bool there = ran.outcome.kind == exec::Outcome::Kind::Exited && ran.outcome.code == 0;
            const auto why = ran.outcome.kind == exec::Outcome::Kind::Exited ? std::string() : ran.outcome.text();
            told(there, program + " on " + target, why.empty() ? "install it there" : why);
            next();
        });
    }

    void end() {
        m_terminal.line(m_missing == 0 ? "nothing is missing" : std::to_string(m_missing) + " missing");
        finish(m_missing == 0 ? Exit::Ok : Exit::Failed);
    }

    jq::Client m_evaluator;
    int m_missing = 0;
    procedure::Procedure m_procedure;
    engine::RunState m_state;
    engine::Context m_context;
    QTemporaryDir m_folder;
    std::unique_ptr<TerminalPrompter> m_prompter;
    std::unique_ptr<assembly::RealSession> m_session;
    std::set<std::pair<std::string, std::string>> m_programs; ///< target and program
    engine::LaterPtr<engine::CommandRun> m_run;
};

} // namespace

std::unique_ptr<Command> make_doctor_command(const std::string& name, Terminal& terminal, Arguments arguments) {
    return name == "doctor" ? std::make_unique<Doctor>(terminal, std::move(arguments)) : nullptr;
}

} // namespace salvor::cli
