#pragma once

#include "procedure/procedure.h"

#include <functional>

namespace salvor::procedure {

/// Goes through everything that reads or runs in a procedure, each with its step and entry.
struct Visitor {
    /// Where something stands: `entry` null for what is the step's own; `outer` the change whose `done` or `undo` it
    /// is.
    struct Where {
        const Step& step;
        const Entry* entry = nullptr;
        const Entry* outer = nullptr;
    };
    std::function<void(const Where&, const Expression&)> expression = {};
    std::function<void(const Where&, const Text&)> text = {};
    /// A command that stands alone or in a pipe; `entry` is the one it belongs to.
    std::function<void(const Step&, const Entry&, const Command&)> command = {};
};
void visit(const Procedure& procedure, const Visitor& visitor);

} // namespace salvor::procedure
