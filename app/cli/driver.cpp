#include "cli/driver.h"

#include "assembly/environments.h"
#include "engine/report.h"
#include "engine/scripted_operator.h"

#include <csignal>
#include <sys/signalfd.h>
#include <unistd.h>

namespace salvor::cli {

using engine::Event;
using Tone = Terminal::Tone;

Driver::~Driver() = default;

void Driver::drive(engine::Setup setup, const std::string& undo_to, std::function<void(Exit)> then) {
    m_then = std::move(then);
    m_setup = setup;
    m_unattended = dynamic_cast<engine::ScriptedOperator*>(setup.person) != nullptr;
    auto run = engine::Run::open(std::move(setup));
    if (!run) {
        m_terminal.error(run.error().text());
        return m_then(Exit::Refused);
    }
    m_run = std::move(*run);
    m_view = std::make_unique<EventView>(m_terminal, m_run->procedure(), m_unattended);
    if (!undo_to.empty()) m_run->undo_to(undo_to);
    Q_EMIT opened(*m_run);
    connect(m_run.get(), &engine::Run::happened, this, &Driver::show);
    connect(m_run.get(), &engine::Run::happened, this, &Driver::happened);
    connect(m_run.get(), &engine::Run::ended, this, &Driver::end, Qt::QueuedConnection);
    watch_signals();
    m_run->start();
}

/// Ctrl+C stops the command that runs, or leaves the run; a second one ends the program. TERM and HUP leave.
void Driver::watch_signals() {
    sigset_t set;
    sigemptyset(&set);
    for (const int number : {SIGINT, SIGTERM, SIGHUP}) sigaddset(&set, number);
    pthread_sigmask(SIG_BLOCK, &set, nullptr);
    const int fd = signalfd(-1, &set, SFD_CLOEXEC | SFD_NONBLOCK);
    m_signals = std::make_unique<QSocketNotifier>(fd, QSocketNotifier::Read);
    connect(m_signals.get(), &QSocketNotifier::activated, this, [this, fd] {
        signalfd_siginfo info{};
        while (::read(fd, &info, sizeof info) == sizeof info) {
            if (++m_interrupts > 2) ::_exit(static_cast<int>(Exit::Unknown));
            m_terminal.line(Tone::Warn, "Stopping: what runs now is ended and looked at; the run can be resumed.");
            if (info.ssi_signo == SIGINT)
                m_run->cancel();
            else
                m_run->leave("the console was told to end");
        }
    });
}

void Driver::show(const Event& event) {
    if (m_json) {
        auto json = event.to_json();
        json["mono"] = event.at.count();
        return m_terminal.line(json.dump(-1, ' ', false, Json::error_handler_t::replace));
    }
    m_view->show(event, m_run->state());
}

static Exit exit_of(const std::string& result) {
    if (result == "recovered") return Exit::Ok;
    if (result == "recovered_with_leftovers" || result == "undone_with_leftovers") return Exit::Leftovers;
    if (result == "undone") return Exit::Undone;
    if (result == "left" || result == "superseded") return Exit::Waiting;
    if (result == "refused") return Exit::Refused;
    return Exit::Failed;
}

/// Whether there is anything that could be rolled back.
static bool changed(const engine::RunState& state) {
    using Status = engine::Leaf::Status;
    const auto begun = {Status::Intended, Status::Ended,   Status::Done,
                        Status::Failed,   Status::Unknown, Status::Overridden};
    return std::any_of(begun.begin(), begun.end(), [&](Status status) { return state.has_leaf(status); });
}

/// Why the report of a run is not in its folder; empty if it is.
static std::string write_report(const procedure::Procedure& procedure, const std::filesystem::path& folder) {
    const auto events = engine::Journal::read(folder);
    if (!events) return events.error().text();
    const auto report = engine::make_report(procedure, *events);
    for (const auto& [name, bytes] : {std::pair{"report.md", &report.markdown}, {"report.html", &report.html}})
        if (const auto written = assembly::replace_file(folder / name, *bytes); !written) return written.error().text();
    return {};
}

void Driver::end(const QString& result, const QString& why) {
    const auto& state = m_run->state();
    const auto text = result.toStdString();
    const auto no_report = write_report(m_run->procedure(), m_setup.folder);
    auto exit = exit_of(text);
    if (!no_report.empty()) {
        m_terminal.error("the report could not be written: " + no_report + "; salvor report " + m_setup.run_id +
                         " prints it");
        if (exit == Exit::Ok || exit == Exit::Undone) exit = Exit::Leftovers;
    }
    if (exit == Exit::Waiting && state.has_leaf(engine::Leaf::Status::Unknown)) exit = Exit::Unknown;
    if (m_json) {
        m_terminal.line(Json{{"type", "end"},
                             {"result", text},
                             {"run", m_setup.run_id},
                             {"folder", m_setup.folder.string()},
                             {"why", why.toStdString()}}
                            .dump());
        return m_then(exit);
    }
    m_terminal.line();
    const auto says = engine::result_text(m_run->procedure(), state);
    m_terminal.line(text == "recovered" ? Tone::Good : text == "undone" ? Tone::Warn : Tone::Bad, "Result: " + says);
    if (!why.isEmpty()) m_terminal.line(Tone::Bad, "  " + why.toStdString());
    for (const auto& one : state.overrides)
        m_terminal.line(Tone::Warn, "  override: " + one.subject + ", " + one.what + ": " + one.reason);
    m_terminal.line("Run " + m_setup.run_id + ", evidence in " + m_setup.folder.string());
    if (text == "left" || text == "broken") {
        m_terminal.line("Go on with: salvor resume " + m_setup.run_id +
                        (changed(state) ? "   Roll back with: salvor undo " + m_setup.run_id : std::string()));
        m_terminal.line("By hand, without this program: salvor export " + m_setup.run_id +
                        " --script   On paper: salvor export " + m_setup.run_id);
    }
    m_then(exit);
}

} // namespace salvor::cli
