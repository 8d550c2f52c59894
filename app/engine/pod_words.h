#pragma once

#include "engine/context.h"

namespace salvor::engine {

/// What goes in front of a command that runs in a pod of a bound cluster. Refused: a name that kubectl would take for
/// an option. `flags`: those of `kubectl exec`, such as -i.
Result<std::vector<std::string>> pod_words(const Binding& cluster, const std::string& space, const std::string& pod,
                                           const std::string& container, const std::vector<std::string>& flags);

} // namespace salvor::engine
