#pragma once

#include "engine/state.h"

namespace salvor::engine {

/// What a run's state does by itself once an event has come in; parts of apply() (fold.h). Pure.

/// The step's place in the procedure, or its number of steps.
std::size_t index_of(const procedure::Procedure& procedure, const std::string& step);
/// The same for the step of an entry or leaf.
std::size_t step_of_entry(const procedure::Procedure& procedure, const std::string& subject);
void set_fact(RunState& state, const std::string& fact, const Json& value);
/// What one leaf gave: kept by its host and its item, where the fact is.
void set_slice(RunState& state, const procedure::Action& action, const Leaf& leaf, const Json& value);
/// What was observed and required is to be looked at again; records made before a change are kept.
void forget_looks(const procedure::Step& step, StepState& state);
void leave_step(RunState& state, StepState::Phase how, std::chrono::milliseconds at);
/// Moves on as far as nothing from outside is needed.
void settle(const procedure::Procedure& procedure, RunState& state, std::chrono::milliseconds at);
/// The undo in hand has come to its end.
void end_undo(const procedure::Procedure& procedure, RunState& state);

} // namespace salvor::engine
