#pragma once

#include "engine/event.h"
#include "engine/state.h"

namespace salvor::engine {

/// What an event of a leaf makes of it; parts of apply() (fold.h). Pure.
void on_expanded(const procedure::Procedure& procedure, RunState& state, const Event& event);
void on_checked(RunState& state, const Event& event);
void on_intended(RunState& state, const Event& event);
void on_ended(const procedure::Procedure& procedure, RunState& state, const Event& event);

} // namespace salvor::engine
