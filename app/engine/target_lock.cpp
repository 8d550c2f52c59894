#include "engine/target_lock.h"

namespace salvor::engine {

std::string LockHolder::text() const {
    if (run.empty()) return "unknown";
    auto all = who + ", run " + run + ", " + procedure;
    if (!step.empty()) all += ", at step " + step;
    if (held_for >= 0)
        all += ", for " + (held_for < 120 ? std::to_string(held_for) + " s" : std::to_string(held_for / 60) + " min");
    return all;
}

std::string LockHolder::alive() const {
    if (renewed_ago < 0) return "Whether its console is alive is unknown.";
    return "Last renewed " + std::to_string(renewed_ago) + " s ago" +
           (may_be_taken ? ": its console seems to be gone." : ": its console was alive then.");
}

} // namespace salvor::engine
