#include "engine/state.h"

#include <array>

namespace salvor::engine {

static constexpr std::array<const char*, 4> verdicts{"not_yet", "holds", "fails", "unknown"};

const char* name_of(Verdict verdict) { return verdicts.at(static_cast<std::size_t>(verdict)); }

Verdict verdict_from(const std::string& name) {
    for (std::size_t i = 0; i < verdicts.size(); ++i)
        if (name == verdicts.at(i)) return static_cast<Verdict>(i);
    return Verdict::Unknown;
}

void Words::put_into(Json& data) const {
    if (!says.empty()) data["says"] = says;
    if (!otherwise.empty()) data["else"] = otherwise;
}

Words Words::from(const Json& data) {
    return {data.value("says", std::vector<std::string>()), data.value("else", std::vector<std::string>())};
}

Leaf* RunState::leaf(const std::string& leaf_id) {
    return const_cast<Leaf*>(static_cast<const RunState*>(this)->leaf(leaf_id));
}

bool RunState::has_leaf(Leaf::Status status) const {
    for (const auto& step : steps)
        for (const auto& act : step.acts)
            for (const auto& leaf : act.leaves)
                if (leaf.status == status) return true;
    return false;
}

const Leaf* RunState::leaf(const std::string& leaf_id) const {
    const auto among = [&](const std::vector<ActState>& acts) -> const Leaf* {
        for (const auto& act : acts)
            for (const auto& leaf : act.leaves)
                if (leaf.id == leaf_id) return &leaf;
        return nullptr;
    };
    if (undo)
        if (const auto* found = among(undo->acts)) return found;
    for (const auto& step : steps)
        if (const auto* found = among(step.acts)) return found;
    return nullptr;
}

} // namespace salvor::engine
