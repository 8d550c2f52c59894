#pragma once

#include "engine/journal.h"
#include "engine/state.h"

namespace salvor::engine {

/// What a run leaves for people, made from its journal alone: outcome, target, who, times for people and systems apart,
/// overrides first, every step with its changes and proofs.
struct Report {
    std::string markdown;
    std::string html; ///< opens offline: one file, no scripts
};
Report make_report(const procedure::Procedure& procedure, const std::vector<Event>& events);

/// "recovered", "left at step …" in words.
std::string result_text(const procedure::Procedure& procedure, const RunState& state);

} // namespace salvor::engine
