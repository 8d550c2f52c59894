#include "engine/fold.h"
#include "engine/moves.h"

#include <algorithm>

namespace salvor::engine {

using procedure::Action;
using procedure::Look;
using procedure::Procedure;

static const Action* action_among(const std::vector<Action>& actions, const std::string& entry) {
    for (const auto& action : actions) {
        if (action.id == entry || action.id + "/undo" == entry) return &action;
        if (const auto* found = action_among(action.undo, entry)) return found;
    }
    return nullptr;
}

const Action* action_of(const Procedure& procedure, const std::string& entry) {
    for (const auto& step : procedure.steps)
        if (const auto* found = action_among(step.act, entry)) return found;
    return nullptr;
}

static const Look* look_among(const std::vector<Look>& looks, const std::string& entry) {
    const auto found = std::find_if(looks.begin(), looks.end(), [&](const Look& look) { return look.id == entry; });
    return found == looks.end() ? nullptr : &*found;
}

static const Look* done_among(const std::vector<Action>& actions, const std::string& entry) {
    for (const auto& action : actions) {
        if (const auto* found = look_among(action.done, entry)) return found;
        if (const auto* found = done_among(action.undo, entry)) return found;
    }
    return nullptr;
}

const Look* look_of(const Procedure& procedure, const std::string& entry) {
    for (const auto& step : procedure.steps) {
        for (const auto* looks : {&step.observe, &step.require, &step.prove})
            if (const auto* found = look_among(*looks, entry)) return found;
        if (const auto* found = done_among(step.act, entry)) return found;
    }
    return nullptr;
}

bool is_question(const procedure::Procedure& procedure, const Leaf& leaf) {
    const auto* action = action_of(procedure, leaf.entry);
    return action != nullptr && action->verb == procedure::Action::Verb::Ask && !leaf.entry.ends_with("/undo");
}

bool has_undo(const Action& action) {
    return !action.undo.empty() || action.verb == Action::Verb::Write || action.verb == Action::Verb::Remove ||
           action.verb == Action::Verb::Apply || action.verb == Action::Verb::Tunnel;
}

std::vector<std::string> undo_order(const Procedure& procedure, const RunState& state, const std::string& step,
                                    std::vector<std::string>* stuck) {
    std::vector<const Leaf*> changed;
    bool within = false;
    for (std::size_t i = 0; i < procedure.steps.size() && i < state.steps.size(); ++i) {
        within = within || procedure.steps[i].id == step;
        if (!within) continue;
        for (const auto& act : state.steps[i].acts)
            for (const auto& leaf : act.leaves)
                if ((leaf.changed() || leaf.perhaps) && !leaf.undone) changed.push_back(&leaf);
    }
    std::stable_sort(changed.begin(), changed.end(),
                     [](const Leaf* a, const Leaf* b) { return a->ended_order > b->ended_order; });
    std::vector<std::string> order;
    for (const auto* leaf : changed) {
        const auto* action = action_of(procedure, leaf->entry);
        if (action == nullptr || !action->harmless.empty()) continue;
        if (has_undo(*action))
            order.push_back(leaf->id);
        else if (stuck != nullptr && action->irreversible)
            stuck->push_back(leaf->id);
    }
    if (stuck != nullptr) {
        const auto from = index_of(procedure, step);
        for (const auto& id : state.irreversible)
            if (step_of_entry(procedure, id) >= from && std::find(stuck->begin(), stuck->end(), id) == stuck->end())
                stuck->push_back(id);
    }
    return order;
}

std::vector<std::string> living_holds(const Procedure& procedure, const RunState& state) {
    std::vector<std::string> holds;
    if (state.undo) return holds; // it puts back what they guard
    const auto begun = [&](const std::string& until) {
        if (until == "end") return state.current + 1 >= procedure.steps.size();
        for (std::size_t i = 0; i < procedure.steps.size(); ++i)
            if (procedure.steps[i].id == until) return state.current >= i;
        return true;
    };
    for (std::size_t i = 0; i < state.current && i < procedure.steps.size(); ++i) {
        if (state.steps[i].phase != StepState::Phase::Done) continue;
        for (const auto* looks : {&procedure.steps[i].observe, &procedure.steps[i].require, &procedure.steps[i].prove})
            for (const auto& look : *looks)
                if (!look.hold.empty() && !begun(look.hold)) holds.push_back(look.id);
    }
    return holds;
}

std::string open_hold(const Procedure& procedure, const RunState& state, std::chrono::milliseconds since) {
    for (const auto& hold : living_holds(procedure, state)) {
        const auto found = state.holds.find(hold);
        if (found == state.holds.end()) continue;
        const auto& seen = found->second;
        if (!seen.holds() || seen.session < state.session || seen.at < since) return hold;
    }
    return {};
}

bool is_end(const procedure::Step& step) { return step.id.rfind("finish_", 0) == 0; }

} // namespace salvor::engine
