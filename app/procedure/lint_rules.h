#pragma once

#include "procedure/reader.h"
#include "procedure/visit.h"

namespace salvor::procedure {

/// Rules 7 and 17: what may be null because it did not apply, or was so already, is read with care, and not given away.
void lint_when(const Procedure& procedure, std::vector<Diagnostic>& found);
/// Rules 12 and 20: texts that another language reads, and what kubectl prints.
void lint_commands(const Procedure& procedure, std::vector<Diagnostic>& found);

} // namespace salvor::procedure
