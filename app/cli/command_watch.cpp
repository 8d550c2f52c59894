#include "assembly/beside.h"
#include "cli/commands.h"
#include "engine/report.h"

#include <QTemporaryDir>

namespace salvor::cli {

namespace {

/// Another console's run, as it goes on: its journal, or the copy of it beside its target, is read again and again;
/// nothing is touched.
class Watch : public Command {
public:
    using Command::Command;

    void start() override {
        const auto wanted = m_arguments.words.empty() ? std::string() : m_arguments.words.front();
        if (!m_arguments.beside.empty()) return find_beside(wanted);
        auto run = kept_run(wanted.empty() ? "last" : wanted);
        if (!run) return;
        m_procedure = std::move(run->procedure);
        begin(std::move(run->folder));
    }

private:
    static constexpr std::chrono::milliseconds pause{300};
    static constexpr std::chrono::milliseconds pause_beside{1500};

    void find_beside(const std::string& wanted) {
        m_prompter = std::make_unique<TerminalPrompter>(m_terminal, m_arguments.descriptors);
        m_beside = std::make_unique<assembly::Beside>(*m_prompter, m_arguments.beside, m_arguments.ssh_config);
        m_beside->look([this, wanted](Result<assembly::Beside::Kept> kept) {
            if (!kept) return refuse(kept.error(), Exit::Refused);
            auto run = kept->choose(wanted);
            if (!run) return refuse(run.error());
            m_run = *run;
            if (!m_arguments.json) m_terminal.line(Terminal::Tone::Dim, "Lock of the host: " + kept->holder.text());
            const auto folder = std::filesystem::path(m_fetched.path().toStdString()) / m_run;
            m_beside->fetch(m_run, folder, [this, folder](Result<void> fetched) {
                if (!fetched) return refuse(fetched.error(), Exit::Failed);
                auto procedure = assembly::Runs::procedure(folder);
                if (!procedure) return refuse(procedure.error(), Exit::Failed);
                m_procedure = std::move(*procedure);
                begin(folder);
            });
        });
    }

    void begin(std::filesystem::path folder) {
        m_folder = std::move(folder);
        m_state = engine::initial(m_procedure);
        m_view = std::make_unique<EventView>(m_terminal, m_procedure, true);
        if (!m_arguments.json)
            m_terminal.line(Terminal::Tone::Strong, m_procedure.title + "  (run " + m_folder.filename().string() + ")");
        look();
    }

    void look() {
        const auto contents = engine::Journal::contents(m_folder);
        if (!contents.problem.empty())
            return refuse({Error::Code::Failed, contents.problem, {}, m_folder.string()}, Exit::Failed);
        for (; m_seen < contents.events.size(); ++m_seen) {
            const auto& event = contents.events[m_seen];
            m_state = engine::apply(m_procedure, std::move(m_state), event);
            if (m_arguments.json)
                m_terminal.line(event.to_json().dump(-1, ' ', false, Json::error_handler_t::replace));
            else
                m_view->show(event, m_state);
        }
        if (m_state.result.empty() && !m_state.left && m_state.superseded.empty()) {
            m_timer = m_clock.after(m_beside ? pause_beside : pause, [this] { m_beside ? follow() : look(); });
            return;
        }
        if (!m_arguments.json) m_terminal.line("Result: " + engine::result_text(m_procedure, m_state));
        finish(m_state.result.empty() ? Exit::Waiting : Exit::Ok);
    }

    void follow() {
        m_beside->follow(m_run, m_folder, [this](Result<void> more) {
            if (more) return look();
            if (more.error().code != Error::Code::NotFound) return refuse(more.error(), Exit::Failed);
            if (!m_arguments.json)
                m_terminal.line("The copy is gone from the host: the run has ended. Its console has the result.");
            finish(Exit::Ok);
        });
    }

    std::filesystem::path m_folder;
    procedure::Procedure m_procedure;
    engine::RunState m_state;
    std::unique_ptr<EventView> m_view;
    std::size_t m_seen = 0;
    RealClock m_clock;
    Clock::Timer m_timer;
    std::unique_ptr<TerminalPrompter> m_prompter;
    std::unique_ptr<assembly::Beside> m_beside;
    std::string m_run;
    QTemporaryDir m_fetched;
};

} // namespace

std::unique_ptr<Command> make_watch_command(const std::string& name, Terminal& terminal, Arguments arguments) {
    return name == "watch" ? std::make_unique<Watch>(terminal, std::move(arguments)) : nullptr;
}

} // namespace salvor::cli
