#include "cli/event_view.h"

#include "base/text.h"
#include "engine/fold.h"
#include "engine/words.h"

namespace salvor::cli {

using engine::Event;
using Tone = Terminal::Tone;

static std::string verdict_mark(const Terminal& terminal, const std::string& verdict) {
    if (verdict == "holds") return terminal.paint(Tone::Good, "ok     ");
    if (verdict == "fails") return terminal.paint(Tone::Bad, "NOT SO ");
    return terminal.paint(Tone::Bad, "UNKNOWN");
}

void EventView::show_look(const Event& event, const engine::RunState& state) {
    const auto* look = engine::look_of(m_procedure, event.subject);
    if (look == nullptr) return;
    procedure::Scope scope;
    scope.inputs = state.inputs;
    scope.facts = state.facts;
    scope.targets = state.opened.value("targets", Json::object());
    scope.run = {{"id", state.id}, {"short", state.id.substr(0, 8)}};
    const auto says = engine::said(*look, engine::Words::from(event.data), scope);
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
void EventView::show_asked(const Event& event) {
    const auto kind = event.data.value("kind", std::string());
    for (const auto* usual : {"form", "ask", "resume", "gate", "already_done"})
        if (kind == usual) return;
    m_terminal.line(Tone::Warn, "  asked   " + event.data.value("title", std::string()));
    for (const auto& line : event.data.value("text", std::vector<std::string>())) m_terminal.line("          " + line);
}

void EventView::show(const Event& event, const engine::RunState& state) {
    using Type = Event::Type;
    const auto step_id = event.subject.substr(0, event.subject.find('/'));
    const auto* step = m_procedure.step(step_id);
    if (step != nullptr && step_id != m_step && event.type != Type::Held) {
        m_step = step_id;
        m_terminal.line();
        m_terminal.line(Tone::Strong, step->title.source);
    }
    const auto* leaf = state.leaf(event.subject);
    const auto shown = headline(leaf != nullptr ? leaf->shown : event.subject, 140);
    switch (event.type) {
    case Type::Looked:
        return show_look(event, state);
    case Type::Intended:
        if (leaf != nullptr && engine::is_question(m_procedure, *leaf)) return; // it is put at once
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
    case Type::Tunnelled: {
        const bool closed = event.data.value("closed", false);
        const bool up = event.data.value("up", false);
        const auto port = std::to_string(event.data.value("port", 0));
        const auto why = event.data.value("why", std::string());
        return m_terminal.line(up || closed ? Tone::Dim : Tone::Warn, "  tunnel  " + event.subject +
                                                                          (closed ? " is closed"
                                                                           : up   ? " is up, at port " + port
                                                                                : " is not up: " + headline(why, 120)));
    }
    case Type::Preflighted:
        for (const auto& missing : event.data.value("missing", Json::array()))
            m_terminal.line("  " + m_terminal.paint(Tone::Bad, "MISSING") + " " + missing.get<std::string>());
        if (event.data.value("missing", Json::array()).empty())
            m_terminal.line(Tone::Dim, "  every change that can be asked about is allowed, every program is there");
        return;
    case Type::Asked:
        if (m_with_questions) show_asked(event);
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
    case Type::Retried:
        if (leaf != nullptr && event.data.contains("reason"))
            m_terminal.line(Tone::Warn, "  again    " + event.data.value("reason", ""));
        return;
    case Type::Copied:
        if (const auto why = event.data.value("why", std::string()); !why.empty())
            m_terminal.line(Tone::Warn, "  copy    the journal's copy on " + event.data.value("host", "") +
                                            " is behind: " + headline(why, 120));
        return;
    case Type::Superseded:
        return m_terminal.line(Tone::Bad, "  TAKEN OVER by " + event.data.value("by", std::string()) +
                                              ": this console changes nothing any more");
    case Type::Visited:
        return m_terminal.line(Tone::Warn,
                               "  shell    on " + event.data.value("place", "") + ": " + event.data.value("line", ""));
    case Type::Returned:
        return m_terminal.line(Tone::Warn, "  back to " + event.subject);
    default:
        return;
    }
}

} // namespace salvor::cli
