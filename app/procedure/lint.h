#pragma once

#include "exec/evaluator.h"
#include "procedure/reader.h"

#include <functional>

namespace salvor::procedure {

/// What the reader cannot see from shape alone: FORMAT section 18, each rule by its number in the message. Without jq.
std::vector<Diagnostic> lint(const Procedure& procedure);

/// Compiles every expression, alone if the whole program fails, and reports jq's message with the YAML place. Then
/// tries conditions on values that their commands could give (lint_trials.h): what can never be true or false, or is
/// unknown with an empty list or a missing value, is an error. `then` is called later on this thread.
void lint_expressions(const Procedure& procedure, exec::Evaluator& evaluator,
                      std::function<void(std::vector<Diagnostic>)> then);

} // namespace salvor::procedure
