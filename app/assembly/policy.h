#pragma once

#include "base/error.h"

#include <filesystem>
#include <string>

namespace salvor::assembly {

/// What whoever looks after this machine allows; the operator cannot change it from the window.
struct Policy {
    bool observer = false; ///< look, plan and drill; no run that changes a real system
    std::string file;      ///< it came from; empty: there is none, everything is allowed
    std::string problem;   ///< why it could not be read, with its place; then only looking is allowed
};

/// The first salvor/policy.yaml of $XDG_CONFIG_DIRS (/etc/xdg). `observer: true` or `observer: false` is all it may
/// say. One that cannot be read allows only looking: to fail open would make a slip of the pen a permission.
Policy read_policy(std::filesystem::path given = {});

/// Refused, naming the file, if the policy of this machine allows only looking. Asked before every session over real
/// systems, and before another console is fenced off; reads the file anew each time.
Result<void> may_change();

} // namespace salvor::assembly
