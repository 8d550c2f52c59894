#pragma once

#include <string>

namespace salvor::procedure {

struct Procedure;

/// Parts of a procedure's jq program: what stands before the first expression, and the `def` of one expression. Both
/// together are a small program, for a process that evaluates just that one.
std::string prelude_of(const Procedure& procedure);
std::string definition_of(const Procedure& procedure, int index);

} // namespace salvor::procedure
