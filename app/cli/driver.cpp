#include "cli/driver.h"

#include "base/text.h"
#include "engine/report.h"
#include "engine/scripted_operator.h"

#include <csignal>
#include <fstream>
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
    if (!undo_to.empty()) m_run->undo_to(undo_to);
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

static std::string verdict_mark(const Terminal& terminal, const std::string& verdict) {
    if (verdict == "holds") return terminal.paint(Tone::Good, "ok     ");
    if (verdict == "fails") return terminal.paint(Tone::Bad, "NOT SO ");
    return terminal.paint(Tone::Bad, "UNKNOWN");
}

void Driver::show_look(const Event& event) {
    const auto* look = engine::look_of(m_run->procedure(), event.subject);
    if (look == nullptr) return;
    procedure::Scope scope;
    scope.inputs = m_run->state().inputs;
    scope.facts = m_run->state().facts;
    scope.targets = m_run->state().opened.value("targets", Json::object());
    scope.run = {{"id", m_run->state().id}, {"short", m_run->state().id.substr(0, 8)}};
    const auto says = look->say.empty() ? look->fact : procedure::show(look->say, scope);
    const auto verdict = event.data.value("verdict", std::string());
    const auto seen =
        verdict == "holds" ? event.data.value("seen", std::string()) : event.data.value("why", std::string());
    // green is for what was asked and holds: a value that was only read, or a look that does not apply, is neither good
    // nor bad
    const bool asked = !look->say.empty() || look->that || look->until;
    const bool passed_over = seen == "does not apply";
    if (verdict == "holds" && (!asked || passed_over))
        return m_terminal.line(Tone::Dim, "  " + std::string(passed_over ? "-       " : "seen    ") + says + "  " +
                                              headline(seen, 100));
    m_terminal.line("  " + verdict_mark(m_terminal, verdict) + " " + says +
                    (seen.empty() || seen == "null" ? "" : m_terminal.paint(Tone::Dim, "  " + headline(seen, 100))));
}

/// What stopped an unattended run, as a person would have been told it.
void Driver::show_asked(const Event& event) {
    const auto kind = event.data.value("kind", std::string());
    for (const auto* usual : {"form", "ask", "resume", "gate", "already_done"})
        if (kind == usual) return;
    m_terminal.line(Tone::Warn, "  asked   " + event.data.value("title", std::string()));
    for (const auto& line : event.data.value("text", std::vector<std::string>())) m_terminal.line("          " + line);
}

void Driver::show(const Event& event) {
    using Type = Event::Type;
    if (m_json) {
        auto json = event.to_json();
        json["mono"] = event.at.count();
        return m_terminal.line(json.dump(-1, ' ', false, Json::error_handler_t::replace));
    }
    const auto step_id = event.subject.substr(0, event.subject.find('/'));
    const auto* step = m_run->procedure().step(step_id);
    if (step != nullptr && step_id != m_step && event.type != Type::Held) {
        m_step = step_id;
        m_terminal.line();
        m_terminal.line(Tone::Strong, step->title.source);
    }
    const auto* leaf = m_run->state().leaf(event.subject);
    const auto shown = headline(leaf != nullptr ? leaf->shown : event.subject, 140);
    switch (event.type) {
    case Type::Looked:
        return show_look(event);
    case Type::Intended:
        if (leaf != nullptr && engine::is_question(m_run->procedure(), *leaf)) return; // it is put at once
        return m_terminal.line("  " + m_terminal.paint(Tone::Strong, "run    ") + " " + event.data.value("shown", ""));
    case Type::Ended:
        if (event.data.value("ok", false)) return;
        return m_terminal.line("  " + m_terminal.paint(Tone::Bad, "FAILED ") + " " + event.data.value("why", ""));
    case Type::Checked:
        if (event.data.value("when", "") == "before" && event.data.value("verdict", "") == "holds")
            m_terminal.line("  " + m_terminal.paint(Tone::Good, "so     ") + " already: " + shown);
        else if (event.data.value("when", "") != "before")
            m_terminal.line("  " + verdict_mark(m_terminal, event.data.value("verdict", "")) + " " + shown +
                            m_terminal.paint(Tone::Dim, "  " + event.data.value("why", "")));
        return;
    case Type::Preflighted:
        for (const auto& missing : event.data.value("missing", Json::array()))
            m_terminal.line("  " + m_terminal.paint(Tone::Bad, "MISSING") + " " + missing.get<std::string>());
        if (event.data.value("missing", Json::array()).empty())
            m_terminal.line(Tone::Dim, "  every change that can be asked about is allowed, every program is there");
        return;
    case Type::Asked:
        if (m_unattended) show_asked(event);
        return;
    case Type::Replied:
        if (event.data.value("kind", "") != "form")
            m_terminal.line(Tone::Dim,
                            "  answer  " + event.data.value("kind", "") + ": " + event.data.value("choice", "") +
                                (event.data.contains("reason") ? ", " + event.data.value("reason", "") : ""));
        return;
    case Type::Held:
        return m_terminal.line(Tone::Warn, "  watch   " + event.subject + ": " + event.data.value("verdict", "") + " " +
                                               event.data.value("why", ""));
    case Type::Undone:
        return m_terminal.line("  " + m_terminal.paint(Tone::Good, "undone ") + " " + shown);
    case Type::Waived:
    case Type::Overridden:
    case Type::Skipped:
        return m_terminal.line("  " + m_terminal.paint(Tone::Warn, "override") + " " + event.subject + ": " +
                               event.data.value("reason", ""));
    case Type::Returned:
        return m_terminal.line(Tone::Warn, "  back to " + event.subject);
    default:
        return;
    }
}

static Exit exit_of(const std::string& result) {
    if (result == "recovered") return Exit::Ok;
    if (result == "recovered_with_leftovers") return Exit::Leftovers;
    if (result == "undone") return Exit::Undone;
    if (result == "left") return Exit::Waiting;
    return Exit::Failed;
}

void Driver::end(const QString& result, const QString& why) {
    const auto& state = m_run->state();
    const auto text = result.toStdString();
    if (auto events = engine::Journal::read(m_setup.folder)) {
        const auto report = engine::make_report(m_run->procedure(), *events);
        std::ofstream(m_setup.folder / "report.md", std::ios::binary) << report.markdown;
        std::ofstream(m_setup.folder / "report.html", std::ios::binary) << report.html;
    }
    auto exit = exit_of(text);
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
        m_terminal.line("Go on with: salvor resume " + m_setup.run_id + "   Roll back with: salvor undo " +
                        m_setup.run_id);
        m_terminal.line("By hand, without this program: salvor export " + m_setup.run_id +
                        " --script   On paper: salvor export " + m_setup.run_id);
    }
    m_then(exit);
}

} // namespace salvor::cli
