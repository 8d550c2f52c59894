#pragma once

#include "engine/context.h"

namespace salvor::engine {

/// Asks a bound cluster who it is.
exec::Command identity_look(const Context& context, const Binding& cluster);
/// Whether what it said is the identity it was bound with.
Result<void> same_cluster(const Binding& cluster, const Ran& ran);

} // namespace salvor::engine
