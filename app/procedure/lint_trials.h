#pragma once

#include "procedure/procedure.h"

#include <set>

namespace salvor::procedure {

/// One evaluation of an expression over values that its commands could give.
struct Trial {
    enum class Wants { Boolean, List };
    const Expression* expression = nullptr;
    Wants wants = Wants::Boolean;
    Json envelope;
    std::string about; ///< what is special in it: "with an empty list", "where $facts.x does not apply"; or empty
};

/// What can be tried without any system: conditions and item lists whose values all have a known shape, by their `take`
/// and their inputs' types. An expression over anything else is left out. Trials of one expression stand together.
std::vector<Trial> lint_trials(const Procedure& procedure);

} // namespace salvor::procedure
