#pragma once

#include "procedure/procedure.h"

namespace salvor::procedure {

/// Parts of Procedure::program, for whoever evaluates one expression only: the whole takes a third of a second to
/// compile.
std::string program_prelude(const Procedure& procedure);
std::string program_definition(const Procedure& procedure, int index);

} // namespace salvor::procedure
