#pragma once

#include "cli/terminal.h"
#include "engine/event.h"
#include "engine/state.h"

namespace salvor::cli {

/// Shows a run's events as lines, one after the other: for the console that drives it, and for one that watches. Main
/// thread.
class EventView {
public:
    /// `with_questions`: nobody else shows what the run stops for.
    EventView(Terminal& terminal, const procedure::Procedure& procedure, bool with_questions)
        : m_terminal(terminal), m_procedure(procedure), m_with_questions(with_questions) {}
    /// `state` is the run's after this event.
    void show(const engine::Event& event, const engine::RunState& state);

private:
    void show_look(const engine::Event& event, const engine::RunState& state);
    void show_asked(const engine::Event& event);
    Terminal& m_terminal;
    const procedure::Procedure& m_procedure;
    bool m_with_questions;
    std::string m_step;
};

} // namespace salvor::cli
