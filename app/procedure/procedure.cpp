#include "procedure/procedure.h"

#include <algorithm>

namespace salvor::procedure {

const Step* Procedure::step(const std::string& step_id) const {
    const auto found = std::find_if(steps.begin(), steps.end(), [&](const Step& step) { return step.id == step_id; });
    return found == steps.end() ? nullptr : &*found;
}

const Target* Procedure::target(const std::string& target_id) const {
    const auto found =
        std::find_if(targets.begin(), targets.end(), [&](const Target& target) { return target.id == target_id; });
    return found == targets.end() ? nullptr : &*found;
}

std::vector<const Target*> Procedure::way(const std::string& target_id) const {
    std::vector<const Target*> way;
    for (const auto* at = target(target_id.substr(0, target_id.find('@')));
         at != nullptr && way.size() <= targets.size(); at = target(at->inside)) {
        way.push_back(at);
        if (at->kind != Target::Kind::Derived) break;
    }
    return way;
}

const Target* Procedure::group(const std::string& target_id) const {
    const auto all = way(target_id);
    return !all.empty() && all.back()->many ? all.back() : nullptr;
}

} // namespace salvor::procedure
