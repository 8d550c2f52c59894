#include "cli/commands.h"
#include "engine/report.h"

namespace salvor::cli {

namespace {

/// Another console's run, as it goes on: its journal is read again and again, nothing is touched.
class Watch : public Command {
public:
    using Command::Command;

    void start() override {
        auto run = kept_run(m_arguments.words.empty() ? "last" : m_arguments.words.front());
        if (!run) return;
        m_folder = std::move(run->folder);
        m_procedure = std::move(run->procedure);
        m_state = engine::initial(m_procedure);
        m_view = std::make_unique<EventView>(m_terminal, m_procedure, true);
        if (!m_arguments.json)
            m_terminal.line(Terminal::Tone::Strong, m_procedure.title + "  (run " + m_folder.filename().string() + ")");
        look();
    }

private:
    static constexpr std::chrono::milliseconds pause{300};

    void look() {
        auto events = engine::Journal::read(m_folder);
        if (!events) return refuse(events.error(), Exit::Failed);
        for (; m_seen < events->size(); ++m_seen) {
            const auto& event = (*events)[m_seen];
            m_state = engine::apply(m_procedure, std::move(m_state), event);
            if (m_arguments.json)
                m_terminal.line(event.to_json().dump(-1, ' ', false, Json::error_handler_t::replace));
            else
                m_view->show(event, m_state);
        }
        if (m_state.result.empty() && !m_state.left) {
            m_timer = m_clock.after(pause, [this] { look(); });
            return;
        }
        if (!m_arguments.json) m_terminal.line("Result: " + engine::result_text(m_procedure, m_state));
        finish(m_state.left ? Exit::Waiting : Exit::Ok);
    }

    std::filesystem::path m_folder;
    procedure::Procedure m_procedure;
    engine::RunState m_state;
    std::unique_ptr<EventView> m_view;
    std::size_t m_seen = 0;
    RealClock m_clock;
    Clock::Timer m_timer;
};

} // namespace

std::unique_ptr<Command> make_watch_command(const std::string& name, Terminal& terminal, Arguments arguments) {
    return name == "watch" ? std::make_unique<Watch>(terminal, std::move(arguments)) : nullptr;
}

} // namespace salvor::cli
